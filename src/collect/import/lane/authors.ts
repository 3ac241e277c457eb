import type { TextColumn } from "../../../store/corpus/parquet/columns.ts";
import type { RowName } from "../../door/row-names.ts";
import type { Cells } from "./cells.ts";

/** An author as met in a file: what is staged, and whose names have to be looked for in the texts of the record. */
export type MetAuthor = {
  /** The author as stored; empty where there is none. */
  shown: Uint8Array;
  /** The account as stored. */
  accountBytes: Uint8Array | null;
  isPrivate: boolean;
  account: string | null;
  names: readonly RowName[];
  /** Lower-case beginnings of printed names, of which one stands in any text that repeats a name; null: look at every text. */
  probes: readonly Probe[] | null;
  /** Whether one of them begins with a digit, and so may be an id. */
  hasDigits: boolean;
};

const mostAuthors = 200_000;
const absent = 9;

/** Authors by the bytes of their cells, so that an author met before costs no text. */
export class AuthorTable {
  readonly #slots: Int32Array;
  readonly #meet: (cells: Cells, bytes: Uint8Array) => MetAuthor;
  /** Open addressing: the number of an author from 1, or 0. */
  #places = new Int32Array(1 << 12);
  #hashes = new Int32Array(1 << 11);
  /** Where the key of an author begins in `#keys`; one more than there are authors. */
  #begins = new Int32Array((1 << 11) + 1);
  #keys = new Uint8Array(1 << 16);
  #met: MetAuthor[] = [];

  constructor(slots: readonly number[], meet: (cells: Cells, bytes: Uint8Array) => MetAuthor) {
    this.#slots = Int32Array.from(slots);
    this.#meet = meet;
  }

  of(bytes: Uint8Array, cells: Cells): MetAuthor {
    const hash = this.#hash(bytes, cells);
    const places = this.#places;
    const mask = places.length - 1;
    for (let probe = (hash ^ (hash >>> 15)) & mask; ; probe = (probe + 1) & mask) {
      const found = places[probe]!;
      if (found === 0) return this.#add(bytes, cells, hash);
      if (this.#hashes[found - 1] === hash && this.#isKey(found - 1, bytes, cells)) return this.#met[found - 1]!;
    }
  }

  #hash(bytes: Uint8Array, { start, end, form }: Cells): number {
    const slots = this.#slots;
    let hash = 0x811c9dc5 | 0;
    for (let at = 0; at < slots.length; at++) {
      const slot = slots[at]!;
      const from = start[slot]!;
      const to = from < 0 ? -1 : end[slot]!;
      for (let place = from; place < to; place++) hash = Math.imul(hash ^ bytes[place]!, 0x01000193);
      hash = Math.imul(hash ^ (from < 0 ? absent : 256 + form[slot]!), 0x01000193);
    }
    return hash;
  }

