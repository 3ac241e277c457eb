import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { isAlive } from "../../jobs/lease.ts";
import type { StateDatabase } from "../../store/state/database.ts";
import { failBatch, runningBatches } from "../../store/state/queries/batches.ts";
import { findLease } from "../../store/state/queries/leases.ts";
import { forgetGarbage, garbageBefore, readManifest } from "../../store/state/queries/manifest.ts";

/** How long a file that left the manifest stays for readers that began before. */
const readersMayHold = 10 * 60_000;

/**
 * Clears away what nobody knows: folders of imports whose process died, lists no manifest names, and files that left the
 * manifest ten minutes ago. Runs at every start; a living import of another process is left alone.
 */
export async function sweep(state: StateDatabase, workspace: string, now: number): Promise<void> {
  const alive = (batch: string): boolean => {
    const lease = findLease(state, `import:${batch}`);
    return lease !== undefined && isAlive(lease, now);
  };
  for (const batch of runningBatches(state))
    if (!alive(batch)) failBatch(state, batch, "the process that imported it ended; nothing of it was kept", now);

  const corpus = join(workspace, "corpus");
  for (const name of entries(join(corpus, ".tmp"))) if (!alive(name)) remove(join(corpus, ".tmp", name));

  const corpusLease = findLease(state, "corpus");
  if (corpusLease && isAlive(corpusLease, now)) return;
  const { files, dead } = readManifest(state);
  const known = new Set([...files.map((file) => file.path), ...[...dead.values()].map((list) => list.list)]);
  const waiting = new Set(garbageBefore(state, Number.MAX_SAFE_INTEGER));
  for (const name of entries(corpus)) {
    if (name === ".tmp" || alive(name)) continue;
    for (const path of below(corpus, name))
      if (!known.has(path) && !waiting.has(path) && path.endsWith(".parquet")) remove(join(workspace, path));
    if (!hasParquet(join(corpus, name))) remove(join(corpus, name));
  }
  const old = garbageBefore(state, now - readersMayHold);
  for (const path of old) remove(join(workspace, path));
  forgetGarbage(state, old);
}

const entries = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);
const remove = (path: string): void => rmSync(path, { recursive: true, force: true });

function below(corpus: string, name: string): string[] {
  return readdirSync(join(corpus, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join("corpus", join(entry.parentPath, entry.name).slice(corpus.length + 1)));
}

const hasParquet = (folder: string): boolean =>
  readdirSync(folder, { recursive: true }).some((name) => String(name).endsWith(".parquet"));
