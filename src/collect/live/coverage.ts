import type { CollectGapsTable, GapKind, LiveSourcesTable } from "../../store/state/collect-tables.ts";
import type { StateDatabase } from "../../store/state/database.ts";
import {
  type GoneRow,
  gapsWithin,
  goneItems,
  itemsByDay,
  type RunCounts,
  runCounts,
} from "../../store/state/queries/collect-coverage.ts";

/**
 * What a day is known to hold: `collected` and `silent` were read whole (with posts, without); `gap` misses something; `failed`
 * was tried in vain; `never` lies outside what was ever read; `waiting` comes with the next run.
 */
export type DayState = "collected" | "silent" | "gap" | "failed" | "never" | "waiting";

export type Day = { day: string; state: DayState; posts: number; gone: number };

export type SourceCoverage = {
  source: string;
  coveredFrom: number | null;
  coveredTo: number | null;
  /** Posts of the period that the source showed, those that are gone among them. */
  posts: number;
  gone: { count: number; rows: GoneRow[] };
  gaps: Gap[];
  /** What open gaps are known to lack, and how many of them do not know. */
  missing: { counted: number; uncounted: number };
  runs: RunCounts[];
  /** Stretches of the period that were never read. */
  never: { from: number; to: number; why: string }[];
  /** Posts the period would hold: there, known to be missing, and for days never read this source's habit; null: no habit known. */
  expected: number | null;
  days: Day[];
};

export type Gap = {
  id: number;
  kind: GapKind;
  from: string;
  to: string;
  count: number | null;
  why: string;
  firstAt: number | null;
  lastAt: number | null;
  foundAt: number;
  state: CollectGapsTable["state"];
  explanation: string | null;
};

const day = 86_400_000;
const listed = 200;
const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** For one source and a half-open period: what was expected, what is there, what is missing and why. */
export function coverageOf(
  state: StateDatabase,
  source: LiveSourcesTable,
  period: { from: number; to: number; now: number },
): SourceCoverage {
  const stretch = { source: source.id, from: period.from, to: period.to };
  const byDay = new Map(itemsByDay(state, stretch).map((row) => [row.day, row]));
  const gaps = gapsWithin(state, stretch);
  const open = gaps.filter(({ state }) => state === "open" || state === "retried");
  const days = daysOf(source, open, byDay, period);
  const posts = sum(days.map((one) => one.posts));
  const gone = sum(days.map((one) => one.gone));
  const counted = sum(open.map(({ count }) => count ?? 0));
  const read = days.filter(({ state }) => state === "collected" || state === "silent");
  const unread = days.filter(({ state }) => state === "never" || state === "failed").length;
  const habit = read.length >= fewestDays ? sum(read.map((one) => one.posts)) / read.length : null;
  return {
    source: source.id,
    coveredFrom: source.covered_from,
    coveredTo: source.covered_to,
    posts,
    gone: { count: gone, rows: gone > 0 ? goneItems(state, stretch, listed) : [] },
    gaps: gaps.map(gapView),
    missing: { counted, uncounted: open.filter(({ count }) => count === null).length },
    runs: runCounts(state, stretch),
    never: neverRead(source, period),
    expected: unread === 0 ? posts + counted : habit === null ? null : Math.round(posts + counted + habit * unread),
    days,
  };
}

/** Days read whole before a habit is spoken of. */
const fewestDays = 14;

export const gapView = (gap: CollectGapsTable): Gap => ({
  id: gap.id,
  kind: gap.kind,
  from: gap.from_mark,
  to: gap.to_mark,
  count: gap.count,
  why: gap.why,
  firstAt: gap.first_at,
  lastAt: gap.last_at,
  foundAt: gap.found_at,
  state: gap.state,
  explanation: gap.explanation,
});

function daysOf(
  source: LiveSourcesTable,
  open: readonly CollectGapsTable[],
  byDay: ReadonlyMap<string, { posts: number; gone: number }>,
  { from, to, now }: { from: number; to: number; now: number },
): Day[] {
  const days: Day[] = [];
  for (let at = Math.floor(from / day) * day; at < Math.min(to, now); at += day) {
    const { posts = 0, gone = 0 } = byDay.get(dayOf(at)) ?? {};
    const holed = open.some((gap) => lies(gap, at, at + day));
    days.push({ day: dayOf(at), state: stateOf(source, at, posts, holed, now), posts, gone });
  }
  return days;
}

/** A gap that does not say where it begins, or ends, lies at the end that is known. */
function lies({ first_at, last_at, found_at }: CollectGapsTable, from: number, to: number): boolean {
  const first = first_at ?? last_at ?? found_at;
  const last = last_at ?? first_at ?? found_at;
  return first < to && last >= from;
}

function stateOf(source: LiveSourcesTable, from: number, posts: number, holed: boolean, now: number): DayState {
  const { covered_from, covered_to, failures } = source;
  if (covered_from === null || covered_to === null || from + day <= covered_from)
    return failures > 0 && covered_to === null && from + day > now - day ? "failed" : posts > 0 ? "gap" : "never";
  if (from > covered_to) return failures > 0 ? "failed" : "waiting";
  if (holed) return failures > 0 && from + day > covered_to ? "failed" : "gap";
  return posts > 0 ? "collected" : "silent";
}

function neverRead(source: LiveSourcesTable, { from, to, now }: { from: number; to: number; now: number }) {
  const until = Math.min(to, now);
  const { covered_from, covered_to, failures } = source;
  if (covered_from === null || covered_to === null) {
    const why =
      failures > 0 ? "every run so far failed" : source.enabled ? "not asked yet" : "the source is switched off";
    return from < until ? [{ from, to: until, why }] : [];
  }
  const before = Math.min(covered_from, until);
  return from < before ? [{ from, to: before, why: "lies before what was read" }] : [];
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const best: readonly DayState[] = ["collected", "silent", "gap", "failed", "waiting", "never"];

/** Several sources of one account: a day counts as the source that knows it best says. */
export function mergedDays(sources: readonly SourceCoverage[]): Day[] {
  const merged = new Map<string, Day>();
  for (const { days } of sources)
    for (const one of days) {
      const before = merged.get(one.day);
      const better = !before || best.indexOf(one.state) < best.indexOf(before.state) ? one.state : before.state;
      merged.set(one.day, {
        day: one.day,
        state: better,
        // Two sources of an account mostly show the same posts: the larger number is the safer one.
        posts: Math.max(one.posts, before?.posts ?? 0),
        gone: Math.max(one.gone, before?.gone ?? 0),
      });
    }
  return [...merged.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}
