import { UsageError } from "../domain/errors.ts";
import { criteria } from "./index-criteria.ts";
import { type Stage, stages } from "./measure.ts";

/** How much each stage counts in the score, and each criterion in its stage. */
export type Weights = { stages: Record<Stage, number>; criteria: Record<string, number> };

export const defaultProfile = "Attaché 1";

export const defaultWeights: Weights = {
  stages: { presence: 1, customization: 1, "up-to-dateness": 1, engagement: 1, diplomacy: 1 },
  criteria: Object.fromEntries(criteria.map(({ id, weight }) => [id, weight])),
};

/** Beyond these a score would be made of one part alone, or of the rounding of another. */
const bounds = { least: 0.001, most: 1_000 };

/** The default with what was given put over it. Weights are 0 or within bounds, and something must count. */
export function weightsOf(given: {
  stages?: Record<string, number> | undefined;
  criteria?: Record<string, number> | undefined;
}): Weights {
  const known = { stages: new Set<string>(stages), criteria: new Set(criteria.map(({ id }) => id)) };
  for (const part of ["stages", "criteria"] as const)
    for (const [name, weight] of Object.entries(given[part] ?? {})) {
      if (!known[part].has(name))
        throw new UsageError(
          `There is no ${part === "stages" ? "stage" : "criterion"} “${name}”. There are: ${[...known[part]].join(", ")}.`,
        );
      const { least, most } = bounds;
      if (!(weight === 0 || (weight >= least && weight <= most)))
        throw new UsageError(`The weight of “${name}” is ${weight}. A weight is 0, or from ${least} to ${most}.`, {
          failure: { code: "weight-bounds", values: { name, weight: String(weight), least, most } },
        });
    }
  const weights: Weights = {
    stages: { ...defaultWeights.stages, ...given.stages } as Weights["stages"],
    criteria: { ...defaultWeights.criteria, ...given.criteria },
  };
  if (stages.every((stage) => weights.stages[stage] === 0 || total(weights, stage) === 0))
    throw new UsageError(
      "All weights are zero, so nothing would count. Give at least one stage and one of its criteria a weight above 0.",
      { failure: { code: "weights-zero", values: {} } },
    );
  return weights;
}

/** Sum of the weights of a stage's criteria. */
export const total = ({ criteria: given }: Weights, stage: Stage): number =>
  criteria.reduce((sum, one) => (one.stage === stage ? sum + (given[one.id] ?? 0) : sum), 0);
