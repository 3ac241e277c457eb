import * as z from "zod";
import type { Query } from "../corpus.ts";
import type { AccountSums } from "../measure-sums.ts";
import type { Terms } from "../tally.ts";

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

type Asked = { accounts: readonly string[]; from: number; to: number; terms: Terms };

/** First and last value of an account's own counters in the period and its term, and how often they fell between. */
export const counterSpans = ({ counters }: AccountSums): Query<Asked, z.infer<typeof Counter>> => ({
  row: Counter,
  params: ({ accounts, from, to, terms }) => ({
    accounts: JSON.stringify(accounts),
    ...{ from, to },
    terms: JSON.stringify([...terms].map(([account, term]) => ({ account, first: term.from, behind: term.to }))),
  }),
  sql: `
    with terms as (
      select unnest(from_json($terms::varchar, '[{"account":"VARCHAR","first":"INTEGER","behind":"INTEGER"}]'), recursive := true)),
    chosen as (
      select account, measure, seen_at, value from ${counters}
      where account in (select unnest(from_json($accounts::varchar, '["VARCHAR"]'))) and measure in ('followers', 'following', 'posts')
        and seen_at >= date '1970-01-01' + $from::integer and seen_at < date '1970-01-01' + $to::integer),
    long as (
      select account, measure, seen_at, max(value) as value from chosen c left join terms t using (account)
      where t.first is null or ${dayNumber("c.seen_at::date")} between t.first and t.behind - 1
      group by all),
    stepped as (select *, lag(value) over (partition by account, measure order by seen_at) as before from long)
    select account, measure, arg_min(value, seen_at)::double as first, ${dayNumber("min(seen_at)::date")} as first_day,
      arg_max(value, seen_at)::double as last, ${dayNumber("max(seen_at)::date")} as last_day,
      (count(*) filter (where value < before))::integer as falls, count(distinct seen_at)::integer as times
    from stepped group by account, measure order by account, measure`,
});
