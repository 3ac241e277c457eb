import { expect, test } from "vitest";
import { isPseudonym, showCount, suppressSmall } from "./pseudonym.ts";

test("a pseudonym has “~” and sixteen letters of base32", () => {
  expect(isPseudonym("~abcdefghijklmn27")).toBe(true);
  expect(["abcdefghijklmn27", "~abcdefghijklmn2", "~abcdefghijklmn28", "~ABCDEFGHIJKLMN27"].some(isPseudonym)).toBe(
    false,
  );
});

test("a count of fewer than ten unregistered authors is not shown, and none at all is", () => {
  expect([0, 1, 9, 10].map((persons) => showCount(persons))).toEqual([
    { known: true, value: 0 },
    { known: false, below: 10 },
    { known: false, below: 10 },
    { known: true, value: 10 },
  ]);
});

test("a hidden number cannot be had by taking the others from the total", () => {
  const of = (...persons: number[]) => suppressSmall(persons.map((count) => ({ persons: count, value: count * 2 })));
  expect(of(4, 12, 30).map(({ value }) => value)).toEqual([null, null, 60]);
  expect(of(4, 5, 30).map(({ value }) => value)).toEqual([null, null, 60]);
  expect(of(0, 12, 30).map(({ value }) => value)).toEqual([0, 24, 60]);
});