  /** A key is, for each cell: its form, its length in two parts, then its bytes. */
  #isKey(nth: number, bytes: Uint8Array, { start, end, form }: Cells): boolean {
    const slots = this.#slots;
    const keys = this.#keys;
    let at = this.#begins[nth]!;
    for (let turn = 0; turn < slots.length; turn++) {
      const slot = slots[turn]!;
      const from = start[slot]!;
      const length = from < 0 ? 0 : end[slot]! - from;
      if (keys[at] !== (from < 0 ? absent : form[slot]!)) return false;
      if (keys[at + 1] !== (length & 0xff) || keys[at + 2] !== length >>> 8) return false;
      at += 3;
      for (let place = 0; place < length; place++) if (keys[at + place] !== bytes[from + place]) return false;
      at += length;
    }
    return true;
  }

  #keyOf(bytes: Uint8Array, { start, end, form }: Cells): Uint8Array {
    const parts: number[] = [];
    for (const slot of this.#slots) {
      const from = start[slot]!;
      const length = from < 0 ? 0 : end[slot]! - from;
      parts.push(from < 0 ? absent : form[slot]!, length & 0xff, length >>> 8);
      for (let place = 0; place < length; place++) parts.push(bytes[from + place]!);
    }
    return Uint8Array.from(parts);
  }

  #add(bytes: Uint8Array, cells: Cells, hash: number): MetAuthor {
    const met = this.#meet(cells, bytes);
    if (this.#slots.some((slot) => cells.end[slot]! - cells.start[slot]! > 0xffff)) return met;
    if (this.#met.length >= mostAuthors) {
      this.#places.fill(0);
      this.#met = [];
    }
    const nth = this.#met.length;
    if (nth === this.#hashes.length) this.#widen();
    const key = this.#keyOf(bytes, cells);
    const begin = this.#begins[nth]!;
    if (begin + key.length > this.#keys.length)
      this.#keys = enlarged(this.#keys, new Uint8Array(2 * this.#keys.length + key.length));
    this.#keys.set(key, begin);
    this.#begins[nth + 1] = begin + key.length;
    this.#hashes[nth] = hash;
    this.#met.push(met);
    this.#place(nth);
    return met;
  }

  #widen(): void {
    this.#hashes = enlarged(this.#hashes, new Int32Array(2 * this.#hashes.length));
    this.#begins = enlarged(this.#begins, new Int32Array(2 * this.#hashes.length + 1));
    this.#places = new Int32Array(2 * this.#places.length);
    for (let nth = 0; nth < this.#met.length; nth++) this.#place(nth);
  }

  #place(nth: number): void {
    const hash = this.#hashes[nth]!;
    const mask = this.#places.length - 1;
    let probe = (hash ^ (hash >>> 15)) & mask;
    while (this.#places[probe] !== 0) probe = (probe + 1) & mask;
    this.#places[probe] = nth + 1;
  }
}

function enlarged<T extends Uint8Array | Int32Array>(held: T, larger: T): T {
  larger.set(held);
  return larger;
}

/** A name's beginning (lower-case ASCII), and the byte of it that is met least in texts: by it the others are found. */
export type Probe = { bytes: Uint8Array; anchor: number; lower: number; upper: number };

/** From the commonest letter of English to the rarest; signs and digits are rarer than all of them. */
const common = "etaoinsrhldcumfpgwybvkxjqz";

export function probeOf(word: string): Probe {
  const rank = (letter: string): number => {
    const place = common.indexOf(letter);
    return place < 0 ? common.length : place;
  };
  let anchor = 0;
  for (let at = 1; at < word.length; at++) if (rank(word[at]!) > rank(word[anchor]!)) anchor = at;
  const lower = word.charCodeAt(anchor);
  const upper = lower >= 97 && lower <= 122 ? lower - 32 : lower;
  return { bytes: Uint8Array.from(word, (letter) => letter.charCodeAt(0)), anchor, lower, upper };
}

/** Whether one of the probes stands in the text, whatever the case. */
export function holdsProbe(bytes: Uint8Array, from: number, to: number, probes: readonly Probe[]): boolean {
  for (let nth = 0; nth < probes.length; nth++) {
    const { bytes: word, anchor, lower, upper } = probes[nth]!;
    const end = to - (word.length - anchor) + 1;
    for (let place = from + anchor; place < end; place++) {
      const byte = bytes[place]!;
      if (byte !== lower && byte !== upper) continue;
      let at = 0;
      while (at < word.length && folded[bytes[place - anchor + at]!] === word[at]) at++;
      if (at === word.length) return true;
    }
  }
  return false;
}

/** The same of the text that stands in a column from `from` on; one native look at a text for each letter. */
export function mayRepeat(column: TextColumn, from: number, probes: readonly Probe[]): boolean {
  for (let nth = 0; nth < probes.length; nth++) {
    const probe = probes[nth]!;
    if (standsWith(column, from, probe, probe.lower)) return true;
    if (probe.upper !== probe.lower && standsWith(column, from, probe, probe.upper)) return true;
  }
  return false;
}

function standsWith(column: TextColumn, from: number, { bytes: word, anchor }: Probe, letter: number): boolean {
  const { bytes, view, size } = column;
  // The search runs on to where the next text will stand: the letter itself stops it there.
  bytes[size] = letter;
  for (let place = view.indexOf(letter, from + anchor); place < size; place = view.indexOf(letter, place + 1)) {
    if (place < 0) return false;
    let at = 0;
    while (at < word.length && folded[bytes[place - anchor + at]!] === word[at]) at++;
    if (at === word.length && place - anchor + at <= size) return true;
  }
  return false;
}

const folded = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 65 && byte <= 90 ? byte + 32 : byte));
