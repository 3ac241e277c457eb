import { randomUUID } from "node:crypto";
import { isAlive, tryLease } from "../../jobs/lease.ts";
import type { LiveSourcesTable } from "../../store/state/collect-tables.ts";
import { claimSources, releaseSources, sourceGroups, wantRun } from "../../store/state/queries/collect-sources.ts";
import { dropLease, findLease, leasesNamed } from "../../store/state/queries/leases.ts";
import type { Desk } from "./desk.ts";
import type { RunReport } from "./end-run.ts";
import { runSource } from "./run-source.ts";

const kind = "collector:";
/** Sources under way at once; the web keeps each host's own pace. */
const atOnce = 128;

export type Sweep = {
  since: number | null;
  signal?: AbortSignal | undefined;
  onRun?: (report: RunReport) => void;
};

export type SweepResult = {
  runs: RunReport[];
  /** Run by another process at this moment; it has been asked to run them again. */
  busy: string[];
};

/** Runs these sources, several at once; one that fails, hangs or lies stops none of the others. */
export async function collectSources(
  desk: Desk,
  sources: readonly LiveSourcesTable[],
  sweep: Sweep,
): Promise<SweepResult> {
  const { state } = desk;
  const name = `${kind}${randomUUID()}`;
  // What killed collectors held is nobody's any more.
  for (const dead of leasesNamed(state, kind)) if (!isAlive(dead, desk.now())) dropLease(state, dead.name);
  const lease = tryLease(state, name);
  const living = (other: string): boolean => {
    const held = findLease(state, other);
    return held !== undefined && isAlive(held, desk.now());
  };
  try {
    const claimed = claimSources(
      state,
      sources.map(({ id }) => id),
      name,
      living,
    );
    const mine = new Set(claimed.map(({ id }) => id));
    const busy = sources.flatMap(({ id }) => (mine.has(id) ? [] : [id]));
    for (const id of busy) wantRun(state, id, sweep.since);
    return { runs: await runAll(desk, claimed, sweep), busy };
  } finally {
    // Where a full disk does not take it: without the lease the claims are nobody's.
    lease?.release();
    releaseSources(state, name);
  }
}

async function runAll(desk: Desk, sources: readonly LiveSourcesTable[], sweep: Sweep): Promise<RunReport[]> {
  const ages = new Map(sourceGroups(desk.state).map(({ name, revisit }) => [name, JSON.parse(revisit) as number[]]));
  const runs: RunReport[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < sources.length && !sweep.signal?.aborted) {
      const source = sources[next++]!;
      const since = sweep.since ?? (source.wanted === 2 ? source.wanted_since : null);
      const report = await runSource(desk, source, {
        since,
        ages: ages.get(source.schedule) ?? [],
        signal: sweep.signal,
      });
      runs.push(report);
      sweep.onRun?.(report);
    }
  };
  // Our own failures (a full disk) end the sweep, but only when every run under way has come to its end.
  const ends = await Promise.allSettled(Array.from({ length: Math.min(atOnce, sources.length) }, work));
  for (const end of ends) if (end.status === "rejected") throw end.reason;
  return runs;
}
