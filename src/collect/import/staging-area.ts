import { type FileHandle, mkdir, open, rm } from "node:fs/promises";
import { join } from "node:path";
import { type Duck, type DuckLimits, openDuck } from "../../store/corpus/duck.ts";
import { type StagedFile, writeParquet } from "../../store/corpus/load.ts";
import type { SentRows } from "./mapping-pool.ts";

/** Rows after which a part becomes a Parquet file while the next ones are still being read. */
const partRows = 250_000;

export type PreparedFile = {
  name: string;
  kind: "posts" | "counters";
  platform: string | null;
  rows: number;
  firstAt: number | null;
  lastAt: number | null;
};

type Part = {
  kind: "posts" | "counters";
  platform: string | null;
  place: string;
  handle: FileHandle;
  rows: number;
  columns: readonly string[];
  constants: SentRows["constants"];
  used: Set<string>;
  longest: number;
  broken: boolean;
  firstAt: number | null;
  lastAt: number | null;
};

/** The folder in which a batch grows, out of sight, until it is whole. */
export class StagingArea {
  readonly folder: string;
  readonly #batch: number;
  readonly #importedAt: number;
  readonly #duck: Duck;
  readonly #open = new Map<string, Part>();
  readonly #done: PreparedFile[] = [];
  #writing: Promise<void> = Promise.resolve();
  #failed: unknown = null;
  #parts = 0;

  private constructor(folder: string, batch: number, importedAt: number, duck: Duck) {
    this.folder = folder;
    this.#batch = batch;
    this.#importedAt = importedAt;
    this.#duck = duck;
  }

  static async create(folder: string, batch: number, importedAt: number, limits: DuckLimits): Promise<StagingArea> {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    return new StagingArea(folder, batch, importedAt, await openDuck({ ...limits, temp: join(folder, "spill") }));
  }

  get duck(): Duck {
    return this.#duck;
  }

  async add(kind: "posts" | "counters", platform: string | null, rows: SentRows): Promise<void> {
    if (this.#failed) throw this.#failed;
    const key = `${kind} ${platform ?? ""}`;
    let part = this.#open.get(key);
    if (!part) {
      const place = join(this.folder, `part-${this.#parts++}.txt`);
      part = {
        kind,
        platform,
        place,
        handle: await open(place, "w"),
        rows: 0,
        columns: rows.columns,
        constants: rows.constants,
        used: new Set(),
        longest: 0,
        broken: false,
        firstAt: null,
        lastAt: null,
      };
      this.#open.set(key, part);
    }
    await part.handle.writeFile(rows.bytes);
    part.rows += rows.rows;
    for (const name of rows.used) part.used.add(name);
    part.longest = Math.max(part.longest, rows.longest);
    part.broken ||= rows.broken;
    part.firstAt = least(part.firstAt, rows.firstAt);
    part.lastAt = most(part.lastAt, rows.lastAt);
    if (part.rows < partRows) return;
    this.#open.delete(key);
    // One part is written while the next grows; a third would wait here.
    await this.#writing;
    this.#write(part);
  }

  /** All parts as Parquet, safely on disk. */
  async finish(): Promise<PreparedFile[]> {
    for (const part of this.#open.values()) this.#write(part);
    this.#open.clear();
    await this.#writing;
    if (this.#failed) throw this.#failed;
    return this.#done;
  }

  async discard(): Promise<void> {
    for (const part of this.#open.values()) await part.handle.close().catch(() => {});
    await this.#writing;
    this.#duck.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  close(): void {
    this.#duck.close();
  }

  #write(part: Part): void {
    const after = this.#writing;
    this.#writing = after.then(async () => {
      if (this.#failed) return;
      try {
        await part.handle.close();
        const name = `${part.kind}-${part.platform?.replace(/[^a-z0-9]+/g, "_") ?? "all"}-${this.#done.length}.parquet`;
        const { place, columns, constants, used, longest, broken } = part;
        const staged: StagedFile = { place, columns, constants, used, longest, broken };
        await writeParquet(this.#duck, staged, join(this.folder, name), this.#batch, this.#importedAt);
        await rm(part.place);
        const { kind, platform, rows, firstAt, lastAt } = part;
        this.#done.push({ name, kind, platform, rows, firstAt, lastAt });
      } catch (cause) {
        this.#failed = cause;
      }
    });
  }
}

const least = (a: number | null, b: number | null): number | null => (a === null ? b : b === null ? a : Math.min(a, b));
const most = (a: number | null, b: number | null): number | null => (a === null ? b : b === null ? a : Math.max(a, b));
