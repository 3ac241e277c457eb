import { afterAll, beforeAll, expect, test } from "vitest";
import { newWorld, say } from "../../test/measure/world.ts";
import type { Desk } from "../../test/open-desk.ts";
import type { MeasureTable, Overview } from "../contract/overview.ts";
import type { PostsAnswer } from "../contract/posts.ts";

/** Nine people in March and ten in April, one post each; a ministry in both months; three people on Telegram. */
const people = (count: number, month: string) =>
  Array.from({ length: count }, (_, at) => ({
    id: `${month}${at}`,
    who: `somebody${month}${at}`,
    at: `2024-${month}-0${(at % 9) + 1}T08:00:00Z`,
    text: "Where is the water?",
  }));

let desk: Desk;
beforeAll(async () => {
  desk = await newWorld();
  await say(desk, "x", [
    { id: "1", who: "mfa_kz", at: "2024-03-01T08:00:00Z", text: "We spoke of water" },
    { id: "2", who: "mfa_kz", at: "2024-04-01T08:00:00Z", text: "We spoke of water" },
    ...people(9, "03"),
    ...people(10, "04"),
  ]);
  await say(desk, "telegram", people(3, "05"));
  await desk.workspace.runStages(new AbortController().signal);
}, 60_000);
afterAll(() => desk.close());

const get = async <Answer>(url: string): Promise<Answer> => (await desk.server.inject(`/api/v1${url}`)).json();
const few = { posts: null, hidden: "few-authors" };

async function facet(field: string, query: string) {
  const { facets } = await get<PostsAnswer>(`/posts?q=water&facets=true&${query}`);
  return facets.find((one) => one.field === field)?.rows;
}

test("a number of posts of fewer than ten authors outside the register is not shown, of ten it is", async () => {
  expect(await facet("account", "from=2024-03-01&to=2024-03-31")).toMatchObject([
    { posts: 1 },
    { value: null, ...few },
  ]);
  expect(await facet("account", "from=2024-04-01&to=2024-04-30")).toMatchObject([
    { value: null, posts: 10 },
    { posts: 1 },
  ]);
  expect(await facet("platform", "")).toEqual([
    { value: "x", label: null, posts: 21 },
    { value: "telegram", label: null, ...few },
  ]);
});

test("where one number is hidden the next smallest of such authors is too, lest a sum tell it", async () => {
  expect(await facet("month", "registered=false&platform=x")).toEqual([
    { value: "2024-04", label: null, ...few },
    { value: "2024-03", label: null, ...few },
  ]);
});

test("posts that no state counts are told only where ten authors wrote them", async () => {
  const left = async (query: string) => (await get<MeasureTable>(`/measures/posts-by-state${query}`)).left;
  expect(await left("?from=2024-03-01&to=2024-03-31")).toMatchObject({ unregistered: null, hidden: "few-authors" });
  expect(await left("?from=2024-04-01&to=2024-04-30")).toEqual({ unregistered: 10, stateless: 0, excluded: 0 });
  expect(await left("?platform=telegram")).toMatchObject({ unregistered: null, hidden: "few-authors" });
  const { platforms, postsByState } = await get<Overview>("/overview");
  expect(platforms).toEqual([
    { platform: "x", posts: 21 },
    { platform: "telegram", ...few },
  ]);
  expect(postsByState.left.unregistered).toBe(22);
});
