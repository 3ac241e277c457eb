import { quantile } from "./scores.ts";

/** With fewer gaps an account has no habit that could be broken. */
export const leastGaps = 10;

export type Silence = { days: number; habit: number };

/**
 * Days an account has been silent, when that is longer than its own 95th percentile between posting days; null when not, or
 * when too little is known. Counted to the last day collected, not to today: what was not collected is no silence.
 */
export function silenceOf(days: readonly number[], collectedTo: number): Silence | null {
  const last = days.at(-1);
  const gaps = Float64Array.from(days.slice(1), (day, at) => day - days[at]!).sort();
  if (last === undefined || gaps.length < leastGaps) return null;
  const habit = quantile(gaps, 0.95);
  const silent = collectedTo - last;
  return silent > habit ? { days: silent, habit } : null;
}
