import type { DayPeriod } from "../contract/measures.ts";
/** 2024, 2024-03 or 2024-03-18, and such a day exists. */
export function isBound(text: string): boolean {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text)) return false;
  const at = Date.parse(start(text));
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

type Period = { from: string | undefined; to: string | undefined };

/** A reader's “from March to June” includes June; the API's `to` is the first day that is out. */
export function halfOpen({ from, to }: { from?: string | undefined; to?: string | undefined }): Period {
  const inside = (text: string | undefined) => (text && isBound(text) ? text : undefined);
  const [first, last] = [inside(from), inside(to)];
  return { from: first && start(first), to: last && dayAfter(last) };
}

/** The first day of a year, a month or a day. */
const start = (bound: string): string => bound + "-01-01".slice(bound.length - 4);

function dayAfter(bound: string): string {
  const [year = 0, month, day] = bound.split("-").map(Number);
  if (month === undefined) return `${year + 1}-01-01`;
  const at = day === undefined ? Date.UTC(year, month, 1) : Date.UTC(year, month - 1, day + 1);
  return new Date(at).toISOString().slice(0, 10);
}

/** The API's `to` is the first day that is out; a reader's is the last that is in. */
export const lastDay = (to: string): string => new Date(Date.parse(to) - 86_400_000).toISOString().slice(0, 10);

/** Where nothing has a date, no post closes a period that was left open: today stands for it and tells nothing. */
export const isToday = ({ from, days }: DayPeriod): boolean =>
  days === 1 && from === new Date().toISOString().slice(0, 10);
