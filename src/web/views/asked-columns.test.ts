import { expect, test } from "vitest";
import { askedColumns, basisOf, remarkOf } from "./asked-columns.ts";

const words = { say: (key: string) => key, sayOr: (_key: string, otherwise: string) => otherwise };
const told = (period: { from: string; to: string; days: number }, platform: string | null) =>
  askedColumns({ period, platform }, words).map(({ plain }) => plain(null));

test("a saved table tells first and last day and the network; where nothing has a date it tells no day", () => {
  expect(told({ from: "2024-01-01", to: "2025-01-01", days: 366 }, "x")).toEqual([
    "2024-01-01/2024-12-31",
    "X (Twitter)",
  ]);
  const [today, tomorrow] = [0, 86_400_000].map((on) => new Date(Date.now() + on).toISOString().slice(0, 10));
  expect(told({ from: today!, to: tomorrow!, days: 1 }, null)).toEqual([null, "methods.allPlatforms"]);
});

test("a figure is saved with its basis, its remark and whoever printed it", () => {
  const source = { title: "ITU", url: "https://www.itu.int", value: 55.8, date: "2014", chosen: true };
  const reading = { value: 55.8, basis: { known: 1, of: 2 }, why: null, note: "two sources", sources: [source] };
  expect([basisOf(reading), remarkOf(reading)]).toEqual([
    "1/2",
    "two sources; 55.8 · ITU · 2014 · https://www.itu.int",
  ]);
  expect([basisOf(null), remarkOf({ ...reading, note: null, sources: [] })]).toEqual([null, null]);
});
