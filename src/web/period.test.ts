import { expect, test } from "vitest";
import { halfOpen, isBound } from "./period.ts";

test("from March to June 2024 ends before the first of July", () => {
  expect(halfOpen({ from: "2024-03", to: "2024-06" })).toEqual({ from: "2024-03-01", to: "2024-07-01" });
});

test("a year is a year, and the last day of February is followed by March", () => {
  expect(halfOpen({ from: "2023", to: "2023" })).toEqual({ from: "2023-01-01", to: "2024-01-01" });
  expect(halfOpen({ to: "2024-02-29" })).toEqual({ from: undefined, to: "2024-03-01" });
});

test("a day that does not exist bounds nothing", () => {
  expect(["2024-02-30", "2024-13", "24", "yesterday", "2024"].map(isBound)).toEqual([false, false, false, false, true]);
});
