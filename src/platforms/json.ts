/** Careful reading of JSON that others wrote: whatever is not there, or is of another kind, is null or empty. */
export type Json = Record<string, unknown>;

export const isRecord = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const record = (value: unknown): Json | null => (isRecord(value) ? value : null);

export const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

export const records = (value: unknown): Json[] => list(value).filter(isRecord);

/** Value under “a.b.c”; a step may be the number of an array's entry. */
export function at(value: unknown, path: string): unknown {
  const steps = stepsOf(path);
  let here: unknown = value;
  for (let place = 0; place < steps.length; place++) {
    const step = steps[place] as string;
    if (Array.isArray(here)) here = here[Number(step)];
    else if (isRecord(here)) here = here[step];
    else return undefined;
  }
  return here;
}

/** Paths are few and asked for once a record: each is parted once. */
const parted = new Map<string, string[]>();

function stepsOf(path: string): string[] {
  let steps = parted.get(path);
  if (!steps) {
    steps = path.split(".");
    parted.set(path, steps);
  }
  return steps;
}

/** Text as it stands, a number as its digits; null when there is none or it is empty. */
export function text(value: unknown): string | null {
  if (typeof value === "string") return value === "" ? null : value;
  return typeof value === "number" || typeof value === "bigint" ? String(value) : null;
}

/** An id as text. Numbers that JSON could not hold whole are refused: another post's id is worse than none. */
export function idText(value: unknown): string | null {
  if (typeof value === "number" && !Number.isSafeInteger(value)) return null;
  return text(value);
}

/** A count, also one printed as “12” or “1,234”; null when unknown. */
export function count(value: unknown): number | null {
  if (typeof value === "number") return value >= 0 ? counted(Math.round(value)) : null;
  return typeof value === "string" ? countPrinted(value) : null;
}

/** A count printed as “12”, “1,234”, “1 234” or “12.0”; null for anything else, also for “1.2K”, which lost its digits. */
export function countPrinted(printed: string): number | null {
  const length = printed.length;
  if (length === 0) return null;
  let value = 0;
  for (let position = 0; position < length; position++) {
    const digit = printed.charCodeAt(position) - 48;
    if (digit < 0 || digit > 9) return countWithMarks(printed);
    value = value * 10 + digit;
  }
  return counted(value);
}

/** Nothing was ever counted beyond 2^53: such a number is a fault of the file, and the count is not known. */
const counted = (value: number): number | null => (Number.isSafeInteger(value) ? value : null);

function countWithMarks(printed: string): number | null {
  const text = printed.trim();
  if (/^\d+(\.0*)?$/.test(text)) return counted(Number.parseInt(text, 10));
  if (/^\d{1,3}([,\s\u00a0\u202f'’]\d{3})+(\.0*)?$/.test(text))
    return counted(Number(text.replace(/\.0*$/, "").replace(/\D/g, "")));
  return null;
}

/** Texts under a name in the entries of a list; where one lacks it, under the next name. */
export function texts(value: unknown, ...names: string[]): string[] {
  const found: string[] = [];
  if (!Array.isArray(value)) return found;
  for (const entry of value)
    if (isRecord(entry))
      for (const name of names) {
        const one = text(entry[name]);
        if (one === null) continue;
        if (!found.includes(one)) found.push(one);
        break;
      }
  return found;
}

/** First of some values that is a text. */
export function firstText(...values: unknown[]): string | null {
  for (const value of values) {
    const found = text(value);
    if (found !== null) return found;
  }
  return null;
}

export const truthy = (value: unknown): boolean => value === true || value === 1 || value === "1" || value === "true";
