/** Reading loose JSON and YAML: what is not of the kind asked for is null. */
export const record = (value: unknown): Record<string, unknown> | null =>
  value !== null && typeof value === "object" && !Array.isArray(value) ? (value as Record<string, unknown>) : null;

export const text = (value: unknown): string | null => {
  if (typeof value === "number" || typeof value === "bigint") return String(value);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
};

export const count = (value: unknown): number | null =>
  typeof value === "number" && Number.isFinite(value) && value >= 0 ? value : null;

/** Items of a list with the line of the text where each begins, found by a mark that begins every item. */
export function itemLines(source: string, mark: RegExp): number[] {
  const lines: number[] = [];
  let line = 1;
  let from = 0;
  for (const found of source.matchAll(mark)) {
    for (let at = source.indexOf("\n", from); at >= 0 && at < found.index; at = source.indexOf("\n", at + 1)) {
      line++;
      from = at + 1;
    }
    lines.push(line);
  }
  return lines;
}
