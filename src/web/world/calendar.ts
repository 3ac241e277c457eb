import type { AccountCoverage } from "../../contract/collect.ts";

type Day = AccountCoverage["days"][number];

/** A day in its place: `week` is a column, `weekday` a row, Monday 1; `heat` is how much it held beside the fullest day, 1 to 4. */
export type CalendarDay = Day & { week: number; weekday: number; heat: number };

/** Where each day of a stretch stands in a calendar of weeks, and where each month begins. */
export function calendarOf(days: readonly Day[]): { days: CalendarDay[]; months: { day: string; week: number }[] } {
  const most = Math.max(1, ...days.map(({ posts }) => posts));
  const first = days[0] ? weekdayOf(days[0].day) : 1;
  const placed = days.map((day, at) => ({
    ...day,
    week: Math.floor((first - 1 + at) / 7) + 1,
    weekday: weekdayOf(day.day),
    heat: Math.max(1, Math.ceil((4 * day.posts) / most)),
  }));
  const months = placed
    .filter(({ day }, at) => at === 0 || day.endsWith("-01"))
    .map(({ day, week }) => ({ day, week }))
    // A month of which only the last days are seen would be written over by the next.
    .filter(({ week }, at, all) => at > 0 || all[1] === undefined || all[1].week - week >= 3);
  return { days: placed, months };
}

const weekdayOf = (day: string): number => ((new Date(day).getUTCDay() + 6) % 7) + 1;
