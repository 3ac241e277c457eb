import { english, languageNamed, type Speech } from "../../domain/said.ts";
import { cards as arCards } from "./ar/cards.ts";
import { citations as arCitations } from "./ar/citations.ts";
import { notes as arNotes } from "./ar/notes.ts";
import { remarks as arRemarks } from "./ar/remarks.ts";
import { texts as arTexts } from "./ar/texts.ts";
import { cards as ruCards } from "./ru/cards.ts";
import { citations as ruCitations } from "./ru/citations.ts";
import { notes as ruNotes } from "./ru/notes.ts";
import { remarks as ruRemarks } from "./ru/remarks.ts";
import { texts as ruTexts } from "./ru/texts.ts";
import { cards as uzCards } from "./uz/cards.ts";
import { citations as uzCitations } from "./uz/citations.ts";
import { notes as uzNotes } from "./uz/notes.ts";
import { remarks as uzRemarks } from "./uz/remarks.ts";
import { texts as uzTexts } from "./uz/texts.ts";

/** Formula and caution of each measure by its id. */
export type MeasureTexts = Readonly<Record<string, readonly [formula: string, caution: string]>>;

export const translations = {
  ru: { remarks: ruRemarks, cards: ruCards, notes: ruNotes, citations: ruCitations, texts: ruTexts },
  uz: { remarks: uzRemarks, cards: uzCards, notes: uzNotes, citations: uzCitations, texts: uzTexts },
  ar: { remarks: arRemarks, cards: arCards, notes: arNotes, citations: arCitations, texts: arTexts },
} as const;

const isTranslated = (language: string): language is keyof typeof translations => Object.hasOwn(translations, language);

/** How reasons, remarks and cards are said in a language; English where there is no other. */
export function speechOf(language: string): Speech {
  if (!isTranslated(language)) return english;
  const number = new Intl.NumberFormat(language === "ar" ? "ar-u-nu-latn" : language);
  const { remarks, cards, notes, citations } = translations[language];
  return {
    words: { ...remarks, ...cards, ...notes, ...citations },
    number: (value) => number.format(value),
    language: (code) => languageNamed(code, language),
    isolates: language === "ar",
  };
}

/** A measure with its formula and caution in a language. Title and unit stay as declared: the page has words for them. */
export function inLanguage<
  Declared extends { id: string; formula: string; caution: string; source: { title: string } },
>(declared: Declared, language: string): Declared {
  const [formula, caution] = (isTranslated(language) && translations[language].texts[declared.id]) || [];
  if (formula === undefined || caution === undefined) return declared;
  // A paper is cited as it is called; what is ours is said in the reader’s language.
  const { title } = declared.source;
  const { words, isolates } = speechOf(language);
  // It may begin with the name of a paper; the sentence runs as its language does all the same.
  const cited = words[title] && isolates ? `\u200f${words[title]}` : words[title];
  return {
    ...declared,
    formula,
    caution,
    source: { ...declared.source, title: cited ?? title },
  };
}
