import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { newWorld, say } from "../../test/measure/world.ts";
import type { Desk } from "../../test/open-desk.ts";
import { openWorkspace, type Workspace } from "../app.ts";
import { compare } from "./answers/compare.ts";
import { postOf, searchPosts } from "./answers/posts.ts";

// Stages find languages, which takes a model that is loaded first.
async function filled(): Promise<Desk> {
  const desk = await newWorld();
  onTestFinished(() => desk.close());
  await say(desk, "x", [
    { id: "1", who: "mfa_kz", at: "2024-03-01T08:00:00Z", text: "Talks on water" },
    { id: "2", who: "mfa_uz", at: "2024-03-02T08:00:00Z", text: "Good talks" },
  ]);
  await desk.workspace.runStages(new AbortController().signal);
  return desk;
}

async function again(folder: string): Promise<Workspace> {
  const workspace = await openWorkspace(folder, {});
  onTestFinished(() => workspace.close());
  return workspace;
}

const question = {
  subject: ["KZ", "UZ"],
  measure: ["posts-a-week"],
  platform: "x",
  from: "2024-03-01",
  to: "2024-03-08",
};
const values = async (workspace: Workspace) =>
  (await compare(workspace, question)).rows[0]?.values.map(({ value }) => value);
const found = async (workspace: Workspace) => searchPosts(workspace, { q: "water", pageSize: 5 });
const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name));

test("a search index that is gone is said to be unfinished, and fills again from the corpus", async () => {
  const desk = await filled();
  expect((await found(desk.workspace)).total).toBe(1);
  for (const end of ["", "-wal", "-shm"]) rmSync(join(desk.workspace.folder, `search.db${end}`), { force: true });
  const workspace = await again(desk.workspace.folder);
  expect(await found(workspace)).toMatchObject({ total: 0, unfinished: [{ stage: "search" }] });
  await workspace.runStages(new AbortController().signal);
  expect(await found(workspace)).toMatchObject({ total: 1, unfinished: [] });
  const third = await again(desk.workspace.folder);
  expect((await found(third)).unfinished).toEqual([]);
});

test("a cache that cannot be read is made again, and the numbers are the same", async () => {
  const desk = await filled();
  expect(await values(desk.workspace)).toEqual([1, 1]);
  const cache = filesUnder(join(desk.workspace.folder, "cache")).filter((path) => /\.(parquet|numbers)$/.test(path));
  expect(cache.length).toBeGreaterThan(0);
  for (const path of cache) writeFileSync(path, "nothing of a cache");
  expect(await values(await again(desk.workspace.folder))).toEqual([1, 1]);
});

test("a file of posts that cannot be read is named, with what to do, wherever it is asked", async () => {
  const desk = await filled();
  const { folder } = desk.workspace;
  const [path = ""] = filesUnder(join(folder, "corpus")).filter((one) => one.endsWith(".parquet"));
  writeFileSync(path, readFileSync(path).subarray(0, 400));
  rmSync(join(folder, "cache"), { recursive: true, force: true });
  const workspace = await again(folder);
  const said = /The corpus file .*\.parquet is missing or cannot be read\. “attache doctor” says what is lost/;
  await expect(values(workspace)).rejects.toThrow(said);
  await expect(postOf(workspace, "x", "1")).rejects.toThrow(said);
});
