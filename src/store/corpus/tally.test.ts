import { readdirSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { newWorld, say } from "../../../test/measure/world.ts";
import type { Workspace } from "../../app.ts";
import { undoBatch } from "../../collect/import/undo-batch.ts";
import { runMeasures } from "../../measure/run-measure.ts";
import { Corpus } from "./corpus.ts";
import { accountLanguages, accountSums } from "./queries/tally-accounts.ts";
import { daysOfAccounts, daysWithPosts, subjectDays } from "./queries/tally-days.ts";
import { tieSums } from "./queries/tally-ties.ts";
import type { Span } from "./spans.ts";

const accounts = ["x:mfa_kz", "x:mfa_uz", "x:mfa_kg"];
const march = { from: 19_783, to: 19_814 };
const asked = { ...march, accounts, platform: null, asOf: null };

async function inMemory({ corpus }: Workspace, days: Span) {
  const { accounts, sums, firstDay, lastDay } = accountSums(await corpus.tally(), { ...asked, ...days });
  return accounts
    .map(({ account }, at) => ({
      ...{ account, own: sums("own")[at], likes: sums("approval")[at], replies: sums("replies_made")[at] },
      ...{ first: firstDay[at], last: lastDay[at] },
    }))
    .sort((a, b) => a.account.localeCompare(b.account));
}

/** The same from the posts themselves, with counters as they were seen last. */
async function inPosts({ corpus }: Workspace, { from, to }: Span): Promise<unknown[]> {
  const newest = (await corpus.newestCounters()) ?? "(select '' as platform, '' as id, 0 as likes where false)";
  const sql = `
    select account, countif(kind <> 'repost')::integer as own, coalesce(sum(if(n.id is null, p.likes, n.likes)), 0)::integer as likes,
      countif(kind = 'reply')::integer as replies, (min(posted_at)::date - date '1970-01-01')::integer as first,
      (max(posted_at)::date - date '1970-01-01')::integer as last
    from posts p left join ${newest} n on n.platform = p.platform and n.id = p.id
    where account is not null and posted_at >= date '1970-01-01' + ${from} and posted_at < date '1970-01-01' + ${to}
    group by account order by account`;
  return corpus.ask({ sql, params: () => ({}), row: { parse: (row) => row } }, null);
}

test("what is added up in memory agrees with the posts after a duplicate, a new version, a late look, many files and an undo", async () => {
  const desk = await newWorld();
  onTestFinished(() => desk.close());
  const { workspace } = desk;
  // A month; all days, in which most groups of rows are asked as a whole; and days that cut through groups.
  const spans = [march, { from: 0, to: 30_000 }, { from: 19_790, to: 19_803 }];
  const agree = async () => {
    for (const days of spans) expect(await inMemory(workspace, days)).toEqual(await inPosts(workspace, days));
  };
  expect(await inMemory(workspace, march)).toEqual([]);
  await say(desk, "x", [
    { id: "1", who: "mfa_kz", at: "2024-03-01T08:00:00Z", text: "first", likes: 1 },
    { id: "2", who: "mfa_uz", at: "2024-03-09T08:00:00Z", text: "second", likes: 2, replyTo: "mfa_kz" },
    { id: "3", who: "mfa_uz", at: "2024-04-09T08:00:00Z", text: "not in March", likes: 2 },
    { id: "4", who: "mfa_uz", at: "", text: "on no day", likes: 2 },
    { id: "5", who: "a_citizen", at: "2024-03-09T08:00:00Z", text: "not registered", likes: 7 },
  ]);
  await agree();
  await say(desk, "x", [
    { id: "1", who: "mfa_kz", at: "2024-03-01T08:00:00Z", text: "first", likes: 70_000 },
    { id: "2", who: "mfa_uz", at: "2024-03-09T08:00:00Z", text: "second, corrected", likes: 9, replyTo: "mfa_kz" },
  ]);
  await agree();
  for (let n = 10; n < 25; n++)
    await say(desk, "x", [{ id: `${n}`, who: "mfa_kg", at: `2024-03-${n}T08:00:00Z`, text: `number ${n}`, likes: n }]);
  await agree();
  await undoBatch(workspace.importRoom(), "b2", () => {});
  await agree();
  expect(await inMemory(workspace, march)).toMatchObject([
    { account: "x:mfa_kg", own: 15, first: 19_792, last: 19_806 },
    { account: "x:mfa_kz", own: 1, likes: 1 },
    { account: "x:mfa_uz", own: 1, likes: 2, replies: 1 },
  ]);
}, 60_000);

test("an account counts for whom it speaks now, not at all once it is contested, and again when that is taken back", async () => {
  const desk = await newWorld();
  onTestFinished(() => desk.close());
  const { state, corpus } = desk.workspace;
  const post = (id: string, who: string) => ({ id, who, at: "2024-03-02T08:00:00Z", text: `post ${id}` });
  await say(desk, "x", [post("1", "mfa_kz"), post("2", "mfa_kz"), post("3", "mfa_uz")]);
  const now = (holder: string, standing: string) =>
    state.raw.prepare("update accounts set holder = ?, standing = ? where id = 'x:mfa_kz'").run(holder, standing);
  const question = { capital: null, scope: "official", provenOnly: false, hidden: [], from: "2024-03-01" } as const;
  const weekly = async () => {
    const run = await runMeasures({ state, corpus }, ["posts-a-week"], {
      ...{ ...question, subjects: ["KZ", "UZ"], to: "2024-03-08", platform: null, now: Date.now() },
    });
    return run.measures[0]!.rows.map(({ reading }) => reading.value);
  };
  expect(await weekly()).toEqual([2, 1]);
  now("UZ/mfa", "claimed");
  expect(await weekly()).toEqual([null, 3]);
  now("KZ/mfa", "contested");
  expect(await weekly()).toEqual([null, 1]);
  now("KZ/mfa", "claimed");
  expect(await weekly()).toEqual([2, 1]);
}, 60_000);

test("ties are counted by kind and platform, or mentions alone, as the posts say, and never within one state", async () => {
  const desk = await newWorld();
  onTestFinished(() => desk.close());
  const { corpus } = desk.workspace;
  const names = ["mfa_kz", "mfa_uz", "mfa_kg"];
  const posts = Array.from({ length: 60 }, (_, n) => ({
    ...{ id: `${n}`, who: names[n % 3]!, at: `2024-03-${10 + (n % 19)}T08:00:00Z` },
    text: `thanks to @${names[(n * 7 + 1) % 3]} and @MFA_KZ, number ${n}`,
    ...(n % 4 === 0 && { replyTo: names[(n + 1) % 3]! }),
  }));
  await say(desk, "x", posts.slice(0, 35));
  await say(desk, "x", posts.slice(25));
  const keys = {
    subjects: accounts.map((id) => ({ id: id.slice(-2), accounts: [{ id }] })),
    accounts: names.map((handleKey) => {
      const state = handleKey.slice(-2).toUpperCase();
      return { id: `x:${handleKey}`, platform: "x", handleKey, state, holder: `${state}/mfa` };
    }),
    former: [],
  };
  // Post n is by country n mod 3, names country n mod 3 + 1 and Kazakhstan, and every fourth answers country n mod 3 + 1.
  const codes = ["kz", "uz", "kg"];
  const expected = new Map<string, number>();
  const count = (way: string, subject: string, tie: string, other: string) => {
    const key = `${way} ${subject} ${tie} ${other.toUpperCase()}`;
    expected.set(key, (expected.get(key) ?? 0) + 1);
  };
  for (let n = 0; n < 60; n++) {
    const [from, next] = [codes[n % 3]!, codes[(n + 1) % 3]!];
    const said = [...new Set([next, "kz"])].map((to) => ["mention", to] as const);
    for (const [tie, to] of n % 4 === 0 ? [...said, ["reply", next] as const] : said)
      if (to !== from) {
        count("out", from, tie, to);
        count("in", to, tie, from);
      }
  }
  const listed = ({ legs, subjects, ends, posts: sums }: ReturnType<typeof tieSums>) =>
    (["in", "out"] as const).flatMap((way) =>
      legs.flatMap(({ tie, platform }, leg) =>
        subjects.flatMap((subject, s) =>
          ends.flatMap((other, e) => {
            const n = sums[way][(leg * subjects.length + s) * ends.length + e]!;
            return n > 0 ? [[`${way} ${subject} ${tie} ${other}`, n, platform] as const] : [];
          }),
        ),
      ),
    );
  const tally = await corpus.tally();
  const detailed = listed(tieSums(tally, keys, { ...march, platform: null, detailed: true }));
  expect(new Map(detailed.map(([key, n]) => [key, n]))).toEqual(expected);
  expect(new Set(detailed.map(([, , platform]) => platform))).toEqual(new Set(["x"]));
  const coarse = tieSums(tally, keys, { ...march, platform: "x", detailed: false });
  expect(new Map(listed(coarse).map(([key, n]) => [key.replace("other", "reply"), n]))).toEqual(expected);
  const days = march.to - march.from;
  const at = coarse.subjects.indexOf("uz") * days;
  expect(coarse.mentionDays.subarray(at, at + days).reduce((sum, n) => sum + n)).toBe(
    (expected.get("out uz mention KG") ?? 0) + (expected.get("out uz mention KZ") ?? 0),
  );
  expect(listed(tieSums(tally, keys, { ...march, platform: "facebook", detailed: true }))).toEqual([]);
}, 60_000);

test("days with posts are told once for a subject, in order, and up to a day for an account", async () => {
  const desk = await newWorld();
  onTestFinished(() => desk.close());
  const { workspace } = desk;
  const said = (id: string, who: string, at: string) => ({ id, who, at });
  await say(desk, "x", [
    said("1", "mfa_kz", "2024-03-01T08:00:00Z"),
    said("2", "mfa_kz", "2024-03-01T23:59:59Z"),
    said("3", "mfa_kz", "2024-03-03T00:00:00Z"),
    said("4", "mfa_uz", "2024-03-03T09:00:00Z"),
    said("5", "mfa_uz", ""),
  ]);
  const tally = await workspace.corpus.tally();
  const members = [
    { account: "x:mfa_kz", subject: 0 },
    { account: "x:mfa_uz", subject: 0 },
    { account: "x:mfa_uz", subject: 1 },
  ];
  const question = { from: 19_782, to: 19_786, members, subjects: 2, platform: null };
  expect(daysWithPosts(tally, question)).toEqual([[19_783, 19_785], [19_785]]);
  expect(daysWithPosts(tally, { ...question, platform: "facebook" })).toEqual([[], []]);
  expect(daysOfAccounts(tally, { accounts: ["x:mfa_kz", "x:mfa_uz"], to: 19_785 })).toEqual(
    new Map([["x:mfa_kz", { days: [19_783], collectedTo: 19_785 }]]),
  );
}, 60_000);

test("days of a subject hold what its accounts did, platform by platform; a file of numbers that is cut off is made again", async () => {
  const desk = await newWorld();
  onTestFinished(() => desk.close());
  const { corpus, folder, state } = desk.workspace;
  const said = (id: string, who: string, day: string, likes: number) => ({ id, who, at: `${day}T08:00:00Z`, likes });
  await say(desk, "x", [said("1", "mfa_kz", "2024-03-01", 3), said("2", "mfa_kz", "2024-03-01", 4)]);
  await say(desk, "telegram", [said("3", "mfakz", "2024-03-03", 100)]);
  const members = [
    { account: "x:mfa_kz", subject: 1, place: 0 },
    { account: "telegram:mfakz", subject: 1, place: 1 },
    { account: "x:mfa_kz", subject: 0, place: 0 },
  ];
  const question = { from: 19_783, to: 19_786, members, subjects: 2, places: 2, asOf: null };
  const days = async (of: Corpus) => {
    const sums = subjectDays(await of.tally(), question, ["posts", "own", "approval"]);
    return { posts: sums("posts"), own: sums("own"), approval: sums("approval") };
  };
  const first = await days(corpus);
  expect([...first.posts]).toEqual([2, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 1]);
  expect([...first.approval]).toEqual([7, 0, 0, 7, 0, 0, 0, 0, 0, 0, 0, 100]);
  expect(first.own).toBe(first.posts);
  const cache = join(folder, "cache", "measures-12");
  const [cut] = readdirSync(cache).filter((name) => name.endsWith("-days.numbers"));
  truncateSync(join(cache, cut!), 200);
  const fresh = new Corpus(state, folder, { threads: 1, memoryMb: 100, temp: join(folder, "spill") });
  expect(await days(fresh)).toEqual(first);
  expect(readdirSync(cache)).not.toContain(cut);
  await fresh.close();
  const languages = accountLanguages(await corpus.tally(), asked);
  expect([...languages("x:mfa_kz", "x")]).toEqual([[null, 2]]);
  expect([languages("x:mfa_kz", "telegram").size, languages("x:nobody", "x").size]).toEqual([0, 0]);
}, 60_000);

test("counters that rose on one day and fell on another by as much are told of each day", async () => {
  const desk = await newWorld();
  onTestFinished(() => desk.close());
  const { corpus } = desk.workspace;
  const looks = (first: number, second: number) => [
    { id: "1", who: "mfa_kz", at: "2024-03-01T08:00:00Z", text: "first", likes: first },
    { id: "2", who: "mfa_kz", at: "2024-03-20T08:00:00Z", text: "second", likes: second },
  ];
  await say(desk, "x", looks(10, 10));
  await say(desk, "x", looks(15, 5));
  const likes = async (from: number, to: number) =>
    accountSums(await corpus.tally(), { ...asked, from, to }).sums("approval")[0];
  expect(await likes(19_783, 19_784)).toBe(15);
  expect(await likes(19_784, 19_814)).toBe(5);
  expect(await likes(0, 30_000)).toBe(20);
}, 60_000);
