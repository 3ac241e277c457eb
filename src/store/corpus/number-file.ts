import { randomBytes } from "node:crypto";
import { readFileSync, renameSync, writeFileSync } from "node:fs";

/** Values of a column as they lie in a file. */
export type Numbers = Uint8Array | Uint16Array | Int32Array | Float64Array;

const widths = { u8: Uint8Array, u16: Uint16Array, i32: Int32Array, f64: Float64Array } as const;
type Width = keyof typeof widths;

type Stored = { width: Width; at: number } | null;
type Head = { rows: number; bytes: number; lists: Record<string, string[]>; columns: Record<string, Stored> };

const aligned = (bytes: number): number => Math.ceil(bytes / 8) * 8;
const begin = 16;

/**
 * Columns of numbers in a file of our own, for sums that a program adds up faster than a database can hand them over: each
 * column as narrow as its values allow, equal ones once, one of nothing but 0 not at all. `lists` hold the texts that
 * numbers of a column stand for. A cache: a file that is not whole is no file.
 */
export class NumberFile {
  readonly #head: Head;
  readonly #bytes: Buffer;
  readonly #data: number;
  readonly #codes = new Map<string, Int32Array>();

  private constructor(head: Head, bytes: Buffer, data: number) {
    this.#head = head;
    this.#bytes = bytes;
    this.#data = data;
  }

  /** null where there is none, or not a whole one. */
  static open(place: string): NumberFile | null {
    try {
      const bytes = readFileSync(place);
      const length = Number(bytes.toString("latin1", 0, begin));
      const head = JSON.parse(bytes.toString("utf8", begin, begin + length)) as Head;
      const data = aligned(begin + length);
      return bytes.length === data + head.bytes ? new NumberFile(head, bytes, data) : null;
    } catch {
      return null;
    }
  }

  get rows(): number {
    return this.#head.rows;
  }

  list(name: string): readonly string[] {
    return this.#head.lists[name] ?? [];
  }

  /** The same text for columns of the same values; null: nothing but 0. */
  sameAs(name: string): string | null {
    const stored = this.#head.columns[name];
    return stored ? String(stored.at) : null;
  }

  /** null: nothing but 0. */
  column(name: string): Numbers | null {
    const stored = this.#head.columns[name];
    if (!stored) return null;
    const of = widths[stored.width];
    const from = this.#bytes.byteOffset + this.#data + stored.at;
    if (from % 8 === 0) return new of(this.#bytes.buffer as ArrayBuffer, from, this.rows);
    const start = this.#data + stored.at;
    return new of(
      Uint8Array.from(this.#bytes.subarray(start, start + this.rows * of.BYTES_PER_ELEMENT)).buffer,
      0,
      this.rows,
    );
  }

  /** The same of a column that several questions read, in one kind of array. */
  codes(name: string): Int32Array {
    const known = this.#codes.get(name) ?? Int32Array.from(this.column(name) ?? new Int32Array(this.rows));
    this.#codes.set(name, known);
    return known;
  }
}

/** Columns of equal length; every value is a number. */
export function writeNumbers(
  place: string,
  rows: number,
  columns: Readonly<Record<string, Int32Array | Float64Array>>,
  lists: Readonly<Record<string, string[]>>,
): void {
  const kept: { width: Width; at: number; bytes: Buffer }[] = [];
  const named: Record<string, Stored> = {};
  let at = 0;
  for (const [name, values] of Object.entries(columns)) {
    const width = widthOf(values);
    if (width === null) {
      named[name] = null;
      continue;
    }
    const narrow = new widths[width](values);
    const bytes = Buffer.from(narrow.buffer, 0, narrow.byteLength);
    let equal = kept.find((one) => one.width === width && one.bytes.equals(bytes));
    if (!equal) {
      equal = { width, at, bytes };
      kept.push(equal);
      at += aligned(bytes.length);
    }
    named[name] = { width, at: equal.at };
  }
  const head = Buffer.from(JSON.stringify({ rows, bytes: at, lists, columns: named } satisfies Head));
  const data = aligned(begin + head.length);
  const file = Buffer.alloc(data + at);
  file.write(String(head.length).padEnd(begin), "latin1");
  head.copy(file, begin);
  for (const { at: from, bytes } of kept) bytes.copy(file, data + from);
  const draft = `${place}.${randomBytes(4).toString("hex")}.tmp`;
  writeFileSync(draft, file);
  renameSync(draft, place);
}

/** The narrowest type that holds all of them; null: nothing but 0. */
function widthOf(values: Int32Array | Float64Array): Width | null {
  if (values instanceof Float64Array && !values.every(Number.isInteger)) return "f64";
  let least = 0;
  let most = 0;
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  if (least === 0) {
    if (most === 0) return null;
    if (most < 256) return "u8";
    if (most < 65_536) return "u16";
  }
  return least >= -(2 ** 31) && most < 2 ** 31 ? "i32" : "f64";
}
