import { expect, test } from "vitest";
import { monthTicks } from "./month-ticks.ts";

const day = (text: string) => Date.parse(text);
const told = (from: string, to: string, width: number) =>
  monthTicks(day(from), day(to), width).map((at) => at.toISOString().slice(0, 7));

test("on a wide chart of a year every second month is named, and none at its edges", () => {
  // 12 months on 800 px are 67 px each: two months stand 133 px apart; January at 0 px would be cut off.
  expect(told("2024-01-01", "2024-12-31", 800)).toEqual(["2024-03", "2024-05", "2024-07", "2024-09", "2024-11"]);
});

test("on a phone names stand farther apart instead of on each other", () => {
  // 12 months on 230 px are 19 px each: six months are 115 px.
  expect(told("2024-01-01", "2024-12-31", 230)).toEqual(["2024-07"]);
  // Seven years and a quarter on 300 px are 41 px a year: every second one.
  expect(told("2010-06-23", "2017-10-02", 300)).toEqual(["2012-01", "2014-01", "2016-01"]);
});

test("days of one month are named by it once", () => {
  expect(told("2024-05-10", "2024-05-24", 600)).toEqual(["2024-05"]);
  expect(told("2024-05-10", "2024-05-10", 600)).toEqual(["2024-05"]);
});
