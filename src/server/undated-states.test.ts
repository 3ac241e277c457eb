import { afterAll, beforeAll, expect, test } from "vitest";
import { newWorld, say } from "../../test/measure/world.ts";
import type { Desk } from "../../test/open-desk.ts";
import type { IndexAnswer } from "../contract/index-ranking.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await newWorld();
  const dated = (who: string, id: string, day: string) => ({ id, who, at: `${day}T08:00:00Z`, text: "Good morning" });
  await say(desk, "x", [
    ...["05", "06", "07"].map((day) => dated("mfa_kz", `kz-${day}`, `2024-03-${day}`)),
    ...["1", "2"].map((id) => ({ id: `uz-${id}`, who: "mfa_uz", at: "", text: "Undated" })),
    { id: "kg-1", who: "mfa_kg", at: "", text: "Undated" },
    dated("mfa_kg", "kg-2", "2019-03-05"),
  ]);
});
afterAll(() => desk.close());

const reasons = async () => {
  const address = "/index?state=KZ&state=UZ&state=KG&from=2024-03-01&to=2024-04-01&language=en";
  const { rows } = (await desk.server.inject(`/api/v1${address}`)).json<IndexAnswer>();
  return new Map(rows.map(({ subject, reason, why }) => [subject.state, { reason, why }]));
};

test("a state all of whose posts lack a date is told so, with their number; one with dates elsewhere lacks this period", async () => {
  const of = await reasons();
  expect(of.get("UZ")).toEqual({
    reason: { code: "undated", posts: 2 },
    why: "the posts of its accounts that are here have no date (posts: 2)",
  });
  expect(of.get("KG")?.reason).toEqual({ code: "nothing-here" });
});

test.each([
  ["en", "the posts of its accounts that are here have no date (posts: 2)"],
  ["ru", "у публикаций её аккаунтов, которые здесь есть, нет даты (публикаций: 2)"],
  ["uz", "akkauntlarining bu yerdagi postlarida sana yoʻq (2 ta post)"],
  ["ar", "منشورات حساباتها الموجودة هنا بلا تاريخ"],
])("the printed report says it in %s", async (language, words) => {
  const address = `/report/index?state=KZ&state=UZ&state=KG&from=2024-03-01&to=2024-04-01&language=${language}`;
  expect((await desk.server.inject(`/api/v1${address}`)).payload).toContain(words);
});
