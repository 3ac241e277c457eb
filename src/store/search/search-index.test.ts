import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { doc } from "./doc.fixture.ts";
import type { SearchQuery } from "./search-doc.ts";
import { openSearch, type SearchIndex } from "./search-index.ts";

let folder: string;
let index: SearchIndex;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "attache-search-"));
  index = openSearch(join(folder, "search.db"));
});
afterEach(() => {
  index.close();
  rmSync(folder, { recursive: true });
});

const ids = (query: SearchQuery | string) =>
  index.search(typeof query === "string" ? { text: query } : query).hits.map((hit) => hit.id);

test("a word is found in any of its forms, in the language of the post", () => {
  index.add([
    doc("1", "Министр провёл переговоры с послом", { language: "ru" }),
    doc("2", "О переговорах сообщили вечером", { language: "ru" }),
    doc("3", "The ministers met", { language: "en" }),
    doc("4", "Vazirlik hamkorlikni kengaytiradi", { language: "uz" }),
    doc("5", "Вазирлик ҳамкорликни кенгайтиради", { language: "uz" }),
    doc("6", "استقبل الوزير السفير", { language: "ar" }),
  ]);
  expect(ids("переговоры").toSorted()).toEqual(["1", "2"]);
  expect(ids("minister")).toEqual(["3"]);
  expect(ids("hamkorlik").toSorted()).toEqual(["4", "5"]);
  expect(ids("ҳамкорлик").toSorted()).toEqual(["4", "5"]);
  expect(ids("وزير")).toEqual(["6"]);
});

test("a stem of one language does not find words of another", () => {
  index.add([doc("1", "all parties agreed", { language: "en" }), doc("2", "une part du gâteau", { language: "fr" })]);
  index.add([doc("3", "les parties", { language: "fr" }), doc("4", "part of it", { language: "en" })]);
  expect(ids("parties")).not.toContain("4");
});

test("words must all be there, phrases as they stand, and what is excluded must not", () => {
  index.add([
    doc("1", "the foreign ministry spoke of water", { language: "en" }),
    doc("2", "the ministry of foreign trade", { language: "en" }),
    doc("3", "foreign ministry: no comment", { language: "en" }),
  ]);
  expect(ids("foreign ministry").toSorted()).toEqual(["1", "2", "3"]);
  expect(ids('"foreign ministry"').toSorted()).toEqual(["1", "3"]);
  expect(ids('"foreign ministry" -water')).toEqual(["3"]);
  expect(ids("-water").toSorted()).toEqual(["2", "3"]);
});

test("beginnings, pieces of words and pieces of handles are found", () => {
  index.add([
    doc("1", "Samarkand and Tashkent", { author: "uzbekmfa", account: "uz-mfa" }),
    doc("2", "nothing here", { author: "KazakhstanUN", account: "kz-un" }),
  ]);
  expect(ids("samar*")).toEqual(["1"]);
  expect(ids("*shken*")).toEqual(["1"]);
  expect(ids("@uzbekmfa")).toEqual(["1"]);
  expect(ids("*khstanu*")).toEqual(["2"]);
  expect(index.search({ text: "bekmf" })).toMatchObject({ total: 1, widened: true });
});

test("pieces are found before and after the list of words was cut", () => {
  index.add([doc("1", "Samarkand")]);
  expect(ids("*marka*")).toEqual(["1"]);
  index.markBatch("b1");
  index.add([doc("2", "Nurmarkaz")]);
  expect(ids("*marka*").toSorted()).toEqual(["1", "2"]);
});

