import { ConflictError, NotFoundError } from "../../domain/errors.ts";
import { takeLease } from "../../jobs/lease.ts";
import { type DuckLimits, openDuck } from "../../store/corpus/duck.ts";
import type { StateDatabase } from "../../store/state/database.ts";
import { findBatch, markUndone } from "../../store/state/queries/batches.ts";
import { enqueue } from "../../store/state/queries/jobs.ts";
import { changeManifest, readManifest } from "../../store/state/queries/manifest.ts";
import { queueStages } from "./commit-batch.ts";
import { leave } from "./leave.ts";

export type UndoRoom = { state: StateDatabase; workspace: string; limits: DuckLimits; now: () => number };

/**
 * Takes a batch out as if it had never come: its rows go, and rows of other batches that were its duplicates or were
 * replaced by its texts count again. One transaction; `alongside` runs in it (raw and its key go too).
 */
export async function undoBatch(
  room: UndoRoom,
  batch: string,
  alongside: () => void,
  signal?: AbortSignal,
): Promise<void> {
  const { state } = room;
  const found = findBatch(state, batch);
  if (!found) throw new NotFoundError(`There is no batch “${batch}”. “attache batches” lists them.`);
  if (found.status !== "done")
    throw new ConflictError(`The batch ${batch} is ${found.status}: there is nothing of it to take out.`);
  const lease = await takeLease(state, "corpus", signal);
  const duck = await openDuck(room.limits);
  try {
    const leaving = await leave({ ...room, duck }, readManifest(state), found);
    const at = room.now();
    state.transact(() => {
      changeManifest(state, { add: [], ...leaving, at });
      markUndone(state, batch, at);
      queueStages(state, [], leaving.revived, at);
      enqueue(state, "forget", batch, at);
      alongside();
    });
  } finally {
    duck.close();
    lease.release();
  }
}
