import { UsageError } from "../domain/errors.ts";
import type { Days } from "./parts.ts";

export const dayMs = 86_400_000;
export const dayOf = (moment: number): number => Math.floor(moment / dayMs);
export const isoOf = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);

/** A day as typed: 2024-03-18; a month or year is its first day. */
export function dayNumber(text: string): number {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text.trim());
  const [, year, month = "01", day = "01"] = found ?? [];
  const at = found ? Date.parse(`${year}-${month}-${day}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(at) || new Date(at).toISOString().slice(8, 10) !== day)
    throw new UsageError(`“${text}” is no day. Write 2024-03-18.`, { failure: { code: "no-day", values: { text } } });
  return at / dayMs;
}

/** Before any account: what is worked out by day would take the memory of centuries. */
const earliest = dayNumber("1900-01-01");

/** The period asked for, with open ends closed by what is here; never a day after today. */
export function periodOf(
  asked: { from: string | null; to: string | null },
  here: { first: number | null; last: number | null },
  today: number,
): Days {
  const to = Math.min(asked.to === null ? (here.last ?? today) + 1 : dayNumber(asked.to), today + 1);
  const from = asked.from === null ? Math.min(here.first ?? to - 1, to - 1) : dayNumber(asked.from);
  if (asked.from !== null && from < earliest)
    throw new UsageError(`A period begins on ${isoOf(earliest)} at the earliest: ${isoOf(from)} is too far back.`, {
      failure: { code: "period-early", values: { from: isoOf(from), earliest: isoOf(earliest) } },
    });
  if (from > today)
    throw new UsageError(`${isoOf(from)} lies ahead: a period begins on ${isoOf(today)} at the latest.`, {
      failure: { code: "period-ahead", values: { from: isoOf(from), today: isoOf(today) } },
    });
  if (from >= to)
    throw new UsageError(
      `The period from ${isoOf(from)} to ${isoOf(to)} holds no day. “to” is the first day that is left out, and no later than tomorrow.`,
      { failure: { code: "period-empty", values: { from: isoOf(from), to: isoOf(to) } } },
    );
  return { from, to };
}

/** An end left open is closed by posts for posts alone: counters seen before the first of them, or after the last, are here too. */
export const looksOf = (asked: { from: string | null; to: string | null }, period: Days, today: number): Days => ({
  from: asked.from === null ? 0 : period.from,
  to: asked.to === null ? today + 1 : period.to,
});
