import type { Connector, SourceError, SourceFailure } from "../../platforms/connector.ts";
import type {
  CollectItemsTable,
  CollectRunsTable,
  GapKind,
  LiveSourcesTable,
} from "../../store/state/collect-tables.ts";
import { newestSettled, setNextVisit, settleItems } from "../../store/state/queries/collect-items.ts";
import { addRun, closeGap, closeGaps, noteGap, openGaps } from "../../store/state/queries/collect-runs.ts";
import { endSourceRun } from "../../store/state/queries/collect-sources.ts";
import { safeReason } from "../door/safe-reason.ts";
import type { Desk } from "./desk.ts";
import { nextVisit, retryAfter } from "./due.ts";
import { closeReadThrough } from "./lost-stretch.ts";
import { leadsOn, oldestNew } from "./overlap.ts";
import type { RunWish } from "./run-source.ts";
import { heldNow } from "./take-gaps.ts";
import type { Counts, RunTrace } from "./take-page.ts";

export type RunReport = Counts & {
  source: string;
  address: string;
  connector: string;
  outcome: CollectRunsTable["outcome"];
  failure: SourceFailure | null;
  message: string | null;
  retryAt: number | null;
  requests: number;
  cost: number;
  notes: string[];
};

export type RunResult = {
  desk: Desk;
  source: LiveSourcesTable;
  connector?: Connector;
  trace: RunTrace;
  started: number;
  wish: RunWish;
  failure: SourceError | null;
  pages: number;
  cursor: string | null;
  asked: { requests: number; unchanged: number; cost: number };
  visits: { write(): void } | null;
  due?: readonly CollectItemsTable[];
};

/** Writes a run down, its end and what it says of the source, in one transaction. */
export async function endRun(run: RunResult): Promise<RunReport> {
  const { desk, source, trace, failure, asked, pages } = run;
  const now = desk.now();
  const message = failure ? safeReason(failure.message) : unreadable(trace.counts);
  const outcome = outcomeOf(run);
  const retryAt = failure ? retryAfter(source.failures + 1, failure.retryAt, now) : null;
  await desk.commit(() => {
    addRun(desk.state, {
      source: source.id,
      started_at: run.started,
      finished_at: now,
      outcome,
      failure: failure?.failure ?? (trace.counts.unreadable > 0 ? "unreadable" : null),
      message,
      requests: asked.requests,
      cost: asked.cost,
      pages,
      ...trace.counts,
      notes: JSON.stringify(trace.notes.slice(0, 50)),
    });
    if (failure) noteFailure(run, failure, message ?? "", retryAt, now);
    else noteEnd(run, now);
  });
  desk.fault("run ended");
  return {
    ...trace.counts,
    source: source.id,
    address: source.address,
    connector: source.connector,
    outcome,
    failure: failure?.failure ?? null,
    message,
    retryAt,
    requests: asked.requests,
    cost: asked.cost,
    notes: trace.notes,
  };
}

function outcomeOf({ failure, trace, asked, pages }: RunResult): RunReport["outcome"] {
  const { counts } = trace;
  if (failure) return pages > 0 ? "partial" : "failed";
  if (counts.unreadable > 0 || trace.gapsMet > 0) return "partial";
  return asked.unchanged > 0 && counts.seen === 0 ? "unchanged" : "ok";
}

const unreadable = ({ unreadable, seen }: Counts): string | null =>
  unreadable > 0
    ? `${unreadable} of ${seen} items could not be read; their raw is kept, “attache remap” reads it again`
    : null;

/** Refusals are the platform's will; other failures may pass. */
const refusals: ReadonlySet<SourceFailure> = new Set([
  "refused address",
  "robots",
  "forbidden",
  "login wall",
  "needs key",
  "over budget",
]);

function noteFailure(
  { desk, source, trace }: RunResult,
  failure: SourceError,
  message: string,
  retryAt: number | null,
  now: number,
): void {
  const from = source.covered_to === null ? "" : new Date(source.covered_to).toISOString();
  const kind: GapKind = refusals.has(failure.failure) ? "refused" : "run";
  noteGap(desk.state, {
    source: source.id,
    kind,
    from_mark: from,
    to_mark: "",
    count: null,
    why: `${failure.failure}: ${message}`,
    first_at: source.covered_to,
    // What came before the failure is here; the hole lies behind it.
    last_at: trace.oldest ?? now,
    found_at: now,
    seen_at: now,
  });
  endSourceRun(desk.state, source.id, { ...source, failures: source.failures + 1, retry_at: retryAt }, false);
}

