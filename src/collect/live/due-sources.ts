import type { LiveSourcesTable } from "../../store/state/collect-tables.ts";
import type { StateDatabase } from "../../store/state/database.ts";
import { noteGap } from "../../store/state/queries/collect-runs.ts";
import { allSources, noteSlot, sourceGroups } from "../../store/state/queries/collect-sources.ts";
import { type Due, dueAt } from "./due.ts";

/** A word to wait that reaches further than this was given by a clock that has been put back since. */
const longestWait = 40 * 86_400_000;

const isWaiting = ({ retry_at }: LiveSourcesTable, now: number): boolean =>
  retry_at !== null && now < retry_at && retry_at - now < longestWait;

/** When a source is asked next, as things stand; null: not by itself. */
export function nextRunAt(source: LiveSourcesTable, cron: string, now: number): number | null {
  if (!source.enabled) return null;
  if (isWaiting(source, now)) return source.retry_at;
  if (source.wanted > 0) return now;
  const { slot, next } = dueAt(cron, source.slot, now);
  return slot === null ? next : now;
}

/**
 * Sources to be run now; each is noted for its moment, so that no second look runs it again. Moments that passed without a run
 * are a gap, closed by the run that reads on from where the last one ended.
 */
export function takeDue(state: StateDatabase, now: number): LiveSourcesTable[] {
  const crons = new Map(sourceGroups(state).map(({ name, cron }) => [name, cron]));
  const due = allSources(state).flatMap((source) => {
    const cron = crons.get(source.schedule);
    if (!source.enabled || cron === undefined || isWaiting(source, now)) return [];
    const moment = dueAt(cron, source.slot, now);
    const again = source.wanted > 0 || (source.failures > 0 && source.retry_at !== null);
    return moment.slot !== null || again ? [{ source, moment }] : [];
  });
  if (due.length > 0)
    state.transact(() => {
      for (const { source, moment } of due) {
        if (moment.slot !== null) noteSlot(state, source.id, moment.slot);
        if (moment.missed) noteMissed(state, source, moment.missed, now);
      }
    });
  return due.map(({ source }) => source);
}

/** Sources a person has asked for stand for this moment, so that the scheduler does not run them again at once. */
export function noteRunNow(state: StateDatabase, sources: readonly LiveSourcesTable[], now: number): void {
  state.transact(() => {
    for (const { id } of sources) noteSlot(state, id, now);
  });
}

function noteMissed(
  state: StateDatabase,
  source: LiveSourcesTable,
  missed: NonNullable<Due["missed"]>,
  now: number,
): void {
  // Before the first run nothing was promised.
  if (source.covered_to === null) return;
  noteGap(state, {
    source: source.id,
    kind: "schedule",
    from_mark: new Date(missed.from).toISOString(),
    to_mark: "",
    count: null,
    why: `${missed.count} scheduled ${missed.count === 1 ? "run" : "runs"} did not take place: Attaché was not running, or the clock was put forward`,
    first_at: source.covered_to,
    last_at: now,
    found_at: now,
    seen_at: now,
  });
}
