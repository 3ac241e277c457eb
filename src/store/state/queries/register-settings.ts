import type { DatabaseSync } from "node:sqlite";

/** A setting of the workspace, parsed; null when nobody set it. */
export function readSetting(raw: DatabaseSync, key: string): unknown {
  const row = raw.prepare("select value from settings where key = ?").get(key);
  return row ? JSON.parse(String(row.value)) : null;
}

export function writeSetting(raw: DatabaseSync, key: string, value: unknown): void {
  raw
    .prepare("insert into settings (key, value) values (?, ?) on conflict (key) do update set value = excluded.value")
    .run(key, JSON.stringify(value));
}
