import type { CollectGapsTable } from "../collect-tables.ts";
import type { StateDatabase } from "../database.ts";

export type Stretch = { source: string; from: number; to: number };

/** Posts a source brought, by day of posting (UTC); those without a date stand on the day they were first seen. */
export function itemsByDay(
  state: StateDatabase,
  { source, from, to }: Stretch,
): { day: string; posts: number; gone: number }[] {
  return state.raw
    .prepare(
      `select date(coalesce(posted_at, first_seen) / 1000, 'unixepoch') as day, count(*) as posts, count(gone_at) as gone
       from collect_items
       where source = ? and coalesce(posted_at, first_seen) >= ? and coalesce(posted_at, first_seen) < ?
       group by day order by day`,
    )
    .all(source, from, to)
    .map(({ day, posts, gone }) => ({ day: String(day), posts: Number(posts), gone: Number(gone) }));
}

export type GoneRow = {
  platform: string | null;
  post: string | null;
  account: string | null;
  posted_at: number | null;
  gone_at: number;
};

/** Posts seen to be gone; of private authors only that there was one, and when. */
export function goneItems(state: StateDatabase, { source, from, to }: Stretch, limit: number): GoneRow[] {
  return state.raw
    .prepare(
      `select platform, case when account is not null then post end as post, account, posted_at, gone_at
       from collect_items
       where source = ? and gone_at is not null and coalesce(posted_at, first_seen) >= ? and coalesce(posted_at, first_seen) < ?
       order by gone_at desc, post limit ?`,
    )
    .all(source, from, to, limit) as GoneRow[];
}

/** Gaps that lie in a stretch of time, settled ones too. */
export function gapsWithin(state: StateDatabase, { source, from, to }: Stretch): CollectGapsTable[] {
  return state.raw
    .prepare(
      `select * from collect_gaps
       where source = ? and coalesce(last_at, first_at, found_at) >= ? and coalesce(first_at, last_at, found_at) < ?
       order by coalesce(first_at, last_at, found_at), id`,
    )
    .all(source, from, to) as CollectGapsTable[];
}

export type RunCounts = { outcome: string; failure: string | null; runs: number; last: number };

export function runCounts(state: StateDatabase, { source, from, to }: Stretch): RunCounts[] {
  return state.raw
    .prepare(
      `select outcome, failure, count(*) as runs, max(finished_at) as last from collect_runs
       where source = ? and started_at >= ? and started_at < ? group by outcome, failure order by runs desc`,
    )
    .all(source, from, to)
    .map(({ outcome, failure, runs, last }) => ({
      outcome: String(outcome),
      failure: failure === null ? null : String(failure),
      runs: Number(runs),
      last: Number(last),
    }));
}
