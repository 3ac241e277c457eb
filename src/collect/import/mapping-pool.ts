import { Worker } from "node:worker_threads";
import type { PostKind } from "../../domain/post.ts";
import type { Mapping } from "../../platforms/file/mapping.ts";
import type { Format, MapContext } from "../../platforms/format.ts";
import type { KnownAccounts } from "../../register/known-accounts.ts";
import type { PackedRows } from "../../store/corpus/parquet/pages.ts";
import type { Block } from "./block.ts";
import type { Layout } from "./layout.ts";
import { stagedMapper } from "./map-staged.ts";
import { freshBuffers } from "./unread.ts";

/** All a mapping thread needs to open its own reader and door; plain data. */
export type Setup = {
  formatId: string;
  /** What declares the format, where a mapping does: a thread then loads nothing of the others. */
  mapping: Mapping | null;
  layout: Layout;
  encoding: string;
  context: MapContext;
  known: KnownAccounts;
  key: Uint8Array;
  /** Base name of the file: a private handle in it is replaced before the name is stored. */
  fileName: string;
};

/** Posts of a plain layout, as they will stand in a file. */
export type SentPages = {
  packed: PackedRows;
  kind: PostKind;
  rows: number;
  firstAt: number | null;
  lastAt: number | null;
};

export type SentRows = {
  bytes: Uint8Array;
  rows: number;
  used: string[];
  longest: number;
  broken: boolean;
  firstAt: number | null;
  lastAt: number | null;
};

export type MappedBlock = {
  read: number;
  odd: number;
  posts: [platform: string, rows: SentRows | SentPages][];
  observations: SentRows | null;
  rejects: { first_line: number; last_line: number; first_byte: number; reason: string }[];
  inName: [handle: string, pseudonym: string][];
};

export type Question = { seq: number; block: Block; fallback: string | null };
/** `read`: the block's own buffer, which is not needed any more. */
export type Answer = { seq: number; read: ArrayBuffer } & (
  | { result: MappedBlock }
  | { error: { message: string; stack: string } }
);

/** Buffers are kept for the next block where they are of the usual size: giving memory back and forth costs more than reading. */
const usualBuffer = 5 << 19;
const keptBuffers = 8;

/** Threads that turn blocks into staged rows. With none, blocks are turned where they are: for files smaller than a thread's start. */
export class MappingPool {
  readonly #workers: Worker[];
  readonly #waiting = new Map<number, { resolve(result: MappedBlock): void; reject(cause: Error): void }>();
  readonly #own: ReturnType<typeof stagedMapper> | null;
  #next = 0;
  readonly #free: ArrayBuffer[] = [];
  /** Why a thread ended: its blocks will never come back, nor those given to it later. */
  #failure: Error | null = null;

  constructor(format: Format, setup: Setup, threads: number) {
    const script = new URL(
      import.meta.url.endsWith(".ts") ? "./mapping-thread.ts" : "./mapping-thread.js",
      import.meta.url,
    );
    this.#own = threads === 0 ? stagedMapper(format, setup) : null;
    this.#workers = Array.from({ length: threads }, () => {
      const worker = new Worker(script, {
        workerData: setup,
        resourceLimits: { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32 },
      });
      worker.on("message", (answer: Answer) => this.#settle(answer));
      worker.on("error", (cause: Error) => this.#fail(cause));
      worker.on("exit", (code) => {
        if (code !== 0) this.#fail(new Error(`a mapping thread ended with code ${code}`));
      });
      return worker;
    });
  }

  map(block: Block, fallback: string | null): Promise<MappedBlock> {
    if (this.#failure) return Promise.reject(this.#failure);
    const own = this.#own;
    if (own) return Promise.resolve().then(() => own(block, fallback, []));
    const seq = this.#next++;
    const worker = this.#workers[seq % this.#workers.length]!;
    const bytes = block.owned ? (block.bytes as Uint8Array<ArrayBuffer>) : new Uint8Array(block.bytes);
    const question: Question = { seq, block: { ...block, bytes }, fallback };
    return new Promise((resolve, reject) => {
      this.#waiting.set(seq, { resolve, reject });
      worker.postMessage(question, [bytes.buffer]);
    });
  }

  /** Buffers for the blocks of this pool. */
  readonly buffers = (size: number): ArrayBuffer => {
    const free = size > usualBuffer ? undefined : this.#free.pop();
    return free ?? freshBuffers(Math.max(size, usualBuffer));
  };

  async close(): Promise<void> {
    for (const worker of this.#workers) worker.removeAllListeners("exit");
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }

  #settle(answer: Answer): void {
    const waiting = this.#waiting.get(answer.seq);
    this.#waiting.delete(answer.seq);
    if (answer.read.byteLength === usualBuffer && this.#free.length < keptBuffers) this.#free.push(answer.read);
    if ("result" in answer) waiting?.resolve(answer.result);
    else waiting?.reject(Object.assign(new Error(answer.error.message), { stack: answer.error.stack }));
  }

  #fail(cause: Error): void {
    this.#failure ??= cause;
    for (const { reject } of this.#waiting.values()) reject(cause);
    this.#waiting.clear();
  }
}
