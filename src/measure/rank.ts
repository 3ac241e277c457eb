/** Values that differ in the thirteenth figure are equal: 0.1 + 0.2 and 0.3 differ by arithmetic, not by diplomacy. */
export const atTwelveFigures = (value: number): number => Number(value.toPrecision(12));

/** Ranks from the best end; equal values share a rank, and what is not known is not ranked. */
export function ranksOf(values: readonly (number | null)[], best: "high" | "low"): (number | null)[] {
  const sign = best === "high" ? -1 : 1;
  const alike = values.map((value) => (value === null ? null : atTwelveFigures(value)));
  const order = alike.filter((value) => value !== null).sort((a, b) => sign * (a - b));
  return alike.map((value) => (value === null ? null : order.indexOf(value) + 1));
}
