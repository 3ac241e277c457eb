import type { Stage } from "./measure.ts";
import { atTwelveFigures } from "./rank.ts";

/** From a measure's value to 0..1. `position`: share of the other compared states it is ahead of, ties counting half. */
export type Scale = { kind: "linear"; from: number; to: number } | { kind: "log"; to: number } | { kind: "position" };

/**
 * A criterion of the index: a measure, read on a scale. `perPlatform`: worked on each compared platform by itself, and the
 * scaled values averaged, since counters of two platforms mean different things. `drawn`: made of day sums, so that drawing
 * days again changes it; the others are facts about the whole period and stay as they are in every draw.
 */
export type Criterion = {
  id: string;
  measure: string;
  stage: Stage;
  scale: Scale;
  perPlatform: boolean;
  drawn: boolean;
  /** Weight within its stage in the default profile; 0: on offer, not used unless given a weight. */
  weight: number;
};

const criterion = (
  stage: Stage,
  measure: string,
  scale: Scale,
  weight: number,
  more: Partial<Criterion> = {},
): Criterion => ({
  id: measure,
  measure,
  stage,
  scale,
  weight,
  perPlatform: false,
  drawn: false,
  ...more,
});
const share: Scale = { kind: "linear", from: 0, to: 1 };
const position: Scale = { kind: "position" };

/** Attaché's own criteria. No published list of the Digital Diplomacy Review's 166 criteria, or of their weights, was found. */
export const criteria: readonly Criterion[] = [
  criterion("presence", "platforms-covered", { kind: "linear", from: 0, to: 5 }, 1),
  criterion("presence", "missions-with-account", share, 0),
  criterion("presence", "platform-fit", share, 0),
  criterion("presence", "own-sites", { kind: "linear", from: 0, to: 1 }, 0),
  criterion("customization", "languages-published", { kind: "linear", from: 0, to: 5 }, 1),
  criterion("customization", "visual-share", share, 1, { drawn: true }),
  criterion("customization", "link-share", share, 0, { drawn: true }),
  criterion("customization", "host-language-share", share, 0),
  criterion("up-to-dateness", "posts-a-week", { kind: "log", to: 35 }, 1, { drawn: true }),
  criterion("up-to-dateness", "days-since-last-post", { kind: "linear", from: 30, to: 0 }, 1),
  criterion("up-to-dateness", "active-accounts-share", share, 1),
  criterion("engagement", "interactions-per-post", position, 2, { perPlatform: true, drawn: true }),
  criterion("engagement", "responsiveness", share, 1, { perPlatform: true, drawn: true }),
  criterion("engagement", "reposts-per-original", position, 0, { perPlatform: true, drawn: true }),
  criterion("engagement", "interaction-rate", position, 0, { perPlatform: true }),
  criterion("diplomacy", "mentions-of-actors", { kind: "linear", from: 0, to: 50 }, 1, { drawn: true }),
  criterion("diplomacy", "states-addressed", position, 1),
  criterion("diplomacy", "addressed-by", position, 1),
  criterion("diplomacy", "edge-reciprocity", share, 0),
];

export const scaleWords = (scale: Scale): string => {
  if (scale.kind === "position") return "share of the other compared states it is ahead of, ties counting half";
  if (scale.kind === "log") return `0 at 0, 100 at ${scale.to} and above, by log(1 + value)`;
  return `0 at ${scale.from}, 100 at ${scale.to}, straight between, never beyond`;
};

/** Scaled values of all compared at once; null stays null, and positions are taken among those that are known. */
export function scaled(scale: Scale, values: readonly (number | null)[]): (number | null)[] {
  if (scale.kind === "position") return positions(values);
  return values.map((value) => {
    if (value === null) return null;
    const at =
      scale.kind === "log" ? Math.log1p(value) / Math.log1p(scale.to) : (value - scale.from) / (scale.to - scale.from);
    return Math.min(1, Math.max(0, at));
  });
}

/** (states below + half of the equal others) / (known − 1); alone, nobody is ahead of anybody: not known. */
export function positions(values: readonly (number | null)[]): (number | null)[] {
  const alike = values.map((value) => (value === null ? null : atTwelveFigures(value)));
  const sorted = Float64Array.from(alike.filter((value) => value !== null)).sort();
  if (sorted.length < 2) return values.map(() => null);
  return alike.map((value) => (value === null ? null : positionAmong(sorted, value)));
}

/** Place of a value among sorted known ones, itself among them. */
function positionAmong(sorted: Float64Array, value: number): number {
  const below = lowerBound(sorted, value);
  const equal = upperBound(sorted, value) - below;
  return (below + (equal - 1) / 2) / (sorted.length - 1);
}

function lowerBound(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function upperBound(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
