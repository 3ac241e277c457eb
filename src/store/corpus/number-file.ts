import { randomBytes } from "node:crypto";
import { closeSync, fstatSync, openSync, readSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { inOrder } from "./row-order.ts";

/** Values of a column as they lie in a file. */
export type Numbers = Uint8Array | Uint16Array | Int32Array | Float64Array;

const widths = { u8: Uint8Array, u16: Uint16Array, i32: Int32Array, f64: Float64Array } as const;
type Width = keyof typeof widths;

type Stored = { width: Width; at: number } | null;
type Head = {
  rows: number;
  groups: number;
  bytes: number;
  lists: Record<string, string[]>;
  /** Where each group of rows begins, and the codes of what its rows have in common. */
  grouped: Record<string, Stored>;
  /** Sums of a column over the rows of each group. */
  totals: Record<string, Stored>;
  columns: Record<string, Stored>;
};

/** Every number lies where it can be read at once. */
export const aligned = (bytes: number): number => Math.ceil(bytes / 8) * 8;
const begin = 16;
const starts = "starts";

/** Files that nobody asks any more are closed. */
const closing = new FinalizationRegistry<number>((descriptor) => closeSync(descriptor));

/**
 * Columns of numbers in a file of our own, for sums that a program adds up faster than a database can hand them over: each
 * column as narrow as its values allow, equal ones once, one of nothing but 0 not at all, and read when it is first asked, into
 * memory that threads can share. Rows that have texts in common lie together in groups; `lists` hold the texts that numbers
 * stand for. A cache: a file that is not whole is no file.
 */
export class NumberFile {
  readonly #head: Head;
  readonly #descriptor: number;
  readonly #data: number;
  readonly #read = new Map<string, Numbers>();

  private constructor(head: Head, descriptor: number, data: number) {
    this.#head = head;
    this.#descriptor = descriptor;
    this.#data = data;
    closing.register(this, descriptor);
  }

  /** null where there is none, or not a whole one. */
  static open(place: string): NumberFile | null {
    let descriptor: number;
    try {
      descriptor = openSync(place, "r");
    } catch {
      return null;
    }
    try {
      const length = Number(bytesAt(descriptor, 0, begin).toString("latin1"));
      const head = JSON.parse(bytesAt(descriptor, begin, length).toString("utf8")) as Head;
      const data = aligned(begin + length);
      if (fstatSync(descriptor).size === data + head.bytes) return new NumberFile(head, descriptor, data);
    } catch {
      // Told as any other file that is not whole.
    }
    closeSync(descriptor);
    return null;
  }

  get rows(): number {
    return this.#head.rows;
  }

  get groups(): number {
    return this.#head.groups;
  }

  /** The first row of each group, and behind the last one the number of rows. */
  get starts(): Int32Array {
    return this.group(starts);
  }

  /** Of each group, the code of a text its rows have in common. */
  group(name: string): Int32Array {
    const { groups, grouped } = this.#head;
    return this.#codes(grouped[name] ?? null, name === starts ? groups + 1 : groups);
  }

  list(name: string): readonly string[] {
    return this.#head.lists[name] ?? [];
  }

  /** Sums of a column over the rows of each group; null: all of them 0. */
  totals(name: string): Numbers | null {
    return this.#numbers(this.#head.totals[name] ?? null, this.groups);
  }

  /** The same for columns of the same values. */
  sameAs(name: string): number | null {
    return this.#head.columns[name]?.at ?? null;
  }

  /** Columns of the same values are one array; null: nothing but 0. */
  column(name: string): Numbers | null {
    return this.#numbers(this.#head.columns[name] ?? null, this.rows);
  }

  /** The same in one kind of array whatever the file holds: a loop that meets many kinds is slow. */
  codes(name: string): Int32Array {
    return this.#codes(this.#head.columns[name] ?? null, this.rows);
  }

  #numbers(stored: Stored, length: number): Numbers | null {
    if (!stored) return null;
    const key = `${stored.width} ${stored.at}`;
    const known = this.#read.get(key);
    if (known) return known;
    const bytes = new SharedArrayBuffer(length * widths[stored.width].BYTES_PER_ELEMENT);
    readInto(Buffer.from(bytes), this.#descriptor, this.#data + stored.at);
    const of: new (bytes: SharedArrayBuffer) => Numbers = widths[stored.width];
    const numbers = new of(bytes);
    this.#read.set(key, numbers);
    return numbers;
  }

  #codes(stored: Stored, length: number): Int32Array {
    const numbers = this.#numbers(stored, length);
    if (numbers instanceof Int32Array) return numbers;
    const key = `codes ${stored?.at ?? "none"} ${length}`;
    const known = this.#read.get(key);
    if (known instanceof Int32Array) return known;
    const codes = new Int32Array(new SharedArrayBuffer(4 * length));
    if (numbers !== null) codes.set(numbers);
    this.#read.set(key, codes);
    return codes;
  }
}

function bytesAt(descriptor: number, from: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  readInto(bytes, descriptor, from);
  return bytes;
}

/** Until the bytes are full. */
function readInto(bytes: Buffer<ArrayBufferLike>, descriptor: number, from: number): void {
  let at = 0;
  while (at < bytes.length) {
    const read = readSync(descriptor, bytes, at, bytes.length - at, from + at);
    if (read === 0) throw new RangeError("the file ends too early");
    at += read;
  }
}

type Values = Int32Array | Float64Array;

