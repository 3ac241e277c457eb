import type { LiveSourcesTable } from "../../store/state/collect-tables.ts";
import type { StateDatabase } from "../../store/state/database.ts";
import { closeGap, noteGap, openGaps } from "../../store/state/queries/collect-runs.ts";
import { findSource } from "../../store/state/queries/collect-sources.ts";

/**
 * What a stream passed over because its server no longer had it is a gap of each account that it was followed for, except where a
 * complete run has read that stretch meanwhile.
 */
export function noteLostStretch(
  state: StateDatabase,
  sources: Iterable<LiveSourcesTable>,
  { from, to }: { from: number; to: number },
  now: number,
): void {
  state.transact(() => {
    for (const { id } of sources) {
      const covered = findSource(state, id)?.covered_to ?? null;
      const begins = Math.max(from, covered ?? from);
      if (begins >= to) continue;
      noteGap(state, {
        ...{ source: id, kind: "cursor", count: null, found_at: now, seen_at: now },
        ...{ from_mark: new Date(begins).toISOString(), to_mark: "", first_at: begins, last_at: to },
        why: `the live stream no longer had what was said up to ${new Date(to).toISOString()}; the source's next run reads it`,
      });
    }
  });
}

/** Runs in a transaction, at the end of a complete run: it has read on from the last complete one, through what lies between. */
export function closeReadThrough(
  state: StateDatabase,
  { id, covered_to: before }: LiveSourcesTable,
  started: number,
  at: number,
): void {
  for (const gap of openGaps(state, id, "cursor")) {
    const { first_at: first, last_at: last, seen_at: seen } = gap;
    if (first !== null && last !== null && seen < started && last <= started && (before === null || first >= before))
      closeGap(state, gap.id, "a later run read this stretch whole", at);
  }
}
