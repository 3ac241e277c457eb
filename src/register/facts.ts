import { NotFoundError } from "../domain/errors.ts";
import { chooseValue } from "../domain/fact.ts";
import { partialDate } from "../domain/partial-date.ts";
import type { StateDatabase } from "../store/state/database.ts";
import { type FactFilter, type FactValueRow, findFacts } from "../store/state/queries/register-facts.ts";
import { type SourceRow, sourceByKey } from "../store/state/queries/register-read.ts";
import { openRegisterWriter } from "../store/state/queries/register-write.ts";
import { countryByCode } from "./countries.ts";
import { measureTitle } from "./indicators.ts";
import { sourceRef } from "./views.ts";

export type FactsQuestion = Omit<FactFilter, "limit" | "offset"> & { page?: number; pageSize?: number };

/** Facts with every value each of them has; two sources that differ are both there, never a mean. */
export function listFacts(state: StateDatabase, { page = 1, pageSize = 50, ...filter }: FactsQuestion) {
  const { rows, total } = findFacts(state.raw, { ...filter, limit: pageSize, offset: (page - 1) * pageSize });
  const sources = sourceByKey(state.raw);
  const groups = new Map<string, FactValueRow[]>();
  for (const row of rows) groups.set(row.fact, [...(groups.get(row.fact) ?? []), row]);
  return { rows: [...groups.values()].map((values) => factView(values, sources)), total, page, pageSize };
}

/** All values of one measure about one subject. */
export const facts = (state: StateDatabase, subject: string, measure: string) =>
  listFacts(state, { subject, measure, pageSize: 1000 }).rows;

/** The value of a fact that feeds a measure; null gives the choice back to the default rule. */
export function chooseFactSource(
  state: StateDatabase,
  { fact, value }: { fact: string; value: string | null },
  word: { by: string; at: number },
) {
  const { rows } = findFacts(state.raw, { ids: [fact], limit: 1, offset: 0 });
  if (rows.length === 0) throw new NotFoundError(`There is no fact “${fact}”. List facts to see their ids.`);
  if (value !== null && !rows.some((row) => row.id === value))
    throw new NotFoundError(`Fact “${fact}” has no value “${value}”. It has: ${rows.map((row) => row.id).join(", ")}.`);
  state.transact(() => openRegisterWriter(state.raw, { ...word, reason: null }).putChoice(fact, value));
  const [chosen] = listFacts(state, { ids: [fact] }).rows;
  if (!chosen) throw new NotFoundError(`There is no fact “${fact}”.`);
  return chosen;
}

export type FactView = ReturnType<typeof factView>;

function factView(values: FactValueRow[], sources: ReadonlyMap<string, SourceRow>) {
  const [first] = values;
  if (!first) throw new NotFoundError("A fact has at least one value.");
  const { chosen, by } = chooseValue(
    values.map((row) => ({ ...row, series: row.series === 1 })),
    first.choice,
  );
  const code = first.subject.replace(/^[a-z]+:/, "");
  const place = [first.platform, first.edition].filter(Boolean).join(", ");
  return {
    id: first.fact,
    actor: first.actor ?? (first.actor_name === null ? null : first.subject),
    subject: first.actor_name ?? countryByCode.get(code)?.name ?? code,
    subjectId: first.subject,
    measure: first.measure,
    title: place ? `${measureTitle(first.measure)} (${place})` : measureTitle(first.measure),
    platform: first.platform,
    edition: first.edition,
    period: first.event_date,
    values: values.map((row) => ({
      id: row.id,
      value: row.value,
      valueMax: row.value_max,
      text: row.text,
      qualifier: row.qualifier,
      unit: row.unit,
      eventDate: partialDate(row.event_date),
      dateBasis: row.date_basis,
      reportDate: partialDate(row.report_date),
      source: sourceRef(sources, row.source, row.url, row.report_date),
      figureBy: row.figure_by,
      asPrinted: row.as_printed,
      note: row.note,
      quote: row.quote,
      chosen: row.id === chosen,
    })),
    chosenBy: by,
  };
}
