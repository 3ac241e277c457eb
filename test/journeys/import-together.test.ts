import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openWorkspace } from "../../src/app.ts";
import { importFile } from "../../src/collect/import/import-file.ts";
import { remapBatch } from "../../src/collect/import/remap-batch.ts";
import { sweep } from "../../src/collect/import/sweep.ts";
import { knownKey } from "../../src/domain/platform.ts";
import { undo } from "../../src/server/answers/batches.ts";
import { openState } from "../../src/store/state/database.ts";
import { findBatch } from "../../src/store/state/queries/batches.ts";
import { readManifest } from "../../src/store/state/queries/manifest.ts";
import { attacheProcess, writing } from "../attache-process.ts";
import { SmallImports, simpleMapping } from "../small-imports.ts";

let imports: SmallImports;
beforeEach(async () => {
  imports = await SmallImports.open();
});
afterEach(() => imports.close());

const head = "id,who,what,when,likes\n";
const mapping = simpleMapping();
const rows = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, n) => `${from + n},anna,words of the minister,2024-01-01,1\n`).join("");
const posts = () => imports.count("select count(*) as n from posts");
const never = new AbortController().signal;

test("two processes that bring in the same file, and two whose files overlap, double nothing and lose nothing", async () => {
  const map = imports.write("mapping.json", mapping);
  const path = (name: string, from: number, to: number) => imports.write(name, head + rows(from, to));
  const files = [
    path("a.csv", 0, 6_000),
    path("a.csv", 0, 6_000),
    path("b.csv", 3_000, 9_000),
    path("c.csv", 8_000, 12_000),
  ];
  const ended = await Promise.all(
    files.map(
      (file) => attacheProcess(imports.data, ["import", file, "--mapping", map, "--json", "--no-stages"]).ended,
    ),
  );
  const results = ended.map(({ out }) => JSON.parse(out));
  for (const { read, stored, duplicates } of results) expect(stored + duplicates).toBe(read);
  expect(results.reduce((sum, { stored }) => sum + stored, 0)).toBe(12_000);
  expect(new Set(results.map(({ batch }) => batch)).size).toBe(4);
  expect(await posts()).toBe(12_000);
  expect(await imports.faults()).toEqual([]);
}, 120_000);

test("two imports in one process take turns at the last step", async () => {
  const one = imports.write("one.csv", head + rows(0, 5_000));
  const both = await Promise.all([imports.bring(one, { mapping }), imports.bring(one, { mapping })]);
  expect(both.map(({ stored }) => stored).sort()).toEqual([0, 5_000]);
  expect(await posts()).toBe(5_000);
});

test("a workspace that is opened while an import begins does not take it for one whose process died", async () => {
  const { state } = imports.workspace;
  const other = openState(join(imports.data, "attache.db"));
  const openings: Promise<void>[] = [];
  const transact: typeof state.transact = (work) => {
    const result = state.transact(work);
    openings.push(sweep(other, imports.data, Date.now()));
    return result;
  };
  const room = { ...imports.workspace.importRoom(), state: { ...state, transact } };
  const states = new Set<string | undefined>();
  const onProgress = ({ batch }: { batch: string }) => states.add(findBatch(state, batch)?.status);
  const path = imports.write("begun.csv", head + rows(0, 10));
  const { batch } = await importFile(room, path, { mapping: { text: mapping, name: "mapping.json" } }, { onProgress });
  await Promise.all(openings);
  other.close();
  expect([...states]).toEqual(["running"]);
  expect(findBatch(state, batch)).toMatchObject({ status: "done", error: null, failure: null });
  expect(await imports.faults()).toEqual([]);
});

test("Ctrl-C ends an import with a word about it, and nothing half done", async () => {
  const map = imports.write("mapping.json", mapping);
  await imports.given("before.csv", head + rows(0, 10), { mapping });
  const path = imports.write("long.csv", head + rows(0, 200_000));
  for (const name of ["SIGINT", "SIGTERM"] as const) {
    const running = attacheProcess(imports.data, ["import", path, "--mapping", map]);
    await writing(running, imports.data);
    running.child.kill(name);
    const { code, err } = await running.ended;
    expect([name, code]).toEqual([name, 1]);
    expect(err).toMatch(/was stopped; nothing of it was kept/);
    expect(await posts()).toBe(10);
    expect(await imports.faults()).toEqual([]);
    expect(imports.batches()[0]).toMatchObject({ state: "failed", error: expect.stringContaining("stopped") });
  }
}, 120_000);

