import { isRecord } from "./json.ts";

/** Whether a declared name stands for a printed one; “Overperforming*” stands for every name that begins so. */
const names = (declared: string, printed: string): boolean =>
  declared.endsWith("*")
    ? printed.toLowerCase().startsWith(declared.slice(0, -1).toLowerCase())
    : declared.toLowerCase() === printed.trim().toLowerCase();

/** A set of printed names that answers for declared ones without comparing each with each. */
export function nameSet(declared: readonly string[]): { has: (printed: string) => boolean } {
  const whole = new Set(declared.filter((name) => !name.endsWith("*")).map((name) => name.toLowerCase()));
  const open = declared.filter((name) => name.endsWith("*"));
  return {
    has: (printed) => whole.has(printed.trim().toLowerCase()) || open.some((name) => names(name, printed)),
  };
}

/**
 * How like a declared layout a header is: above 0.5 when every required column is there, the more the fewer columns are
 * foreign or missing; at most 0.5 when a required one is missing, so that a drifted file is named as its nearest kin.
 */
export function tableLikeness(
  required: readonly string[],
  known: readonly string[],
  columns: readonly string[],
): number {
  if (columns.length === 0 || known.length === 0) return 0;
  const here = nameSet(columns);
  const ours = nameSet(known);
  const shared = columns.filter((column) => ours.has(column)).length;
  const share = shared / (columns.length + known.filter((name) => !name.endsWith("*") && !here.has(name)).length);
  const whole = required.every((name) => here.has(name));
  return whole && shared > 0 ? 0.51 + 0.48 * share : 0.5 * share;
}

/** The same for JSON items: the names at the top of the first items count as columns. */
export function itemLikeness(required: readonly string[], known: readonly string[], items: readonly unknown[]): number {
  return tableLikeness(required, known, fieldsSeen(items));
}

/** Names at the top of some items, without the nameless. */
export function fieldsSeen(items: readonly unknown[]): string[] {
  const seen = new Set<string>();
  for (const item of items) if (isRecord(item)) for (const name of Object.keys(item)) seen.add(name);
  return [...seen];
}
