import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Keys } from "../store/keys/keys.ts";
import { type RawDetails, recordRaw } from "../store/raw/raw-files.ts";
import { createRawWriter, type RawFile } from "../store/raw/vault.ts";
import type { StateDatabase } from "../store/state/database.ts";

export type RawPlace = {
  state: StateDatabase;
  keys: Keys;
  workspace: string;
  study: string;
  retentionDays: number;
  now: () => number;
};

/** Keeps the file of one import as it came, encrypted; `record` belongs in the transaction that commits the batch. */
export async function keepRaw(place: RawPlace, batch: string) {
  const { state, keys, workspace, study, retentionDays } = place;
  const writer = await createRawWriter(join(workspace, "raw"), batch);
  let finished: RawFile | null = null;
  return {
    write: writer.write,
    async finish(details: RawDetails): Promise<{ bytes: number; sha256: string; record(): void }> {
      const file = await writer.finish();
      finished = file;
      const record = (): void =>
        recordRaw(state, keys, workspace, { batch, study, file, details, createdAt: place.now(), retentionDays });
      return { bytes: file.bytes, sha256: file.sha256, record };
    },
    /** After `finish` too, when the commit failed: nothing is left then. */
    async abort(): Promise<void> {
      if (finished) await rm(finished.path, { force: true });
      else await writer.abort();
    },
  };
}
