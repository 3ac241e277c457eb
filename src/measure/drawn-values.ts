import { drawnSums } from "./drawn-sums.ts";
import { positionAmong, type Scale } from "./index-criteria.ts";

/**
 * What is worked out anew for each drawing of days; plain data in memory that threads share, so that whoever is free takes
 * the next few drawings.
 */
export type DrawWork = {
  /** Day sums: state × days, a column each. */
  columns: readonly Float64Array[];
  quotients: readonly PlacedQuotient[];
  states: number;
  days: number;
  draws: number;
  seed: number;
  /** The first drawing that nobody has taken. */
  next: Int32Array<SharedArrayBuffer>;
  /** Scaled values of each criterion: state × draws + draw; NaN where a drawing leaves it unknown. */
  answers: readonly Float64Array<SharedArrayBuffer>[];
};

/** Columns by their places; `under` is −1 where a sum is told per week. `into`: the criterion; several quotients of one are averaged. */
export type PlacedQuotient = {
  tops: readonly { top: number; under: number }[];
  times: number;
  scale: Scale;
  into: number;
};

/** Drawings that are taken at once: few enough that two threads end together. */
const atOnce = 25;

/** Takes drawings and fills in their answers until none is left. */
export function draw(work: DrawWork): void {
  const { quotients, states, days, draws, next } = work;
  const sumsOf = drawnSums(work.columns, work);
  const values = quotients.map(() => new Float64Array(atOnce * states));
  for (;;) {
    const from = Atomics.add(next, 0, atOnce);
    if (from >= draws) return;
    const to = Math.min(draws, from + atOnce);
    sumsOf(from, to, (at, first, here, sums) => {
      for (let q = 0; q < quotients.length; q++)
        divide(quotients[q]!, values[q]!, sums, here, days / 7, (at - from) * states + first);
    });
    for (let q = 0; q < quotients.length; q++) {
      const here = values[q]!.subarray(0, (to - from) * states);
      scaleAll(here, quotients[q]!.scale, states);
      const before = quotients.slice(0, q).filter(({ into }) => into === quotients[q]!.into).length;
      put(work.answers[quotients[q]!.into]!, here, { states, draws, from, before });
    }
  }
}

/** From draw × states to state × draws, the drawings from `from` on. Several platforms are averaged as they come. */
function put(
  target: Float64Array,
  values: Float64Array,
  { states, draws, from, before }: { states: number; draws: number; from: number; before: number },
): void {
  const here = values.length / states;
  for (let s = 0; s < states; s++)
    for (let at = 0; at < here; at++) {
      const value = values[at * states + s]!;
      const place = s * draws + from + at;
      target[place] = before === 0 ? value : (target[place]! * before + value) / (before + 1);
    }
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
