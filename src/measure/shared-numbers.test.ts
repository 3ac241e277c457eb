import { expect, test } from "vitest";
import { seeded } from "./random.ts";
import { shareNumbers } from "./shared-numbers.ts";

test("7 and 12 share a number, and their sums over any days come apart exactly; what is not whole stays alone", () => {
  const random = seeded(7);
  const days = 50;
  const column = (most: number) => Float64Array.from({ length: days }, () => Math.floor(random() * most));
  const columns = [
    Float64Array.from({ length: days }, () => 7),
    Float64Array.from({ length: days }, () => 12),
    ...[2, 9, 1000, 3, 1e6, 40].map(column),
    Float64Array.from({ length: days }, () => 0.1),
    Float64Array.from({ length: days }, () => -1),
    Float64Array.from({ length: days }, () => 2 ** 50),
  ];
  const { shared, part } = shareNumbers(columns, days);
  expect(shared.length).toBe(5);
  for (let draw = 0; draw < 20; draw++) {
    const drawn = Array.from({ length: days }, () => Math.floor(random() * days));
    const sumOf = (column: Float64Array) => drawn.reduce((sum, day) => sum + column[day]!, 0);
    const sums = new Float64Array(columns.length);
    part(Float64Array.from(shared.map(sumOf)), 1, sums);
    expect([...sums]).toEqual(columns.map(sumOf));
  }
});
