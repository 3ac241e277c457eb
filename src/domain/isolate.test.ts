import { expect, test } from "vitest";
import { isolated } from "./isolate.ts";
import { english, said, spoken } from "./said.ts";

test("an Arabic name keeps its numbers and quotation marks inside a Latin sentence; a Latin one there needs no help", () => {
  const name = "وزارة 2026 «أ»";
  expect(isolated(name, false)).toBe(`\u2068${name}\u2069`);
  expect(isolated("Foreign ministry", false)).toBe("Foreign ministry");
  expect(isolated("Foreign ministry", true)).toBe("\u2068Foreign ministry\u2069");
  expect(spoken(said("Weights: {name}, saved.", { name }), english)).toBe(`Weights: \u2068${name}\u2069, saved.`);
});
