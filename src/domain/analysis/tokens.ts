import { foldWord, lowerWord } from "./fold.ts";
import { sign, signAt } from "./signs.ts";
import { openWordPlaces } from "./word-places.ts";

/** A word as written somewhere, with what is derived from it; the same object for the same spelling while it is remembered. */
export type Word = {
  /** Small letters, for stemmers. */
  lower: string;
  /** What is searched for. */
  folded: string;
  /** Words that it joins (`MFA_Uzbekistan`, `GreenCentralAsia`), folded. */
  parts: readonly string[];
  /** By language, in pairs, filled as asked. */
  stems: (string | null)[];
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

function hasApostrophe(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (signAt(text, at) === sign.apostrophe) return true;
  return false;
}

function addWord(tokens: Token[], text: string, from: number): number {
  const to = endOfWord(text, from);
  let start = from;
  let end = to;
  if (hasApostrophe(text, from, to)) {
    const written = text.slice(from, to);
    start += elision.exec(written)?.[0].length ?? 0;
    end = start + written.slice(start - from).replace(possessive, "").length;
  }
  const word = wordOf(text, start, end);
  if (word.folded !== "") tokens.push({ word, start, end });
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
    const end = at + first.length + (signs[number + 1] ?? "").length;
    tokens.push({ word: wordOf(text, at, end), start: at, end });
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
    const [from, end] = [start + part.index, start + part.index + part[0].length];
    tokens.push({ word: wordOf(text, from, end), start: from, end });
  }
  return end;
}

/** Few words make up most of all texts, so what was derived once is kept. */
const mostRemembered = 1 << 17;
const places = openWordPlaces(mostRemembered);
const remembered: Word[] = [];
const longestTerm = 64;

function wordOf(text: string, from: number, to: number): Word {
  const place = places.of(text, from, to);
  if (!places.isNew) return remembered[place]!;
  const written = text.slice(from, to);
  const lower = lowerWord(written);
  const folded = foldWord(lower).slice(0, longestTerm);
  const word: Word = { lower, folded, parts: partsOf(written, lower), stems: [] };
  remembered[place] = word;
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
