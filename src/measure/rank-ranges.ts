import { stages } from "./measure.ts";
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
  const ranks = ranked.map(() => new Float64Array(weightings));
  const values = new Float64Array(n);
  for (let draw = 0; draw < weightings; draw++) {
    const drawn = evenWeights(stages.length, random);
    for (let index = 0; index < n; index++) {
      let sum = 0;
      let all = 0;
      for (let k = 0; k < stages.length; k++) {
        const score = known[index * stages.length + k]!;
        if (Number.isNaN(score)) continue;
        sum += score * drawn[k]!;
        all += drawn[k]!;
      }
      values[index] = rounded(sum / all);
    }
    const sorted = values.slice().sort();
    for (let index = 0; index < n; index++) ranks[index]![draw] = n - lastOf(sorted, values[index]!);
  }
  const found = new Map(ranked.map((at, index) => [at, ranks[index]!.sort()]));
  return scores.map((_score, at) => {
    const list = found.get(at);
    if (!list) return null;
    const [low, high] = [Math.round(quantile(list, 0.05)), Math.round(quantile(list, 0.95))];
    return { best: list[0]!, worst: list[weightings - 1]!, low, high };
  });
}

/** The last place of a value in a sorted list that holds it: how many stand above it follows from that. */
function lastOf(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
