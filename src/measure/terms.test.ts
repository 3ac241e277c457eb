import { expect, onTestFinished, test } from "vitest";
import { newWorld, say } from "../../test/measure/world.ts";
import { daysMeant } from "../domain/partial-date.ts";
import { changeAccount } from "../server/answers/accounts.ts";
import { explain } from "../server/answers/explain.ts";
import { silencesOf } from "../server/answers/since-accounts.ts";
import { measureAccounts } from "../store/state/queries/measure-accounts.ts";
import { indexBase } from "./index-run.ts";
import { isoOf } from "./period.ts";
import { runMeasures } from "./run-measure.ts";
import { termOf } from "./terms.ts";
import { defaultWeights } from "./weights.ts";

const april = Date.UTC(2024, 3, 1);
const asked = { capital: null, scope: "official", provenOnly: false, hidden: [], platform: null, now: april } as const;

/** Thirty days of March of two ministries, a post a day, each naming the other. */
async function twoMinistries() {
  const desk = await newWorld();
  onTestFinished(() => desk.close());
  const posts = ["mfa_kz", "mfa_uz"].flatMap((who, w) =>
    Array.from({ length: 30 }, (_, n) => ({
      ...{ id: `${who}${n}`, who, at: `2024-03-${String(n + 1).padStart(2, "0")}T08:00:00Z`, likes: n },
      text: `number ${n} with @${w ? "mfa_kz" : "mfa_uz"}`,
    })),
  );
  await say(desk, "x", posts);
  const term = (since: string | null, until: string | null) =>
    changeAccount(desk.workspace, "x:mfa_kz", { since, until, reason: "as the ministry says" });
  return { desk, term };
}

test("“2016” means all its days, “2024-02” all of its month", () => {
  const days = (date: string) => {
    const { from, to } = daysMeant(date);
    return [isoOf(from), isoOf(to)];
  };
  expect(days("2016")).toEqual(["2016-01-01", "2017-01-01"]);
  expect(days("2024-02")).toEqual(["2024-02-01", "2024-03-01"]);
  expect(days("2023-12")).toEqual(["2023-12-01", "2024-01-01"]);
  expect(days("2024-02-29")).toEqual(["2024-02-29", "2024-03-01"]);
  expect(termOf({ since: null, until: null })).toBeNull();
});

test("what an account says before its first and after its last day is not its holder's: sums, languages, days, ties and drawings", async () => {
  const { desk, term } = await twoMinistries();
  const { state, corpus } = desk.workspace;
  const run = async () => {
    const { measures, left } = await runMeasures(
      { state, corpus },
      ["posts-a-week", "mentions-of-actors", "interactions-per-post", "longest-silence", "addressed-by"],
      { ...asked, subjects: ["KZ", "UZ"], from: "2024-03-01", to: "2024-03-29" },
    );
    return { left: left.otherTerm, values: measures.map(({ rows }) => rows.map(({ reading }) => reading.value)) };
  };
  expect(await run()).toEqual({
    left: 0,
    values: [
      [7, 7],
      [100, 100],
      [13.5, 13.5],
      [0, 0],
      [1, 1],
    ],
  });
  await term("2024-03-05", "2024-03-11");
  // Seven posts, with 4 to 10 likes, in four weeks; the other 23 of the month are nobody's.
  expect(await run()).toEqual({
    left: 23,
    values: [
      [1.75, 7],
      // Of 28 posts that name the account seven do it while it speaks for its holder.
      [100, 25],
      [7, 13.5],
      [0, 0],
      [1, 1],
    ],
  });
  await term("2025", null);
  expect(await run()).toEqual({
    left: 30,
    values: [
      [null, 7],
      [null, 0],
      [null, 13.5],
      [null, 0],
      // The other ministry names somebody who does not speak for this one, and hears of nobody.
      [0, null],
    ],
  });
}, 60_000);

test("who follows an account when it speaks for somebody else is not its holder's audience", async () => {
  const { desk, term } = await twoMinistries();
  const look = (id: string, seen: string, followers: number) => ({
    ...{ id, who: "mfa_kz", at: "2024-03-02T09:00:00Z", text: `look ${id}`, followers, seen },
  });
  await say(desk, "x", [look("a", "2024-03-05T00:00:00Z", 100), look("b", "2024-03-20T00:00:00Z", 900)]);
  const followers = async () => {
    const { measures } = await runMeasures(desk.workspace, ["followers", "follower-growth"], {
      ...{ ...asked, subjects: ["KZ"], from: "2024-03-01", to: "2024-03-29" },
    });
    return measures.map(({ rows }) => rows[0]!.reading.value);
  };
  expect(await followers()).toEqual([900, 800]);
  await term(null, "2024-03-11");
  expect(await followers()).toEqual([100, null]);
  await term("2024-03-20", null);
  expect(await followers()).toEqual([900, null]);
}, 60_000);

test("an index draws and explains the days of the term alone, and who speaks for nobody any more is not silent", async () => {
  const { desk, term } = await twoMinistries();
  const { workspace } = desk;
  await term(null, "2024-03-20");
  const base = await indexBase(
    workspace,
    { ...asked, subjects: ["KZ", "UZ"], from: null, to: null, platforms: [], seed: 1 },
    defaultWeights,
  );
  expect(base.left.otherTerm).toBe(10);
  const at = base.compared.findIndex(({ id }) => id === "state:KZ");
  expect(base.parts[at]!.accounts.map(({ posts }) => posts)).toEqual([20]);
  const drawn = base.draws.get("posts-a-week")!.subarray(at * 1000, (at + 1) * 1000);
  const read = base.readings[at]!.find(({ criterion }) => criterion.id === "posts-a-week")!.scaled!;
  expect(Math.abs(drawn.reduce((sum, value) => sum + value, 0) / 1000 - read)).toBeLessThan(0.03);
  const { accounts, posts } = await explain(workspace, "KZ", { state: ["KZ", "UZ"] }, april);
  expect(accounts[0]?.href).toBe("/api/v1/posts?account=x%3Amfa_kz&from=2024-03-01&to=2024-03-21");
  expect(posts.map(({ id }) => id)).toEqual(Array.from({ length: 10 }, (_, n) => `mfa_kz${19 - n}`));
  const followed = measureAccounts(workspace.state.raw, false).filter(({ id }) => id === "x:mfa_kz");
  expect(await silencesOf(workspace, followed, april)).toEqual({ silent: [], missing: [] });
}, 60_000);
