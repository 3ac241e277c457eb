import type { LiveSourcesTable, SourceGroupsTable } from "../collect-tables.ts";
import type { StateDatabase } from "../database.ts";

export type NewSource = Pick<
  LiveSourcesTable,
  "connector" | "address" | "handle" | "account" | "options" | "evidence"
> & {
  added_at: number;
};

/** Adds a source, or returns the one that has this address already. */
export const addSourceRow = (state: StateDatabase, source: NewSource): { row: LiveSourcesTable; isNew: boolean } =>
  state.transact(() => putSource(state, source));

function putSource(state: StateDatabase, source: NewSource): { row: LiveSourcesTable; isNew: boolean } {
  const there = state.raw
    .prepare("select * from live_sources where connector = ? and address = ?")
    .get(source.connector, source.address) as LiveSourcesTable | undefined;
  if (there) return { row: there, isNew: false };
  const number = Number(state.raw.prepare("select coalesce(max(number), 0) + 1 as next from live_sources").get()?.next);
  state.raw
    .prepare(
      `insert into live_sources (id, number, connector, address, handle, account, options, evidence, added_at)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      `s${number}`,
      number,
      source.connector,
      source.address,
      source.handle,
      source.account,
      source.options,
      source.evidence,
      source.added_at,
    );
  return { row: findSource(state, `s${number}`)!, isNew: true };
}

/** Adds a source of the first list, as of the list's day, on the schedule “public”. Runs in a transaction. */
export function addListedSource(state: StateDatabase, source: NewSource, listedAt: number): { isNew: boolean } {
  const { row, isNew } = putSource(state, source);
  if (isNew)
    state.raw.prepare("update live_sources set listed_at = ?, schedule = 'public' where id = ?").run(listedAt, row.id);
  return { isNew };
}

export function findSource(state: StateDatabase, id: string): LiveSourcesTable | undefined {
  return state.raw.prepare("select * from live_sources where id = ?").get(id) as LiveSourcesTable | undefined;
}

export function allSources(state: StateDatabase): LiveSourcesTable[] {
  return state.raw.prepare("select * from live_sources order by number").all() as LiveSourcesTable[];
}

export type SourceEdit = Partial<
  Pick<LiveSourcesTable, "account" | "handle" | "options" | "schedule" | "enabled" | "evidence">
>;

/** Changes what the operator chooses; everything else belongs to the collector. */
export function editSource(state: StateDatabase, id: string, edit: SourceEdit): void {
  const before = findSource(state, id)!;
  const { account, handle, options, schedule, enabled, evidence } = { ...before, ...edit };
  state.raw
    .prepare(
      "update live_sources set account = ?, handle = ?, options = ?, schedule = ?, enabled = ?, evidence = ? where id = ?",
    )
    .run(account, handle, options, schedule, enabled, evidence, id);
}

/** The source and its memory go; what it brought stays in the corpus. */
export function removeSource(state: StateDatabase, id: string): void {
  state.raw.prepare("delete from live_sources where id = ?").run(id);
}

/** Asks for a run before its time; `since` also for what lies further back. */
export function wantRun(state: StateDatabase, id: string, since: number | null): void {
  state.raw
    .prepare(
      `update live_sources set wanted = max(wanted, ?), retry_at = null,
         wanted_since = case when ? is null then wanted_since else min(coalesce(wanted_since, ?), ?) end where id = ?`,
    )
    .run(since === null ? 1 : 2, since, since, since, id);
}

/** Marks sources as being run by this process; those a living process already runs are left out. */
export function claimSources(
  state: StateDatabase,
  ids: readonly string[],
  by: string,
  isAlive: (lease: string) => boolean,
): LiveSourcesTable[] {
  return state.transact(() => {
    const claim = state.raw.prepare("update live_sources set claimed_by = ? where id = ?");
    const claimed: LiveSourcesTable[] = [];
    for (const id of ids) {
      const source = findSource(state, id);
      if (!source || (source.claimed_by !== null && source.claimed_by !== by && isAlive(source.claimed_by))) continue;
      claim.run(by, id);
      claimed.push(source);
    }
    return claimed;
  });
}

export function releaseSources(state: StateDatabase, by: string): void {
  state.raw.prepare("update live_sources set claimed_by = null where claimed_by = ?").run(by);
}

/** Runs in a transaction: the slot a run stands for, so that it is not run again for the same one. */
export function noteSlot(state: StateDatabase, id: string, slot: number): void {
  state.raw.prepare("update live_sources set slot = ? where id = ?").run(slot, id);
}

export type RunEnd = Pick<LiveSourcesTable, "failures" | "retry_at" | "verified_at" | "covered_from" | "covered_to">;

/** Runs in a transaction: where the source stands after a run; a complete one answers what was asked for. */
export function endSourceRun(state: StateDatabase, id: string, end: RunEnd, complete: boolean): void {
  state.raw
    .prepare(
      `update live_sources set failures = ?, retry_at = ?, verified_at = ?, covered_from = ?, covered_to = ?,
         claimed_by = null, wanted = case when ? then 0 else wanted end,
         wanted_since = case when ? then null else wanted_since end
       where id = ?`,
    )
    .run(
      end.failures,
      end.retry_at,
      end.verified_at,
      end.covered_from,
      end.covered_to,
      complete ? 1 : 0,
      complete ? 1 : 0,
      id,
    );
}

/** Runs in the transaction that stores a page. */
export function setCursor(state: StateDatabase, id: string, cursor: string): void {
  state.raw.prepare("update live_sources set cursor = ? where id = ?").run(cursor, id);
}

export function sourceGroups(state: StateDatabase): SourceGroupsTable[] {
  return state.raw.prepare("select * from source_groups order by name").all() as SourceGroupsTable[];
}

export function putSourceGroup(state: StateDatabase, group: SourceGroupsTable): void {
  state.raw
    .prepare(
      `insert into source_groups values (?, ?, ?)
       on conflict (name) do update set cron = excluded.cron, revisit = excluded.revisit`,
    )
    .run(group.name, group.cron, group.revisit);
}

export type Validators = { etag: string | null; modified: string | null };

export function visitsOf(state: StateDatabase, source: string): Map<string, Validators> {
  const rows = state.raw.prepare("select address, etag, modified from source_visits where source = ?").all(source);
  return new Map(
    rows.map(({ address, etag, modified }) => [
      String(address),
      { etag: etag as string | null, modified: modified as string | null },
    ]),
  );
}

export function putVisit(state: StateDatabase, source: string, address: string, { etag, modified }: Validators): void {
  state.raw
    .prepare("insert or replace into source_visits (source, address, etag, modified) values (?, ?, ?, ?)")
    .run(source, address, etag, modified);
}

/** What the operator has declared for each source. */
export const optionsOfSources = (state: StateDatabase): Record<string, unknown> =>
  Object.fromEntries(allSources(state).map(({ id, options }) => [id, JSON.parse(options) as unknown]));
