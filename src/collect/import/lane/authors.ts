import type { Author } from "../../../domain/post.ts";
import type { Cells } from "./cells.ts";

/** An author as met in a file: what is staged, and whose names have to be looked for in the texts of the record. */
export type MetAuthor = {
  author: Author;
  /** Account and author as they are staged, with the separator between. */
  staged: Uint8Array;
  isPrivate: boolean;
  /** Lower-case beginnings of printed names, of which one stands in any text that repeats a name; null: look at every text. */
  probes: readonly Uint8Array[] | null;
};

const mostAuthors = 200_000;

/** Authors by the bytes of their cells, so that an author met before costs no text. */
export class AuthorTable {
  readonly #slots: readonly number[];
  readonly #meet: (cells: Cells, bytes: Uint8Array) => MetAuthor;
  #places = new Int32Array(1 << 12);
  #hashes: number[] = [];
  #keys: Uint8Array[] = [];
  #met: MetAuthor[] = [];

  constructor(slots: readonly number[], meet: (cells: Cells, bytes: Uint8Array) => MetAuthor) {
    this.#slots = slots;
    this.#meet = meet;
  }

  of(bytes: Uint8Array, cells: Cells): MetAuthor {
    const slots = this.#slots;
    let hash = 0x811c9dc5;
    for (let at = 0; at < slots.length; at++) {
      const slot = slots[at]!;
      const end = cells.start[slot]! < 0 ? -1 : cells.end[slot]!;
      for (let place = cells.start[slot]!; place < end; place++) hash = Math.imul(hash ^ bytes[place]!, 0x01000193);
      hash = Math.imul(hash ^ (256 + cells.form[slot]!), 0x01000193);
    }
    const mask = this.#places.length - 1;
    for (let probe = (hash ^ (hash >>> 15)) & mask; ; probe = (probe + 1) & mask) {
      const found = this.#places[probe]!;
      if (found === 0) return this.#add(bytes, cells, hash);
      if (this.#hashes[found - 1] === hash && this.#isKey(this.#keys[found - 1]!, bytes, cells))
        return this.#met[found - 1]!;
    }
  }

  /** A key is, for each cell: its length in two parts and its form, then its bytes. */
  #isKey(key: Uint8Array, bytes: Uint8Array, cells: Cells): boolean {
    let at = 0;
    for (const slot of this.#slots) {
      const start = cells.start[slot]!;
      const length = start < 0 ? 0 : cells.end[slot]! - start;
      if (key[at] !== (start < 0 ? 9 : cells.form[slot]!) || key[at + 1] !== (length & 0xff)) return false;
      if (key[at + 2] !== length >>> 8) return false;
      at += 3;
      for (let place = 0; place < length; place++) if (key[at + place] !== bytes[start + place]) return false;
      at += length;
    }
    return at === key.length;
  }

  #keyOf(bytes: Uint8Array, cells: Cells): Uint8Array {
    const parts: number[] = [];
    for (const slot of this.#slots) {
      const start = cells.start[slot]!;
      const length = start < 0 ? 0 : cells.end[slot]! - start;
      parts.push(start < 0 ? 9 : cells.form[slot]!, length & 0xff, length >>> 8);
      for (let place = 0; place < length; place++) parts.push(bytes[start + place]!);
    }
    return Uint8Array.from(parts);
  }

  #add(bytes: Uint8Array, cells: Cells, hash: number): MetAuthor {
    const met = this.#meet(cells, bytes);
    if (this.#slots.some((slot) => cells.end[slot]! - cells.start[slot]! > 0xffff)) return met;
    if (this.#met.length >= mostAuthors) {
      this.#places.fill(0);
      [this.#hashes, this.#keys, this.#met] = [[], [], []];
    }
    this.#hashes.push(hash);
    this.#keys.push(this.#keyOf(bytes, cells));
    this.#met.push(met);
    if (2 * this.#met.length > this.#places.length) this.#grow();
    else this.#place(this.#met.length);
    return met;
  }

  #grow(): void {
    this.#places = new Int32Array(4 * this.#places.length);
    for (let nth = 1; nth <= this.#met.length; nth++) this.#place(nth);
  }

  #place(nth: number): void {
    const hash = this.#hashes[nth - 1]!;
    const mask = this.#places.length - 1;
    let probe = (hash ^ (hash >>> 15)) & mask;
    while (this.#places[probe] !== 0) probe = (probe + 1) & mask;
    this.#places[probe] = nth;
  }
}

/** Whether one of the probes (lower-case ASCII) stands in the text, whatever the case. */
export function holdsProbe(bytes: Uint8Array, from: number, to: number, probes: readonly Uint8Array[]): boolean {
  for (const probe of probes) {
    const first = probe[0]!;
    const last = to - probe.length;
    for (let place = from; place <= last; place++) {
      if (folded[bytes[place]!] !== first) continue;
      let at = 1;
      while (at < probe.length && folded[bytes[place + at]!] === probe[at]) at++;
      if (at === probe.length) return true;
    }
  }
  return false;
}

const folded = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 65 && byte <= 90 ? byte + 32 : byte));
