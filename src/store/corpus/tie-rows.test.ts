import { expect, test } from "vitest";
import { seeded } from "../../measure/random.ts";
import type { Numbers } from "./number-file.ts";
import { addTieRows, type TieTables, type TieTotals } from "./tie-rows.ts";

const size = { subjects: 7, ends: 9, from: 19_700, days: 30 };
const legs = 3;
const [accounts, handles, rows] = [40, 60, 4_000] as const;

const totals = (): TieTotals => ({
  out: new Float64Array(legs * size.subjects * size.ends),
  in: new Float64Array(legs * size.subjects * size.ends),
  mentionDays: new Float64Array(size.subjects * size.days),
});

/** Lists of lists as one, with the place where each begins. */
const joined = (lists: readonly (readonly number[])[]): { first: Int32Array; all: Int32Array } => {
  const first = new Int32Array(lists.length + 1);
  for (const [at, list] of lists.entries()) first[at + 1] = first[at]! + list.length;
  return { first, all: Int32Array.from(lists.flat()) };
};

function someTables(seed: number, columns: (random: () => number) => TieTables["columns"]): TieTables {
  const random = seeded(seed);
  const below = (most: number) => Math.floor(random() * most);
  const few = (most: number, of: number) => Array.from({ length: below(most) }, () => below(of));
  const members = joined(Array.from({ length: accounts }, () => [...new Set(few(3, size.subjects))]));
  const named = [1, 2].map(() => joined(Array.from({ length: handles }, () => [...new Set(few(4, accounts))])));
  return {
    columns: columns(random),
    sides: {
      endOf: Int32Array.from({ length: accounts }, () => below(size.ends)),
      from: Int32Array.from({ length: accounts }, () => (random() < 0.5 ? -(2 ** 31) : size.from + below(size.days))),
      to: Int32Array.from({ length: accounts }, () => (random() < 0.5 ? 2 ** 31 - 1 : size.from + below(size.days))),
      firstSubject: members.first,
      subjectOf: members.all,
    },
    named: named.map(({ first, all }) => ({ first, accounts: all })),
    kinds: [Int32Array.of(0, 1, 1, 0), Int32Array.of(2, 1, 0, 0)],
    runs: Array.from({ length: 50 }, (_, at) => {
      const begin = at * 80;
      return { from: below(accounts), begin, end: begin + below(80), named: below(2), kinds: below(2) };
    }),
  };
}

function plain({ columns, sides, named, kinds, runs }: TieTables): TieTotals {
  const sums = totals();
  const subjectsOf = (account: number) =>
    sides.subjectOf.subarray(sides.firstSubject[account]!, sides.firstSubject[account + 1]!);
  for (const run of runs)
    for (let row = run.begin; row < run.end; row++) {
      const { first, accounts: whom } = named[run.named]!;
      const handle = columns.whom?.[row] ?? 0;
      const home = sides.endOf[run.from]!;
      const [leg, isMention] = [0, 1].map((of) => kinds[run.kinds]![2 * (columns.tie?.[row] ?? 0) + of]!);
      const posts = columns.posts?.[row] ?? 0;
      for (const to of whom.subarray(first[handle]!, first[handle + 1]!)) {
        const end = sides.endOf[to]!;
        const on = columns.day?.[row] ?? 0;
        if (end === home || on < sides.from[to]! || on >= sides.to[to]!) continue;
        for (const subject of subjectsOf(run.from)) {
          sums.out[(leg! * size.subjects + subject) * size.ends + end]! += posts;
          if (isMention) sums.mentionDays[subject * size.days + (columns.day?.[row] ?? 0) - size.from]! += posts;
        }
        for (const subject of subjectsOf(to)) sums.in[(leg! * size.subjects + subject) * size.ends + home]! += posts;
      }
    }
  return sums;
}

const numbers = (kind: typeof Uint8Array | typeof Uint16Array | typeof Int32Array, of: () => number): Numbers =>
  new kind(Array.from({ length: rows }, of));

test("ties are added up as one by one, whatever the width of their columns", () => {
  const day = (random: () => number) => () => size.from + Math.floor(random() * size.days);
  const below = (random: () => number, most: number) => () => Math.floor(random() * most);
  for (const [seed, kind] of [Uint8Array, Uint16Array, Int32Array].entries()) {
    const tables = someTables(seed, (random) => ({
      whom: numbers(kind, below(random, handles)),
      day: numbers(seed === 1 ? Uint16Array : Int32Array, day(random)),
      tie: seed === 2 ? null : numbers(Uint8Array, below(random, 2)),
      posts: numbers(kind, below(random, 200)),
    }));
    const sums = totals();
    addTieRows(sums, tables, size);
    expect(sums).toEqual(plain(tables));
    expect(sums.mentionDays.some((posts) => posts > 0)).toBe(true);
    addTieRows(sums, tables, size);
    expect(sums.in).toEqual(plain(tables).in.map((posts) => 2 * posts));
    addTieRows(sums, { ...tables, runs: [] }, size);
    expect(sums.out).toEqual(plain(tables).out.map((posts) => 2 * posts));
  }
});
