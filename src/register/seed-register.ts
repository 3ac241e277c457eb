import type { StateDatabase } from "../store/state/database.ts";
import { readSetting, writeSetting } from "../store/state/queries/register-settings.ts";
import { openRegisterWriter } from "../store/state/queries/register-write.ts";
import type { Entry } from "./entries.ts";
import { officialEntries } from "./official-entries.ts";
import { internetShares } from "./seed/internet-users.ts";
import { seedEntries } from "./seed-entries.ts";
import { isSeeded, seedLists } from "./seed-state.ts";
import { openRowWriter } from "./write-entries.ts";

/** The first lists, in the order in which versions of the program brought them; what a workspace has is not written again. */
const lists = [seedEntries, officialEntries, figureEntries] as const satisfies { length: typeof seedLists };

/** Puts states, organisations, ministries and their accounts into a workspace that lacks them; what was edited stays. */
export function seedRegister(state: StateDatabase, now: number): { added: number } {
  if (isSeeded(state)) return { added: 0 };
  return state.transact(() => {
    const has = Number(readSetting(state.raw, "registerSeed") ?? 0);
    const writer = openRegisterWriter(state.raw, { by: "attache", at: now, reason: "first list" });
    const rows = openRowWriter(writer);
    let added = 0;
    for (const entries of lists.slice(has).flatMap((list) => list()))
      if (rows.writeRow(entries).outcome === "added") added++;
    rows.settle();
    writeSetting(state.raw, "registerSeed", String(seedLists));
    return { added };
  });
}

function figureEntries(): Entry[][] {
  return internetShares.map((fact) => [{ kind: "fact", fact }]);
}
