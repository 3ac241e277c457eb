import { buildTree, type LabelTree } from "./lid-tree.ts";

/** A fastText classifier (quantised, hierarchical softmax) ready to be asked: word and n-gram vectors, and the tree of labels. */
export type LidModel = {
  dim: number;
  buckets: number;
  minGram: number;
  maxGram: number;
  words: number;
  wordBytes: Uint8Array[];
  /** Word hash → word number, open addressing; -1 is free. */
  wordSlots: Int32Array;
  /** Bucket of an n-gram and its row, side by side, open addressing; -1 is free. */
  gramSlots: Int32Array;
  /** Row after row of `dim` numbers. */
  rows: Float32Array;
  labels: string[];
  tree: LabelTree;
  output: Float32Array;
};

const magic = 793712314;

/** Reads the file format of fastText 0.9 (`.ftz`: quantised input, dense output), little-endian throughout. */
export function parseLidModel(file: Uint8Array): LidModel {
  const read = reader(file);
  if (read.int() !== magic || read.int() !== 12) throw new Error("not a fastText model of version 12");
  const [dim, , , , , wordNgrams, loss, , buckets, minGram, maxGram] = read.ints(12);
  read.skip(8);
  if (wordNgrams !== 1 || loss !== 1)
    throw new Error("only models with single words and a hierarchical softmax are read");

  const [size, words, labelCount] = read.ints(3);
  read.skip(8);
  const pruned = read.long();
  const wordBytes: Uint8Array[] = [];
  const labels: string[] = [];
  const labelCounts: number[] = [];
  for (let entry = 0; entry < size!; entry++) {
    const name = read.text();
    const count = read.long();
    if (read.byte() === 0) wordBytes.push(name);
    else {
      labels.push(new TextDecoder().decode(name).replace("__label__", ""));
      labelCounts.push(count);
    }
  }
  const places = powerAbove(pruned * 3);
  const gramSlots = new Int32Array(places * 2).fill(-1);
  for (let entry = 0; entry < pruned; entry++) {
    const bucket = read.int();
    let slot = slotOf(bucket, places);
    while (gramSlots[slot * 2] !== -1) slot = (slot + 1) & (places - 1);
    gramSlots[slot * 2] = bucket;
    gramSlots[slot * 2 + 1] = words! + read.int();
  }
  const rows = readQuantised(read);
  if (read.byte() !== 0) throw new Error("only models with a dense output are read");
  const outputRows = read.long();
  const output = read.floats(outputRows * read.long());
  if (labels.length !== labelCount) throw new Error("the model's labels are not all there");
  return {
    dim: dim!,
    buckets: buckets!,
    minGram: minGram!,
    maxGram: maxGram!,
    words: words!,
    wordBytes,
    wordSlots: slotsOf(wordBytes),
    gramSlots,
    rows,
    labels,
    tree: buildTree(labelCounts),
    output,
  };
}

/** FNV-1a over bytes read as signed, as fastText computes it. */
export function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 2166136261;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ ((bytes[at]! << 24) >> 24), 16777619);
  return hash >>> 0;
}

/** Where a bucket number is looked for in a table of `slots` (a power of two) places. */
export const slotOf = (bucket: number, slots: number): number => (Math.imul(bucket, 0x9e3779b1) >>> 7) & (slots - 1);

const powerAbove = (least: number): number => 2 ** Math.ceil(Math.log2(Math.max(least, 2)));

function slotsOf(words: Uint8Array[]): Int32Array {
  const slots = new Int32Array(powerAbove(words.length * 3)).fill(-1);
  for (const [number, word] of words.entries()) {
    let slot = hashOf(word, 0, word.length) & (slots.length - 1);
    while (slots[slot] !== -1) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = number;
  }
  return slots;
}

/** Product-quantised matrix (8 sub-vectors a row, 256 centroids each, norms apart) written out as plain numbers. */
function readQuantised(read: Reader): Float32Array {
  if (read.byte() !== 1) throw new Error("only models with a quantised input are read");
  const hasNorms = read.byte() === 1;
  const count = read.long();
  read.long();
  const codes = read.bytes(read.int());
  const vectors = readCentroids(read);
  const normCodes = hasNorms ? read.bytes(count) : null;
  const norms = hasNorms ? readCentroids(read) : null;
  const rows = new Float32Array(count * vectors.dim);
  for (let row = 0; row < count; row++) {
    const norm = norms && normCodes ? norms.centroids[normCodes[row]!]! : 1;
    for (let part = 0; part < vectors.parts; part++) {
      const width = part === vectors.parts - 1 ? vectors.lastWidth : vectors.width;
      const code = codes[row * vectors.parts + part]!;
      const centroid =
        part === vectors.parts - 1 ? part * 256 * vectors.width + code * width : (part * 256 + code) * width;
      for (let d = 0; d < width; d++)
        rows[row * vectors.dim + part * vectors.width + d] = norm * vectors.centroids[centroid + d]!;
    }
  }
  return rows;
}

function readCentroids(read: Reader) {
  const [dim, parts, width, lastWidth] = read.ints(4);
  return { dim: dim!, parts: parts!, width: width!, lastWidth: lastWidth!, centroids: read.floats(dim! * 256) };
}

type Reader = ReturnType<typeof reader>;

function reader(file: Uint8Array) {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  let at = 0;
  const int = () => {
    at += 4;
    return view.getInt32(at - 4, true);
  };
  return {
    int,
    ints: (count: number) => Array.from({ length: count }, int),
    byte: () => file[at++]!,
    skip: (count: number) => {
      at += count;
    },
    long: () => {
      at += 8;
      return Number(view.getBigInt64(at - 8, true));
    },
    bytes: (count: number) => {
      at += count;
      return file.subarray(at - count, at);
    },
    /** Bytes up to a zero, which is swallowed. */
    text: () => {
      const end = file.indexOf(0, at);
      const bytes = file.slice(at, end);
      at = end + 1;
      return bytes;
    },
    floats: (count: number) => {
      const numbers = new Float32Array(count);
      for (let n = 0; n < count; n++) numbers[n] = view.getFloat32(at + n * 4, true);
      at += count * 4;
      return numbers;
    },
  };
}
