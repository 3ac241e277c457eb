/** The languages the page speaks; `locale` is what Intl is asked for (Arabic with the digits its ministries print online). */
export const languages = {
  en: { name: "English", dir: "ltr", locale: "en-GB" },
  ru: { name: "Русский", dir: "ltr", locale: "ru" },
  uz: { name: "Oʻzbekcha", dir: "ltr", locale: "uz" },
  ar: { name: "العربية", dir: "rtl", locale: "ar-u-nu-latn" },
} as const;

export type Language = keyof typeof languages;

export const isLanguage = (code: unknown): code is Language => typeof code === "string" && code in languages;

/** The first of the reader's languages that the page speaks. */
export function languageOf(wanted: readonly (string | null | undefined)[]): Language {
  for (const tag of wanted) {
    const code = tag?.slice(0, 2).toLowerCase();
    if (isLanguage(code)) return code;
  }
  return "en";
}
