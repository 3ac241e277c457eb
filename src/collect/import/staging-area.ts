import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Telling } from "../../domain/telling.ts";
import { type Duck, type DuckLimits, openDuck } from "../../store/corpus/duck.ts";
import { seal } from "../../store/disk/durable.ts";
import type { SentPages, SentRows } from "./mapping-pool.ts";
import { PagesPart } from "./pages-part.ts";
import { RowsPart } from "./rows-part.ts";

/** Rows after which a part becomes a file of its own while the next ones are still being read. */
const partRows = 250_000;

export type PreparedFile = {
  name: string;
  kind: "posts" | "counters";
  platform: string | null;
  rows: number;
  firstAt: number | null;
  lastAt: number | null;
  bytes: number;
  sha256: string;
  ids: SteadyIds | null;
};

/** Least and greatest id of a file in which ids rise or fall throughout, so that none recurs. */
export type SteadyIds = { least: Buffer; most: Buffer };

/** Rows on their way into one Parquet file. */
type Part = (RowsPart | PagesPart) & Pick<PreparedFile, "kind" | "platform">;

/** What the rows of a batch have in common. */
export type Common = { batch: number; importedAt: number; tells: readonly Telling[] };

/** The folder in which a batch grows, out of sight, until it is whole. */
export class StagingArea {
  readonly folder: string;
  readonly duck: Duck;
  readonly #common: Common;
  readonly #open = new Map<string, Part>();
  readonly #done: PreparedFile[] = [];
  #writing: Promise<void> = Promise.resolve();
  #failed: unknown = null;
  #parts = 0;

  private constructor(folder: string, common: Common, duck: Duck) {
    this.folder = folder;
    this.#common = common;
    this.duck = duck;
  }

  static async create(folder: string, common: Common, limits: DuckLimits): Promise<StagingArea> {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    const duck = await openDuck({ ...limits, temp: join(folder, "spill") });
    return new StagingArea(folder, common, duck);
  }

  async add(kind: PreparedFile["kind"], platform: string | null, rows: SentRows | SentPages): Promise<void> {
    if (this.#failed) throw this.#failed;
    const key = `${kind} ${platform ?? ""}`;
    const part = this.#open.get(key) ?? (await this.#begin(key, kind, platform, rows));
    if (part instanceof PagesPart) await part.add(rows as SentPages);
    else await part.add(rows as SentRows);
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
    for (const part of this.#open.values()) await part.discard().catch(() => {});
    await this.#writing;
    this.duck.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  close(): void {
    this.duck.close();
  }

  async #begin(
    key: string,
    kind: PreparedFile["kind"],
    platform: string | null,
    rows: SentRows | SentPages,
  ): Promise<Part> {
    const nth = this.#parts++;
    const name = `${kind}-${platform?.replace(/[^a-z0-9]+/g, "_") ?? "all"}-${nth}.parquet`;
    const opened =
      "packed" in rows
        ? await PagesPart.open(this.folder, name, { ...this.#common, platform: platform ?? "", kind: rows.kind })
        : await RowsPart.open(this.folder, name, this.duck, this.#common);
    const part: Part = Object.assign(opened, { kind, platform });
    this.#open.set(key, part);
    return part;
  }

  #write(part: Part): void {
    const after = this.#writing;
    this.#writing = after.then(async () => {
      if (this.#failed) return;
      try {
        await part.finish();
        const { name, kind, platform, rows, firstAt, lastAt, ids } = part;
        // Sealed while the next part is read: a disk takes its time.
        const sealed = await seal(join(this.folder, name));
        this.#done.push({ name, kind, platform, rows, firstAt, lastAt, ids, ...sealed });
      } catch (cause) {
        this.#failed = cause;
      }
    });
  }
}
