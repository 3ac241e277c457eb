import { afterAll, beforeAll, expect, test } from "vitest";
import { newWorld, say } from "../../test/measure/world.ts";
import type { Desk } from "../../test/open-desk.ts";
import type { Comparison, StudyAgain } from "../contract/compare.ts";
import type { Explanation } from "../contract/explanation.ts";
import type { GradeList } from "../contract/grades.ts";
import type { IndexAnswer, ProfileList } from "../contract/index-ranking.ts";
import type { MeasureAnswer } from "../contract/measures.ts";
import type { SinceAnswer } from "../contract/since.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await newWorld();
  await say(desk, "x", [
    {
      id: "1",
      who: "mfa_kz",
      at: "2024-03-01T08:00:00Z",
      text: "Water talks with @mfa_uz opened in Astana today",
      likes: 10,
      reposts: 2,
      replies: 0,
      media: "image",
      followers: 100,
    },
    {
      id: "2",
      who: "mfa_kz",
      at: "2024-03-08T08:00:00Z",
      text: "@mfa_uz thank you for the visit of your delegation",
      replyTo: "mfa_uz",
      likes: 4,
      reposts: 0,
      replies: 0,
      followers: 110,
    },
    {
      id: "3",
      who: "mfa_kz",
      at: "2024-03-14T08:00:00Z",
      text: "The minister spoke about trade and transport",
      likes: 1,
      reposts: 1,
      replies: 0,
      followers: 90,
    },
    {
      id: "4",
      who: "mfa_uz",
      at: "2024-03-02T08:00:00Z",
      text: "@mfa_kz we were glad to welcome your minister",
      replyTo: "mfa_kz",
      likes: 6,
      reposts: 3,
      replies: 0,
      media: "image",
    },
    {
      id: "5",
      who: "mfa_uz",
      at: "2024-03-03T08:00:00Z",
      text: "A new consulate opens in Samarkand next week",
      likes: 0,
      reposts: 0,
      replies: 0,
    },
    {
      id: "6",
      who: "mfa_kg",
      at: "2024-03-14T09:00:00Z",
      text: "One statement on the border talks",
      likes: 3,
      reposts: 1,
      replies: 2,
    },
    {
      id: "7",
      who: "mfa_kz",
      at: "2094-01-01T00:00:00Z",
      text: "A post from the future",
      likes: 1000,
      reposts: 1,
      replies: 1,
    },
    { id: "8", who: "mfa_kz", at: "", text: "A post without a date", likes: 1000, reposts: 1, replies: 1 },
  ]);
  await say(desk, "telegram", [
    {
      id: "t1",
      who: "mfakz",
      at: "2024-03-05T08:00:00Z",
      text: "Statement of the ministry on Telegram",
      likes: 7,
      reposts: 0,
      replies: 0,
    },
  ]);
  await desk.workspace.runStages(new AbortController().signal);
}, 60_000);
afterAll(() => desk.close());

const get = async <Answer>(url: string): Promise<Answer> => {
  const answer = await desk.server.inject(`/api/v1${url}`);
  if (answer.statusCode !== 200) throw new Error(`${answer.statusCode}: ${answer.body}`);
  return answer.json();
};
const march = "from=2024-03-01&to=2024-03-15";
const value = (answer: MeasureAnswer, code: string) => answer.rows.find(({ subject }) => subject.state === code);

test("Kazakhstan posted three times in two weeks on X; what has no date or a date to come is told and left out", async () => {
  const answer = await get<MeasureAnswer>(`/measures/posts-a-week?subject=KZ&platform=x&${march}`);
  expect(value(answer, "KZ")).toMatchObject({ value: 1.5, rank: 1, basis: { known: 1, of: 1 } });
  expect(answer.period).toEqual({ from: "2024-03-01", to: "2024-03-15", days: 14 });
  expect(answer.left).toEqual({ undated: 1, future: 1 });
});

test("a state’s value is worked from the sums of both its accounts", async () => {
  const answer = await get<MeasureAnswer>(`/measures/posts-a-week?subject=KZ&${march}`);
  expect(value(answer, "KZ")).toMatchObject({ value: 2, basis: { known: 2, of: 2 } });
});

test("engagement on two platforms at once is refused, on one it is (15 + 3 + 0) / 3", async () => {
  const both = await get<MeasureAnswer>(`/measures/interactions-per-post?subject=KZ&${march}`);
  expect(value(both, "KZ")).toMatchObject({
    value: null,
    why: expect.stringMatching(/Telegram, X \(Twitter\): choose one platform/),
  });
  const one = await get<MeasureAnswer>(`/measures/interactions-per-post?subject=KZ&subject=UZ&platform=x&${march}`);
  expect(value(one, "KZ")?.value).toBeCloseTo(18 / 3);
  expect(value(one, "UZ")?.value).toBeCloseTo(9 / 2);
});

test("a platform collected for one of two states leaves the other not known", async () => {
  const answer = await get<MeasureAnswer>(`/measures/posts-a-week?subject=KZ&subject=UZ&platform=telegram&${march}`);
  expect(value(answer, "UZ")).toMatchObject({ value: null, rank: null });
  expect(value(answer, "KZ")).toMatchObject({ rank: 1 });
});

