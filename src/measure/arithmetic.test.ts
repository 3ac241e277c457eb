import { expect, test } from "vitest";
import { agreementOf } from "./agreement.ts";
import { gradedSignifiers } from "./grades.ts";
import { criteria, positions, scaled } from "./index-criteria.ts";
import { type Stage, stages } from "./measure.ts";
import { networkOf } from "./network.ts";
import { notRankedWords } from "./not-ranked.ts";
import { isoOf, periodOf } from "./period.ts";
import { seeded } from "./random.ts";
import { ranksOf } from "./rank.ts";
import { stepsOf } from "./run-measure.ts";
import { quantile, scoreOf, stageScores } from "./scores.ts";
import { silenceOf } from "./silence.ts";
import { spearman } from "./spearman.ts";
import { timeByWhich } from "./survival.ts";
import { defaultWeights, weightsOf } from "./weights.ts";

test("equal values share a rank and the unknown have none", () => {
  expect(ranksOf([4, null, 4, 9], "high")).toEqual([2, null, 2, 1]);
  expect(ranksOf([4, null, 4, 9], "low")).toEqual([1, null, 1, 3]);
});

test("positions: behind all 0, ahead of all 1, ties in the middle, alone not known", () => {
  expect(positions([1, 5, 5, 9, null])).toEqual([0, 0.5, 0.5, 1, null]);
  expect(positions([7, null])).toEqual([null, null]);
});

test("0.1 + 0.2 is 0.3: states that differ by arithmetic alone share rank and position", () => {
  expect(ranksOf([0.1 + 0.2, 0.3, 0.2], "high")).toEqual([1, 1, 3]);
  expect(positions([0.1 + 0.2, 0.3, 0.2])).toEqual([0.75, 0.75, 0]);
});

test("scales: days since the last post fall from 30 to 0, and nothing goes beyond", () => {
  expect(scaled({ kind: "linear", from: 30, to: 0 }, [0, 15, 30, 90, null])).toEqual([1, 0.5, 0, 0, null]);
  expect(scaled({ kind: "log", to: 35 }, [0, 35, 100])).toEqual([0, 1, 1]);
});

const stageValues = (given: Partial<Record<Stage, number | null>>) =>
  ({ presence: 50, customization: 50, "up-to-dateness": 50, engagement: 50, diplomacy: 50, ...given }) as Record<
    Stage,
    number | null
  >;

test("a score is the weighted mean of known stages; with three of five there is none", () => {
  expect(scoreOf(stageValues({ presence: 100, diplomacy: 0 }), defaultWeights).score).toBe(50);
  expect(scoreOf(stageValues({ presence: 100, diplomacy: null }), defaultWeights).score).toBe(62.5);
  const three = scoreOf(stageValues({ engagement: null, diplomacy: null }), defaultWeights);
  expect(three.score).toBeNull();
  expect(three.reason && notRankedWords(three.reason)).toBe(
    "3 of 5 stages are known, 4 are needed; not known: engagement, diplomacy",
  );
});

test("a missing criterion leaves its stage not known: neither 0 nor replaced", () => {
  const all = new Map<string, number | null>(criteria.map(({ id }) => [id, 0.5]));
  expect(stageScores(all, defaultWeights).engagement).toBe(50);
  all.set("responsiveness", null);
  expect(stageScores(all, defaultWeights).engagement).toBeNull();
  const without = weightsOf({ criteria: { responsiveness: 0 } });
  expect(stageScores(all, without).engagement).toBe(50);
});

test("weights that are all zero, negative, no number, beyond bounds or of unknown names are refused", () => {
  expect(() => weightsOf({ stages: Object.fromEntries(stages.map((stage) => [stage, 0])) })).toThrow(
    /All weights are zero/,
  );
  for (const weight of [-1, Number.NaN, Number.POSITIVE_INFINITY, 1e308, 5e-324])
    expect(() => weightsOf({ stages: { presence: weight } })).toThrow(/A weight is 0, or from 0.001 to 1000/);
  expect(() => weightsOf({ criteria: { beauty: 1 } })).toThrow(/no criterion “beauty”/);
});

test.each([
  { year: 2014, followed: 14, printed: 0.184 },
  { year: 2015, followed: 28, printed: 0.368 },
  { year: 2016, followed: 30, printed: 0.395 },
])(
  "Manor’s density: a mean in-degree of $followed among 77 ministries is $printed ($year)",
  ({ followed, printed }) => {
    const edges = Array.from({ length: 77 }, (_one, i) =>
      Array.from({ length: followed }, (_two, k) => [`${(i + k + 1) % 77}`, `${i}`] as const),
    ).flat();
    const { meanInDegree, density } = networkOf(77, edges);
    expect(meanInDegree).toBe(followed);
    expect(density).toBeCloseTo(printed, 3);
  },
);

test("24 states with 170 pairs tied both ways and 29 one way: density 0.668 and reciprocity of dyads 0.854, as CASOS prints", () => {
  const pairs = Array.from({ length: 24 }, (_one, i) => Array.from({ length: i }, (_two, k) => [i, k] as const)).flat();
  const edges = pairs.flatMap(([a, b], at): [string, string][] => [
    ...(at < 199 ? [[`${a}`, `${b}`] as [string, string]] : []),
    ...(at < 170 ? [[`${b}`, `${a}`] as [string, string]] : []),
  ]);
  const { density, dyadReciprocity, edgeReciprocity } = networkOf(24, edges);
  expect(density).toBeCloseTo(369 / 552, 12);
  expect(Math.floor((density ?? 0) * 1_000) / 1_000).toBe(0.668);
  expect(dyadReciprocity).toBeCloseTo(0.854, 3);
  expect(edgeReciprocity).toBeCloseTo(340 / 369, 12);
});

