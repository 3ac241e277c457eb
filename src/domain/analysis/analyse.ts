import { lettersOf } from "../script.ts";
import { stemIn } from "./stem.ts";
import { type Token, tokensOf, type Word } from "./tokens.ts";

/** What a text is found by: its words in order (phrases), and other forms of them (stems, parts of joined words). */
type Analysed = { words: string[]; forms: string[] };

/** Pure; a language that is not known is taken from the script where that says enough (Cyrillic as Russian, Latin as English). */
export function analyse(text: string, language: string | null): Analysed {
  const tokens = tokensOf(text);
  const by = language ?? usualLanguage(text);
  const distinct = new Set<Word>();
  for (const token of tokens) distinct.add(token.word);
  const forms: string[] = [];
  for (const word of distinct) {
    const stem = by === null ? null : stemOf(word, by);
    if (stem !== null && stem !== word.folded) forms.push(stem);
    if (word.parts.length > 0) forms.push(...word.parts);
  }
  return { words: tokens.map((token) => token.word.folded), forms };
}

/** The stem of a word in a language (folded), or null where the language has no stemmer. */
export function stemOf(word: Word, language: string): string | null {
  const { stems } = word;
  for (let at = 0; at < stems.length; at += 2) if (stems[at] === language) return stems[at + 1]!;
  const stem = stemIn(language, word.lower);
  stems.push(language, stem);
  return stem;
}

/** True where a word of a text in this language is a form of what is searched for. */
export function isForm(token: Token, wanted: Word, language: string | null): boolean {
  if (token.word.folded === wanted.folded || token.word.parts.includes(wanted.folded)) return true;
  if (language === null) return false;
  const stem = stemOf(wanted, language);
  return stem !== null && (stem === token.word.folded || stem === stemOf(token.word, language));
}

/** What a text of unknown language is stemmed as. */
export function usualLanguage(text: string): string | null {
  const { main } = lettersOf(text.slice(0, 200));
  return main === "Cyrl" ? "ru" : main === "Latn" ? "en" : main === "Arab" ? "ar" : null;
}
