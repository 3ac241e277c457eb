import { firstOfNetworks, networks } from "../../domain/platform.ts";
import { type Telling, tellings } from "../../domain/telling.ts";
import { counterSums, groupSums } from "./account-sums-sql.ts";
import { literal } from "./duck.ts";
import { livingRows, type SourceFile } from "./source-files.ts";

/** Counters a reader gives to a post; `approval` is reactions of all kinds where they are counted, else likes. */
export const receptions = ["approval", "replies", "reposts", "quotes", "views"] as const;
export type Reception = (typeof receptions)[number];

/** The tables a measure reads. */
export const sumTables = ["days", "languages", "ties"] as const;
export type SumTable = (typeof sumTables)[number];

/** The tables that pages of accounts read: kept apart, so that neither waits for the other. */
export const accountTables = ["groups", "counters"] as const;
export type AccountTable = (typeof accountTables)[number];

/** The day of a post; a date before any network existed, on a network, is none. */
export const dayOfPost = (row = ""): string =>
  `if(${row}posted_at::date < date ${literal(firstOfNetworks)} and ${row}platform in (${networks.map(literal).join(", ")}), null, ${row}posted_at::date)`;

/** A sum of counters as far as its column holds it: nonsense of one file must not leave all measures without an answer. */
export const within = (sum: string): string => `greatest(-${mostCounted}, least(${mostCounted}, ${sum}))::bigint`;
const mostCounted = "9000000000000000000";

const living = (sources: readonly SourceFile[]): string => livingRows(sources.filter(({ kind }) => kind === "posts"));

/** Posts by which a batch shows that it can tell a thing. */
const signs: Record<Telling, string> = { media: "not plain", links: "link", kinds: "kinded", mentions: "mention" };
const shown = ([what, sign]: [string, string]) => `bool_or(${sign}) as ${what}_any`;
/** What a source tells is the same for all rows of a batch. */
const told = (what: Telling) => `coalesce(bool_or(${what}_any or contains(tells, '${what}')), false) as ${what}_told`;

/**
 * Own words (everything but reposts) carry the counters: a repost's counters belong to the author of the text passed on.
 * A batch without a single picture does not say that there was none, unless its source always says so: the `_told` flags say
 * what a batch can tell. A day after the look at it, as a wrong date has it, no batch has collected.
 */
const daySums = (sources: readonly SourceFile[]): string => `
  with marked as (
    select key, batch, ${dayOfPost()} as day, platform, account, kind <> 'repost' as own, kind = 'reply' as reply,
      kind = 'reply' and lower(reply_to_author) = lower(author) as to_self, media like '%image%' as image,
      media like '%video%' as video, coalesce(media, '') = '' as plain, links <> '' as link, mentions <> '' as mention,
      kind in ('reply', 'repost', 'quote') or reply_to_id is not null as kinded,
      coalesce(reactions, likes) as approval, replies, reposts, quotes, views, seen_at, tells
    from ${living(sources)}),
  summed as (
    select key, batch, day, platform, account, count(*)::integer as posts, ${count("own")} as own, ${count("reply")} as replies_made,
      ${count("to_self")} as replies_to_self, ${count("own and image")} as with_image, ${count("own and video")} as with_video,
      ${count("own and (image or video)")} as with_picture, ${count("own and link")} as with_link,
      ${count("own and plain and not coalesce(link, false)")} as text_only,
      ${Object.entries(signs).map(shown).join(", ")}, any_value(tells) as tells,
      max(seen_at)::date as seen_day,
      ${receptions.map((name) => `${within(`coalesce(sum(if(own, ${name}, null)::double), 0)`)} as ${name}, count(if(own, ${name}, null))::integer as ${name}_known`).join(",\n      ")}
    from marked group by key, batch, day, platform, account),
  told as (
    select key, batch, platform, ${tellings.map(told).join(", ")},
      min(day) as batch_first, coalesce(max(day) filter (where day <= seen_day), min(day)) as batch_last
    from summed group by key, batch, platform)
  select s.* exclude (media_any, links_any, kinds_any, mentions_any, tells, seen_day), t.batch_first, t.batch_last,
    t.kinds_told, t.mentions_told, t.media_told, t.links_told
  from summed s join told t using (key, batch, platform) where s.account is not null`;

/** 0 where the condition is never known; countif would be unknown, and all that is worked out from it. */
const count = (condition: string): string => `(count(*) filter (${condition}))::integer`;

/** Languages of own words, as far as they are known. */
const languageSums = (sources: readonly SourceFile[]): string => `
  select key, ${dayOfPost()} as day, platform, account, language, count(*)::integer as own
  from ${living(sources)} where account is not null and kind <> 'repost' group by all`;

const handleOf = (name: string): string => `lower(ltrim(${name}, '@'))`;
/** Each once: a post that names somebody twice, in capitals the second time, mentions him once. */
const handlesIn = (names: string): string =>
  `list_distinct(list_transform(string_split(${names}, ' '), lambda name: ${handleOf("name")}))`;

/** Who named, answered, passed on or quoted whom, by handle; pseudonyms of private persons are left out. */
const tieSums = (sources: readonly SourceFile[]): string => `
  with said as (select key, ${dayOfPost()} as day, platform, account, mentions, kind, reply_to_author, repost_of_author,
      quote_of_author from ${living(sources)} where account is not null and day is not null),
  ties as (
    select key, day, platform, account, 'mention' as tie, unnest(${handlesIn("mentions")}) as whom from said
      where mentions is not null and kind <> 'repost'
    union all select key, day, platform, account, 'reply', reply_to_author from said where reply_to_author is not null
    union all select key, day, platform, account, 'repost', repost_of_author from said where repost_of_author is not null
    union all select key, day, platform, account, 'quote', quote_of_author from said where quote_of_author is not null),
  said_to as (select key, day, platform, account, tie, ${handleOf("whom")} as whom
    from ties where whom <> '' and whom[1] <> '~')
  select key, day, platform, account, tie, whom, count(*)::integer as posts from said_to group by all`;

export const sumsOfFiles: Record<SumTable, (sources: readonly SourceFile[]) => string> = {
  days: daySums,
  languages: languageSums,
  ties: tieSums,
};

export const accountSumsOfFiles: Record<AccountTable, (sources: readonly SourceFile[]) => string> = {
  groups: groupSums,
  counters: counterSums,
};

export const accountOrder: Record<AccountTable, string> = {
  groups: "account, day",
  counters: "account, measure, seen_at",
};

const empty = (given: string): string =>
  `(select ${given
    .split(", ")
    .map((column) =>
      column.replace(/^(\w+) (.+)$/, (_all, type, names) =>
        names
          .split(" ")
          .map((name: string) => `null::${type} as ${name}`)
          .join(", "),
      ),
    )
    .join(", ")} where false)`;

/** The same shapes with nothing in them, for a corpus without posts. */
export const emptySums: Record<SumTable, string> = {
  days: empty(
    `varchar key platform account, integer batch posts own replies_made replies_to_self with_image with_video with_picture with_link text_only, date day batch_first batch_last, boolean kinds_told mentions_told media_told links_told, bigint ${receptions.join(" ")}, integer ${receptions.map((name) => `${name}_known`).join(" ")}`,
  ),
  languages: empty("varchar key platform account language, date day, integer own"),
  ties: empty("varchar key platform account tie whom, date day, integer posts"),
};

export const emptyAccountSums: Record<AccountTable, string> = {
  groups: empty(
    "varchar key account platform kind source_language language script, date day, integer posts, timestamp first_at last_at",
  ),
  counters: empty("varchar key account platform measure, bigint value, timestamp seen_at, integer batch"),
};
