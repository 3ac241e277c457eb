import type { Fact } from "../contract/facts.ts";

/** The same measure over several periods, newest first. */
export type FactSeries = { key: string; facts: readonly [Fact, ...Fact[]] };

const shortest = 3;

/**
 * Facts as a page shows them: a measure that sources give for many periods becomes one series, so that thirty years of a
 * figure do not bury the rest. Where sources differ, the fact stands by itself: there the reader has to choose.
 */
export function foldFacts(facts: readonly Fact[]): { single: Fact[]; series: FactSeries[] } {
  const groups = new Map<string, Fact[]>();
  const single: Fact[] = [];
  for (const fact of facts) {
    if (differ(fact)) single.push(fact);
    else {
      const key = [fact.measure, fact.platform, fact.edition].join("\n");
      groups.set(key, [...(groups.get(key) ?? []), fact]);
    }
  }
  const series: FactSeries[] = [];
  for (const [key, group] of groups) {
    const [first, ...rest] = group.toSorted((a, b) => (b.period ?? "").localeCompare(a.period ?? ""));
    if (first && group.length >= shortest) series.push({ key, facts: [first, ...rest] });
    else single.push(...group);
  }
  return { single, series };
}

const differ = ({ values }: Fact): boolean =>
  new Set(values.map(({ value, valueMax, text }) => JSON.stringify([value, valueMax, text]))).size > 1;
