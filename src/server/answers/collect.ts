import { readFileSync } from "node:fs";
import type { Workspace } from "../../app.ts";
import type { ImportResult } from "../../collect/import/import-file.ts";
import { followBluesky } from "../../collect/live/bluesky-stream.ts";
import { collectSources, type SweepResult } from "../../collect/live/collect-sources.ts";
import { openDesk } from "../../collect/live/desk.ts";
import { noteRunNow } from "../../collect/live/due-sources.ts";
import type { RunReport } from "../../collect/live/end-run.ts";
import { followLive } from "../../collect/live/follow-live.ts";
import { ownFailure } from "../../collect/live/own-failure.ts";
import { taskOf } from "../../collect/live/run-source.ts";
import { watchSources } from "../../collect/live/watch-sources.ts";
import { UsageError } from "../../domain/errors.ts";
import { type Estimate, SourceError } from "../../platforms/connector.ts";
import type { LiveSourcesTable } from "../../store/state/collect-tables.ts";
import { accountsUnder } from "../../store/state/queries/accounts-under.ts";
import { countDue } from "../../store/state/queries/collect-items.ts";
import { allSources } from "../../store/state/queries/collect-sources.ts";
import { spoolState } from "../../store/state/queries/collect-spool.ts";
import { checkAlarms } from "./alarms.ts";
import { deliverAlarms } from "./deliver-alarms.ts";

/** Sources named by their id, address or handle, by their account, or by the actor it speaks for; without names, all that are on. */
export function pickSources(workspace: Workspace, names: readonly string[]): LiveSourcesTable[] {
  const { state } = workspace;
  const all = allSources(state);
  if (names.length === 0) return all.filter(({ enabled }) => enabled === 1);
  const picked = new Set<LiveSourcesTable>();
  for (const name of names) {
    const bare = name.replace(/^@/, "").toLowerCase();
    const under = new Set(accountsUnder(state.raw, name).map(({ id }) => id));
    const found = all.filter(
      ({ id, address, handle, account }) =>
        id === name ||
        account === name ||
        address === name ||
        handle?.toLowerCase() === bare ||
        (account !== null && under.has(account)),
    );
    if (found.length === 0)
      throw new UsageError(
        `No source is “${name}”, and none belongs to an account or actor of that name. “attache sources list” lists them, “attache sources add ${name}” may add it.`,
      );
    for (const one of found) picked.add(one);
  }
  return [...picked];
}

/** A long first run is stored as it goes. */
const storedAtOnce = 5_000;

export type CollectOptions = {
  since: number | null;
  archive: boolean;
  signal: AbortSignal;
  onRun?: (report: RunReport) => void;
};

/** Asks these sources now and stores what they gave; what it says of each is also written down as a run. */
export async function collectNow(
  workspace: Workspace,
  sources: readonly LiveSourcesTable[],
  { since, archive, signal, onRun }: CollectOptions,
): Promise<SweepResult & { stored: number; batches: string[] }> {
  try {
    return await sweepNow(workspace, sources, { since, archive, signal, ...(onRun && { onRun }) });
  } catch (cause) {
    throw ownFailure(cause);
  }
}

async function sweepNow(
  workspace: Workspace,
  sources: readonly LiveSourcesTable[],
  { since, archive, signal, onRun }: CollectOptions,
): Promise<SweepResult & { stored: number; batches: string[] }> {
  const room = workspace.collectRoom({ archive });
  noteRunNow(workspace.state, sources, room.now());
  const batches: ImportResult[] = [];
  let storing: Promise<void> | null = null;
  const store = async (): Promise<void> => void batches.push(...(await workspace.flush()));
  const timer = setInterval(() => {
    if (storing || spoolState(workspace.state).items < storedAtOnce) return;
    // What cannot be stored now waits for the end, which then says why.
    storing = store().then(
      () => {
        storing = null;
      },
      () => {},
    );
  }, 2_000);
  let swept: SweepResult;
  try {
    swept = await collectSources(openDesk(room), sources, { since, signal, ...(onRun && { onRun }) });
  } finally {
    clearInterval(timer);
    await storing;
  }
  // What came is stored also when the rest was stopped.
  await store();
  return {
    ...swept,
    stored: batches.reduce((sum, { stored }) => sum + stored, 0),
    batches: batches.map(({ batch }) => batch),
  };
}

/** Collects whatever falls due until stopped. */
export async function collectAlways(
  workspace: Workspace,
  signal: AbortSignal,
  watch: { archive: boolean; onRun?: (report: RunReport) => void; onError(cause: unknown): void },
): Promise<void> {
  const { state, folder } = workspace;
  const common = {
    ...{ state, now: Date.now, wait: pause, onError: (cause: unknown) => watch.onError(ownFailure(cause)) },
    room: () => workspace.collectRoom({ archive: watch.archive }),
  };
  const { openSocket: connect } = workspace;
  await Promise.all([
    watchSources(
      {
        ...common,
        workspace: folder,
        flush: (stop) => workspace.flush(stop),
        ...(watch.onRun && { onRun: watch.onRun }),
      },
      signal,
    ),
    watchAlarms(workspace, signal, watch.onError),
    followLive({ ...common, openStream: workspace.openStream }, signal),
    followBluesky({ ...common, connect, readDictionary: readFileSync, random: Math.random }, signal),
  ]);
}

const alarmsEvery = 10 * 60_000;

/** Alarms are looked for while collecting goes on; a failure of theirs stops nothing else. */
async function watchAlarms(
  workspace: Workspace,
  signal: AbortSignal,
  onError: (cause: unknown) => void,
): Promise<void> {
  for (;;) {
    await pause(alarmsEvery, signal);
    if (signal.aborted) return;
    try {
      await checkAlarms(workspace);
      await deliverAlarms(workspace);
    } catch (cause) {
      onError(cause);
    }
  }
}

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener("abort", end);
    if (signal.aborted) end();
  });

export type Plan = {
  source: string;
  connector: string;
  address: string;
  since: number | null;
  revisits: number;
  /** null: free, and nobody can say how many pages it takes. */
  estimate: Estimate | null;
  /** Why it would not be asked at all. */
  refused: string | null;
};

/** What a run would ask and cost; nothing is asked. */
export function planOf(workspace: Workspace, sources: readonly LiveSourcesTable[], since: number | null): Plan[] {
  const desk = openDesk(workspace.collectRoom());
  return sources.map((source) => {
    const connector = desk.connectors.find(({ id }) => id === source.connector);
    const { id, address } = source;
    const revisits = countDue(desk.state, id, desk.now());
    const plan = { source: id, connector: source.connector, address, since, revisits, estimate: null };
    if (!connector) return { ...plan, refused: `this version has no connector “${source.connector}”` };
    try {
      const task = taskOf({ desk, source, connector }, { since });
      return { ...plan, estimate: connector.estimate?.(task) ?? null, refused: null };
    } catch (cause) {
      if (!(cause instanceof SourceError)) throw cause;
      return { ...plan, refused: cause.message };
    }
  });
}
