import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openWorkspace, type Workspace } from "../../app.ts";
import { reject } from "../../domain/post.ts";
import { addAccount } from "../../register/edit-account.ts";
import { undo } from "../../server/answers/batches.ts";
import { postOf, searchPosts } from "../../server/answers/posts.ts";
import { openDuck } from "../../store/corpus/duck.ts";
import { openRaw } from "../../store/raw/raw-files.ts";
import { listBatchRows } from "../../store/state/queries/batches.ts";
import { arrivalsAfter } from "../../store/state/queries/collect-items.ts";
import { gapsOf } from "../../store/state/queries/collect-runs.ts";
import { addSourceRow, allSources } from "../../store/state/queries/collect-sources.ts";
import { spoolState } from "../../store/state/queries/collect-spool.ts";
import { readManifest } from "../../store/state/queries/manifest.ts";
import { writeSetting } from "../../store/state/queries/register-settings.ts";
import { remapBatch } from "../import/remap-batch.ts";
import { sweepGarbage } from "../import/sweep.ts";
import { openWeb } from "../web/open-web.ts";
import { collectSources } from "./collect-sources.ts";
import { type CollectRoom, openDesk } from "./desk.ts";
import { declarePaged, type PagedWorld, paged, pagedWorld, posts } from "./paged-source.fixture.ts";

// Languages are found with a model that takes a second to load.
const start = Date.UTC(2026, 9, 1);
const hour = 3_600_000;
let world: PagedWorld;
let workspace: Workspace;
let clock = start + 100 * hour;

beforeEach(async () => {
  declarePaged();
  world = await pagedWorld(posts(45, start, hour));
  workspace = await openWorkspace(mkdtempSync(join(tmpdir(), "attache-collect-")), {});
  clock = start + 100 * hour;
});

afterEach(async () => {
  await workspace.close();
  await world.close();
});

function room(): CollectRoom {
  const host = new URL(world.address).host;
  const web = openWeb({ allowed: [host], limits: { delay: 0, attempts: 1 }, pace: { now: () => clock } });
  return { ...workspace.collectRoom(), web: (visits) => web.visiting({ visits }), now: () => clock };
}

/** A workspace comes with sources of its own, which sleep. */
const followed = () => allSources(workspace.state).filter(({ connector }) => connector === "paged");

const follow = () =>
  addSourceRow(workspace.state, {
    connector: "paged",
    address: world.address,
    handle: "mfa_uzb",
    account: null,
    options: "{}",
    evidence: null,
    added_at: clock,
  });

const run = async () => (await collectSources(openDesk(room()), followed(), { since: null })).runs[0]!;

const collect = async () => {
  const report = await run();
  await workspace.flush();
  await workspace.runStages(new AbortController().signal);
  return report;
};

const register = () => {
  const evidence = { kind: "other" as const, source: "test", url: "https://mfa.uz/", date: "2026-01-01", note: null };
  const account = { platform: "telegram", handle: "mfa_uzb", holder: "UZ/mfa", evidence };
  addAccount(workspace.state, account, { by: "test", at: clock });
};

const textsIn = async (place: string): Promise<string> => {
  const duck = await openDuck({ threads: 1, memoryMb: 200, temp: tmpdir() });
  const rows = await duck.all(`select * from read_parquet('${place}')`);
  duck.close();
  return JSON.stringify(rows);
};

const found = (q: string) => searchPosts(workspace, { q, pageSize: 50 }).total;

test("a source is read page by page, and its posts are found by search", async () => {
  follow();
  const run = await collect();
  expect(run).toMatchObject({ outcome: "ok", seen: 45, fresh: 45, unreadable: 0, failure: null });
  expect(found("water cooperation")).toBe(45);
});

test("pages that hold no post leave the spool, and keep no other page from being stored", async () => {
  const { format } = paged as { format: { expand?: (item: unknown) => unknown[] } };
  follow();
  format.expand = () => [];
  try {
    await collect();
    expect(spoolState(workspace.state).items).toBe(0);
    expect(listBatchRows(workspace.state, { limit: 5, offset: 0 })).toMatchObject([{ status: "done", read: 0 }]);
  } finally {
    delete format.expand;
  }
});

