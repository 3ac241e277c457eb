import { rm } from "node:fs/promises";
import { join } from "node:path";
import { takeLease } from "../../jobs/lease.ts";
import { compactionLimits } from "../../store/corpus/compact.ts";
import type { Duck } from "../../store/corpus/duck.ts";
import { settle } from "../../store/corpus/settle.ts";
import { publish } from "../../store/disk/durable.ts";
import type { StateDatabase } from "../../store/state/database.ts";
import type { RejectRow } from "../../store/state/queries/batches.ts";
import { hasErased } from "../../store/state/queries/erased-posts.ts";
import { enqueue } from "../../store/state/queries/jobs.ts";
import {
  type Accounting,
  changeManifest,
  type DeadList,
  filesBelow,
  findCorpusFile,
  finishBatch,
  type Manifest,
  readManifest,
} from "../../store/state/queries/manifest.ts";
import type { CorpusFilesTable } from "../../store/state/tables.ts";
import { deadListFolder, listOf, sealLists } from "./dead-lists.ts";
import { leave, without } from "./leave.ts";
import type { PreparedFile, StagingArea } from "./staging-area.ts";

/** Called at named points, so that a test can pull the plug there. */
export type Fault = (
  point: "staged" | "settled" | "renamed" | "committed" | "merged" | "lists moved" | "swapped in" | "compacted",
) => void;

export type Commit = {
  state: StateDatabase;
  workspace: string;
  batch: { id: string; number: number };
  /** The batch is there already and is mapped anew: its old rows leave in the same transaction. */
  replaces: boolean;
  area: StagingArea;
  files: PreparedFile[];
  account: Omit<Accounting, "stored" | "duplicates" | "seconds" | "finished_at">;
  rejects: readonly RejectRow[];
  /** Rows that belong in the same transaction: the raw file's key. */
  alongside(): void;
  started: number;
  now: () => number;
  fault: Fault;
  signal?: AbortSignal | undefined;
};

export type Stored = { stored: number; duplicates: number; seconds: number };

/**
 * The last step of an import, all or nothing: decide which rows count, bring every byte to the disk, rename the folder into
 * place, and add it to the manifest in one transaction. Whoever dies on the way leaves a folder nobody knows.
 * The corpus lease is held from the last look for duplicates to the commit, so that two imports cannot overlook each other.
 */
export async function commitBatch(commit: Commit): Promise<Stored> {
  const { state, workspace, area, files } = commit;
  const batch = commit.batch.id;
  commit.fault("staged");
  const lease = await takeLease(state, "corpus", commit.signal);
  try {
    const today = readManifest(state);
    const leaving = commit.replaces ? await leave({ ...commit, duck: area.duck }, today, commit.batch) : null;
    const manifest = leaving ? without(today, leaving) : today;
    const home = commit.replaces ? `corpus/${batch}-v${manifest.version}` : `corpus/${batch}`;
    const settled = await settleFiles(area.duck, {
      manifest,
      workspace,
      home,
      files,
      folder: area.folder,
      replaces: commit.replaces,
    });
    area.close();
    await rm(join(area.folder, "spill"), { recursive: true, force: true });
    commit.fault("settled");
    const sealed = files.map((file) => inManifest(file, home, commit));
    commit.signal?.throwIfAborted();
    await publish(area.folder, join(workspace, home));
    const finishedAt = commit.now();
    const { account } = commit;
    const result = {
      stored: account.read - account.rejected - settled.duplicates,
      duplicates: settled.duplicates,
      seconds: (finishedAt - commit.started) / 1000,
    };
    try {
      commit.fault("renamed");
      state.transact(() => {
        if (leaving) changeManifest(state, { add: [], ...leaving, at: finishedAt });
        changeManifest(state, { add: sealed, remove: [], dead: settled.dead, clear: settled.clear, at: finishedAt });
        finishBatch(state, batch, { ...account, ...result, finished_at: finishedAt }, commit.rejects);
        commit.alongside();
        if (leaving) enqueue(state, "forget", batch, finishedAt);
        queueStages(state, sealed, [...settled.revived, ...(leaving?.revived ?? [])], finishedAt);
      });
    } catch (cause) {
      await withdraw(state, workspace, home);
      throw cause;
    }
    commit.fault("committed");
    return result;
  } finally {
    lease.release();
  }
}

