/** Whole records of a file, cut where one ends; the unit of work of a mapping thread. */
export type Block = {
  bytes: Uint8Array;
  /** Whether nobody else needs the buffer in which `bytes` lie, from its beginning: then it is handed over, not copied. */
  owned?: true;
  /** Whether the bytes have been seen to be UTF-8. */
  isUtf8?: true;
  /** Physical line (from 1; only the first block begins at 1) and byte (from 0, in the unpacked file) at which the block begins. */
  line: number;
  byte: number;
  /** For JSON arrays: where each item lies in `bytes`, and its first and last line. Lines and tables find their own. */
  items: { start: number; end: number; firstLine: number; lastLine: number }[] | null;
};

/** A record larger than this is refused: no post is, and memory is finite. */
export const largestRecord = 16 << 20;
/** About how much a mapping thread gets at once. */
export const blockSize = 1 << 20;

export function countLines(bytes: Uint8Array, from: number, to: number): number {
  let lines = 0;
  for (let at = bytes.indexOf(10, from); at >= 0 && at < to; at = bytes.indexOf(10, at + 1)) lines++;
  return lines;
}

/** The bytes in one piece, or in two so that the first ends where a record becomes too large to be one. */
export function upTo(room: number, part: Buffer): Buffer[] {
  return part.length <= room ? [part] : [part.subarray(0, room), part.subarray(room)];
}
