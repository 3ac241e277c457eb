import { expect, test } from "vitest";
import { account, did, parts } from "../../../test/measure/parts.ts";
import { spoken } from "../../domain/said.ts";
import { presetStates } from "../cases/card.ts";
import { firstCards } from "../cases/cards.ts";
import { measureById, measures } from "../measures.ts";
import { cardPhrases, caseWords, noteWords, partsOfNote, phrase } from "./card-phrases.ts";
import { languagesListed, platformsSaid, remark, remarks } from "./remarks.ts";
import { inLanguage, speechOf, translations } from "./speech.ts";

const languages = Object.entries(translations);
const ids = measures.map(({ id }) => id).sort();
const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

test.each(languages)("%s has formula and caution of every measure, and of no other", (_language, { texts }) => {
  expect(Object.keys(texts).sort()).toEqual(ids);
  for (const [id, [formula, caution]] of Object.entries(texts)) {
    const declared = measureById.get(id)!;
    expect([id, formula === declared.formula, caution === declared.caution]).toEqual([id, false, false]);
    expect(formula.length > 10 && caution.length > 10).toBe(true);
  }
});

test.each(languages)("%s says every remark with the same changing parts", (_language, words) => {
  expect(Object.keys(words.remarks).sort()).toEqual([...remarks].sort());
  for (const text of remarks) expect([text, places(words.remarks[text])]).toEqual([text, places(text)]);
});

test.each(languages)("%s says every phrase of the cards with the same changing parts", (_language, words) => {
  const all = [...cardPhrases, ...caseWords];
  expect(Object.keys(words.cards).sort()).toEqual([...all].sort());
  for (const text of all) expect([text, places(words.cards[text])]).toEqual([text, places(text)]);
});

test.each(languages)("%s says every part of a note beside a fact", (_language, words) => {
  const facts = firstCards({ states: [...presetStates, "GB", "US", "FR", "RU"], own: null, names: (code) => code });
  const parts = facts.flatMap((card) => card.facts.flatMap(({ note }) => (note === null ? [] : partsOfNote(note))));
  const ours = [...new Set(parts.filter((part) => !part.startsWith("https://")))];
  expect(ours.toSorted()).toEqual([...noteWords].sort());
  expect(Object.keys(words.notes).sort()).toEqual([...noteWords].sort());
});

test.each(languages)("%s says what is ours in the source of a definition", (_language, words) => {
  const cited = [...new Set(measures.map(({ source }) => source.title))].filter((title) =>
    /\b(our|here|published|paper|as reported|studies)\b/.test(title),
  );
  for (const title of cited)
    expect([title, { ...words.citations, ...words.remarks }]).toEqual([
      title,
      expect.objectContaining({ [title]: expect.any(String) }),
    ]);
  const titles = measures.map(({ source }) => source.title);
  for (const title of Object.keys(words.citations)) expect(titles).toContain(title);
});

test("a reason is said in the reader’s language, names and numbers in their place", () => {
  const why = remark("the posts are on {platforms}: choose one platform, since their counters mean different things", {
    platforms: platformsSaid(["telegram", "website"]),
  });
  expect(spoken(why)).toMatch(/^the posts are on Telegram, websites: choose/);
  expect(spoken(why, speechOf("ru"))).toBe(
    "публикации — на Telegram, сайты: выберите одну платформу, потому что их счётчики значат разное",
  );
  expect(spoken(why, speechOf("ar"))).toContain("\u2068Telegram\u2069، مواقع");
});

test("what stands inside a remark is said in the same language", () => {
  const a = account({ id: "a" });
  const likes = did(a, { posts: 12, received: { ...did(a, { posts: 12 }).received, approval: { sum: 5, known: 12 } } });
  const { note } = measureById.get("most-effective-account")!.read(parts([likes]));
  expect(spoken(note!)).toBe("a; counted: likes (all reactions where they are counted)");
  expect(spoken(note!, speechOf("uz"))).toBe("a; sanalgan: layklar (sanalgan joyda barcha reaksiyalar)");
});

test("numbers that a formula names are those of the declaration", () => {
  for (const [, { texts }] of languages)
    for (const [id, [formula]] of Object.entries(texts)) {
      const figures = (text: string) =>
        [...text.matchAll(/\d+(?:[.,]\d+)*/g)].map(([n]) => n.replace(/[.,]/, "")).sort();
      expect([id, figures(formula)]).toEqual([id, figures(measureById.get(id)!.formula)]);
    }
});

test("an unknown language reads the declaration", () => {
  const declared = measureById.get("production")!;
  expect(inLanguage(declared, "fr")).toBe(declared);
  expect(inLanguage(declared, "ru").formula).toMatch(/^Число публикаций/);
});

test("an Arabic source that begins with the name of a paper runs to the left from its first word", () => {
  const declared = measureById.get("posts-a-week")!;
  expect(inLanguage(declared, "ar").source.title).toMatch(/^\u200fTwiplomacy 2015: /);
  expect(inLanguage(declared, "ru").source.title).toMatch(/^Twiplomacy 2015: /);
});

test.each([
  ["en", "English, Uzbek, a label"],
  ["ru", "английский, узбекский, a label"],
  ["ar", "\u2068الإنجليزية\u2069، \u2068الأوزبكية\u2069، \u2068a label\u2069"],
])("languages are read by their names in %s, and what is no code stays as printed", (language, words) => {
  expect(spoken(languagesListed(["en", "uz", "a label"]), speechOf(language))).toBe(words);
});

test("a date that stands in an Arabic sentence is kept from being read backwards", () => {
  const claimed = phrase("claimed by Tursunmuratov & Menglieva, for 2013-09");
  expect(spoken(claimed, speechOf("ar"))).toContain("\u20682013-09\u2069");
  expect(spoken(claimed, speechOf("ru"))).not.toMatch(/\u2068/);
});

test("a handle in an Arabic sentence keeps its sign before it", () => {
  expect(spoken(phrase("Is it really them: @Jzarif"), speechOf("ar"))).toContain("\u2068@Jzarif\u2069");
});
