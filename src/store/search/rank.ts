import { countsIn } from "../../domain/analysis/marks.ts";
import type { Query, Wanted } from "../../domain/analysis/query.ts";
import type { Found } from "./hits.ts";

/**
 * Row ids, the most relevant first: all words together as written, then as written, then in other forms; more often and in
 * shorter texts before less often; in the title and from registered accounts a little before; then the newer.
 */
export function rank(found: readonly Found[], query: Query): number[] {
  const together = phraseOf(query);
  return found
    .map(({ rowId, doc }) => ({ rowId, score: score(doc, query, together) }))
    .sort((a, b) => b.score - a.score || b.rowId - a.rowId)
    .map(({ rowId }) => rowId);
}

function score(doc: Found["doc"], query: Query, together: Query | null): number {
  const text = countsIn(doc.text, doc.language, query);
  const title = doc.title === null ? null : countsIn(doc.title, doc.language, query);
  const asPhrase = together ? countsIn(`${doc.title ?? ""} ¶ ${doc.text}`, doc.language, together).exact : 0;
  const density = 1 / (1 + Math.log2(1 + text.words / 20));
  return (
    (text.any + text.exact) * (0.4 + 0.6 * density) +
    (title ? (title.any + title.exact) * 1.5 : 0) +
    asPhrase * 2 +
    (doc.account === null ? 0 : 0.1)
  );
}

function phraseOf(query: Query): Query | null {
  const words = query.all.filter((wanted): wanted is Wanted & { kind: "words" } => wanted.kind === "words");
  if (words.length < 2) return null;
  const tokens = words.flatMap((wanted) => wanted.tokens);
  return { all: [{ kind: "words", tokens, text: "", quoted: true }], none: [] };
}
