import type { Workspace } from "../../app.ts";
import { streamedSources, streamSettings, streamStatus } from "../../collect/live/bluesky-stream.ts";
import { cronFault } from "../../collect/live/due.ts";
import { nextRunAt } from "../../collect/live/due-sources.ts";
import { checkGroup, followSource, type GivenSource, giveAccount } from "../../collect/live/follow-source.ts";
import { importSources } from "../../collect/live/import-sources.ts";
import { followListed } from "../../collect/live/seed-sources.ts";
import type {
  CollectRun,
  LiveSource,
  RunsPage,
  RunsQuery,
  SourceChange,
  SourceGroup,
  SourceList,
  SourceStatus,
  SourcesListed,
  SourcesQuery,
  StatesWithoutSource,
} from "../../contract/collect.ts";
import type { ConnectorList } from "../../contract/connectors.ts";
import type { SourcesFile, SourcesImport } from "../../contract/source-list.ts";
import { ConflictError, NotFoundError, UsageError } from "../../domain/errors.ts";
import { isAlive } from "../../jobs/lease.ts";
import { countries } from "../../register/countries.ts";
import { refuseAddition } from "../../register/demonstration.ts";
import { listedSources } from "../../register/listed-sources.ts";
import { connectorKeyNames } from "../../store/keys/connector-keys.ts";
import type { CollectRunsTable, LiveSourcesTable } from "../../store/state/collect-tables.ts";
import { gapsOf, lastRun, runsOf } from "../../store/state/queries/collect-runs.ts";
import {
  allSources,
  editSource,
  findSource,
  putSourceGroup,
  removeSource,
  sourceGroups,
  wantRun,
} from "../../store/state/queries/collect-sources.ts";
import { spoolState } from "../../store/state/queries/collect-spool.ts";
import { findLease } from "../../store/state/queries/leases.ts";
import { accountsFor, holdersOf } from "./holders.ts";

/** Live sources with how each is doing, and what waits to be stored. */
export function listSources(workspace: Workspace, query: SourcesQuery = {}): SourceList {
  const { state } = workspace;
  const wanted = accountsFor(workspace, query);
  const rows = allSources(state).filter(({ account }) => wanted === undefined || (account && wanted.includes(account)));
  const { items, since } = spoolState(state);
  return {
    rows: viewsOf(workspace, rows),
    stream: streamOf(workspace),
    spool: { items, since },
    groups: groupsOf(workspace),
  };
}

function streamOf({ state }: Workspace): SourceList["stream"] {
  const status = streamedSources(state).size > 0 && streamSettings(state).url !== null ? streamStatus(state) : null;
  if (!status) return null;
  const { at, connected, lagMs, events, stored, accounts, lost, failure } = status;
  return { at, connected, lagMs, events, stored, accounts, lost, failure };
}

export function oneSource(workspace: Workspace, id: string): LiveSource {
  return viewsOf(workspace, [sourceRow(workspace, id)])[0]!;
}

export function addSource(workspace: Workspace, given: GivenSource): { source: LiveSource; isNew: boolean } {
  refuseAddition(workspace.state, "source");
  const hand = { by: "operator", at: Date.now() };
  const { connectors } = workspace.collectRoom();
  const { source, isNew } = followSource(workspace.state, connectors, given, hand);
  return { source: oneSource(workspace, source.id), isNew };
}

export function changeSource(workspace: Workspace, id: string, change: SourceChange): LiveSource {
  const { state } = workspace;
  const row = sourceRow(workspace, id);
  if (change.schedule !== undefined) checkGroup(state, change.schedule);
  const { enabled, schedule, account, options, evidence } = change;
  editSource(state, id, {
    ...(enabled !== undefined && { enabled: enabled ? 1 : 0 }),
    ...(schedule !== undefined && { schedule }),
    ...(options !== undefined && { options: JSON.stringify(options) }),
    ...(evidence !== undefined && { evidence }),
  });
  if (account !== undefined) giveAccount(state, id, platformOf(workspace, row), account);
  return oneSource(workspace, id);
}

const platformOf = (workspace: Workspace, { connector }: LiveSourcesTable): string =>
  workspace.collectRoom().connectors.find(({ id }) => id === connector)?.platform ?? connector;

/** Follows the sources of a list, row by row; each row is accounted for. */
export function addSources(workspace: Workspace, { file, text, ...common }: SourcesFile): SourcesImport {
  const { state } = workspace;
  refuseAddition(state, "source");
  if (common.schedule !== undefined) checkGroup(state, common.schedule);
  const { connectors } = workspace.collectRoom();
  return importSources(state, connectors, { file, text, common }, { by: "operator", at: Date.now() });
}

/** The source and its memory go; what it brought stays in the corpus, and what waits is stored first. */
export async function dropSource(workspace: Workspace, id: string): Promise<{ removed: string }> {
  const now = Date.now();
  if (isWorking(workspace, sourceRow(workspace, id), now))
    throw new ConflictError(`The source ${id} is being collected at this moment. Try again when the run has ended.`);
  await workspace.flush();
  removeSource(workspace.state, id);
  return { removed: id };
}

/** Has a source asked before its time by the collector that runs, or the next one. */
export function askRun(workspace: Workspace, id: string, since: string | undefined): LiveSource {
  sourceRow(workspace, id);
  wantRun(workspace.state, id, since === undefined ? null : Date.parse(since));
  return oneSource(workspace, id);
}

