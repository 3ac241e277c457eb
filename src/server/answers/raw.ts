import type { Workspace } from "../../app.ts";
import { rawFile } from "../../store/raw/raw-files.ts";

/** Whether raw of a batch is kept, and when the items of private persons leave it (null: they have left). */
export function rawOf({ state }: Workspace, batch: string): { kept: boolean; until: number | null } {
  const row = rawFile(state, batch);
  return { kept: row !== undefined, until: row?.expires_at ?? null };
}
