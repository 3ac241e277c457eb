import { existsSync, readdirSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { StateDatabase } from "../../store/state/database.ts";
import { batchesWithRejects, findBatch, type RejectRow, rejectRows } from "../../store/state/queries/batches.ts";

/** Lines, bytes and reasons as a file for the user; what the records held is not in it, for it may name people. */
export const rejectsPlace = (workspace: string, batch: string): string => join(workspace, "rejects", `${batch}.csv`);

const draftPlace = (workspace: string, batch: string): string => join(workspace, "rejects", `.${batch}.csv.tmp`);

/** Written before the commit, so that a full disk stops the import while nothing of it counts. */
export async function draftRejects(workspace: string, batch: string, rejects: readonly RejectRow[]): Promise<void> {
  if (rejects.length === 0) return;
  await mkdir(join(workspace, "rejects"), { recursive: true });
  const rows = rejects.map(
    (row) => `${row.first_line},${row.last_line},${row.first_byte},"${row.reason.replaceAll('"', '""')}"\n`,
  );
  await writeFile(draftPlace(workspace, batch), `first_line,last_line,first_byte,reason\n${rows.join("")}`);
}

/** Once the batch is committed the draft takes its place; without rejects there is no file. */
export async function publishRejects(workspace: string, batch: string): Promise<string | null> {
  const place = rejectsPlace(workspace, batch);
  if (existsSync(draftPlace(workspace, batch))) {
    await rename(draftPlace(workspace, batch), place);
    return place;
  }
  await rm(place, { force: true });
  return null;
}

export async function dropRejectsDraft(workspace: string, batch: string): Promise<void> {
  await rm(draftPlace(workspace, batch), { force: true });
}

/** Files of batches that do not count go; one that was lost between commit and renaming is written again. */
export async function sweepRejects(
  state: StateDatabase,
  workspace: string,
  isAlive: (batch: string) => boolean,
): Promise<void> {
  const folder = join(workspace, "rejects");
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const batch = /^\.?(b\d+)\.csv(\.tmp)?$/.exec(name)?.[1];
    if (!batch || isAlive(batch)) continue;
    if (name.startsWith(".") || findBatch(state, batch)?.status !== "done") {
      await rm(join(folder, name), { force: true });
      await rm(rejectsPlace(workspace, batch), { force: true });
    }
  }
  for (const { id, rejected } of batchesWithRejects(state)) {
    if (isAlive(id) || existsSync(rejectsPlace(workspace, id))) continue;
    await draftRejects(workspace, id, rejectRows(state, id, { limit: rejected, offset: 0 }));
    await publishRejects(workspace, id);
  }
}
