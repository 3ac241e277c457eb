import type { TieSums } from "../store/corpus/queries/tally-ties.ts";
import type { Tally } from "../store/corpus/tally.ts";
import { type Columns, dayColumns, summed } from "./draw-columns.ts";
import { sumDrawnDays } from "./drawn-sums.ts";
import { type Criterion, positionAmong, type Scale } from "./index-criteria.ts";
import type { Days, InteractionCounter, Subject } from "./parts.ts";

/** Scaled values of a criterion in every draw: state × draws + draw; NaN where a draw leaves it unknown. */
export type Draws = ReadonlyMap<string, Float32Array>;

export const drawCount = 1000;

/** A quotient of day sums, or a sum per week: what can be worked out anew for any choice of days. */
type Quotient = {
  criterion: Criterion;
  /** Columns; `under` is null where a sum is told per week. */
  tops: { top: number; under: number | null }[];
  times: number;
};

export type DrawQuestion = {
  subjects: readonly Subject[];
  platforms: readonly string[];
  /** Shared counters on each platform. */
  counters: readonly (readonly InteractionCounter[])[];
  period: Days;
  criteria: readonly Criterion[];
  ties: TieSums;
  seed: number;
  asOf: number;
};

/** Draws the days of the period with replacement, the same days for every state, and works the criteria made of day sums anew. */
export function drawAgain(tally: Tally, question: DrawQuestion): Draws {
  const drawn = question.criteria.filter((one) => one.drawn);
  const states = question.subjects.length;
  const days = question.period.to - question.period.from;
  const columns = dayColumns(tally, question, drawn);
  const quotients = drawn.flatMap((criterion) => quotientsOf(criterion, question, columns));
  const used = [
    ...new Set(
      quotients.flatMap(({ tops }) => tops.flatMap(({ top, under }) => (under === null ? [top] : [top, under]))),
    ),
  ];
  const placed = quotients.map(({ tops, times }) => ({
    tops: tops.map(({ top, under }) => ({ top: used.indexOf(top), under: under === null ? -1 : used.indexOf(under) })),
    times,
    values: new Float64Array(drawCount * states),
  }));
  sumDrawnDays(
    used.map((at) => columns.values[at]!),
    { days, states, draws: drawCount, seed: question.seed },
    (draw, first, here, sums) => {
      for (const one of placed) divide(one, sums, here, days / 7, draw * states + first);
    },
  );
  const answer = new Map(drawn.map(({ id }) => [id, new Float32Array(drawCount * states)]));
  const done = new Map<string, number>();
  for (const [q, { criterion }] of quotients.entries()) {
    const before = done.get(criterion.id) ?? 0;
    put(answer.get(criterion.id)!, scaledAll(placed[q]!.values, criterion.scale, states), states, before);
    done.set(criterion.id, before + 1);
  }
  return answer;
}

/** One quotient of one drawing, for the states of a block. `sums`: column × states of the block. */
function divide(
  { tops, times, values }: { tops: readonly { top: number; under: number }[]; times: number; values: Float64Array },
  sums: Float64Array,
  states: number,
  weeks: number,
  at: number,
): void {
  for (let s = 0; s < states; s++) {
    let value = 0;
    for (let t = 0; t < tops.length; t++) {
      const { top, under } = tops[t]!;
      const above = sums[top * states + s]!;
      const below = under < 0 ? weeks : sums[under * states + s]!;
      value += below > 0 && (under >= 0 || above !== 0) ? above / below : Number.NaN;
    }
    values[at + s] = value * times;
  }
}

/** From draw × states to state × draws. Several platforms are averaged as they come. */
function put(target: Float32Array, values: Float64Array, states: number, before: number): void {
  for (let s = 0; s < states; s++)
    for (let draw = 0; draw < drawCount; draw++) {
      const value = values[draw * states + s]!;
      const at = s * drawCount + draw;
      target[at] = before === 0 ? value : (target[at]! * before + value) / (before + 1);
    }
}

/** In place: what was drawn is not needed again. */
function scaledAll(values: Float64Array, scale: Scale, states: number): Float64Array {
  if (scale.kind !== "position") {
    const place = placer(scale);
    for (let at = 0; at < values.length; at++) values[at] = place(values[at]!);
    return values;
  }
  const sorted = new Float64Array(states);
  for (let from = 0; from < values.length; from += states) position(values.subarray(from, from + states), sorted);
  return values;
}

function placer(scale: Exclude<Scale, { kind: "position" }>): (value: number) => number {
  const within = (at: number) => (at < 0 ? 0 : at > 1 ? 1 : at);
  if (scale.kind !== "log") return (value) => within((value - scale.from) / (scale.to - scale.from));
  const whole = Math.log1p(scale.to);
  return (value) => within(Math.log1p(value) / whole);
}

/** As `positions`, without leaving typed arrays: it runs thousands of times. NaN is not known. */
function position(values: Float64Array, sorted: Float64Array): void {
  sorted.set(values);
  sorted.sort();
  let n = sorted.length;
  while (n > 0 && Number.isNaN(sorted[n - 1]!)) n--;
  const known = sorted.subarray(0, n);
  for (let s = 0; s < values.length; s++)
    values[s] = n < 2 || Number.isNaN(values[s]!) ? Number.NaN : positionAmong(known, values[s]!);
}

function quotientsOf(criterion: Criterion, { platforms, counters }: DrawQuestion, columns: Columns): Quotient[] {
  const of = (pairs: [string, string][], times = 1): Quotient => ({
    criterion,
    tops: joined(
      pairs.map(([top, under]) => ({ top: columns.at(top), under: columns.at(under) })),
      columns,
    ),
    times,
  });
  switch (criterion.id) {
    case "posts-a-week":
      return [{ criterion, tops: [{ top: columns.at("posts"), under: null }], times: 1 }];
    case "mentions-of-actors":
      return [of([["mentions", "mentions_told"]], 100)];
    case "visual-share":
      return [of([["with_picture", "media_told"]])];
    case "link-share":
      return [of([["with_link", "links_told"]])];
    case "responsiveness":
      return platforms.map((_name, p) => of([[`replies_to_others/${p}`, `own_kinds_told/${p}`]]));
    case "reposts-per-original":
      return platforms.map((_name, p) => of([[`reposts/${p}`, `reposts_known/${p}`]]));
    default:
      return platforms.map((_name, p) => of((counters[p] ?? []).map((name) => [`${name}/${p}`, `${name}_known/${p}`])));
  }
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
