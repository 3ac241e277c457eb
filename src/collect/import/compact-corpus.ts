import { randomUUID } from "node:crypto";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { takeLease, tryLease } from "../../jobs/lease.ts";
import type { Stage } from "../../jobs/run-jobs.ts";
import {
  type CompactionLimits,
  compactionLimits,
  type Merge,
  mergesDue,
  type Source,
  writeMerged,
  writeMovedList,
} from "../../store/corpus/compact.ts";
import { type Duck, type DuckLimits, openDuck } from "../../store/corpus/duck.ts";
import { publish, seal, syncFolder } from "../../store/disk/durable.ts";
import type { StateDatabase } from "../../store/state/database.ts";
import { dropStaleJobs, enqueue, hasUnfinished } from "../../store/state/queries/jobs.ts";
import { changeManifest, type Manifest, readManifest } from "../../store/state/queries/manifest.ts";
import type { Fault } from "./commit-batch.ts";
import { deadListFolder, listOf, sealLists } from "./dead-lists.ts";

export type CompactionRoom = {
  state: StateDatabase;
  workspace: string;
  limits: DuckLimits;
  now: () => number;
  fault: Fault;
  compaction?: CompactionLimits;
};

/** Merges small files, one group after the other, each in a transaction of its own. */
export const compactStage = (room: CompactionRoom): Stage => ({
  kind: "compact",
  async run(_subject, tell, signal) {
    const due = mergesDue(readManifest(room.state).files, room.compaction ?? compactionLimits);
    const rowsOf = (merge: Merge) => merge.files.reduce((sum, { rows }) => sum + rows, 0);
    const total = due.reduce((sum, merge) => sum + rowsOf(merge), 0);
    let done = 0;
    for (const merge of due) {
      signal.throwIfAborted();
      tell(done, total);
      await compact(room, merge, signal);
      done += rowsOf(merge);
    }
  },
});

/**
 * The slow part, writing the merged file, needs no lease, for files never change; the lists of dead rows do, so they are moved
 * over under the lease. When a file has left the corpus meanwhile nothing is changed: the next import asks again.
 */
async function compact(room: CompactionRoom, merge: Merge, signal: AbortSignal): Promise<void> {
  const { state, workspace } = room;
  const name = `compact-${randomUUID()}`;
  const folder = join(workspace, "corpus", ".tmp", name);
  const inUse = tryLease(state, `draft:${name}`);
  await mkdir(folder, { recursive: true });
  const duck = await openDuck({ ...room.limits, temp: join(folder, "spill") });
  try {
    const draft = join(folder, "merged.parquet");
    const { rows } = await writeMerged(duck, merge.kind, sourcesOf(readManifest(state), workspace, merge), draft);
    const sealed = await seal(draft);
    room.fault("merged");
    const lease = await takeLease(state, "corpus", signal);
    try {
      await swapIn(room, duck, merge, { draft, rows, ...sealed });
    } finally {
      lease.release();
    }
  } finally {
    duck.close();
    await rm(folder, { recursive: true, force: true });
    inUse?.release();
  }
}

type Merged = { draft: string; rows: number; bytes: number; sha256: string };

async function swapIn(room: CompactionRoom, duck: Duck, merge: Merge, merged: Merged): Promise<void> {
  const { state, workspace } = room;
  const manifest = readManifest(state);
  const here = new Set(manifest.files.map((file) => file.path));
  const remove = merge.files.map((file) => file.path);
  if (!remove.every((path) => here.has(path))) return;
  const path = `corpus/compacted/${merge.kind}-${merge.platform?.replace(/[^a-z0-9]+/g, "_") ?? "all"}-${randomUUID()}.parquet`;
  const lists = deadListFolder(workspace, manifest.version + 1);
  await lists.prepare();
  const dead = await writeMovedList(duck, sourcesOf(manifest, workspace, merge), lists.place(path));
  const sealed = dead > 0 ? await sealLists(workspace, [{ path, rows: dead }], lists) : { dead: [] };
  room.fault("lists moved");
  await mkdir(join(workspace, "corpus", "compacted"), { recursive: true });
  await syncFolder(join(workspace, "corpus"));
  await publish(merged.draft, join(workspace, path));
  room.fault("swapped in");
  const at = room.now();
  const added = {
    ...{ path, batch: "compacted", kind: merge.kind, platform: merge.platform },
    ...{ first_at: edge(merge, "first_at", Math.min), last_at: edge(merge, "last_at", Math.max) },
    ...{ rows: merged.rows, bytes: merged.bytes, sha256: merged.sha256 },
    ...{ has_language: merge.kind === "posts" ? 1 : 0, added_at: at },
  };
  state.transact(() => {
    const unsearched = hasUnfinished(state, "search", remove);
    changeManifest(state, { add: merged.rows > 0 ? [added] : [], remove, dead: sealed.dead, clear: [], at });
    dropStaleJobs(state);
    if (unsearched && merged.rows > 0) enqueue(state, "search", path, at);
    enqueue(state, "rollup", "all", at);
  });
  room.fault("compacted");
}

const sourcesOf = (manifest: Manifest, workspace: string, merge: Merge): Source[] =>
  merge.files.map(({ path }) => ({
    place: join(workspace, path),
    list: listOf(manifest, path, (list) => join(workspace, list)),
  }));

function edge(merge: Merge, name: "first_at" | "last_at", pick: (...values: number[]) => number): number | null {
  const known = merge.files.flatMap((file) => file[name] ?? []);
  return known.length === 0 ? null : pick(...known);
}
