import { InputError } from "../../domain/errors.ts";
import type { FailureCode } from "../../domain/failure.ts";
import { type Block, blockSize, countLines, largestRecord, upTo } from "./block.ts";
import { type Buffers, freshBuffers, Unread } from "./unread.ts";

/** Cuts a file of one JSON value a line. */
export async function* splitLines(
  bytes: AsyncIterable<Buffer>,
  file: string,
  origin = 0,
  buffers: Buffers = freshBuffers,
): AsyncGenerator<Block> {
  const unread = new Unread(buffers);
  let line = 1;
  let byte = origin;
  /** End of the last whole line in what is unread. */
  let end = 0;
  for await (const part of bytes)
    for (const piece of upTo(largestRecord + 1 - (unread.bytes.length - end), part)) {
      const last = piece.lastIndexOf(10) + 1;
      if (last > 0) end = unread.bytes.length + last;
      unread.append(piece);
      const rest = unread.bytes;
      if (rest.length - end > largestRecord) {
        const start = line + countLines(rest, 0, end);
        throw new InputError(
          { file, line: start, byte: byte + end, code: "too-long" },
          `one line is longer than 16 MB (byte ${byte + end} of the unpacked file)`,
          "Check that this is JSON with one value a line",
        );
      }
      if (end < blockSize) continue;
      const block = unread.take(end);
      const lines = countLines(block, 0, end);
      yield { bytes: block, owned: true, line, byte, items: null };
      line += lines;
      byte += end;
      end = 0;
    }
  const last = unread.bytes.length;
  if (last > 0) yield { bytes: unread.take(last), owned: true, line, byte, items: null };
}

const openers = new Set([0x7b, 0x5b]);
const closers = new Set([0x7d, 0x5d]);
const mark = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const white = new Set([0x20, 0x09, 0x0a, 0x0d]);

/**
 * Cuts the items out of a JSON array without reading it whole: the array itself, or those that stand under `path` of the
 * outermost object, at any place in it (a Telegram export holds one array of messages a chat). Text before a bracket, such
 * as “window.YTD.tweets.part0 =”, is passed over; arrays that follow each other are read as one. Items are judged by the
 * mapping thread; only the frame is judged here: a file that ends before its brackets close, or goes on with something
 * else, is refused with the byte.
 */
export async function* splitArray(
  bytes: AsyncIterable<Buffer>,
  path: string | null,
  file: string,
  origin = 0,
  buffers: Buffers = freshBuffers,
): AsyncGenerator<Block> {
  const walk = new ArrayWalk(path);
  const unread = new Unread(buffers);
  let line = 1;
  let byte = origin;
  /** Nothing that is unread before this is needed any more; items found so far lie there. */
  let keep = 0;
  let items: Span[] = [];
  const take = (): Block => {
    const bytes = unread.take(keep);
    const block: Block = { bytes, owned: true, line, byte, items: withLines(bytes, items, line) };
    line += countLines(bytes, 0, keep);
    byte += keep;
    walk.shift(keep);
    keep = 0;
    items = [];
    return block;
  };
  const refused = (at: number, code: FailureCode, reason: string, mend: string): InputError =>
    new InputError({ file, line: line + countLines(unread.bytes, 0, at), byte: byte + at, code }, reason, mend);

  for await (const part of bytes)
    for (const piece of upTo(largestRecord + 1 - (unread.bytes.length - keep), part)) {
      unread.append(piece);
      const rest = unread.bytes;
      for (const item of walk.read(rest)) items.push(item);
      if (walk.foreignAt !== null)
        throw refused(
          walk.foreignAt,
          "broken-json",
          `after the array comes something else (byte ${byte + walk.foreignAt})`,
          "Keep the array alone in the file, or write one value a line",
        );
      keep = walk.keepFrom();
      if (rest.length - keep > largestRecord)
        throw refused(
          keep,
          "too-long",
          `one item is longer than 16 MB (byte ${byte + keep} of the unpacked file)`,
          "Check that this is an array of posts",
        );
      if (keep >= blockSize) yield take();
    }
  if (items.length > 0) yield take();
  if (!walk.closed())
    throw new InputError(
      {
        file,
        line: line + countLines(unread.bytes, 0, unread.bytes.length),
        byte: byte + unread.bytes.length,
        code: "damaged",
      },
      "the JSON ends before its brackets are closed: the file is cut off",
      "Get the file again from its source; nothing of it was imported",
    );
}

/** Objects that stand alone, or one after the other, are read as an array of them. */
export async function* wrapped(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield Buffer.from("[");
  yield* bytes;
  yield Buffer.from("]");
}

