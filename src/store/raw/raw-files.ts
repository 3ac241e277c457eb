import { existsSync, readdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { NotFoundError } from "../../domain/errors.ts";
import { shred } from "../keys/durable-file.ts";
import type { Keys } from "../keys/keys.ts";
import type { StateDatabase } from "../state/database.ts";
import type { RawFilesTable } from "../state/privacy-tables.ts";
import { type RawFile, readRaw } from "./vault.ts";

/** What may name a private person, so it stands sealed beside the raw: the file's name and the options as given. */
export type RawDetails = {
  fileName: string;
  account: string | null;
  mapping: string | null;
  encoding: string | null;
};

export type NewRaw = {
  batch: string;
  study: string;
  file: RawFile;
  details: RawDetails;
  createdAt: number;
  retentionDays: number;
};

const day = 86_400_000;
export const defaultRetentionDays = 30;
const purpose = (batch: string): string => `raw of ${batch}`;

/** Records the raw of a batch; synchronous, to be called within the transaction that commits the batch. */
export function recordRaw(state: StateDatabase, keys: Keys, folder: string, raw: NewRaw): void {
  const { file, batch, study } = raw;
  state.raw
    .prepare("insert into raw_files values (?, ?, ?, 'whole', ?, ?, ?, ?, ?, ?, ?, null)")
    .run(
      batch,
      study,
      relative(folder, file.path),
      file.sha256,
      file.bytes,
      file.storedBytes,
      keys.sealForStudy(study, purpose(batch), file.key),
      keys.sealForStudy(study, `${purpose(batch)}, details`, Buffer.from(JSON.stringify(raw.details))),
      raw.createdAt,
      raw.createdAt + raw.retentionDays * day,
    );
}

export type OpenRaw = {
  content: AsyncGenerator<Uint8Array, void, void>;
  details: RawDetails;
  state: "whole" | "reduced";
};

/** Raw of a batch as it came, or, after the retention, the registered accounts' part of it. */
export function openRaw(state: StateDatabase, keys: Keys, folder: string, batch: string): OpenRaw {
  const row = rawFile(state, batch);
  if (!row) throw new NotFoundError(`No raw of the batch ${batch} is kept. Import the file again to map it anew.`);
  const { study } = row;
  const unseal = (what: string, sealed: Uint8Array): Buffer =>
    row.state === "whole" ? keys.unsealForStudy(study, what, sealed) : keys.unsealForWorkspace(what, sealed);
  const details: RawDetails = JSON.parse(unseal(`${purpose(batch)}, details`, row.sealed_details).toString());
  const key = unseal(purpose(batch), row.sealed_key);
  return { content: readRaw(join(folder, row.path), key), details, state: row.state };
}

export function rawFile(state: StateDatabase, batch: string): RawFilesTable | undefined {
  return state.raw.prepare("select * from raw_files where batch = ?").get(batch) as RawFilesTable | undefined;
}

/**
 * Batches whose whole raw is past its retention, oldest first: the one in force at their import, or the present one where that
 * is shorter. A promise once given is not prolonged.
 */
export function expiredRaw(state: StateDatabase, now: number, retentionDays: number): RawFilesTable[] {
  return state.raw
    .prepare(
      "select * from raw_files where state = 'whole' and min(expires_at, created_at + ?) <= ? order by expires_at, batch",
    )
    .all(retentionDays * day, now) as RawFilesTable[];
}

export function wholeRawOf(state: StateDatabase, study: string): RawFilesTable[] {
  return state.raw
    .prepare("select * from raw_files where state = 'whole' and study = ? order by batch")
    .all(study) as RawFilesTable[];
}

/** The reduced file takes the whole one's place in one statement; the old sealed key is overwritten with it. */
export function replaceRaw(state: StateDatabase, keys: Keys, folder: string, reduced: Replacement): void {
  const { batch, file, details, at } = reduced;
  state.raw
    .prepare(
      `update raw_files set state = 'reduced', path = ?, sha256 = ?, bytes = ?, stored_bytes = ?, sealed_key = ?,
         sealed_details = ?, expires_at = null, reduced_at = ? where batch = ?`,
    )
    .run(
      relative(folder, file.path),
      file.sha256,
      file.bytes,
      file.storedBytes,
      keys.sealForWorkspace(purpose(batch), file.key),
      keys.sealForWorkspace(`${purpose(batch)}, details`, Buffer.from(JSON.stringify(details))),
      at,
      batch,
    );
}

/** Whole raw rewritten without some of its records, under a new key; its retention goes on as before. */
export function rewriteRaw(
  state: StateDatabase,
  keys: Keys,
  folder: string,
  { batch, study, file }: { batch: string; study: string; file: RawFile },
): void {
  const { details } = openRaw(state, keys, folder, batch);
  state.raw
    .prepare(
      `update raw_files set path = ?, sha256 = ?, bytes = ?, stored_bytes = ?, sealed_key = ?, sealed_details = ? where batch = ?`,
    )
    .run(
      relative(folder, file.path),
      file.sha256,
      file.bytes,
      file.storedBytes,
      keys.sealForStudy(study, purpose(batch), file.key),
      keys.sealForStudy(study, `${purpose(batch)}, details`, Buffer.from(JSON.stringify(details))),
      batch,
    );
}

export type Replacement = { batch: string; file: RawFile; details: RawDetails; at: number };

export function forgetRaw(state: StateDatabase, batch: string): void {
  state.raw.prepare("delete from raw_files where batch = ?").run(batch);
}

/** Removes the old pages from the write-ahead log too, where a destroyed key would otherwise stand until it is overwritten. */
export function emptyLog(state: StateDatabase): boolean {
  return Number(state.raw.prepare("pragma wal_checkpoint(truncate)").get()?.busy) === 0;
}

/** After the transaction that forgot or replaced a raw file: nothing of its sealed key stays in the log, nothing of it on the disk. */
export function shredRaw(state: StateDatabase, folder: string, path: string): void {
  emptyLog(state);
  const place = join(folder, path);
  if (existsSync(place)) shred(place);
}

/** Removes raw that no batch names and that nobody has written to for an hour: what a killed import left. */
export function sweepRaw(state: StateDatabase, folder: string, now: number): string[] {
  const named = new Set(
    state.raw
      .prepare("select path from raw_files")
      .all()
      .map(({ path }) => String(path)),
  );
  const raw = join(folder, "raw");
  if (!existsSync(raw)) return [];
  const swept: string[] = [];
  for (const name of readdirSync(raw, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((e) => e.name)) {
    const path = join(raw, name);
    if (named.has(relative(folder, path)) || now - statSync(path).mtimeMs < 3_600_000) continue;
    shred(path);
    swept.push(path);
  }
  return swept;
}
