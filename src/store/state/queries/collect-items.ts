import type { ArrivalsTable, CollectItemsTable } from "../collect-tables.ts";
import type { StateDatabase } from "../database.ts";

export function findItem(state: StateDatabase, source: string, key: string): CollectItemsTable | undefined {
  return state.raw.prepare("select * from collect_items where source = ? and key = ?").get(source, key) as
    | CollectItemsTable
    | undefined;
}

/** Runs in a transaction: a new item, or a known one as it is now. */
export function putItem(state: StateDatabase, item: CollectItemsTable): void {
  state.raw
    .prepare(
      `insert into collect_items (source, key, platform, post, account, version, posted_at, first_seen, last_seen, gone_at,
         next_visit, settled, study, sealed_key) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       on conflict (source, key) do update set platform = excluded.platform, post = excluded.post, account = excluded.account,
         version = excluded.version, posted_at = excluded.posted_at, last_seen = excluded.last_seen,
         gone_at = excluded.gone_at, next_visit = excluded.next_visit, sealed_key = excluded.sealed_key`,
    )
    .run(
      item.source,
      item.key,
      item.platform,
      item.post,
      item.account,
      item.version,
      item.posted_at,
      item.first_seen,
      item.last_seen,
      item.gone_at,
      item.next_visit,
      item.settled,
      item.study,
      item.sealed_key,
    );
}

/** Runs in a transaction: the item is gone; of a private author nothing stays that leads back to it. */
export function markGone(state: StateDatabase, source: string, key: string, at: number): void {
  state.raw
    .prepare("update collect_items set gone_at = ?, next_visit = null, sealed_key = null where source = ? and key = ?")
    .run(at, source, key);
}

export function setNextVisit(state: StateDatabase, source: string, key: string, next: number | null): void {
  state.raw.prepare("update collect_items set next_visit = ? where source = ? and key = ?").run(next, source, key);
}

/** A run reached its end: what it met joins what was known before without a hole between. */
export function settleItems(state: StateDatabase, source: string): void {
  state.raw.prepare("update collect_items set settled = 1 where source = ? and settled = 0").run(source);
}

/** Items whose counters fall due, the longest overdue first. */
export function dueItems(state: StateDatabase, source: string, now: number, limit: number): CollectItemsTable[] {
  return state.raw
    .prepare(
      "select * from collect_items where source = ? and next_visit <= ? and gone_at is null order by next_visit limit ?",
    )
    .all(source, now, limit) as CollectItemsTable[];
}

export function countDue(state: StateDatabase, source: string, now: number): number {
  const row = state.raw
    .prepare("select count(*) as n from collect_items where source = ? and next_visit <= ? and gone_at is null")
    .get(source, now);
  return Number(row?.n);
}

/** Whether anything settled is known, and the newest date among it. */
export function newestSettled(
  state: StateDatabase,
  source: string,
  now: number,
): { items: number; newest: number | null } {
  const row = state.raw
    .prepare(
      `select count(*) as items, max(case when posted_at <= ? then posted_at end) as newest
       from collect_items where source = ? and settled = 1`,
    )
    .get(now, source)!;
  return { items: Number(row.items), newest: row.newest === null ? null : Number(row.newest) };
}

/** Private authors' items of a study whose key is about to be destroyed: nobody could recognise them any more. */
export function forgetStudyItems(state: StateDatabase, study: string): void {
  state.raw.prepare("delete from collect_items where study = ?").run(study);
}

const arrivalsKept = 500;

/** Runs in a transaction: what just came in, for whoever watches. */
export function noteArrival(state: StateDatabase, arrival: Omit<ArrivalsTable, "seq">): void {
  const { at, source, kind, account, platform, post, posted_at, words } = arrival;
  const { lastInsertRowid } = state.raw
    .prepare(
      "insert into arrivals (at, source, kind, account, platform, post, posted_at, words) values (?, ?, ?, ?, ?, ?, ?, ?)",
    )
    .run(at, source, kind, account, platform, post, posted_at, words);
  state.raw.prepare("delete from arrivals where seq <= ?").run(Number(lastInsertRowid) - arrivalsKept);
}

/** Arrivals after one already seen, oldest first. */
export function arrivalsAfter(state: StateDatabase, seq: number, limit: number): ArrivalsTable[] {
  return (
    state.raw
      .prepare("select * from arrivals where seq > ? order by seq desc limit ?")
      .all(seq, limit) as ArrivalsTable[]
  ).reverse();
}

/** When a post was seen to be gone; null while it stands, or where nobody looked. */
export function goneAt(state: StateDatabase, platform: string, post: string): number | null {
  const row = state.raw
    .prepare(
      "select min(gone_at) as at, count(*) filter (where gone_at is null) as standing from collect_items where platform = ? and post = ?",
    )
    .get(platform, post);
  return !row || Number(row.standing) > 0 || row.at === null ? null : Number(row.at);
}
