import { isMark } from "./cell-bytes.ts";
import { asIs, type Cells, cellsFor, escaped, type RecordReader } from "./cells.ts";
import { quiet, signAt, signOfEscape } from "./signs.ts";
import type { TextSink } from "./text-sink.ts";
import { unescapeAt } from "./unescape.ts";

const mark = 0x22;
const backslash = 0x5c;
const lineFeed = 10;
const deepest = 200;
const noKey = -2;

/**
 * Finds the values of some keys in lines of JSON objects, in their bytes. It accepts what JSON.parse accepts and nothing else
 * (RFC 8259); whatever is written in an unusual way, and every wanted value that is no text, no plain number and no
 * literal, makes the line odd.
 */
export class ObjectRecords implements RecordReader {
  readonly cells: Cells;
  sink: TextSink | null = null;
  next = 0;
  readonly breaks = 0;
  readonly #keys: readonly Uint8Array[];
  /** Keys with their marks and colon, as they are mostly written. */
  readonly #heads: readonly Uint8Array[];
  /** The key that followed each of them last time (and, in the last place, began): most files write them in one order. */
  readonly #after: Int16Array;
  #before = 0;
  #place = 0;
  #escapes = false;

  constructor(keys: readonly string[]) {
    this.cells = cellsFor(keys.length);
    this.#keys = keys.map((key) => new Uint8Array(Buffer.from(key)));
    this.#after = new Int16Array(keys.length + 1);
    this.#heads = keys.map((key) => new Uint8Array(Buffer.from(`"${key}":`)));
  }

