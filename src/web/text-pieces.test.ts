import { expect, test } from "vitest";
import { marked } from "./text-pieces.ts";

test("a word found in the middle stands between two plain pieces", () => {
  const pieces = marked("the embassy in Astana", [{ from: 4, to: 11 }]);
  expect(pieces.map(({ text, isMarked }) => [text, isMarked])).toEqual([
    ["the ", false],
    ["embassy", true],
    [" in Astana", false],
  ]);
});

test("overlapping ranges and a range beyond the end lose and double nothing", () => {
  const pieces = marked("Toshkent", [
    { from: 0, to: 4 },
    { from: 2, to: 6 },
    { from: 7, to: 20 },
  ]);
  expect(pieces.map((piece) => piece.text).join("")).toBe("Toshkent");
});