test("a period without posts is not known, and a state with nothing collected is too", async () => {
  const empty = await get<MeasureAnswer>("/measures/posts-a-week?subject=KZ&from=2023-01-01&to=2023-02-01");
  expect(value(empty, "KZ")).toMatchObject({ value: null, why: "no post of it is here in this period" });
  const none = await get<MeasureAnswer>(`/measures/days-since-last-post?subject=NR&${march}`);
  expect(value(none, "NR")?.value).toBeNull();
});

test("an account with one post has no silence", async () => {
  const silence = await get<MeasureAnswer>(`/measures/longest-silence?subject=KG&subject=KZ&platform=x&${march}`);
  expect(value(silence, "KG")).toMatchObject({ value: null, why: "there is a post on one day only" });
  expect(value(silence, "KZ")?.value).toBe(6);
});

test("followers nobody told are not known", async () => {
  const answer = await get<MeasureAnswer>(`/measures/engagement-by-followers?subject=KG&platform=x&${march}`);
  expect(value(answer, "KG")?.value).toBeNull();
});

test("Kazakhstan names Uzbekistan twice in four posts, and each answers the other", async () => {
  const mentions = await get<MeasureAnswer>(`/measures/mentions-of-actors?subject=KZ&platform=x&${march}`);
  expect(value(mentions, "KZ")?.value).toBeCloseTo((2 / 3) * 100);
  const partners = await get<MeasureAnswer>(`/measures/two-way-interaction?subject=KZ&platform=x&${march}`);
  expect(value(partners, "KZ")).toMatchObject({ value: 1, note: "UZ" });
});

test("over time, a step without posts is not known", async () => {
  const answer = await get<MeasureAnswer>(`/measures/posts-a-week?subject=UZ&platform=x&${march}&by=week`);
  expect(answer.steps.map(({ start, values }) => [start, values[0]?.value])).toEqual([
    ["2024-03-01", 2 / (3 / 7)],
    ["2024-03-04", null],
    ["2024-03-11", null],
  ]);
});

test("each account by itself", async () => {
  const answer = await get<MeasureAnswer>(`/measures/posts-a-week?subject=KZ&each=account&${march}`);
  expect(answer.rows.map(({ subject, value: n }) => [subject.id, n])).toEqual([
    ["x:mfa_kz", 1.5],
    ["telegram:mfakz", 0.5],
  ]);
});

test("an unknown measure, state or bad day says what there is", async () => {
  for (const url of ["/measures/beauty", "/measures/posts-a-week?subject=Atlantis"]) {
    const answer = await desk.server.inject(`/api/v1${url}`);
    expect(answer.statusCode).toBe(404);
  }
  const bad = await desk.server.inject("/api/v1/measures/posts-a-week?from=yesterday");
  expect(bad.statusCode).toBe(400);
});

const states = "state=KZ&state=UZ&state=KG";

test("the index compares on X alone, since Telegram was collected for one of three", async () => {
  const answer = await get<IndexAnswer>(`/index?${states}&${march}`);
  expect(answer.platforms).toEqual(["x"]);
  expect(answer.dropped).toEqual([{ platform: "telegram", collected: 1, of: 3 }]);
  expect(answer.period).toEqual({ from: "2024-03-01", to: "2024-03-15", days: 14 });
  const ranked = answer.rows.filter(({ rank }) => rank !== null);
  for (const { score, interval, range } of ranked) {
    expect(score).toBeGreaterThanOrEqual(0);
    expect(score).toBeLessThanOrEqual(100);
    expect(interval === null || interval.low <= interval.high).toBe(true);
    expect(range!.best).toBeLessThanOrEqual(range!.worst);
  }
  expect(ranked.length).toBeGreaterThan(0);
});

test("the index is the same on every asking: draws and weightings have a seed", async () => {
  const [one, two] = [
    await get<IndexAnswer>(`/index?${states}&${march}`),
    await get<IndexAnswer>(`/index?${states}&${march}`),
  ];
  expect(two.rows).toEqual(one.rows);
});

test("a state without anything is not ranked, with the reason; a published ranking of three is too few", async () => {
  const answer = await get<IndexAnswer>(`/index?${states}&state=NR&${march}`);
  expect(answer.rows.find(({ subject }) => subject.state === "NR")).toMatchObject({
    rank: null,
    score: null,
    why: "no account of it is registered",
  });
  const review = answer.published.find(({ id }) => id === "digital-diplomacy-review-rank/2016");
  expect(review?.ranks).toContainEqual({ state: "KZ", rank: 38 });
  expect(review?.correlation).toMatchObject({ rho: null, why: expect.stringMatching(/too few/) });
});

