import type { TextColumn } from "../../../store/corpus/parquet/columns.ts";
import { doubled, escaped } from "./cells.ts";
import { quiet, signAt, signOfEscape } from "./signs.ts";
import { unescapeAt } from "./unescape.ts";

const mark = 34;
const backslash = 0x5c;

/** Where in the text just written “@”, “#” and “/” stand; of more than it has room for only the number is known. */
export type Marks = { readonly places: Int32Array; count: number };

/** “@”, “#” or “/”. */
export const isMark = (byte: number): boolean => byte === 0x40 || byte === 0x23 || byte === 0x2f;

/** Writes the text a cell stands for where the column's next bytes go; returns what it holds (`signAt`). */
export function writeCell(
  column: TextColumn,
  from: Uint8Array,
  start: number,
  end: number,
  form: number,
  marks: Marks,
): number {
  const { bytes } = column;
  const { places } = marks;
  let found = 0;
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
      for (const last = at + (done >>> 8); at < last; at++) {
        if (bytes[at] === 0x2f) places[found++] = at;
        held |= signOfEscape(bytes[at]!);
      }
      place += done & 0xff;
      continue;
    }
    if (isMark(byte)) places[found++] = at;
    bytes[at++] = byte;
    held |= signAt(from, place, start);
    // Inside a quoted cell a mark is the first of two.
    place += byte === mark && form === doubled ? 2 : 1;
  }
  column.size = at;
  marks.count = found;
  return held;
}