test("a second run asks for one page and stores nothing twice", async () => {
  follow();
  await collect();
  world.requests.length = 0;
  const run = await collect();
  expect(run).toMatchObject({ outcome: "ok", fresh: 0, changed: 0 });
  expect(world.requests.filter((one) => one.includes("page="))).toHaveLength(1);
  expect(found("water cooperation")).toBe(45);
});

test("an official's text that changed is a new version, and a deleted post stays readable with the time it was seen to be gone", async () => {
  register();
  follow();
  await collect();
  world.posts[44]!.text = "Statement number 45, corrected";
  world.posts[43]!.text = "Statement number 44, of which nobody knows";
  world.posts.splice(43, 1);
  clock += 25 * hour;
  expect(await collect()).toMatchObject({ changed: 1, gone: 1 });
  expect(found("corrected")).toBe(1);
  const post = await postOf(workspace, "telegram", "mfa_uzb/45");
  expect(post.versions.map(({ text, current }) => [text, current])).toEqual([
    ["Statement number 45 on water cooperation", false],
    ["Statement number 45, corrected", true],
  ]);
  const gone = await postOf(workspace, "telegram", "mfa_uzb/44");
  expect(gone).toMatchObject({ text: "Statement number 44 on water cooperation", goneAt: clock });
});

test("counters of a post are taken again when it is an hour, six hours and a day old", async () => {
  clock = start + 44 * hour + 60_000;
  register();
  follow();
  await run();
  for (const [later, likes] of [
    [hour, 100],
    [6 * hour, 200],
    [24 * hour, 300],
  ] as const) {
    clock = start + 44 * hour + later + 60_000;
    world.posts[44]!.likes = likes;
    await run();
    clock += 60_000;
    expect((await run()).counted).toBe(0);
  }
  await workspace.flush();
  const { counters } = await postOf(workspace, "telegram", "mfa_uzb/45");
  expect(counters.map(({ value, seenAt }) => [value, (seenAt - start) / hour - 44])).toEqual(
    [
      [44, 1 / 60],
      [100, 1 + 1 / 60],
      [200, 6 + 1 / 60],
      [300, 24 + 1 / 60],
    ].map(([value, age]) => [value, expect.closeTo(age!, 5)]),
  );
});

test("what a private author deletes leaves search, corpus and raw, and everything else stays", async () => {
  world.posts[44]!.text = "I was at the plov centre qplovcanary";
  follow();
  await collect();
  expect(found("plov")).toBe(1);
  const index = ["", "-wal"].map((end) => readFileSync(join(workspace.folder, `search.db${end}`)));
  expect(index.some((bytes) => bytes.includes("plovcanary"))).toBe(true);
  const id = arrivalsAfter(workspace.state, 0, 100).find(({ post }) => post?.endsWith("/45"))?.post ?? "";
  world.posts.splice(44, 1);
  clock = start + 44 * hour + 7 * 24 * hour;
  expect((await collect()).gone).toBe(1);
  expect(found("plov")).toBe(0);
  for (const end of ["", "-wal"])
    expect(readFileSync(join(workspace.folder, `search.db${end}`)).includes("plovcanary")).toBe(false);
  expect(found("water cooperation")).toBe(44);
  await expect(postOf(workspace, "telegram", id)).rejects.toThrow(/There is no post/);
  await sweepGarbage(workspace.state, workspace.folder, Date.now() + hour);
  for (const { path } of readManifest(workspace.state).files)
    expect(await textsIn(join(workspace.folder, path))).not.toContain("plov");
  for (const { id } of listBatchRows(workspace.state, { limit: 10, offset: 0 })) {
    const raw = openRaw(workspace.state, workspace.keys, workspace.folder, id);
    let text = "";
    for await (const part of raw.content) text += Buffer.from(part).toString();
    expect(text).toContain("water cooperation");
    expect(text).not.toContain("plov");
  }
});

