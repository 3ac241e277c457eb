import { isUtf8 } from "node:buffer";
import { analyse } from "chardet";
import { UsageError } from "../../domain/errors.ts";

/** Encodings that are not a superset of ASCII: the whole stream is turned into UTF-8 before lines are looked for. */
const wide = new Set(["utf-16le", "utf-16be"]);
/** Encodings in which a byte of a letter may look like a backslash or a bar: whole streams too, when they are declared. */
const tangled = new Set(["shift_jis", "gbk", "gb18030", "big5", "iso-2022-jp"]);

export type Encoding =
  /** Lines are UTF-8; a line that is not is read in the fallback encoding, and counted. */
  /** `mark`: bytes of a byte-order mark that stand before the text. */
  | { kind: "lines"; name: string; fallback: string | null; declared: boolean; mark: 0 | 3 }
  | { kind: "stream"; name: string };

/** Checks a declared encoding by the names the Encoding Standard knows (https://encoding.spec.whatwg.org/#names-and-labels). */
export function declaredEncoding(label: string, head: Buffer): Encoding {
  try {
    const name = new TextDecoder(label).encoding;
    if (wide.has(name) || tangled.has(name)) return { kind: "stream", name };
    return { kind: "lines", name, fallback: null, declared: true, mark: markOf(head) };
  } catch {
    throw new UsageError(
      `“${label}” is not an encoding this program knows. Examples: utf-8, windows-1251, windows-1252, koi8-r.`,
    );
  }
}

/** What the first bytes show: a byte-order mark, UTF-16 by its zero bytes, else UTF-8 until a line proves otherwise. */
export function detectEncoding(head: Buffer): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return { kind: "stream", name: "utf-16le" };
  if (head[0] === 0xfe && head[1] === 0xff) return { kind: "stream", name: "utf-16be" };
  const wideName = wideWithoutMark(head.subarray(0, 4096));
  if (wideName) return { kind: "stream", name: wideName };
  return { kind: "lines", name: "utf-8", fallback: null, declared: false, mark: markOf(head) };
}

/** Without a mark UTF-16 is known by the zero bytes of its ASCII letters, all on one side, and by holding only text. */
function wideWithoutMark(sample: Buffer): string | null {
  const zeros = [0, 0];
  for (let at = 0; at < sample.length; at++) if (sample[at] === 0) zeros[at % 2]!++;
  const [even, odd] = zeros as [number, number];
  const name = odd > 4 * even ? "utf-16le" : even > 4 * odd ? "utf-16be" : null;
  if (name === null || Math.max(even, odd) < sample.length / 50 || !breaksLines(sample, name)) return null;
  const text = new TextDecoder(name).decode(sample.subarray(0, sample.length - (sample.length % 2)));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what no text holds
  return /[\u0000-\u0008\u000e-\u001b\ufffd\ufffe](?!$)/.test(text) ? null : name;
}

/** Its line breaks are two bytes wide: a damaged table with a few zeros has breaks without one. */
function breaksLines(sample: Buffer, name: string): boolean {
  let all = 0;
  let wide = 0;
  for (let at = sample.indexOf(10); at >= 0; at = sample.indexOf(10, at + 1)) {
    all++;
    if (name === "utf-16le" ? at % 2 === 0 && sample[at + 1] === 0 : at % 2 === 1 && sample[at - 1] === 0) wide++;
  }
  return 2 * wide >= all;
}

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);
const markOf = (head: Buffer): 0 | 3 => (head.subarray(0, 3).equals(byteOrderMark) ? 3 : 0);

/** The stream as bytes in which a line break is a line break: UTF-16 becomes UTF-8, a byte-order mark is taken off. */
export async function* asciiCompatible(bytes: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<Buffer> {
  if (encoding.kind === "stream") {
    const decoder = new TextDecoder(encoding.name);
    for await (const part of bytes) yield Buffer.from(decoder.decode(part, { stream: true }));
    yield Buffer.from(decoder.decode());
    return;
  }
  let first = true;
  for await (const part of bytes) {
    yield first ? part.subarray(encoding.mark) : part;
    first = false;
  }
}

/**
 * Guesses the encoding of bytes that are not UTF-8 from the lines that are not. Single-byte encodings cannot be told apart
 * with certainty; the guess is printed with the batch and can be overruled with --encoding.
 */
export function guessFallback(bytes: Buffer): string {
  const odd: Buffer[] = [];
  let size = 0;
  for (let start = 0; start < bytes.length && size < 200_000; ) {
    const end = bytes.indexOf(10, start);
    const line = bytes.subarray(start, end < 0 ? bytes.length : end);
    if (!isUtf8(line)) {
      odd.push(line);
      size += line.length;
    }
    if (end < 0) break;
    start = end + 1;
  }
  const guesses = analyse(Buffer.concat(odd.length > 0 ? odd : [bytes]));
  for (const { name } of guesses) {
    const known = knownName(name);
    if (known && known !== "utf-8" && !wide.has(known)) return known;
  }
  return "windows-1252";
}

function knownName(name: string): string | null {
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return null;
  }
}

/** Text of one block of whole lines, and how many of its lines were not what they should have been. */
export function decodeBlock(
  bytes: Uint8Array,
  encoding: string,
  fallback: string | null,
): { text: string; odd: number } {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (encoding !== "utf-8") return { text: new TextDecoder(encoding).decode(buffer), odd: 0 };
  if (isUtf8(buffer)) return { text: buffer.toString("utf8"), odd: 0 };
  const other = new TextDecoder(fallback ?? "windows-1252");
  let text = "";
  let odd = 0;
  for (let start = 0; start < buffer.length; ) {
    const end = buffer.indexOf(10, start);
    const line = buffer.subarray(start, end < 0 ? buffer.length : end + 1);
    if (isUtf8(line)) text += line.toString("utf8");
    else {
      text += other.decode(line);
      odd++;
    }
    start += line.length;
  }
  return { text, odd };
}