type Span = { start: number; end: number };

function withLines(bytes: Buffer, items: readonly Span[], line: number): Block["items"] {
  let from = 0;
  let at = line;
  return items.map(({ start, end }) => {
    const firstLine = at + countLines(bytes, from, start);
    const lastLine = firstLine + countLines(bytes, start, end);
    from = end;
    at = lastLine;
    return { start, end, firstLine, lastLine };
  });
}

/** Walks over JSON byte by byte, keeping only depth, strings and the key that stands before an array. */
class ArrayWalk {
  readonly #path: string | null;
  #at = 0;
  #depth = 0;
  #seen = false;
  /** Arrays read so far, when the array is the outermost value. */
  #arrays = 0;
  /** Where something else than an array follows one. */
  foreignAt: number | null = null;
  #inString = false;
  #stringStart = -1;
  #lastString = "";
  /** Depth inside the array whose items are wanted, or -1. */
  #inside = -1;
  #itemStart = -1;

  constructor(path: string | null) {
    this.#path = path;
  }

  closed(): boolean {
    return (this.#seen || this.#arrays > 0) && this.#depth === 0 && !this.#inString;
  }

  /** Nothing before this byte is needed any more. */
  keepFrom(): number {
    if (this.#itemStart >= 0) return this.#itemStart;
    return this.#inString && this.#stringStart >= 0 ? Math.min(this.#stringStart, this.#at) : this.#at;
  }

  shift(by: number): void {
    this.#at -= by;
    if (this.#itemStart >= 0) this.#itemStart -= by;
    if (this.#stringStart >= 0) this.#stringStart -= by;
  }

  read(bytes: Buffer): Span[] {
    const items: Span[] = [];
    while (this.#at < bytes.length) {
      if (this.#inString) {
        if (!this.#endString(bytes)) break;
        continue;
      }
      const code = bytes[this.#at]!;
      if (code === mark) this.#beginString();
      else if (openers.has(code)) this.#open(code);
      else if (closers.has(code)) this.#close(items);
      else if (code === comma) {
        if (this.#depth === this.#inside) this.#endItem(items, this.#at);
        this.#lastString = "";
      } else if (this.#seen && this.#depth === this.#inside && this.#itemStart < 0 && !white.has(code))
        this.#itemStart = this.#at;
      this.#at++;
    }
    return items;
  }

  #beginString(): void {
    if (!this.#seen) return;
    if (this.#depth === this.#inside && this.#itemStart < 0) this.#itemStart = this.#at;
    this.#inString = true;
    this.#stringStart = this.#at;
  }

  #endString(bytes: Buffer): boolean {
    for (;;) {
      const end = bytes.indexOf(mark, this.#at);
      if (end < 0) {
        this.#at = bytes.length;
        // A backslash at the very end belongs to what follows.
        while (this.#at > this.#stringStart + 1 && bytes[this.#at - 1] === backslash) this.#at--;
        return false;
      }
      let slashes = 0;
      while (bytes[end - 1 - slashes] === backslash && end - 1 - slashes > this.#stringStart) slashes++;
      this.#at = end + 1;
      if (slashes % 2 === 1) continue;
      this.#inString = false;
      if (this.#inside < 0 && end - this.#stringStart < 200)
        this.#lastString = bytes.toString("utf8", this.#stringStart + 1, end);
      this.#stringStart = -1;
      return true;
    }
  }

  #open(code: number): void {
    if (this.#depth === this.#inside && this.#itemStart < 0) this.#itemStart = this.#at;
    if (this.#arrays > 0 && !this.#seen && code === 0x7b) this.foreignAt ??= this.#at;
    this.#depth++;
    const wanted = this.#path === null ? !this.#seen : this.#lastString === this.#path;
    if (code === 0x5b && wanted && this.#inside < 0) this.#inside = this.#depth;
    this.#lastString = "";
    this.#seen = true;
  }

  #close(items: Span[]): void {
    if (this.#depth === this.#inside) {
      this.#endItem(items, this.#at);
      this.#inside = -1;
    }
    this.#depth--;
    if (this.#path === null && this.#depth === 0) {
      this.#arrays++;
      this.#seen = false;
    }
    if (this.#depth === this.#inside && this.#itemStart >= 0) this.#endItem(items, this.#at + 1);
  }

  #endItem(items: Span[], end: number): void {
    if (this.#itemStart >= 0 && end > this.#itemStart) items.push({ start: this.#itemStart, end });
    this.#itemStart = -1;
  }
}
