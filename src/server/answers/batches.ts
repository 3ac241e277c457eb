import type { Workspace } from "../../app.ts";
import { undoBatch } from "../../collect/import/undo-batch.ts";
import { Failure, type PageQuery } from "../../contract/common.ts";
import { type Batch, type BatchDetail, type BatchesPage, Drift, type RejectsPage } from "../../contract/imports.ts";
import { NotFoundError } from "../../domain/errors.ts";
import { rejectReason } from "../../domain/reject-reason.ts";
import { batchContents } from "../../store/corpus/queries/batch-contents.ts";
import { forgetRaw, rawFile, shredRaw } from "../../store/raw/raw-files.ts";
import {
  countBatches,
  findBatch,
  listBatchRows,
  rejectReasons,
  rejectRows,
} from "../../store/state/queries/batches.ts";
import { registeredSince } from "../../store/state/queries/waiting-batches.ts";
import type { BatchesTable } from "../../store/state/tables.ts";
import { rawOf } from "./raw.ts";
import { unregisteredIn } from "./unregistered.ts";

export function listBatches(workspace: Workspace, { page, pageSize }: PageQuery): BatchesPage {
  const { state } = workspace;
  const rows = listBatchRows(state, { limit: pageSize, offset: (page - 1) * pageSize });
  return { rows: rows.map((row) => batchOf(workspace, row)), total: countBatches(state), page, pageSize };
}

export async function batchDetail(workspace: Workspace, id: string): Promise<BatchDetail> {
  const row = batchRow(workspace, id);
  const contents = await workspace.corpus.ask(batchContents, { batch: row.number });
  const moments = contents.flatMap(({ first, last }) => [first, last]).filter((moment) => moment !== null);
  const unregistered = await unregisteredIn(workspace, row.number);
  return {
    ...batchOf(workspace, row),
    unregistered,
    registeredSince: unregistered.posts === 0 ? 0 : registeredSince(workspace.state.raw, id),
    firstPostAt: moments.length === 0 ? null : Math.min(...moments),
    lastPostAt: moments.length === 0 ? null : Math.max(...moments),
    platforms: contents.map(({ platform, posts }) => ({ platform, posts })),
    rejectReasons: rejectReasons(workspace.state, id).map((one) => ({ ...one, why: rejectReason(one.reason) })),
  };
}

export function rejectsOf(workspace: Workspace, id: string, { page, pageSize }: PageQuery): RejectsPage {
  const batch = batchRow(workspace, id);
  const rows = rejectRows(workspace.state, id, { limit: pageSize, offset: (page - 1) * pageSize });
  const listed = rows.map(({ first_line, last_line, first_byte, reason }) => ({
    file: batch.file,
    firstLine: first_line,
    lastLine: last_line,
    firstByte: first_byte,
    reason,
    why: rejectReason(reason),
  }));
  return { rows: listed, total: batch.rejected, page, pageSize };
}

export async function undo(workspace: Workspace, id: string): Promise<Batch> {
  const { state, folder } = workspace;
  const { limits, now } = workspace.importRoom();
  const raw = rawFile(state, id);
  await undoBatch({ state, workspace: folder, limits, now }, id, () => forgetRaw(state, id));
  if (raw) shredRaw(state, folder, raw.path);
  return batchOf(workspace, batchRow(workspace, id));
}

function batchRow({ state }: Workspace, id: string): BatchesTable {
  const row = findBatch(state, id);
  if (!row)
    throw new NotFoundError(`There is no batch “${id}”. “attache batches” lists them.`, {
      failure: { code: "no-batch", values: { id } },
    });
  return row;
}

function batchOf(workspace: Workspace, row: BatchesTable): Batch {
  const raw = rawOf(workspace, row.id);
  return {
    id: row.id,
    state: row.status,
    file: row.file,
    format: row.format,
    formatVersion: row.format_version,
    sha256: row.sha256,
    bytes: row.bytes,
    encoding: row.encoding,
    startedAt: row.started_at,
    endedAt: row.finished_at,
    seconds: row.seconds,
    read: row.read,
    stored: row.stored,
    duplicates: row.duplicates,
    rejected: row.rejected,
    observations: row.observations,
    rawKept: raw.kept,
    rawUntil: raw.until,
    drift: Drift.parse(JSON.parse(row.drift)),
    error: row.error,
    failure: row.failure === null ? null : Failure.parse(JSON.parse(row.failure)),
  };
}
