import * as z from "zod";
import type { Query } from "../corpus.ts";
import type { MeasureSums } from "../measure-sums.ts";

export type SinceAsked = {
  accounts: readonly string[];
  handles: readonly string[];
  since: number;
  now: number;
  batches: readonly number[];
  limit: number;
};

const Row = z.object({
  platform: z.string(),
  id: z.string(),
  account: z.string(),
  posted_at: z.number().nullable(),
  text: z.string().nullable(),
  total: z.number(),
});
export type SinceRow = z.infer<typeof Row>;

const list = (name: string, type: string) => `(select unnest(from_json($${name}::varchar, '["${type}"]')))`;
/** Posted since then, or brought in since then by whatever date; never a date that is still to come. */
const fresh = `((posted_at >= make_timestamp_ms($since::bigint) or batch in ${list("batches", "INTEGER")})
      and (posted_at is null or posted_at <= make_timestamp_ms($now::bigint)))`;

export const newPosts: Query<SinceAsked, SinceRow> = {
  row: Row,
  params: ({ accounts, since, now, batches, limit }) => ({
    accounts: JSON.stringify(accounts),
    since,
    now,
    batches: JSON.stringify(batches),
    limit,
  }),
  sql: `
    select platform, id, account, posted_at, text, count(*) over ()::integer as total from posts
    where account in ${list("accounts", "VARCHAR")} and ${fresh}
    order by posted_at desc nulls last, platform, id limit $limit::integer`,
};

/** Posts of other registered accounts that mention, answer, quote or pass on one of these handles (platform and handle, “x/handle”). */
export const postsAbout: Query<SinceAsked, SinceRow> = {
  row: Row,
  params: ({ accounts, handles, since, now, batches, limit }) => ({
    accounts: JSON.stringify(accounts),
    handles: JSON.stringify(handles),
    since,
    now,
    batches: JSON.stringify(batches),
    limit,
  }),
  sql: `
    with said as (
      select platform, id, account, posted_at, text,
        unnest(string_split(concat_ws(' ', mentions, reply_to_author, repost_of_author, quote_of_author), ' ')) as name
      from posts where account is not null and account not in ${list("accounts", "VARCHAR")} and ${fresh}),
    found as (
      select distinct platform, id, account, posted_at, text from said
      where (case when platform in ('website', 'feed', 'speech') then 'x' else platform end) || '/' || lower(ltrim(name, '@'))
        in ${list("handles", "VARCHAR")})
    select *, count(*) over ()::integer as total from found order by posted_at desc nulls last, platform, id limit $limit::integer`,
};

/** Days with posts of each account and the last day of the batches that hold them. Parameters: accounts (JSON), today. */
export const accountDays = ({ days }: MeasureSums): string => `
  select account, (day - date '1970-01-01')::integer as day, (max(batch_last) - date '1970-01-01')::integer as collected_to
  from ${days} where account in ${list("accounts", "VARCHAR")} and day <= date '1970-01-01' + $today::integer
  group by account, day order by account, day`;

const Seen = z.object({
  account: z.string(),
  platform: z.string(),
  handle: z.string(),
  first_at: z.number().nullable(),
});

/** Under which handles these accounts posted since, and when first. */
export const handlesSeen: Query<Omit<SinceAsked, "handles" | "limit">, z.infer<typeof Seen>> = {
  row: Seen,
  params: ({ accounts, since, now, batches }) => ({
    accounts: JSON.stringify(accounts),
    since,
    now,
    batches: JSON.stringify(batches),
  }),
  sql: `
    select account, platform, author as handle, min(posted_at) as first_at from posts
    where account in ${list("accounts", "VARCHAR")} and author is not null and ${fresh}
    group by account, platform, author order by first_at, account, handle`,
};
