import * as z from "zod";
import type { Query } from "../corpus.ts";
import { literal } from "../duck.ts";
import type { AccountSums } from "../measure-sums.ts";

export type Asked = { accounts: readonly string[]; from: number | null; to: number | null };
/** `until`: the first moment that has not come yet for anybody; posts dated later are left out, as in every measure. */
type GroupsAsked = Asked & { until: number };

const params = ({ accounts, from, to }: Asked) => ({ accounts: JSON.stringify(accounts), from, to });
/** Named outright, a few accounts are found in the files without reading all of them. */
const chosenOf = (accounts: readonly string[]): string =>
  accounts.length > 0 && accounts.length <= 300
    ? `$accounts::varchar is not null and account in (${accounts.map(literal).join(", ")})`
    : "account in (select unnest(from_json($accounts::varchar, '[\"VARCHAR\"]')))";

const dimensions = ["day", "platform", "kind", "source_language", "language", "script"] as const;

const Group = z.object({
  /** What the row counts by; “all”: everything. */
  field: z.enum(["all", ...dimensions]),
  value: z.string().nullable(),
  posts: z.number(),
  /** Accounts with posts; told of everything together alone. */
  accounts: z.number().nullable(),
  first: z.number().nullable(),
  last: z.number().nullable(),
});
export type ActivityGroup = z.infer<typeof Group>;

/** Posts of some accounts by each thing that is shown of them; undated posts only where no period is asked. */
export const activityGroups = (
  { groups }: Pick<AccountSums, "groups">,
  accounts: readonly string[],
): Query<GroupsAsked, ActivityGroup> => ({
  row: Group,
  params: ({ until, ...asked }) => ({ ...params(asked), until }),
  sql: `
    with chosen as materialized (
      select account, day, platform, kind, source_language, language, script, posts, first_at, last_at
      from ${groups}
      where ${chosenOf(accounts)}
        and ($from::bigint is null or day >= make_timestamp_ms($from::bigint)::date)
        and ($to::bigint is null or day < make_timestamp_ms($to::bigint)::date)
        and (day is null or day < make_timestamp_ms($until::bigint)::date))
    select 'all' as field, null as value, coalesce(sum(posts), 0)::integer as posts, count(distinct account)::integer as accounts,
      min(first_at) as first, max(last_at) as last
    from chosen
    union all
    select case ${dimensions.map((name) => `when grouping(${name}) = 0 then '${name}'`).join(" ")} end,
      coalesce(strftime(day, '%Y-%m-%d'), platform, kind, source_language, language, script),
      coalesce(sum(posts), 0)::integer, null, min(first_at), max(last_at)
    from chosen
    group by grouping sets (${dimensions.map((name) => `(${name})`).join(", ")})
    order by field, value`,
});

const Seen = z.object({
  account: z.string(),
  platform: z.string(),
  measure: z.string(),
  value: z.number(),
  seen: z.number(),
  batch: z.number(),
});
export type CounterSeen = z.infer<typeof Seen>;

/**
 * Counters of some accounts: the last value seen on each day, so that growth can be drawn; on each month where a line has
 * more days than a chart has room for.
 */
export const counterSeries = (
  { counters }: Pick<AccountSums, "counters">,
  accounts: readonly string[],
): Query<Asked, CounterSeen> => ({
  row: Seen,
  params,
  sql: `
    with days as (
      select account, platform, measure, seen_at::date as day, max({seen: seen_at, batch: batch, value: value}) as last
      from ${counters}
      where ${chosenOf(accounts)}
        and ($from::bigint is null or seen_at >= make_timestamp_ms($from::bigint))
        and ($to::bigint is null or seen_at < make_timestamp_ms($to::bigint))
      group by all),
    steps as (
      select *, if(count(*) over (partition by account, platform, measure) > ${mostPoints}, date_trunc('month', day), day) as step
      from days),
    lasts as (select account, platform, measure, max(last) as last from steps group by account, platform, measure, step)
    select account, platform, measure, last.value::double as value, last.seen as seen, last.batch::integer as batch
    from lasts order by account, measure, seen`,
});
const mostPoints = 200;
