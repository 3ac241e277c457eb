import { expect, test } from "vitest";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { ru } from "./ru.ts";
import { uz } from "./uz.ts";

/** UN M49 names regions; the page has its own words for each. */
test("Western Asia is called by its name in four languages", () => {
  const names = [en, ru, uz, ar].map(({ regions }) => regions["Western Asia"]);
  expect(names).toEqual(["Western Asia", "Западная Азия", "Gʻarbiy Osiyo", "غرب آسيا"]);
});

test("each stage of work after an import, and each common failure of one, has words", () => {
  for (const words of [en, ru, uz, ar]) {
    const stages = ["language", "search", "rollup", "compact", "erase", "forget"] as const;
    expect(stages.filter((stage) => !words.stages[stage])).toEqual([]);
    expect(Object.keys(words.failures)).toEqual(Object.keys(en.failures));
  }
});
