import { accountAtAddress } from "../../domain/account-address.ts";
import type { Connector } from "../connector.ts";
import { keyName } from "./api.ts";
import { estimate } from "./estimate.ts";
import { xV2 } from "./formats/v2.ts";
import { pages } from "./pages.ts";
import { prices, timelineLength } from "./prices.ts";

const { source, asOf } = prices;

/** Accounts on X through its paid API v2. Every post that is read costs; the cost is known before and capped. */
export const xConnector: Connector = {
  id: "x",
  title: "X (Twitter)",
  platform: "x",
  needs: [
    {
      key: keyName,
      title: "Bearer token of an X API application",
      how: "developer.x.com → new project → “Keys and tokens” → Bearer token; credits are bought in advance. A post read costs $0.005, an account $0.010.",
      optional: false,
    },
  ],
  can: ["posts", "profile", "counters", "single posts"],
  limits: [
    { what: "price of a post read", value: prices.post, unit: "USD", per: "post", source, asOf },
    { what: "price of an account read", value: prices.user, unit: "USD", per: "account", source, asOf },
    {
      what: "posts read",
      value: 2_000_000,
      unit: "posts",
      per: "month",
      source: "https://docs.x.com/x-api/fundamentals/post-cap",
      asOf,
    },
    {
      what: "newest posts of an account",
      value: timelineLength,
      unit: "posts",
      per: null,
      source: "https://docs.x.com/x-api/posts/timelines/introduction",
      asOf,
    },
  ],
  example: "https://x.com/UN",
  recognise(address) {
    const found = accountAtAddress(address);
    if (found?.platform !== "x" || !/^\w{1,15}$/.test(found.handle)) return null;
    return { connector: "x", address: `https://x.com/${found.handle.toLowerCase()}`, handle: found.handle };
  },
  // Media are told only where they were asked and paid for.
  format: { ...xV2, tells: ["links", "kinds", "mentions"] },
  pages,
  estimate,
};
