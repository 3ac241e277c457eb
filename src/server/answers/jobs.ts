import type { Workspace } from "../../app.ts";
import { Failure } from "../../contract/common.ts";
import type { Job } from "../../contract/imports.ts";
import { recentJobs } from "../../store/state/queries/job-rows.ts";
import type { JobsTable } from "../../store/state/tables.ts";

const lately = 3_600_000;

/** Stages as jobs: what runs, what waits, and what ended within the hour. */
export const stageJobs = ({ state }: Workspace): Job[] => recentJobs(state, Date.now() - lately).map(jobOf);

function jobOf(row: JobsTable): Job {
  const { id, kind, subject, status, done, total, rate, error } = row;
  const left = status === "running" && rate && total !== null ? (total - done) / rate : null;
  return {
    id,
    kind,
    title: subject,
    state: status === "queued" ? "waiting" : status,
    done,
    total,
    unit: "posts",
    ratePerSecond: rate,
    secondsLeft: left,
    startedAt: row.started_at,
    endedAt: row.finished_at,
    batch: /^b\d+$/.test(subject) ? subject : null,
    error,
    failure: row.failure === null ? null : Failure.parse(JSON.parse(row.failure)),
    unregistered: null,
  };
}
