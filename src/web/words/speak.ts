import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import type { en } from "./en.ts";
import { type PathIn, suffixed, type WordTree } from "./forms.ts";
import { isLanguage, type Language, languages } from "./languages.ts";
import type { later as laterEnglish } from "./later-en.ts";

export type Words = typeof en & typeof laterEnglish;
export type WordPath = PathIn<Words>;

/** Each language is a file of its own, fetched when it is spoken. */
const load: Record<Language, () => Promise<WordTree>> = {
  en: () => import("./en.ts").then((words) => words.en),
  ru: () => import("./ru.ts").then((words) => words.ru),
  uz: () => import("./uz.ts").then((words) => words.uz),
  ar: () => import("./ar.ts").then((words) => words.ar),
};

const loadLater: Record<Language, () => Promise<WordTree>> = {
  en: () => import("./later-en.ts").then((words) => words.later),
  ru: () => import("./later-ru.ts").then((words) => words.later),
  uz: () => import("./later-uz.ts").then((words) => words.later),
  ar: () => import("./later-ar.ts").then((words) => words.later),
};
let wantsLater = false;
const hasLater = new Set<Language>();

async function addLater(language: Language): Promise<void> {
  if (hasLater.has(language)) return;
  i18next.addResourceBundle(language, "translation", suffixed(await loadLater[language]()), true);
  hasLater.add(language);
}

/** Fetches, once, the words of the pages that are not the first one; such a page is shown when they are here. */
export async function learnLater(): Promise<void> {
  wantsLater = true;
  if (isLanguage(i18next.language)) await addLater(i18next.language);
}

/** Fetches a language and turns the page to it, direction included. */
export async function speak(language: Language): Promise<void> {
  if (!i18next.isInitialized) {
    await i18next.use(initReactI18next).init({ lng: language, interpolation: { escapeValue: false }, resources: {} });
  }
  if (!i18next.hasResourceBundle(language, "translation")) {
    i18next.addResourceBundle(language, "translation", suffixed(await load[language]()));
  }
  if (wantsLater) await addLater(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  document.documentElement.dir = languages[language].dir;
}
