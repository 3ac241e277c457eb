import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { asked, march, newSpring } from "../../test/measure/spring.ts";
import type { Desk } from "../../test/open-desk.ts";
import type { Explanation } from "../contract/explanation.ts";
import type { GradeList } from "../contract/grades.ts";
import type { IndexAnswer, ProfileList } from "../contract/index-ranking.ts";
import { importRegisterFile } from "./answers/register-files.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await newSpring();
}, 60_000);
afterAll(() => desk.close());

const get = <Answer>(url: string): Promise<Answer> => asked<Answer>(desk, url);
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

test("of one day nothing can be drawn again: a score without an interval", async () => {
  const without = "weight=interactions-per-post:0&weight=states-addressed:0&weight=addressed-by:0";
  const answer = await get<IndexAnswer>(`/index?state=KZ&state=KG&from=2024-03-14&to=2024-03-15&${without}`);
  expect(answer.period).toEqual({ from: "2024-03-14", to: "2024-03-15", days: 1 });
  const ranked = answer.rows.filter(({ score }) => score !== null);
  expect(ranked.length).toBeGreaterThan(0);
  expect(ranked.map(({ interval }) => interval)).toEqual(ranked.map(() => null));
});

test("a platform named twice, or by two of its names, is compared once", async () => {
  const once = await get<IndexAnswer>(`/index?${states}&${march}&platform=x`);
  const ranked = once.rows.filter(({ interval }) => interval !== null);
  expect(ranked.length).toBeGreaterThan(0);
  for (const twice of ["platform=x&platform=x", "platform=x&platform=Twitter"])
    expect(await get<IndexAnswer>(`/index?${states}&${march}&${twice}`)).toEqual(once);
});

test("one state named twice, or beside an institution, is no comparison", async () => {
  for (const twice of ["state=KZ&state=KZ", "state=KZ&state=kz", "state=KZ&state=state:KZ", "state=KZ&state=UZ/mfa"]) {
    const refused = await desk.server.inject(`/api/v1/index?${twice}&${march}`);
    expect([refused.statusCode, refused.json().failure]).toEqual([400, { code: "two-states", values: {} }]);
  }
});

test("a list of popular networks that comes in counts in the next answer, while the desk is open", async () => {
  const shareOfFit = async () => {
    const answer = await get<Explanation>(`/index/explain/KZ?${states}&${march}&weight=platform-fit:1`);
    const all = answer.stages.flatMap(({ criteria }) => criteria);
    return all.find(({ id }) => id === "platform-fit")?.readings[0]?.reading.value;
  };
  expect(await shareOfFit()).toBe(1 / 3);
  const place = join(desk.folder, "platform-popularity.csv");
  writeFileSync(
    place,
    "country,year,year_basis,position,platform,derived,figure_by,as_printed,note,source,quote_start\n" +
      "KZ,2020,text,1,twitter,,,,,invented2020,Most used is\nKZ,2020,text,2,tiktok,,,,,invented2020,Most used is\n",
  );
  await importRegisterFile(desk.workspace, place, {});
  expect(await shareOfFit()).toBe(1 / 2);
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
    why: "no account of it that is counted here is registered",
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
  const stricter = await get<IndexAnswer>(
    `/index?${states}&${march}&weight=missions-with-account:1&weight=host-language-share:1`,
  );
  for (const { why, reason, rank, subject } of stricter.rows) {
    expect([rank, reason?.code]).toEqual([null, "few-stages"]);
    expect(reason?.unknown).toContainEqual({
      stage: "presence",
      criterion: "missions-with-account",
      title: "Missions with an account",
    });
    const changed = reason!.instead!.map(({ criterion, weight }) => `&weight=${criterion}:${weight}`).join("");
    const again = await get<IndexAnswer>(`/index?${states}&${march}${changed}`);
    expect(again.rows.find((one) => one.subject.id === subject.id)?.rank).not.toBeNull();
    expect(why).toMatch(/not known: presence \(missions-with-account\), customization \(.*host-language-share/);
  }
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
  const opened = await get<Explanation>(`/index/explain/UZ?${states}&${march}&profile=Astana`);
  expect([opened.ownInterest, opened.ownOf?.institution]).toEqual([answer.ownInterest, "KZ"]);
});

test("a profile is its saver’s own by an institution’s id too, and one nobody knows is refused", async () => {
  const save = (name: string, of: Record<string, string>) =>
    desk.server.inject({ method: "PUT", url: `/api/v1/index/profiles/${name}`, payload: { stages: {}, ...of } });
  expect((await save("ministry", { savedBy: "A", institution: "KZ/mfa" })).json().institution).toBe("KZ");
  expect((await save("itself", { savedBy: "KZ/mfa" })).json().institution).toBe("KZ");
  expect((await save("lower", { savedBy: "A", institution: "kz" })).json().institution).toBe("KZ");
  const unknown = await save("nobody", { savedBy: "A", institution: "Atlantis" });
  expect(unknown.statusCode).toBe(400);
  expect(unknown.json().what).toMatch(/“Atlantis” is no state and no institution/);
  for (const name of ["ministry", "itself", "lower"])
    await desk.server.inject({ method: "DELETE", url: `/api/v1/index/profiles/${name}` });
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
  const again = (await desk.server.inject(grade(" b ", 2))).json<GradeList>();
  expect(again.rows[0]).toMatchObject({ grade: 1.5, grades: [{ person: "A" }, { person: "B", grade: 2 }] });
});
