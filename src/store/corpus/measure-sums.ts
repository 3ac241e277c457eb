import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Manifest } from "../state/queries/manifest.ts";
import type { CorpusFilesTable } from "../state/tables.ts";
import { counterRows, groupRows } from "./account-sums-sql.ts";
import { literal } from "./duck.ts";
import { emptySums, type SumTable, sumOrder, sumsOfFiles, sumTables } from "./measure-sums-sql.ts";
import type { SourceFile } from "./source-files.ts";

/**
 * What measures read instead of posts: sums by day of each registered account, and its ties to others, kept by corpus file.
 * A file that has not changed keeps its sums, so a new batch costs its own rows only. A cache: it can be deleted.
 */
export type MeasureSums = Record<SumTable, string>;

type Pack = { name: string; keys: string[]; rows: number };
type Write = (sql: string) => Promise<void>;

/** Raised whenever the columns change; packs of another shape are left alone and made anew. */
const shape = "4";
const rowsAtOnce = 1_500_000;
const smallPack = 400_000;
const mostSmallPacks = 12;
const keptFor = 600_000;

/** Relations over the sums of exactly this manifest; what is missing is added up first. */
export async function measureSums(manifest: Manifest, workspace: string, write: Write): Promise<MeasureSums> {
  const folder = folderOf(workspace);
  const needed = neededOf(manifest);
  if (needed.size === 0) return emptySums;
  let packs = readIndex(folder).filter(({ keys }) => keys.some((key) => needed.has(key)));
  const held = new Set(packs.flatMap(({ keys }) => keys));
  const missing = [...needed].filter(([key]) => !held.has(key));
  if (missing.length > 0) {
    mkdirSync(folder, { recursive: true });
    for (const files of chunks(missing)) packs.push(await addUp(folder, files, manifest, workspace, write));
    packs = await merged(folder, packs, needed, write);
    writeIndex(folder, packs);
  }
  return relationsOf(folder, packs, needed);
}

const neededOf = (manifest: Manifest) => new Map(manifest.files.map((file) => [keyOf(file, manifest), file]));

/** Posts and counters of accounts without waiting: what has not been added up yet is read as it is. */
export function accountSums(manifest: Manifest, workspace: string): Pick<MeasureSums, "groups" | "counters"> {
  const folder = folderOf(workspace);
  const needed = neededOf(manifest);
  const packs = readIndex(folder).filter(({ keys }) => keys.some((key) => needed.has(key)));
  const held = new Set(packs.flatMap(({ keys }) => keys));
  const missing = [...needed].filter(([key]) => !held.has(key));
  const relation = (table: SumTable, rowsOf: (sources: readonly SourceFile[]) => string): string => {
    if (missing.length === 0) return packs.length === 0 ? emptySums[table] : relationOf(table, folder, packs, needed);
    const fresh = rowsOf(sourcesOf(missing, manifest, workspace));
    return packs.length === 0
      ? `(${fresh})`
      : `(select * from ${relationOf(table, folder, packs, needed)} union all by name (${fresh}))`;
  };
  return { groups: relation("groups", groupRows), counters: relation("counters", counterRows) };
}

/** What the sums of a file depend on: its rows, and which of them do not count. */
function keyOf(file: CorpusFilesTable, manifest: Manifest): string {
  const dead = manifest.dead.get(file.path);
  return createHash("sha256")
    .update(`${file.sha256} ${dead?.sha256 ?? ""}`)
    .digest("hex")
    .slice(0, 16);
}

function* chunks(files: [string, CorpusFilesTable][]): Generator<[string, CorpusFilesTable][]> {
  let chunk: [string, CorpusFilesTable][] = [];
  let rows = 0;
  for (const entry of files) {
    if (chunk.length > 0 && rows + entry[1].rows > rowsAtOnce) {
      yield chunk;
      chunk = [];
      rows = 0;
    }
    chunk.push(entry);
    rows += entry[1].rows;
  }
  if (chunk.length > 0) yield chunk;
}

