import { expect, test } from "vitest";
import { criteria } from "./index-criteria.ts";
import type { Stage } from "./measure.ts";
import { weightsToRank } from "./way-to-rank.ts";
import { defaultWeights } from "./weights.ts";

/** All criteria, those named here not known. */
const unknown = (...ids: string[]) =>
  criteria.map((criterion) => ({ criterion, scaled: ids.includes(criterion.id) ? null : 0.5 }));
const ids = (stage: Stage) => criteria.flatMap((one) => (one.stage === stage ? [one.id] : []));

test("without pictures and reactions known, two weights of 0 rank by the languages and the answers", () => {
  const readings = unknown("visual-share", "interactions-per-post");
  expect(weightsToRank(readings, defaultWeights, ["customization", "engagement"])).toEqual([
    { criterion: "visual-share", weight: 0 },
    { criterion: "interactions-per-post", weight: 0 },
  ]);
});

test("where nothing that counts in a stage is known, what is known of it counts instead", () => {
  const readings = unknown("interactions-per-post", "responsiveness", "interaction-rate", "visual-share");
  expect(weightsToRank(readings, defaultWeights, ["customization", "engagement"])).toEqual([
    { criterion: "visual-share", weight: 0 },
    { criterion: "interactions-per-post", weight: 0 },
    { criterion: "responsiveness", weight: 0 },
    { criterion: "reposts-per-original", weight: 1 },
  ]);
});

test("with nothing known of two stages no weights rank a state; of one stage they do", () => {
  const readings = unknown(...ids("engagement"), ...ids("diplomacy"));
  expect(weightsToRank(readings, defaultWeights, ["engagement", "diplomacy"])).toEqual([]);
  const one = unknown(...ids("engagement"), "visual-share");
  expect(weightsToRank(one, defaultWeights, ["customization", "engagement"])).toEqual([
    { criterion: "visual-share", weight: 0 },
  ]);
});
