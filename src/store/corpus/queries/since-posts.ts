import * as z from "zod";
import type { Query } from "../corpus.ts";
import type { Terms } from "../tally.ts";

export type SinceAsked = {
  accounts: readonly string[];
  since: number;
  now: number;
  limit: number;
  /** The days on which accounts speak for their holders. */
  terms: Terms;
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

const list = (name: string) => `(select unnest(from_json($${name}::varchar, '["VARCHAR"]')))`;
/**
 * Posted since then, or brought in since then by whatever date; never a date that is still to come. Two questions, since each
 * alone leaves out the parts of files in which there is no such day, or none of these batches.
 */
const freshOf = (batches: readonly number[]): string => `(
  select * from posts where posted_at >= make_timestamp_ms($since::bigint) and posted_at <= make_timestamp_ms($now::bigint)
  ${batches.length === 0 ? "" : `union all select * from posts where batch in (${batches.join(", ")}) and (posted_at is null or posted_at < make_timestamp_ms($since::bigint))`})`;

const termsGiven = (terms: Terms) =>
  JSON.stringify([...terms].map(([account, { from, to }]) => ({ account, first: from, behind: to })));
/** Posts of days on which whoever holds the account did not speak by it, or does no more, are not his. */
const inTerm = `posted_at is null or not exists (select 1 from terms t where t.account = p.account
  and date_diff('day', date '1970-01-01', posted_at::date) not between t.first and t.behind - 1)`;
const terms = `terms as (
  select unnest(from_json($terms::varchar, '[{"account":"VARCHAR","first":"INTEGER","behind":"INTEGER"}]'), recursive := true))`;

export const newPosts = (batches: readonly number[]): Query<SinceAsked, SinceRow> => ({
  row: Row,
  params: ({ accounts, since, now, limit, terms: days }) => ({
    accounts: JSON.stringify(accounts),
    ...{ since, now, limit },
    terms: termsGiven(days),
  }),
  sql: `
    with ${terms}
    select platform, id, account, posted_at, text, count(*) over ()::integer as total from ${freshOf(batches)} p
    where account in ${list("accounts")} and (${inTerm})
    order by posted_at desc nulls last, platform, id limit $limit::integer`,
});

/** Posts of other registered accounts that mention, answer, quote or pass on one of these handles (platform and handle, “x/handle”). */
export const postsAbout = (
  batches: readonly number[],
): Query<SinceAsked & { handles: readonly string[] }, SinceRow> => ({
  row: Row,
  params: ({ accounts, handles, since, now, limit, terms: days }) => ({
    accounts: JSON.stringify(accounts),
    handles: JSON.stringify(handles),
    ...{ since, now, limit },
    terms: termsGiven(days),
  }),
  sql: `
    with ${terms},
    said as (
      select platform, id, account, posted_at, text,
        unnest(string_split(concat_ws(' ', mentions, reply_to_author, repost_of_author, quote_of_author), ' ')) as name
      from ${freshOf(batches)} p where account is not null and account not in ${list("accounts")} and (${inTerm})),
    found as (
      select distinct platform, id, account, posted_at, text from said
      where (case when platform in ('website', 'feed', 'speech') then 'x' else platform end) || '/' || lower(ltrim(name, '@'))
        in ${list("handles")})
    select *, count(*) over ()::integer as total from found order by posted_at desc nulls last, platform, id limit $limit::integer`,
});

const Seen = z.object({
  account: z.string(),
  platform: z.string(),
  handle: z.string(),
  first_at: z.number().nullable(),
});

/** Under which handles these accounts posted since, and when first. */
export const handlesSeen = (
  batches: readonly number[],
): Query<Omit<SinceAsked, "limit" | "terms">, z.infer<typeof Seen>> => ({
  row: Seen,
  params: ({ accounts, since, now }) => ({ accounts: JSON.stringify(accounts), since, now }),
  sql: `
    select account, platform, author as handle, min(posted_at) as first_at from ${freshOf(batches)}
    where account in ${list("accounts")} and author is not null
    group by account, platform, author order by first_at, account, handle`,
});
