import { expect, test } from "vitest";
import { account, did, parts } from "../../test/measure/parts.ts";
import { comparableOf } from "./comparable.ts";
import type { Parts } from "./parts.ts";

/** A state whose one account was collected from one day to another, both included. */
function collected(code: string, from: number, to: number, live: readonly [number, number] | null = null): Parts {
  const covered = live && { coveredFrom: live[0] * 86_400_000, coveredTo: live[1] * 86_400_000 };
  const of = account({ id: `x:${code}`, state: code, ...covered });
  const made = parts([did(of, { posts: 1, collectedFrom: from, collectedTo: to })]);
  return { ...made, subject: { ...made.subject, id: `state:${code}`, state: code } };
}

test("the days compared are those on which the batches of all run", () => {
  const { period, compared } = comparableOf([collected("AA", 0, 20), collected("BB", 10, 30)], []);
  expect(period).toEqual({ from: 10, to: 21 });
  expect([...compared]).toEqual(["state:AA", "state:BB"]);
});

test("a live source that read an account to day 25 collected its silence since day 4; the period asked ends on day 27", () => {
  const daily = collected("AA", 0, 27);
  expect(comparableOf([daily, collected("BB", 2, 4)], []).period).toEqual({ from: 2, to: 5 });
  expect(comparableOf([daily, collected("BB", 2, 4, [1, 25])], []).period).toEqual({ from: 1, to: 26 });
  expect(comparableOf([daily, collected("BB", 2, 4, [3, 99])], []).period).toEqual({ from: 2, to: 28 });
});

test("days between two batches that no batch covers were not collected, but a pause of a week is one", () => {
  const of = account({ id: "x:BB", state: "BB" });
  const monthly = (...collected: { from: number; to: number }[]): Parts => ({
    ...parts([did(of, { posts: 2, collected })]),
    subject: { ...parts([]).subject, id: "state:BB", state: "BB", accounts: [of] },
  });
  const daily = collected("AA", 0, 27);
  const compared = (other: Parts) => comparableOf([daily, other], []).period;
  expect(compared(monthly({ from: 0, to: 10 }, { from: 17, to: 28 }))).toEqual({ from: 0, to: 28 });
  expect(compared(monthly({ from: 0, to: 9 }, { from: 17, to: 28 }))).toEqual({ from: 17, to: 28 });
  expect(compared(monthly({ from: 0, to: 12 }, { from: 20, to: 28 }))).toEqual({ from: 0, to: 12 });
});

test("states whose batches share no day are not compared, and each says why", () => {
  const { period, compared, excluded } = comparableOf([collected("AA", 0, 9), collected("BB", 10, 30)], []);
  expect(period).toBeNull();
  expect([...compared]).toEqual([]);
  expect(excluded).toEqual(new Map(["state:AA", "state:BB"].map((id) => [id, { code: "no-common-day" }])));
});
