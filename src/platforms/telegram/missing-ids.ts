import type { SourceGap } from "../connector.ts";

const why = "the preview does not show them: deleted, or of a kind it leaves out";

/** Numbers between the messages of a page that no message has: from the page's lowest to where it was asked to end. */
export function missingIds(
  { ids, end }: { ids: readonly string[]; end: boolean },
  { before, until }: { before: string | null; until: string | null },
): SourceGap[] {
  const there = new Set(ids.map(Number));
  const numbers = [...there];
  const highest = before === null ? Math.max(0, ...numbers) : Number(before) - 1;
  const floor = until === null ? 1 : Number(until) + 1;
  const lowest = end || numbers.length === 0 ? floor : Math.max(floor, Math.min(...numbers));
  const gaps: SourceGap[] = [];
  // From neighbour to neighbour: the numbers between two messages may be many.
  const known = numbers.filter((id) => id >= lowest && id <= highest).sort((a, b) => b - a);
  let upper = highest;
  for (const id of [...known, lowest - 1]) {
    if (id < upper) gaps.push({ kind: "ids", from: String(id + 1), to: String(upper), count: upper - id, why });
    upper = id - 1;
  }
  return gaps;
}
