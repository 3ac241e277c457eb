import { existsSync, mkdirSync, mkdtempSync, readdirSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { post } from "../../domain/post.ts";
import { Corpus } from "../../store/corpus/corpus.ts";
import { openDuck } from "../../store/corpus/duck.ts";
import { noteLanguages, textsOf, writeWithLanguages } from "../../store/corpus/enriched-file.ts";
import { publish, seal } from "../../store/disk/durable.ts";
import { openState, type StateDatabase } from "../../store/state/database.ts";
import { beginBatch, findBatch } from "../../store/state/queries/batches.ts";
import { readManifest, replaceFile } from "../../store/state/queries/manifest.ts";
import { openDoor } from "../door.ts";
import { commitBatch, type Fault, type Stored } from "./commit-batch.ts";
import { compactStage } from "./compact-corpus.ts";
import type { BlockReader } from "./map-block.ts";
import { stageBlock } from "./stage-block.ts";
import { StagingArea } from "./staging-area.ts";
import { undoBatch } from "./undo-batch.ts";

/** One row of an invented file; `seen` null: the file does not say when its counters were seen. */
export type WorldRow = { platform: string; id: string; text: string; seen: number | null; likes: number | null };

export type WorldSighting = {
  batch: number;
  line: number;
  platform: string;
  id: string;
  text: string;
  likes: number | null;
  why: string | null;
};

const limits = { threads: 1, memoryMb: 256, temp: join(tmpdir(), "attache-small-world") };
const door = openDoor({ known: new Map(), key: Buffer.alloc(32, 7) });

/** Every commit waits for the disk; what is tested here is what is committed, so memory does where there is some. */
const memory = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();

/** A workspace without files, threads or languages: rows go through the door, settle and are committed as an import does. */
export class SmallWorld {
  readonly folder = mkdtempSync(join(memory, "attache-world-"));
  readonly state: StateDatabase;
  readonly corpus: Corpus;
  clock = 1_000_000;

  constructor() {
    mkdirSync(join(this.folder, "corpus"));
    this.state = openState(join(this.folder, "attache.db"));
    this.corpus = new Corpus(this.state, this.folder, limits);
  }

  /** Batch `id` is mapped anew with these rows; null: they are a new batch. */
  async bring(
    id: string | null,
    rows: readonly WorldRow[],
    fault: Fault = () => {},
  ): Promise<Stored & { number: number; seen: number }> {
    const { state, folder } = this;
    const started = this.clock;
    const fresh = { file: "posts.csv", format: "test", format_version: "1", options: "{}", study: "s" };
    const batch = id === null ? beginBatch(state, { ...fresh, started_at: started }) : findBatch(state, id)!;
    const seen = findBatch(state, batch.id)!.started_at;
    const area = await StagingArea.create(
      join(folder, "corpus", ".tmp", batch.id),
      { batch: batch.number, importedAt: seen, tells: [] },
      limits,
    );
    const staged = stageBlock(
      { bytes: Buffer.alloc(0), line: 1, byte: 0, items: null },
      readerOf(rows),
      door,
      null,
      "posts.csv",
    );
    for (const [platform, some] of staged.posts) await area.add("posts", platform, some);
    const account = {
      read: rows.length,
      rejected: 0,
      observations: 0,
      encoding: "utf-8",
      sha256: null,
      bytes: 1,
      ...{ drift: "{}", file: "posts.csv", format: "test", format_version: "1" },
    };
    const files = await area.finish();
    const replaces = id !== null;
    const commit = { state, workspace: folder, batch, replaces, area, files, account, rejects: [] };
    const stored = await commitBatch({ ...commit, alongside() {}, started, now: () => this.clock, fault });
    return { ...stored, number: batch.number, seen };
  }

  undo(id: string): Promise<void> {
    const { state, folder } = this;
    return undoBatch({ state, workspace: folder, limits, now: () => this.clock }, id, () => {});
  }

  /** Every posts file gets the language “en”, as the stage of languages would do it. */
  async tellLanguages(): Promise<void> {
    for (const file of readManifest(this.state).files) {
      if (file.kind !== "posts" || file.has_language) continue;
      const duck = await openDuck(limits);
      const draft = join(this.folder, "corpus", ".tmp", "language", "draft.parquet");
      await mkdir(dirname(draft), { recursive: true });
      const english = { language: "en", script: "Latn", confidence: 1 };
      for await (const texts of textsOf(duck, join(this.folder, file.path), 600))
        await noteLanguages(
          `${draft}.languages`,
          texts.map(() => english),
        );
      await writeWithLanguages(duck, join(this.folder, file.path), `${draft}.languages`, draft);
      duck.close();
      const path = file.path.replace(".parquet", "-l.parquet");
      await publish(draft, join(this.folder, path));
      const sealed = await seal(join(this.folder, path));
      const next = { ...file, path, ...sealed, has_language: 1 };
      this.state.transact(() => replaceFile(this.state, file.path, next, this.clock));
      await rm(dirname(draft), { recursive: true });
    }
  }

  /** Merges all files that have languages; `fault` may throw at its points. */
  async compact(fault: Fault = () => {}): Promise<void> {
    const { state, folder } = this;
    const compaction = { files: 1, smallBytes: 1 << 30, targetBytes: 1 << 30 };
    const room = { state, workspace: folder, limits, now: () => this.clock, fault, compaction };
    await compactStage(room).run("all", () => {}, new AbortController().signal);
  }

  async sightings(): Promise<WorldSighting[]> {
    const rows: WorldSighting[] = [];
    for await (const part of this.corpus.scan(
      "select batch, line, platform, id, text, likes, why from sightings order by batch, line",
    ))
      rows.push(...(part as WorldSighting[]));
    return rows;
  }

  async posts(): Promise<string[]> {
    const rows: string[] = [];
    for await (const part of this.corpus.scan("select platform, id, text from posts order by platform, id"))
      rows.push(...part.map((row) => `${row.platform} ${row.id} ${row.text}`));
    return rows;
  }

  /** Paths of all Parquet files under the corpus, relative to the workspace. */
  onDisk(): string[] {
    return readdirSync(join(this.folder, "corpus"), { recursive: true })
      .map((name) => `corpus/${name}`)
      .filter((name) => name.endsWith(".parquet"))
      .sort();
  }

  async close(): Promise<void> {
    await this.corpus.close();
    this.state.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}

function readerOf(rows: readonly WorldRow[]): BlockReader {
  return {
    read(_block, _fallback, each) {
      for (const [index, { platform, id, text, seen, likes }] of rows.entries()) {
        const author = { id: null, handle: "writer", name: null, url: null, avatar: null };
        const mapped = post({ platform, id, text, author, postedAt: 5, seenAt: seen, counters: { likes } });
        const line = index + 2;
        const nothing = { byte: null, cells: null, item: undefined };
        each({ mapped: { kind: "post", post: mapped }, firstLine: line, lastLine: line, ...nothing });
      }
      return { lines: rows.length, odd: 0 };
    },
  };
}
