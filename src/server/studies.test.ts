import { afterAll, beforeAll, expect, test } from "vitest";
import { newWorld, say } from "../../test/measure/world.ts";
import type { Desk } from "../../test/open-desk.ts";
import type { StudyAgain, StudyView } from "../contract/compare.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await newWorld();
  await say(desk, "x", [
    { id: "1", who: "mfa_kz", at: "2024-03-01T08:00:00Z", text: "Talks opened" },
    { id: "2", who: "mfa_kz", at: "2024-03-05T08:00:00Z", text: "Talks went on" },
    { id: "3", who: "mfa_uz", at: "2024-03-02T08:00:00Z", text: "Good talks" },
  ]);
  await desk.server.inject({ method: "POST", url: "/api/v1/studies", payload: { name: "march", question } });
}, 60_000);
afterAll(() => desk.close());

const question = {
  subject: ["KZ", "UZ"],
  measure: ["posts-a-week"],
  platform: "x",
  from: "2024-03-01",
  to: "2024-03-15",
};
const get = async <Answer>(path: string) => (await desk.server.inject(`/api/v1${path}`)).json<Answer>();

test("posts of another time change no number of a study, and those of its time change what they change", async () => {
  expect(await get<StudyAgain>("/studies/march")).toMatchObject({ same: true, differences: [], imports: [] });

  await say(desk, "x", [{ id: "9", who: "mfa_kz", at: "2024-06-01T08:00:00Z", text: "Summer" }]);
  const later = await get<StudyAgain>("/studies/march");
  expect(later).toMatchObject({ same: true, corpusChanged: true, registerChanged: false });
  expect(later.imports).toMatchObject([{ stored: 1 }]);

  // Kazakhstan: 2 posts in 2 weeks become 4; Uzbekistan stays at 1 in 2 weeks.
  await say(desk, "x", [
    { id: "4", who: "mfa_kz", at: "2024-03-07T08:00:00Z", text: "Late, but of March" },
    { id: "5", who: "mfa_kz", at: "2024-03-08T08:00:00Z", text: "As this one" },
  ]);
  const again = await get<StudyAgain>("/studies/march");
  expect(again.same).toBe(false);
  expect(again.differences).toEqual([{ measure: "posts-a-week", subject: "state:KZ", of: "value", before: 1, now: 2 }]);
  expect(again.imports).toHaveLength(2);
});

test("the numbers of then can be had whatever has come in since, also as a report", async () => {
  const values = ({ answer }: StudyView) => answer.rows[0]?.values.map(({ value }) => value);
  expect(values(await get<StudyView>("/studies/march/saved"))).toEqual([1, 0.5]);
  const again = await desk.server.inject("/api/v1/report?study=march");
  expect(again.body).toMatch(/1 number differs from then/);
  expect(again.body).toMatch(/What differs from then.*Posts a week.*Kazakhstan.*1.*2/s);
  const then = await desk.server.inject("/api/v1/report?study=march&asSaved=true");
  expect(then.body).toMatch(/the numbers as they were saved on/);
  expect(then.body).not.toContain("What differs from then");
});

test("a study keeps its own question: what would change it is refused", async () => {
  const other = await desk.server.inject("/api/v1/report?study=march&subject=KG");
  expect([other.statusCode, other.json().what]).toEqual([
    400,
    "A saved study keeps its own question; subject would change it.",
  ]);
  expect((await desk.server.inject("/api/v1/report?subject=KG&asSaved=true")).statusCode).toBe(400);
});
