import { expect, test } from "vitest";
import { type Asked, SourceError, type Web } from "../../platforms/connector.ts";
import { openState } from "../../store/state/database.ts";
import { keySpending, setKeyBudget } from "../../store/state/queries/key-budgets.ts";
import { meteredWeb } from "./metered-web.ts";

const now = Date.UTC(2026, 10, 22);

function metered(cap: number, get: Web["get"]) {
  const state = openState(":memory:");
  setKeyBudget(state, "x.bearer", { cap, unit: "USD" });
  const web = meteredWeb({ now: () => now, get, json: async () => ({}) }, state, {
    key: "x.bearer",
    perRequest: 0.5,
    unit: "USD",
  });
  return { web, spent: () => keySpending(state, "x.bearer", "2026-11") };
}
const answer = { url: "https://api.x.com/", status: 200, headers: new Map(), body: new Uint8Array(3), fetchedAt: now };
/** Paid for by the byte. */
const cost: NonNullable<Asked["cost"]> = { most: 10, of: ({ body }) => body.length };

test("an answer that is paid for by what it holds costs that, and no more than its most is ever risked", async () => {
  const { web, spent } = metered(20, async () => answer);
  await web.get("https://api.x.com/", { cost });
  expect([spent(), web.asked()]).toEqual([
    { spent: 3, requests: 1 },
    { requests: 1, unchanged: 0, cost: 3 },
  ]);
  for (let time = 0; time < 3; time++) await web.get("https://api.x.com/", { cost });
  expect(spent()).toEqual({ spent: 12, requests: 4 });
  await expect(web.get("https://api.x.com/", { cost })).rejects.toMatchObject({ failure: "over budget" });
  expect(spent()).toEqual({ spent: 12, requests: 4 });
});

test("a refusal costs nothing; an answer that was lost may have cost all", async () => {
  const failing = (failure: SourceError["failure"]) =>
    metered(100, async () => Promise.reject(new SourceError(failure, "said")));
  for (const [failure, expected] of [
    ["rate limited", 0],
    ["forbidden", 0],
    ["timeout", 10],
    ["unreachable", 10],
  ] as const) {
    const { web, spent } = failing(failure);
    await expect(web.get("https://api.x.com/", { cost })).rejects.toMatchObject({ failure });
    expect([failure, spent().spent]).toEqual([failure, expected]);
  }
});

test("an answer asked for as JSON costs what it held, too", async () => {
  const headers = new Map([["content-type", "application/json"]]);
  const { web, spent } = metered(20, async () => ({ ...answer, headers, body: Buffer.from('{"posts":[1,2]}') }));
  const paid = { most: 10, of: ({ body }: { body: Uint8Array }) => body.length / 5 };
  expect(await web.json("https://api.x.com/", { cost: paid })).toEqual({ posts: [1, 2] });
  expect([spent(), web.asked().cost]).toEqual([{ spent: 3, requests: 1 }, 3]);
});

test("who names no cost pays an even share of the estimate", async () => {
  const { web, spent } = metered(1, async () => answer);
  await web.get("https://api.x.com/");
  await web.json("https://api.x.com/");
  expect(spent()).toEqual({ spent: 1, requests: 2 });
  await expect(web.get("https://api.x.com/")).rejects.toMatchObject({ failure: "over budget" });
});
