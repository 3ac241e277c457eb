import * as z from "zod";
import type { Query } from "../corpus.ts";

export type Asked = { accounts: readonly string[]; from: number | null; to: number | null };

const period = `
  ($from::bigint is null or posted_at >= make_timestamp_ms($from::bigint))
  and ($to::bigint is null or posted_at < make_timestamp_ms($to::bigint))`;

const params = ({ accounts, from, to }: Asked) => ({ accounts: JSON.stringify(accounts), from, to });
const chosen = "account in (select unnest(from_json($accounts, '[\"VARCHAR\"]')))";

const Group = z.object({
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

/** Posts of some accounts by day and by everything else that is shown of them; undated posts only where no period is asked. */
export const activityGroups: Query<Asked, ActivityGroup> = {
  row: Group,
  params,
  sql: `
    select strftime(p.posted_at, '%Y-%m-%d') as day, p.platform, p.kind, p.source_language as label, l.language, l.script,
      count(*)::integer as posts, min(p.posted_at) as first, max(p.posted_at) as last
    from (select platform, id, kind, source_language, posted_at from posts where ${chosen} and ${period}) p
    left join post_languages l on l.platform = p.platform and l.id = p.id
    group by all`,
};

/** Which of the accounts have a post in the period at all. */
export const accountsWithPosts: Query<Asked, { account: string }> = {
  row: z.object({ account: z.string() }),
  params,
  sql: `select distinct account from posts where ${chosen} and ${period}`,
};

const Seen = z.object({
  account: z.string(),
  platform: z.string(),
  measure: z.string(),
  value: z.number(),
  seen: z.number(),
  batch: z.number(),
});
export type CounterSeen = z.infer<typeof Seen>;

const measures = ["followers", "following", "posts", "page_likes", "likes_given", "listed"];
const named = measures.map((name) => `account_${name} as ${name}`).join(", ");

/** Counters of some accounts: the last value seen on each day, so that growth can be drawn. */
export const counterSeries: Query<Asked, CounterSeen> = {
  row: Seen,
  params,
  sql: `
    with seen as (
      select account, platform, seen_at, batch, ${named} from sightings where ${chosen} and seen_at is not null
      union all by name
      select account, platform, seen_at, batch, ${named} from observations where ${chosen} and seen_at is not null
    ), values_seen as (unpivot seen on ${measures.join(", ")} into name measure value value)
    select account, platform, measure, arg_max(value, seen_at)::double as value, max(seen_at) as seen,
      arg_max(batch, seen_at)::integer as batch
    from values_seen
    where ($from::bigint is null or seen_at >= make_timestamp_ms($from::bigint))
      and ($to::bigint is null or seen_at < make_timestamp_ms($to::bigint))
    group by account, platform, measure, date_trunc('day', seen_at)
    order by account, measure, seen`,
};
