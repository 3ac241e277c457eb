import { expect, test } from "vitest";
import { seeded } from "../../measure/random.ts";
import type { Numbers } from "./number-file.ts";
import { addedByDay, type DayRows } from "./tally.ts";

const [groups, rowsEach, places, days, firstDay] = [400, 300, 5, 40, 19_700] as const;
const kinds = { bytes: Uint8Array, shorts: Uint16Array, words: Int32Array, doubles: Float64Array } as const;

/** Many accounts with a row or several a day, the last of which are not asked. */
function rowsWith(columns: Record<string, (row: number) => Numbers | null>, seed: number): DayRows {
  const random = seeded(seed);
  const day = new Int32Array(groups * rowsEach);
  const runs: number[] = [];
  for (let group = 0; group < groups; group++) {
    const begin = group * rowsEach;
    for (let row = 0; row < rowsEach; row++) day[begin + row] = firstDay + Math.floor((row * days) / rowsEach);
    if (group % 7 !== 3) runs.push((group % places) * days - firstDay, begin, begin + Math.floor(random() * rowsEach));
  }
  const named = Object.entries(columns).map(([name, made]) => [name, made(day.length)] as const);
  return { runs: Int32Array.from(runs), day, columns: Object.fromEntries(named) };
}

const some =
  (kind: keyof typeof kinds, most: number, seed: number, least = 0) =>
  (rows: number): Numbers => {
    const random = seeded(seed);
    return new kinds[kind](Array.from({ length: rows }, () => Math.floor(least + random() * (most - least))));
  };

function plain(rows: readonly DayRows[], name: string): Float64Array {
  const sums = new Float64Array(places * days);
  for (const { runs, day, columns } of rows)
    for (let at = 0; at < runs.length; at += 3)
      for (let row = runs[at + 1]!; row < runs[at + 2]!; row++)
        sums[runs[at]! + day[row]!]! += columns[name]?.[row] ?? 0;
  return sums;
}

test("columns of any width are added up by day as one by one, however many rows there are", () => {
  const rows = [
    rowsWith({ posts: some("bytes", 256, 1), likes: some("shorts", 65_536, 2), views: some("bytes", 9, 3) }, 11),
    rowsWith({ posts: some("shorts", 65_536, 4), likes: some("words", 2 ** 31, 5, -(2 ** 31)), views: () => null }, 12),
    rowsWith({ posts: some("bytes", 256, 6), likes: some("doubles", 2 ** 45, 7), views: some("bytes", 9, 8) }, 13),
    { runs: new Int32Array(), day: new Int32Array(), columns: { posts: null, likes: new Uint8Array(), views: null } },
  ];
  const sums = addedByDay(rows, places * days);
  for (const name of ["likes", "posts", "views", "likes"]) expect(sums(name)).toEqual(plain(rows, name));
  expect(sums("quotes")).toEqual(new Float64Array(places * days));
  const few = rows.slice(0, 1).map(({ runs, ...one }) => ({ ...one, runs: runs.subarray(0, 9) }));
  expect(addedByDay(few, places * days)("posts")).toEqual(plain(few, "posts"));
});
