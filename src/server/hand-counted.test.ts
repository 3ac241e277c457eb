import { afterAll, beforeAll, expect, test } from "vitest";
import { newWorld, type Said, say } from "../../test/measure/world.ts";
import type { Desk } from "../../test/open-desk.ts";
import type { MeasureAnswer } from "../contract/measures.ts";
import { addAccount } from "./answers/accounts.ts";
import { addAbsence, addActor } from "./answers/actors.ts";
import { changeSettings } from "./answers/settings.ts";

const evidence = { kind: "study" as const, source: "invented", date: "2024-01-01" };
// Several questions each, on a machine that may be busy with other files of tests.
let desk: Desk;
beforeAll(async () => {
  desk = await newWorld();
  const mission = await addActor(desk.workspace, {
    kind: "mission",
    name: "Embassy of Kazakhstan in Vienna",
    state: "KZ",
    hostState: "AT",
    city: "Vienna",
    missionClass: "embassy",
    inForce: true,
    evidence,
  });
  await addAccount(desk.workspace, { platform: "x", handle: "kz_vienna", holder: mission.id, languages: [], evidence });
  const post = (id: string, who: string, at: string, more: Partial<Said> = {}): Said => ({
    id,
    who,
    at,
    text: `Statement number ${id} about water and trade`,
    ...more,
  });
  await say(desk, "x", [
    // 20:30 in Washington on leap day is 01:30 on 1 March in UTC; 01:30 in Tashkent on 1 March is still leap day.
    post("1", "mfa_kz", "2024-02-29T20:30:00-05:00", { likes: 10, followers: 1_000, seen: "2024-02-29T08:00:00Z" }),
    post("2", "mfa_kz", "2024-03-01T01:30:00+05:00", { likes: 20, followers: 1_200, seen: "2024-03-10T08:00:00Z" }),
    post("3", "mfa_kz", "2024-03-05T12:00:00Z", { likes: 30, followers: 900, seen: "2024-03-20T08:00:00Z" }),
    post("4", "kz_vienna", "2024-03-05T12:00:00Z", { likes: 2 }),
    post("5", "mfa_uz", "2024-03-06T12:00:00Z"),
    post("6", "mfa_kz", "2094-03-01T00:00:00Z", { likes: 5_000 }),
  ]);
  await say(desk, "telegram", [post("t1", "mfakz", "2024-03-05T23:59:59Z", { likes: 400 })]);
  await desk.workspace.runStages(new AbortController().signal);
}, 60_000);
afterAll(() => desk.close());

const read = async (id: string, query: string) => {
  const answer = await desk.server.inject(`/api/v1/measures/${id}?${query}`);
  if (answer.statusCode !== 200) throw new Error(`${answer.statusCode}: ${answer.body}`);
  return answer.json() as MeasureAnswer;
};
const value = async (id: string, query: string) => (await read(id, query)).rows[0]?.value ?? null;

test("a day is a day in UTC: one of two posts of the night of leap day belongs to it, the other to 1 March", async () => {
  const day = (from: string, to: string) => value("posts-a-week", `subject=KZ&platform=x&from=${from}&to=${to}`);
  expect(await day("2024-02-29", "2024-03-01")).toBe(7);
  expect(await day("2024-03-01", "2024-03-02")).toBe(7);
  expect(await day("2024-03-02", "2024-03-03")).toBeNull();
  const refused = await desk.server.inject("/api/v1/measures/posts-a-week?subject=KZ&from=2023-02-29&to=2023-03-01");
  expect([refused.statusCode, refused.json().what]).toEqual([400, "“2023-02-29” is no day."]);
});

test("February 2024 has 29 days, so two posts in it would be 2 / (29 / 7) a week; here it is one", async () => {
  const { steps } = await read("posts-a-week", "subject=KZ&platform=x&from=2024-02-01&to=2024-04-01&by=month");
  expect(steps.map(({ start }) => start)).toEqual(["2024-02-01", "2024-03-01"]);
  expect(steps[0]?.values[0]?.value).toBeCloseTo(1 / (29 / 7), 12);
  expect(steps[1]?.values[0]?.value).toBeCloseTo(3 / (31 / 7), 12);
});

test("a period without end goes to the last post that has come to pass, never to the one dated 2094", async () => {
  const { period, left, rows } = await read("days-since-last-post", "subject=KZ&platform=x");
  expect(period).toEqual({ from: "2024-02-29", to: "2024-03-06", days: 6 });
  expect([left.future, rows[0]?.value]).toEqual([1, 0]);
});

test("likes of X and of Telegram never meet: 62 / 4 on the one, 400 on the other, refused on both", async () => {
  const on = (platform: string) => read("interactions-per-post", `subject=KZ${platform}&from=2024-02-01&to=2024-04-01`);
  expect((await on("&platform=x")).rows[0]).toMatchObject({ value: 15.5, basis: { known: 4, of: 4 } });
  expect((await on("&platform=telegram")).rows[0]?.value).toBe(400);
  expect((await on("")).rows[0]).toMatchObject({ value: null, basis: { known: 0, of: 0 } });
});

