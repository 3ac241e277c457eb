import type { StateDatabase } from "../store/state/database.ts";
import { readSetting, writeSetting } from "../store/state/queries/register-settings.ts";
import { openRegisterWriter } from "../store/state/queries/register-write.ts";
import { seedEntries } from "./seed-entries.ts";
import { openRowWriter } from "./write-entries.ts";

/** Raised when the first list changes; a workspace that has it is not touched again. */
const seedVersion = "1";

/** Puts states, organisations and foreign ministries into a workspace that lacks them; what was edited stays. */
export function seedRegister(state: StateDatabase, now: number): { added: number } {
  if (readSetting(state.raw, "registerSeed") === seedVersion) return { added: 0 };
  return state.transact(() => {
    const writer = openRegisterWriter(state.raw, { by: "attache", at: now, reason: "first list" });
    const rows = openRowWriter(writer);
    let added = 0;
    for (const entries of seedEntries()) if (rows.writeRow(entries).outcome === "added") added++;
    rows.settle();
    writeSetting(state.raw, "registerSeed", seedVersion);
    return { added };
  });
}
