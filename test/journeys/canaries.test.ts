import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorkspace, type Workspace } from "../../src/app.ts";
import { openDoor } from "../../src/collect/door.ts";
import { type ImportResult, importFile } from "../../src/collect/import/import-file.ts";
import { recordsOf } from "../../src/collect/import/raw-again.ts";
import { expireRaw } from "../../src/collect/retention.ts";
import { knownKey } from "../../src/domain/platform.ts";
import { nobody } from "../../src/domain/post.ts";
import { exportToFile } from "../../src/server/answers/post-export.ts";
import { backup, backupWithKeys } from "../../src/store/backup/backup.ts";
import { openRaw } from "../../src/store/raw/raw-files.ts";
import { planted } from "./canaries/files.ts";
import { contents } from "./canaries/look-everywhere.ts";
import { type Canary, canary, traceFinder } from "./canaries/people.ts";

const people: readonly Canary[] = Array.from({ length: 200 }, (_, n) => canary(n));
const tracesIn = traceFinder(people);
const known = new Map([
  ...planted.map(({ platform, official }) => [knownKey(platform, official), `account-${platform}`] as const),
  ["telegram\n#700", "account-telegram"] as const,
]);
const ofFormat = (place: number): readonly Canary[] => people.slice(place * 20, place * 20 + 20);
const afterRetention = Date.now() + 31 * 86_400_000;

let root: string;
let workspace: Workspace;
let results: ImportResult[];

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "canaries-"));
  mkdirSync(join(root, "given"));
  workspace = await openWorkspace(join(root, "data"), {});
  const room = { ...workspace.importRoom(), known: () => known };
  results = [];
  for (const [place, { format, file, tells }] of planted.entries()) {
    // Named after a private author, as exporters do.
    const path = join(
      root,
      "given",
      `${tells.authorHandle ? ofFormat(place)[0]?.handle : "result"}_posts_${place}.txt`,
    );
    writeFileSync(path, file(ofFormat(place)));
    results.push(await importFile(room, path, { as: format }));
  }
  // One that fails half-way leaves a trace of its failure, and that trace names nobody either.
  const broken = join(root, "given", `${ofFormat(0)[1]?.handle}.csv.gz`);
  writeFileSync(broken, gzipSync(planted[0]?.file(ofFormat(0)).repeat(200) ?? "").subarray(0, -20));
  await expect(importFile(room, broken, { as: "4cat-x" })).rejects.toThrow(/cut off/);
  await workspace.runStages(new AbortController().signal);
});
afterAll(async () => {
  await workspace.close();
  rmSync(root, { recursive: true });
});

async function found(folder: string): Promise<string[]> {
  const hits = [];
  for (const { path, bytes } of await contents(folder))
    for (const hit of tracesIn(bytes)) hits.push(`${hit} in ${path.slice(folder.length)}`);
  return hits;
}

async function rawText(batch: string): Promise<string> {
  const blocks = [];
  for await (const block of openRaw(workspace.state, workspace.keys, workspace.folder, batch).content)
    blocks.push(block);
  return Buffer.concat(blocks).toString();
}

test("two hundred private people are planted in ten layouts, and every record is accounted for", async () => {
  expect(new Set(people.map(({ handle }) => handle)).size).toBe(200);
  for (const { read, stored, duplicates, rejected } of results) {
    expect({ read, sum: stored + duplicates + rejected }).toEqual({ read: 7, sum: 7 });
    expect(rejected).toBe(1);
  }
});

test("before the retention ends they are in the encrypted raw, when it is opened, and in no other place", async () => {
  for (const [place, { batch }] of results.entries()) {
    const planted = tracesIn(Buffer.from(await rawText(batch))).join("\n");
    for (const n of [0, 2, 3, 4, 5, 6, 8, 9, 10, 12, 13, 15, 18, 19])
      expect(planted).toContain(ofFormat(place)[n]?.handle);
  }
  expect(await found(workspace.folder)).toEqual([]);
});

test("no search finds them, and their pseudonyms are found", async () => {
  for (const { handle, surname, name } of people)
    for (const text of [handle, surname, `"${name}"`])
      expect(workspace.search.search({ text, limit: 1 }).total).toBe(0);
  expect(workspace.search.search({ text: "visa rules", limit: 1 }).total).toBeGreaterThan(0);
  const { pseudonymKey } = workspace.keys;
  const door = openDoor({ known, key: pseudonymKey("workspace") });
  const author = door.author("tiktok", { ...nobody, handle: ofFormat(3)[0]?.handle ?? "" }).author ?? "";
  expect(workspace.search.search({ author: [author] }).total).toBe(1);
});

test("exports and backups have none of them", async () => {
  const out = join(root, "out");
  mkdirSync(out);
  for (const format of ["csv", "ndjson", "parquet"] as const)
    await exportToFile(workspace, {}, format, join(out, `posts.${format}`), { overwrite: false });
  await backup(workspace.folder, workspace.state, join(out, "backup"), Date.now());
  await backupWithKeys(workspace.folder, workspace.state, join(out, "backup-with-keys"), Date.now());
  expect(await found(out)).toEqual([]);
});

test("after the retention none of them is anywhere, not even in the raw when it is opened", async () => {
  const { state, keys, folder } = workspace;
  const retention = { state, keys, workspace: folder, known, now: afterRetention, retentionDays: 30 };
  const expiry = await expireRaw({
    ...retention,
    recordsOf: (batch) => recordsOf({ state, keys, workspace: folder }, batch),
  });
  expect(expiry.failed).toEqual([]);
  expect(expiry.destroyed).toEqual([]);
  expect(expiry.reduced).toHaveLength(planted.length);
  const opened = join(root, "opened");
  mkdirSync(opened);
  for (const { batch } of results) {
    const raw = await rawText(batch);
    expect(raw).toContain("Visa rules change in May");
    writeFileSync(join(opened, batch), raw);
  }
  expect(await found(opened)).toEqual([]);
  expect(await found(folder)).toEqual([]);
});
