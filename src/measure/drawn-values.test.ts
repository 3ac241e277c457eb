import { expect, test } from "vitest";
import { DrawHelper } from "./draw-helper.ts";
import { type DrawTask, draw, take } from "./drawn-values.ts";
import { seeded } from "./random.ts";

const [states, days, draws] = [5, 30, 110];

/** A platform with likes and answers of five states, a row each day. */
function task(criteria: DrawTask["criteria"]): DrawTask {
  const random = seeded(7);
  const rows = states * days;
  const column = (least: number) => Uint8Array.from({ length: rows }, () => Math.floor(least + random() * 20));
  const runs = Int32Array.from(
    { length: states * 3 },
    (_, at) => Math.floor(at / 3) * days + (at % 3 === 2 ? days : 0),
  );
  const columns = {
    posts: column(1),
    approval: column(0),
    approval_known: column(1),
    reposts: column(0),
    reposts_known: column(1),
  };
  return {
    criteria,
    rows: [{ runs, day: Int32Array.from({ length: rows }, (_, row) => row % days), columns }],
    mentionDays: null,
    counters: [["approval"]],
    ...{ states, days, draws, seed: 3, taken: new Int32Array(new SharedArrayBuffer(4)) },
    answers: criteria.map(() => new Float64Array(new SharedArrayBuffer(8 * draws * states))),
  };
}

const some: DrawTask["criteria"] = [
  { id: "posts-a-week", scale: { kind: "log", to: 200 } },
  { id: "interactions-per-post", scale: { kind: "position" } },
];

test("drawings of a thread are those worked out here, also when it is asked twice", async () => {
  const [here, there, again] = [task(some), task(some), task(some.slice(1))];
  draw(here);
  const helper = new DrawHelper();
  await Promise.all([helper.help(there), helper.help(again)]);
  await helper.close();
  expect(there.answers).toEqual(here.answers);
  expect(again.answers).toEqual(here.answers.slice(1));
  expect(here.answers[0]!.every((value) => value > 0 && value <= 1)).toBe(true);
  expect(new Set(here.answers[1]).size).toBeGreaterThan(states - 1);
});

test("a thread that was opened early is taken once", async () => {
  DrawHelper.openEarly();
  DrawHelper.openEarly();
  const [early, other] = [DrawHelper.taken(), DrawHelper.taken()];
  expect(other).not.toBe(early);
  const there = task(some);
  await early.help(there);
  expect(there.answers[0]!.every((value) => value > 0)).toBe(true);
  await Promise.all([early.close(), other.close()]);
});

test("what somebody has taken nobody else draws", async () => {
  const one = task(some);
  expect(take(one)).toBe(true);
  expect(take(one)).toBe(false);
  const helper = new DrawHelper();
  await helper.help(one);
  await helper.close();
  expect(one.answers.every((values) => values.every((value) => value === 0))).toBe(true);
});

test("positions of each drawing are those of all states: they add up to half their number", () => {
  const here = task(some);
  draw(here);
  for (let drawing = 0; drawing < draws; drawing++) {
    let sum = 0;
    for (let s = 0; s < states; s++) sum += here.answers[1]![s * draws + drawing]!;
    expect(sum).toBeCloseTo(states / 2, 9);
  }
});

test("best on one platform and worst on the other is the middle: quotients of one criterion are averaged", () => {
  const one = task([{ id: "interactions-per-post", scale: { kind: "position" } }]);
  const [rows] = one.rows;
  // On the second platform each state has what its counterpart has on the first.
  const mirrored = rows!.runs.map((value, at) => (at % 3 === 0 ? (2 * states - 1) * days - value : value));
  const both = { ...one, rows: [rows!, { ...rows!, runs: mirrored }], counters: [["approval"], ["approval"]] } as const;
  const alone = task(one.criteria);
  draw(alone);
  draw(both);
  for (let s = 0; s < states; s++)
    for (let drawing = 0; drawing < draws; drawing++) {
      const own = alone.answers[0]![s * draws + drawing]!;
      const other = alone.answers[0]![(states - 1 - s) * draws + drawing]!;
      expect(both.answers[0]![s * draws + drawing]).toBeCloseTo((own + other) / 2, 9);
    }
});
