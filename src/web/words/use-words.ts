import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { isolated } from "../../domain/isolate.ts";
import { isLanguage, type Language } from "./languages.ts";
import { type Locale, localeOf } from "./locale.ts";
import type { WordPath } from "./speak.ts";

type Values = Record<string, string | number>;

export type Say = (path: WordPath, values?: Values) => string;

export type WordsInHand = {
  say: Say;
  /** For what the server names by a code: our word if there is one, else what the server printed. */
  sayOr(path: string, printed: string, values?: Values): string;
  locale: Locale;
};

/** The words and the number habits of the language the page is turned to. */
export function useWords(): WordsInHand {
  const { t, i18n } = useTranslation();
  const language: Language = isLanguage(i18n.language) ? i18n.language : "en";
  return useMemo(() => {
    const word = t as unknown as (path: string, values?: object) => string;
    const locale = localeOf(language);
    return {
      locale,
      say: (path, values) => word(path, values && printed(values, locale)),
      sayOr: (path, fallback, values) => word(path, { ...(values && printed(values, locale)), defaultValue: fallback }),
    };
  }, [t, language]);
}

/** Numbers are printed as the language prints them; `count` itself stays a number, because it chooses the plural form. */
function printed(values: Values, locale: Locale): Values {
  const out: Values = {};
  for (const [name, value] of Object.entries(values)) {
    const text = typeof value === "number" ? locale.number(value) : value;
    out[name] = isolated(text, locale.dir === "rtl");
    if (name === "count" && typeof value === "number") {
      out.n = out[name];
      out.count = value;
    }
  }
  return out;
}
