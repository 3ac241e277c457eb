import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { Worker } from "node:worker_threads";
import { zstdDecompress } from "node:zlib";
import { syncFolder } from "../keys/durable-file.ts";
import { blockSize, damaged, headLength, rawMark, readHead, unlockFrame } from "./raw-frame.ts";
import { RawSink, type RawTotals } from "./raw-sink.ts";
import type { RawAnswer, RawOrder } from "./raw-thread.ts";

const decompress = promisify(zstdDecompress);
/** Blocks on their way to the thread at once; more would only hold memory. */
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
 * finished it stands under a name that `sweepRaw` removes. A thread of its own does the work from the second block on:
 * what it throws away is collected there, where little else lies, and not beside everything the program holds.
 */
export async function createRawWriter(folder: string, name: string): Promise<RawWriter> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const draft = join(folder, `.${name}.${randomBytes(4).toString("hex")}.tmp`);
  const path = join(folder, `${name}.raw`);
  const key = randomBytes(32);
  const empty: Uint8Array<ArrayBuffer>[] = [];
  const emptyBlock = () => empty.pop() ?? new Uint8Array(Buffer.allocUnsafeSlow(blockSize).buffer);
  let block = emptyBlock();
  let filled = 0;
  let thread: RawThread | null = null;

  return {
    async write(given) {
      for (let at = 0; at < given.length; ) {
        if (filled === blockSize) {
          thread ??= new RawThread(draft, key, (back) => empty.push(back));
          await thread.add(block, false);
          block = emptyBlock();
          filled = 0;
        }
        const take = Math.min(blockSize - filled, given.length - at);
        block.set(given.subarray(at, at + take), filled);
        filled += take;
        at += take;
      }
    },
    async finish() {
      try {
        const rest = block.subarray(0, filled);
        const totals = thread ? await thread.finish(rest) : atOnce(draft, key, rest);
        await rename(draft, path);
        syncFolder(folder);
        return { path, ...totals, key };
      } catch (cause) {
        await thread?.close();
        await rm(draft, { force: true });
        throw cause;
      }
    },
    async abort() {
      await thread?.close();
      await rm(draft, { force: true });
    },
  };
}

function atOnce(place: string, key: Uint8Array, block: Uint8Array): RawTotals {
  const sink = new RawSink(place, key);
  try {
    sink.add(block, true);
  } catch (cause) {
    sink.close();
    throw cause;
  }
  return sink.finish();
}

class RawThread {
  readonly #worker: Worker;
  readonly #back: (block: Uint8Array<ArrayBuffer>) => void;
  #running = 0;
  #failure: Error | null = null;
  #totals: RawTotals | null = null;
  /** Called whenever the thread has said something. */
  #wake = (): void => {};

  constructor(place: string, key: Uint8Array, back: (block: Uint8Array<ArrayBuffer>) => void) {
    this.#back = back;
    const script = new URL(import.meta.url.endsWith(".ts") ? "./raw-thread.ts" : "./raw-thread.js", import.meta.url);
    this.#worker = new Worker(script, { workerData: { place, key } });
    this.#worker.on("message", (answer: RawAnswer) => this.#heard(answer));
    this.#worker.on("error", (cause: Error) => this.#fail(cause));
    this.#worker.on("exit", () => this.#fail(new Error("the thread that keeps the raw ended too early")));
  }

  async add(block: Uint8Array<ArrayBuffer>, last: boolean): Promise<void> {
    while (this.#running >= inFlight && !this.#failure) await this.#something();
    if (this.#failure) throw this.#failure;
    this.#running++;
    const order: RawOrder = { block, last };
    this.#worker.postMessage(order, [block.buffer]);
  }

  async finish(rest: Uint8Array<ArrayBuffer>): Promise<RawTotals> {
    await this.add(rest, true);
    while (!this.#totals && !this.#failure) await this.#something();
    const totals = this.#totals;
    if (!totals) throw this.#failure;
    await this.close();
    return totals;
  }

  async close(): Promise<void> {
    this.#worker.removeAllListeners("exit");
    await this.#worker.terminate();
  }

  #something(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }

  #heard(answer: RawAnswer): void {
    if ("error" in answer) {
      this.#fail(Object.assign(new Error(answer.error.message), { code: answer.error.code }));
      return;
    }
    this.#running--;
    this.#totals = answer.totals;
    this.#back(new Uint8Array(answer.done));
    this.#wake();
  }

  #fail(cause: Error): void {
    this.#failure ??= cause;
    this.#wake();
  }
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
