import { foldWord, lowerWord } from "./fold.ts";
import { sign, signAt } from "./signs.ts";

/** A word as written somewhere, with what is derived from it; the same object for the same spelling while it is remembered. */
export type Word = {
  /** Small letters, for stemmers. */
  lower: string;
  /** What is searched for. */
  folded: string;
  /** Words that it joins (`MFA_Uzbekistan`, `GreenCentralAsia`), folded. */
  parts: readonly string[];
  /** By language, filled as asked. */
  stems: Map<string, string | null>;
};

/** A word and where it stands in the text as written. */
export type Token = { word: Word; start: number; end: number };

/** Words of a text in their order. Scripts without spaces (and Korean) are cut into pairs of signs; of links only the host stays. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const kind = signAt(text, at);
    if (kind === sign.letter) at = isLink(text, at) ? addHost(tokens, text, at) : addWord(tokens, text, at);
    else if (kind === sign.pair) at = addPairs(tokens, text, at);
    else at++;
  }
  return tokens;
}

function isLink(text: string, at: number): boolean {
  const unit = text.charCodeAt(at) | 0x20;
  if (unit !== 0x68 && unit !== 0x77) return false;
  return /^(?:https?:\/\/|www\.)/i.test(text.slice(at, at + 8));
}

/** Letters, marks and digits, over an apostrophe where a letter follows it. */
function endOfWord(text: string, start: number): number {
  let at = start;
  for (; at < text.length; at++) {
    const kind = signAt(text, at);
    if (kind === sign.letter || kind === sign.mark) continue;
    if (kind !== sign.apostrophe || signAt(text, at + 1) !== sign.letter) break;
  }
  return at;
}

const elision = /^(?:l|d|j|m|t|s|n|c|qu|un|all|dell|dall|nell|sull|quell|jusqu|lorsqu|puisqu)['ʼ‘’`´′](?=[\p{L}]{2})/iu;
const possessive = /['ʼ‘’`´′]s$/i;
const hasApostrophe = /['ʼ‘’`´′]/;

function addWord(tokens: Token[], text: string, from: number): number {
  const to = endOfWord(text, from);
  let start = from;
  let written = text.slice(from, to);
  if (hasApostrophe.test(written)) {
    const cut = elision.exec(written)?.[0].length ?? 0;
    start += cut;
    written = written.slice(cut).replace(possessive, "");
  }
  const word = wordOf(written);
  if (word.folded !== "") tokens.push({ word, start, end: start + written.length });
  return to;
}

function addPairs(tokens: Token[], text: string, from: number): number {
  let to = from;
  for (
    let kind = sign.pair as number;
    to < text.length && (kind === sign.pair || kind === sign.mark);
    kind = signAt(text, to)
  )
    to++;
  if (signAt(text, to - 1) === sign.between) to--;
  const signs = [...text.slice(from, to)];
  let at = from;
  for (const [number, first] of signs.entries()) {
    const pair = first + (signs[number + 1] ?? "");
    tokens.push({ word: wordOf(pair), start: at, end: at + pair.length });
    at += first.length;
  }
  return to;
}

const shorteners = new Set([
  "t.co",
  "bit.ly",
  "goo.gl",
  "ow.ly",
  "fb.me",
  "tinyurl.com",
  "dlvr.it",
  "buff.ly",
  "youtu.be",
]);

function addHost(tokens: Token[], text: string, from: number): number {
  const end = /\s|$/.exec(text.slice(from))!.index + from;
  const host = /^(?:https?:\/\/)?(?:www\.)?([\w.-]+)/i.exec(text.slice(from, end));
  if (!host || shorteners.has(host[1]!.toLowerCase())) return end;
  const start = from + host[0].length - host[1]!.length;
  for (const part of host[1]!.matchAll(/[a-z0-9_]+/gi)) {
    const word = wordOf(part[0]);
    tokens.push({ word, start: start + part.index, end: start + part.index + part[0].length });
  }
  return end;
}

/** Few words make up most of all texts, so what was derived once is kept. */
const remembered = new Map<string, Word>();
const mostRemembered = 150_000;
const longestTerm = 64;

function wordOf(written: string): Word {
  const known = remembered.get(written);
  if (known) return known;
  const lower = lowerWord(written);
  const word: Word = {
    lower,
    folded: foldWord(lower).slice(0, longestTerm),
    parts: partsOf(written, lower),
    stems: new Map(),
  };
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(written, word);
  return word;
}

const joint = /(\p{Ll})(\p{Lu})/gu;

function partsOf(written: string, lower: string): readonly string[] {
  if (written === lower && !written.includes("_")) return [];
  const parts = written.replace(joint, "$1_$2").split("_");
  return parts.length === 1 ? [] : parts.filter((part) => part.length > 1).map((part) => foldWord(lowerWord(part)));
}

/** One sign of a script without spaces: found as the beginning of pairs. */
export const isLoneSign = (folded: string): boolean => [...folded].length === 1 && signAt(folded, 0) === sign.pair;