/** A folder that was put in place and not named after all must not stand in the way of the next attempt. */
async function withdraw(state: StateDatabase, workspace: string, home: string): Promise<void> {
  if (readManifest(state).files.some(({ path }) => path.startsWith(`${home}/`))) return;
  await rm(join(workspace, home), { recursive: true, force: true });
}

/**
 * New posts files get their languages first; texts that count again are indexed again. One that counts no more is replaced in
 * the index by the version that took its place, or forgotten with its batch.
 */
export function queueStages(
  state: StateDatabase,
  fresh: readonly CorpusFilesTable[],
  revived: readonly string[],
  at: number,
): void {
  const isFresh = new Set(fresh.map((file) => file.path));
  for (const file of fresh) if (file.kind === "posts") enqueue(state, "language", file.path, at);
  for (const path of revived)
    if (!isFresh.has(path) && findCorpusFile(state, path)?.has_language) enqueue(state, "search", path, at);
  enqueue(state, "rollup", "all", at);
  // A file may bring back what its private author has deleted since.
  if (fresh.length > 0 && hasErased(state)) enqueue(state, "erase", "all", at);
  if (filesBelow(state, compactionLimits.smallBytes) >= compactionLimits.files) enqueue(state, "compact", "all", at);
}

function inManifest(file: PreparedFile, home: string, { batch, now }: Commit): CorpusFilesTable {
  return {
    path: `${home}/${file.name}`,
    batch: batch.id,
    kind: file.kind,
    platform: file.platform,
    first_at: file.firstAt,
    last_at: file.lastAt,
    rows: file.rows,
    bytes: file.bytes,
    sha256: file.sha256,
    has_language: 0,
    added_at: now(),
  };
}

type Verdict = { duplicates: number; dead: DeadList[]; clear: string[]; revived: string[] };

type FilesTask = {
  manifest: Manifest;
  workspace: string;
  home: string;
  files: readonly PreparedFile[];
  folder: string;
  replaces: boolean;
};

async function settleFiles(duck: Duck, task: FilesTask): Promise<Verdict> {
  const { manifest, files } = task;
  const verdict: Verdict = { duplicates: 0, dead: [], clear: [], revived: [] };
  for (const kind of ["posts", "counters"] as const) {
    const fresh = files.filter((file) => file.kind === kind);
    if (fresh.length === 0) continue;
    const platforms = new Set(fresh.map((file) => file.platform));
    const known = manifest.files.filter((file) => file.kind === kind && platforms.has(file.platform));
    const one = await settleKind(duck, task, kind, { fresh, known });
    verdict.duplicates += one.duplicates;
    verdict.dead.push(...one.dead);
    verdict.clear.push(...one.clear);
    verdict.revived.push(...one.revived);
  }
  return verdict;
}

type Compared = { fresh: readonly PreparedFile[]; known: readonly CorpusFilesTable[] };

async function settleKind(duck: Duck, task: FilesTask, kind: PreparedFile["kind"], { fresh, known }: Compared) {
  const { manifest, workspace, home, folder } = task;
  const place = (path: string) => join(workspace, path);
  const lists = deadListFolder(workspace, manifest.version + 1);
  const changed = fresh.map((file) => join(folder, file.name));
  const settled = await settle(duck, {
    kind,
    files: [
      ...known.map(({ path }) => ({ place: place(path), path, list: listOf(manifest, path, place) })),
      ...fresh.map((file) => ({ place: join(folder, file.name), path: `${home}/${file.name}`, list: null })),
    ],
    changed,
    known: known.map(({ path }) => place(path)),
    last: task.replaces ? [] : changed,
    apart: areApart(fresh),
    undone: null,
    listPlace: lists.place,
    prepare: lists.prepare,
  });
  const { duplicates, revived } = settled;
  return { duplicates, revived, ...(await sealLists(workspace, settled.lists, lists)) };
}

/** Whether no id stands twice in these files: in each ids rise or fall throughout, and no two reach into each other. */
function areApart(files: readonly PreparedFile[]): boolean {
  const spans = files.flatMap(({ ids, platform }) => (ids ? [{ ...ids, platform }] : []));
  if (spans.length < files.length) return false;
  spans.sort((a, b) => a.least.compare(b.least));
  return new Set(spans.map(({ platform }) => platform)).size === 1
    ? spans.every(({ least }, nth) => nth === 0 || least.compare(spans[nth - 1]!.most) > 0)
    : false;
}
