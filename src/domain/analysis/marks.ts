import { isForm, usualLanguage } from "./analyse.ts";
import type { Query, Wanted } from "./query.ts";
import { type Token, tokensOf } from "./tokens.ts";

/** A stretch of a text. */
export type Mark = { start: number; end: number };

/** Where the words of a query stand in a text, neighbours of a phrase as one mark; in the text's order, never overlapping. */
export function marksIn(text: string, language: string | null, query: Query): Mark[] {
  if (query.all.length === 0) return [];
  const tokens = tokensOf(text);
  const by = language ?? usualLanguage(text);
  const found = query.all.flatMap((wanted) => placesOf(wanted, tokens, by));
  return merge(found);
}

/** Number of times each wanted thing stands in a text as written, and in any form. */
export function countsIn(
  text: string,
  language: string | null,
  query: Query,
): { exact: number; any: number; words: number } {
  const tokens = tokensOf(text);
  const by = language ?? usualLanguage(text);
  let exact = 0;
  let any = 0;
  for (const wanted of query.all) {
    any += saturated(placesOf(wanted, tokens, by).length);
    if (wanted.kind === "words") exact += saturated(runsOf(wanted.tokens, tokens).length);
  }
  return { exact, any, words: tokens.length };
}

/** The tenth mention says little more than the third. */
const saturated = (times: number) => times / (times + 1.2);

function placesOf(wanted: Wanted, tokens: readonly Token[], language: string | null): readonly Mark[] {
  if (wanted.kind === "prefix") return tokens.filter(({ word }) => word.folded.startsWith(wanted.start));
  if (wanted.kind === "piece") return tokens.filter(({ word }) => word.folded.includes(wanted.piece));
  const [only] = wanted.tokens;
  if (wanted.quoted || wanted.tokens.length > 1 || !only) return runsOf(wanted.tokens, tokens);
  return tokens.filter((token) => isForm(token, only.word, language));
}

function runsOf(wanted: readonly Token[], tokens: readonly Token[]): Mark[] {
  const runs: Mark[] = [];
  for (let at = 0; at + wanted.length <= tokens.length; at++)
    if (wanted.every((token, step) => tokens[at + step]!.word.folded === token.word.folded))
      runs.push({ start: tokens[at]!.start, end: tokens[at + wanted.length - 1]!.end });
  return runs;
}

function merge(places: readonly Mark[]): Mark[] {
  const merged: Mark[] = [];
  for (const { start, end } of [...places].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
