/** Where buffers for blocks come from: fresh ones, or those that came back from a mapping thread. */
export type Buffers = (size: number) => ArrayBuffer;

export const freshBuffers: Buffers = (size) => Buffer.allocUnsafeSlow(size).buffer;

/**
 * Bytes that were read and not yet cut into blocks. A block leaves with the buffer it lies in, so that it can be handed to
 * a thread as it is; what follows it moves to another. Parts are copied, and may be overwritten afterwards.
 */
export class Unread {
  readonly #buffers: Buffers;
  #store: ArrayBuffer;
  bytes: Buffer<ArrayBuffer>;

  constructor(buffers: Buffers) {
    this.#buffers = buffers;
    this.#store = new ArrayBuffer(0);
    this.bytes = Buffer.from(this.#store);
  }

  append(part: Uint8Array): void {
    const { length } = this.bytes;
    if (length + part.length > this.#store.byteLength) this.#move(this.bytes, length + part.length);
    new Uint8Array(this.#store).set(part, length);
    this.bytes = Buffer.from(this.#store, 0, length + part.length);
  }

  /** The first `end` bytes, which own their buffer from now on. */
  take(end: number): Buffer<ArrayBuffer> {
    const taken = this.bytes.subarray(0, end);
    const rest = this.bytes.subarray(end);
    this.#move(rest, rest.length);
    return taken;
  }

  #move(bytes: Buffer, size: number): void {
    this.#store = size === 0 ? new ArrayBuffer(0) : this.#buffers(size);
    new Uint8Array(this.#store).set(bytes);
    this.bytes = Buffer.from(this.#store, 0, bytes.length);
  }
}
