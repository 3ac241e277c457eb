import { resolveTxt } from "node:dns/promises";
import type { Workspace } from "../../app.ts";
import { type AccountCheck, checkAccount as check } from "../../collect/check-account.ts";
import { visitsInMemory } from "../../collect/web/visits.ts";

/** Asks platform and sites whether they name each other, and keeps what they say as evidence. */
export function checkAccount(workspace: Workspace, id: string): Promise<AccountCheck> {
  const { state, web } = workspace.collectRoom();
  return check({ state, web: web(visitsInMemory(), null), txt: resolveTxt }, id, { by: "user", at: Date.now() });
}
