import type { TextColumn } from "../../../store/corpus/parquet/columns.ts";
import { doubled, escaped } from "./cells.ts";
import { quiet, signAt, signOfEscape } from "./signs.ts";
import { unescapeAt } from "./unescape.ts";

const mark = 34;
const backslash = 0x5c;

/** Writes the text a cell stands for where the column's next bytes go; returns what it holds (`signAt`). */
export function writeCell(column: TextColumn, from: Uint8Array, start: number, end: number, form: number): number {
  const { bytes } = column;
  let at = column.size;
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
  column.size = at;
  return held;
}

/** The number that a cell of digits prints. */
export function countIn(bytes: Uint8Array, start: number, end: number): number {
  let value = 0;
  for (let place = start; place < end; place++) value = value * 10 + (bytes[place]! - 48);
  return value;
}