test("Chinese, Japanese and Thai are found by any stretch of signs", () => {
  index.add([
    doc("1", "外交部长今天会见了大使", { language: "zh" }),
    doc("2", "外務大臣は本日会談しました", { language: "ja" }),
    doc("3", "กระทรวงการต่างประเทศ", { language: "th" }),
    doc("4", "中国外交部"),
  ]);
  expect(ids("外交部").toSorted()).toEqual(["1", "4"]);
  expect(ids("大使")).toEqual(["1"]);
  expect(ids("部").toSorted()).toEqual(["1", "4"]);
  expect(ids("大臣")).toEqual(["2"]);
  expect(ids("ต่างประเทศ")).toEqual(["3"]);
});

test("a list of very many accounts filters as a short one does, undated posts and counts included", () => {
  index.add(
    Array.from({ length: 200 }, (_, at) =>
      doc(`${at}`, "water talks", { account: `account ${at}`, postedAt: at || null }),
    ),
  );
  index.add([doc("other", "water talks", { author: "~abcdefghijklmnop" })]);
  const account = Array.from({ length: 100 }, (_, at) => `account ${at * 2}`);
  const even = index.search({ text: "water", account, limit: 500, sort: "newest" });
  expect(even.total).toBe(100);
  expect(even.hits.map(({ id }) => Number(id)).every((id) => id % 2 === 0)).toBe(true);
  expect(even.hits.at(-1)?.id).toBe("0");
  expect(index.search({ account, from: 1, to: 100 }).total).toBe(49);
  expect(index.search({ account: Array.from({ length: 100 }, (_, at) => `nobody ${at}`) }).total).toBe(0);
});

test("filters narrow, several values of one widen, and facets count what is left", () => {
  index.add([
    doc("1", "water talks", { platform: "telegram", account: "uz-mfa", state: "UZ", language: "en" }),
    doc("2", "water talks", { account: "kz-mfa", state: "KZ", language: "ru" }),
    doc("3", "water talks", { account: "kz-un", state: "KZ", language: "en" }),
    doc("4", "water talks", { language: "en", author: "~abcdefghijklmnop" }),
  ]);
  expect(ids({ text: "water", state: ["KZ"] }).toSorted()).toEqual(["2", "3"]);
  expect(ids({ text: "water", state: ["KZ", "UZ"], language: ["en"] }).toSorted()).toEqual(["1", "3"]);
  expect(ids({ platform: ["telegram"] })).toEqual(["1"]);
  expect(ids({ account: ["kz-un"] })).toEqual(["3"]);
  expect(ids({ author: ["~abcdefghijklmnop"] })).toEqual(["4"]);
  expect(ids({ text: "water", registered: true })).toHaveLength(3);
  expect(ids({ text: "water", registered: false })).toEqual(["4"]);
  expect(ids({ text: "water -talks", registered: false })).toEqual([]);
  expect(ids({ text: "water", state: ["FR"] })).toEqual([]);
  const { facets, total, atLeast, facetsOf } = index.search({ text: "water" });
  expect({ total, atLeast, facetsOf }).toEqual({ total: 4, atLeast: false, facetsOf: 4 });
  expect(facets.state).toEqual([
    { value: "KZ", count: 2, persons: 0 },
    { value: null, count: 1, persons: 1 },
    { value: "UZ", count: 1, persons: 0 },
  ]);
  expect(facets.month).toEqual([{ value: "2024-01", count: 4, persons: 0 }]);
});

test("from is in, to is out, a post without a date is in no period and comes last", () => {
  const at = Date.UTC(2024, 4, 1);
  index.add([
    doc("1", "vote", { postedAt: at - 1 }),
    doc("2", "vote", { postedAt: at }),
    doc("3", "vote", { postedAt: at + 500 }),
    doc("4", "vote", { postedAt: null }),
    doc("5", "vote", { postedAt: Date.UTC(1951, 0, 1) }),
  ]);
  expect(ids({ text: "vote", from: at }).toSorted()).toEqual(["2", "3"]);
  expect(ids({ text: "vote", to: at }).toSorted()).toEqual(["1", "5"]);
  expect(ids({ text: "vote", from: at, to: at + 500 })).toEqual(["2"]);
  expect(ids({ text: "vote", sort: "newest" })).toEqual(["3", "2", "1", "5", "4"]);
  expect(index.search({ text: "vote" }).facets.month).toContainEqual({ value: null, count: 1, persons: 0 });
});

