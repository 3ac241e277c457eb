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
