import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { registerNoteCodes } from "../../domain/register-note.ts";
import { registerRejectCodes } from "../../domain/register-reject.ts";
import { rejectCodes } from "../../domain/reject-reason.ts";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { type Forms, isForms, type WordTree } from "./forms.ts";
import type { languages } from "./languages.ts";
import { later as laterAr } from "./later-ar.ts";
import { later as laterEn } from "./later-en.ts";
import { later as laterRu } from "./later-ru.ts";
import { later as laterUz } from "./later-uz.ts";
import { ru } from "./ru.ts";
import { uz } from "./uz.ts";

const all: Record<keyof typeof languages, WordTree> = {
  en: { ...en, ...laterEn },
  ru: { ...ru, ...laterRu },
  uz: { ...uz, ...laterUz },
  ar: { ...ar, ...laterAr },
};
const english = leaves(all.en);

test.each(Object.entries(all))("%s has every word that English has, and no other", (_code, words) => {
  expect([...leaves(words).keys()].sort()).toEqual([...english.keys()].sort());
});

test("every code by which a record or a row of a register file is refused has its words", () => {
  const codes = [...rejectCodes, ...registerRejectCodes];
  expect(codes.filter((code) => !english.has(`rejectReasons.${code}`))).toEqual([]);
  expect(registerNoteCodes.filter((code) => !english.has(`registerNotes.${code}`))).toEqual([]);
});

test("every class that an importer counts rows by has its word", () => {
  const importers = resolve(import.meta.dirname, "../../register/importers");
  const classes = readdirSync(importers)
    .filter((name) => !/\.(test|fixture)\.ts$/.test(name))
    .flatMap((name) => [...readFileSync(join(importers, name), "utf8").matchAll(/class: "([^"]+)"/g)])
    .map(([, name = ""]) => name.toLowerCase().replace(/[^a-z0-9]+/g, "-"));
  expect(new Set(classes).size).toBeGreaterThan(10);
  expect(classes.filter((name) => !english.has(`registerClasses.${name}`))).toEqual([]);
});

test.each(Object.entries(all))("%s has the plural forms its numbers ask for", (code, words) => {
  const needed = new Intl.PluralRules(code).resolvedOptions().pluralCategories.toSorted();
  const wrong = [...leaves(words)].filter(
    ([, word]) => typeof word === "object" && Object.keys(word).sort().join() !== needed.join(),
  );
  expect(wrong.map(([path]) => path)).toEqual([]);
});

test.each(Object.entries(all))("%s leaves no placeholder out and invents none", (_code, words) => {
  const differing = [...leaves(words)].filter(([path, word]) => names(word) !== names(english.get(path)));
  expect(differing.map(([path]) => path)).toEqual([]);
});

test("no word is empty, and no word of Russian, Uzbek or Arabic was left in English", () => {
  const same = (["ru", "uz", "ar"] as const).flatMap((code) =>
    [...leaves(all[code])]
      .filter(([path, word]) => JSON.stringify(word) === JSON.stringify(english.get(path)))
      .map(([path]) => `${code} ${path}`),
  );
  const shared = [
    "evidenceKinds.wikidata",
    "settings.lists.ISO",
    "postKinds.repost",
    "media.video",
    "media.audio",
    "overview.platform",
    "fields.platform",
    "posts.by.platform",
    "post.media",
    "imports.format",
    "registerFile.as",
    "posts.took",
    "imports.kinds.post",
    "scripts.Deva",
    "overview.period",
  ];
  expect(same.filter((one) => !shared.includes(one.split(" ")[1] ?? ""))).toEqual([]);
});

function leaves(words: WordTree, path = "", found = new Map<string, string | Forms>()): Map<string, string | Forms> {
  for (const [key, word] of Object.entries(words)) {
    if (typeof word === "string" || isForms(word)) found.set(path + key, word);
    else leaves(word, `${path}${key}.`, found);
  }
  return found;
}

/** Placeholders of the general form; a singular may leave its number out (“one day ago” in Arabic). */
function names(word: string | Forms | undefined): string {
  const text = typeof word === "string" ? word : (word?.other ?? "");
  const found = text.match(/\{\{?\w+\}?\}/g) ?? [];
  return [...new Set(found)].sort().join(" ");
}

test("one thing has one name: a post in Russian, a comparison, a register and a proof in Uzbek", () => {
  const found = (code: keyof typeof all, words: RegExp) =>
    [...leaves(all[code])].filter(([, word]) => words.test(JSON.stringify(word))).map(([path]) => path);
  expect(found("ru", /(?<!\p{L})пост(ы|а|ов|у|ам|ом|ами|е|ах)?(?!\p{L})/iu)).toEqual([]);
  expect(found("uz", /solishtir|isbotlangan/i)).toEqual([]);
});

test("Uzbek is written with one sign for oʻ and gʻ on every page", () => {
  const written = [...leaves(all.uz)].filter(([, word]) => /[og][‘’'`]/i.test(JSON.stringify(word)));
  expect(written).toEqual([]);
});

test("between the parts of a line stands the comma of the language, in no view a Latin one", () => {
  const folder = resolve(import.meta.dirname, "../views");
  const found = readdirSync(folder).filter((file) =>
    /\{", "\}|`, \$\{say\(|[tT]itle\)+\.join\(", "\)|languageName\(code\)\)\.join\(", "\)/.test(
      readFileSync(join(folder, file), "utf8"),
    ),
  );
  expect(found).toEqual([]);
});

test("a handle or a tag in an Arabic line keeps its sign before it", () => {
  const bare = [...leaves(all.ar)].filter(([, word]) => /(?<![\u200e\w])[@#][A-Za-z]/.test(JSON.stringify(word)));
  expect(bare).toEqual([]);
});

test("an open end of a period in Uzbek says “boshidan” and “bugungacha” without the ending once more", () => {
  const twice = [...leaves(all.uz)].filter(([, word]) => /(?<!\{)\{(from\} dan|to\} gacha)/.test(JSON.stringify(word)));
  expect(twice).toEqual([]);
});
