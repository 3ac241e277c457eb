const most = 200_000;

/** Remembers what was made of a word by the word's bytes, so that one met before costs no text. */
export class ByteTable<T> {
  readonly #make: (word: string) => T;
  /** Open addressing: the number of an entry from 1, or 0. */
  #places = new Int32Array(1 << 12);
  #hashes = new Int32Array(1 << 11);
  /** Where the word of an entry begins in `#words`; one more than there are entries. */
  #begins = new Int32Array((1 << 11) + 1);
  #words = new Uint8Array(1 << 15);
  #made: T[] = [];

  constructor(make: (word: string) => T) {
    this.#make = make;
  }

  of(bytes: Uint8Array, start: number, end: number): T {
    let hash = 0x811c9dc5 | 0;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
    const mask = this.#places.length - 1;
    for (let probe = (hash ^ (hash >>> 15)) & mask; ; probe = (probe + 1) & mask) {
      const found = this.#places[probe]!;
      if (found === 0) return this.#add(bytes, start, end, hash);
      if (this.#hashes[found - 1] === hash && this.#is(found - 1, bytes, start, end)) return this.#made[found - 1]!;
    }
  }

  #is(nth: number, bytes: Uint8Array, start: number, end: number): boolean {
    const words = this.#words;
    const from = this.#begins[nth]!;
    if (this.#begins[nth + 1]! - from !== end - start) return false;
    for (let at = start; at < end; at++) if (words[from + at - start] !== bytes[at]) return false;
    return true;
  }

  #add(bytes: Uint8Array, start: number, end: number, hash: number): T {
    const made = this.#make(Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString("utf8"));
    if (this.#made.length >= most) {
      this.#places.fill(0);
      this.#made = [];
    }
    const nth = this.#made.length;
    if (nth === this.#hashes.length) this.#widen();
    const from = this.#begins[nth]!;
    const to = from + end - start;
    if (to > this.#words.length) this.#words = enlarged(this.#words, new Uint8Array(2 * to));
    this.#words.set(bytes.subarray(start, end), from);
    this.#begins[nth + 1] = to;
    this.#hashes[nth] = hash;
    this.#made.push(made);
    this.#place(nth);
    return made;
  }

  #widen(): void {
    this.#hashes = enlarged(this.#hashes, new Int32Array(2 * this.#hashes.length));
    this.#begins = enlarged(this.#begins, new Int32Array(2 * this.#hashes.length + 1));
    this.#places = new Int32Array(2 * this.#places.length);
    for (let nth = 0; nth < this.#made.length; nth++) this.#place(nth);
  }

  #place(nth: number): void {
    const hash = this.#hashes[nth]!;
    const mask = this.#places.length - 1;
    let probe = (hash ^ (hash >>> 15)) & mask;
    while (this.#places[probe] !== 0) probe = (probe + 1) & mask;
    this.#places[probe] = nth + 1;
  }
}

function enlarged<T extends Uint8Array | Int32Array>(held: T, larger: T): T {
  larger.set(held);
  return larger;
}
