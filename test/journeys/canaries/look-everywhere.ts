import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { DuckDBInstance } from "@duckdb/node-api";

/** What every file below a folder holds: its bytes, its name, and what its format hides (columns of Parquet, rows of SQLite). */
export async function contents(folder: string): Promise<{ path: string; bytes: Buffer }[]> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const duck = await (await DuckDBInstance.create(":memory:")).connect();
  const found: { path: string; bytes: Buffer }[] = [];
  for (const { parentPath, name } of files) {
    const path = join(parentPath, name);
    found.push({ path, bytes: Buffer.concat([Buffer.from(`${path.slice(folder.length)}\n`), readFileSync(path)]) });
    if (name.endsWith(".parquet")) {
      const rows = await duck.runAndReadAll(`select to_json(t) from read_parquet('${path}') t`);
      found.push({ path: `${path} (rows)`, bytes: Buffer.from(rows.getRows().map(String).join("\n")) });
    }
    if (name.endsWith(".db")) found.push({ path: `${path} (rows)`, bytes: rowsOf(path) });
  }
  duck.closeSync();
  return found;
}

function rowsOf(path: string): Buffer {
  const database = new DatabaseSync(path, { readOnly: true });
  const parts: Uint8Array[] = [];
  for (const { name } of database.prepare("select name from sqlite_schema where type = 'table'").all())
    for (const row of database.prepare(`select * from "${name}"`).all())
      for (const value of Object.values(row))
        parts.push(value instanceof Uint8Array ? value : Buffer.from(String(value)), Buffer.from("\n"));
  database.close();
  return Buffer.concat(parts);
}
