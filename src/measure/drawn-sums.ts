import { dotProducts, together } from "./dot-products.ts";
import { drawnDays, seeded } from "./random.ts";

/** Drawings that are worked on at once. */
export const atOnce = 24;

/** More days than this a sum of 32 bits cannot hold: 179 years, as a wrong date among the posts can make them. */
export const mostDays = 65_535;

type Size = { days: number; states: number; seed: number };

/**
 * Sums of columns over drawn days, the same days for every state; a column is whole numbers, states × days. Each call of the
 * function that comes back draws once more, so often as it is told and no more than `atOnce` times, and answers column ×
 * drawing × state; the answer is written over by the next call. Sums are exact up to 2^53. Throws a RangeError for more days
 * than `mostDays`.
 */
export function drawnSums(
  columns: readonly Float64Array[],
  { days, states, seed }: Size,
): (drawings: number) => Float64Array {
  if (columns.length === 0) return () => new Float64Array();
  if (days > mostDays) throw new RangeError(`${days} days cannot be drawn again: ${mostDays} are the most`);
  const random = seeded(seed);
  const parts = columns.flatMap((column, at) => partsOf(column).map((part) => ({ column: at, ...part })));
  const padded = upTo(days, together.days);
  const rows = upTo(parts.length * states, together.rows);
  const [pairBytes, rowsBytes, drawsBytes] = [padded * together.rows * 2, rows * padded * 2, atOnce * padded * 2];
  const { memory, multiply } = dotProducts(rowsBytes + drawsBytes + rows * atOnce * 4);
  const values = new Int16Array(memory.buffer, 0, rows * padded);
  const times = new Int16Array(memory.buffer, rowsBytes, atOnce * padded);
  const products = new Int32Array(memory.buffer, rowsBytes + drawsBytes, rows * atOnce);
  for (const [at, { column, ...part }] of parts.entries())
    for (let s = 0; s < states; s++)
      place(values, together.rows, at * states + s, columns[column]!, s * days, days, part);
  const sums = new Float64Array(columns.length * atOnce * states);
  return (drawings) => {
    for (let at = 0; at < drawings; at++)
      place(times, together.draws, at, drawnDays(days, random), 0, days, { times: 1, isLast: true });
    multiply(0, rowsBytes, pairBytes, rowsBytes, rowsBytes + drawsBytes, rowsBytes + drawsBytes);
    sums.fill(0);
    for (const [at, { column, times: factor }] of parts.entries())
      for (let s = 0; s < states; s++) {
        const row = at * states + s;
        const tile = (row >> 1) * atOnce * 2 + (row & 1) * 4;
        for (let draw = 0; draw < drawings; draw++)
          sums[(column * drawings + draw) * states + s]! += factor * products[tile + (draw >> 2) * 8 + (draw & 3)]!;
      }
    return sums.subarray(0, columns.length * drawings * states);
  };
}

const upTo = (count: number, step: number): number => Math.ceil(count / step) * step;

/** A part of a number that fits into 16 bits: what it has to be multiplied with, and whether there is none above it. */
type Part = { times: number; isLast: boolean };

const digit = 2 ** 15;

/** Numbers too large for 16 bits are taken apart into digits of 15, the highest with the sign. */
function partsOf(column: Float64Array): Part[] {
  let [least, most] = [0, 0];
  for (let at = 0; at < column.length; at++) {
    const value = column[at]!;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const parts: Part[] = [];
  let times = 1;
  for (; least < -digit * times || most >= digit * times; times *= digit) parts.push({ times, isLast: false });
  return [...parts, { times, isLast: true }];
}

/** Lays a row of numbers beside its neighbours as the products want them: eight days of each, then the next eight. */
function place(
  target: Int16Array,
  neighbours: number,
  row: number,
  source: Float64Array,
  from: number,
  days: number,
  { times, isLast }: Part,
): void {
  const width = together.days * neighbours;
  const first =
    Math.floor(row / neighbours) * neighbours * upTo(days, together.days) + (row % neighbours) * together.days;
  for (let day = 0; day < days; day++) {
    const value = Math.floor(source[from + day]! / times);
    target[first + (day >> 3) * width + (day & 7)] = isLast ? value : value - Math.floor(value / digit) * digit;
  }
}
