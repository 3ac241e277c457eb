import { randomBytes } from "node:crypto";
import { receptions } from "./measure-sums-sql.ts";
import { type Numbers, writeNumbers } from "./number-file.ts";
import { orderOf } from "./row-order.ts";
import { addSpans, joinedSpans, type Span } from "./spans.ts";
import type { Worker } from "./sum-packs.ts";

/** A day that is not known. */
export const undated = -(2 ** 31);

/** Columns of a file of numbers: what the numbers of some stand for, and how each number is worked out. */
type Layout = {
  /** Texts that the rows of a group have in common. */
  common: Record<string, string>;
  texts: Record<string, string>;
  whole: Record<string, string>;
  large: Record<string, string>;
};

const dayNumber = (day: string): string => `coalesce(${day} - date '1970-01-01', ${undated})`;

const known = Object.fromEntries(receptions.map((name) => [`${name}_known`, `${name}_known`]));
const received = Object.fromEntries(receptions.map((name) => [name, name]));

/** What an account did on a day. The posts of batches that can tell a thing are counted beside it, as `…_told`. */
const days: Layout = {
  common: { account: "account", platform: "platform" },
  texts: { key: "key" },
  whole: {
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
    ...known,
    batch_first: dayNumber("batch_first"),
    batch_last: dayNumber("batch_last"),
  },
  large: received,
};

const languages: Layout = {
  common: { account: "account", platform: "platform", language: "coalesce(language, '')" },
  texts: { key: "key" },
  whole: { day: dayNumber("day"), own: "own" },
  large: {},
};

const ties: Layout = {
  common: { account: "account", platform: "platform" },
  texts: { key: "key", whom: "whom", tie: "tie" },
  whole: { day: dayNumber("day"), posts: "posts" },
  large: {},
};

/** Counters as they were seen last, as differences to the rows that count; `changed_at` in milliseconds, 0: from the start. */
const changes: Layout = {
  common: { account: "account", platform: "platform" },
  texts: { key: "key" },
  whole: { day: dayNumber("day"), ...known },
  large: { ...received, changed_at: "epoch_us(changed_at) / 1000" },
};

export const numberLayouts = { days, languages, ties, changes };

/** Days and moments, which nobody adds up. */
const marks = new Set(["day", "batch_first", "batch_last", "changed_at"]);

/**
 * First and last day of each group's rows; and where all its batches make one span of days, the first and last of these:
 * who asks for all of a group need not look at its rows.
 */
function ofGroups(
  { day = null, batch_first, batch_last = null }: Readonly<Record<string, Numbers | null>>,
  starts: Int32Array,
): Record<string, Int32Array> {
  const groups = starts.length - 1;
  const column = () => new Int32Array(groups);
  const answer = { first_day: column(), last_day: column(), one_from: column(), one_to: column() };
  for (let group = 0; group < groups; group++) {
    const [begin, end] = [starts[group]!, starts[group + 1]!];
    answer.first_day[group] = day?.[begin] ?? 0;
    answer.last_day[group] = day?.[end - 1] ?? 0;
    const spans: Span[] = [];
    if (batch_first !== undefined) addSpans(spans, batch_first, batch_last, begin, end);
    const [one, ...others] = joinedSpans(spans);
    if (one && others.length === 0) [answer.one_from[group], answer.one_to[group]] = [one.from, one.to];
  }
  return answer;
}

/** Of some numbers those that are anything but 0 in any row: the others need not be handed over. */
async function notZero(worker: Worker, rows: string, numbers: Record<string, string>): Promise<Set<string>> {
  const names = Object.keys(numbers).filter((name) => !marks.has(name));
  const asked = names.map((name) => `coalesce(bool_or((${numbers[name]}) <> 0), false) as ${name}`);
  const told = names.length === 0 ? {} : await worker.columns(`select ${asked.join(", ")} from ${rows}`);
  return new Set(Object.keys(numbers).filter((name) => marks.has(name) || told[name]?.[0] === true));
}

/**
 * Writes rows as a file of numbers: those that have the common texts come together, and by day. Texts become types of the
 * database for a moment, whose values have numbers in the order of the texts.
 */
export async function writeSumNumbers(worker: Worker, rows: string, layout: Layout, place: string): Promise<void> {
  const texts = { ...layout.common, ...layout.texts };
  const names = Object.keys(texts);
  const types = new Map(names.map((name) => [name, `coded_${name}_${randomBytes(4).toString("hex")}`]));
  const made: string[] = [];
  try {
    const lists: Record<string, string[]> = {};
    for (const [name, text] of Object.entries(texts)) {
      const of = types.get(name)!;
      await worker.run(`create type ${of} as enum (select distinct ${text} from ${rows} order by 1)`);
      made.push(of);
      const { value = [] } = await worker.columns(`select unnest(enum_range(null::${of}))::varchar as value`);
      lists[name] = value.map(String);
    }
    const told = await notZero(worker, rows, { ...layout.whole, ...layout.large });
    const numbered = (of: Record<string, string>, type: "integer" | "double") =>
      Object.entries(of).flatMap(([name, number]) =>
        told.has(name) ? [`coalesce(${number}, 0)::${type} as ${name}`] : [],
      );
    const columns = [
      ...Object.entries(texts).map(([name, text]) => `enum_code((${text})::${types.get(name)})::integer as ${name}`),
      ...numbered(layout.whole, "integer"),
      ...numbered(layout.large, "double"),
    ];
    const numbers = await worker.numbers(`select ${columns.join(", ")} from ${rows}`);
    const common = Object.keys(layout.common);
    const order = orderOf(
      [...common, "day"].flatMap((name) => (numbers[name] instanceof Int32Array ? [numbers[name]] : [])),
      numbers.day?.length ?? 0,
    );
    const summed = [...Object.keys(layout.whole), ...Object.keys(layout.large)].filter((name) => !marks.has(name));
    writeNumbers(place, { columns: numbers, order, common, summed, ofGroups, lists });
  } finally {
    for (const name of made) await worker.run(`drop type ${name}`);
  }
}
