import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Desk, newDesk } from "../../test/open-desk.ts";
import type { Problem } from "../contract/common.ts";
import type { MeasureAnswer } from "../contract/measures.ts";

let desk: Desk;
let server: FastifyInstance;
beforeAll(async () => {
  desk = await newDesk();
  server = desk.server;
});
afterAll(() => desk.close());

const ask = async (path: string) => {
  const answer = await server.inject(`/api/v1${path}`);
  return { status: answer.statusCode, problem: answer.json<Problem>() };
};

test("a misspelt parameter is refused by name, with those there are; it is never ignored", async () => {
  const { status, problem } = await ask("/measures/platform-fit?subject=KZ&platfrom=x");
  expect(status).toBe(400);
  expect(problem).toMatchObject({
    error: "usage",
    what: "The question has a parameter that does not exist here: platfrom.",
    failure: { code: "unknown-parameter", values: { names: "platfrom" } },
  });
  expect(problem.mend).toContain("subject, capital, from, to, platform");
});

test("every address that answers a question refuses a parameter it does not have", async () => {
  const { paths } = (await server.inject("/api/v1/openapi.json")).json<{ paths: Record<string, { get?: object }> }>();
  const addresses = Object.keys(paths).filter((path) => path.startsWith("/api/v1/") && paths[path]?.get);
  expect(addresses.length).toBeGreaterThan(30);
  for (const path of addresses) {
    const answer = await server.inject(`${path.replaceAll(/\{\w+\}/g, "x")}?nonsense=1`);
    expect([path, answer.statusCode, answer.json<Problem>().failure?.code]).toEqual([path, 400, "unknown-parameter"]);
  }
});

test.each([
  ["/measures/posts-a-week?subject=KZ&from=2024-06-01&to=2024-01-01", "period-empty"],
  ["/measures/posts-a-week?subject=KZ&from=2999-01-01&to=2999-02-01", "period-ahead"],
  ["/index?from=0001-01-01&to=2024-01-01", "period-early"],
  ["/measures/posts-a-week?subject=KZ&from=2024-02-31", "no-day"],
  ["/measures/posts-a-week?subject=KZ&from=May", "wrong-fields"],
  ["/measures/posts-a-week?subject=KZ&from=1900-01-01&to=2020-01-01&by=day", "too-many-steps"],
  ["/measures/posts-a-week?subject=KZ&platform=twittr", "no-platform"],
  ["/measures/posts-a-week?subject=KZ&capital=UZ", "states-or-group"],
  ["/measures/posts-a-week?subject=Kazakstan", "not-in-register"],
  ["/measures/posts-a-month", "no-measure"],
  ["/index?state=KZ", "two-states"],
  ["/index?state=KZ&state=UZ&group=peers", "states-or-group"],
  ["/index?group=peers", "no-own-state"],
  ["/index?group=friends", "no-group"],
  ["/index?group=region:Nowhere", "no-region"],
  ["/index?group=population:KZ", "no-population"],
  ["/index?state=KZ&state=UZ&beforeFrom=2020-01-01", "half-period"],
  ["/index?state=KZ&state=UZ&profile=mine", "no-profile"],
  ["/index?state=KZ&state=UZ&platform=twittr", "no-platform"],
  [
    `/index?state=KZ&state=UZ${["presence", "customization", "up-to-dateness", "engagement", "diplomacy"].map((one) => `&weight=${one}:0`).join("")}`,
    "weights-zero",
  ],
  ["/index/explain/KG?state=KZ&state=UZ", "not-compared"],
  ["/compare", "nothing-asked"],
  ["/compare?capital=ZZ", "no-such-state"],
  ["/since?since=2999-01-01", "day-ahead"],
  ["/since?since=2024-02-31", "wrong-fields"],
  ["/posts?from=2024-03-02&to=2024-03-01", "period-empty"],
  ["/actors/state:KZ/activity?from=2024-03-02T10:00:00Z", "days-only"],
])("%s is refused as %s", async (path, code) => {
  const { problem } = await ask(path);
  expect(problem.failure?.code).toBe(code);
});

test("a misspelt field of what is sent is refused by name, and nothing of it is kept", async () => {
  const put = (payload: object) => server.inject({ method: "PUT", url: "/api/v1/settings", payload });
  const refused = await put({ ownState: "KZ", peeers: ["UZ"] });
  expect(refused.statusCode).toBe(400);
  expect(refused.json<Problem>()).toMatchObject({
    what: "The body has a field that does not exist here: peeers.",
    failure: { code: "wrong-fields", values: { fields: "peeers" } },
  });
  expect((await server.inject("/api/v1/settings")).json()).toMatchObject({ ownState: null });
  expect((await put({ ownState: "KZ", peers: ["UZ"] })).statusCode).toBe(200);
  await put({ ownState: null, peers: [] });
});

test("Twitter and X are the same platform, however it is asked for", async () => {
  const answer = await server.inject("/api/v1/measures/platforms-covered?subject=KZ&platform=Twitter");
  expect(answer.json<MeasureAnswer>().platform).toBe("x");
});
