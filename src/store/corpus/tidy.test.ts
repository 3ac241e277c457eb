import {
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { newWorld, say } from "../../../test/measure/world.ts";
import { counterSpans } from "./queries/counter-spans.ts";
import { tidy } from "./tidy.ts";

const anHourAgo = new Date(Date.now() - 3_600_000);

test("what was asked for before sums were packed anew, or seen again, can be read for a while", async () => {
  const desk = await newWorld();
  onTestFinished(() => desk.close());
  const { corpus } = desk.workspace;
  const age = (folder: string) => {
    const place = join(desk.workspace.folder, "cache", folder);
    for (const entry of readdirSync(place)) utimesSync(join(place, entry), anHourAgo, anHourAgo);
  };
  const post = (n: number) => ({
    who: "mfa_kz",
    at: "2024-03-01T08:00:00Z",
    id: String(n),
    text: `words ${n}`,
    likes: n,
  });
  for (let n = 1; n <= 12; n++) {
    await say(desk, "x", [{ ...post(n), followers: n }, post(100)]);
    await corpus.waitedAccountSums();
    if (n === 11) await corpus.newestCounters();
  }
  age("accounts-1");
  age("newest-5");
  const asked = counterSpans(await corpus.waitedAccountSums());
  const newest = await corpus.newestCounters();
  age("newest-5");
  const again = await corpus.newestCounters();
  await say(desk, "x", [post(13), post(100)]);
  await corpus.waitedAccountSums();
  await corpus.newestCounters();
  expect(again).toBe(newest);
  const whole = { accounts: ["x:mfa_kz"], from: 0, to: 40_000, terms: new Map() };
  expect(await corpus.ask(asked, whole)).toHaveLength(1);
  const rows = { sql: `select id from ${newest}`, params: () => ({}), row: { parse: (row: unknown) => row } };
  expect(await corpus.ask(rows, null)).toEqual([{ id: "100" }]);
}, 60_000);

test("files nobody needs go after a while, and one that another process takes away meanwhile is no fault", () => {
  const folder = mkdtempSync(join(tmpdir(), "attache-tidy-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const put = (name: string, at: Date) => {
    writeFileSync(join(folder, name), "");
    utimesSync(join(folder, name), at, at);
  };
  for (const name of ["needed", "leaving", "old"]) put(name, anHourAgo);
  put("young", new Date());
  symlinkSync(join(folder, "gone"), join(folder, "vanished"));
  tidy(
    folder,
    (entry) => entry === "needed",
    (entry) => entry === "leaving" || entry === "vanished",
  );
  expect(readdirSync(folder).sort()).toEqual(["leaving", "needed", "vanished", "young"]);
  expect(existsSync(join(folder, "vanished"))).toBe(false);
  expect(statSync(join(folder, "leaving")).mtimeMs).toBeGreaterThan(anHourAgo.getTime() + 1_000_000);
});
