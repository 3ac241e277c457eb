import { createHash, randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { constants, zstdCompress, zstdDecompress } from "node:zlib";
import { syncFolder } from "../keys/durable-file.ts";
import { blockSize, damaged, headLength, lockFrame, rawMark, readHead, unlockFrame } from "./raw-frame.ts";

const compress = promisify(zstdCompress);
const decompress = promisify(zstdDecompress);
/** One piece of output a block: the default of 16 kB has each block come back in dozens. */
const level = { params: { [constants.ZSTD_c_compressionLevel]: 1 }, chunkSize: 1 << 19 };
/** Blocks being compressed at once, on libuv's threads; more would only hold memory. */
const inFlight = 3;

export type RawWriter = {
  /** Takes a copy of the bytes; await it, and memory stays at a few blocks. */
  write(bytes: Uint8Array): Promise<void>;
  /** On disk when it returns; `key` is the data key in clear, to be sealed and recorded by the caller. */
  finish(): Promise<RawFile>;
  /** Leaves nothing behind. */
  abort(): Promise<void>;
};

export type RawFile = { path: string; bytes: number; storedBytes: number; sha256: string; key: Buffer };

/**
 * Writes the raw of one batch, compressed and encrypted under a new random key, to `folder/name.raw`. Until it is
 * finished it stands under a name that `sweepRaw` removes.
 */
export async function createRawWriter(folder: string, name: string): Promise<RawWriter> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const draft = join(folder, `.${name}.${randomBytes(4).toString("hex")}.tmp`);
  const path = join(folder, `${name}.raw`);
  const file = await open(draft, "wx", 0o600);
  const key = randomBytes(32);
  const digest = createHash("sha256");
  /** Blocks that were compressed and can be filled again. */
  const empty: Buffer[] = [];
  const emptyBlock = (): Buffer => empty.pop() ?? Buffer.allocUnsafeSlow(blockSize);
  let block = emptyBlock();
  let filled = 0;
  let bytes = 0;
  let storedBytes = rawMark.length;
  let index = 0;
  let running = 0;
  let failure: unknown = null;
  let written: Promise<unknown> = file.write(rawMark);

  /** Compression runs beside; frames are written in their order. */
  const send = (full: Buffer, last: boolean): Promise<unknown> => {
    const place = index++;
    running++;
    const before = written;
    const packed = compress(full, level);
    written = Promise.all([packed, before]).then(async ([body]) => {
      const frame = lockFrame(key, place, last, body);
      storedBytes += headLength + body.length;
      await file.writev(frame);
      if (full.length === blockSize) empty.push(full);
      running--;
    });
    written.catch((cause) => {
      failure ??= cause;
    });
    return before;
  };

  return {
    async write(given) {
      if (failure) throw failure;
      digest.update(given);
      bytes += given.length;
      for (let at = 0; at < given.length; ) {
        const take = Math.min(blockSize - filled, given.length - at);
        block.set(given.subarray(at, at + take), filled);
        filled += take;
        at += take;
        if (filled < blockSize) continue;
        const before = send(block, false);
        block = emptyBlock();
        filled = 0;
        if (running >= inFlight) await before;
      }
    },
    async finish() {
      try {
        void send(block.subarray(0, filled), true);
        await written;
        await file.sync();
        await file.close();
        await rename(draft, path);
        syncFolder(folder);
      } catch (cause) {
        await discard(file, draft);
        throw cause;
      }
      return { path, bytes, storedBytes, sha256: digest.digest("hex"), key };
    },
    async abort() {
      await written.catch(() => undefined); // It failed already, and the writer who aborts has been told.
      await discard(file, draft);
    },
  };
}

async function discard(file: FileHandle, draft: string): Promise<void> {
  await file.close().catch(() => undefined); // Closed already.
  await rm(draft, { force: true });
}

/** The content of a raw file, block by block; anything but the file as it was written is an error. */
export async function* readRaw(path: string, key: Uint8Array): AsyncGenerator<Uint8Array, void, void> {
  const file = await open(path, "r");
  try {
    let at = 0;
    const take = async (length: number): Promise<Buffer> => {
      const bytes = Buffer.allocUnsafe(length);
      const { bytesRead } = await file.read(bytes, 0, length, at);
      if (bytesRead !== length) throw damaged(path);
      at += length;
      return bytes;
    };
    if (!(await take(rawMark.length)).equals(rawMark)) throw damaged(path);
    for (let index = 0; ; index++) {
      const head = readHead(await take(headLength), path);
      const packed = unlockFrame(key, index, head, await take(head.length), path);
      const block = await decompress(packed, { maxOutputLength: blockSize });
      if (block.length > 0) yield block;
      if (head.last) break;
    }
    if ((await file.stat()).size !== at) throw damaged(path);
  } finally {
    await file.close();
  }
}
