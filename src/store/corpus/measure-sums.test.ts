import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { newWorld, say } from "../../../test/measure/world.ts";
import type { Workspace } from "../../app.ts";
import { undoBatch } from "../../collect/import/undo-batch.ts";
import { activityOfAccount } from "../../server/answers/activity.ts";
import type { Query } from "./corpus.ts";
import { accountSums } from "./queries/tally-accounts.ts";

const ask = async (workspace: Workspace, sql: string): Promise<unknown[]> => {
  const query: Query<null, unknown> = { sql, params: () => ({}), row: { parse: (row) => row } };
  return workspace.corpus.ask(query, null);
};
const inSums = async ({ corpus }: Workspace) => {
  const who = ["x:mfa_kg", "x:mfa_kz", "x:mfa_uz"];
  const { accounts, sums } = accountSums(await corpus.tally(), {
    ...{ from: 0, to: 30_000, accounts: who, platform: null, asOf: null },
  });
  return accounts
    .map(({ account }, at) => ({ account, posts: sums("posts")[at], likes: sums("approval")[at] }))
    .sort((a, b) => a.account.localeCompare(b.account));
};
const inPosts = async (workspace: Workspace) => {
  const newest =
    (await workspace.corpus.newestCounters()) ?? "(select '' as platform, '' as id, 0 as likes where false)";
  return ask(
    workspace,
    `select account, count(*)::integer as posts, sum(if(n.id is null, p.likes, n.likes))::integer as likes
     from posts p left join ${newest} n on n.platform = p.platform and n.id = p.id
     where account is not null group by account order by account`,
  );
};

test("sums by file agree with the posts after a duplicate, a new version, twenty small files and an undo", async () => {
  const desk = await newWorld();
  const { workspace } = desk;
  try {
    await say(desk, "x", [
      { id: "1", who: "mfa_kz", at: "2024-03-01T08:00:00Z", text: "first", likes: 1 },
      { id: "2", who: "mfa_uz", at: "2024-03-01T08:00:00Z", text: "second", likes: 2 },
    ]);
    expect(await inSums(workspace)).toEqual(await inPosts(workspace));
    await say(desk, "x", [
      { id: "1", who: "mfa_kz", at: "2024-03-01T08:00:00Z", text: "first", likes: 5 },
      { id: "2", who: "mfa_uz", at: "2024-03-01T08:00:00Z", text: "second, corrected", likes: 9 },
    ]);
    expect(await inSums(workspace)).toEqual(await inPosts(workspace));
    expect(await inSums(workspace)).toMatchObject([{ likes: 5 }, { likes: 9 }]);
    for (let n = 3; n < 18; n++)
      await say(desk, "x", [
        { id: String(n), who: "mfa_kg", at: `2024-03-0${(n % 9) + 1}T08:00:00Z`, text: `statement ${n}`, likes: n },
      ]);
    for (const of of [await inSums(workspace), await inPosts(workspace)])
      expect(of).toMatchObject([
        { account: "x:mfa_kg", posts: 15 },
        { account: "x:mfa_kz", posts: 1 },
        { account: "x:mfa_uz", posts: 1 },
      ]);
    await undoBatch(workspace.importRoom(), "b2", () => {});
    expect(await inSums(workspace)).toEqual(await inPosts(workspace));
    const files = readdirSync(join(workspace.folder, "cache", "measures-12")).filter((name) =>
      name.endsWith("-days.parquet"),
    );
    expect(files.length).toBeGreaterThan(0);
  } finally {
    await desk.close();
  }
}, 60_000);

test("an account's page counts posts without a date, and draws each day's last number of followers, from sums by file", async () => {
  const desk = await newWorld();
  const { workspace } = desk;
  try {
    const followers = (id: string, at: string, count: number) => ({ id, who: "mfa_kz", at, followers: count });
    await say(desk, "x", [
      { ...followers("1", "2024-03-01T08:00:00Z", 100), seen: "2024-03-02T08:00:00Z" },
      { ...followers("2", "", 110), seen: "2024-03-02T18:00:00Z" },
      { ...followers("3", "2024-03-03T08:00:00Z", 90), seen: "2024-03-04T08:00:00Z" },
    ]);
    await say(desk, "x", [{ ...followers("1", "2024-03-01T08:00:00Z", 130), seen: "2024-03-05T08:00:00Z" }]);
    const page = () => activityOfAccount(workspace, "x:mfa_kz", {});
    const before = await page();
    expect(before).toMatchObject({ posts: 3, undated: 1, basis: { known: 1, of: 1 } });
    expect(before.timeline).toEqual([
      { start: "2024-03-01", posts: 1 },
      { start: "2024-03-03", posts: 1 },
    ]);
    expect(before.counters.map(({ points }) => points.map(({ value, batch }) => [value, batch]))).toEqual([
      [
        [110, "b1"],
        [90, "b1"],
        [130, "b2"],
      ],
    ]);
    await workspace.corpus.tally();
    expect(await page()).toEqual(before);
    await undoBatch(workspace.importRoom(), "b2", () => {});
    expect((await page()).counters[0]?.points.map(({ value }) => value)).toEqual([110, 90]);
    expect(await activityOfAccount(workspace, "x:mfa_uz", {})).toMatchObject({ posts: null, undated: 0, counters: [] });
  } finally {
    await desk.close();
  }
}, 60_000);