test("weights that are all zero are refused, and a stage without its measure is not known", async () => {
  const zero = ["presence", "customization", "up-to-dateness", "engagement", "diplomacy"]
    .map((stage) => `weight=${stage}:0`)
    .join("&");
  const refused = await desk.server.inject(`/api/v1/index?${states}&${zero}`);
  expect(refused.statusCode).toBe(400);
  expect(refused.json().what).toMatch(/All weights are zero/);
  const strict = await get<IndexAnswer>(`/index?${states}&${march}&weight=missions-with-account:1`);
  for (const { stages } of strict.rows) expect(stages.presence).toBeNull();
});

test("a score opens into points that add up to it, and into posts", async () => {
  const answer = await get<Explanation>(`/index/explain/KZ?${states}&${march}`);
  const points = answer.stages.reduce((sum, stage) => sum + (stage.points ?? 0), 0);
  if (answer.row.score !== null) expect(points).toBeCloseTo(answer.row.score);
  for (const { points: of, criteria } of answer.stages)
    if (of !== null) expect(criteria.reduce((sum, one) => sum + (one.points ?? 0), 0)).toBeCloseTo(of);
  expect(answer.accounts).toMatchObject([
    { account: "x:mfa_kz", posts: 3, interactions: { approval: 15, reposts: 3 } },
  ]);
  expect(answer.posts.map(({ id }) => id)).toEqual(["1", "2", "3"]);
});

test("a profile saved for a ranked state is marked as its own", async () => {
  const payload = { stages: { engagement: 3 }, savedBy: "press officer", institution: "KZ" };
  const saved = await desk.server.inject({ method: "PUT", url: "/api/v1/index/profiles/Astana", payload });
  expect(saved.statusCode).toBe(200);
  expect((await get<ProfileList>("/index/profiles")).rows.map(({ name }) => name)).toEqual(["Attaché 1", "Astana"]);
  const answer = await get<IndexAnswer>(`/index?${states}&${march}&profile=Astana`);
  expect(answer.ownInterest).toMatch(/saved by press officer for Kazakhstan, which is ranked here/);
  expect(answer.rows.every(({ rank, defaultRank }) => rank === null || defaultRank !== null)).toBe(true);
});

test("two grades that contradict are shown and not averaged", async () => {
  const grade = (person: string, value: number) => ({
    method: "POST" as const,
    url: "/api/v1/index/grades",
    payload: { state: "KZ", signifier: "openness", period: "2024", person, grade: value, reason: "read the feed" },
  });
  await desk.server.inject(grade("A", 1));
  const list = (await desk.server.inject(grade("B", 5))).json<GradeList>();
  expect(list.rows[0]).toMatchObject({ grade: null, why: "the grades contradict each other (A: 1, B: 5)" });
});

test("a study is repeated to the same numbers, and tells when posts have changed them", async () => {
  const question = {
    subject: ["KZ", "UZ"],
    measure: ["posts-a-week", "days-since-last-post"],
    platform: "x",
    from: "2024-03-01",
    to: "2024-03-15",
  };
  const saved = await desk.server.inject({
    method: "POST",
    url: "/api/v1/studies",
    payload: { name: "spring", question },
  });
  expect(saved.statusCode).toBe(200);
  expect(await get<StudyAgain>("/studies/spring")).toMatchObject({ same: true, differences: [] });
  const html = await desk.server.inject("/api/v1/report?study=spring");
  expect(html.body).toMatch(/worked again to the same numbers/);
  expect(html.body).not.toMatch(/(src|href)=/);
});

test("compared states show their ties as one network", async () => {
  const answer = await get<Comparison>(
    `/compare?subject=KZ&subject=UZ&subject=KG&platform=x&measure=states-addressed&${march}`,
  );
  expect(answer.network).toMatchObject({ members: 3, edges: 2, edgeReciprocity: 1, dyadReciprocity: 1 });
});

test("a mention that a person paired with its answer took 24 hours; an unanswered one is censored", async () => {
  const pair = (payload: Record<string, string>) =>
    desk.server.inject({ method: "POST", url: "/api/v1/pairings", payload });
  const first = await pair({
    subject: "state:UZ",
    kind: "mention",
    platform: "x",
    post: "1",
    answerPlatform: "x",
    answerPost: "4",
    confirmedBy: "A",
  });
  expect(first.statusCode).toBe(200);
  await pair({ subject: "state:UZ", kind: "mention", platform: "x", post: "2", confirmedBy: "A" });
  const answer = await get<MeasureAnswer>(`/measures/response-time-median?subject=UZ&${march}`);
  expect(value(answer, "UZ")).toMatchObject({ value: 24, note: "1 unanswered, censored", basis: { known: 1, of: 2 } });
  const backwards = await pair({
    subject: "state:UZ",
    kind: "mention",
    platform: "x",
    post: "4",
    answerPlatform: "x",
    answerPost: "1",
    confirmedBy: "A",
  });
  expect(backwards.statusCode).toBe(400);
});

test("since a day: who spoke of us, and new posts of whom we follow", async () => {
  const answer = await get<SinceAnswer>("/since?since=2024-03-01&follow=UZ&us=KZ");
  expect(answer.posts.rows.map(({ id }) => id)).toEqual(["5", "4"]);
  expect(answer.mentions.rows.map(({ id }) => id)).toEqual(["4"]);
});
