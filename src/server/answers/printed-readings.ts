import type { CounterSeries } from "../../contract/activity.ts";
import type { StateDatabase } from "../../store/state/database.ts";
import { type PrintedReading, readingsOfAccount, readingsUnder } from "../../store/state/queries/printed-readings.ts";
import { sourceByKey } from "../../store/state/queries/register-read.ts";

/** Followers of an account that papers print with a date, for the same chart as those seen in files. */
export const printedOfAccount = (state: StateDatabase, account: string): CounterSeries[] =>
  seriesOf(state, readingsOfAccount(state.raw, account));

/** The same of an actor, or of all who speak for a state. */
export const printedUnder = (state: StateDatabase, actor: string): CounterSeries[] =>
  seriesOf(state, readingsUnder(state.raw, actor));

function seriesOf(state: StateDatabase, readings: readonly PrintedReading[]): CounterSeries[] {
  if (readings.length === 0) return [];
  const sources = sourceByKey(state.raw);
  const lines = new Map<string, CounterSeries>();
  for (const { subject, name, platform, edition, measure, value, event_date: date, source } of readings) {
    const key = [subject, platform, edition, measure].join("\n");
    const handle = edition ? `${name}, ${edition}` : name;
    const line = lines.get(key) ?? { account: null, platform, handle, measure, points: [] };
    const title = sources.get(source)?.title ?? source;
    line.points.push({ seenAt: Date.parse(date), date, value, source: title, batch: null });
    lines.set(key, line);
  }
  return [...lines.values()];
}
