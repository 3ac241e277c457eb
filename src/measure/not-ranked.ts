import { platformBrand } from "../domain/platform-brand.ts";
import type { Stage } from "./measure.ts";

/** Why something that was asked for has no rank: a code for the page's own words, and what fills them. */
export type NotRanked =
  | { code: "no-account" | "nothing-here" | "no-common-day" | "not-compared" | "nothing-counts" }
  | { code: "undated"; posts: number }
  | { code: "not-on-platform"; platforms: string[] }
  | {
      code: "few-stages";
      known: number;
      of: number;
      needed: number;
      missing: Stage[];
      unknown?: UnknownCriterion[];
      instead?: ChangedWeight[];
    };

/** A criterion that counts in a missing stage and is not known. */
export type UnknownCriterion = { stage: Stage; criterion: string; title: string };
/** A weight by which a state would be ranked. */
export type ChangedWeight = { criterion: string; weight: number };

/** The same in English, for the command line and for files. */
export function notRankedWords(reason: NotRanked): string {
  switch (reason.code) {
    case "no-account":
      return "no account of it that is counted here is registered";
    case "nothing-here":
      return "nothing of its accounts is here in this period";
    case "undated":
      return `the posts of its accounts that are here have no date (posts: ${reason.posts})`;
    case "no-common-day":
      return "no day was collected for all that are compared";
    case "not-compared":
      return "it is not compared";
    case "nothing-counts":
      return "the only stages that count are not known";
    case "not-on-platform":
      return `nothing of it is here on ${reason.platforms.map((one) => platformBrand(one) ?? one).join(", ")}, which is compared`;
    case "few-stages":
      return `${reason.known} of ${reason.of} stages are known, ${reason.needed} are needed; not known: ${reason.missing.map((stage) => stageWords(stage, reason.unknown ?? [])).join(", ")}`;
  }
}

function stageWords(stage: Stage, unknown: readonly UnknownCriterion[]): string {
  const ids = unknown.flatMap((one) => (one.stage === stage ? [one.criterion] : []));
  return ids.length === 0 ? stage : `${stage} (${ids.join(", ")})`;
}
