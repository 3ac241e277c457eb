import type { StateDatabase } from "../database.ts";
import type { JobsTable } from "../tables.ts";

/** Work that is not done, and what ended lately, newest first. */
export function recentJobs(state: StateDatabase, since: number): JobsTable[] {
  return state.raw
    .prepare(
      `select * from jobs where status in ('queued', 'running') or finished_at >= ?
       order by status = 'running' desc, status = 'queued' desc, finished_at desc, created_at desc limit 200`,
    )
    .all(since) as JobsTable[];
}

export type StageRow = {
  kind: string;
  jobs: number;
  running: number;
  failed: number;
  done: number;
  total: number | null;
  rate: number | null;
  error: string | null;
};

/** Stages with work left, one row a kind. */
export function unfinishedKinds(state: StateDatabase): StageRow[] {
  return state.raw
    .prepare(
      `select kind, count(*) as jobs, count(*) filter (where status = 'running') as running,
         count(*) filter (where status = 'failed') as failed, sum(done) as done, sum(total) as total,
         max(rate) filter (where status = 'running') as rate, max(error) as error
       from jobs where status in ('queued', 'running', 'failed') group by kind order by kind`,
    )
    .all() as StageRow[];
}
