import { randomUUID } from "node:crypto";
import type { Failure } from "../../../domain/failure.ts";
import type { StateDatabase } from "../database.ts";
import type { JobsTable } from "../tables.ts";

/** Puts work into the queue; work of the same kind on the same subject is done anew, not twice. May run in a transaction. */
export function enqueue(state: StateDatabase, kind: string, subject: string, now: number): void {
  state.raw
    .prepare(
      `insert into jobs (id, kind, subject, status, created_at) values (?, ?, ?, 'queued', ?)
       on conflict (kind, subject) do update set status = 'queued', created_at = excluded.created_at, done = 0,
         total = null, rate = null, attempts = 0, error = null, failure = null, result = null, started_at = null, finished_at = null`,
    )
    .run(randomUUID(), kind, subject, now);
}

/** The next job in the order of the kinds given, now running; null when nothing waits. */
export function claimJob(state: StateDatabase, kinds: readonly string[], now: number): JobsTable | null {
  return state.transact(() => {
    for (const kind of kinds) {
      const job = state.raw
        .prepare("select * from jobs where kind = ? and status = 'queued' order by created_at, subject limit 1")
        .get(kind) as JobsTable | undefined;
      if (!job) continue;
      state.raw
        .prepare("update jobs set status = 'running', started_at = ?, attempts = attempts + 1 where id = ?")
        .run(now, job.id);
      return { ...job, status: "running", started_at: now, attempts: job.attempts + 1 };
    }
    return null;
  });
}

export function noteProgress(state: StateDatabase, id: string, done: number, total: number | null, rate: number): void {
  state.raw.prepare("update jobs set done = ?, total = ?, rate = ? where id = ?").run(done, total, rate, id);
}

/** Ends a job, unless it was queued anew meanwhile: then it stays queued. */
export function endJob(
  state: StateDatabase,
  job: JobsTable,
  status: "done" | "failed",
  failed: { error: string; failure: Failure } | null,
  now: number,
): void {
  state.raw
    .prepare(
      "update jobs set status = ?, error = ?, failure = ?, finished_at = ? where id = ? and status = 'running' and created_at = ?",
    )
    .run(status, failed?.error ?? null, failed ? JSON.stringify(failed.failure) : null, now, job.id, job.created_at);
}

/** Gives back what a process that died was doing. */
export function requeue(state: StateDatabase, id: string): void {
  state.raw.prepare("update jobs set status = 'queued' where id = ? and status = 'running'").run(id);
}

/** Gives what failed before this moment another round of attempts. */
export function requeueFailed(state: StateDatabase, before: number): void {
  state.raw
    .prepare("update jobs set status = 'queued', attempts = 0 where status = 'failed' and finished_at < ?")
    .run(before);
}

export function jobsOf(state: StateDatabase, status: JobsTable["status"]): JobsTable[] {
  return state.raw.prepare("select * from jobs where status = ? order by created_at").all(status) as JobsTable[];
}

/** Posts of files that still wait for a stage, and how many there are in all: rows that do not count are no posts. */
export function stageBacklog(
  state: StateDatabase,
  kind: string,
): {
  waiting: number;
  total: number;
  running: boolean;
  failed: { error: string; failure: Failure | null } | null;
  rate: number | null;
} {
  const row = state.raw
    .prepare(
      `select
         (select coalesce(sum(f.rows - coalesce(d.rows, 0)), 0)
            from corpus_files f left join corpus_dead d on d.path = f.path where f.kind = 'posts') as total,
         (select coalesce(sum(max(f.rows - coalesce(d.rows, 0) - if(j.status = 'running' and j.kind = 'search', j.done, 0), 0)), 0)
            from jobs j join corpus_files f on f.path = j.subject left join corpus_dead d on d.path = f.path
            where j.kind = ? and j.status in ('queued', 'running', 'failed')) as waiting,
         (select count(*) from jobs where kind = ? and status = 'running') as running,
         (select rate from jobs where kind = ? and status = 'running' limit 1) as rate,
         (select json_array(error, json(failure)) from jobs where kind = ? and status = 'failed' order by finished_at desc limit 1) as failed`,
    )
    .get(kind, kind, kind, kind)!;
  const [error, failure] = row.failed === null ? [] : JSON.parse(String(row.failed));
  return {
    waiting: Number(row.waiting),
    total: Number(row.total),
    running: Number(row.running) > 0,
    failed: row.failed === null ? null : { error, failure },
    rate: row.rate === null ? null : Number(row.rate),
  };
}

/** Whether work of this kind on one of the subjects is not done. */
export function hasUnfinished(state: StateDatabase, kind: string, subjects: readonly string[]): boolean {
  const find = state.raw.prepare("select 1 from jobs where kind = ? and subject = ? and status <> 'done'");
  return subjects.some((subject) => find.get(kind, subject) !== undefined);
}

/** Jobs whose files left the corpus have nothing to do any more. */
export function dropStaleJobs(state: StateDatabase): void {
  state.raw.exec(
    `delete from jobs where kind in ('language', 'search') and status in ('queued', 'failed', 'done')
     and subject not in (select path from corpus_files)`,
  );
}
