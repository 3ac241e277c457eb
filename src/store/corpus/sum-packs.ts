import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Manifest } from "../state/queries/manifest.ts";
import type { CorpusFilesTable } from "../state/tables.ts";
import { type Duck, literal } from "./duck.ts";
import { type SourceFile, sourceOf } from "./source-files.ts";
import { tidy } from "./tidy.ts";

/** The database, opened by the first who needs it. */
export type Worker = Pick<Duck, "run" | "columns" | "numbers">;

/**
 * Sums that are kept by corpus file, some files together in a pack: a Parquet file each table. A file that has not changed
 * keeps its sums, so a new batch costs its own rows only. A cache: it can be deleted.
 */
export type Family<Table extends string> = {
  /** The folder. Raise its number whenever a shape changes: packs of another shape are left alone and made anew. */
  folder: string;
  tables: readonly Table[];
  sums: Record<Table, (sources: readonly SourceFile[]) => string>;
  /** What is asked for one account lies together in a file, so that little of it is read; null: nobody asks the file itself. */
  order: Record<Table, string> | null;
  /** The same shape with nothing in it, for a corpus without posts. */
  empty: Record<Table, string>;
  /** Smaller groups of rows let a question about one account read less. */
  rowGroup: number;
  /** What a pack holds beside its tables: names of files, and how one is made from a table. */
  beside: Partial<Record<Table, (worker: Worker, rows: string, place: string) => Promise<void>>>;
};

export type Pack = { name: string; keys: string[]; rows: number };
export type Held<Table extends string> = {
  relations: Record<Table, string>;
  /** Files beside the packs, and which keys of each count no longer. */
  packs: readonly { place(table: Table): string; stale: ReadonlySet<string> }[];
};

/** Version 2 of the encodings makes sums smaller than zstd would, and what is packed lightly is read in half the time. */
const packParquet = "format parquet, parquet_version v2, compression lz4_raw";
const rowsAtOnce = 1_500_000;
const smallPack = 400_000;
const mostSmallPacks = 12;

type Needed = ReadonlyMap<string, CorpusFilesTable>;
type Files = [string, CorpusFilesTable][];

/** The sums of exactly this manifest; what is missing is added up first. */
export async function sumsOf<Table extends string>(
  family: Family<Table>,
  manifest: Manifest,
  workspace: string,
  worker: Worker,
): Promise<Held<Table>> {
  const folder = join(workspace, "cache", family.folder);
  const needed = neededOf(manifest);
  if (needed.size === 0) return { relations: family.empty, packs: [] };
  const { packs, missing } = heldOf(family, folder, needed);
  if (missing.length === 0) return heldIn(family, folder, packs, needed);
  mkdirSync(folder, { recursive: true });
  const desk: Desk<Table> = { family, folder, worker, besides: new Turns(), begun: [] };
  try {
    for (const files of chunks(missing)) {
      const sources = sourcesOf(files, manifest, workspace);
      const rows = files.reduce((sum, [, file]) => sum + file.rows, 0);
      const keys = files.map(([key]) => key);
      packs.push(await write(desk, { keys, rows }, (table) => family.sums[table](sources)));
    }
    await desk.besides.done();
    const all = await merged(desk, packs, needed);
    writeIndex(family, folder, all);
    return heldIn(family, folder, all, needed);
  } catch (cause) {
    await desk.besides.done().catch(() => {});
    discard(desk);
    throw cause;
  }
}

/** What is there without waiting, and the files that have not been added up yet. */
export function sumsSoFar<Table extends string>(
  family: Family<Table>,
  manifest: Manifest,
  workspace: string,
): { held: Held<Table> | null; missing: SourceFile[] } {
  const folder = join(workspace, "cache", family.folder);
  const needed = neededOf(manifest);
  const { packs, missing } = heldOf(family, folder, needed);
  return {
    held: packs.length === 0 ? null : heldIn(family, folder, packs, needed),
    missing: sourcesOf(missing, manifest, workspace),
  };
}

const neededOf = (manifest: Manifest): Needed => new Map(manifest.files.map((file) => [keyOf(file, manifest), file]));

/** What the sums of a file depend on: its rows, and which of them do not count. */
function keyOf(file: CorpusFilesTable, manifest: Manifest): string {
  const dead = manifest.dead.get(file.path);
  return createHash("sha256")
    .update(`${file.sha256} ${dead?.sha256 ?? ""}`)
    .digest("hex")
    .slice(0, 16);
}

function heldOf<Table extends string>(
  family: Family<Table>,
  folder: string,
  needed: Needed,
): { packs: Pack[]; missing: Files } {
  const packs = readIndex(family, folder).filter(({ keys }) => keys.some((key) => needed.has(key)));
  const held = new Set(packs.flatMap(({ keys }) => keys));
  return { packs, missing: [...needed].filter(([key]) => !held.has(key)) };
}

