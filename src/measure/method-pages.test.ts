import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { measures } from "./measures.ts";
import { methodPages } from "./method-pages.ts";

const folder = new URL("../../docs/method/", import.meta.url);

test("docs/method has a page a measure, as the declarations say today (node src/measure/write-method-pages.ts)", () => {
  const written = Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), "utf8")]),
  );
  expect(written).toEqual(Object.fromEntries(methodPages()));
});

test("every measure names its formula, unit, source and caution, and no two share an id", () => {
  for (const { formula, unit, source, caution } of measures)
    expect([formula, unit, source.title, caution].every((text) => text.length > 2)).toBe(true);
  expect(new Set(measures.map(({ id }) => id)).size).toBe(measures.length);
});

test("every measure is read by a test with figures a person can work out", () => {
  const tested = ["formulas", "presence", "maxima"]
    .map((name) => readFileSync(new URL(`./${name}.test.ts`, import.meta.url), "utf8"))
    .join("\n");
  expect(measures.map(({ id }) => id).filter((id) => !tested.includes(`read("${id}"`))).toEqual([]);
});