test("more posts of one second than its places keep their order by day and their period", () => {
  const midnight = Date.UTC(2024, 0, 2);
  const many = Array.from({ length: 3000 }, (_, n) => doc(`m${n}`, "census", { postedAt: midnight }));
  index.add(many);
  index.add([
    doc("later", "census", { postedAt: midnight + 1000 }),
    doc("next", "census", { postedAt: midnight + 86_400_000 }),
  ]);
  expect(index.search({ text: "census", from: midnight, to: midnight + 1000 }).total).toBe(3000);
  expect(index.search({ text: "census", from: midnight + 1000 }).total).toBe(2);
});

test("all words together and as written come first, then other forms", () => {
  index.add([
    doc("9", "ministries of other foreign states and their many long affairs in this very long post", {
      language: "en",
    }),
    doc("2", "the foreign ministry", { language: "en" }),
    doc("5", "a ministry for foreign matters", { language: "en" }),
  ]);
  expect(ids("foreign ministry")).toEqual(["2", "5", "9"]);
});

test("pages follow each other without gap or repetition, also beyond what is weighed", () => {
  index.add(Array.from({ length: 700 }, (_, n) => doc(`p${n}`, `treaty number${n}`, { postedAt: n * 1000 })));
  for (const sort of ["relevance", "newest"] as const) {
    const seen = Array.from({ length: 14 }, (_, page) =>
      ids({ text: "treaty", sort, limit: 50, offset: page * 50 }),
    ).flat();
    expect(new Set(seen).size).toBe(700);
  }
});

test("many matches are counted exactly, but faceted by the newest of them", () => {
  index.add(Array.from({ length: 10_200 }, (_, n) => doc(`p${n}`, "vote", { postedAt: n * 1000 })));
  expect(index.search({ text: "vote" })).toMatchObject({ total: 10_200, atLeast: false, facetsOf: 5_000 });
  expect(ids({ text: "vote", sort: "newest", limit: 5, offset: 10_100 })).toEqual(["p99", "p98", "p97", "p96", "p95"]);
});

test("a hit says where its words stand, and its snippet lies around them", () => {
  const long = `${"filler ".repeat(400)}the treaty was signed ${"filler ".repeat(100)}`;
  index.add([doc("1", long, { title: "On the Treaty", language: "en" })]);
  const [hit] = index.search({ text: "treaties" }).hits;
  expect(hit!.text).toBe(long);
  expect(hit!.textMarks.map(({ start, end }) => long.slice(start, end))).toEqual(["treaty"]);
  expect(hit!.titleMarks).toEqual([{ start: 7, end: 13 }]);
  const { text, start, marks } = hit!.snippet;
  expect(text.length).toBeLessThanOrEqual(240);
  expect(long.slice(start, start + text.length)).toBe(text);
  expect(marks.map((mark) => text.slice(mark.start, mark.end))).toEqual(["treaty"]);
});

test("no query can break the index's own language", () => {
  index.add([doc("1", "AND OR NOT NEAR water")]);
  for (const text of [
    '"',
    "NEAR(",
    "a AND",
    "NOT",
    "*",
    "col:water",
    "(water",
    "water)",
    "^water",
    "¶",
    "¶l0",
    "'; drop table facts",
    "-",
    "--",
    '"" ""',
    "\u0000",
    "a".repeat(5000),
    "x ".repeat(2000),
  ])
    expect(() => index.search({ text }), text).not.toThrow();
  expect(ids("and or not near")).toEqual(["1"]);
});

test("the sign of the index's own terms cannot be asked for", () => {
  index.add([doc("1", "water")]);
  expect(index.search({ text: "¶p1" }).total).toBe(0);
});
