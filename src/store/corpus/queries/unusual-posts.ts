import * as z from "zod";
import type { Query } from "../corpus.ts";

type Asked = { accounts: readonly string[]; since: number; now: number; least: number; confidence: number };

const Row = z.object({
  account: z.string(),
  platform: z.string(),
  id: z.string(),
  posted_at: z.number(),
  hour: z.number(),
  language: z.string().nullable(),
  before: z.number(),
  new_hour: z.boolean(),
  new_language: z.boolean(),
});
export type UnusualPost = z.infer<typeof Row>;

/**
 * Posts since a moment at an hour (UTC) or in a language of which none of the account's earlier posts is; only of accounts with
 * at least `least` earlier posts (of a language known with at least `confidence`). The first such post of each kind.
 */
export const unusualPosts: Query<Asked, UnusualPost> = {
  row: Row,
  params: ({ accounts, since, now, least, confidence }) => ({
    accounts: JSON.stringify(accounts),
    ...{ since, now, least, confidence },
  }),
  sql: `
    with theirs as (
      select account, platform, id, posted_at, hour(posted_at)::integer as hour,
        case when confidence >= $confidence::double then language end as language
      from posts
      where account in (select unnest(from_json($accounts::varchar, '["VARCHAR"]')))
        and posted_at <= make_timestamp_ms($now::bigint)),
    past as (select * from theirs where posted_at < make_timestamp_ms($since::bigint)),
    habit as (
      select account, count(*)::integer as before, count(language)::integer as known, list(distinct hour) as hours, list(distinct language) as languages
      from past group by account having count(*) >= $least::integer),
    fresh as (
      select t.*, h.before, not list_contains(h.hours, t.hour) as new_hour,
        t.language is not null and h.known >= $least::integer and not list_contains(h.languages, t.language) as new_language
      from theirs t join habit h using (account)
      where t.posted_at >= make_timestamp_ms($since::bigint))
    select account, platform, id, posted_at, hour, language, before, new_hour, new_language from fresh
    where new_hour or new_language
    qualify row_number() over (partition by account, case when new_hour then hour else -1 end,
      case when new_language then language else '' end order by posted_at, platform, id) = 1
    order by posted_at, account, platform, id limit 500`,
};
