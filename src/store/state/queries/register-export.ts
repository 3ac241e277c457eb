import type { DatabaseSync } from "node:sqlite";

/** Tables of an export in the order they are written, with what orders their rows; computed and internal columns stay out. */
export const exportedTables = {
  source: { table: "sources", order: "key", leave: [] },
  actor: { table: "actors", order: "rowid", leave: ["added_at"] },
  name: { table: "actor_names", order: "actor, language, form, name", leave: ["key"] },
  id: { table: "actor_ids", order: "actor, scheme, value", leave: [] },
  office: { table: "offices", order: "rowid", leave: ["id"] },
  account: { table: "accounts", order: "rowid", leave: ["added_at", "handle_key"] },
  former: { table: "former_handles", order: "account, handle_key", leave: ["handle_key"] },
  evidence: { table: "evidence", order: "rowid", leave: ["id", "added_at"] },
  observation: { table: "observations", order: "rowid", leave: ["id"] },
  fact: { table: "facts", order: "rowid", leave: ["id", "fact"] },
  choice: { table: "fact_choices", order: "fact", leave: ["by", "at"] },
  published: { table: "published", order: "rowid", leave: ["id"] },
} as const;
export type ExportedRecord = keyof typeof exportedTables;
export type ExportedRow = Record<string, string | number | null>;

export const exportedColumns = (raw: DatabaseSync, record: ExportedRecord): string[] => {
  const { table, leave } = exportedTables[record];
  const left: readonly string[] = leave;
  return raw
    .prepare("select name from pragma_table_info(?)")
    .all(table)
    .map((row) => String(row.name))
    .filter((name) => !left.includes(name));
};

export function* exportedRows(raw: DatabaseSync, record: ExportedRecord): Generator<ExportedRow> {
  const { table, order } = exportedTables[record];
  const columns = exportedColumns(raw, record).map((name) => `"${name}"`);
  const statement = raw.prepare(`select ${columns.join(", ")} from ${table} order by ${order}`);
  for (const row of statement.iterate()) yield row as ExportedRow;
}
