/** What one source says of one matter. Figures stand as printed; the event's date and the report's date are apart. */
export type FactRecord = {
  /** Register id, or null where the subject is a region or is not in the register. */
  actor: string | null;
  /** “state:KZ”, “region:Central Asia”, or an actor's id. */
  subject: string;
  measure: string;
  platform: string | null;
  edition: string | null;
  value: number | null;
  valueMax: number | null;
  text: string | null;
  unit: string | null;
  qualifier: string | null;
  eventDate: string | null;
  dateBasis: string | null;
  reportDate: string | null;
  /** Key of the source in the register's list of sources, or its title. */
  source: string;
  url: string | null;
  /** Whom the source itself cites for the figure. */
  figureBy: string | null;
  /** true for a series made for many states; the default choice where a paper and one series differ. */
  series: boolean;
  asPrinted: string | null;
  note: string | null;
  quote: string | null;
};

export function fact(given: Pick<FactRecord, "subject" | "measure" | "source"> & Partial<FactRecord>): FactRecord {
  return {
    actor: null,
    platform: null,
    edition: null,
    value: null,
    valueMax: null,
    text: null,
    unit: null,
    qualifier: null,
    eventDate: null,
    dateBasis: null,
    reportDate: null,
    url: null,
    figureBy: null,
    series: false,
    asPrinted: null,
    note: null,
    quote: null,
    ...given,
  };
}

export type ChosenBy = "user" | "default" | "nobody";

/**
 * Which value feeds a measure: the user's choice; else the only one, or the one all agree on; else the only series
 * among papers; else nobody's, until a user decides. Never a mean.
 */
export function chooseValue<Value extends Pick<FactRecord, "value" | "text" | "series"> & { id: string }>(
  values: readonly Value[],
  choice: string | null,
): { chosen: string | null; by: ChosenBy } {
  if (choice && values.some((value) => value.id === choice)) return { chosen: choice, by: "user" };
  const [first] = values;
  if (!first) return { chosen: null, by: "nobody" };
  if (values.every((value) => value.value === first.value && value.text === first.text))
    return { chosen: first.id, by: "default" };
  const series = values.filter((value) => value.series);
  const [only] = series;
  return only && series.length === 1 ? { chosen: only.id, by: "default" } : { chosen: null, by: "nobody" };
}