test("the same file twice is all duplicates; without the first the second counts; without both nothing is left", async () => {
  const path = imports.write("twice.csv", head + rows(0, 50));
  const first = await imports.bring(path, { mapping });
  const second = await imports.bring(path, { mapping });
  expect([second.stored, second.duplicates]).toEqual([0, 50]);
  await imports.workspace.runStages(never);
  expect(imports.workspace.search.search({ text: "ministers" }).total).toBe(50);

  await undo(imports.workspace, first.batch);
  expect(await posts()).toBe(50);
  expect(new Set((await imports.posts(second.batch)).map(({ id }) => id)).size).toBe(50);
  await imports.workspace.runStages(never);
  expect(imports.workspace.search.search({ text: "ministers" }).total).toBe(50);

  await undo(imports.workspace, second.batch);
  expect(await posts()).toBe(0);
  await imports.workspace.runStages(never);
  expect(imports.workspace.search.search({ text: "ministers" }).total).toBe(0);
  expect(readManifest(imports.workspace.state)).toMatchObject({ files: [], dead: new Map() });
  expect(imports.filesOnDisk().filter((name) => name.startsWith("raw/"))).toEqual([]);
  await expect(undo(imports.workspace, second.batch)).rejects.toThrow(/is undone: there is nothing of it to take out/);
  await expect(undo(imports.workspace, "b99")).rejects.toThrow(/There is no batch “b99”/);
});

test("an account registered later gets its name by mapping the raw again; everybody else keeps the pseudonym", async () => {
  const text = `${head}1,MFA_Atlantis,Talks in Astana,2024-01-01,1\n2,anna,I was there,2024-01-01,1\n`;
  const { batch } = await imports.given("posts.csv", text, { mapping });
  const again = await imports.given("posts-again.csv", text, { mapping });
  const authors = async () =>
    Object.fromEntries((await imports.exported()).map((row) => [String(row.id), [row.account, row.author]]));
  const before = await authors();
  expect(before["1"]?.[0]).toBe(null);

  const known = new Map([[knownKey("x", "MFA_Atlantis"), "account-1"]]);
  const room = { ...imports.workspace.importRoom(), known: () => known };
  const result = await remapBatch(room, batch);
  expect(result).toMatchObject({ batch, read: 2, stored: 2, duplicates: 0, rejected: 0 });
  const after = await authors();
  expect(after["1"]).toEqual(["account-1", expect.stringMatching(/^mfa_atlantis$/i)]);
  expect(after["2"]).toEqual(before["2"]);
  expect(await posts()).toBe(2);
  await imports.workspace.runStages(never);
  expect(imports.workspace.search.search({ text: "talks" }).total).toBe(1);
  await undo(imports.workspace, batch);
  expect((await authors())["1"]).toEqual(before["1"]);
  expect((await imports.posts(again.batch)).length).toBe(2);
  expect(await imports.faults()).toEqual([]);
});

test("languages leave the lists of rows that do not count as they were", async () => {
  const file = (text: string, seen: string) =>
    `id,who,what,when,likes,seen\n1,anna,${text},2024-01-01,1,${seen}\n2,anna,same,2024-01-01,1,${seen}\n`;
  await imports.given("one.csv", file("The minister met the ambassador", "2024-02-01"), { mapping });
  await imports.given("two.csv", file("Министр встретился с послом", "2024-03-01"), { mapping });
  const why = async () => {
    for await (const part of imports.workspace.corpus.scan("select batch, id, why from sightings order by batch, id"))
      return part;
    return [];
  };
  const before = await why();
  await imports.workspace.runStages(never);
  expect(await why()).toEqual(before);
  expect(await imports.count("select count(*) as n from posts where language = 'ru'")).toBe(1);
  expect(imports.workspace.search.search({ text: "ambassadors" }).total).toBe(0);
  expect(imports.workspace.search.search({ text: "министра" }).total).toBe(1);
});

test("sums by file are those of the posts, before they are kept and after, through each change", async () => {
  const { corpus } = imports.workspace;
  const agree = async (): Promise<void> => {
    const columns = "account, day, platform, kind, source_language, language, script";
    const sums = `(select ${columns}, sum(posts)::bigint as posts, min(first_at) as first_at from ${corpus.accountSums().groups} group by all)`;
    const posts = `(select ${columns.replace("day", "posted_at::date as day")}, count(*) as posts, min(posted_at) as first_at from posts group by all)`;
    for (const [one, other] of [
      [sums, posts],
      [posts, sums],
    ])
      expect(
        await imports.count(`select count(*) as n from (select * from ${one} except all select * from ${other})`),
      ).toBe(0);
  };
  const same = async (): Promise<void> => {
    await agree();
    await imports.workspace.runStages(never);
    await agree();
    expect(corpus.accountSums().groups).not.toContain("corpus/");
  };
  const { batch } = await imports.given("one.csv", head + rows(0, 30), { mapping });
  await same();
  await imports.given("two.csv", head + rows(20, 60) + rows(20, 25).replaceAll(",1\n", ",\n"), { mapping });
  await same();
  await undo(imports.workspace, batch);
  await same();
  expect(await imports.count(`select count(*) as n from ${corpus.accountSums().counters}`)).toBe(0);
});

