import { chooseValue } from "../domain/fact.ts";
import type { StateDatabase } from "../store/state/database.ts";
import { factValues } from "../store/state/queries/measure-register.ts";
import type { Days, SourcedFact, Subject } from "./parts.ts";
import { isoOf } from "./period.ts";
import { remark } from "./words/remarks.ts";

/** The newest year of each fact at or before the period's end, with every source of that year. */
export function sourcedFacts(
  state: StateDatabase,
  subjects: readonly Subject[],
  { period }: { period: Days },
  measures: readonly string[],
): Map<string, Map<string, SourcedFact>> {
  const end = isoOf(period.to - 1);
  const rows = factValues(
    state.raw,
    subjects.map(({ id }) => id),
    measures,
  ).filter(({ event_date }) => event_date !== null && event_date <= end.slice(0, event_date.length));
  const newest = new Map<string, typeof rows>();
  for (const row of rows) {
    const key = `${row.subject}\n${row.measure}`;
    const before = newest.get(key);
    if (before && (before[0]?.event_date ?? "") === row.event_date && before[0]?.fact === row.fact) before.push(row);
    else newest.set(key, [row]);
  }
  const facts = new Map<string, Map<string, SourcedFact>>();
  for (const values of newest.values()) {
    const [first] = values;
    if (!first) continue;
    const { chosen, by } = chooseValue(
      values.map((row) => ({ ...row, series: row.series === 1 })),
      first.choice,
    );
    const picked = values.find(({ id }) => id === chosen);
    const of = facts.get(first.subject) ?? new Map<string, SourcedFact>();
    of.set(first.measure, {
      value: picked?.value ?? null,
      date: first.event_date,
      unit: first.unit,
      why: by === "nobody" ? remark("sources differ, and nobody has chosen one in the register") : null,
      sources: values.map((row) => ({
        title: row.source_title ?? row.source,
        url: row.url ?? row.source_url,
        value: row.value,
        date: row.event_date,
        chosen: row.id === chosen,
      })),
    });
    facts.set(first.subject, of);
  }
  return facts;
}
