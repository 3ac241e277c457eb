import type { StateDatabase } from "../database.ts";

/** A setting of the workspace, or what holds until somebody sets it. Values are JSON. */
export function readSetting<T>(state: StateDatabase, key: string, otherwise: T): T {
  const row = state.raw.prepare("select value from settings where key = ?").get(key);
  return row ? (JSON.parse(String(row.value)) as T) : otherwise;
}

export function writeSetting(state: StateDatabase, key: string, value: unknown): void {
  state.raw
    .prepare("insert into settings (key, value) values (?, ?) on conflict (key) do update set value = excluded.value")
    .run(key, JSON.stringify(value));
}