export function putGroup(workspace: Workspace, { name, cron, revisit }: SourceGroup): SourceList["groups"] {
  const fault = cronFault(cron);
  if (fault)
    throw new UsageError(`“${cron}” is no schedule (${fault}). Write five fields, such as “*/30 * * * *”, in UTC.`);
  if (!/^[a-z0-9-]{1,40}$/.test(name))
    throw new UsageError("A schedule's name has lower-case letters, digits and dashes.");
  putSourceGroup(workspace.state, { name, cron, revisit: JSON.stringify([...revisit].sort((a, b) => a - b)) });
  return groupsOf(workspace);
}

export function listRuns({ state }: Workspace, { page, pageSize, source }: RunsQuery): RunsPage {
  const { rows, total } = runsOf(state, { source: source ?? null, limit: pageSize, offset: (page - 1) * pageSize });
  return { rows: rows.map(runView), total, page, pageSize };
}

export function listConnectors(workspace: Workspace): ConnectorList {
  const { connectors } = workspace.collectRoom();
  return {
    rows: connectors.map(({ id, title, platform, example, can, needs, limits }) => ({
      ...{ id, title, platform, example, can: [...can], limits: [...limits] },
      needs: needs.map(({ key, title, how, optional }) => ({ key, title, how, optional })),
    })),
  };
}

const groupsOf = ({ state }: Workspace): SourceList["groups"] =>
  sourceGroups(state).map(({ name, cron, revisit }) => ({ name, cron, revisit: JSON.parse(revisit) as number[] }));

function sourceRow({ state }: Workspace, id: string): LiveSourcesTable {
  const row = findSource(state, id);
  if (!row) throw new NotFoundError(`There is no source “${id}”. “attache sources list” lists them.`);
  return row;
}

function viewsOf(workspace: Workspace, rows: readonly LiveSourcesTable[]): LiveSource[] {
  const { state } = workspace;
  const { connectors } = workspace.collectRoom();
  const now = Date.now();
  const crons = new Map(sourceGroups(state).map(({ name, cron }) => [name, cron]));
  const keys = new Set(connectorKeyNames(state).map(({ name }) => name));
  const holders = holdersOf(
    workspace,
    rows.map(({ account }) => account),
  );
  const gaps = Map.groupBy(gapsOf(state, { source: null, states: ["open", "retried"] }), ({ source }) => source);
  return rows.map((row) => {
    const connector = connectors.find(({ id }) => id === row.connector);
    const needs = (connector?.needs ?? []).filter(({ key, optional }) => !optional && !keys.has(key));
    const known = row.account === null ? undefined : holders.get(row.account);
    const last = lastRun(state, row.id);
    return {
      id: row.id,
      connector: row.connector,
      title: connector?.title ?? row.connector,
      platform: connector?.platform ?? row.connector,
      address: row.address,
      handle: row.handle,
      account: row.account,
      holder: known?.holder ?? null,
      state: known?.state ?? null,
      standing: known?.standing ?? null,
      status: statusOf(row, needs.length > 0, isWorking(workspace, row, now)),
      enabled: row.enabled === 1,
      schedule: row.schedule,
      options: JSON.parse(row.options) as Record<string, unknown>,
      evidence: row.evidence,
      addedAt: row.added_at,
      listedAt: row.listed_at,
      verifiedAt: row.verified_at,
      coveredFrom: row.covered_from,
      coveredTo: row.covered_to,
      nextRunAt: nextRunAt(row, crons.get(row.schedule) ?? "0 0 * * *", now),
      retryAt: row.retry_at,
      failures: row.failures,
      needs: needs.map(({ key, title, how }) => ({ key, title, how })),
      openGaps: gaps.get(row.id)?.length ?? 0,
      lastRun: last ? runView(last) : null,
    };
  });
}

function isWorking({ state }: Workspace, { claimed_by }: LiveSourcesTable, now: number): boolean {
  const lease = claimed_by === null ? undefined : findLease(state, claimed_by);
  return lease !== undefined && isAlive(lease, now);
}

function statusOf(row: LiveSourcesTable, needsKey: boolean, isWorking: boolean): SourceStatus {
  if (!row.enabled) return "paused";
  if (isWorking) return "working";
  if (needsKey) return "key";
  if (row.failures > 0) return "failing";
  return row.verified_at === null ? "new" : "good";
}

export const runView = (row: CollectRunsTable): CollectRun => ({
  id: row.id,
  source: row.source,
  startedAt: row.started_at,
  finishedAt: row.finished_at,
  outcome: row.outcome,
  failure: row.failure,
  message: row.message,
  requests: row.requests,
  cost: row.cost,
  seen: row.seen,
  fresh: row.fresh,
  changed: row.changed,
  counted: row.counted,
  gone: row.gone,
  unreadable: row.unreadable,
  notes: JSON.parse(row.notes) as string[],
});

/** Follows the public sources of the first list. */
export const addListed = ({ state }: Workspace): SourcesListed => followListed(state, Date.now());

/** Member states of the United Nations of which no source is followed; `unlisted`: and none is in the first list. */
export function statesWithoutSource(workspace: Workspace): StatesWithoutSource {
  const followed = allSources(workspace.state).filter(({ enabled }) => enabled === 1);
  const holders = holdersOf(
    workspace,
    followed.map(({ account }) => account),
  );
  const heard = new Set([...holders.values()].map((known) => known.state));
  const listed = new Set(listedSources().map(({ state }) => state));
  const members = countries.filter(({ un }) => un === "member");
  const rows = members
    .filter(({ code }) => !heard.has(code))
    .map(({ code, name }) => ({ id: `state:${code}`, name, isListed: listed.has(code) }));
  return { rows, of: members.length };
}
