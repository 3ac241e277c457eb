import { afterEach, beforeEach, expect, test } from "vitest";
import { openState, type StateDatabase } from "../store/state/database.ts";
import { chooseFactSource, facts } from "./facts.ts";
import { seedRegister } from "./seed-register.ts";

let state: StateDatabase;
beforeEach(() => {
  state = openState(":memory:");
  seedRegister(state, Date.UTC(2026, 0, 1));
});
afterEach(() => state.close());

test("a fresh workspace holds both figures of Kazakhstan's internet users of 2016: the series feeds a measure until the paper is chosen", () => {
  const [shares] = facts(state, "state:KZ", "internet-share");
  expect(shares?.values.map(({ value, chosen }) => [value, chosen])).toEqual([
    [55.8, false],
    [74.58772, true],
  ]);
  expect(shares?.values[0]?.figureBy).toMatch(/^Tengri News 2016/);
  const paper = shares?.values[0]?.id ?? "";
  const hand = { by: "press office", at: Date.UTC(2026, 0, 2) };
  const chosen = chooseFactSource(state, { fact: shares?.id ?? "", value: paper }, hand);
  expect(chosen.values.map((one) => one.chosen)).toEqual([true, false]);
});
