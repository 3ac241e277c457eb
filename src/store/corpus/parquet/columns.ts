/** What a column holds, as Parquet names it: UTF-8 text, INT32, INT64, or a moment (INT64, microseconds of UTC). */
export type ColumnKind = "text" | "integer" | "count" | "moment";

/** One column of a block of rows, encoded PLAIN as Parquet has it; a row without a value has none in `bytes` either. */
export type BlockColumn = {
  readonly name: string;
  readonly kind: ColumnKind;
  /** A bit a row, the lowest first: whether the row has a value; asked once, when all rows are there. */
  present(rows: number): Uint8Array;
  /** Rows that have one. */
  filled: number;
  /** Values one behind the other; a text with its length before it (4 bytes, little-endian). */
  values(): Uint8Array;
};

/** Columns are filled row by row, `row` counting from 0 in the block, and used again for the next block. */
abstract class Growing {
  readonly name: string;
  filled = 0;
  /** The row after the last that has a value. */
  #next = 0;
  /** Bits of rows without one, up to `#next`; most columns have none. */
  #absent = new Uint8Array(1024);

  constructor(name: string) {
    this.name = name;
  }

  present(rows: number): Uint8Array {
    this.#pass(rows);
    return this.#absent.subarray(0, (rows + 7) >> 3).map((bits) => ~bits);
  }

  protected mark(row: number): void {
    if (row !== this.#next) this.#pass(row);
    this.#next = row + 1;
    this.filled++;
  }

  protected empty(): void {
    if (this.filled < this.#next) this.#absent.fill(0);
    this.filled = 0;
    this.#next = 0;
  }

  #pass(to: number): void {
    while (this.#absent.length * 8 < to) this.#absent = enlarged(this.#absent, new Uint8Array(2 * this.#absent.length));
    for (let row = this.#next; row < to; row++) this.#absent[row >> 3]! |= 1 << (row & 7);
    this.#next = to;
  }
}

/** A column of texts. A writer puts bytes at `size`, having made `room`, between `open` and `close`. */
export class TextColumn extends Growing implements BlockColumn {
  readonly kind = "text";
  /** No Buffer: loops over bytes are fastest where all of them are of one class. */
  bytes = new Uint8Array(new ArrayBuffer(1 << 16));
  view = Buffer.from(this.bytes.buffer);
  size = 0;
  #from = 0;

  room(more: number): void {
    if (this.size + more <= this.bytes.length) return;
    this.bytes = enlarged(this.bytes, new Uint8Array(Buffer.allocUnsafeSlow(2 * this.bytes.length + more).buffer));
    this.view = Buffer.from(this.bytes.buffer);
  }

  /** Begins a value that has at most `most` bytes; returns where its first byte will stand. One byte more may be written behind it. */
  open(most: number): number {
    this.room(most + 5);
    this.size += 4;
    this.#from = this.size;
    return this.size;
  }

  /** What was written from `start` on, as a text. */
  from(start: number): string {
    return this.view.toString("utf8", start, this.size);
  }

  /** Puts another text in the place of what was written from `start` on. */
  replace(start: number, value: string): void {
    this.size = start;
    this.room(3 * value.length);
    this.size += this.view.write(value, start);
  }

  /** The bytes since `open` are the value of this row. */
  close(row: number): void {
    const { bytes } = this;
    const from = this.#from;
    const length = this.size - from;
    bytes[from - 4] = length;
    bytes[from - 3] = length >>> 8;
    bytes[from - 2] = length >>> 16;
    bytes[from - 1] = length >>> 24;
    this.mark(row);
  }

  add(row: number, given: Uint8Array, start: number, end: number): void {
    this.open(end - start);
    this.put(given, start, end);
    this.close(row);
  }

  /** Bytes for which there is room. */
  put(given: Uint8Array, start: number, end: number): void {
    const { bytes } = this;
    let at = this.size;
    for (let place = start; place < end; place++) bytes[at++] = given[place]!;
    this.size = at;
  }

  addText(row: number, value: string): void {
    this.open(3 * value.length);
    this.size += this.view.write(value, this.size);
    this.close(row);
  }

  values(): Uint8Array {
    return this.bytes.subarray(0, this.size);
  }

  clear(): void {
    this.empty();
    this.size = 0;
  }
}

const word = 2 ** 32;

/** A column of whole numbers below 2^53 in 64 bits: counts, or moments in microseconds. */
export class LongColumn extends Growing implements BlockColumn {
  readonly kind: "count" | "moment";
  #halves = new Int32Array(1 << 13);

  constructor(name: string, kind: "count" | "moment") {
    super(name);
    this.kind = kind;
  }

  add(row: number, value: number): void {
    const at = 2 * this.filled;
    if (at >= this.#halves.length) this.#halves = enlarged(this.#halves, new Int32Array(2 * at));
    const high = Math.floor(value / word);
    this.#halves[at] = value - high * word;
    this.#halves[at + 1] = high;
    this.mark(row);
  }

  /** The same for numbers up to 2^63. */
  addLarge(row: number, value: bigint): void {
    this.add(row, 0);
    const at = 2 * (this.filled - 1);
    this.#halves[at] = Number(BigInt.asIntN(32, value));
    this.#halves[at + 1] = Number(value >> 32n);
  }

  values(): Uint8Array {
    return new Uint8Array(this.#halves.buffer, 0, 8 * this.filled);
  }

  clear(): void {
    this.empty();
  }
}

/** A column of whole numbers in 32 bits. */
export class IntegerColumn extends Growing implements BlockColumn {
  readonly kind = "integer";
  #values = new Int32Array(1 << 13);

  add(row: number, value: number): void {
    if (this.filled >= this.#values.length)
      this.#values = enlarged(this.#values, new Int32Array(2 * this.#values.length));
    this.#values[this.filled] = value;
    this.mark(row);
  }

  values(): Uint8Array {
    return new Uint8Array(this.#values.buffer, 0, 4 * this.filled);
  }

  clear(): void {
    this.empty();
  }
}

function enlarged<T extends Uint8Array | Int32Array>(held: T, larger: T): T {
  larger.set(held);
  return larger;
}
