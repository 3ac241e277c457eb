import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import type { en } from "./en.ts";
import { type PathIn, suffixed, type WordTree } from "./forms.ts";
import { type Language, languages } from "./languages.ts";

export type Words = typeof en;
export type WordPath = PathIn<Words>;

/** Each language is a file of its own, fetched when it is spoken. */
const load: Record<Language, () => Promise<WordTree>> = {
  en: () => import("./en.ts").then((words) => words.en),
  ru: () => import("./ru.ts").then((words) => words.ru),
  uz: () => import("./uz.ts").then((words) => words.uz),
  ar: () => import("./ar.ts").then((words) => words.ar),
};

/** Fetches a language and turns the page to it, direction included. */
export async function speak(language: Language): Promise<void> {
  if (!i18next.isInitialized) {
    await i18next.use(initReactI18next).init({ lng: language, interpolation: { escapeValue: false }, resources: {} });
  }
  if (!i18next.hasResourceBundle(language, "translation")) {
    i18next.addResourceBundle(language, "translation", suffixed(await load[language]()));
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  document.documentElement.dir = languages[language].dir;
}
