import { doubled, escaped } from "./cells.ts";
import { interesting, signAt } from "./signs.ts";
import { unescapeAt } from "./unescape.ts";

const mark = 34;
const backslash = 0x5c;
const separator = 0x1f;

/** Rows of the staging file as they grow, in bytes. Whoever writes has made room before; `text` makes its own. */
export class RowBytes {
  /** No Buffer: loops over bytes are fastest where all of them are of one class. */
  bytes: Uint8Array<ArrayBuffer>;
  size = 0;
  #view: Buffer<ArrayBuffer>;

  constructor(room: number) {
    this.bytes = new Uint8Array(Buffer.allocUnsafeSlow(room).buffer);
    this.#view = Buffer.from(this.bytes.buffer);
  }

  room(more: number): void {
    if (this.size + more <= this.bytes.length) return;
    const larger = new Uint8Array(Buffer.allocUnsafeSlow(2 * this.bytes.length + more).buffer);
    larger.set(this.bytes.subarray(0, this.size));
    this.bytes = larger;
    this.#view = Buffer.from(larger.buffer);
  }

  /** What was written from `start` on, as a text. */
  from(start: number): string {
    return this.#view.toString("utf8", start, this.size);
  }

  separate(): void {
    this.bytes[this.size++] = separator;
  }

  end(): void {
    this.bytes[this.size++] = 10;
  }

  copy(from: Uint8Array, start: number, end: number): void {
    const { bytes } = this;
    let at = this.size;
    for (let place = start; place < end; place++) bytes[at++] = from[place]!;
    this.size = at;
  }

  text(value: string): void {
    this.room(3 * value.length + 64);
    this.size += this.#view.write(value, this.size);
  }

  /** A whole number below 2^53. */
  number(value: number): void {
    const { bytes } = this;
    let rest = value;
    if (rest < 0) {
      bytes[this.size++] = 0x2d;
      rest = -rest;
    }
    let digits = 1;
    for (let bound = 10; rest >= bound; bound *= 10) digits++;
    for (let place = this.size + digits - 1; place >= this.size; place--) {
      const less = Math.floor(rest / 10);
      bytes[place] = 48 + (rest - less * 10);
      rest = less;
    }
    this.size += digits;
  }

  /** The text a cell stands for; returns what it holds (`signAt`). */
  cell(from: Uint8Array, start: number, end: number, form: number): number {
    const { bytes } = this;
    const floor = this.size;
    let at = floor;
    let held = 0;
    let place = start;
    for (;;) {
      while (place < end && quiet[from[place]!] === 1) bytes[at++] = from[place++]!;
      if (place >= end) break;
      const byte = from[place]!;
      if (byte === backslash && form === escaped) {
        const first = at;
        const done = unescapeAt(from, place, bytes, at);
        place += done & 0xff;
        at += done >>> 8;
        for (let look = first; look < at; look++)
          if (interesting[bytes[look]!] === 1) held |= signAt(bytes, look, floor);
        continue;
      }
      bytes[at] = byte;
      if (interesting[byte] === 1) held |= signAt(bytes, at, floor);
      at++;
      // Inside a quoted cell a mark is the first of two.
      place += byte === mark && form === doubled ? 2 : 1;
    }
    this.size = at;
    return held;
  }
}

/** Bytes that are copied without a look. */
const quiet = Uint8Array.from({ length: 256 }, (_, byte) =>
  interesting[byte] === 1 || byte === backslash || byte === mark ? 0 : 1,
);
