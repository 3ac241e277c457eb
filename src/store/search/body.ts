import { analyse } from "../../domain/analysis/analyse.ts";
import { foldWord, lowerWord } from "../../domain/analysis/fold.ts";
import { isPseudonym } from "../../domain/pseudonym.ts";
import type { SearchDoc } from "./search-doc.ts";

/** Begins every term that is not a word of a text: the border between parts, and what a post is filtered by. */
const sign = "¶";

/** Stands in every post, between its parts, so that no phrase reaches over a border. */
export const border = sign;

/** The term of a filter, by the number of its value. */
export const filterTerm = (kind: "p" | "a" | "s" | "l" | "b", number: number): string => `${sign}${kind}${number}`;
export const registeredTerm = `${sign}r`;
export const authorTerm = (author: string): string => `${sign}u${handleTerm(author)}`;

const handleTerm = (author: string) =>
  foldWord(lowerWord(author))
    .replace(/[^\p{L}\p{N}_]+/gu, "¶")
    .slice(0, 80);

/** A post taken apart: what its row in `words` holds but for the filters, and the words in it that may be new. */
export type Prepared = { doc: SearchDoc; body: string; words: readonly string[] };

/** Costs as much as writing, and needs no lock. */
export function prepare(doc: SearchDoc): Prepared {
  const { words, forms } = analyse(doc.text, doc.language);
  const addBeside = (text: string, language: string | null) => {
    const beside = analyse(text, language);
    words.push(border, ...beside.words);
    forms.push(...beside.forms);
  };
  if (doc.title) addBeside(doc.title, doc.language);
  if (doc.author && !isPseudonym(doc.author)) addBeside(doc.author, null);
  return { doc, body: `${words.join(" ")} ${border} ${forms.join(" ")}`, words };
}
