/** Types of fields in Thrift's compact protocol, as far as Parquet's metadata needs them. */
const typeOf = { true: 1, false: 2, i32: 5, i64: 6, binary: 8, list: 9, struct: 12 } as const;

/**
 * Writes structures in Thrift's compact protocol, in which Parquet keeps its metadata
 * (https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md). Fields are given in the order of
 * their numbers; a field that is null is left out.
 */
export class Thrift {
  #bytes = Buffer.alloc(1024);
  #size = 0;
  #field = 0;

  done(): Buffer {
    return this.#bytes.subarray(0, this.#size);
  }

  i32(field: number, value: number | null): this {
    if (value === null) return this;
    this.#head(field, typeOf.i32);
    this.#varint(zigzag(value));
    return this;
  }

  /** A whole number that a double holds. */
  i64(field: number, value: number | null): this {
    if (value === null) return this;
    this.#head(field, typeOf.i64);
    this.#varint(zigzag(value));
    return this;
  }

  bool(field: number, value: boolean): this {
    this.#head(field, value ? typeOf.true : typeOf.false);
    return this;
  }

  binary(field: number, value: Uint8Array | string | null): this {
    if (value === null) return this;
    this.#head(field, typeOf.binary);
    this.#bytesOf(value);
    return this;
  }

  struct(field: number, write: ((thrift: this) => void) | null): this {
    if (write === null) return this;
    this.#head(field, typeOf.struct);
    this.#nested(write);
    return this;
  }

  structs<T>(field: number, values: readonly T[], write: (value: T, thrift: this) => void): this {
    this.#list(field, values.length, typeOf.struct);
    for (const value of values) this.#nested((thrift) => write(value, thrift));
    return this;
  }

  i32s(field: number, values: readonly number[]): this {
    this.#list(field, values.length, typeOf.i32);
    for (const value of values) this.#varint(zigzag(value));
    return this;
  }

  binaries(field: number, values: readonly string[]): this {
    this.#list(field, values.length, typeOf.binary);
    for (const value of values) this.#bytesOf(value);
    return this;
  }

  /** Ends the structure that was written without being a field of another. */
  end(): Buffer {
    this.#byte(0);
    return this.done();
  }

  #nested(write: (thrift: this) => void): void {
    const outer = this.#field;
    this.#field = 0;
    write(this);
    this.#byte(0);
    this.#field = outer;
  }

  #head(field: number, type: number): void {
    const step = field - this.#field;
    if (step > 0 && step < 16) this.#byte((step << 4) | type);
    else {
      this.#byte(type);
      this.#varint(zigzag(field));
    }
    this.#field = field;
  }

  #list(field: number, length: number, type: number): void {
    this.#head(field, typeOf.list);
    if (length < 15) this.#byte((length << 4) | type);
    else {
      this.#byte(0xf0 | type);
      this.#varint(length);
    }
  }

  #bytesOf(value: Uint8Array | string): void {
    const bytes = typeof value === "string" ? Buffer.from(value) : value;
    this.#varint(bytes.length);
    this.#room(bytes.length);
    this.#bytes.set(bytes, this.#size);
    this.#size += bytes.length;
  }

  #varint(value: number): void {
    let rest = value;
    for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) this.#byte((rest % 0x80) | 0x80);
    this.#byte(rest);
  }

  #byte(value: number): void {
    this.#room(1);
    this.#bytes[this.#size++] = value;
  }

  #room(more: number): void {
    if (this.#size + more <= this.#bytes.length) return;
    const larger = Buffer.alloc(2 * this.#bytes.length + more);
    this.#bytes.copy(larger, 0, 0, this.#size);
    this.#bytes = larger;
  }
}

const zigzag = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value);
