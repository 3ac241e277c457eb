import type { StateDatabase } from "../../store/state/database.ts";
import { hasRejects } from "../../store/state/queries/batches.ts";
import { closeGaps } from "../../store/state/queries/collect-runs.ts";
import { allSources } from "../../store/state/queries/collect-sources.ts";
import { liveFormatId } from "./live-format.ts";

/** A mended mapper has read what nobody could: the gaps of its sources are over once no batch of that format has rejects left. */
export function closeUnreadable(state: StateDatabase, format: string, at: number): void {
  if (hasRejects(state, format)) return;
  const explanation = "the raw was mapped again, and every item could be read";
  for (const { id, connector } of allSources(state))
    if (liveFormatId(connector) === format) closeGaps(state, id, ["unreadable"], { explanation, at });
}
