import { neutral } from "../domain/spreadsheet.ts";
import type { StateDatabase } from "../store/state/database.ts";
import {
  type ExportedRecord,
  exportedColumns,
  exportedRows,
  exportedTables,
} from "../store/state/queries/register-export.ts";

const records = Object.keys(exportedTables) as ExportedRecord[];

/** The whole register, in pieces that can be streamed; what comes out can be imported again without a change. */
export function* exportRegister(state: StateDatabase, format: "csv" | "json"): Generator<string> {
  if (format === "csv") yield* asCsv(state);
  else yield* asJson(state);
}

/** One table: `record` says what a row is, the columns are those of all records. */
function* asCsv({ raw }: StateDatabase): Generator<string> {
  const columns = [...new Set(records.flatMap((record) => exportedColumns(raw, record)))];
  yield `${["record", ...columns].map(cell).join(",")}\n`;
  for (const record of records)
    for (const row of exportedRows(raw, record))
      yield `${[record, ...columns.map((name) => row[name] ?? null)].map(cell).join(",")}\n`;
}

function* asJson({ raw }: StateDatabase): Generator<string> {
  yield '{"attacheRegister":1';
  for (const record of records) {
    yield `,\n"${record}":[`;
    let first = true;
    for (const row of exportedRows(raw, record)) {
      yield `${first ? "\n" : ",\n"}${JSON.stringify(row)}`;
      first = false;
    }
    yield "]";
  }
  yield "}\n";
}

const cell = (value: string | number | null): string => {
  const text = value === null ? "" : typeof value === "number" ? String(value) : neutral(value);
  return /[",\n\r]/.test(text) || /^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
