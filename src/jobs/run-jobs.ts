import { failureOf } from "../domain/failure.ts";
import type { StateDatabase } from "../store/state/database.ts";
import { claimJob, endJob, jobsOf, noteProgress, requeue, requeueFailed } from "../store/state/queries/jobs.ts";
import { findLease } from "../store/state/queries/leases.ts";
import type { JobsTable } from "../store/state/tables.ts";
import { isAlive, tryLease } from "./lease.ts";

/** A kind of resumable work: done again from its start when its process died, so it must not mind being done twice. */
export type Stage = {
  kind: string;
  run(subject: string, tell: (done: number, total: number | null) => void, signal: AbortSignal): Promise<void>;
  /** Lets go of what it keeps from job to job, such as threads; called when another kind follows, and after a failure. */
  rest?(): Promise<void>;
};

export type StageProgress = { kind: string; subject: string; done: number; total: number | null; rate: number };

const attemptsAtMost = 3;
const tellEvery = 500;
/** After this long what failed is tried again: the disk may have room by now. */
const secondChance = 10 * 60_000;

type Tell = (progress: StageProgress) => void;

/** Works the queue off, in the order of the stages given; returns when nothing waits or `signal` says so. */
export async function runJobs(
  state: StateDatabase,
  stages: readonly Stage[],
  signal: AbortSignal,
  watch: Tell = () => {},
): Promise<void> {
  try {
    await workOff(state, stages, signal, watch);
  } finally {
    for (const stage of stages) await stage.rest?.();
  }
}

async function workOff(state: StateDatabase, stages: readonly Stage[], signal: AbortSignal, watch: Tell) {
  const kinds = stages.map((stage) => stage.kind);
  takeBackAbandoned(state);
  let before: Stage | null = null;
  while (!signal.aborted) {
    const job = claimJob(state, kinds, Date.now());
    if (!job) return;
    const lease = tryLease(state, `job:${job.id}`);
    if (!lease) continue;
    const stage = stages.find(({ kind }) => kind === job.kind)!;
    if (before !== stage) await before?.rest?.();
    before = stage;
    try {
      await stage.run(job.subject, teller(state, job, watch), signal);
      endJob(state, job, "done", null, Date.now());
    } catch (cause) {
      await stage.rest?.();
      if (signal.aborted || job.attempts < attemptsAtMost) requeue(state, job.id);
      else endJob(state, job, "failed", { error: (cause as Error).message, failure: failureOf(cause) }, Date.now());
    } finally {
      lease.release();
    }
  }
}

/** Progress for the page at most twice a second: each telling is a write. */
function teller(state: StateDatabase, job: JobsTable, watch: Tell) {
  const started = Date.now();
  let told = 0;
  return (done: number, total: number | null): void => {
    const now = Date.now();
    if (now - told < tellEvery) return;
    told = now;
    const rate = done / Math.max(0.001, (now - started) / 1000);
    noteProgress(state, job.id, done, total, rate);
    watch({ kind: job.kind, subject: job.subject, done, total, rate });
  };
}

/** A running job without a living holder goes back into the queue, and so does what failed long ago. */
function takeBackAbandoned(state: StateDatabase): void {
  requeueFailed(state, Date.now() - secondChance);
  for (const job of jobsOf(state, "running")) {
    const lease = findLease(state, `job:${job.id}`);
    if (!lease || !isAlive(lease, Date.now())) requeue(state, job.id);
  }
}