  read(bytes: Uint8Array, at: number): "cells" | "odd" | "blank" {
    this.#place = at;
    this.#space(bytes);
    if (this.#isOver(bytes)) return "blank";
    this.cells.start.fill(-1);
    this.#before = this.#keys.length;
    if (this.#object(bytes)) {
      this.#space(bytes);
      if (this.#isOver(bytes)) return "cells";
    }
    const feed = bytes.indexOf(lineFeed, at);
    this.next = feed < 0 ? bytes.length : feed + 1;
    return "odd";
  }

  /** Whether the line ends here; then the next begins behind it. */
  #isOver(bytes: Uint8Array): boolean {
    if (this.#place < bytes.length && bytes[this.#place] !== lineFeed) return false;
    this.next = Math.min(this.#place + 1, bytes.length);
    return true;
  }

  #object(bytes: Uint8Array): boolean {
    if (bytes[this.#place] !== 0x7b) return false;
    this.#place++;
    this.#space(bytes);
    if (bytes[this.#place] === 0x7d) {
      this.#place++;
      return true;
    }
    for (;;) {
      const slot = this.#key(bytes);
      if (slot === noKey) return false;
      this.#space(bytes);
      if (!(slot < 0 ? this.#value(bytes, 0) : this.#wanted(bytes, slot))) return false;
      this.#space(bytes);
      const byte = bytes[this.#place++];
      if (byte === 0x7d) return true;
      if (byte !== 0x2c) return false;
      this.#space(bytes);
    }
  }

  /** Passes over a key and its colon; its slot, -1 for one that is not wanted. */
  #key(bytes: Uint8Array): number {
    const expected = this.#after[this.#before]!;
    const head = this.#heads[expected]!;
    const from = this.#place;
    let at = 0;
    while (at < head.length && bytes[from + at] === head[at]) at++;
    if (at === head.length) {
      this.#place = from + at;
      this.#before = expected;
      return expected;
    }
    if (bytes[from] !== mark || !this.#string(bytes) || this.#escapes) return noKey;
    const slot = this.#slotOf(bytes, from + 1, this.#place - 1);
    this.#space(bytes);
    if (bytes[this.#place] !== 0x3a) return noKey;
    this.#place++;
    return slot;
  }

  #slotOf(bytes: Uint8Array, from: number, to: number): number {
    const keys = this.#keys;
    for (let slot = 0; slot < keys.length; slot++) {
      const key = keys[slot]!;
      if (key.length !== to - from) continue;
      let at = 0;
      while (at < key.length && key[at] === bytes[from + at]) at++;
      if (at < key.length) continue;
      this.#after[this.#before] = slot;
      this.#before = slot;
      return slot;
    }
    return -1;
  }

  #wanted(bytes: Uint8Array, slot: number): boolean {
    const { start, end, form } = this.cells;
    const from = this.#place;
    const byte = bytes[from]!;
    if (byte === mark) {
      const { sink } = this;
      if (!(sink && slot === sink.slot ? this.#text(bytes, sink) : this.#string(bytes))) return false;
      start[slot] = from + 1;
      end[slot] = this.#place - 1;
      form[slot] = this.#escapes ? escaped : asIs;
      return true;
    }
    if (byte === 0x6e) {
      start[slot] = -1;
      return this.#literal(bytes, "null");
    }
    // Whole numbers that a double holds; others are printed another way than they stand.
    while (bytes[this.#place]! >= 0x30 && bytes[this.#place]! <= 0x39) this.#place++;
    const length = this.#place - from;
    if (length === 0 || length > 15 || (length > 1 && byte === 0x30)) return false;
    const after = bytes[this.#place];
    if (after === 0x2e || after === 0x65 || after === 0x45) return false;
    start[slot] = from;
    end[slot] = this.#place;
    form[slot] = asIs;
    return true;
  }

  /** Passes over any value; false when it is none. */
  #value(bytes: Uint8Array, depth: number): boolean {
    if (depth > deepest) return false;
    switch (bytes[this.#place]) {
      case mark:
        return this.#string(bytes);
      case 0x7b:
        return this.#nested(bytes, depth, 0x7d, true);
      case 0x5b:
        return this.#nested(bytes, depth, 0x5d, false);
      case 0x74:
        return this.#literal(bytes, "true");
      case 0x66:
        return this.#literal(bytes, "false");
      case 0x6e:
        return this.#literal(bytes, "null");
      default:
        return this.#number(bytes);
    }
  }

  #nested(bytes: Uint8Array, depth: number, close: number, named: boolean): boolean {
    this.#place++;
    this.#space(bytes);
    if (bytes[this.#place] === close) {
      this.#place++;
      return true;
    }
    for (;;) {
      if (named) {
        if (bytes[this.#place] !== mark || !this.#string(bytes)) return false;
        this.#space(bytes);
        if (bytes[this.#place++] !== 0x3a) return false;
        this.#space(bytes);
      }
      if (!this.#value(bytes, depth + 1)) return false;
      this.#space(bytes);
      const byte = bytes[this.#place++];
      if (byte === close) return true;
      if (byte !== 0x2c) return false;
      this.#space(bytes);
    }
  }

  /** Passes over a text whose opening mark stands here; `#escapes` says whether it holds a backslash. */
  #string(bytes: Uint8Array): boolean {
    this.#escapes = false;
    const { length } = bytes;
    let place = this.#place + 1;
    for (;;) {
      while (place < length && ordinary[bytes[place]!] === 1) place++;
      if (place >= length || bytes[place]! < 0x20) return false;
      const byte = bytes[place];
      if (byte === mark) {
        this.#place = place + 1;
        return true;
      }
      this.#escapes = true;
      const sign = bytes[place + 1]!;
      if (sign === 0x75) {
        for (let digit = 2; digit < 6; digit++) if (hex[bytes[place + digit] ?? 0] === 0) return false;
        place += 6;
      } else if (signs[sign] === 1) place += 2;
      else return false;
    }
  }

  /** The same for the text of the record, which is written as it is read. */
  #text(bytes: Uint8Array, sink: TextSink): boolean {
    this.#escapes = false;
    const { length } = bytes;
    const from = this.#place + 1;
    let at = sink.begin();
    const out = sink.column.bytes;
    const { places } = sink.marks;
    let [place, held, found] = [from, 0, 0];
    for (; place < length; ) {
      const byte = bytes[place]!;
      if (quiet[byte] === 1) {
        if (byte < 0x20) return false;
        out[at++] = byte;
        place++;
        continue;
      }
      if (byte === mark) {
        sink.end(at, held, found);
        this.#place = place + 1;
        return true;
      }
      if (byte < 0x20) return false;
      if (byte !== backslash) {
        if (isMark(byte)) places[found++] = at;
        held |= signAt(bytes, place, from);
        out[at++] = byte;
        place++;
        continue;
      }
      this.#escapes = true;
      const sign = bytes[place + 1]!;
      if (sign === 0x75) {
        for (let digit = 2; digit < 6; digit++) if (hex[bytes[place + digit] ?? 0] === 0) return false;
      } else if (signs[sign] !== 1) return false;
      const done = unescapeAt(bytes, place, out, at);
      for (const last = at + (done >>> 8); at < last; at++) {
        if (out[at] === 0x2f) places[found++] = at;
        held |= signOfEscape(out[at]!);
      }
      place += done & 0xff;
    }
    return false;
  }

  #number(bytes: Uint8Array): boolean {
    let place = this.#place;
    const digits = (): boolean => {
      const from = place;
      while (bytes[place]! >= 0x30 && bytes[place]! <= 0x39) place++;
      return place > from;
    };
    if (bytes[place] === 0x2d) place++;
    if (bytes[place] === 0x30) place++;
    else if (!digits()) return false;
    if (bytes[place] === 0x2e) {
      place++;
      if (!digits()) return false;
    }
    if (bytes[place] === 0x65 || bytes[place] === 0x45) {
      place++;
      if (bytes[place] === 0x2b || bytes[place] === 0x2d) place++;
      if (!digits()) return false;
    }
    this.#place = place;
    return true;
  }

  #literal(bytes: Uint8Array, word: string): boolean {
    for (let at = 0; at < word.length; at++) if (bytes[this.#place + at] !== word.charCodeAt(at)) return false;
    this.#place += word.length;
    return true;
  }

  /** Spaces within the line; a line break ends it. */
  #space(bytes: Uint8Array): void {
    let byte = bytes[this.#place];
    while (byte === 0x20 || byte === 0x09 || byte === 0x0d) byte = bytes[++this.#place];
  }
}

/** Bytes of a text that say nothing about its end. */
const ordinary = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x20 && byte !== mark && byte !== backslash ? 1 : 0,
);
const hex = Uint8Array.from({ length: 256 }, (_, code) => (/^[0-9a-f]$/i.test(String.fromCharCode(code)) ? 1 : 0));
const signs = Uint8Array.from({ length: 256 }, (_, code) => ('"\\/bfnrt'.includes(String.fromCharCode(code)) ? 1 : 0));
