import { expect, test } from "vitest";
import { account, did, parts } from "../../test/measure/parts.ts";
import { comparableOf } from "./comparable.ts";
import type { Parts } from "./parts.ts";

/** A state whose one account was collected from one day to another, both included. */
function collected(code: string, from: number, to: number): Parts {
  const of = account({ id: `x:${code}`, state: code });
  const made = parts([did(of, { posts: 1, collectedFrom: from, collectedTo: to })]);
  return { ...made, subject: { ...made.subject, id: `state:${code}`, state: code } };
}

test("the days compared are those on which the batches of all run", () => {
  const { period, compared } = comparableOf([collected("AA", 0, 20), collected("BB", 10, 30)], []);
  expect(period).toEqual({ from: 10, to: 21 });
  expect([...compared]).toEqual(["state:AA", "state:BB"]);
});

test("states whose batches share no day are not compared, and each says why", () => {
  const { period, compared, excluded } = comparableOf([collected("AA", 0, 9), collected("BB", 10, 30)], []);
  expect(period).toBeNull();
  expect([...compared]).toEqual([]);
  expect(excluded).toEqual(new Map(["state:AA", "state:BB"].map((id) => [id, { code: "no-common-day" }])));
});
