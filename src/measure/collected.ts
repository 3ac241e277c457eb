import { joinedSpans } from "../store/corpus/spans.ts";
import type { AccountPart, Days } from "./parts.ts";
import { dayOf } from "./period.ts";

/**
 * Days between two batches up to which nobody need have said anything; with more of them no batch covers, they were not
 * collected.
 */
export const longestPause = 7;

/** Days that are in both. */
function shared(a: readonly Days[], b: readonly Days[]): Days[] {
  return a.flatMap((one) =>
    b.flatMap((other) => {
      const both = { from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) };
      return both.from < both.to ? [both] : [];
    }),
  );
}

/**
 * Days on which at least one of these accounts was collected: from the first to the last day of the batches that brought its
 * posts. Where a live source reads an account, its silence is collected too, though it brings no batch.
 */
function collectedOf(parts: readonly AccountPart[], period: Days): Days[] {
  const spans = parts.flatMap(({ account: { coveredFrom, coveredTo }, collected }) =>
    coveredFrom === null || coveredTo === null
      ? collected
      : [...collected, { from: dayOf(coveredFrom), to: dayOf(coveredTo) + 1 }],
  );
  return joinedSpans(shared(spans, [period]), longestPause);
}

/** Whether all these days are within one batch, or batches that touch: then there is nothing to cut off. */
const isCovered = (days: readonly Days[], parts: readonly AccountPart[]): boolean => {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return true;
  return parts.some(({ collected }) => collected.some(({ from, to }) => from <= first.from && to >= last.to));
};

/** The longest stretch of days on which all of them were collected, the latest of several; null: no day. */
export function commonDays(all: readonly (readonly AccountPart[])[], period: Days): Days | null {
  let common: Days[] = [period];
  for (const parts of all) if (!isCovered(common, parts)) common = shared(common, collectedOf(parts, period));
  let longest: Days | null = null;
  for (const one of common) if (longest === null || one.to - one.from >= longest.to - longest.from) longest = one;
  return longest;
}