test("a state is the sum of its accounts: (60 + 2) / 4 and not the mean of 20 and 2; each institution stands by itself", async () => {
  const { rows } = await read(
    "interactions-per-post",
    "subject=KZ&platform=x&from=2024-02-01&to=2024-04-01&each=institution",
  );
  expect(rows.map(({ subject, value: found, rank }) => [subject.name, found, rank])).toEqual([
    ["Ministry of Foreign Affairs of Kazakhstan", 20, 1],
    ["Embassy of Kazakhstan in Vienna", 2, 2],
  ]);
  const accounts = await read("posts-a-week", "subject=KZ&platform=x&from=2024-03-05&to=2024-03-06&each=account");
  expect(accounts.rows.map(({ subject, value: found }) => [subject.name, subject.account, found])).toEqual([
    ["kz_vienna", { platform: "x", holder: "Embassy of Kazakhstan in Vienna" }, 7],
    ["mfa_kz", { platform: "x", holder: "Ministry of Foreign Affairs of Kazakhstan" }, 7],
  ]);
});

test("followers went 1,000, 1,200, 900: minus 10 percent over all looks, plus 20 to the second, and the fall is told", async () => {
  const growth = async (to: string) =>
    (await read("follower-growth", `subject=x:mfa_kz&from=2024-02-01&to=${to}`)).rows[0];
  expect(await growth("2024-04-01")).toMatchObject({
    value: -10,
    note: "seen from 2024-02-29 to 2024-03-20; between looks the counter fell (1×)",
  });
  expect(await growth("2024-03-15")).toMatchObject({ value: 20, note: "seen from 2024-02-29 to 2024-03-10" });
  expect(await growth("2024-03-01")).toMatchObject({ value: null, why: "followers were seen once only" });
});

test("a period without end ends with the newest post, and followers seen after it still stand, with their day", async () => {
  const open = await read("followers", "subject=x:mfa_kz");
  expect(open.period).toMatchObject({ from: "2024-02-29", to: "2024-03-06" });
  expect(open.rows[0]).toMatchObject({ value: 900, note: "sum of accounts; seen on 2024-03-20" });
  expect(await value("followers", "subject=x:mfa_kz&to=2024-03-15")).toBe(1_200);
  expect(await value("love-rate", "subject=x:mfa_kz&platform=x")).toBeCloseTo(20 / 900, 12);
});

test("60 likes of 3 posts over 900 followers last seen, or over their mean of first and last look", async () => {
  const rate = (id: string) => value(id, "subject=x:mfa_kz&platform=x&from=2024-02-01&to=2024-04-01");
  expect(await rate("engagement-by-followers")).toBeCloseTo((60 / 900) * 100, 10);
  expect(await rate("love-rate")).toBeCloseTo(20 / 900, 12);
  expect(await rate("interaction-rate")).toBeCloseTo(20 / ((1_000 + 900) / 2), 12);
  expect(await rate("weighted-engagement")).toBeNull();
});

test("compared with a state whose posts tell no counter, likes still stand, and the other is not known and not 0", async () => {
  const { rows } = await read(
    "interactions-per-post",
    "subject=KZ&subject=UZ&platform=x&from=2024-02-01&to=2024-04-01",
  );
  expect(rows.map(({ subject, value: found, rank }) => [subject.state, found, rank])).toEqual([
    ["KZ", 15.5, 1],
    ["UZ", null, null],
  ]);
});

test("heads in office are told by their title on the period’s last day; a spokesman, a former head and a later account are none", async () => {
  const person = (name: string, title: string, since: string, until: string | null = null) =>
    addActor(desk.workspace, {
      kind: "person",
      name,
      state: "KZ",
      office: { institution: "state:KZ", title, since, until },
      evidence,
    });
  const president = await person("A. First", "President of the Republic of Kazakhstan", "2019-03-20");
  await person("B. Before", "President of Kazakhstan", "1991", "2019-03-19");
  await person("C. Second", "Prime Minister", "2024-02-06");
  await person("D. Voice", "Spokesman of the President of Kazakhstan", "2020");
  await addAccount(desk.workspace, {
    platform: "x",
    handle: "first_kz",
    holder: president.id,
    since: "2024-03",
    languages: [],
    evidence,
  });
  const share = async (from: string, to: string) =>
    (await read("heads-with-account", `subject=KZ&from=${from}&to=${to}`)).rows[0];
  expect(await share("2024-03-01", "2024-04-01")).toMatchObject({ value: 1 / 2, basis: { known: 1, of: 2 } });
  const nobodyLooked = "no account of a person in office is registered, and nobody looked for one";
  expect(await share("2024-01-01", "2024-02-01")).toMatchObject({ value: null, why: nobodyLooked });
  await addAbsence(desk.workspace, president.id, { platform: "x", date: "2024-01-20", source: "invented" });
  expect(await share("2024-01-01", "2024-02-01")).toMatchObject({ value: 0, basis: { known: 1, of: 1 } });
  expect(await share("1990-01-01", "1990-12-31")).toMatchObject({
    value: null,
    why: "no person in office is registered",
  });
});

test("a rank among all states stands beside the rank among the own state and its peers", async () => {
  changeSettings(desk.workspace, { ownState: "UZ", peers: ["KZ", "KG"] });
  const ranks = async (subjects: string) =>
    (await read("posts-a-week", `platform=x&from=2024-02-01&to=2024-04-01${subjects}`)).rows
      .filter(({ rank }) => rank !== null)
      .map(({ subject, rank, peer }) => [subject.state, rank, peer]);
  expect(await ranks("")).toEqual([
    ["KZ", 1, { rank: 1, of: 2 }],
    ["UZ", 2, { rank: 2, of: 2 }],
  ]);
  expect(await ranks("&subject=KZ&subject=UZ")).toEqual([
    ["KZ", 1, null],
    ["UZ", 2, null],
  ]);
});
