import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { backup as copyDatabase, DatabaseSync } from "node:sqlite";
import { AttacheError, UsageError } from "../../domain/errors.ts";
import { syncFolder, writeOnce } from "../keys/durable-file.ts";
import type { StateDatabase } from "../state/database.ts";
import { type Listed, listName } from "./backup-list.ts";
import { copyFile, hashFile } from "./copy-file.ts";

export type BackupReport = {
  folder: string;
  files: number;
  bytes: number;
  keys: boolean;
  /** Batches whose raw within its retention was left out, because the keys were. */
  rawLeftOut: number;
};

type Named = { path: string; sha256: string };

/**
 * Copies a workspace while it is in use: the database first, then exactly the files that copy names, the list of all
 * last; evidence (archive/) as far as it is written. The search index is left out, for it is made again from the corpus. Without keys, raw within its retention is
 * left out too: a copy of its sealed key would outlive the day on which the key is to be destroyed.
 */
export async function backup(
  workspace: string,
  state: StateDatabase,
  target: string,
  now: number,
): Promise<BackupReport> {
  return attempt(workspace, state, target, now, false);
}

/** With the folder keys/ and all raw: whoever holds this copy holds everything. Destroy it when its raw expires. */
export async function backupWithKeys(
  workspace: string,
  state: StateDatabase,
  target: string,
  now: number,
): Promise<BackupReport> {
  return attempt(workspace, state, target, now, true);
}

async function attempt(
  workspace: string,
  state: StateDatabase,
  target: string,
  now: number,
  keys: boolean,
): Promise<BackupReport> {
  if (existsSync(target) && readdirSync(target).length > 0)
    throw new UsageError(`${target} is not empty. Choose a new folder for the backup.`);
  mkdirSync(target, { recursive: true, mode: 0o700 });
  for (let tries = 1; ; tries++)
    try {
      return await copyAll(workspace, state, target, now, keys);
    } catch (cause) {
      for (const name of readdirSync(target)) rmSync(join(target, name), { recursive: true });
      // A file the copied database names was merged away meanwhile: a newer copy names its successor.
      if (tries < 3 && cause instanceof Error && "code" in cause && cause.code === "ENOENT") continue;
      throw cause;
    }
}

async function copyAll(
  workspace: string,
  state: StateDatabase,
  target: string,
  now: number,
  keys: boolean,
): Promise<BackupReport> {
  const database = join(target, "attache.db");
  await copyDatabase(state.raw, database);
  const { schema, named, rawLeftOut } = prepareCopy(database, keys);
  const files: Listed[] = [{ path: "attache.db", ...(await hashFile(database)) }];
  for (const { path, sha256 } of named) {
    const copied = await copyFile(join(workspace, path), join(target, path));
    if (sha256 !== "" && copied.sha256 !== sha256)
      throw new AttacheError(
        `${join(workspace, path)} is damaged: its content is not what was written. Restore it from an older backup, or undo and import its batch again.`,
      );
    files.push({ path, ...copied });
  }
  const loose = [
    "config.json",
    ...inFolder(workspace, "archive"),
    ...(keys ? inFolder(workspace, "keys") : []),
    ...rejectsOf(workspace, named),
  ];
  for (const path of loose)
    if (existsSync(join(workspace, path)))
      files.push({ path, ...(await copyFile(join(workspace, path), join(target, path))) });
  for (const folder of foldersOf(files)) syncFolder(join(target, folder));
  const list = { format: 1, schema, createdAt: now, keys, files };
  writeOnce(join(target, listName), Buffer.from(`${JSON.stringify(list, null, 1)}\n`));
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return { folder: target, files: files.length, bytes, keys, rawLeftOut };
}

/** Takes out of the copied database what must not be copied, and says which files it names. */
function prepareCopy(database: string, keys: boolean): { schema: number; named: Named[]; rawLeftOut: number } {
  const copy = new DatabaseSync(database);
  try {
    // One file, without a log beside it that the list does not name.
    copy.exec("pragma journal_mode = delete; pragma secure_delete = on; delete from leases");
    const rawLeftOut = keys ? 0 : Number(copy.prepare("delete from raw_files where state = 'whole'").run().changes);
    copy.exec("vacuum");
    const named = copy
      .prepare(
        "select path, sha256 from corpus_files union all select list, sha256 from corpus_dead union all select path, '' from raw_files",
      )
      .all();
    const schema = Number(copy.prepare("pragma user_version").get()?.user_version);
    return { schema, rawLeftOut, named: named.map((row) => ({ path: String(row.path), sha256: String(row.sha256) })) };
  } finally {
    copy.close();
  }
}

const inFolder = (workspace: string, folder: string): string[] =>
  existsSync(join(workspace, folder)) ? readdirSync(join(workspace, folder)).map((name) => `${folder}/${name}`) : [];

/** The list of rejected lines lies beside a batch's files and is named by none of them. */
const rejectsOf = (workspace: string, named: readonly Named[]): string[] =>
  foldersOf(named)
    .map((folder) => `${folder}/rejects.csv`)
    .filter((path) => existsSync(join(workspace, path)));

const foldersOf = (files: readonly { path: string }[]): string[] => [
  ...new Set(files.filter(({ path }) => path.includes("/")).map(({ path }) => path.slice(0, path.lastIndexOf("/")))),
];
