import { join } from "node:path";
import { ConflictError } from "../domain/errors.ts";
import type { Mapped } from "../domain/post.ts";
import { isAlive, tryLease } from "../jobs/lease.ts";
import type { KnownAccounts } from "../register/known-accounts.ts";
import type { Keys } from "../store/keys/keys.ts";
import { leaveStudy } from "../store/keys/study.ts";
import {
  emptyLog,
  expiredRaw,
  forgetRaw,
  type RawDetails,
  rawFile,
  replaceRaw,
  shredRaw,
  wholeRawOf,
} from "../store/raw/raw-files.ts";
import { createRawWriter, type RawWriter } from "../store/raw/vault.ts";
import type { StateDatabase } from "../store/state/database.ts";
import type { RawFilesTable } from "../store/state/privacy-tables.ts";
import { leasesNamed } from "../store/state/queries/leases.ts";
import { openDoor } from "./door.ts";
import { reducer } from "./retention/reduced-file.ts";

/** A record of kept raw as it is read again: the cells of its row or its JSON item, and what the mapper makes of it. */
export type RawRecord = { mapped: Mapped; cells: readonly string[] } | { mapped: Mapped; item: unknown };

/** Raw of a batch, read again. `columns` null: JSON, whose enclosing object (if any) has `head` and the items under `path`. */
export type RawSource = {
  columns: readonly string[] | null;
  head: Record<string, unknown>;
  path: string | null;
  details: RawDetails;
  records: AsyncIterable<RawRecord>;
};

export type Retention = {
  state: StateDatabase;
  keys: Keys;
  workspace: string;
  known: KnownAccounts;
  /** Opens and maps a batch's raw again; supplied by the import. */
  recordsOf(batch: string): Promise<RawSource>;
  now: number;
  /** Days that whole raw is kept, as set at present. */
  retentionDays: number;
};

/** `kept` and `dropped` count records; a batch without registered accounts keeps no raw at all. */
export type Expiry = {
  reduced: { batch: string; kept: number; dropped: number }[];
  /** Could not be reduced; tried again on the next run, and destroyed whole `graceDays` after its expiry. */
  failed: { batch: string; reason: string }[];
  destroyed: string[];
};

export const graceDays = 7;

/**
 * Rewrites raw past its retention with registered accounts' records only, under a new key; the old key is overwritten
 * in the database and its log, the old file overwritten and removed. Killed anywhere, it is done again from the start
 * (before the one transaction that swaps key and path) or finished by `sweepRaw` (after it).
 */
export async function expireRaw(retention: Retention): Promise<Expiry> {
  const due = expiredRaw(retention.state, retention.now, retention.retentionDays);
  return reduceAll(retention, due, (row) => retention.now - (row.expires_at ?? 0) > graceDays * 86_400_000);
}

/**
 * Ends a study: its raw is reduced at once, what cannot be reduced is destroyed, then its key, so that none of its pseudonyms can
 * be made again and nothing more be imported into it. Ending is the way on, too, for a study whose key was lost.
 */
export async function endStudy(retention: Retention, study: string): Promise<Expiry> {
  const running = leasesNamed(retention.state, "import:").filter((lease) => isAlive(lease, retention.now));
  if (running.length > 0)
    throw new ConflictError(
      `An import is running (${running.map(({ name }) => name.replace("import:", "")).join(", ")}): its raw would be kept under a key that is gone. Wait until it has ended, or stop it, and end the study then.`,
    );
  const expiry = await reduceAll(retention, wholeRawOf(retention.state, study), () => true);
  retention.keys.destroy(study, retention.now);
  leaveStudy(retention.state, study);
  emptyLog(retention.state);
  return expiry;
}

/** Reduces the raw of one batch at once: somebody whose words it holds has deleted them. */
export async function reduceNow(retention: Retention, batch: string): Promise<void> {
  const row = rawFile(retention.state, batch);
  if (row?.state === "whole") await reduceAll(retention, [row], () => true);
}

async function reduceAll(
  retention: Retention,
  rows: readonly RawFilesTable[],
  mayDestroy: (row: RawFilesTable) => boolean,
): Promise<Expiry> {
  const expiry: Expiry = { reduced: [], failed: [], destroyed: [] };
  for (const row of rows) {
    // Who maps the batch again, or reduces it in another process, holds the same lease.
    const lease = tryLease(retention.state, `import:${row.batch}`);
    if (!lease) {
      expiry.failed.push({ batch: row.batch, reason: "the batch is being worked on" });
      continue;
    }
    try {
      if (rawFile(retention.state, row.batch)?.state !== "whole") continue;
      expiry.reduced.push(await reduceBatch(retention, row));
    } catch (cause) {
      if (!mayDestroy(row)) {
        expiry.failed.push({ batch: row.batch, reason: cause instanceof Error ? cause.message : String(cause) });
        continue;
      }
      // What people were promised outranks our wish to map again.
      retention.state.transact(() => forgetRaw(retention.state, row.batch));
      shredRaw(retention.state, retention.workspace, row.path);
      expiry.destroyed.push(row.batch);
    } finally {
      lease.release();
    }
  }
  return expiry;
}

async function reduceBatch(
  retention: Retention,
  row: RawFilesTable,
): Promise<{ batch: string; kept: number; dropped: number }> {
  const { state, keys, workspace } = retention;
  const { batch } = row;
  const source = await retention.recordsOf(batch);
  const writer = await createRawWriter(join(workspace, "raw"), `${batch}-reduced`);
  const counted = await rewrite(retention, row, source, writer).catch(async (cause) => {
    await writer.abort();
    throw cause;
  });
  if (counted.kept === 0) {
    await writer.abort();
    state.transact(() => forgetRaw(state, batch));
  } else {
    const file = await writer.finish();
    const details = reducedDetails(source, retention.known, counted.fileName);
    state.transact(() => replaceRaw(state, keys, workspace, { batch, file, details, at: retention.now }));
  }
  shredRaw(state, workspace, row.path);
  return { batch, kept: counted.kept, dropped: counted.dropped };
}

async function rewrite(retention: Retention, row: RawFilesTable, source: RawSource, writer: RawWriter) {
  const door = openDoor({ known: retention.known, key: retention.keys.pseudonymKey(row.study) });
  const reduce = reducer(source, door);
  let dropped = 0;
  let kept = 0;
  for await (const record of source.records) {
    const text = reduce.record(record);
    if (text === null) dropped++;
    else {
      kept++;
      await writer.write(Buffer.from(text));
    }
  }
  if (kept > 0) await writer.write(Buffer.from(reduce.end));
  return { kept, dropped, fileName: `${row.batch}.${reduce.suffix}` };
}

/** The user's file name goes; the account given for the whole file stays when it is registered. */
function reducedDetails({ details }: RawSource, known: KnownAccounts, fileName: string): RawDetails {
  const given = details.account
    ?.trim()
    .replace(/^[@＠]/, "")
    .toLowerCase();
  const registered = given !== undefined && [...known.keys()].some((key) => key.endsWith(`\n${given}`));
  return { fileName, account: registered ? details.account : null, mapping: details.mapping, encoding: "utf-8" };
}
