import * as z from "zod";
import type { Query } from "../corpus.ts";
import type { AccountSums } from "../measure-sums.ts";

const chosen = "account in (select unnest(from_json($accounts::varchar, '[\"VARCHAR\"]')))";
const dayNumber = (day: string) => `(${day} - date '1970-01-01')::integer`;

const count = z.number();

const Counter = z.object({
  account: z.string(),
  measure: z.enum(["followers", "following", "posts"]),
  first: count,
  first_day: count,
  last: count,
  last_day: count,
  falls: count,
  times: count,
});

/** First and last value of an account's own counters in the period, and how often they fell between. */
export const counterSpans = ({
  counters,
}: AccountSums): Query<{ accounts: readonly string[]; from: number; to: number }, z.infer<typeof Counter>> => ({
  row: Counter,
  params: ({ accounts, from, to }) => ({ accounts: JSON.stringify(accounts), from, to }),
  sql: `
    with long as (
      select account, measure, seen_at, max(value) as value from ${counters}
      where ${chosen} and measure in ('followers', 'following', 'posts')
        and seen_at >= date '1970-01-01' + $from::integer and seen_at < date '1970-01-01' + $to::integer
      group by all),
    stepped as (select *, lag(value) over (partition by account, measure order by seen_at) as before from long)
    select account, measure, arg_min(value, seen_at)::double as first, ${dayNumber("min(seen_at)::date")} as first_day,
      arg_max(value, seen_at)::double as last, ${dayNumber("max(seen_at)::date")} as last_day,
      (count(*) filter (where value < before))::integer as falls, count(distinct seen_at)::integer as times
    from stepped group by account, measure order by account, measure`,
});