test("an account's own counters become observations, one when they changed and at most about one a day", async () => {
  register();
  follow();
  for (const followers of [1_000, 1_000, 1_010, 1_200]) {
    world.followers = followers;
    await run();
    clock += 11 * hour;
  }
  await workspace.flush();
  const seen: unknown[] = [];
  for await (const rows of workspace.corpus.scan(
    "select account, account_followers from observations order by seen_at",
  ))
    seen.push(...rows);
  expect(seen).toEqual([
    { account: "telegram:mfa_uzb", account_followers: 1_000 },
    { account: "telegram:mfa_uzb", account_followers: 1_010 },
  ]);
});

test("the raw of what was collected can be mapped again, and an undone batch leaves", async () => {
  follow();
  await run();
  const [first] = await workspace.flush();
  register();
  await remapBatch(workspace.importRoom(), first!.batch);
  expect(await postOf(workspace, "telegram", "mfa_uzb/45")).toMatchObject({ account: "telegram:mfa_uzb", line: 1 });
  await undo(workspace, first!.batch);
  await expect(postOf(workspace, "telegram", "mfa_uzb/45")).rejects.toThrow(/There is no post/);
});

test("a study that ends takes with it what was waiting and what its private authors were known by", async () => {
  follow();
  await run();
  expect(spoolState(workspace.state).items).toBe(45);
  await workspace.endStudy("workspace");
  expect(spoolState(workspace.state).items).toBe(0);
  expect(workspace.state.raw.prepare("select count(*) as n from collect_items").get()?.n).toBe(0);
});

test("the same post from two sources is one post", async () => {
  register();
  follow();
  const other = { connector: "paged", address: `${world.address}mirror`, handle: null, account: null };
  addSourceRow(workspace.state, { ...other, options: "{}", evidence: null, added_at: clock });
  await collectSources(openDesk(room()), followed(), { since: null });
  const [batch] = await workspace.flush();
  expect(batch).toMatchObject({ read: 90, stored: 45, duplicates: 45 });
});

test("a private author's name stands nowhere in the workspace, whatever has come and gone", async () => {
  const canary = "jane_canary_doe";
  for (const one of world.posts) one.author = canary;
  world.posts[44]!.text = `I am @${canary}`;
  follow();
  await run();
  const files = () =>
    readdirSync(workspace.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
  expect(spoolState(workspace.state).items).toBe(45);
  expect(files().some((bytes) => bytes.includes(canary))).toBe(false);
  world.posts.splice(44, 1);
  clock = start + 44 * hour + 7 * 24 * hour;
  await collect();
  expect(files().some((bytes) => bytes.includes(canary))).toBe(false);
  for (const { path } of readManifest(workspace.state).files)
    expect(await textsIn(join(workspace.folder, path))).not.toContain(canary);
  expect(found(canary)).toBe(0);
});

test("a layout that changed is kept as raw, and mapping it again when the mapper is mended brings every post", async () => {
  register();
  follow();
  const bind = paged.format.bind;
  paged.format.bind = () => () => reject("there is no field “text”");
  const broken = await run();
  const [batch] = await workspace.flush();
  expect([broken.outcome, broken.unreadable, batch?.rejected]).toEqual(["partial", 45, 45]);
  paged.format.bind = bind;
  await remapBatch(workspace.importRoom(), batch!.batch);
  expect(await postOf(workspace, "telegram", "mfa_uzb/45")).toMatchObject({ account: "telegram:mfa_uzb" });
  const states = ["open", "closed"] as const;
  expect(gapsOf(workspace.state, { source: null, states }).map(({ kind, state }) => [kind, state])).toEqual([
    ["unreadable", "closed"],
  ]);
});

test("past its retention the raw of what was collected holds officials' records only", async () => {
  register();
  for (const one of world.posts.slice(0, 5)) one.author = "jane_canary_doe";
  follow();
  await run();
  const [batch] = await workspace.flush();
  writeSetting(workspace.state.raw, "retentionDays", 0);
  expect((await workspace.expireRaw()).reduced).toEqual([{ batch: batch!.batch, kept: 40, dropped: 5 }]);
  const raw = openRaw(workspace.state, workspace.keys, workspace.folder, batch!.batch);
  let text = "";
  for await (const part of raw.content) text += Buffer.from(part).toString();
  expect(text).toContain("Statement number 45 on water cooperation");
  expect(text).not.toContain("canary");
});
