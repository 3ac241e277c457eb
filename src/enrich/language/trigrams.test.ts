import { francAll } from "franc";
import { expect, test } from "vitest";
import { languageNumber } from "./tally.ts";
import { trigramEvidence } from "./trigrams.ts";

const nearness = (script: string, text: string, languages: string[]) =>
  trigramEvidence(script, text, languages.map(languageNumber));

test("letter triples are compared as franc compares them", () => {
  const texts = [
    "The minister met the ambassador today, and they spoke of 25 new agreements on trade!",
    "Bakan bugün büyükelçi ile görüştü; ticaret ve su konuları ele alındı.",
    "Vazir bugun elchi bilan uchrashdi va hamkorlik masalalarini muhokama qildi",
    "aaa aaa aaa aaa",
  ];
  const codes = { en: "eng", tr: "tur", uz: "uzn", az: "azj" };
  for (const text of texts) {
    const ranked = new Map(francAll(text, { only: Object.values(codes), minLength: 8 }));
    const evidence = nearness("Latn", text, Object.keys(codes))!;
    for (const [at, code] of Object.values(codes).entries())
      expect(evidence[at]).toBeCloseTo(ranked.get(code)! - 1, 12);
  }
});

test("a language without a list stays open, and one list alone says nothing", () => {
  expect(nearness("Cyrl", "Министр встретился с послом", ["ru", "kaa", "bg"])?.map(Number.isNaN)).toEqual([
    false,
    true,
    false,
  ]);
  expect(nearness("Cyrl", "Министр встретился с послом", ["ru", "kaa"])).toBeNull();
  expect(nearness("Latn", "short", ["en", "fr"])).toBeNull();
});
