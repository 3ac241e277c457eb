import { expect, onTestFinished, test } from "vitest";
import { newWorld, say } from "../../../test/measure/world.ts";
import { undoBatch } from "../../collect/import/undo-batch.ts";
import { exportStream } from "../../server/answers/post-export.ts";
import { accountSums } from "./queries/tally-accounts.ts";

/** What each account did in March 2024, with counters as they were seen last, or by a moment. */
const inMarch = async ({ workspace }: Awaited<ReturnType<typeof newWorld>>, asOf: string | null = null) => {
  const { accounts, sums } = accountSums(await workspace.corpus.tally(), {
    ...{ from: 19_783, to: 19_814, accounts: ["x:mfa_kz"], platform: null },
    asOf: asOf === null ? null : Date.parse(asOf),
  });
  return accounts.map(({ account }, at) => ({
    ...{ account, posts: sums("posts")[at], likes: sums("approval")[at], known: sums("approval_known")[at] },
    ...{ replies: sums("replies")[at], replies_known: sums("replies_known")[at] },
  }));
};

const exported = async ({ workspace }: Awaited<ReturnType<typeof newWorld>>) => {
  const chunks: string[] = [];
  for await (const chunk of await exportStream(workspace, {}, "ndjson")) chunks.push(String(chunk));
  const rows = chunks.join("").trim().split("\n");
  return rows
    .map((row) => JSON.parse(row) as { id: string; likes: number; seen_at: string })
    .sort((a, b) => a.id.localeCompare(b.id));
};

test("a post seen again counts as it was seen last, as of any moment, and as before once that look is undone", async () => {
  const desk = await newWorld();
  onTestFinished(() => desk.close());
  const kazakh = { who: "mfa_kz", at: "2024-03-01T08:00:00Z" };
  await say(desk, "x", [
    { ...kazakh, id: "1", text: "same words", likes: 10, seen: "2024-03-02T00:00:00Z" },
    { ...kazakh, id: "2", text: "seen once", likes: 4, replies: 1, seen: "2024-03-02T00:00:00Z" },
    { ...kazakh, id: "3", text: "first words", replies: 7, seen: "2024-03-02T00:00:00Z" },
  ]);
  const first = { account: "x:mfa_kz", posts: 3, likes: 14, known: 2, replies: 8, replies_known: 2 };
  expect(await inMarch(desk)).toEqual([first]);
  await say(desk, "x", [
    { ...kazakh, id: "1", text: "same words", likes: 25, replies: 2, seen: "2024-03-09T00:00:00Z" },
    { ...kazakh, id: "3", text: "other words", likes: 3, seen: "2024-03-09T00:00:00Z" },
  ]);
  const second = { ...first, likes: 25 + 4 + 3, known: 3, replies: 2 + 1 + 7, replies_known: 3 };
  expect(await inMarch(desk)).toEqual([second]);
  await say(desk, "x", [{ ...kazakh, id: "1", text: "same words", likes: 20, seen: "2024-03-05T00:00:00Z" }]);
  expect(await inMarch(desk)).toEqual([second]);
  expect(await inMarch(desk, "2024-03-06T00:00:00Z")).toMatchObject([{ posts: 3, likes: 24, known: 2 }]);
  expect(await inMarch(desk, "2024-03-02T00:00:00Z")).toEqual([first]);
  expect(await exported(desk)).toMatchObject([
    { id: "1", likes: 25, seen_at: "2024-03-09T00:00:00.000Z" },
    { id: "2", likes: 4, seen_at: "2024-03-02T00:00:00.000Z" },
    { id: "3", likes: 3, seen_at: "2024-03-09T00:00:00.000Z" },
  ]);
  await undoBatch(desk.workspace.importRoom(), "b2", () => {});
  expect(await inMarch(desk)).toEqual([{ ...first, likes: 24 }]);
  await undoBatch(desk.workspace.importRoom(), "b3", () => {});
  expect(await inMarch(desk)).toEqual([first]);
});

test("what people who are not registered draw stays out of the sums, however often it is seen", async () => {
  const desk = await newWorld();
  onTestFinished(() => desk.close());
  const { corpus } = desk.workspace;
  for (const likes of [1, 5])
    await say(desk, "x", [{ id: "9", who: "a_citizen", at: "2024-03-01", text: "hello", likes }]);
  const { days, changes } = await corpus.tally();
  expect([...days, ...changes].map(({ file }) => file.rows)).toEqual([0, 0]);
});

test("counters beyond what anybody counts are not known, and sums of the greatest that are leave measures an answer", async () => {
  const desk = await newWorld();
  onTestFinished(() => desk.close());
  const at = "2024-03-01T08:00:00Z";
  const many = (likes: number | string, seen: string) =>
    Array.from({ length: 1100 }, (_, n) => ({ id: String(n), who: "mfa_kz", at, text: `words ${n}`, likes, seen }));
  await say(desk, "x", many("9,000,000,000,000,000,000", "2024-03-02T00:00:00Z"));
  expect(await inMarch(desk)).toMatchObject([{ posts: 1100, likes: 0, known: 0 }]);
  await say(desk, "x", many(Number.MAX_SAFE_INTEGER, "2024-03-03T00:00:00Z"));
  expect(await inMarch(desk)).toMatchObject([{ posts: 1100, likes: 9e18, known: 1100 }]);
  await undoBatch(desk.workspace.importRoom(), "b1", () => {});
  expect(await inMarch(desk)).toMatchObject([{ posts: 1100, likes: 9e18, known: 1100 }]);
});

test("counters seen last of lists that were put back from another copy are not those of lists with the same names", async () => {
  const desk = await newWorld();
  onTestFinished(() => desk.close());
  const { corpus, state } = desk.workspace;
  const post = { id: "1", who: "mfa_kz", at: "2024-03-01T08:00:00Z", text: "same words", likes: 10 };
  await say(desk, "x", [post]);
  await say(desk, "x", [{ ...post, likes: 12 }]);
  const before = await corpus.newestCounters();
  state.raw.exec("update corpus_dead set sha256 = 'of other rows'; update corpus_state set version = version + 1");
  expect(await corpus.newestCounters()).not.toBe(before);
});
