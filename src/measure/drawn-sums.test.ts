import { expect, test } from "vitest";
import { atOnce, drawnSums } from "./drawn-sums.ts";
import { drawnDays, seeded } from "./random.ts";

/** The same drawings, added up one by one. */
function plainSums(columns: readonly Float64Array[], { days, states, seed }: Size, drawings: number): number[] {
  const random = seeded(seed);
  const times = Array.from({ length: drawings }, () => drawnDays(days, random));
  return columns.flatMap((column) =>
    times.flatMap((drawn) =>
      Array.from({ length: states }, (_, s) =>
        drawn.reduce((sum, time, day) => sum + time * column[s * days + day]!, 0),
      ),
    ),
  );
}

type Size = { days: number; states: number; seed: number };

test("sums of drawn days are exact, from single posts to sums of billions and below 0, in every shape", () => {
  const random = seeded(7);
  for (const [days, states] of [
    [1, 1],
    [7, 2],
    [8, 3],
    [50, 5],
    [366, 4],
  ] as const) {
    const column = (least: number, most: number) =>
      Float64Array.from({ length: days * states }, () => Math.floor(least + random() * (most - least)));
    const columns = [
      column(0, 2),
      column(0, 32_768),
      column(-32_768, 0),
      column(-5, 40_000),
      column(0, 2 ** 31),
      column(-(2 ** 40), 2 ** 40),
      new Float64Array(days * states),
    ];
    const size = { days, states, seed: 3 };
    const draw = drawnSums(columns, size);
    const first = [...draw(atOnce)];
    const rest = [...draw(5)];
    const all = plainSums(columns, size, atOnce + 5);
    const at = (drawing: number) =>
      columns.flatMap((_column, c) =>
        all.slice((c * (atOnce + 5) + drawing) * states, (c * (atOnce + 5) + drawing + 1) * states),
      );
    const told = (sums: number[], drawings: number, drawing: number) =>
      columns.flatMap((_column, c) =>
        sums.slice((c * drawings + drawing) * states, (c * drawings + drawing + 1) * states),
      );
    for (let drawing = 0; drawing < atOnce; drawing++) expect(told(first, atOnce, drawing)).toEqual(at(drawing));
    for (let drawing = 0; drawing < 5; drawing++) expect(told(rest, 5, drawing)).toEqual(at(atOnce + drawing));
  }
});

test("more days than a sum can hold are an error; without columns there is nothing to add", () => {
  expect(() => drawnSums([new Float64Array(65_536)], { days: 65_536, states: 1, seed: 1 })).toThrow(RangeError);
  expect(drawnSums([], { days: 3, states: 1, seed: 1 })(4)).toHaveLength(0);
});