test("A and B address each other, A addresses C: 2 of 3 edges and 1 of 2 dyads are returned", () => {
  const found = networkOf(3, [
    ["A", "B"],
    ["B", "A"],
    ["A", "C"],
    ["A", "A"],
  ]);
  expect(found).toMatchObject({ edges: 3, edgeReciprocity: 2 / 3, dyadReciprocity: 0.5 });
});

test("Kaplan–Meier: the unanswered count as long as they waited", () => {
  const waits = [
    { hours: 1, answered: true },
    { hours: 2, answered: true },
    { hours: 3, answered: false },
    { hours: 4, answered: true },
  ];
  expect(timeByWhich(0.5, waits)).toBe(2);
  expect(timeByWhich(0.9, waits)).toBe(4);
  expect(
    timeByWhich(0.5, [
      { hours: 1, answered: true },
      { hours: 9, answered: false },
      { hours: 9, answered: false },
    ]),
  ).toBeNull();
});

test("Spearman: 1 in the same order, −1 in the other, 0.8 with one neighbour pair changed", () => {
  expect(
    spearman([
      [1, 1],
      [2, 2],
      [3, 3],
    ]),
  ).toBeCloseTo(1);
  expect(
    spearman([
      [1, 3],
      [2, 2],
      [3, 1],
    ]),
  ).toBeCloseTo(-1);
  expect(
    spearman([
      [1, 1],
      [2, 2],
      [3, 4],
      [4, 3],
    ]),
  ).toBeCloseTo(0.8);
  expect(
    spearman([
      [1, 2],
      [1, 2],
    ]),
  ).toBeNull();
});

test("grades that contradict each other give no mean; agreement is told", () => {
  const grade = (signifier: string, person: string, value: number) => ({
    state: "KZ",
    signifier,
    period: "2024",
    person,
    grade: value,
    reason: "seen",
    graded_at: 0,
  });
  const { rows, agreement } = gradedSignifiers([
    grade("openness", "A", 4),
    grade("openness", "B", 5),
    grade("security", "A", 1),
    grade("security", "B", 4),
    grade("influence", "A", 3),
  ]);
  expect(rows.map(({ grade: mean }) => mean)).toEqual([4.5, null, null]);
  expect(rows[1]?.why).toBe("the grades contradict each other (A: 1, B: 4)");
  expect(rows[2]?.why).toBe("a second person has not graded it");
  expect(agreement).toMatchObject({ pairs: 2, same: 0, near: 0.5, kappa: null });
});

test("kappa with quadratic weights: 1 for equal grades, 0 for chance", () => {
  expect(
    agreementOf([
      [1, 1],
      [5, 5],
    ]).kappa,
  ).toBe(1);
  expect(
    agreementOf([
      [1, 1],
      [1, 5],
      [5, 1],
      [5, 5],
    ]).kappa,
  ).toBe(0);
});

test("an account that posts daily is silent after three days; its habit needs ten gaps", () => {
  const daily = Array.from({ length: 12 }, (_one, day) => day);
  expect(silenceOf(daily, 14)).toEqual({ days: 3, habit: 1 });
  expect(silenceOf(daily, 12)).toBeNull();
  expect(silenceOf([0, 1, 2], 90)).toBeNull();
});

test("quartiles between order statistics, and a seed that repeats itself", () => {
  expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5);
  const [one, two] = [seeded(7), seeded(7)];
  expect([one(), one()]).toEqual([two(), two()]);
});

test("weeks begin on Monday, months on the first, and a period ends no later than today", () => {
  const day = (text: string) => Date.parse(text) / 86_400_000;
  const spans = stepsOf({ from: day("2024-02-28"), to: day("2024-03-12") }, "week");
  expect(spans.map(({ from }) => isoOf(from))).toEqual(["2024-02-28", "2024-03-04", "2024-03-11"]);
  expect(stepsOf({ from: day("2024-01-31"), to: day("2024-03-02") }, "month").map(({ to }) => isoOf(to))).toEqual([
    "2024-02-01",
    "2024-03-01",
    "2024-03-02",
  ]);
  expect(periodOf({ from: "2024-01-01", to: "2030-01-01" }, { first: null, last: null }, day("2024-06-30")).to).toBe(
    day("2024-07-01"),
  );
  expect(() =>
    periodOf({ from: "2024-02-02", to: "2024-02-02" }, { first: null, last: null }, day("2024-06-30")),
  ).toThrow(/holds no day/);
  expect(() =>
    periodOf({ from: "2030-01-01", to: "2031-01-01" }, { first: null, last: null }, day("2024-06-30")),
  ).toThrow("2030-01-01 lies ahead: a period begins on 2024-06-30 at the latest.");
  expect(() => periodOf({ from: "2024-02-31", to: null }, { first: null, last: null }, day("2024-06-30"))).toThrow(
    /is no day/,
  );
});
