import type { Failure } from "../../../domain/failure.ts";
import type { StateDatabase } from "../database.ts";
import type { BatchesTable } from "../tables.ts";

export type NewBatch = Pick<BatchesTable, "file" | "format" | "format_version" | "options" | "study" | "started_at">;

/**
 * Gives the next number and writes the batch as running, so that a crash leaves a trace. `hold` runs in the same transaction:
 * whoever sees the batch sees that somebody works on it.
 */
export function beginBatch<Held = null>(
  state: StateDatabase,
  batch: NewBatch,
  hold: (id: string) => Held | null = () => null,
): { id: string; number: number; held: Held | null } {
  return state.transact(() => {
    const number = Number(state.raw.prepare("select coalesce(max(number), 0) + 1 as next from batches").get()?.next);
    const id = `b${number}`;
    state.raw
      .prepare(
        `insert into batches (id, number, status, file, format, format_version, options, study, started_at)
         values (?, ?, 'running', ?, ?, ?, ?, ?, ?)`,
      )
      .run(id, number, batch.file, batch.format, batch.format_version, batch.options, batch.study, batch.started_at);
    return { id, number, held: hold(id) };
  });
}

/** A batch that did not come to its end: nothing of it counts. */
export function failBatch(
  state: StateDatabase,
  id: string,
  { error, failure }: { error: string; failure: Failure },
  finishedAt: number,
): void {
  state.raw
    .prepare(
      "update batches set status = 'failed', error = ?, failure = ?, finished_at = ? where id = ? and status = 'running'",
    )
    .run(error, JSON.stringify(failure), finishedAt, id);
}

/** Runs inside the transaction that takes its files out. */
export function markUndone(state: StateDatabase, id: string, at: number): void {
  state.raw.prepare("update batches set status = 'undone', finished_at = ? where id = ?").run(at, id);
  state.raw.prepare("delete from rejects where batch = ?").run(id);
}

export function findBatch(state: StateDatabase, id: string): BatchesTable | undefined {
  return state.raw.prepare("select * from batches where id = ?").get(id) as BatchesTable | undefined;
}

export function listBatchRows(state: StateDatabase, page: { limit: number; offset: number }): BatchesTable[] {
  return state.raw
    .prepare("select * from batches order by number desc limit ? offset ?")
    .all(page.limit, page.offset) as BatchesTable[];
}

export function countBatches(state: StateDatabase): number {
  return Number(state.raw.prepare("select count(*) as n from batches").get()?.n);
}

export function runningBatches(state: StateDatabase): string[] {
  return state.raw
    .prepare("select id from batches where status = 'running'")
    .all()
    .map((row) => String(row.id));
}

export type RejectRow = { first_line: number; last_line: number; first_byte: number; reason: string };

export function rejectRows(state: StateDatabase, batch: string, page: { limit: number; offset: number }): RejectRow[] {
  return state.raw
    .prepare(
      "select first_line, last_line, first_byte, reason from rejects where batch = ? order by first_line limit ? offset ?",
    )
    .all(batch, page.limit, page.offset) as RejectRow[];
}

/** Batches that count and of which records were rejected. */
export function batchesWithRejects(state: StateDatabase): { id: string; rejected: number }[] {
  return state.raw
    .prepare("select id, rejected from batches where status = 'done' and rejected > 0")
    .all()
    .map((row) => ({ id: String(row.id), rejected: Number(row.rejected) }));
}

/** Whether any batch of this format that counts has rejected records. */
export function hasRejects(state: StateDatabase, format: string): boolean {
  return (
    state.raw
      .prepare("select 1 from batches where format = ? and status = 'done' and rejected > 0 limit 1")
      .get(format) !== undefined
  );
}

/** Why records were rejected, most frequent first. */
export function rejectReasons(state: StateDatabase, batch: string): { reason: string; records: number }[] {
  return state.raw
    .prepare(
      "select reason, count(*) as records from rejects where batch = ? group by reason order by records desc, reason limit 50",
    )
    .all(batch)
    .map((row) => ({ reason: String(row.reason), records: Number(row.records) }));
}
