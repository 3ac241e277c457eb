import { expect, test } from "vitest";
import type { IndexRow } from "../../contract/index-ranking.ts";
import { indexQuery, weightPairs, weightsIn } from "./index-search.ts";
import { countsNothing, reweighed } from "./reweigh.ts";

const row = (name: string, engagement: number | null, rest: number, reason: IndexRow["reason"] = null): IndexRow => ({
  subject: { id: name, kind: "state", name, state: name, accounts: { proven: 1, claimed: 0 }, account: null },
  score: rest,
  rank: 1,
  why: null,
  reason,
  stages: { presence: rest, customization: rest, "up-to-dateness": rest, engagement, diplomacy: rest },
  interval: { low: rest - 5, high: rest + 5 },
  range: null,
  defaultRank: 1,
  peer: null,
  change: null,
});
const even = { presence: 1, customization: 1, "up-to-dateness": 1, engagement: 1, diplomacy: 1 };

test("engagement counted alone turns the order round, and equal scores share a rank", () => {
  const rows = [row("A", 0, 90), row("B", 100, 40), row("C", 100, 40)];
  expect(reweighed(rows, even).map(({ subject, score, rank }) => [subject.name, score, rank])).toEqual([
    ["A", 72, 1],
    ["B", 52, 2],
    ["C", 52, 2],
  ]);
  const alone = { presence: 0, customization: 0, "up-to-dateness": 0, engagement: 3, diplomacy: 0 };
  expect(reweighed(rows, alone).map(({ subject, rank }) => [subject.name, rank])).toEqual([
    ["B", 1],
    ["C", 1],
    ["A", 3],
  ]);
});

test("a stage that is not known is left out, and who was not ranked is not ranked by moving a weight", () => {
  const few = row("B", null, 10, { code: "few-stages" });
  const [a, b] = reweighed([row("A", null, 60), few], even);
  expect([a?.score, a?.rank]).toEqual([60, 1]);
  expect([b?.score, b?.rank]).toEqual([null, null]);
});

test("nothing counts when every stage, or every criterion of those that count, is at 0", () => {
  const criteria = [{ id: "posts-a-week", stage: "up-to-dateness" as const, weight: 1 }];
  expect(countsNothing({ "up-to-dateness": 1 }, criteria)).toBe(false);
  expect(countsNothing({ "up-to-dateness": 1, "posts-a-week": 0 }, criteria)).toBe(true);
  expect(countsNothing({}, criteria)).toBe(true);
});

test("the address holds only the weights that differ from the profile’s", () => {
  const profile = { stages: even, criteria: { responsiveness: 1 } };
  expect(weightPairs(profile, { engagement: 2, presence: 1, responsiveness: 0 })).toEqual([
    "engagement:2",
    "responsiveness:0",
  ]);
  expect(weightsIn("engagement:2,responsiveness:0,broken")).toEqual({ engagement: 2, responsiveness: 0 });
});

test("who stands alone in the address wins over a group, and half an earlier period asks nothing", () => {
  expect(indexQuery({ who: "KZ,UZ", group: "peers", beforeFrom: "2023" }, "en")).toMatchObject({ state: ["KZ", "UZ"] });
  expect(indexQuery({ capital: "AT", who: "KZ" }, "en")).toMatchObject({ capital: "AT" });
  expect(indexQuery({ from: "2024", to: "2024", beforeFrom: "2023", beforeTo: "2023" }, "en")).toMatchObject({
    group: "world",
    from: "2024-01-01",
    to: "2025-01-01",
    beforeFrom: "2023-01-01",
    beforeTo: "2024-01-01",
  });
});
