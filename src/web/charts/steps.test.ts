import { expect, test } from "vitest";
import { steps } from "./steps.ts";

test("two months without a post between March and June are one stretch of which nothing is known", () => {
  const found = steps(
    [
      { start: "2024-03-01", posts: 4 },
      { start: "2024-06-01", posts: 2 },
    ],
    "month",
  );
  expect(found).toEqual([
    { start: Date.UTC(2024, 2, 1), end: Date.UTC(2024, 3, 1), posts: 4 },
    { start: Date.UTC(2024, 3, 1), end: Date.UTC(2024, 5, 1), posts: null },
    { start: Date.UTC(2024, 5, 1), end: Date.UTC(2024, 6, 1), posts: 2 },
  ]);
});

test("days that follow each other leave no gap", () => {
  const found = steps(
    [
      { start: "2024-03-02", posts: 1 },
      { start: "2024-03-01", posts: 4 },
    ],
    "day",
  );
  expect(found.map((step) => step.posts)).toEqual([4, 1]);
});
