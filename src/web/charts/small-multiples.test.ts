import { expect, test } from "vitest";
import { grid } from "./small-multiples.ts";

test("panels stand beside each other where there is room, evenly over the rows, and below each other on a phone", () => {
  expect([1, 2, 3, 4, 5, 12].map((panels) => grid(panels, 1000).columns)).toEqual([1, 2, 3, 2, 3, 3]);
  expect([1, 4].map((panels) => grid(panels, 350).columns)).toEqual([1, 1]);
  expect(grid(4, 350).height).toBeGreaterThan(grid(4, 1000).height);
});
