import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openWorkspace, type Workspace } from "../src/app.ts";
import { type ImportResult, importFile, type Watch } from "../src/collect/import/import-file.ts";
import { listBatches } from "../src/server/answers/batches.ts";
import { exportToFile } from "../src/server/answers/post-export.ts";
import { rejectRows } from "../src/store/state/queries/batches.ts";
import { garbageBefore, readManifest } from "../src/store/state/queries/manifest.ts";

/** A mapping for the invented files of these tests: id, who, what, when, likes, seen. */
export const simpleMapping = (more: Record<string, unknown> = {}): string =>
  JSON.stringify({
    platform: "x",
    fields: { id: "id", author: "who", text: "what", postedAt: "when", seenAt: "seen" },
    counters: { likes: "likes" },
    required: ["id", "what"],
    ...more,
  });

export const simpleItems = (more: Record<string, unknown> = {}): string =>
  simpleMapping({ container: "items", ...more });

export type Given = { as?: string; mapping?: string; account?: string; encoding?: string };
export type Row = { id: string; text: string; author: string | null; likes: number | null; why: string | null };

/** A workspace of its own with a folder for the files that tests write. */
export class SmallImports {
  readonly root: string;
  readonly data: string;
  workspace!: Workspace;

  private constructor(root: string) {
    this.root = root;
    this.data = join(root, "data");
    mkdirSync(join(root, "given"));
  }

  static async open(): Promise<SmallImports> {
    const imports = new SmallImports(mkdtempSync(join(tmpdir(), "attache-imports-")));
    await imports.reopen();
    return imports;
  }

  async reopen(): Promise<void> {
    await this.workspace?.close();
    this.workspace = await openWorkspace(this.data, {});
  }

  write(name: string, content: string | Buffer): string {
    const path = join(this.root, "given", name);
    writeFileSync(path, content);
    return path;
  }

  /** Brings a file in; each of its records must be accounted for. */
  async bring(path: string, { mapping, ...given }: Given = {}, watch: Watch = {}): Promise<ImportResult> {
    const own = mapping === undefined ? {} : { mapping: { text: mapping, name: "mapping.json" } };
    const result = await importFile(this.workspace.importRoom(), path, { ...given, ...own }, watch);
    const { read, stored, duplicates, rejected } = result;
    if (stored + duplicates + rejected !== read)
      throw new Error(`${path}: ${read} read are not ${stored} stored, ${duplicates} duplicates, ${rejected} rejected`);
    return result;
  }

  /** Writes and brings in at once. */
  given(name: string, content: string | Buffer, given: Given = {}): Promise<ImportResult> {
    return this.bring(this.write(name, content), given);
  }

  /** Posts that count now, of one batch or all. */
  async posts(batch?: string): Promise<Row[]> {
    const rows: Row[] = [];
    const only = batch === undefined ? "" : `where batch = ${batch.slice(1)}`;
    for await (const part of this.workspace.corpus.scan(
      `select id, text, author, likes, null as why from posts ${only} order by id, platform`,
    ))
      rows.push(...(part as Row[]));
    return rows;
  }

  async exported(): Promise<Record<string, unknown>[]> {
    const place = join(this.root, "posts.ndjson");
    await exportToFile(this.workspace, {}, "ndjson", place, { overwrite: true });
    const lines = readFileSync(place, "utf8").split("\n");
    return lines.filter((line) => line !== "").map((line) => JSON.parse(line));
  }

  batches(): { id: string; state: string; error: string | null }[] {
    const { rows } = listBatches(this.workspace, { page: 1, pageSize: 500 });
    return rows.map(({ id, state, error }) => ({ id, state, error }));
  }

  /** Where the rejected records of a batch stand in its file, and why. */
  rejectsOf(batch: string): [firstLine: number, lastLine: number, firstByte: number, reason: string][] {
    const rows = rejectRows(this.workspace.state, batch, { limit: 1000, offset: 0 });
    return rows.map((row) => [row.first_line, row.last_line, row.first_byte, row.reason]);
  }

  /** Every file of the workspace that an import makes, but for the databases and keys. */
  filesOnDisk(): string[] {
    return readdirSync(this.data, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(this.data.length + 1))
      .filter((path) => /^(corpus|raw|rejects)\//.test(path))
      .sort();
  }

  /** What must be true at any rest: no post twice, every batch accounted for, on the disk what the manifest names and no more. */
  async faults(): Promise<string[]> {
    const { state } = this.workspace;
    const { files, dead } = readManifest(state);
    const named = [...files.map(({ path }) => path), ...[...dead.values()].map(({ list }) => list)];
    const known = new Set([...named, ...garbageBefore(state, Number.MAX_SAFE_INTEGER)]);
    const onDisk = this.filesOnDisk().filter((path) => path.startsWith("corpus/"));
    const { rows } = listBatches(this.workspace, { page: 1, pageSize: 10_000 });
    const twice = await this.count("select count(*) - count(distinct platform || ' ' || id) as n from posts");
    return [
      ...named.filter((path) => !onDisk.includes(path)).map((path) => `${path} is not on the disk`),
      ...onDisk.filter((path) => !known.has(path)).map((path) => `nobody knows ${path}`),
      ...rows
        .filter((row) => row.read !== row.stored + row.duplicates + row.rejected)
        .map((row) => `${row.id} read ${row.read}, which is not the sum`),
      ...rows.filter(({ state }) => state === "running").map(({ id }) => `${id} runs for ever`),
      ...(twice > 0 ? [`${twice} posts count twice`] : []),
    ];
  }

  async count(sql: string): Promise<number> {
    for await (const [row] of this.workspace.corpus.scan(sql)) return Number(row?.n);
    throw new Error("no answer");
  }

  async close(): Promise<void> {
    await this.workspace.close();
    await rm(this.root, { recursive: true, force: true });
  }
}
