import { expect, test } from "vitest";
import { analyse } from "./analyse.ts";
import { marksIn } from "./marks.ts";
import { parseQuery } from "./query.ts";
import { stemIn } from "./stem.ts";

const words = (text: string) => analyse(text, null).words;
const meet = (language: string, one: string, other: string) =>
  expect(stemIn(language, one)).toBe(stemIn(language, other));

test("case, accents, apostrophes and letters that keyboards lack make no difference", () => {
  expect(words("Oʻzbekiston O‘ZBEKISTON o'zbekiston Ozbekiston")).toEqual(Array(4).fill("ozbekiston"));
  expect(words("Ёлка ЕЛКА ёлка")).toEqual(Array(3).fill("елка"));
  expect(words("Ўзбекистон Узбекистон")).toEqual(Array(2).fill("узбекистон"));
  expect(words("Türkiye TÜRKİYE turkiye")).toEqual(Array(3).fill("turkiye"));
  expect(words("إسلام اسلام إِسْلام إســلام")).toEqual(Array(4).fill("اسلام"));
  expect(words("١٢ ۱۲ 12")).toEqual(Array(3).fill("12"));
});

test("an elided article and a possessive are not part of the word", () => {
  expect(words("l'ambassade d’Ouzbékistan the minister's")).toEqual(["ambassade", "ouzbekistan", "the", "minister"]);
});

test("signs of scripts without spaces are found by pairs", () => {
  expect(words("外交部 МИД")).toEqual(["外交", "交部", "部", "мид"]);
});

test("of a link only the host stays, and nothing of a shortened one", () => {
  expect(words("see https://mfa.uz/en/press?id=7 https://t.co/AbC")).toEqual(["see", "mfa", "uz"]);
});

test("joined words are found by their parts too", () => {
  expect(analyse("#GreenCentralAsia @MFA_Uzbekistan", "en").forms).toEqual(
    expect.arrayContaining(["green", "central", "asia", "mfa", "uzbekistan"]),
  );
});

test("forms of one word meet in their stem, in each language", () => {
  meet("ru", "переговоры", "переговорами");
  meet("en", "ministers", "minister");
  meet("uz", "vazirlikning", "vazirlik");
  meet("uz", "hamkorligini", "hamkorlik");
  meet("kk", "келісімді", "келісім");
  meet("ky", "келишимди", "келишим");
  meet("tg", "вазирони", "вазир");
  meet("tk", "ilçileriň", "ilçi");
  meet("ar", "السفير", "سفير");
  meet("tr", "bakanları", "bakan");
});

test("Uzbek in Latin and in Cyrillic letters is one language to the search", () => {
  for (const [latin, cyrillic] of [
    ["oʻzbekiston", "ўзбекистон"],
    ["vazirlik", "вазирлик"],
    ["yevropa", "европа"],
    ["shartnoma", "шартнома"],
    ["qozogʻiston", "қозоғистон"],
    ["konstitutsiya", "конституция"],
    ["aksiya", "акция"],
    ["hamkorlikning", "ҳамкорликнинг"],
  ] as const)
    meet("uz", latin.replace("ʻ", "'"), cyrillic);
});

test("a query holds words, phrases, what must not be there, beginnings and pieces", () => {
  const { all, none } = parseQuery('trade "foreign ministry" -water -"press release" minist* *kent* @uzbekmfa');
  expect(all.map((wanted) => (wanted.kind === "words" ? wanted.text : wanted))).toEqual([
    "trade",
    "foreign ministry",
    { kind: "prefix", start: "minist" },
    { kind: "piece", piece: "kent" },
    "@uzbekmfa",
  ]);
  expect(none.map((wanted) => wanted.kind === "words" && wanted.text)).toEqual(["water", "press release"]);
});

test("a query of signs alone asks for nothing", () => {
  expect(parseQuery("- * () -- «»")).toEqual({ all: [], none: [] });
  expect(parseQuery('*** "" -')).toEqual({ all: [], none: [] });
});

test("marks cover other forms of a word, whole phrases once, and count in the text as written", () => {
  const text = "Министры обсудили торговлю. О торговле!";
  expect(marksIn(text, "ru", parseQuery("торговля")).map(({ start, end }) => text.slice(start, end))).toEqual([
    "торговлю",
    "торговле",
  ]);
  const said = "😀 The Foreign  Ministry said";
  expect(marksIn(said, "en", parseQuery('"foreign ministry"')).map(({ start, end }) => said.slice(start, end))).toEqual(
    ["Foreign  Ministry"],
  );
});