function* chunks(files: Files): Generator<Files> {
  let chunk: Files = [];
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

const sourcesOf = (files: Files, manifest: Manifest, workspace: string): SourceFile[] =>
  files.map(([key, file]) => sourceOf(file, { manifest, workspace, key }));

/** Work that is done one after the other, while something else goes on. */
class Turns {
  #last: Promise<void> = Promise.resolve();

  add(work: () => Promise<void> | undefined): void {
    this.#last = this.#last.then(work);
    // Whoever waits hears of a failure; should what goes on beside it fail first, that is told.
    this.#last.catch(() => {});
  }

  done(): Promise<void> {
    return this.#last;
  }
}

/**
 * Where packs are written, which were begun, and the turns in which what stands beside them is made, while the database works on
 * the next table.
 */
type Desk<Table extends string> = {
  family: Family<Table>;
  folder: string;
  worker: Worker;
  besides: Turns;
  begun: string[];
};

async function write<Table extends string>(
  { family, folder, worker, besides, begun }: Desk<Table>,
  of: Omit<Pack, "name">,
  rowsOf: (table: Table) => string,
): Promise<Pack> {
  const name = randomBytes(8).toString("hex");
  begun.push(name);
  for (const table of family.tables) {
    const place = parquetOf(folder, name, table);
    await worker.run(
      `copy (select * from (${rowsOf(table)})${family.order ? ` order by ${family.order[table]}` : ""}) to ${literal(`${place}.tmp`)}
       (${packParquet}, row_group_size ${family.rowGroup})`,
    );
    renameSync(`${place}.tmp`, place);
    besides.add(() => family.beside[table]?.(worker, `read_parquet(${literal(place)})`, besideOf(folder, name, table)));
  }
  return { name, ...of };
}

/** What was begun in vain goes: on a full disk the room it took is wanted, and each further question would take as much. */
function discard<Table extends string>({ family, folder, begun }: Desk<Table>): void {
  for (const name of begun)
    for (const table of family.tables) {
      const place = parquetOf(folder, name, table);
      for (const one of [`${place}.tmp`, place, besideOf(folder, name, table)]) rmSync(one, { force: true });
    }
}

/** Many small packs are slower to open than one; large ones are left as they are. */
async function merged<Table extends string>(desk: Desk<Table>, packs: Pack[], needed: Needed): Promise<Pack[]> {
  const small = packs.filter(({ rows }) => rows < smallPack);
  if (small.length <= mostSmallPacks) return packs;
  const keys = small.flatMap(({ keys }) => keys.filter((key) => needed.has(key)));
  const rows = small.reduce((sum, { rows }) => sum + rows, 0);
  const { relations } = heldIn(desk.family, desk.folder, small, needed);
  const pack = await write(desk, { keys, rows }, (table) => `select * from ${relations[table]}`);
  await desk.besides.done();
  return [...packs.filter((one) => !small.includes(one)), pack];
}

function heldIn<Table extends string>(
  family: Family<Table>,
  folder: string,
  packs: readonly Pack[],
  needed: Needed,
): Held<Table> {
  const stale = packs.flatMap(({ keys }) => keys.filter((key) => !needed.has(key)));
  const rest = stale.length === 0 ? "" : ` where key not in (${stale.map(literal).join(", ")})`;
  const relation = (table: Table): string => {
    const places = packs.map(({ name }) => literal(parquetOf(folder, name, table))).join(", ");
    return `(select * from read_parquet([${places}])${rest})`;
  };
  return {
    relations: Object.fromEntries(family.tables.map((table) => [table, relation(table)])) as Record<Table, string>,
    packs: packs.map(({ name, keys }) => ({
      place: (table) => besideOf(folder, name, table),
      stale: new Set(keys.filter((key) => !needed.has(key))),
    })),
  };
}

const parquetOf = (folder: string, name: string, table: string): string => join(folder, `${name}-${table}.parquet`);
const besideOf = (folder: string, name: string, table: string): string => join(folder, `${name}-${table}.numbers`);
const indexOf = (folder: string): string => join(folder, "index.json");

function readIndex<Table extends string>(family: Family<Table>, folder: string): Pack[] {
  try {
    const packs = JSON.parse(readFileSync(indexOf(folder), "utf8")) as Pack[];
    return packs.filter(({ name }) =>
      family.tables.every(
        (table) =>
          existsSync(parquetOf(folder, name, table)) &&
          (!family.beside[table] || existsSync(besideOf(folder, name, table))),
      ),
    );
  } catch {
    return [];
  }
}

/** The newest index wins; packs it does not name go once nobody can be reading them. */
function writeIndex<Table extends string>(family: Family<Table>, folder: string, packs: readonly Pack[]): void {
  const named = namesOf(packs);
  const before = namesOf(readIndex(family, folder));
  const draft = `${indexOf(folder)}.${randomBytes(4).toString("hex")}.tmp`;
  writeFileSync(draft, JSON.stringify(packs));
  renameSync(draft, indexOf(folder));
  tidy(
    folder,
    (entry) => entry === "index.json" || named.has(packOf(entry)),
    (entry) => before.has(packOf(entry)),
  );
}

const namesOf = (packs: readonly Pack[]): ReadonlySet<string> => new Set(packs.map(({ name }) => name));
const packOf = (entry: string): string => entry.slice(0, 16);
