import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { isAlive, tryLease } from "../../jobs/lease.ts";
import type { StateDatabase } from "../../store/state/database.ts";
import { failBatch, runningBatches } from "../../store/state/queries/batches.ts";
import { findLease } from "../../store/state/queries/leases.ts";
import { forgetGarbage, garbageBefore, readManifest } from "../../store/state/queries/manifest.ts";
import { sweepRejects } from "./rejects-file.ts";

const interrupted = {
  error: "the process that imported it ended; nothing of it was kept",
  failure: { code: "interrupted" as const, values: {} },
};

/** How long a file that left the manifest stays for readers that began before. */
const readersMayHold = 10 * 60_000;

/**
 * Clears away what nobody knows: folders of imports whose process died, lists no manifest names, and files that left the
 * manifest ten minutes ago. Runs at every start; what a living process works on is left alone.
 */
export async function sweep(state: StateDatabase, workspace: string, now: number): Promise<void> {
  const alive = (name: string): boolean =>
    ["import", "draft"].some((kind) => {
      const lease = findLease(state, `${kind}:${name}`);
      return lease !== undefined && isAlive(lease, now);
    });
  for (const batch of runningBatches(state)) if (!alive(batch)) failBatch(state, batch, interrupted, now);

  const drafts = join(workspace, "corpus", ".tmp");
  for (const name of entries(drafts)) if (!alive(name)) remove(join(drafts, name));
  await sweepRejects(state, workspace, alive);

  // Whoever holds the lease may have put files in place that the manifest does not name yet; they are swept another time.
  const lease = tryLease(state, "corpus");
  if (!lease) return;
  try {
    sweepCorpus(state, workspace, now, alive);
  } finally {
    lease.release();
  }
}

/** Removes files that left the manifest and that no reader can hold any more; for a process that runs for weeks. */
export function sweepGarbage(state: StateDatabase, workspace: string, now: number): void {
  const old = garbageBefore(state, now - readersMayHold);
  for (const path of old) remove(join(workspace, path));
  forgetGarbage(state, old);
}

function sweepCorpus(state: StateDatabase, workspace: string, now: number, alive: (name: string) => boolean): void {
  const corpus = join(workspace, "corpus");
  const { files, dead } = readManifest(state);
  const known = new Set([...files.map((file) => file.path), ...[...dead.values()].map((list) => list.list)]);
  const waiting = new Set(garbageBefore(state, Number.MAX_SAFE_INTEGER));
  sweepGarbage(state, workspace, now);
  for (const name of entries(corpus)) {
    if (name === ".tmp" || alive(name)) continue;
    for (const path of below(corpus, name))
      if (!known.has(path) && !waiting.has(path) && path.endsWith(".parquet")) remove(join(workspace, path));
    removeEmpty(join(corpus, name));
  }
}

/** A folder without a Parquet file goes, and so does one of its folders. */
function removeEmpty(folder: string): void {
  if (!hasParquet(folder)) remove(folder);
  else
    for (const entry of readdirSync(folder, { withFileTypes: true }))
      if (entry.isDirectory()) removeEmpty(join(folder, entry.name));
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
