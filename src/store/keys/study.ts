import type { StateDatabase } from "../state/database.ts";
import { readSetting, writeSetting } from "../state/queries/register-settings.ts";
import { defaultStudy } from "./keys.ts";

/** The study that imports go into. */
export function currentStudy(state: StateDatabase): string {
  const name = readSetting(state.raw, "study");
  return typeof name === "string" ? name : defaultStudy;
}

/** After a study has ended, imports go into a new one: its pseudonyms have nothing to do with the old ones. */
export function leaveStudy(state: StateDatabase, ended: string): void {
  if (currentStudy(state) !== ended) return;
  const number = Number(state.raw.prepare("select count(*) as n from studies").get()?.n) + 1;
  writeSetting(state.raw, "study", `${defaultStudy}-${number}`);
}

/** A span of one key of pseudonyms: from its first import to its end, when the key is destroyed. */
export type Study = { id: string; startedAt: number; endedAt: number | null; current: boolean };

/** All studies that anything came into. */
export function studies(state: StateDatabase): Study[] {
  const current = currentStudy(state);
  return state.raw
    .prepare("select id, started_at, ended_at from studies order by started_at, id")
    .all()
    .map((row) => ({
      id: String(row.id),
      startedAt: Number(row.started_at),
      endedAt: row.ended_at === null ? null : Number(row.ended_at),
      current: row.id === current,
    }));
}
