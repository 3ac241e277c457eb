import { DatabaseSync } from "node:sqlite";
import { migrations } from "./migrations/index.ts";

export type Inspection = {
  schema: number;
  newestSchema: number;
  /** What SQLite itself finds wrong; empty when sound. */
  faults: string[];
  files: { path: string; bytes: number; sha256: string }[];
  failedJobs: { kind: string; subject: string; error: string | null }[];
  waitingJobs: number;
  runningBatches: number;
  /** Rows in the corpus, and whether the workspace knows whose desk it is. */
  posts: number;
  ownState: string | null;
};

/** Looks at a state database without changing it, so that a workspace in trouble can still be looked at. */
export function inspectState(path: string): Inspection {
  const raw = new DatabaseSync(path, { readOnly: true });
  try {
    const schema = Number(raw.prepare("pragma user_version").get()?.user_version);
    const faults = raw
      .prepare("pragma quick_check(5)")
      .all()
      .map((row) => String(row.quick_check))
      .filter((said) => said !== "ok");
    const found = { schema, newestSchema: migrations.length, faults };
    const has = (table: string) =>
      raw.prepare("select 1 from sqlite_schema where type = 'table' and name = ?").get(table) !== undefined;
    if (!has("corpus_files") || !has("jobs"))
      return { ...found, files: [], failedJobs: [], waitingJobs: 0, runningBatches: 0, posts: 0, ownState: null };
    const files = raw
      .prepare("select path, bytes, sha256 from corpus_files union all select list, bytes, sha256 from corpus_dead")
      .all();
    const failed = raw
      .prepare("select kind, subject, error from jobs where status = 'failed' order by finished_at desc limit 20")
      .all();
    const count = (sql: string) => Number(raw.prepare(sql).get()?.n);
    return {
      ...found,
      files: files.map((row) => ({ path: String(row.path), bytes: Number(row.bytes), sha256: String(row.sha256) })),
      failedJobs: failed.map(({ kind, subject, error }) => ({
        kind: String(kind),
        subject: String(subject),
        error: error === null ? null : String(error),
      })),
      waitingJobs: count("select count(*) as n from jobs where status in ('queued', 'running')"),
      runningBatches: count("select count(*) as n from batches where status = 'running'"),
      posts: count("select coalesce(sum(rows), 0) as n from corpus_files where kind = 'posts'"),
      ownState: ownStateIn(raw),
    };
  } finally {
    raw.close();
  }
}

function ownStateIn(raw: DatabaseSync): string | null {
  const row = raw.prepare("select value from settings where key = 'ownState'").get();
  const value: unknown = row ? JSON.parse(String(row.value)) : null;
  return typeof value === "string" ? value : null;
}

/** Full-text search is compiled into the SQLite this Node carries. */
export function hasFullText(): boolean {
  const raw = new DatabaseSync(":memory:");
  try {
    raw.exec("create virtual table probe using fts5(text)");
    return true;
  } catch {
    return false;
  } finally {
    raw.close();
  }
}
