import { isLoneSign, type Token, tokensOf } from "./tokens.ts";

/** One thing asked for: words one after the other (one word is the usual case), or the beginning or a piece of a word. */
export type Wanted =
  | { kind: "words"; tokens: Token[]; text: string; quoted: boolean }
  | { kind: "prefix"; start: string }
  | { kind: "piece"; piece: string };

export type Query = { all: Wanted[]; none: Wanted[] };

const piecePattern = /(-?)(?:"([^"]*)"?|«([^»]*)»|“([^”]*)”|([^\s"«“]+))/gu;

/** Reads `words`, `"phrases"`, `-not`, `prefix*`, `*piece*`, `@handle`. Never fails: what means nothing is left out. */
export function parseQuery(text: string): Query {
  const query: Query = { all: [], none: [] };
  for (const found of text.slice(0, longestQuery).matchAll(piecePattern)) {
    const quoted = found[2] ?? found[3] ?? found[4];
    const wanted = quoted === undefined ? readWord(found[5]!) : readWords(quoted, true);
    if (wanted) (found[1] === "-" ? query.none : query.all).push(wanted);
  }
  query.all.splice(mostWanted);
  query.none.splice(mostWanted);
  return query;
}

const longestQuery = 1000;
const mostWanted = 32;

function readWord(written: string): Wanted | null {
  const starAfter = /[\p{L}\p{M}\p{N}_]\*$/u.test(written);
  const starBefore = /^\*[\p{L}\p{N}_]/u.test(written);
  if (!starAfter && !starBefore) return readWords(written, false);
  const tokens = tokensOf(written);
  const folded = tokens.map((token) => token.word.folded).join("");
  if (folded === "") return null;
  if (starBefore) return { kind: "piece", piece: folded };
  if ([...folded].length === 1) return readWords(written, false); // half the words of a language begin with it
  return { kind: "prefix", start: folded };
}

function readWords(written: string, quoted: boolean): Wanted | null {
  const tokens = withoutLoneSign(tokensOf(written));
  if (tokens.length === 0) return null;
  const [only] = tokens;
  if (tokens.length === 1 && isLoneSign(only!.word.folded)) return { kind: "prefix", start: only!.word.folded };
  return { kind: "words", tokens, text: written, quoted };
}

/** A run of signs is found by its pairs; its last sign stands alone in the index only where the run ends, as it may not in the text. */
function withoutLoneSign(tokens: Token[]): Token[] {
  const [before, last] = tokens.slice(-2);
  return before && last && before.end === last.end && before.start < last.start ? tokens.slice(0, -1) : tokens;
}
