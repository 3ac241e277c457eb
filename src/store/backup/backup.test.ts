import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openKeys } from "../keys/keys.ts";
import { recordRaw } from "../raw/raw-files.ts";
import { createRawWriter } from "../raw/vault.ts";
import { openState } from "../state/database.ts";
import { backup, backupWithKeys } from "./backup.ts";
import { restore } from "./restore.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

async function workspace() {
  const root = mkdtempSync(join(tmpdir(), "backup-"));
  const folder = join(root, "data");
  mkdirSync(join(folder, "corpus", "b1"), { recursive: true });
  const state = openState(join(folder, "attache.db"));
  const keys = openKeys(join(folder, "keys"), state, null, () => 0);
  const add = (name: string, text: string) => {
    writeFileSync(join(folder, "corpus", "b1", name), text);
    state.raw
      .prepare(
        "insert into corpus_files (path, batch, kind, platform, rows, bytes, sha256, added_at) values (?, 'b1', 'posts', 'x', 1, ?, ?, 0)",
      )
      .run(`corpus/b1/${name}`, text.length, sha256(text));
  };
  add("x.parquet", "posts of x");
  writeFileSync(join(folder, "corpus", "b1", "rejects.csv"), "first_line\n7\n");
  writeFileSync(join(folder, "corpus", "b1", "stray.parquet"), "no manifest names this");
  writeFileSync(join(folder, "config.json"), "{}");
  writeFileSync(join(folder, "search.db"), "index");
  mkdirSync(join(folder, "archive"));
  writeFileSync(join(folder, "archive", "attache-20260501120000-1-1.warc.gz"), "evidence");
  const writer = await createRawWriter(join(folder, "raw"), "b1");
  await writer.write(Buffer.from("Jane Doe"));
  const file = await writer.finish();
  const details = { fileName: "a.csv", account: null, mapping: null, encoding: null };
  recordRaw(state, keys, folder, { batch: "b1", study: "workspace", file, details, createdAt: 0, retentionDays: 30 });
  state.raw.exec("insert into leases values ('corpus', 'here', 1, 'now', 0)");
  return { root, folder, state, keys, add, to: join(root, "copy"), back: join(root, "back") };
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

test("a backup holds what the database names, and no keys unless asked", async () => {
  const { folder, state, to } = await workspace();
  expect(await backup(folder, state, to, 5)).toEqual({
    folder: to,
    files: 5,
    bytes: expect.any(Number),
    keys: false,
    rawLeftOut: 1,
  });
  expect(filesIn(to)).toEqual([
    "archive/attache-20260501120000-1-1.warc.gz",
    "attache.db",
    "backup.json",
    "config.json",
    "corpus/b1/rejects.csv",
    "corpus/b1/x.parquet",
  ]);
});

test("with keys, raw within its retention is in the backup too", async () => {
  const { folder, state, to } = await workspace();
  expect((await backupWithKeys(folder, state, to, 5)).rawLeftOut).toBe(0);
  expect(filesIn(to)).toEqual(expect.arrayContaining(["keys/master.json", "keys/study-workspace.key", "raw/b1.raw"]));
});

test("without keys the sealed key of such raw is not in the copied database either", async () => {
  const { folder, state, to } = await workspace();
  const sealed = Buffer.from(state.raw.prepare("select sealed_key from raw_files").get()?.sealed_key as Uint8Array);
  await backup(folder, state, to, 5);
  expect(readFileSync(join(to, "attache.db")).includes(sealed)).toBe(false);
});

test("what was backed up is restored, without the leases of the processes then alive", async () => {
  const { folder, state, to, back, keys } = await workspace();
  await backupWithKeys(folder, state, to, 5);
  const key = keys.pseudonymKey("workspace");
  expect(await restore(to, back)).toMatchObject({ folder: back, keys: true, createdAt: 5 });
  expect(filesIn(back)).toEqual(filesIn(to).filter((path) => path !== "backup.json"));
  const restored = openState(join(back, "attache.db"));
  expect(restored.raw.prepare("select count(*) as n from leases").get()?.n).toBe(0);
  expect(restored.raw.prepare("select path from corpus_files").get()?.path).toBe("corpus/b1/x.parquet");
  expect(
    openKeys(join(back, "keys"), restored, null, () => 0)
      .pseudonymKey("workspace")
      .equals(key),
  ).toBe(true);
});

test("a damaged file of the workspace is named, and no backup is left that looks like one", async () => {
  const { folder, state, to } = await workspace();
  writeFileSync(join(folder, "corpus", "b1", "x.parquet"), "posts of y");
  await expect(backup(folder, state, to, 5)).rejects.toThrow(/x\.parquet is damaged/);
  expect(filesIn(to)).toEqual([]);
});

test("a damaged, cut, foreign or newer backup restores nothing", async () => {
  const { folder, state, to, back, root } = await workspace();
  await backup(folder, state, to, 5);
  const list = readFileSync(join(to, "backup.json"), "utf8");
  const refused = async (change: () => void, reason: RegExp) => {
    change();
    await expect(restore(to, back)).rejects.toThrow(reason);
    expect(existsSync(back)).toBe(false);
    writeFileSync(join(to, "backup.json"), list);
  };
  await refused(
    () => writeFileSync(join(to, "backup.json"), list.replace(/"schema": \d+/, '"schema": 9999')),
    /newer Attaché/,
  );
  await refused(
    () => writeFileSync(join(to, "backup.json"), list.replace("corpus/b1/x.parquet", "../escaped")),
    /damaged or was written/,
  );
  await refused(() => writeFileSync(join(to, "backup.json"), "{"), /damaged/);
  await refused(() => rmSync(join(to, "backup.json")), /no finished backup/);
  await refused(
    () => writeFileSync(join(to, "corpus", "b1", "x.parquet"), "posts of y"),
    /x\.parquet is missing or not what was backed up/,
  );
  await refused(() => rmSync(join(to, "corpus", "b1", "x.parquet")), /x\.parquet is missing/);
  expect(filesIn(root).some((path) => path.includes("escaped"))).toBe(false);
});

test("neither writes over what is there", async () => {
  const { folder, state, to } = await workspace();
  await expect(backup(folder, state, folder, 5)).rejects.toThrow(/is not empty/);
  await backup(folder, state, to, 5);
  await expect(restore(to, folder)).rejects.toThrow(/is not empty/);
});

test("a file merged away during the backup is looked for again in a newer copy of the database", async () => {
  const { folder, state, to, add } = await workspace();
  rmSync(join(folder, "corpus", "b1", "x.parquet"));
  setImmediate(() => {
    add("merged.parquet", "all posts");
    state.raw.exec("delete from corpus_files where path like '%x.parquet'");
  });
  await backup(folder, state, to, 5);
  expect(filesIn(to)).toContain("corpus/b1/merged.parquet");
});