/**
 * Rows as columns of equal length, every value a number, `order` of them: which row comes where. `common`: columns of texts by
 * which rows lie together in groups. `summed`: columns whose sums over a group are kept beside them. `ofGroups`: what else is
 * to be kept of each group, by columns in order, the first row of each and behind the last one the number of rows.
 */
export type Rows = {
  columns: Readonly<Record<string, Values>>;
  order: Int32Array;
  common: readonly string[];
  summed: readonly string[];
  ofGroups(columns: Readonly<Record<string, Numbers | null>>, starts: Int32Array): Record<string, Int32Array>;
  lists: Readonly<Record<string, string[]>>;
};

export function writeNumbers(place: string, { columns, order, common, summed, ofGroups, lists }: Rows): void {
  const rows = order.length;
  const kept: { stored: Exclude<Stored, null>; bytes: Buffer }[] = [];
  let at = 0;
  const keep = (values: Numbers | null): Stored => {
    if (values === null) return null;
    const width = nameOf(values);
    const bytes = Buffer.from(values.buffer, values.byteOffset, values.byteLength);
    const equal = kept.find(({ stored, bytes: other }) => stored.width === width && other.equals(bytes));
    if (equal) return equal.stored;
    const stored = { width, at };
    kept.push({ stored, bytes });
    at += aligned(bytes.length);
    return stored;
  };
  const narrow = (values: Values): Numbers | null => {
    const width = widthOf(values);
    return width === null ? null : new widths[width](values);
  };
  const ordered = Object.fromEntries(
    Object.entries(columns).map(([name, values]) => {
      const width = widthOf(values);
      return [name, width === null ? null : inOrder(values, order, new widths[width](rows))];
    }),
  );
  const firsts = groupStarts(
    common.map((name) => ordered[name] ?? null),
    rows,
  );
  const groups = firsts.length - 1;
  const grouped: Record<string, Stored> = { [starts]: keep(narrow(firsts)) };
  for (const name of common) {
    const codes = ordered[name];
    grouped[name] = keep(narrow(Int32Array.from({ length: groups }, (_, group) => codes?.[firsts[group]!] ?? 0)));
  }
  for (const [name, values] of Object.entries(ofGroups(ordered, firsts))) grouped[name] = keep(narrow(values));
  const sums = (values: Numbers | null) => (values === null ? null : narrow(totalsOf(values, firsts)));
  const totals = Object.fromEntries(summed.map((name) => [name, keep(sums(ordered[name] ?? null))]));
  const own = Object.entries(ordered).filter(([name]) => !common.includes(name));
  const named = Object.fromEntries(own.map(([name, values]) => [name, keep(values)]));
  const whole: Head = { rows, groups, bytes: at, lists, grouped, totals, columns: named };
  const head = Buffer.from(JSON.stringify(whole));
  const data = aligned(begin + head.length);
  const file = Buffer.alloc(data + at);
  file.write(String(head.length).padEnd(begin), "latin1");
  head.copy(file, begin);
  for (const { stored, bytes } of kept) bytes.copy(file, data + stored.at);
  const draft = `${place}.${randomBytes(4).toString("hex")}.tmp`;
  try {
    writeFileSync(draft, file);
    renameSync(draft, place);
  } catch (cause) {
    // On a full disk the room it took is wanted.
    rmSync(draft, { force: true });
    throw cause;
  }
}

const nameOf = (values: Numbers): Width =>
  values instanceof Uint8Array
    ? "u8"
    : values instanceof Uint16Array
      ? "u16"
      : values instanceof Int32Array
        ? "i32"
        : "f64";

/** Where rows begin that differ from the one before in what they have in common, and at the end their number. */
function groupStarts(common: readonly (Numbers | null)[], rows: number): Int32Array {
  const isFirst = new Uint8Array(rows);
  if (rows > 0) isFirst[0] = 1;
  for (const codes of common) if (codes) markChanges(codes, isFirst);
  const found: number[] = [];
  for (let row = 0; row < rows; row++) if (isFirst[row] === 1) found.push(row);
  return Int32Array.from([...found, rows]);
}

function markChanges(codes: Numbers, isFirst: Uint8Array): void {
  for (let row = 1; row < codes.length; row++) if (codes[row] !== codes[row - 1]) isFirst[row] = 1;
}

const totalsOf = (values: Numbers, starts: Int32Array): Float64Array =>
  Float64Array.from({ length: starts.length - 1 }, (_, group) => {
    let sum = 0;
    for (let row = starts[group]!; row < starts[group + 1]!; row++) sum += values[row]!;
    return sum;
  });

/** The narrowest type that holds all of them; null: nothing but 0. */
function widthOf(values: Values): Width | null {
  if (values instanceof Float64Array) return values.every(Number.isInteger) ? widthFor(rangeOfDoubles(values)) : "f64";
  return widthFor(rangeOfWords(values));
}

function widthFor([least, most]: readonly [number, number]): Width | null {
  if (least === 0) {
    if (most === 0) return null;
    if (most < 256) return "u8";
    if (most < 65_536) return "u16";
  }
  return least >= -(2 ** 31) && most < 2 ** 31 ? "i32" : "f64";
}

/** From 0 or below to 0 or above. One loop for each kind of array, since a loop that meets several takes twice as long. */
function rangeOfWords(values: Int32Array): [number, number] {
  let least = 0;
  let most = 0;
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return [least, most];
}

function rangeOfDoubles(values: Float64Array): [number, number] {
  let least = 0;
  let most = 0;
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return [least, most];
}
