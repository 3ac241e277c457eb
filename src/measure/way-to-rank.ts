import type { CriterionReading } from "./index-values.ts";
import { type Stage, stages } from "./measure.ts";
import type { ChangedWeight } from "./not-ranked.ts";
import { leastStages } from "./scores.ts";
import type { Weights } from "./weights.ts";

/**
 * Weights by which a state would be ranked, by what is known of it: in each missing stage the unknown criteria count for
 * nothing, and where none of the others counted, those that are known count for 1. None, where still too few stages would be known.
 */
export function weightsToRank(
  readings: readonly Pick<CriterionReading, "criterion" | "scaled">[],
  weights: Weights,
  missing: readonly Stage[],
): ChangedWeight[] {
  const changed = missing.flatMap((stage): ChangedWeight[] => {
    const all = readings.filter(({ criterion }) => criterion.stage === stage);
    const counts = ({ criterion: { id } }: (typeof all)[number]) => (weights.criteria[id] ?? 0) > 0;
    const known = all.filter(({ scaled }) => scaled !== null);
    if (known.length === 0) return [];
    const off = all
      .filter((one) => one.scaled === null && counts(one))
      .map(({ criterion }) => [criterion.id, 0] as const);
    const on = known.some(counts) ? [] : known.map(({ criterion }) => [criterion.id, 1] as const);
    return [...off, ...on].map(([criterion, weight]) => ({ criterion, weight }));
  });
  const without = missing.filter(
    (stage) => !readings.some(({ criterion, scaled }) => criterion.stage === stage && scaled !== null),
  );
  return stages.length - without.length >= leastStages ? changed : [];
}
