import type { PrivacyTables } from "./privacy-tables.ts";
import type { RegisterTables } from "./register-tables.ts";

/** Rows of the state database as Kysely sees them; the migrations are the truth. */
export type Tables = RegisterTables &
  PrivacyTables & {
    settings: { key: string; value: string };
    batches: BatchesTable;
    rejects: { batch: string; first_line: number; last_line: number; first_byte: number; reason: string };
    corpus_files: CorpusFilesTable;
    corpus_dead: { path: string; list: string; rows: number; bytes: number; sha256: string };
    corpus_garbage: { path: string; since: number };
    corpus_state: { one: number; version: number };
    leases: { name: string; host: string; pid: number; process_started: string; heartbeat: number };
    jobs: JobsTable;
  };

export type BatchesTable = {
  id: string;
  number: number;
  status: "running" | "done" | "failed" | "undone";
  file: string;
  format: string;
  format_version: string;
  options: string;
  study: string;
  started_at: number;
  finished_at: number | null;
  read: number;
  stored: number;
  duplicates: number;
  rejected: number;
  observations: number;
  seconds: number | null;
  encoding: string | null;
  sha256: string | null;
  bytes: number;
  drift: string;
  error: string | null;
  /** JSON of a Failure. */
  failure: string | null;
};

export type CorpusFilesTable = {
  path: string;
  batch: string;
  kind: "posts" | "counters";
  platform: string | null;
  first_at: number | null;
  last_at: number | null;
  rows: number;
  bytes: number;
  sha256: string;
  has_language: number;
  added_at: number;
};

export type JobsTable = {
  id: string;
  kind: string;
  subject: string;
  status: "queued" | "running" | "done" | "failed" | "cancelled";
  created_at: number;
  started_at: number | null;
  finished_at: number | null;
  done: number;
  total: number | null;
  rate: number | null;
  attempts: number;
  error: string | null;
  failure: string | null;
  result: string | null;
};
