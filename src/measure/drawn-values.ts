import type { DayRows } from "../store/corpus/tally.ts";
import { type Quotient, quotientsOf } from "./draw-columns.ts";
import { atOnce, drawnSums } from "./drawn-sums.ts";
import type { Scale } from "./index-criteria.ts";
import { Order } from "./order.ts";
import type { InteractionCounter } from "./parts.ts";

/** What is worked out anew for each drawing of days, as plain data that a thread can be given. */
export type DrawTask = {
  criteria: readonly { id: string; scale: Scale }[];
  /** By place of the platform and state: see `DayRows`. */
  rows: readonly DayRows[];
  /** Mentions of others, state × days; null where they are not drawn. */
  mentionDays: Float64Array | null;
  /** Shared counters on each platform. */
  counters: readonly (readonly InteractionCounter[])[];
  states: number;
  days: number;
  draws: number;
  seed: number;
  /** 1 once somebody does it. */
  taken: Int32Array<SharedArrayBuffer>;
  /** Scaled values of each criterion: state × draws + draw; NaN where a drawing leaves it unknown. */
  answers: readonly Float64Array<SharedArrayBuffer>[];
};

/** Whether it is left to whoever asks; nobody else does it then. */
export const take = ({ taken }: DrawTask): boolean => Atomics.exchange(taken, 0, 1) === 0;

/** Draws days and fills in the answers. */
export function draw(task: DrawTask): void {
  const { criteria, states, days, draws } = task;
  const { columns, quotients } = quotientsOf(task);
  const drawSums = drawnSums(columns, task);
  const values = new Float64Array(atOnce * states);
  for (let from = 0; from < draws; from += atOnce) {
    const here = Math.min(atOnce, draws - from);
    const sums = drawSums(here);
    const drawn = values.subarray(0, here * states);
    const met = criteria.map(() => 0);
    for (const quotient of quotients) {
      divide(quotient, drawn, sums, days / 7);
      scaleAll(drawn, criteria[quotient.into]!.scale, states);
      put(task.answers[quotient.into]!, drawn, { states, draws, from, before: met[quotient.into]!++ });
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

/** One quotient of each drawing and state. `sums`: columns as long as the values. */
function divide({ tops, times }: Quotient, values: Float64Array, sums: Float64Array, weeks: number): void {
  const size = values.length;
  for (let at = 0; at < size; at++) {
    let value = 0;
    for (let t = 0; t < tops.length; t++) {
      const { top, under } = tops[t]!;
      const above = sums[top * size + at]!;
      const below = under < 0 ? weeks : sums[under * size + at]!;
      value += below > 0 && (under >= 0 || above !== 0) ? above / below : Number.NaN;
    }
    values[at] = value * times;
  }
}

/** In place: what was drawn is not needed again. */
function scaleAll(values: Float64Array, scale: Scale, states: number): void {
  if (scale.kind === "linear") scaleStraight(values, scale.from, scale.to);
  else if (scale.kind === "log") scaleByLog(values, Math.log1p(scale.to));
  else {
    const order = new Order(states);
    for (let from = 0; from < values.length; from += states) position(values.subarray(from, from + states), order);
  }
}

// Loops of their own without a function that is called for each value: its answers would be objects until it is compiled.
function scaleStraight(values: Float64Array, from: number, to: number): void {
  for (let at = 0; at < values.length; at++) {
    const place = (values[at]! - from) / (to - from);
    values[at] = place < 0 ? 0 : place > 1 ? 1 : place;
  }
}

function scaleByLog(values: Float64Array, whole: number): void {
  for (let at = 0; at < values.length; at++) {
    const place = Math.log1p(values[at]!) / whole;
    values[at] = place < 0 ? 0 : place > 1 ? 1 : place;
  }
}

/** As `positions`, without leaving typed arrays: it runs thousands of times. NaN is not known. */
function position(values: Float64Array, order: Order): void {
  const known = order.read(values);
  const { below, equal } = order;
  for (let s = 0; s < values.length; s++)
    values[s] = known < 2 || equal[s] === 0 ? Number.NaN : (below[s]! + (equal[s]! - 1) / 2) / (known - 1);
}
