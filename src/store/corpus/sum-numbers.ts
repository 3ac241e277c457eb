import type { Duck } from "./duck.ts";
import { receptions } from "./measure-sums-sql.ts";
import { writeNumbers } from "./number-file.ts";

/** A day that is not known. */
export const undated = -(2 ** 31);

/** Columns of a file of numbers: what the numbers of some stand for, and how each number is worked out. */
type Layout = { texts: Record<string, string>; numbers: Record<string, string> };

const dayNumber = (day: string): string => `coalesce(${day} - date '1970-01-01', ${undated})`;

const received = Object.fromEntries(
  receptions.flatMap((name) => [
    [name, name],
    [`${name}_known`, `${name}_known`],
  ]),
);

/** What an account did on a day. The posts of batches that can tell a thing are counted beside it, as `…_told`. */
const days: Layout = {
  texts: { account: "account", platform: "platform", key: "key" },
  numbers: {
    day: dayNumber("day"),
    posts: "posts",
    own: "own",
    replies_made: "replies_made",
    replies_to_self: "replies_to_self",
    replies_to_others: "replies_made - replies_to_self",
    kinds_told: "if(kinds_told, posts, 0)",
    own_kinds_told: "if(kinds_told, own, 0)",
    mentions_told: "if(mentions_told, posts, 0)",
    media_told: "if(media_told, own, 0)",
    links_told: "if(links_told, own, 0)",
    formats_told: "if(media_told and links_told, own, 0)",
    with_image: "with_image",
    with_video: "with_video",
    with_picture: "with_picture",
    with_link: "with_link",
    text_only: "if(media_told and links_told, text_only, 0)",
    ...received,
    batch_first: dayNumber("batch_first"),
    batch_last: dayNumber("batch_last"),
  },
};

const languages: Layout = {
  texts: { account: "account", platform: "platform", key: "key", language: "coalesce(language, '')" },
  numbers: { day: dayNumber("day"), own: "own" },
};

const ties: Layout = {
  texts: { account: "account_key::varchar", platform: "platform", key: "key", whom: "whom_key::varchar", tie: "tie" },
  numbers: { day: dayNumber("day"), posts: "posts" },
};

/** Counters as they were seen last, as differences to the rows that count; `changed_at` in milliseconds, 0: from the start. */
const changes: Layout = {
  texts: { account: "account", platform: "platform", key: "key" },
  numbers: { day: dayNumber("day"), ...received, changed_at: "coalesce(epoch_ms(changed_at), 0)" },
};

export const numberLayouts = { days, languages, ties, changes };

/** Writes rows as a file of numbers, those of an account together and by day. */
export async function writeSumNumbers(
  duck: Pick<Duck, "numbers" | "columns">,
  rows: string,
  { texts, numbers }: Layout,
  place: string,
): Promise<void> {
  const lists: Record<string, string[]> = {};
  for (const [name, text] of Object.entries(texts)) {
    const { value = [] } = await duck.columns(`select distinct ${text} as value from ${rows} order by value`);
    lists[name] = value.map(String);
  }
  const coded = Object.entries(texts).map(
    ([name, text]) => `
      coded_${name} as (select value, row_number() over (order by value) - 1 as at from (select distinct ${text} as value from rows))`,
  );
  const joins = Object.entries(texts).map(([name, text]) => `join coded_${name} on coded_${name}.value = (${text})`);
  const columns = [
    ...Object.keys(texts).map((name) => `coded_${name}.at::double as ${name}_at`),
    ...Object.entries(numbers).map(([name, number]) => `coalesce((${number})::double, 0) as ${name}_n`),
  ];
  const answer = await duck.numbers(`
    with rows as (select * from ${rows}), ${coded.join(",")}
    select ${columns.join(", ")} from rows ${joins.join(" ")} order by account_at, day_n`);
  const named = Object.fromEntries(
    [
      ...Object.keys(texts).map((name) => [name, `${name}_at`]),
      ...Object.keys(numbers).map((name) => [name, `${name}_n`]),
    ].map(([name, column]) => [name!, answer[column!] ?? new Float64Array()]),
  );
  writeNumbers(place, named.day?.length ?? 0, named, lists);
}
