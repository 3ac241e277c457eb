import type { StateDatabase } from "../database.ts";

/** ISO code of the state each account of the register speaks for; accounts of organisations have none. */
export function statesOfAccounts(state: StateDatabase): Map<string, string> {
  const rows = state.raw
    .prepare("select c.id, a.state from accounts c join actors a on a.id = c.holder where a.state is not null")
    .all();
  return new Map(rows.map((row) => [String(row.id), String(row.state)]));
}
