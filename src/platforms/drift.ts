import type { Format, ItemFormat, Sample } from "./format.ts";
import { at, isRecord } from "./json.ts";
import { fieldsSeen, nameSet } from "./likeness.ts";

export type Drift = {
  /** Names of the file that this version of the format does not know. */
  unknown: string[];
  /** Names the format expects and the file has not; “a|b” where either would do. Those in `required` make it unreadable. */
  missing: string[];
};

/** How a file differs from the declared layout, field by field. */
export function driftOf(format: Format, sample: Sample): Drift {
  const items = format.container === "items" ? unfolded(format, sample.items) : [];
  const seen = format.container === "table" ? sample.columns : fieldsSeen(items);
  const known = nameSet(format.known);
  const here = nameSet(seen);
  const found = (name: string): boolean =>
    name.split("|").some((choice) => here.has(choice) || items.some((item) => holds(item, choice)));
  const below = format.container === "items" ? (format.nested ?? []) : [];
  const wanted = [...new Set([...format.required, ...(format.expected ?? []), ...below])];
  return {
    unknown: seen.filter((name) => name.trim() !== "" && !known.has(name)),
    missing: wanted.filter((name) => !found(name)),
  };
}

const unfolded = (format: ItemFormat, items: readonly unknown[]): unknown[] =>
  format.expand ? items.flatMap((item) => format.expand?.(item) ?? []) : [...items];

const holds = (item: unknown, path: string): boolean => isRecord(item) && at(item, path) !== undefined;
