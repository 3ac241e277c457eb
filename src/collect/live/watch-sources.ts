import type { LiveSourcesTable } from "../../store/state/collect-tables.ts";
import type { StateDatabase } from "../../store/state/database.ts";
import { forgetUneventfulRuns } from "../../store/state/queries/collect-runs.ts";
import { spoolState } from "../../store/state/queries/collect-spool.ts";
import { sweepGarbage } from "../import/sweep.ts";
import { collectSources } from "./collect-sources.ts";
import { type CollectRoom, openDesk } from "./desk.ts";
import { takeDue } from "./due-sources.ts";
import type { RunReport } from "./end-run.ts";

export type Watching = {
  /** Asked anew for each sweep: the register and the study may have changed. */
  room(): CollectRoom;
  flush(signal: AbortSignal): Promise<unknown>;
  state: StateDatabase;
  workspace: string;
  now(): number;
  /** Returns early when `signal` says so. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
  onRun?: (report: RunReport) => void;
  /** What is ours to mend, such as a full disk; collecting goes on. */
  onError(cause: unknown): void;
};

const look = 5_000;
/** What came in is in the corpus after at most so long, or when so much waits. */
const flushAfter = 60_000;
const flushItems = 5_000;
/** After a failure of our own, such as a full disk. */
const flushPause = 120_000;
const tidyEvery = 3_600_000;
const runsKept = 60 * 86_400_000;

/**
 * Runs what falls due until told to stop, then lets what is under way come to its end. The clock is read anew each time and
 * never trusted to move steadily.
 */
export async function watchSources(watching: Watching, signal: AbortSignal): Promise<void> {
  const { state, onError } = watching;
  const sweeps = new Set<Promise<void>>();
  let flushing: Promise<void> | null = null;
  let pausedAt: number | null = null;
  let tidied = Number.NEGATIVE_INFINITY;
  while (!signal.aborted) {
    const now = watching.now();
    try {
      const due = takeDue(state, now);
      if (due.length > 0) begin(due);
      if (pausedAt !== null && Math.abs(now - pausedAt) > flushPause) pausedAt = null;
      if (!flushing && pausedAt === null && isFull(state, now)) flushing = flush();
      if (Math.abs(now - tidied) > tidyEvery) {
        tidied = now;
        sweepGarbage(state, watching.workspace, now);
        forgetUneventfulRuns(state, now - runsKept);
      }
    } catch (cause) {
      onError(cause);
    }
    await watching.wait(look, signal);
  }
  await Promise.all(sweeps);
  await flushing;
  await flush();

  function begin(due: readonly LiveSourcesTable[]): void {
    const sweep = collectSources(openDesk(watching.room()), due, {
      since: null,
      signal,
      onRun: watching.onRun ?? ignore,
    })
      .then(ignore, onError)
      .finally(() => sweeps.delete(sweep));
    sweeps.add(sweep);
  }

  function flush(): Promise<void> {
    return watching
      .flush(new AbortController().signal)
      .then(ignore, (cause) => {
        pausedAt = watching.now();
        onError(cause);
      })
      .finally(() => {
        flushing = null;
      });
  }
}

const ignore = (): void => {};

function isFull(state: StateDatabase, now: number): boolean {
  const { items, since } = spoolState(state);
  return items >= flushItems || (since !== null && Math.abs(now - since) >= flushAfter);
}
