import { subjectDays } from "../store/corpus/queries/tally-days.ts";
import type { Tally } from "../store/corpus/tally.ts";
import type { DrawQuestion } from "./draws.ts";
import type { Criterion } from "./index-criteria.ts";
import type { InteractionCounter } from "./parts.ts";

/**
 * Sums by state and day (state × days + day). Columns that are equal throughout are kept once: where every post has all
 * counters, what is known is one column.
 */
export type Columns = {
  values: Float64Array[];
  /** The number of a column: “posts” on all compared platforms, “posts/0” on the first. */
  at(name: string): number;
  /** The number of one more column. */
  add(values: Float64Array): number;
};

/** What the criteria that are drawn again are made of. */
export function dayColumns(tally: Tally, question: DrawQuestion, drawn: readonly Criterion[]): Columns {
  const { subjects, platforms, period, counters, asOf } = question;
  const names = [...new Set(drawn.flatMap((one) => needed(one, counters.flat())))];
  const members = subjects.flatMap(({ accounts }, subject) =>
    accounts
      .filter(({ platform }) => platforms.includes(platform))
      .map(({ id, platform }) => ({ account: id, subject, place: platforms.indexOf(platform) })),
  );
  const asked = { ...period, members, subjects: subjects.length, places: platforms.length, asOf };
  const sums = subjectDays(tally, asked, names);
  const size = subjects.length * (period.to - period.from);
  const made = (name: string): Float64Array => {
    if (name === "mentions") return mentionDays(question);
    const [column = "", on] = name.split("/");
    const each = platforms.map((_platform, p) => sums[column]!.subarray(p * size, (p + 1) * size));
    return on === undefined ? summed(each) : each[Number(on)]!;
  };
  const values: Float64Array[] = [];
  const known = new Map<string, number>();
  const add = (one: Float64Array): number => {
    const twin = values.findIndex((other) => other.every((value, at) => value === one[at]));
    return twin >= 0 ? twin : values.push(one) - 1;
  };
  return {
    values,
    add,
    at(name) {
      const place = known.get(name) ?? add(made(name));
      known.set(name, place);
      return place;
    },
  };
}

/** In the order of the subjects that are drawn. */
function mentionDays({ subjects, period, ties }: DrawQuestion): Float64Array {
  const days = period.to - period.from;
  const places = new Map(ties.subjects.map((id, at) => [id, at * days]));
  const column = new Float64Array(subjects.length * days);
  for (const [s, { id }] of subjects.entries()) {
    const from = places.get(id);
    if (from !== undefined) column.set(ties.mentionDays.subarray(from, from + days), s * days);
  }
  return column;
}

/** Several columns of one length, added up. */
export function summed(columns: readonly Float64Array[]): Float64Array {
  const [first, ...others] = columns;
  if (!first || others.length === 0) return first ?? new Float64Array();
  const sum = first.slice();
  for (const other of others) for (let at = 0; at < sum.length; at++) sum[at]! += other[at]!;
  return sum;
}

const needed = ({ id }: Criterion, counters: readonly InteractionCounter[]): string[] =>
  ({
    "visual-share": ["with_picture", "media_told"],
    "link-share": ["with_link", "links_told"],
    "posts-a-week": ["posts"],
    responsiveness: ["replies_to_others", "own_kinds_told"],
    "reposts-per-original": ["reposts", "reposts_known"],
    "interactions-per-post": [...new Set(counters)].flatMap((name) => [name, `${name}_known`]),
    "mentions-of-actors": ["mentions_told"],
  })[id] ?? [];
