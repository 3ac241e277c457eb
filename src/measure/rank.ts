/** Ranks from the best end; equal values share a rank, and what is not known is not ranked. */
export function ranksOf(values: readonly (number | null)[], best: "high" | "low"): (number | null)[] {
  const sign = best === "high" ? -1 : 1;
  const order = values.filter((value) => value !== null).sort((a, b) => sign * (a - b));
  return values.map((value) => (value === null ? null : order.indexOf(value) + 1));
}
