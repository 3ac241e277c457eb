import { SourceError, type SourceProfile } from "../connector.ts";
import { refusalOf } from "./xrpc.ts";

/** What a server's refusal says of the account; null when it refused for a reason of its own. */
export function stateRefused(failure: unknown): { state: SourceProfile["state"]; why: string } | null {
  const refusal = refusalOf(failure);
  if (refusal === null) return null;
  const said = `${refusal.error}${refusal.message ? `: ${refusal.message}` : ""}`;
  if (/^(Account|Repo)(Takedown|TakenDown|Suspended)$/.test(refusal.error)) return { state: "suspended", why: said };
  if (/^(Account|Repo)(Deactivated|NotFound|Deleted)$/.test(refusal.error)) return { state: "gone", why: said };
  // The servers have no word of their own for it: an InvalidRequest whose message tells.
  if (/taken ?down|suspended/i.test(refusal.message)) return { state: "suspended", why: said };
  if (/deactivated|profile not found|could not find (repo|user|account)|actor not found/i.test(refusal.message))
    return { state: "gone", why: said };
  return null;
}

/** A cursor the server no longer takes, as against an account it does not show. */
export function isCursorRefused(failure: unknown): boolean {
  const refusal = refusalOf(failure);
  return refusal !== null && (/cursor/i.test(refusal.error) || /cursor/i.test(refusal.message));
}

/** Whether a record is said not to be there; other failures say nothing of it. */
export function isRecordMissing(failure: unknown): boolean {
  const refusal = refusalOf(failure);
  if (refusal)
    return refusal.error === "RecordNotFound" || /could not locate record|record not found/i.test(refusal.message);
  return failure instanceof SourceError && failure.failure === "not found";
}
