import { filled } from "../../../platforms/file/blank.ts";
import { holdsProbe, type MetAuthor } from "./authors.ts";
import { cellText } from "./cell-text.ts";
import { asIs, type Cells } from "./cells.ts";

/** What `plainId` answers for an id of digits alone. */
export const digits = 1;
const letters = 2;
const kinds = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 48 && byte <= 57 ? digits : (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122) ? letters : 0,
);
/** Words that mean nothing have at most four letters; a longer text is not one of them. */
const longestBlank = 4;

/** Letters and digits alone, and no word that stands for nothing: such an id passes the door unchanged. 0: another one. */
export function plainId(bytes: Uint8Array, cells: Cells, slot: number): number {
  const start = cells.start[slot]!;
  const end = cells.end[slot]!;
  if (start < 0 || cells.form[slot] !== asIs || end === start) return 0;
  let found = 0;
  for (let place = start; place < end; place++) {
    const kind = kinds[bytes[place]!]!;
    if (kind === 0) return 0;
    found |= kind;
  }
  return kinds[bytes[start]!] === digits || end - start > longestBlank ? found : 0;
}

/** Whether a plain id may hold what is printed of its author; names that are not ASCII are not looked for here. */
export const mayHold = (bytes: Uint8Array, cells: Cells, slot: number, probes: MetAuthor["probes"]): boolean =>
  probes === null || holdsProbe(bytes, cells.start[slot]!, cells.end[slot]!, probes);

/** A label such as “en” or “pt-BR”, or none. */
export function isPlainLabel(bytes: Uint8Array, cells: Cells, slot: number): boolean {
  const start = cells.start[slot]!;
  const end = cells.end[slot]!;
  if (start < 0 || end === start) return true;
  if (cells.form[slot] !== asIs) return false;
  for (let place = start; place < end; place++)
    if (kinds[bytes[place]!] === 0 && bytes[place] !== 0x2d && bytes[place] !== 0x5f) return false;
  const first = bytes[start]! | 0x20;
  return first !== 0x6e || end - start > longestBlank || filled(cellText(cells, slot, bytes)) !== null;
}

/** What `countAt` answers for an empty cell, and for one that is no plain count. */
export const noCount = -1;
export const oddCount = -2;

/** A count printed in digits. */
export function countAt(bytes: Uint8Array, cells: Cells, slot: number): number {
  const start = cells.start[slot]!;
  const end = cells.end[slot]!;
  if (start < 0 || end === start) return noCount;
  if (end - start > 15 || cells.form[slot] !== asIs || (bytes[start] === 0x30 && end - start > 1)) return oddCount;
  let value = 0;
  for (let place = start; place < end; place++) {
    const digit = bytes[place]! - 48;
    if (digit < 0 || digit > 9) return oddCount;
    value = value * 10 + digit;
  }
  return value;
}
