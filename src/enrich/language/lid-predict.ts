import { openWordPlaces } from "../../domain/analysis/word-places.ts";
import { hashOf, type LidModel, slotOf } from "./lid-model.ts";

/** The labels that a text may have, with their probabilities; the rest share what is left. Reused by the next call. */
type Prediction = { labels: number[]; shares: number[] };
type Predict = (text: string) => Prediction;

const less = 0x3c;
const greater = 0x3e;
const endOfLine = "</s>";

const mostKept = 1 << 15;

/**
 * fastText's prediction, in plain numbers: mean of the vectors of words and of their n-grams (2 to 4 letters),
 * then the tree of labels. Own code because it answers at once, leaks nothing and is many times as fast as the WebAssembly
 * build; a test holds both to the same answers.
 */
export function predictor(model: LidModel, longest = 4000): Predict {
  const encoder = new TextEncoder();
  const word = new Uint8Array(longest * 3 + 2);
  const hidden = new Float64Array(model.dim);
  const prediction: Prediction = { labels: [], shares: [] };
  const stack = new Int32Array(2 * model.labels.length);
  const odds = new Float64Array(2 * model.labels.length);
  const { dim, rows, gramSlots, buckets, minGram, maxGram } = model;
  const places = openWordPlaces(mostKept);
  /** By place: the sum of the word's vectors, then their number. */
  const width = dim + 1;
  const kept = new Float32Array((mostKept + 1) * width);

  const add = (row: number, place: number) => {
    for (let d = 0, at = row * dim; d < dim; d++) kept[place + d]! += rows[at + d]!;
    kept[place + dim]!++;
  };

  const addGrams = (length: number, place: number) => {
    const slots = gramSlots.length / 2;
    for (let from = 0; from < length; from++) {
      if ((word[from]! & 0xc0) === 0x80) continue;
      let hash = 2166136261;
      for (let to = from, letters = 1; to < length && letters <= maxGram; letters++) {
        do hash = Math.imul(hash ^ ((word[to++]! << 24) >> 24), 16777619);
        while (to < length && (word[to]! & 0xc0) === 0x80);
        if (letters < minGram || (letters === 1 && (from === 0 || to === length))) continue;
        const bucket = (hash >>> 0) % buckets;
        let slot = slotOf(bucket, slots);
        while (gramSlots[slot * 2] !== bucket && gramSlots[slot * 2] !== -1) slot = (slot + 1) & (slots - 1);
        if (gramSlots[slot * 2] === bucket) add(gramSlots[slot * 2 + 1]!, place);
      }
    }
  };

  const learn = (written: string, at: number) => {
    kept.fill(0, at, at + width);
    const end = 1 + encoder.encodeInto(written, word.subarray(1)).written;
    const number = wordNumber(model, word, 1, end);
    if (number >= 0) add(number, at);
    if (written === endOfLine) return;
    word[0] = less;
    word[end] = greater;
    addGrams(end + 1, at);
  };

  return (text) => {
    hidden.fill(0);
    let found = 0;
    const addWord = (line: string, from: number, to: number) => {
      const at = places.of(line, from, to) * width;
      if (places.isNew) learn(line.slice(from, to), at);
      for (let d = 0; d < dim; d++) hidden[d]! += kept[at + d]!;
      found += kept[at + dim]!;
    };
    const end = Math.min(text.length, longest);
    let from = 0;
    for (let at = 0; at <= end; at++) {
      if (at < end && !isSpace(text.charCodeAt(at))) continue;
      if (at > from) addWord(text, from, at);
      from = at + 1;
    }
    addWord(endOfLine, 0, endOfLine.length);
    for (let d = 0; d < dim; d++) hidden[d]! /= Math.max(found, 1);
    descend(model, hidden, prediction, stack, odds);
    return prediction;
  };
}

const isSpace = (unit: number) => unit === 32 || (unit >= 9 && unit <= 13) || unit === 0;

function wordNumber(model: LidModel, bytes: Uint8Array, from: number, to: number): number {
  const mask = model.wordSlots.length - 1;
  for (let slot = hashOf(bytes, from, to) & mask; ; slot = (slot + 1) & mask) {
    const number = model.wordSlots[slot]!;
    if (number === -1) return -1;
    const known = model.wordBytes[number]!;
    if (known.length !== to - from) continue;
    let at = 0;
    while (at < known.length && known[at] === bytes[from + at]) at++;
    if (at === known.length) return number;
  }
}

/** Below this no label is told apart from none; leaving such branches out halves the work. */
const negligible = 0.002;

/** Every inner node splits its odds between its two children; what arrives at a leaf is the label's probability. */
function descend(model: LidModel, hidden: Float64Array, prediction: Prediction, stack: Int32Array, odds: Float64Array) {
  const { tree, dim, output } = model;
  let height = 0;
  prediction.labels.length = 0;
  prediction.shares.length = 0;
  stack[height++] = tree.root;
  odds[tree.root] = 1;
  while (height > 0) {
    const node = stack[--height]!;
    const share = odds[node]!;
    if (node < tree.leaves) {
      prediction.labels.push(node);
      prediction.shares.push(share);
      continue;
    }
    let dot = 0;
    const row = (node - tree.leaves) * dim;
    for (let d = 0; d < dim; d++) dot += output[row + d]! * hidden[d]!;
    const rightShare = share / (1 + Math.exp(-dot));
    const left = tree.left[node]!;
    const right = tree.right[node]!;
    odds[right] = rightShare;
    odds[left] = share - rightShare;
    if (odds[left]! > negligible) stack[height++] = left;
    if (rightShare > negligible) stack[height++] = right;
  }
}
