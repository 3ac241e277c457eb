import { stemOf, usualLanguage } from "../../domain/analysis/analyse.ts";
import type { Query, Wanted } from "../../domain/analysis/query.ts";
import type { Token } from "../../domain/analysis/tokens.ts";
import { border } from "./body.ts";
import type { Filters } from "./filters.ts";

/** What the index must say for a question to be turned into its language. */
export type Vocabulary = {
  /** Filter terms of the languages that posts are in, by language; null is “not known”. */
  languageTerms: ReadonlyMap<string | null, string>;
  /** True where some post holds this very word. */
  isWord(folded: string): boolean;
  /** Beginnings that stand for all known words with a piece in them. */
  beginningsWith(piece: string): string[];
};

/** FTS5 expression of a query and its filters (each an OR of terms); null when nothing can be found. */
export function expressionOf(
  query: Query,
  { must: filters, mustNot }: Pick<Filters, "must" | "mustNot">,
  vocabulary: Vocabulary,
): string | null {
  const all = query.all.map((wanted) => anyForm(wanted, vocabulary));
  if (all.includes(null) || filters.some((terms) => terms.length === 0)) return null;
  const unwanted = query.none.map((wanted) => anyForm(wanted, vocabulary)).filter((part) => part !== null);
  const none = [...unwanted, ...mustNot.map(quote)];
  const must = [...all, ...filters.map((terms) => either(terms.map(quote)))];
  if (must.length === 0) must.push(quote(border));
  const positive = must.join(" AND ");
  return none.length === 0 ? positive : `(${positive}) NOT (${none.join(" OR ")})`;
}

/** The same words as written only: as one phrase, or each somewhere; both rank above other forms. */
export function narrower(query: Query): Query[] {
  const words = query.all.filter((wanted) => wanted.kind === "words");
  if (words.length === 0) return [];
  const exact = query.all.map((wanted) => (wanted.kind === "words" ? { ...wanted, quoted: true } : wanted));
  const tokens = words.flatMap((wanted) => wanted.tokens);
  const phrase: Wanted = { kind: "words", tokens, text: words.map((wanted) => wanted.text).join(" "), quoted: true };
  const others = query.all.filter((wanted) => wanted.kind !== "words");
  const asExact = { all: exact, none: query.none };
  return words.length === 1 ? [asExact] : [{ all: [phrase, ...others], none: query.none }, asExact];
}

function anyForm(wanted: Wanted, vocabulary: Vocabulary): string | null {
  if (wanted.kind === "prefix") return `${quote(wanted.start)} *`;
  if (wanted.kind === "piece") {
    const beginnings = vocabulary.beginningsWith(wanted.piece);
    return beginnings.length === 0 ? null : either(beginnings.map((beginning) => `${quote(beginning)} *`));
  }
  const [only] = wanted.tokens;
  const exact = quote(wanted.tokens.map((token) => token.word.folded).join(" "));
  if (wanted.quoted || wanted.tokens.length > 1 || !only) return exact;
  return either([exact, ...otherForms(only, vocabulary)]);
}

/**
 * A stem that is a word itself counts only in posts of its language: French “part” is not what a search for English
 * “parties” means. One that is no word (“minist”) can only stand for its forms, and needs no such costly condition.
 */
function otherForms(token: Token, vocabulary: Vocabulary): string[] {
  const byStem = new Map<string, string[]>();
  for (const [known, term] of vocabulary.languageTerms) {
    const language = known ?? usualLanguage(token.word.lower);
    const stem = language && stemOf(token.word, language);
    if (stem && stem !== token.word.folded) byStem.set(stem, [...(byStem.get(stem) ?? []), quote(term)]);
  }
  return [...byStem].map(([stem, terms]) =>
    vocabulary.isWord(stem) ? `(${quote(stem)} AND ${either(terms)})` : quote(stem),
  );
}

const either = (parts: readonly string[]) => (parts.length === 1 ? parts[0]! : `(${parts.join(" OR ")})`);

const quote = (term: string) => `"${term.replaceAll('"', "")}"`;
