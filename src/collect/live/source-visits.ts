import { createHash } from "node:crypto";
import type { StateDatabase } from "../../store/state/database.ts";
import { putVisit, type Validators, visitsOf } from "../../store/state/queries/collect-sources.ts";
import type { Visits } from "../web/visits.ts";

/** Addresses may hold a key, so only their hashes are kept. */
const hashed = (url: string): string => createHash("sha256").update(url).digest("base64url");

/** What a source's server gave to recognise an unchanged answer by; written when the run has reached its end, never before. */
export function sourceVisits(
  state: StateDatabase,
  source: string,
  { forget }: { forget: boolean },
): Visits & { write(): void } {
  const earlier = forget ? new Map<string, Validators>() : visitsOf(state, source);
  const seen = new Map<string, Validators>();
  return {
    get: (url) => seen.get(hashed(url)) ?? earlier.get(hashed(url)) ?? null,
    set: (url, validators) => void seen.set(hashed(url), validators),
    /** Runs in a transaction. */
    write() {
      for (const [address, validators] of seen) putVisit(state, source, address, validators);
    },
  };
}
