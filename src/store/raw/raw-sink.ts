import { createHash } from "node:crypto";
import { closeSync, fsyncSync, openSync, writeSync } from "node:fs";
import { constants, zstdCompressSync } from "node:zlib";
import { lockFrame, rawMark } from "./raw-frame.ts";

const level = { params: { [constants.ZSTD_c_compressionLevel]: 1 }, chunkSize: 1 << 18 };

export type RawTotals = { bytes: number; storedBytes: number; sha256: string };

/** Where blocks of raw become frames of a file, in their order: compressed, encrypted, written. */
export class RawSink {
  readonly #file: number;
  readonly #key: Uint8Array;
  readonly #digest = createHash("sha256");
  #bytes = 0;
  #storedBytes = 0;
  #index = 0;

  /** `place` must not exist yet. */
  constructor(place: string, key: Uint8Array) {
    this.#file = openSync(place, "wx", 0o600);
    this.#key = key;
    this.#write(rawMark);
  }

  add(block: Uint8Array, last: boolean): void {
    this.#digest.update(block);
    this.#bytes += block.length;
    for (const part of lockFrame(this.#key, this.#index++, last, zstdCompressSync(block, level))) this.#write(part);
  }

  /** On disk when it returns. */
  finish(): RawTotals {
    fsyncSync(this.#file);
    this.close();
    return { bytes: this.#bytes, storedBytes: this.#storedBytes, sha256: this.#digest.digest("hex") };
  }

  close(): void {
    closeSync(this.#file);
  }

  #write(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; ) at += writeSync(this.#file, bytes, at);
    this.#storedBytes += bytes.length;
  }
}
