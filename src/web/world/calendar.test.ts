import { expect, test } from "vitest";
import { calendarOf } from "./calendar.ts";

const day = (date: string, posts: number) => ({ day: date, state: "collected" as const, posts, gone: 0 });

test("a week is a column that begins on Monday, and a day is the warmer the more of the fullest day it holds", () => {
  const { days, months } = calendarOf([
    day("2024-02-29", 8),
    day("2024-03-01", 1),
    day("2024-03-02", 0),
    day("2024-03-03", 4),
    day("2024-03-04", 8),
  ]);
  expect(days.map(({ week, weekday, heat }) => [week, weekday, heat])).toEqual([
    [1, 4, 4],
    [1, 5, 1],
    [1, 6, 1],
    [1, 7, 2],
    [2, 1, 4],
  ]);
  expect(months).toEqual([{ day: "2024-03-01", week: 1 }]);
});

test("no days are no calendar", () => {
  expect(calendarOf([])).toEqual({ days: [], months: [] });
});
