import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { attacheProcess, writing } from "../attache-process.ts";
import { SmallImports, simpleMapping } from "../small-imports.ts";

const kills = Number(process.env.ATTACHE_KILLS ?? 12);
const head = "id,who,what,when,likes\n";

let imports: SmallImports;
let mapping: string;
beforeAll(async () => {
  imports = await SmallImports.open();
  mapping = imports.write("mapping.json", simpleMapping());
});
afterAll(() => imports.close());

/** A number in letters: a long row of digits might be a telephone number, and those go. */
const inLetters = (n: number): string => String(n).replace(/\d/g, (digit) => "abcdefghij"[Number(digit)]!);

/** Rows n to m, each with the same text whichever file holds it. */
const rows = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, n) => `${from + n},anna,said ${inLetters(from + n)},2024-01-01,1\n`).join("");

const brought = (words: readonly string[], fault = "") =>
  attacheProcess(imports.data, ["import", ...words, "--mapping", mapping], fault);

/** What must hold after any death: open again, nothing half there, nothing twice. */
async function reopened(): Promise<number> {
  await imports.reopen();
  expect(await imports.faults()).toEqual([]);
  const drafts = join(imports.data, "corpus", ".tmp");
  expect(existsSync(drafts) ? readdirSync(drafts) : []).toEqual([]);
  return imports.count("select count(*) as n from posts");
}

test.each(["staged", "settled", "renamed"])(
  "dead inside the commit, when it is %s: nothing of the import is there",
  async (point) => {
    const path = imports.write("inside.csv", head + rows(0, 3_000));
    const before = await reopened();
    const { signal } = await brought([path, "--no-stages"], point).ended;
    expect(signal).toBe("SIGKILL");
    expect(await reopened()).toBe(before);
    expect(imports.batches()[0]).toMatchObject({ state: "failed", error: expect.stringContaining("process") });
  },
);

test("dead just after the commit: all of it is there, and the same file again is all duplicates", async () => {
  const path = imports.write("inside.csv", head + rows(0, 3_000));
  expect((await brought([path], "committed").ended).signal).toBe("SIGKILL");
  expect(await reopened()).toBe(3_000);
  const again = await imports.bring(path, { mapping: simpleMapping() });
  expect(again).toMatchObject({ read: 3_000, stored: 0, duplicates: 3_000, rejected: 0 });
});

test(`killed at ${kills} moments, imports lose nothing and double nothing`, {
  timeout: 60_000 + kills * 15_000,
}, async () => {
  await imports.given("first.csv", head + rows(0, 3_000), { mapping: simpleMapping() });
  let known = await reopened();
  let after = { begun: 400, took: 1_500 };
  let died = 0;
  for (let turn = 0; turn < kills; turn++) {
    // Half of each file was there before; every other one is killed while it writes.
    const path = imports.write("killed.csv", head + rows(known - 1_000, known + 9_000));
    const started = performance.now();
    const running = brought(turn % 3 === 0 ? [path] : [path, "--no-stages"]);
    const wait = Math.random() * after.took;
    if (turn % 2 === 0) await writing(running, imports.data);
    await new Promise((resolve) => setTimeout(resolve, turn % 2 === 0 ? wait : after.begun + wait));
    running.child.kill("SIGKILL");
    const { signal } = await running.ended;
    if (signal) died++;
    else after = { begun: after.begun, took: Math.max(300, 0.8 * (performance.now() - started - after.begun)) };
    const left = await reopened();
    expect([known, known + 9_000]).toContain(left);
    const again = await imports.bring(path, { mapping: simpleMapping() });
    expect(again.stored + again.duplicates).toBe(10_000);
    expect(again.stored).toBe(known + 9_000 - left);
    expect(await imports.faults()).toEqual([]);
    known += 9_000;
    expect(await imports.count("select count(*) as n from posts")).toBe(known);
  }
  expect(
    await imports.count(
      "select count(*) as n from posts where text <> 'said ' || translate(id, '0123456789', 'abcdefghij')",
    ),
  ).toBe(0);
  expect(await imports.count("select max(id::bigint) + 1 as n from posts")).toBe(known);
  process.stdout.write(`killed ${died} of ${kills} imports before their end; ${known} posts, each once\n`);
});

test("what the dead left undone is done in the end: languages, search and sums hold every post", async () => {
  const { workspace } = imports;
  const posts = await imports.count("select count(*) as n from posts");
  await workspace.runStages(new AbortController().signal);
  expect(workspace.search.count()).toBe(posts);
  expect(await imports.count("select count(*) as n from posts where language is null and script is null")).toBe(0);
  expect(await imports.faults()).toEqual([]);
}, 300_000);

test("killed while a batch is taken out, it is out or it is in", async () => {
  const path = imports.write("out.csv", head + rows(5_000_000, 5_004_000));
  const before = await reopened();
  for (const wait of [350, 500, 650, 800]) {
    const { batch } = await imports.bring(path, { mapping: simpleMapping() });
    const running = attacheProcess(imports.data, ["undo", batch]);
    await new Promise((resolve) => setTimeout(resolve, wait));
    running.child.kill("SIGKILL");
    await running.ended;
    const left = await reopened();
    const { state } = imports.batches().find(({ id }) => id === batch)!;
    expect([state, left]).toEqual(state === "undone" ? ["undone", before] : ["done", before + 4_000]);
    if (state === "done") expect((await attacheProcess(imports.data, ["undo", batch]).ended).code).toBe(0);
    expect(await reopened()).toBe(before);
  }
});
