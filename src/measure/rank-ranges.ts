import { stages } from "./measure.ts";
import { Order } from "./order.ts";
import { evenWeights, seeded } from "./random.ts";
import { quantile, rounded, type Score } from "./scores.ts";

/** Best and worst rank over random weightings, and the middle 90 %. */
export type RankRange = { best: number; worst: number; low: number; high: number };

const weightings = 1000;

/** Ranks under weights of the stages drawn evenly, each state by the stages that are known of it; null where there is no score. */
export function rankRanges(scores: readonly Score[], seed: number): (RankRange | null)[] {
  const random = seeded(seed + 1);
  const ranked = scores.map(({ score }, at) => (score === null ? -1 : at)).filter((at) => at >= 0);
  const n = ranked.length;
  /** Scores of stages, state after state; NaN: not known. */
  const known = Float64Array.from(
    ranked.flatMap((at) => stages.map((stage) => scores[at]!.stages[stage] ?? Number.NaN)),
  );
  /** How many weightings give each rank, state after state. */
  const times = new Uint16Array(n * n);
  const values = new Float64Array(n);
  const order = new Order(n);
  for (let draw = 0; draw < weightings; draw++) {
    const drawn = evenWeights(stages.length, random);
    weigh(known, drawn, values);
    order.read(values);
    for (let index = 0; index < n; index++) times[index * n + n - order.below[index]! - order.equal[index]!]!++;
  }
  const found = new Map(ranked.map((at, index) => [at, rangeOf(times.subarray(index * n, (index + 1) * n))]));
  return scores.map((_score, at) => found.get(at) ?? null);
}

/** The score of each state under weights of the stages; a function of its own, since it is called often enough to be compiled. */
function weigh(known: Float64Array, weights: readonly number[], values: Float64Array): void {
  for (let index = 0; index < values.length; index++) {
    let sum = 0;
    let all = 0;
    for (let k = 0; k < weights.length; k++) {
      const score = known[index * weights.length + k]!;
      if (Number.isNaN(score)) continue;
      sum += score * weights[k]!;
      all += weights[k]!;
    }
    values[index] = rounded(sum / all);
  }
}

/** `times`: how often each rank was drawn, the first first. */
function rangeOf(times: Uint16Array): RankRange {
  const list = new Float64Array(weightings);
  let drawn = 0;
  for (let rank = 1; rank <= times.length; rank++) {
    const next = drawn + times[rank - 1]!;
    list.fill(rank, drawn, next);
    drawn = next;
  }
  const [low, high] = [Math.round(quantile(list, 0.05)), Math.round(quantile(list, 0.95))];
  return { best: list[0]!, worst: list[weightings - 1]!, low, high };
}
