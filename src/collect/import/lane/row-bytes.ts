import { doubled, escaped } from "./cells.ts";
import { quiet, signAt, signOfEscape } from "./signs.ts";
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

  constructor(buffer: ArrayBuffer) {
    this.bytes = new Uint8Array(buffer);
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
    let at = this.size;
    let held = 0;
    let place = start;
    while (place < end) {
      const byte = from[place]!;
      if (quiet[byte] === 1) {
        bytes[at++] = byte;
        place++;
        continue;
      }
      if (byte === backslash && form === escaped) {
        const done = unescapeAt(from, place, bytes, at);
        for (const last = at + (done >>> 8); at < last; at++) held |= signOfEscape(bytes[at]!);
        place += done & 0xff;
        continue;
      }
      bytes[at++] = byte;
      held |= signAt(from, place, start);
      // Inside a quoted cell a mark is the first of two.
      place += byte === mark && form === doubled ? 2 : 1;
    }
    this.size = at;
    return held;
  }
}
