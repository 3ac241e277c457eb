import type { StateDatabase } from "../store/state/database.ts";
import { publishedRows } from "../store/state/queries/register-facts.ts";
import { sourceByKey } from "../store/state/queries/register-read.ts";
import { sourceRef } from "./views.ts";

/** Rows of the studies that are neither accounts nor figures (“case-events”, “case-follows”, …), each as printed, with its source. */
export function listPublished(state: StateDatabase, file: string) {
  const sources = sourceByKey(state.raw);
  return publishedRows(state.raw, file).map((row) => ({
    id: row.id,
    file: row.file,
    state: row.state,
    date: row.date,
    reported: row.reported,
    fields: JSON.parse(row.fields) as Record<string, string>,
    source: sourceRef(sources, row.source, null, null),
    quote: row.quote,
  }));
}
