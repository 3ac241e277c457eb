import type { Connector } from "../connector.ts";
import { fediverseAccount } from "../mastodon/address.ts";
import { activity } from "./formats/activity.ts";
import { pages } from "./pages.ts";

/** Accounts on servers that speak ActivityPub but not Mastodon's interface (PeerTube, WordPress, Lemmy, own servers). */
export const activitypubConnector: Connector = {
  id: "activitypub",
  title: "ActivityPub (PeerTube, WordPress and others)",
  platform: "mastodon",
  needs: [],
  can: ["posts", "profile", "single posts"],
  limits: [],
  example: "activitypub:user@server",
  recognise(address) {
    const typed = /^(?:activitypub|ap):(.+)$/i.exec(address.trim())?.[1];
    if (!typed) return null;
    const account = fediverseAccount(typed);
    if (account)
      return {
        connector: "activitypub",
        address: `activitypub:${account.user}@${account.host}`.toLowerCase(),
        handle: `${account.user}@${account.host}`,
      };
    return /^https?:\/\//i.test(typed) && URL.canParse(typed)
      ? { connector: "activitypub", address: `activitypub:${new URL(typed).href}`, handle: null }
      : null;
  },
  format: activity,
  pages,
};
