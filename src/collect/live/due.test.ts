import { expect, test } from "vitest";
import { dueAt, nextVisit, retryAfter } from "./due.ts";

const at = (time: string): number => Date.parse(`2026-11-22T${time}Z`);
const halfHourly = "*/30 * * * *";

test("a source that was never run is due at once", () => {
  expect(dueAt(halfHourly, null, at("10:07:00"))).toEqual({ slot: at("10:07:00"), next: at("10:30:00"), missed: null });
});

test("between two moments nothing is due, and at the moment it is, once", () => {
  expect(dueAt(halfHourly, at("10:00:00"), at("10:29:59")).slot).toBeNull();
  const due = dueAt(halfHourly, at("10:00:00"), at("10:30:00"));
  expect(due).toMatchObject({ slot: at("10:30:00"), missed: null });
  expect(dueAt(halfHourly, due.slot, at("10:30:05")).slot).toBeNull();
});

test("after a sleep, or with the clock put forward, one run stands for all that were missed, and says how many", () => {
  expect(dueAt(halfHourly, at("10:00:00"), at("13:10:00"))).toEqual({
    slot: at("13:00:00"),
    next: at("13:30:00"),
    missed: { count: 5, from: at("10:30:00") },
  });
});

test("a clock put back a little does not run a moment twice", () => {
  expect(dueAt(halfHourly, at("10:30:00"), at("10:29:50")).slot).toBeNull();
  expect(dueAt(halfHourly, at("10:30:00"), at("10:30:10")).slot).toBeNull();
});

test("a clock put back by days does not silence a source for days", () => {
  const dayBefore = at("10:07:00") - 86_400_000;
  expect(dueAt(halfHourly, at("10:00:00"), dayBefore).slot).toBe(dayBefore);
});

test("pauses after failures grow, and a source's own word to wait is kept", () => {
  const minutes = [1, 2, 3, 4, 5, 6].map((failures) => retryAfter(failures, null, 0) / 60_000);
  expect(minutes).toEqual([1, 5, 15, 60, 180, 180]);
  expect(retryAfter(1, at("12:00:00"), at("10:00:00"))).toBe(at("12:00:00"));
});

test("counters are taken at 1 h, 6 h, 1 d, 7 d and 30 d of age, and no more", () => {
  const hour = 3_600_000;
  const ages = [1, 6, 24, 168, 720].map((hours) => hours * 3600);
  const next = (age: number) => nextVisit(0, 0, ages, age * hour);
  expect([0, 1, 5, 6, 30, 200, 720].map(next).map((moment) => moment && moment / hour)).toEqual([
    1,
    6,
    6,
    24,
    168,
    720,
    null,
  ]);
});

test("the age of a post that is dated in the future is counted from when it was first seen", () => {
  expect(nextVisit(Date.parse("2099-01-01"), at("10:00:00"), [3600], at("10:00:00"))).toBe(at("11:00:00"));
});
