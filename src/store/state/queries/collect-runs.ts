import type { CollectGapsTable, CollectRunsTable, GapKind } from "../collect-tables.ts";
import type { StateDatabase } from "../database.ts";

/** Runs in a transaction. */
export function addRun(state: StateDatabase, run: Omit<CollectRunsTable, "id">): void {
  state.raw
    .prepare(
      `insert into collect_runs (source, started_at, finished_at, outcome, failure, message, requests, cost, pages, seen, fresh,
         changed, counted, gone, unreadable, notes) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      run.source,
      run.started_at,
      run.finished_at,
      run.outcome,
      run.failure,
      run.message,
      run.requests,
      run.cost,
      run.pages,
      run.seen,
      run.fresh,
      run.changed,
      run.counted,
      run.gone,
      run.unreadable,
      run.notes,
    );
}

export function runsOf(
  state: StateDatabase,
  { source, limit, offset }: { source: string | null; limit: number; offset: number },
): { rows: CollectRunsTable[]; total: number } {
  const where = source === null ? "" : "where source = ?";
  const values = source === null ? [] : [source];
  return {
    rows: state.raw
      .prepare(`select * from collect_runs ${where} order by id desc limit ? offset ?`)
      .all(...values, limit, offset) as CollectRunsTable[],
    total: Number(state.raw.prepare(`select count(*) as n from collect_runs ${where}`).get(...values)?.n),
  };
}

export function lastRun(state: StateDatabase, source: string): CollectRunsTable | undefined {
  return state.raw.prepare("select * from collect_runs where source = ? order by id desc limit 1").get(source) as
    | CollectRunsTable
    | undefined;
}

/** When a source was last read to its end otherwise than by an answer of “unchanged”; null: not yet. */
export function lastReadWhole(state: StateDatabase, source: string): number | null {
  const row = state.raw
    .prepare(
      "select max(started_at) as at from collect_runs where source = ? and outcome in ('ok', 'partial') and failure is null",
    )
    .get(source);
  return row?.at == null ? null : Number(row.at);
}

/** Uneventful runs are forgotten after a while; failures and what brought something stay. */
export function forgetUneventfulRuns(state: StateDatabase, before: number): void {
  state.raw
    .prepare(
      `delete from collect_runs where finished_at < ? and outcome in ('ok', 'unchanged') and fresh + changed + counted + gone = 0
       and id not in (select max(id) from collect_runs group by source)`,
    )
    .run(before);
}

export type NewGap = Omit<CollectGapsTable, "id" | "state" | "explanation" | "settled_at">;

/** Runs in a transaction. A gap met again is the same gap; one that had been closed is open again, one explained stays so. */
export function noteGap(state: StateDatabase, gap: NewGap): void {
  state.raw
    .prepare(
      `insert into collect_gaps (source, kind, from_mark, to_mark, count, why, first_at, last_at, found_at, seen_at, state)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'open')
       on conflict (source, kind, from_mark, to_mark) do update set seen_at = excluded.seen_at, why = excluded.why,
         count = excluded.count,
         first_at = case when state = 'closed' then excluded.first_at
           else coalesce(min(first_at, excluded.first_at), first_at, excluded.first_at) end,
         last_at = case when state = 'closed' then excluded.last_at
           else coalesce(max(last_at, excluded.last_at), last_at, excluded.last_at) end,
         state = case when state in ('closed', 'retried') then 'open' else state end,
         settled_at = case when state in ('closed', 'retried') then null else settled_at end`,
    )
    .run(
      gap.source,
      gap.kind,
      gap.from_mark,
      gap.to_mark,
      gap.count,
      gap.why,
      gap.first_at,
      gap.last_at,
      gap.found_at,
      gap.seen_at,
    );
}

/** Gaps of these kinds are over, for the given reason; those somebody explained keep that explanation. */
export function closeGaps(
  state: StateDatabase,
  source: string,
  kinds: readonly GapKind[],
  reason: { explanation: string; at: number; notSeenSince?: number; state?: "open" | "retried" },
): void {
  const close = state.raw.prepare(
    `update collect_gaps set state = 'closed', explanation = coalesce(explanation, ?), settled_at = ?
     where source = ? and kind = ? and state in ('open', 'retried') and seen_at < ? and (? is null or state = ?)`,
  );
  const { explanation, at, notSeenSince = Number.MAX_SAFE_INTEGER, state: only = null } = reason;
  for (const kind of kinds) close.run(explanation, at, source, kind, notSeenSince, only, only);
}

export function openGaps(state: StateDatabase, source: string, kind: GapKind): CollectGapsTable[] {
  return state.raw
    .prepare("select * from collect_gaps where source = ? and kind = ? and state in ('open', 'retried')")
    .all(source, kind) as CollectGapsTable[];
}

export function closeGap(state: StateDatabase, id: number, explanation: string, at: number): void {
  state.raw
    .prepare("update collect_gaps set state = 'closed', explanation = ?, settled_at = ? where id = ?")
    .run(explanation, at, id);
}

export function findGap(state: StateDatabase, id: number): CollectGapsTable | undefined {
  return state.raw.prepare("select * from collect_gaps where id = ?").get(id) as CollectGapsTable | undefined;
}

export function setGapState(
  state: StateDatabase,
  id: number,
  change: Pick<CollectGapsTable, "state" | "explanation" | "settled_at">,
): void {
  state.raw
    .prepare("update collect_gaps set state = ?, explanation = ?, settled_at = ? where id = ?")
    .run(change.state, change.explanation, change.settled_at, id);
}

export function gapsOf(
  state: StateDatabase,
  { source, states }: { source: string | null; states: readonly CollectGapsTable["state"][] },
): CollectGapsTable[] {
  const marks = states.map(() => "?").join(", ");
  return state.raw
    .prepare(
      `select * from collect_gaps where state in (${marks}) ${source === null ? "" : "and source = ?"}
       order by coalesce(last_at, found_at) desc, id desc`,
    )
    .all(...states, ...(source === null ? [] : [source])) as CollectGapsTable[];
}
