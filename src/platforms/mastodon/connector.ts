import type { Connector } from "../connector.ts";
import { fediverseAccount, isElsewhere } from "./address.ts";
import { mastodonStatus } from "./formats/status.ts";
import { liveStatuses } from "./live.ts";
import { pages } from "./pages.ts";
import { tokenKey } from "./server.ts";

const documentation = "https://docs.joinmastodon.org";

/** Accounts on Mastodon and on servers that speak its interface (GoToSocial, Pleroma, Akkoma, Pixelfed, Friendica …). */
export const mastodonConnector: Connector = {
  id: "mastodon",
  title: "Mastodon",
  platform: "mastodon",
  needs: [
    {
      key: tokenKey,
      title: "Server and access token, as “social.example TOKEN”",
      how: "Free: Preferences → Development → New application on the server of an account of yours, scope “read”. Needed only for servers that show nothing to strangers, and for live streams.",
      optional: true,
    },
  ],
  can: ["posts", "profile", "replies", "follows", "followers", "live", "counters", "single posts"],
  limits: [
    {
      what: "requests from one address",
      value: 300,
      unit: "requests",
      per: "5 minutes",
      source: `${documentation}/api/rate-limits/`,
      asOf: "2026-11-22",
    },
    {
      what: "statuses on a page",
      value: 40,
      unit: "statuses",
      per: null,
      source: `${documentation}/methods/accounts/#statuses`,
      asOf: "2026-11-22",
    },
  ],
  example: "https://mastodon.social/@Mastodon",
  recognise(address) {
    const found = fediverseAccount(address);
    if (!found || isElsewhere(found.host)) return null;
    const { user, host, origin } = found;
    return { connector: "mastodon", address: `${origin}/@${user.toLowerCase()}`, handle: `${user}@${host}` };
  },
  format: mastodonStatus,
  pages,
  live: liveStatuses,
};
