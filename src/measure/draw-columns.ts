import { addedByDay } from "../store/corpus/tally.ts";
import type { DrawTask } from "./drawn-values.ts";
import type { InteractionCounter } from "./parts.ts";

/** The criteria's sums that lie by account and day. */
export const sumsNeeded = (criteria: readonly { id: string }[], counters: readonly InteractionCounter[]): string[] => [
  ...new Set(criteria.flatMap(({ id }) => needed(id, counters))),
];

const needed = (id: string, counters: readonly InteractionCounter[]): string[] =>
  ({
    "visual-share": ["with_picture", "media_told"],
    "link-share": ["with_link", "links_told"],
    "posts-a-week": ["posts"],
    responsiveness: ["replies_to_others", "own_kinds_told"],
    "reposts-per-original": ["reposts", "reposts_known"],
    "interactions-per-post": counters.flatMap((name) => [name, `${name}_known`]),
    "mentions-of-actors": ["mentions_told"],
  })[id] ?? [];

/** A quotient of day sums, or a sum per week: what can be worked out anew for any choice of days. */
export type Quotient = {
  /** Columns by their places; `under` is −1 where a sum is told per week. */
  tops: readonly { top: number; under: number }[];
  times: number;
  /** The criterion; several quotients of one are averaged. */
  into: number;
};

/**
 * Sums by state and day (state × days + day). Columns that are equal throughout are kept once: where every post has all
 * counters, what is known is one column.
 */
type Columns = {
  values: Float64Array[];
  /** The number of a column: “posts” on all compared platforms, “posts/0” on the first. */
  at(name: string): number;
  /** The number of one more column. */
  add(values: Float64Array): number;
};

/** The columns that the criteria are made of, and how. */
export function quotientsOf(task: DrawTask): { columns: Float64Array[]; quotients: Quotient[] } {
  const columns = columnsOf(task);
  const made = task.criteria.flatMap(({ id }, into) =>
    quotientsOfOne(id, task, columns).map((one) => ({ ...one, into })),
  );
  const used = [
    ...new Set(made.flatMap(({ tops }) => tops.flatMap(({ top, under }) => (under < 0 ? [top] : [top, under])))),
  ];
  const quotients = made.map(({ tops, ...one }) => ({
    ...one,
    tops: tops.map(({ top, under }) => ({ top: used.indexOf(top), under: used.indexOf(under) })),
  }));
  return { columns: used.map((at) => columns.values[at]!), quotients };
}

function columnsOf({ rows, mentionDays, counters, states, days }: DrawTask): Columns {
  const places = counters.map((_counters, place) => place);
  const size = states * days;
  const sums = addedByDay(rows, places.length * size);
  const made = (name: string): Float64Array => {
    if (name === "mentions") return mentionDays ?? new Float64Array(size);
    const [column = "", on] = name.split("/");
    const each = places.map((place) => sums(column).subarray(place * size, (place + 1) * size));
    return on === undefined ? summed(each) : each[Number(on)]!;
  };
  const values: Float64Array[] = [];
  const known = new Map<string, number>();
  const add = (one: Float64Array): number => {
    const twin = values.findIndex((other) => alike(one, other));
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

function quotientsOfOne(id: string, { counters }: DrawTask, columns: Columns): Omit<Quotient, "into">[] {
  const of = (pairs: [string, string][], times = 1) => ({
    tops: joined(
      pairs.map(([top, under]) => ({ top: columns.at(top), under: columns.at(under) })),
      columns,
    ),
    times,
  });
  switch (id) {
    case "posts-a-week":
      return [{ tops: [{ top: columns.at("posts"), under: -1 }], times: 1 }];
    case "mentions-of-actors":
      return [of([["mentions", "mentions_told"]], 100)];
    case "visual-share":
      return [of([["with_picture", "media_told"]])];
    case "link-share":
      return [of([["with_link", "links_told"]])];
    case "responsiveness":
      return counters.map((_names, p) => of([[`replies_to_others/${p}`, `own_kinds_told/${p}`]]));
    case "reposts-per-original":
      return counters.map((_names, p) => of([[`reposts/${p}`, `reposts_known/${p}`]]));
    default:
      return counters.map((names, p) => of(names.map((name) => [`${name}/${p}`, `${name}_known/${p}`])));
  }
}

function alike(one: Float64Array, other: Float64Array): boolean {
  if (one.buffer === other.buffer && one.byteOffset === other.byteOffset) return true;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}

/** Sums over the same posts are added before dividing: a / n + b / n = (a + b) / n. */
function joined(pairs: { top: number; under: number }[], columns: Columns): { top: number; under: number }[] {
  const byUnder = Map.groupBy(pairs, ({ under }) => under);
  return [...byUnder].map(([under, same]) => {
    const [first] = same;
    if (same.length === 1 || !first) return { top: first?.top ?? -1, under };
    return { top: columns.add(summed(same.map(({ top }) => columns.values[top]!))), under };
  });
}

/** Several columns of one length, added up. */
function summed(columns: readonly Float64Array[]): Float64Array {
  const [first, ...others] = columns;
  if (!first || others.length === 0) return first ?? new Float64Array();
  const sum = first.slice();
  for (const other of others) for (let at = 0; at < sum.length; at++) sum[at]! += other[at]!;
  return sum;
}
