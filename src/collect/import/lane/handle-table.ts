const most = 400_000;
/** “~” and 16 letters. */
export const pseudonymSize = 17;
const isKnown = 1;
const isPage = 2;

/** Who a handle is: a pseudonym (17 bytes), or null for an account of the register; `page`: a page of the platform itself. */
type Handle = { pseudonym: string | null; page: boolean };

/**
 * Handles by their bytes, with what takes their place: one look into a table and one into a store in which a handle
 * lies beside its pseudonym. Tens of thousands of people are mentioned in turn, so what counts is how often memory is asked.
 */
export class HandleTable {
  readonly #make: (handle: string) => Handle;
  /** Open addressing, two numbers a place: the hash, and where the entry begins in the store (from 1), or 0. */
  #places = new Int32Array(1 << 13);
  /** Entries: length, flags, the handle, its pseudonym. */
  store = new Uint8Array(1 << 16);
  #size = 1;
  #count = 0;

  constructor(make: (handle: string) => Handle) {
    this.#make = make;
  }

  /** The entry of a handle of at most 255 bytes; a number for the questions below, until `limit` is called. */
  of(bytes: Uint8Array, start: number, end: number): number {
    let hash = 0x811c9dc5 | 0;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
    const places = this.#places;
    const mask = places.length - 2;
    for (let probe = (hash ^ (hash >>> 15)) << 1; ; probe += 2) {
      const entry = places[(probe & mask) + 1]!;
      if (entry === 0) return this.#add(bytes, start, end, hash);
      if (places[probe & mask] === hash && this.#is(entry, bytes, start, end)) return entry;
    }
  }

  /** Where the pseudonym stands in `store`; 0 for an account of the register. */
  pseudonymAt = (entry: number): number =>
    (this.store[entry + 1]! & isKnown) !== 0 ? 0 : entry + 2 + this.store[entry]!;

  isPage = (entry: number): boolean => (this.store[entry + 1]! & isPage) !== 0;

  #is(entry: number, bytes: Uint8Array, start: number, end: number): boolean {
    const { store } = this;
    if (store[entry] !== end - start) return false;
    const from = entry + 2 - start;
    for (let at = start; at < end; at++) if (store[from + at] !== bytes[at]) return false;
    return true;
  }

  #add(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const handle = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString("latin1");
    const { pseudonym, page } = this.#make(handle);
    if (3 * this.#count >= this.#places.length) this.#widen();
    const length = end - start;
    const entry = this.#size;
    this.#size += 2 + length + pseudonymSize;
    if (this.#size > this.store.length) {
      const larger = new Uint8Array(2 * this.#size);
      larger.set(this.store);
      this.store = larger;
    }
    this.store[entry] = length;
    this.store[entry + 1] = (pseudonym === null ? isKnown : 0) | (page ? isPage : 0);
    this.store.set(bytes.subarray(start, end), entry + 2);
    if (pseudonym !== null) this.store.set(Buffer.from(pseudonym), entry + 2 + length);
    this.#place(this.#places, hash, entry);
    this.#count++;
    return entry;
  }

  /** To be called where no entry is in use. */
  limit(): void {
    if (this.#count < most) return;
    this.#places.fill(0);
    this.#size = 1;
    this.#count = 0;
  }

  #widen(): void {
    const before = this.#places;
    this.#places = new Int32Array(2 * before.length);
    for (let at = 0; at < before.length; at += 2)
      if (before[at + 1] !== 0) this.#place(this.#places, before[at]!, before[at + 1]!);
  }

  #place(places: Int32Array, hash: number, entry: number): void {
    const mask = places.length - 2;
    let probe = (hash ^ (hash >>> 15)) << 1;
    while (places[(probe & mask) + 1] !== 0) probe += 2;
    places[probe & mask] = hash;
    places[(probe & mask) + 1] = entry;
  }
}
