import { afterAll, beforeAll, expect, test } from "vitest";
import { asked, march, newSpring } from "../../test/measure/spring.ts";
import type { Desk } from "../../test/open-desk.ts";
import type { Comparison, StudyAgain } from "../contract/compare.ts";
import type { MeasureAnswer } from "../contract/measures.ts";
import type { SinceAnswer } from "../contract/since.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await newSpring();
}, 60_000);
afterAll(() => desk.close());

const get = <Answer>(url: string): Promise<Answer> => asked<Answer>(desk, url);
const value = (answer: MeasureAnswer, code: string) => answer.rows.find(({ subject }) => subject.state === code);

test("Kazakhstan posted three times in two weeks on X; what has no date or a date to come is told and left out", async () => {
  const answer = await get<MeasureAnswer>(`/measures/posts-a-week?subject=KZ&platform=x&${march}`);
  expect(value(answer, "KZ")).toMatchObject({ value: 1.5, rank: 1, basis: { known: 1, of: 1 } });
  expect(answer.period).toEqual({ from: "2024-03-01", to: "2024-03-15", days: 14 });
  expect(answer.left).toEqual({ undated: 1, future: 1, otherTerm: 0 });
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

test("states of which nothing is here are no members of a network without ties: it is told among the others, or not at all", async () => {
  const tied = "platform=x&measure=states-addressed";
  const among = async (states: string) => (await get<Comparison>(`/compare?${states}&${tied}&${march}`)).network;
  expect(await among("subject=KZ&subject=UZ&subject=TJ")).toMatchObject({ members: 2, edges: 2, density: 1 });
  expect(await among("subject=KZ&subject=TJ&subject=TM")).toBeNull();
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

test("an event paired with a ministry or its account is its state’s too, once, as it was answered first: 3 hours", async () => {
  const event = { kind: "event", event: "border talks", askedAt: Date.parse("2024-03-14T06:00:00Z"), confirmedBy: "A" };
  const answered = { ...event, answerPlatform: "x", answerPost: "6" };
  for (const payload of [
    { subject: "state:KG", ...event },
    { subject: "x:mfa_kg", ...answered },
    { subject: "KG/mfa", ...event, event: "a quake" },
  ])
    expect((await desk.server.inject({ method: "POST", url: "/api/v1/pairings", payload })).statusCode).toBe(200);
  const median = async (subject: string) =>
    (await get<MeasureAnswer>(`/measures/response-time-median?subject=${subject}&${march}`)).rows[0];
  expect(await median("KG")).toMatchObject({ value: 3, basis: { known: 1, of: 2 } });
  expect(await median("KG/mfa")).toMatchObject({ value: 3, basis: { known: 1, of: 2 } });
  expect(await median("x:mfa_kg")).toMatchObject({ value: 3, basis: { known: 1, of: 1 } });
  expect(await median("KZ")).toMatchObject({ value: null });
});

test("on one platform mentions made there wait for an answer, and nobody’s where no account may enter", async () => {
  const median = async (subject: string, more: string) =>
    (await get<MeasureAnswer>(`/measures/response-time-median?subject=${subject}&${march}${more}`)).rows[0];
  expect(await median("UZ", "&platform=x")).toMatchObject({ value: 24, basis: { known: 1, of: 2 } });
  expect(await median("UZ", "&platform=telegram")).toMatchObject({ value: null, basis: { known: 0, of: 0 } });
  expect(await median("KG", "&platform=x")).toMatchObject({ value: null, basis: { known: 0, of: 0 } });
  for (const subject of ["KG", "KG/mfa", "UZ"])
    expect(await median(subject, "&provenOnly=true")).toMatchObject({ value: null, basis: { known: 0, of: 0 } });
});

test("since a day: who spoke of us, and new posts of whom we follow", async () => {
  const answer = await get<SinceAnswer>("/since?since=2024-03-01&follow=UZ&us=KZ");
  expect(answer.posts.rows.map(({ id }) => id)).toEqual(["5", "4"]);
  expect(answer.mentions.rows.map(({ id }) => id)).toEqual(["4"]);
});
