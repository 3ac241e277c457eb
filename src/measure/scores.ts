import { criteria } from "./index-criteria.ts";
import { type Stage, stages } from "./measure.ts";
import type { NotRanked } from "./not-ranked.ts";
import { total, type Weights } from "./weights.ts";

/** With fewer known stages a state is not ranked. */
export const leastStages = 4;

/** Scaled criteria of one state, by id; null: not known. */
export type CriterionValues = ReadonlyMap<string, number | null>;
export type StageScores = Record<Stage, number | null>;
export type Score = { stages: StageScores; score: number | null; reason: NotRanked | null };

/** A stage is the weighted mean of its criteria; one missing leaves it not known: it is neither 0 nor replaced. */
export function stageScores(values: CriterionValues, weights: Weights): StageScores {
  return Object.fromEntries(
    stages.map((stage) => {
      const all = total(weights, stage);
      if (all === 0) return [stage, null];
      let sum = 0;
      for (const { id, stage: of } of criteria) {
        const weight = of === stage ? (weights.criteria[id] ?? 0) : 0;
        if (weight === 0) continue;
        const value = values.get(id) ?? null;
        if (value === null) return [stage, null];
        sum += weight * value;
      }
      return [stage, (sum / all) * 100];
    }),
  ) as StageScores;
}

/** Score 0 to 100: the weighted mean of the known stages that count, if enough of them are known. */
export function scoreOf(of: StageScores, weights: Weights): Score {
  const missing = stages.filter((stage) => of[stage] === null);
  if (stages.length - missing.length < leastStages)
    return {
      stages: of,
      score: null,
      reason: {
        code: "few-stages",
        known: stages.length - missing.length,
        of: stages.length,
        needed: leastStages,
        missing,
      },
    };
  const counting = stages.filter((stage) => of[stage] !== null && weights.stages[stage] > 0);
  const sum = counting.reduce((all, stage) => all + weights.stages[stage], 0);
  if (sum === 0) return { stages: of, score: null, reason: { code: "nothing-counts" } };
  return {
    stages: of,
    score: counting.reduce((all, stage) => all + (of[stage] ?? 0) * weights.stages[stage], 0) / sum,
    reason: null,
  };
}

/** Two scores that differ by less than a millionth of a point are equal: the difference is arithmetic, not diplomacy. */
export const rounded = (score: number): number => Math.round(score * 1e6) / 1e6;

/** Linear interpolation between order statistics (type 7 of Hyndman and Fan). */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const at = (sorted.length - 1) * share;
  const low = Math.floor(at);
  const high = Math.min(sorted.length - 1, low + 1);
  return sorted[low]! + (sorted[high]! - sorted[low]!) * (at - low);
}
