import * as z from "zod";
import type { Query } from "../corpus.ts";
import type { MeasureSums } from "../measure-sums.ts";
import { receptions } from "../measure-sums-sql.ts";

/** Days since 1970-01-01; `to` is left out. */
export type Asked = { accounts: readonly string[]; from: number; to: number; platform: string | null };

const params = ({ accounts, from, to, platform }: Asked) => ({
  accounts: JSON.stringify(accounts),
  from,
  to,
  platform,
});
const chosen = "account in (select unnest(from_json($accounts::varchar, '[\"VARCHAR\"]')))";
/** Naming thousands of accounts costs more than leaving some rows aside afterwards. */
const chosenOf = (accounts: readonly string[]): string =>
  accounts.length > manyAccounts ? "$accounts::varchar is not null" : chosen;
const manyAccounts = 500;
const on = "($platform::varchar is null or platform = $platform::varchar)";
const between = "day >= date '1970-01-01' + $from::integer and day < date '1970-01-01' + $to::integer";
const dayNumber = (day: string) => `(${day} - date '1970-01-01')::integer`;

const count = z.number();
const Sums = z.object({
  account: z.string(),
  platform: z.string(),
  posts: count,
  own: count,
  replies_made: count,
  replies_to_self: count,
  kinds_told: count,
  own_kinds_told: count,
  mentions_told: count,
  media_told: count,
  links_told: count,
  formats_told: count,
  with_image: count,
  with_video: count,
  with_picture: count,
  with_link: count,
  text_only: count,
  first_day: count,
  last_day: count,
  collected_from: count,
  collected_to: count,
  ...Object.fromEntries(
    receptions.flatMap((name) => [
      [name, count],
      [`${name}_known`, count],
    ]),
  ),
});
export type AccountSums = z.infer<typeof Sums> & Record<string, number | string>;

/** As doubles, which DuckDB adds up several times faster than its 128-bit whole numbers, and exactly below 2^53. */
const sum = (what: string, name: string) => `coalesce(sum((${what})::double), 0)::integer as ${name}`;

/** What each account did in the period, on each platform. */
export const accountSums = ({ days }: MeasureSums, accounts: readonly string[]): Query<Asked, AccountSums> => ({
  row: Sums as z.ZodType<AccountSums>,
  params,
  sql: `
    select account, platform, ${sum("posts", "posts")}, ${sum("own", "own")}, ${sum("replies_made", "replies_made")},
      ${sum("replies_to_self", "replies_to_self")}, ${sum("if(kinds_told, posts, 0)", "kinds_told")},
      ${sum("if(kinds_told, own, 0)", "own_kinds_told")}, ${sum("if(mentions_told, posts, 0)", "mentions_told")},
      ${sum("if(media_told, own, 0)", "media_told")}, ${sum("if(links_told, own, 0)", "links_told")},
      ${sum("if(media_told and links_told, own, 0)", "formats_told")}, ${sum("with_image", "with_image")},
      ${sum("with_video", "with_video")}, ${sum("with_picture", "with_picture")}, ${sum("with_link", "with_link")},
      ${sum("if(media_told and links_told, text_only, 0)", "text_only")},
      ${receptions.map((name) => `coalesce(sum(${name}::double), 0) as ${name}, ${sum(`${name}_known`, `${name}_known`)}`).join(", ")},
      ${dayNumber("min(day)")} as first_day, ${dayNumber("max(day)")} as last_day, ${dayNumber("min(batch_first)")} as collected_from, ${dayNumber("max(batch_last)")} as collected_to
    from ${days} where ${chosenOf(accounts)} and ${on} and ${between}
    group by account, platform order by account, platform`,
});

const Language = z.object({ account: z.string(), platform: z.string(), language: z.string().nullable(), own: count });

export const accountLanguages = (
  { languages }: MeasureSums,
  accounts: readonly string[],
): Query<Asked, z.infer<typeof Language>> => ({
  row: Language,
  params,
  sql: `
    select account, platform, language, sum(own)::integer as own from ${languages}
    where ${chosenOf(accounts)} and ${on} and ${between} group by all order by account, platform, language`,
});

const Extent = z.object({ first: count.nullable(), last: count.nullable(), undated: count, future: count });

/** From when to when there are dated posts of some accounts; what has no date or a date to come is counted apart. */
export const extentOf = (
  { days }: MeasureSums,
  accounts: readonly string[],
): Query<{ accounts: readonly string[]; platform: string | null; today: number }, z.infer<typeof Extent>> => ({
  row: Extent,
  params: ({ accounts, platform, today }) => ({ accounts: JSON.stringify(accounts), platform, today }),
  sql: `
    select ${dayNumber("min(day) filter (where day <= date '1970-01-01' + $today::integer)")} as first,
      ${dayNumber("max(day) filter (where day <= date '1970-01-01' + $today::integer)")} as last,
      coalesce(sum(posts) filter (where day is null), 0)::integer as undated,
      coalesce(sum(posts) filter (where day > date '1970-01-01' + $today::integer), 0)::integer as future
    from ${days} where ${chosenOf(accounts)} and ${on}`,
});

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
export const counterSpans = ({ counters }: MeasureSums): Query<Omit<Asked, "platform">, z.infer<typeof Counter>> => ({
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

/** Days on which a subject has posts: members as (account, subject) pairs, so that a state's days are counted once. */
export const subjectDays = ({ days }: MeasureSums): string => `
  select m.subject, ${dayNumber("day")} as day, sum(posts)::integer as posts
  from ${days} d join (select unnest(from_json($members::varchar, '[{"account":"VARCHAR","subject":"VARCHAR"}]'), recursive := true)) m on m.account = d.account
  where ${on.replace("platform =", "d.platform =")} and ${between}
  group by all order by 1, 2`;

/** Days with own words in several languages. */
export const subjectLanguageDays = ({ languages }: MeasureSums): string => `
  with by_day as (
    select m.subject, day, count(distinct language)::integer as languages
    from ${languages} d join (select unnest(from_json($members::varchar, '[{"account":"VARCHAR","subject":"VARCHAR"}]'), recursive := true)) m on m.account = d.account
    where ${on.replace("platform =", "d.platform =")} and ${between} and language is not null
    group by all)
  select subject, countif(languages >= 2)::integer as several, count(*)::integer as known from by_day group by subject order by 1`;