test("dead while files are merged: before it or after it, never between", async () => {
  const everywhere = simpleMapping({ platform: { column: "where" } });
  for (const n of [0, 1, 2]) {
    const where = Array.from({ length: 21 }, (_, at) => `${n * 10 + (at % 3)},anna,words,2024-01-01,1,net-${at}\n`);
    await imports.given(`f${n}.csv`, `id,who,what,when,likes,where\n${where.join("")}`, { mapping: everywhere });
  }
  // As if their languages had been told: that is not what dies here.
  imports.workspace.state.raw.exec("update corpus_files set has_language = 1; delete from jobs");
  const map = imports.write("mapping.json", mapping);
  const last = imports.write("last.csv", head + rows(0, 200));
  const merged = () => readManifest(imports.workspace.state).files.filter(({ batch }) => batch === "compacted").length;
  for (const point of ["merged", "lists moved", "swapped in", "compacted"]) {
    const { signal } = await attacheProcess(imports.data, ["import", last, "--mapping", map], point).ended;
    expect([point, signal]).toEqual([point, "SIGKILL"]);
    await imports.reopen();
    expect(await imports.faults()).toEqual([]);
    expect([point, merged(), await posts()]).toEqual([point, point === "compacted" ? 1 : 0, 263]);
  }
  await imports.workspace.runStages(never);
  expect(await imports.faults()).toEqual([]);
  expect([readManifest(imports.workspace.state).files.length, await posts()]).toEqual([22, 263]);
}, 120_000);

/** A file system of a few megabytes, where this machine lets us make one; null: it does not. */
function smallDisk(place: string, megabytes: number): (() => void) | null {
  try {
    mkdirSync(place, { recursive: true });
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", place], { stdio: "ignore" });
    return () => execFileSync("umount", ["-l", place]);
  } catch {
    return null;
  }
}

test("a full disk stops an import with a word on what to do, and the workspace goes on", async () => {
  const place = join(imports.root, "disk");
  const unmount = smallDisk(place, 12);
  const folder = join(place, "data");
  let workspace = await openWorkspace(folder, {});
  const room = () => {
    const given = workspace.importRoom();
    if (unmount) return given;
    const full = Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
    let written = 0;
    const keepRaw: typeof given.keepRaw = async (batch) => {
      const raw = await given.keepRaw(batch);
      const write = (bytes: Uint8Array): Promise<void> => {
        written += bytes.length;
        return written > 1 << 20 ? Promise.reject(full) : raw.write(bytes);
      };
      return { ...raw, write };
    };
    return { ...given, keepRaw };
  };
  const options = { mapping: { text: mapping, name: "mapping.json" } };
  try {
    const small = imports.write("small.csv", head + rows(0, 20));
    await importFile(room(), small, options);
    const text = Array.from(
      { length: 120_000 },
      (_, n) => `${n},anna,${(n * 7919).toString(36).repeat(12)} ${n},2024-01-01,1\n`,
    );
    const large = imports.write("large.csv", head + text.join(""));
    await expect(importFile(room(), large, options)).rejects.toThrow(
      `The disk is full: the import of ${large} was undone, nothing of it was kept. Free some space and import it again.`,
    );
    const again = await importFile(room(), small, options);
    expect([again.stored, again.duplicates]).toEqual([0, 20]);
    await workspace.close();
    workspace = await openWorkspace(folder, {});
    const { files } = readManifest(workspace.state);
    expect(files.every(({ path }) => existsSync(join(folder, path)))).toBe(true);
    expect(workspace.state.raw.prepare("select count(*) as n from batches where status = 'failed'").get()?.n).toBe(1);
  } finally {
    await workspace.close();
    unmount?.();
    await rm(place, { recursive: true, force: true });
  }
}, 120_000);

test("a workspace may lie in a folder of any name", async () => {
  for (const name of ["with space", "it's", "a[1]*?", "Ўзбекистон", 'q"uote']) {
    const workspace = await openWorkspace(join(imports.root, name), {});
    const options = { mapping: { text: mapping, name: "mapping.json" } };
    const path = imports.write("x.csv", head + rows(0, 3));
    expect([name, (await importFile(workspace.importRoom(), path, options)).stored]).toEqual([name, 3]);
    expect((await importFile(workspace.importRoom(), path, options)).duplicates).toBe(3);
    await workspace.runStages(never);
    expect(workspace.search.search({ text: "ministers" }).total).toBe(3);
    await workspace.close();
  }
}, 120_000);
