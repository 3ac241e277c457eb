import type { Workspace } from "../../app.ts";
import { coverageOf, type Gap, gapView, mergedDays, type SourceCoverage } from "../../collect/live/coverage.ts";
import type {
  AccountCoverage,
  CollectGap,
  CoverageAnswer,
  CoverageQuery,
  GapList,
  GapsQuery,
} from "../../contract/collect.ts";
import { ConflictError, NotFoundError, UsageError } from "../../domain/errors.ts";
import { showCount } from "../../domain/pseudonym.ts";
import type { CollectGapsTable, LiveSourcesTable } from "../../store/state/collect-tables.ts";
import { findGap, gapsOf, setGapState } from "../../store/state/queries/collect-runs.ts";
import { allSources, findSource, wantRun } from "../../store/state/queries/collect-sources.ts";
import { findAccounts } from "../../store/state/queries/register-read.ts";
import { accountsFor, type Holder, holdersOf } from "./holders.ts";
import { periodOf } from "./period.ts";
import { oneSource } from "./sources.ts";

const day = 86_400_000;
const usual = 90;
const longest = 3_700;

/** For each account and the period (the last 90 days): what was expected, what is there, what is missing and why. */
export function coverage(workspace: Workspace, query: CoverageQuery): CoverageAnswer {
  const { state } = workspace;
  const now = Date.now();
  const asked = periodOf(query);
  const to = asked.to ?? (Math.floor(now / day) + 1) * day;
  const from = asked.from ?? to - usual * day;
  if (to <= from) throw new UsageError("The period ends before it begins. Give --from before --to.");
  if (to - from > longest * day) throw new UsageError("A calendar of more than ten years is not drawn. Ask for less.");
  const wanted = accountsFor(workspace, query);
  const sources = allSources(state).filter(
    ({ id, account }) =>
      (wanted === undefined || (account !== null && wanted.includes(account))) && (query.source?.includes(id) ?? true),
  );
  const holders = holdersOf(
    workspace,
    sources.map(({ account }) => account),
  );
  const period = { from, to, now };
  const byAccount = Map.groupBy(sources, ({ account }) => account);
  const rows = [...byAccount].map(([account, own]) => accountCoverage(workspace, account, own, holders, period));
  const followed = new Set(byAccount.keys());
  const registered = wanted?.length ?? findAccounts(state.raw, { limit: 1, offset: 0 }).total;
  const withSource = [...followed].filter((account) => account !== null).length;
  return { from, to, now, rows, withoutSource: query.source ? 0 : Math.max(0, registered - withSource) };
}

function accountCoverage(
  workspace: Workspace,
  account: string | null,
  sources: readonly LiveSourcesTable[],
  holders: ReadonlyMap<string, Holder>,
  period: { from: number; to: number; now: number },
): AccountCoverage {
  const isPrivate = account === null;
  const covered = sources.map((source) => ({ source, coverage: coverageOf(workspace.state, source, period) }));
  return {
    account,
    holder: account === null ? null : (holders.get(account)?.holder ?? null),
    inCorpus:
      account === null
        ? null
        : workspace.search.search({ account: [account], from: period.from, to: period.to, limit: 1 }).total,
    days: mergedDays(covered.map(({ coverage }) => coverage)).map((one) => ({
      ...one,
      gone: isPrivate ? shownGone(one.gone) : one.gone,
    })),
    sources: covered.map(({ source, coverage }) => ({
      ...sourceView(coverage, isPrivate),
      ...{ connector: source.connector, address: source.address },
      status: oneSource(workspace, source.id).status,
    })),
  };
}

/** Fewer than ten deletions are of fewer than ten authors; who they were is not kept, so more cannot be told apart. */
function shownGone(count: number): number | null {
  const shown = showCount(count);
  return shown.known ? shown.value : null;
}

function sourceView({ days: _days, gone, gaps, runs, ...rest }: SourceCoverage, isPrivate: boolean) {
  const count = isPrivate ? shownGone(gone.count) : gone.count;
  return {
    ...rest,
    gone: {
      count,
      ...(count === null && { hidden: "few-authors" as const }),
      rows: (count === null ? [] : gone.rows).map(({ platform, post, posted_at, gone_at }) => ({
        ...{ platform, post, postedAt: posted_at, goneAt: gone_at },
      })),
    },
    gaps: gaps.map((gap) => ({ ...gap, source: rest.source })),
    runs: runs.map((run) => ({ ...run, outcome: run.outcome as "ok" })),
  };
}

const gapOf = (row: CollectGapsTable): CollectGap => ({ ...(gapView(row) satisfies Gap), source: row.source });

export function listGaps({ state }: Workspace, { source, state: states }: GapsQuery): GapList {
  const known = ["open", "explained", "retried", "closed"] as const;
  const asked = states ? known.filter((one) => states.includes(one)) : (["open", "retried"] as const);
  return { rows: gapsOf(state, { source: source ?? null, states: asked }).map(gapOf) };
}

/** A person's word on why something is missing; it stays a gap, and is not counted as open any more. */
export function explainGap(workspace: Workspace, id: number, explanation: string): CollectGap {
  gapRow(workspace, id);
  setGapState(workspace.state, id, { state: "explained", explanation, settled_at: Date.now() });
  return gapOf(gapRow(workspace, id));
}

/** Has the source read again through the gap; it closes when the run does not meet it any more. */
export function retryGap(workspace: Workspace, id: number): CollectGap {
  const { state } = workspace;
  const gap = gapRow(workspace, id);
  if (gap.state === "closed") throw new ConflictError("This gap is closed: nothing of it is missing any more.");
  const source = findSource(state, gap.source)!;
  const since = gap.first_at ?? source.covered_from ?? gap.last_at ?? gap.found_at;
  state.transact(() => {
    setGapState(state, id, { state: "retried", explanation: null, settled_at: null });
    wantRun(state, gap.source, since);
  });
  return gapOf(gapRow(workspace, id));
}

function gapRow({ state }: Workspace, id: number): CollectGapsTable {
  const row = findGap(state, id);
  if (!row) throw new NotFoundError(`There is no gap ${id}. “attache coverage” names them.`);
  return row;
}
