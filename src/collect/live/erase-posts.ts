import { randomUUID } from "node:crypto";
import { mkdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { takeLease, tryLease } from "../../jobs/lease.ts";
import type { Stage } from "../../jobs/run-jobs.ts";
import { type Duck, type DuckLimits, openDuck } from "../../store/corpus/duck.ts";
import { filesWithPosts, writeErased } from "../../store/corpus/erase.ts";
import { publish, seal } from "../../store/disk/durable.ts";
import type { SearchIndex } from "../../store/search/search-index.ts";
import { erasedPosts, markErased } from "../../store/state/queries/erased-posts.ts";
import { enqueue, hasUnfinished } from "../../store/state/queries/jobs.ts";
import { changeManifest, type Manifest, readManifest, replaceFile } from "../../store/state/queries/manifest.ts";
import { deadListFolder, listOf, sealLists } from "../import/dead-lists.ts";
import { type EraseRawRoom, eraseFromRaw } from "./erase-raw.ts";

export type EraseRoom = EraseRawRoom & {
  search: SearchIndex;
  limits: DuckLimits;
  /** Stores what waits, so that a deleted post is not in the spool any more. */
  flush(signal: AbortSignal): Promise<unknown>;
};

/**
 * Honours deletions of private authors: their words leave the index, the corpus files and the raw, also where the post came
 * with a file later on. Begun again after a crash, it finds what is left to do.
 */
export const eraseStage = (room: EraseRoom): Stage => ({
  kind: "erase",
  async run(_subject, tell, signal) {
    await room.flush(signal);
    const posts = erasedPosts(room.state);
    if (posts.length === 0) return;
    tell(0, posts.length);
    room.search.removePrivate(posts.map(({ platform, post }) => ({ platform, id: post })));
    // The corpus tells which raw to look at, so it comes last: killed in between, nothing is overlooked.
    for (const batch of await batchesWith(room, posts)) await eraseFromRaw(room, `b${batch}`, posts);
    await eraseFromCorpus(room, posts, signal);
    markErased(room.state, posts, room.now());
    tell(posts.length, posts.length);
  },
});

type Keys = readonly { platform: string; post: string }[];

/** Batches in whose raw these posts stand. */
async function batchesWith({ state, workspace, limits }: EraseRoom, posts: Keys): Promise<Set<number>> {
  const duck = await openDuck(limits);
  try {
    const found = await filesWithPosts(duck, posts, lookedThrough(readManifest(state), workspace, posts));
    return new Set(found.flatMap(({ batches }) => batches));
  } finally {
    duck.close();
  }
}

/** Files in which such posts can stand. */
function lookedThrough({ files, dead }: Manifest, workspace: string, posts: Keys) {
  const platforms = new Set(posts.map(({ platform }) => platform));
  return files
    .filter(({ kind, platform }) => kind === "posts" && (platform === null || platforms.has(platform)))
    .map(({ path }) => {
      const list = dead.get(path)?.list;
      return { path, place: join(workspace, path), list: list === undefined ? null : join(workspace, list) };
    });
}

/** Rewrites the files that hold these posts, each in a transaction of its own. */
async function eraseFromCorpus(room: EraseRoom, posts: Keys, signal: AbortSignal): Promise<void> {
  const { state, workspace } = room;
  const name = `erase-${randomUUID()}`;
  const folder = join(workspace, "corpus", ".tmp", name);
  const inUse = tryLease(state, `draft:${name}`);
  const lease = await takeLease(state, "corpus", signal);
  await mkdir(folder, { recursive: true });
  const duck = await openDuck({ ...room.limits, temp: join(folder, "spill") });
  try {
    const files = lookedThrough(readManifest(state), workspace, posts);
    for (const { place } of await filesWithPosts(duck, posts, files)) {
      signal.throwIfAborted();
      const { path } = files.find((file) => file.place === place)!;
      await replaceErased(room, duck, path, join(folder, "draft.parquet"));
    }
  } finally {
    duck.close();
    await rm(folder, { recursive: true, force: true });
    lease.release();
    inUse?.release();
  }
}

async function replaceErased(room: EraseRoom, duck: Duck, path: string, draft: string): Promise<void> {
  const { state, workspace } = room;
  const place = (of: string): string => join(workspace, of);
  const manifest = readManifest(state);
  const file = manifest.files.find((one) => one.path === path)!;
  const next = path.replace(/(-e[0-9a-f]{8})?\.parquet$/, `-e${randomUUID().slice(0, 8)}.parquet`);
  const lists = deadListFolder(workspace, manifest.version + 1);
  await lists.prepare();
  await mkdir(dirname(place(next)), { recursive: true });
  const old = { place: place(path), list: listOf(manifest, path, place) };
  const { dead } = await writeErased(duck, old, draft, lists.place(next));
  const sealedLists = await sealLists(workspace, [{ path: next, rows: dead }], lists);
  const sealed = await seal(draft);
  await publish(draft, place(next));
  const at = room.now();
  state.transact(() => {
    const untold = hasUnfinished(state, "language", [path]);
    const unsearched = hasUnfinished(state, "search", [path]);
    replaceFile(state, path, { ...file, path: next, ...sealed }, at);
    changeManifest(state, { add: [], remove: [], dead: sealedLists.dead, clear: [], at });
    // Work that waited for the old file waits for the new one.
    if (untold) enqueue(state, "language", next, at);
    if (unsearched) enqueue(state, "search", next, at);
    enqueue(state, "rollup", "all", at);
  });
}
