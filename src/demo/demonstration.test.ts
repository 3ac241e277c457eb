import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorkspace, type Workspace } from "../app.ts";
import { importFile } from "../collect/import/import-file.ts";
import type { IndexAnswer } from "../contract/index-ranking.ts";
import { demonstrationDomain } from "../domain/demonstration.ts";
import { cardsFor } from "../server/answers/cards.ts";
import { exportToFile } from "../server/answers/post-export.ts";
import { importRegisterFile } from "../server/answers/register-files.ts";
import { makeServer } from "../server/server.ts";
import { demoAccounts } from "./accounts.ts";
import { makeDemonstration } from "./make-demonstration.ts";
import { demoFile } from "./posts.ts";
import { demoStates } from "./states.ts";

let folder: string;
let demo: Workspace;
let real: Workspace;
let server: Awaited<ReturnType<typeof makeServer>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "attache-demo-test-"));
  await makeDemonstration(join(folder, "demo"));
  demo = await openWorkspace(join(folder, "demo"), {});
  real = await openWorkspace(join(folder, "real"), {});
  server = await makeServer(demo, {
    token: null,
    names: [],
    version: "0",
    web: null,
    stages: false,
    log: process.stderr,
  });
}, 120_000);
afterAll(async () => {
  await server?.close();
  await demo?.close();
  await real?.close();
  await rm(folder, { recursive: true, force: true });
});

const get = (url: string) => server.inject(`/api/v1${url}`);

test("its codes are of ISO’s user range, and none is in the register of a real workspace", async () => {
  for (const { code } of demoStates) expect(code).toMatch(/^(AA|Q[M-Z]|X[A-Z]|ZZ)$/);
  const codes = async (workspace: Workspace) =>
    workspace.state.raw.prepare("select state from actors where kind in ('state', 'disputed')").all() as {
      state: string;
    }[];
  const there = new Set((await codes(real)).map(({ state }) => state));
  expect(demoStates.filter(({ code }) => there.has(code))).toEqual([]);
  expect((await codes(demo)).map(({ state }) => state).sort()).toEqual(demoStates.map(({ code }) => code).sort());
});

test("handles fit their platforms, and the same posts come out each time", () => {
  for (const { handle, platform } of demoAccounts())
    expect(handle).toMatch(platform === "x" ? /^\w{1,15}$/ : /^[a-z]\w{3,31}$/);
  expect(demoFile("x")).toBe(demoFile("x"));
  expect(demoFile("x").split("\n").length).toBeGreaterThan(2_000);
});

test("thousands of posts in eight languages are here, each of a registered account", async () => {
  const [row] = await demo.corpus
    .columns("select count(*) as posts, count(account) as known, count(distinct language) as languages from posts", {})
    .then((of) => [
      { posts: Number(of.posts?.[0]), known: Number(of.known?.[0]), languages: Number(of.languages?.[0]) },
    ]);
  expect(row!.posts).toBeGreaterThan(2_500);
  expect(row!.known).toBe(row!.posts);
  expect(row!.languages).toBeGreaterThanOrEqual(8);
});

test("all eight invented states are ranked among themselves, beside no ranking of real ones", async () => {
  const index = (await get("/index")).json<IndexAnswer>();
  expect(index.rows.map(({ subject }) => subject.state).sort()).toEqual(demoStates.map(({ code }) => code).sort());
  expect(index.rows.every(({ rank }) => rank !== null)).toBe(true);
  expect(index.published).toEqual([]);
  expect(cardsFor(demo).rows.map(({ id }) => id)).toEqual(["next-step"]);
});

test("every export says that it is invented: name of the file, header, each row, the report", async () => {
  const table = await get("/index/export");
  expect(table.headers["content-disposition"]).toContain("demonstration-");
  expect(
    table.body
      .split("\r\n")
      .slice(0, 2)
      .map((line) => line.split(",").at(-1)),
  ).toEqual(["demonstration", "invented"]);
  const posts = await get("/posts/export?format=csv&state=QM");
  expect(posts.headers["x-attache-demonstration"]).toBe("invented");
  expect(posts.body.slice(0, posts.body.indexOf("\n"))).toMatch(/demonstration/);
  expect((await get("/posts/export?format=ndjson&state=QM")).body).toMatch(/"demonstration":"invented"/);
  for (const path of ["/report?subject=QM&subject=QN", "/report/index", "/report/since?since=2024-12-01"])
    expect((await get(path)).body).toContain("Demonstration: invented states");
});

test("what leaves it, a real workspace refuses; what is real, it refuses itself", async () => {
  const out = (name: string) => join(folder, name);
  for (const format of ["csv", "ndjson", "parquet"] as const) {
    await exportToFile(demo, {} as never, format, out(`posts.${format}`), { overwrite: true });
    await expect(importFile(real.importRoom(), out(`posts.${format}`), {})).rejects.toThrow(
      /comes from the demonstration/,
    );
  }
  await writeFile(out("register.json"), (await get("/register/export?format=json")).body);
  expect(await readFile(out("register.json"), "utf8")).toContain(demonstrationDomain);
  await expect(importRegisterFile(real, out("register.json"), {})).rejects.toThrow(/comes from the demonstration/);
  await writeFile(out("mine.csv"), "id,who,at,text\n1,mfa_kz,2024-05-21T00:00:00Z,Good\n");
  const mapping = {
    name: "m.json",
    text: JSON.stringify({ platform: "x", fields: { id: "id", author: "who", postedAt: "at", text: "text" } }),
  };
  await expect(importFile(demo.importRoom(), out("mine.csv"), { mapping })).rejects.toThrow(/its world is invented/);
  await expect(importRegisterFile(demo, out("mine.csv"), {})).rejects.toThrow(/its world is invented/);
});

test("no real actor and no live source is added to it by hand", async () => {
  const evidence = { kind: "study", source: "s", date: "2024-01-01" };
  const actor = { kind: "institution", name: "Ministry", state: "KZ", evidence };
  const source = { address: "https://t.me/somebody", holder: "QM/mfa" };
  for (const [url, payload] of [
    ["/actors", actor],
    ["/sources", source],
  ] as const) {
    const answer = await server.inject({ method: "POST", url: `/api/v1${url}`, payload });
    expect([url, answer.statusCode, answer.json().what]).toEqual([
      url,
      409,
      expect.stringContaining("nothing real enters"),
    ]);
  }
});

test("a folder that holds a workspace never becomes the demonstration, and the demonstration is made once", async () => {
  await expect(makeDemonstration(join(folder, "real"))).rejects.toThrow(/holds a workspace of its own/);
  const before = demo.corpus.version();
  await makeDemonstration(join(folder, "demo"));
  expect(demo.corpus.version()).toBe(before);
});
