import { InputError } from "../../domain/errors.ts";
import { type Block, blockSize, countLines, largestRecord, upTo } from "./block.ts";
import { type Buffers, freshBuffers, Unread } from "./unread.ts";

/** How a table's cells are told apart. `quote` false: a quotation mark is an ordinary character. */
export type Dialect = { delimiter: string; quote: boolean };

const quoteMark = 34;
const lineFeed = 10;

/**
 * Cuts a table at line breaks that stand outside quotes, by the rule the tokeniser keeps too: a mark opens quotes only at
 * the start of a cell, a doubled mark inside is a mark. What is left open at the end of the file goes out as it is.
 */
export async function* splitTable(
  bytes: AsyncIterable<Buffer>,
  dialect: Dialect,
  file: string,
  origin = 0,
  buffers: Buffers = freshBuffers,
): AsyncGenerator<Block> {
  const delimiter = dialect.delimiter.charCodeAt(0);
  const unread = new Unread(buffers);
  let line = 1;
  let byte = origin;
  /** State of the scan: where it stands in what is unread, whether in quotes, and the end of the last whole record. */
  let inQuotes = false;
  let at = 0;
  let cut = 0;

  const take = (end: number): Block => {
    const bytes = unread.take(end);
    const block: Block = { bytes, owned: true, line, byte, items: null };
    line += countLines(bytes, 0, end);
    byte += end;
    at -= end;
    cut = 0;
    return block;
  };

  for await (const part of bytes)
    for (const piece of upTo(largestRecord + 1 - (unread.bytes.length - cut), part)) {
      unread.append(piece);
      const rest = unread.bytes;
      ({ at, cut, inQuotes } = scan(rest, at, cut, inQuotes, delimiter, dialect.quote));
      if (rest.length - cut > largestRecord)
        throw tooLarge(file, line + countLines(rest, 0, cut), byte + cut, inQuotes);
      if (cut >= blockSize) yield take(cut);
    }
  if (cut > 0) yield take(cut);
  if (unread.bytes.length > 0) yield take(unread.bytes.length);
}

type Scan = { at: number; cut: number; inQuotes: boolean };

function scan(rest: Buffer, from: number, lastCut: number, open: boolean, delimiter: number, quoting: boolean): Scan {
  if (!quoting) {
    const end = rest.lastIndexOf(lineFeed);
    return { at: rest.length, cut: end < 0 ? lastCut : end + 1, inQuotes: false };
  }
  let at = from;
  let inQuotes = open;
  let cut = lastCut;
  /** The next line break, or -1 when none is left: looked for once, so that a long line of many cells costs no more. */
  let feed = rest.indexOf(lineFeed, from);
  for (;;) {
    const mark = rest.indexOf(quoteMark, at);
    if (inQuotes) {
      // The last byte may be the first half of a doubled mark: wait for the next part.
      if (mark < 0 || mark + 1 >= rest.length) return { at: mark < 0 ? rest.length : mark, cut, inQuotes };
      if (rest[mark + 1] === quoteMark) at = mark + 2;
      else {
        inQuotes = false;
        at = mark + 1;
      }
      continue;
    }
    const stop = mark < 0 ? rest.length : mark;
    if (feed >= 0 && feed < at) feed = rest.indexOf(lineFeed, at);
    if (feed >= 0 && feed < stop) cut = rest.lastIndexOf(lineFeed, stop - 1) + 1;
    if (mark < 0) return { at: rest.length, cut, inQuotes };
    const before = mark === 0 ? lineFeed : rest[mark - 1];
    if (before === delimiter || before === lineFeed) inQuotes = true;
    at = mark + 1;
  }
}

function tooLarge(file: string, line: number, byte: number, inQuotes: boolean): InputError {
  return new InputError(
    { file, line, byte, code: inQuotes ? "open-quote" : "too-long" },
    `${inQuotes ? "a quotation mark opened here is not closed within" : "one line is longer than"} 16 MB (byte ${byte} of the unpacked file)`,
    inQuotes ? "Close the quotation mark, or correct the delimiter" : "Check that this is a table with line breaks",
  );
}
