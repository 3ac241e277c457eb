import type { CollectTask, Estimate } from "../connector.ts";
import { costOf, prices, printed, timelineLength } from "./prices.ts";

/** What a run costs at most; how many posts there are, only the run finds out. */
export function estimate({ cursor, revisit, options }: CollectTask): Estimate {
  const expected = typeof options.expected === "number" ? options.expected : cursor === null ? timelineLength : 100;
  const posts = Math.min(expected, timelineLength) + revisit.length;
  const whole = costOf({ posts, users: 1, media: 0 });
  const budget = typeof options.budget === "number" ? options.budget : null;
  const extra = options.expand ? "; posts, accounts and media that they refer to come on top" : "";
  const capped = budget !== null && budget < whole ? `; the budget ends it at ${printed(budget)}` : "";
  return {
    requests: 1 + Math.ceil(expected / 100) + Math.ceil(revisit.length / 100),
    cost: budget === null ? whole : Math.min(whole, budget),
    unit: "USD",
    basis: `1 account at ${printed(prices.user)} and at most ${posts} posts at ${printed(prices.post)} (prices of ${prices.asOf}, ${prices.source})${extra}${capped}`,
  };
}
