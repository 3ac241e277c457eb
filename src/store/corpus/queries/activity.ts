import * as z from "zod";
import type { Query } from "../corpus.ts";
import { accountCounterRows } from "../rollup.ts";
import { accountCounters } from "../staging.ts";

export type Asked = { accounts: readonly string[]; from: number | null; to: number | null };

const params = ({ accounts, from, to }: Asked) => ({ accounts: JSON.stringify(accounts), from, to });
const chosen = "account in (select unnest(from_json($accounts::varchar, '[\"VARCHAR\"]')))";

const Group = z.object({
  account: z.string(),
  day: z.string().nullable(),
  platform: z.string(),
  kind: z.string(),
  label: z.string().nullable(),
  language: z.string().nullable(),
  script: z.string().nullable(),
  posts: z.number(),
  first: z.number().nullable(),
  last: z.number().nullable(),
});
export type ActivityGroup = z.infer<typeof Group>;

/**
 * Posts of some accounts by day and by everything else that is shown of them; undated posts only where no period is asked.
 * `sums` is the roll-up, or the same made from posts.
 */
export const activityGroups = (sums: string): Query<Asked, ActivityGroup> => ({
  row: Group,
  params,
  sql: `
    select account, strftime(day, '%Y-%m-%d') as day, platform, kind, source_language as label, language, script,
      posts::integer as posts, first_at as first, last_at as last
    from ${sums}
    where ${chosen}
      and ($from::bigint is null or day >= make_timestamp_ms($from::bigint)::date)
      and ($to::bigint is null or day < make_timestamp_ms($to::bigint)::date)`,
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

const named = accountCounters.map((name) => `account_${name} as ${name}`).join(", ");

/** Counters of some accounts: the last value seen on each day, so that growth can be drawn. */
export const counterSeries: Query<Asked, CounterSeen> = {
  row: Seen,
  params,
  sql: `
    with seen as (select account, platform, seen_at, batch, ${named} from (${accountCounterRows}) where ${chosen}),
      values_seen as (unpivot seen on ${accountCounters.join(", ")} into name measure value value)
    select account, platform, measure, arg_max(value, seen_at)::double as value, max(seen_at) as seen,
      arg_max(batch, seen_at)::integer as batch
    from values_seen
    where seen_at is not null
      and ($from::bigint is null or seen_at >= make_timestamp_ms($from::bigint))
      and ($to::bigint is null or seen_at < make_timestamp_ms($to::bigint))
    group by account, platform, measure, date_trunc('day', seen_at)
    order by account, measure, seen`,
};
