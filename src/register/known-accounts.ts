import { knownIdKey, knownKey } from "../domain/platform.ts";
import type { StateDatabase } from "../store/state/database.ts";
import { type CountedRow, countedRows, knownRows } from "../store/state/queries/register-read.ts";

/**
 * Which authors are officials: handle (now or formerly theirs) or platform id → register id of the account.
 * Keys come from `knownKey`; the map is plain data so that it can be handed to a worker thread.
 */
export type KnownAccounts = ReadonlyMap<string, string>;

/** Every account of the register, whatever its standing: it belongs to an institution or to the holder of an office. */
export function loadKnownAccounts(state: StateDatabase): KnownAccounts {
  const known = new Map<string, string>();
  for (const { id, platform, handle, user_id } of knownRows(state.raw)) {
    if (handle !== null && !known.has(knownKey(platform, handle))) known.set(knownKey(platform, handle), id);
    if (user_id !== null) known.set(knownIdKey(platform, user_id), id);
  }
  return known;
}

/** Accounts that may enter a measure: proven and claimed ones, or proven ones alone; contested and unknown never. */
export function countedAccounts(state: StateDatabase, { provenOnly }: { provenOnly: boolean }): CountedRow[] {
  return countedRows(state.raw, provenOnly ? ["proven"] : ["proven", "claimed"]);
}
