import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { compactionLimits, mergesDue } from "../../store/corpus/compact.ts";
import { enqueue, jobsOf } from "../../store/state/queries/jobs.ts";
import { readManifest } from "../../store/state/queries/manifest.ts";
import type { CorpusFilesTable } from "../../store/state/tables.ts";
import { compactStage } from "./compact-corpus.ts";
import { SmallWorld, type WorldRow } from "./small-world.fixture.ts";
import { sweep } from "./sweep.ts";

let world: SmallWorld;
beforeEach(() => {
  world = new SmallWorld();
});
afterEach(() => world.close());

const row = (id: string, text = "hello", platform = "x"): WorldRow => ({ platform, id, text, seen: null, likes: 1 });
const stage = (fault: () => void = () => {}) => {
  const limits = { threads: 1, memoryMb: 256, temp: join(world.folder, "spill") };
  return compactStage({ state: world.state, workspace: world.folder, limits, now: () => world.clock, fault });
};
const run = () => stage().run("all", () => {}, new AbortController().signal);
const paths = () => readManifest(world.state).files.map(({ path }) => path);

test("63 small files are left alone, 64 are merged by platform, and what counts stays the same", async () => {
  const bring = async (n: number) => {
    world.clock += 10;
    await world.bring(null, [
      row(`${n}`),
      row(`${n + 1}`),
      row("same", `text ${n % 3}`),
      row(`${n}`, "hi", "telegram"),
    ]);
  };
  for (let n = 0; n < 31; n++) await bring(n);
  await world.tellLanguages();
  await run();
  expect(paths().length).toBe(62);
  await bring(31);
  expect(jobsOf(world.state, "queued").map(({ kind }) => kind)).toContain("compact");
  await world.tellLanguages();
  const before = [await world.sightings(), await world.posts()];
  await run();
  const { files, dead } = readManifest(world.state);
  expect(files.map(({ batch, platform, rows }) => [batch, platform, rows])).toEqual([
    ["compacted", "telegram", 32],
    ["compacted", "x", 96],
  ]);
  expect([...dead.values()].map(({ rows }) => rows)).toEqual([before[0]!.length - before[1]!.length]);
  expect([await world.sightings(), await world.posts()]).toEqual(before);
  await sweep(world.state, world.folder, world.clock + 599_000);
  expect(world.onDisk().length).toBeGreaterThan(64);
  await sweep(world.state, world.folder, world.clock + 601_000);
  expect(world.onDisk()).toEqual([...paths(), ...[...dead.values()].map(({ list }) => list)].sort());
});

test("a row undone inside a merged file is gone from the next merged file, and others come back", async () => {
  await world.bring(null, [row("1", "first"), row("2")]);
  await world.bring(null, [row("1", "second"), row("2")]);
  await world.tellLanguages();
  await world.compact();
  await world.undo("b2");
  expect(await world.posts()).toEqual(["x 1 first", "x 2 hello"]);
  await world.bring(null, [row("3")]);
  await world.tellLanguages();
  await world.compact();
  const { files, dead } = readManifest(world.state);
  expect(files.map(({ rows }) => rows)).toEqual([3]);
  expect(dead.size).toBe(0);
  expect(await world.posts()).toEqual(["x 1 first", "x 2 hello", "x 3 hello"]);
});

test("a batch taken out while its file is being merged stops the merge, and nothing of it comes back", async () => {
  await world.bring(null, [row("1")]);
  await world.bring(null, [row("2")]);
  await world.tellLanguages();
  let undone: Promise<void> = Promise.resolve();
  await world.compact((point) => {
    if (point === "merged") undone = world.undo("b1");
  });
  await undone;
  expect(await world.posts()).toEqual(["x 2 hello"]);
  await sweep(world.state, world.folder, world.clock + 700_000);
  expect(world.onDisk()).toEqual(paths());
});

test("a merge that fails at any point changes nothing", async () => {
  for (const id of ["1", "2"]) await world.bring(null, [row(id), row("same", id)]);
  await world.tellLanguages();
  const before = [paths(), await world.sightings()];
  for (const at of ["merged", "lists moved", "swapped in"]) {
    const failing = world.compact((point) => {
      if (point === at) throw new Error(`the disk broke when ${at}`);
    });
    await expect(failing).rejects.toThrow(at);
    expect([paths(), await world.sightings()]).toEqual(before);
    await sweep(world.state, world.folder, world.clock + 700_000);
    expect(world.onDisk().filter((path) => path.includes("compacted/"))).toEqual([]);
  }
  await world.compact();
  expect(await world.sightings()).toEqual(before[1]);
});

test("posts that waited for the search index in a merged file still reach it", async () => {
  for (const id of ["1", "2"]) await world.bring(null, [row(id)]);
  await world.tellLanguages();
  enqueue(world.state, "search", paths()[1]!, world.clock);
  await world.compact();
  const waiting = jobsOf(world.state, "queued").filter(({ kind }) => kind === "search" || kind === "language");
  expect(waiting.map(({ kind, subject }) => [kind, subject])).toEqual([["search", paths()[0]]]);
});

test("merged files grow to about 64 MB and not beyond, the oldest first; files without languages wait", () => {
  const file = (n: number, more: Partial<CorpusFilesTable> = {}): CorpusFilesTable => ({
    ...{ path: `corpus/b${n}/p.parquet`, batch: `b${n}`, kind: "posts", platform: "x", first_at: null, last_at: null },
    ...{ rows: 1, bytes: 7 << 20, sha256: "", has_language: 1, added_at: n, ...more },
  });
  const files = Array.from({ length: 66 }, (_, n) => file(n));
  const merges = mergesDue([...files, file(70, { bytes: 9 << 20 }), file(71, { has_language: 0 })], compactionLimits);
  expect(merges.map((merge) => merge.files.length)).toEqual([9, 9, 9, 9, 9, 9, 9, 3]);
  expect(merges[0]!.files.map(({ batch }) => batch)[0]).toBe("b0");
  expect(mergesDue(files.slice(0, 63), compactionLimits)).toEqual([]);
});
