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
