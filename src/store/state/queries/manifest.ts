import type { StateDatabase } from "../database.ts";
import type { BatchesTable, CorpusFilesTable } from "../tables.ts";
import type { RejectRow } from "./batches.ts";

export type DeadList = { path: string; list: string; rows: number; bytes: number; sha256: string };
export type Manifest = { version: number; files: CorpusFilesTable[]; dead: Map<string, DeadList> };

export const manifestVersion = (state: StateDatabase): number =>
  Number(state.raw.prepare("select version from corpus_state").get()?.version);

/** One consistent picture of the corpus: its files and which of their rows do not count. */
export function readManifest(state: StateDatabase): Manifest {
  return state.snapshot(() => {
    const files = state.raw.prepare("select * from corpus_files order by path").all() as CorpusFilesTable[];
    const dead = state.raw.prepare("select path, list, rows, bytes, sha256 from corpus_dead").all() as DeadList[];
    return { version: manifestVersion(state), files, dead: new Map(dead.map((list) => [list.path, list])) };
  });
}

export const filesBelow = (state: StateDatabase, bytes: number): number =>
  Number(state.raw.prepare("select count(*) as n from corpus_files where bytes < ?").get(bytes)?.n);

export type ManifestChange = {
  add: CorpusFilesTable[];
  remove: string[];
  /** New lists of dead rows; a path of `clear` has none any more. */
  dead: DeadList[];
  clear: string[];
  at: number;
};

/** Runs inside a transaction: files come and go, lists are replaced, what left is kept as garbage until no reader holds it. */
export function changeManifest(state: StateDatabase, change: ManifestChange): void {
  const { raw } = state;
  const discard = raw.prepare("insert or replace into corpus_garbage (path, since) values (?, ?)");
  const listOf = raw.prepare("select list from corpus_dead where path = ?");
  const dropList = raw.prepare("delete from corpus_dead where path = ?");
  for (const path of [...change.remove, ...change.clear, ...change.dead.map((list) => list.path)]) {
    const old = listOf.get(path);
    if (old) discard.run(String(old.list), change.at);
    dropList.run(path);
  }
  for (const path of change.remove) {
    raw.prepare("delete from corpus_files where path = ?").run(path);
    discard.run(path, change.at);
  }
  const addFile = raw.prepare(
    `insert into corpus_files (path, batch, kind, platform, first_at, last_at, rows, bytes, sha256, has_language, added_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const f of change.add)
    addFile.run(
      f.path,
      f.batch,
      f.kind,
      f.platform,
      f.first_at,
      f.last_at,
      f.rows,
      f.bytes,
      f.sha256,
      f.has_language,
      f.added_at,
    );
  const addList = raw.prepare("insert into corpus_dead (path, list, rows, bytes, sha256) values (?, ?, ?, ?, ?)");
  for (const list of change.dead) addList.run(list.path, list.list, list.rows, list.bytes, list.sha256);
  raw.exec("update corpus_state set version = version + 1");
}

export type Accounting = Pick<
  BatchesTable,
  | "read"
  | "stored"
  | "duplicates"
  | "rejected"
  | "observations"
  | "seconds"
  | "encoding"
  | "sha256"
  | "bytes"
  | "drift"
  | "finished_at"
  | "file"
  | "format"
  | "format_version"
>;

/** Runs inside a transaction: the batch is done, with its accounting and its rejects. */
export function finishBatch(
  state: StateDatabase,
  id: string,
  account: Accounting,
  rejects: readonly RejectRow[],
): void {
  state.raw
    .prepare(
      `update batches set status = 'done', read = ?, stored = ?, duplicates = ?, rejected = ?, observations = ?, seconds = ?,
         encoding = ?, sha256 = ?, bytes = ?, drift = ?, finished_at = ?, file = ?, format = ?, format_version = ?, error = null,
         failure = null
       where id = ?`,
    )
    .run(
      account.read,
      account.stored,
      account.duplicates,
      account.rejected,
      account.observations,
      account.seconds,
      account.encoding,
      account.sha256,
      account.bytes,
      account.drift,
      account.finished_at,
      account.file,
      account.format,
      account.format_version,
      id,
    );
  state.raw.prepare("delete from rejects where batch = ?").run(id);
  const add = state.raw.prepare(
    "insert into rejects (batch, first_line, last_line, first_byte, reason) values (?, ?, ?, ?, ?)",
  );
  for (const r of rejects) add.run(id, r.first_line, r.last_line, r.first_byte, r.reason);
}

export function garbageBefore(state: StateDatabase, moment: number): string[] {
  return state.raw
    .prepare("select path from corpus_garbage where since < ?")
    .all(moment)
    .map((row) => String(row.path));
}

export function forgetGarbage(state: StateDatabase, paths: readonly string[]): void {
  const forget = state.raw.prepare("delete from corpus_garbage where path = ?");
  state.transact(() => {
    for (const path of paths) forget.run(path);
  });
}

/** Runs inside a transaction: a file is replaced by one with the same rows in the same order, so its dead list goes on to hold. */
export function replaceFile(state: StateDatabase, old: string, file: CorpusFilesTable, at: number): void {
  const { raw } = state;
  raw
    .prepare(
      `insert into corpus_files (path, batch, kind, platform, first_at, last_at, rows, bytes, sha256, has_language, added_at)
       select ?, batch, kind, platform, first_at, last_at, rows, ?, ?, ?, ? from corpus_files where path = ?`,
    )
    .run(file.path, file.bytes, file.sha256, file.has_language, at, old);
  raw.prepare("update corpus_dead set path = ? where path = ?").run(file.path, old);
  raw.prepare("delete from corpus_files where path = ?").run(old);
  raw.prepare("insert or replace into corpus_garbage (path, since) values (?, ?)").run(old, at);
  raw.exec("update corpus_state set version = version + 1");
}

export function findCorpusFile(state: StateDatabase, path: string): CorpusFilesTable | undefined {
  return state.raw.prepare("select * from corpus_files where path = ?").get(path) as CorpusFilesTable | undefined;
}