async function addUp(
  folder: string,
  files: [string, CorpusFilesTable][],
  manifest: Manifest,
  workspace: string,
  write: Write,
): Promise<Pack> {
  const sources = sourcesOf(files, manifest, workspace);
  const rows = files.reduce((sum, [, file]) => sum + file.rows, 0);
  const pack = { name: randomBytes(8).toString("hex"), keys: files.map(([key]) => key), rows };
  await copy(folder, pack.name, write, (table) => sumsOfFiles[table](sources));
  return pack;
}

const sourcesOf = (files: readonly [string, CorpusFilesTable][], manifest: Manifest, workspace: string): SourceFile[] =>
  files.map(([key, { kind, path }]) => {
    const dead = manifest.dead.get(path);
    return { key, kind, place: join(workspace, path), dead: dead ? join(workspace, dead.list) : null };
  });

async function copy(folder: string, name: string, write: Write, rowsOf: (table: SumTable) => string): Promise<void> {
  for (const table of sumTables) {
    const place = placeOf(folder, name, table);
    const order = sumOrder[table] ? ` order by ${sumOrder[table]}` : "";
    await write(
      `copy (select * from (${rowsOf(table)})${order}) to ${literal(`${place}.tmp`)} (format parquet, compression zstd)`,
    );
    renameSync(`${place}.tmp`, place);
  }
}

/** Many small packs are slower to open than one; large ones are left as they are. */
async function merged(
  folder: string,
  packs: Pack[],
  needed: ReadonlyMap<string, unknown>,
  write: Write,
): Promise<Pack[]> {
  const small = packs.filter(({ rows }) => rows < smallPack);
  if (small.length <= mostSmallPacks) return packs;
  const pack: Pack = {
    name: randomBytes(8).toString("hex"),
    keys: small.flatMap(({ keys }) => keys.filter((key) => needed.has(key))),
    rows: small.reduce((sum, { rows }) => sum + rows, 0),
  };
  const held = relationsOf(folder, small, needed);
  await copy(folder, pack.name, write, (table) => `select * from ${held[table]}`);
  return [...packs.filter((one) => !small.includes(one)), pack];
}

function relationsOf(folder: string, packs: readonly Pack[], needed: ReadonlyMap<string, unknown>): MeasureSums {
  const all = sumTables.map((table) => [table, relationOf(table, folder, packs, needed)]);
  return Object.fromEntries(all) as MeasureSums;
}

function relationOf(
  table: SumTable,
  folder: string,
  packs: readonly Pack[],
  needed: ReadonlyMap<string, unknown>,
): string {
  const stale = packs.flatMap(({ keys }) => keys.filter((key) => !needed.has(key)));
  const places = packs.map(({ name }) => literal(placeOf(folder, name, table))).join(", ");
  const rest = stale.length === 0 ? "" : ` where key not in (${stale.map(literal).join(", ")})`;
  return `(select * from read_parquet([${places}])${rest})`;
}

const folderOf = (workspace: string): string => join(workspace, "cache", `measures-${shape}`);
const placeOf = (folder: string, name: string, kind: SumTable): string => join(folder, `${name}-${kind}.parquet`);
const indexOf = (folder: string): string => join(folder, "index.json");

function readIndex(folder: string): Pack[] {
  try {
    const packs = JSON.parse(readFileSync(indexOf(folder), "utf8")) as Pack[];
    return packs.filter(({ name }) => sumTables.every((table) => existsSync(placeOf(folder, name, table))));
  } catch {
    return [];
  }
}

/** The newest index wins; packs it does not name go once nobody can be reading them. */
function writeIndex(folder: string, packs: readonly Pack[]): void {
  const draft = `${indexOf(folder)}.${randomBytes(4).toString("hex")}.tmp`;
  writeFileSync(draft, JSON.stringify(packs));
  renameSync(draft, indexOf(folder));
  const named = new Set(packs.map(({ name }) => name));
  for (const entry of readdirSync(folder)) {
    const place = join(folder, entry);
    if (entry === "index.json" || named.has(entry.slice(0, 16))) continue;
    if (Date.now() - statSync(place, { throwIfNoEntry: false })!.mtimeMs > keptFor) rmSync(place, { force: true });
  }
}