function noteEnd(run: RunResult, now: number): void {
  const { desk, source, trace, wish, visits } = run;
  const { state } = desk;
  noteMissingOverlap(run, now);
  settleItems(state, source.id);
  visits?.write();
  for (const item of run.due ?? [])
    if (!trace.answered.has(item.key))
      setNextVisit(state, source.id, item.key, nextVisit(item.posted_at, item.first_seen, wish.ages, now));
  const at = now;
  const explanation = "a later run read back to where the last complete one had ended";
  closeGaps(state, source.id, ["run", "schedule"], { explanation, at });
  closeGaps(state, source.id, ["refused"], { explanation, at, notSeenSince: run.started });
  if (wish.since !== null)
    closeGaps(state, source.id, ["page", "cursor", "ids"], {
      explanation: "read again, and nothing was missing any more",
      ...{ at, notSeenSince: run.started, state: "retried" },
    });
  closeFilled(run, at);
  closeReadThrough(state, source, run.started, at);
  if (trace.counts.unreadable > 0) noteUnreadable(run, now);
  endSourceRun(
    state,
    source.id,
    {
      failures: 0,
      retry_at: null,
      verified_at: now,
      covered_from: coveredFrom(run),
      covered_to: run.started,
    },
    true,
  );
}

/** How far back nothing is missing: to the moment asked for only where the source has shown something as old as that. */
function coveredFrom({ source, trace, wish, started }: RunResult): number {
  const { oldest } = trace;
  const before = source.covered_from;
  if (before !== null && wish.since === null) return before;
  const reached = oldest !== null && wish.since !== null && oldest <= wish.since ? wish.since : (oldest ?? started);
  return before === null ? reached : Math.min(before, reached);
}

/**
 * A source that shows only its newest entries, and none of them known but what is pinned: between them and what was known
 * something may have passed unseen. Sources whose cursor moves on, or that were asked for what lies further back, are not judged so.
 */
function noteMissingOverlap({ desk, source, trace, wish, started, cursor }: RunResult, now: number): void {
  const moves = cursor !== null && cursor !== source.cursor;
  if (trace.showsKnown || trace.counts.fresh === 0 || moves || wish.since !== null) return;
  const known = newestSettled(desk.state, source.id, now);
  if (known.items === 0 || leadsOn(trace.met, known.newest)) return;
  const oldest = oldestNew(trace.met);
  if (oldest !== null && known.newest !== null && oldest <= known.newest) return;
  // Without dates it lies between the two runs.
  const isDated = oldest !== null && known.newest !== null;
  const first = isDated ? known.newest : source.covered_to;
  const last = isDated ? oldest : started;
  noteGap(desk.state, {
    source: source.id,
    kind: "cursor",
    from_mark: first === null ? "" : new Date(first).toISOString(),
    to_mark: last === null ? "" : new Date(last).toISOString(),
    count: null,
    why: "nothing of what the source shows in its order was known: entries may have passed between two runs",
    first_at: first,
    last_at: last,
    found_at: now,
    seen_at: now,
  });
}

/** Ids that were missing and have come in meanwhile. */
function closeFilled({ desk, source, connector }: RunResult, at: number): void {
  if (!connector) return;
  for (const gap of openGaps(desk.state, source.id, "ids")) {
    const now = heldNow({ desk, source, connector }, gap.from_mark, gap.to_mark);
    if (now && now.held === now.of) closeGap(desk.state, gap.id, "the missing posts came in with a later run", at);
  }
}

function noteUnreadable({ desk, source, trace, started }: RunResult, now: number): void {
  noteGap(desk.state, {
    source: source.id,
    kind: "unreadable",
    from_mark: new Date(started).toISOString(),
    to_mark: "",
    count: trace.counts.unreadable,
    why: unreadable(trace.counts) ?? "",
    first_at: trace.oldest,
    last_at: trace.newest,
    found_at: now,
    seen_at: now,
  });
}
