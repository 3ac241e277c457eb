import { sumDrawnDays } from "./drawn-sums.ts";
import { positionAmong, type Scale } from "./index-criteria.ts";

/** What is worked out anew for each drawing of days; plain data, so that a thread can do a part of it. */
export type DrawWork = {
  /** Day sums: state × days, a column each. */
  columns: readonly Float64Array[];
  quotients: readonly PlacedQuotient[];
  states: number;
  days: number;
  draws: number;
  seed: number;
};

/** Columns by their places; `under` is −1 where a sum is told per week. */
export type PlacedQuotient = { tops: readonly { top: number; under: number }[]; times: number; scale: Scale };

/** Scaled values of each quotient in the drawings from `from` to `to` (left out): draw × states. */
export function drawnValues(work: DrawWork, from: number, to: number): Float64Array<ArrayBuffer>[] {
  const { columns, quotients, states, days, draws, seed } = work;
  const values = quotients.map(() => new Float64Array((to - from) * states));
  sumDrawnDays(columns, { days, states, draws, seed, from, to }, (draw, first, here, sums) => {
    for (let q = 0; q < quotients.length; q++)
      divide(quotients[q]!, values[q]!, sums, here, days / 7, (draw - from) * states + first);
  });
  for (const [q, { scale }] of quotients.entries()) scaleAll(values[q]!, scale, states);
  return values;
}

/** One quotient of one drawing, for the states of a block. `sums`: column × states of the block. */
function divide(
  { tops, times }: PlacedQuotient,
  values: Float64Array,
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

/** In place: what was drawn is not needed again. */
function scaleAll(values: Float64Array, scale: Scale, states: number): void {
  if (scale.kind !== "position") {
    const place = placer(scale);
    for (let at = 0; at < values.length; at++) values[at] = place(values[at]!);
    return;
  }
  const sorted = new Float64Array(states);
  for (let from = 0; from < values.length; from += states) position(values.subarray(from, from + states), sorted);
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
