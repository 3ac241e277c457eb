import { type Cells, doubled, escaped } from "./cells.ts";

/** The text of a cell, as the format's own reader would have it; "" where the record has none. */
export function cellText(cells: Cells, slot: number, bytes: Uint8Array): string {
  const start = cells.start[slot] ?? -1;
  if (start < 0) return "";
  const { buffer, byteOffset } = bytes;
  const written = Buffer.from(buffer, byteOffset + start, cells.end[slot]! - start).toString("utf8");
  if (cells.form[slot] === doubled) return written.replaceAll('""', '"');
  return cells.form[slot] === escaped ? (JSON.parse(`"${written}"`) as string) : written;
}
