import {
  add,
  addDoubles,
  asDouble,
  both,
  byte,
  type Code,
  constant,
  differ,
  double,
  get,
  i32,
  isBelow,
  isLess,
  loop,
  multiply,
  placed,
  programOf,
  set,
  short,
  step,
  storeDouble,
  subtract,
  upTo,
  when,
  word,
} from "../../domain/webassembly.ts";
import { aligned, type Numbers } from "./number-file.ts";

/**
 * Accounts by number: the end each stands for, from which day on and before which; and its subjects: from `firstSubject` of it
 * on, before that of the next.
 */
export type Sides = {
  endOf: Int32Array;
  from: Int32Array;
  to: Int32Array;
  firstSubject: Int32Array;
  subjectOf: Int32Array;
};
/** Whom each handle of a list names: the accounts from `first` of it on and before that of the next. */
export type Named = { first: Int32Array; accounts: Int32Array };
/** Columns of a file, by row; null: nothing but 0. */
export type TieColumns = Record<"whom" | "day" | "tie" | "posts", Numbers | null>;

/** Rows of one sender on one platform: his number, whom handles name there, and of each kind of tie the leg and whether it is a mention. */
export type TieRun = { from: number; begin: number; end: number; named: number; kinds: number };
export type TieTables = {
  columns: TieColumns;
  sides: Sides;
  named: readonly Named[];
  /** Pairs of a leg and 1 for a mention, by kind of tie. */
  kinds: readonly Int32Array[];
  runs: readonly TieRun[];
};
/** How many there are, and the days asked. */
export type TieSize = { subjects: number; ends: number; from: number; days: number };
/** To be added to: see `TieSums`. */
export type TieTotals = { out: Float64Array; in: Float64Array; mentionDays: Float64Array };

// What the program is given, then what it keeps.
const [run, runsEnd] = [0, 1] as const;
const [row, rowsEnd, home, own, ownEnd, first, accounts, kinds] = [2, 3, 4, 5, 6, 7, 8, 9] as const;
const [name, nameEnd, account, end, kind, at, atEnd, count, place] = [10, 11, 12, 13, 14, 15, 16, 17, 18] as const;
/** What it is told of each run, as words, in this order. */
const told = [row, rowsEnd, home, own, ownEnd, first, accounts, kinds] as const;

const widths = new Map<unknown, { width: number; load: Code }>([
  [Uint8Array, { width: 0, load: byte() }],
  [Uint16Array, { width: 1, load: short() }],
  [Int32Array, { width: 2, load: word() }],
]);

/**
 * Adds up who addresses whom, row by row, between two ends that differ: whom one addresses at home counts for nothing, and as
 * little who does not stand for his end on that day. A file has hundreds of thousands of rows, and a loop of JavaScript would be done with them before it is fast.
 */
export function addTieRows(totals: TieTotals, tables: TieTables, { subjects, ends, from, days }: TieSize): void {
  const { columns, sides, runs } = tables;
  if (runs.length === 0) return;
  const room = new Room();
  const valueIn = (column: Numbers | null): Code => {
    if (column === null) return constant(0);
    const { width, load } = widths.get(column.constructor)!;
    return [placed(constant(room.for(column)), get(row), width), load];
  };
  const [whom, day, tie, posts] = [columns.whom, columns.day, columns.tie, columns.posts].map(valueIn);
  const wordOf = (table: Int32Array, index: Code): Code => [placed(constant(room.for(table)), index, 2), word()];
  const nextWordOf = (table: Int32Array, index: Code): Code => [placed(constant(room.for(table)), index, 2), word(4)];
  const counted = (sums: Float64Array, index: Code): Code => [
    [placed(constant(room.for(sums)), index, 3), set(place)],
    [get(place), get(place), double(), get(count), asDouble, addDoubles, storeDouble],
  ];
  const subject = wordOf(sides.subjectOf, get(at));
  const sumOf = (subject: Code, other: number): Code => [
    [get(kind), word(), constant(subjects), multiply, subject, add],
    [constant(ends), multiply, get(other), add],
  ];
  const addressed: Code = [
    [posts!, set(count)],
    [placed(get(kinds), tie!, 3), set(kind)],
    [get(own), set(at)],
    upTo(at, get(ownEnd), [
      counted(totals.out, sumOf(subject, end)),
      [get(kind), word(4), when(counted(totals.mentionDays, mentionDay()))],
    ]),
    [wordOf(sides.firstSubject, get(account)), set(at)],
    [nextWordOf(sides.firstSubject, get(account)), set(atEnd)],
    upTo(at, get(atEnd), counted(totals.in, sumOf(subject, home))),
  ];
  /** 1 where the account stands for its end on the day of the row. */
  const stands: Code = [
    [day!, wordOf(sides.to, get(account)), isBelow],
    [wordOf(sides.from, get(account)), day!, constant(1), add, isBelow],
    both,
  ];
  const body = loop(
    told.map((local, nth) => [get(run), word(4 * nth), set(local)]),
    upTo(row, get(rowsEnd), [
      [placed(get(first), whom!, 2), set(place)],
      [get(place), word(), set(name)],
      [get(place), word(4), set(nameEnd)],
      upTo(name, get(nameEnd), [
        [placed(get(accounts), get(name), 2), word(), set(account)],
        [wordOf(sides.endOf, get(account)), set(end)],
        [get(end), get(home), differ, stands, both, when(addressed)],
      ]),
    ]),
    step(run, constant(4 * told.length)),
    [get(run), get(runsEnd), isLess],
  );
  const list = listed(tables, room);
  const begin = room.for(list);
  const { memory, run: procedures } = programOf([{ name: "add", given: 2, keeps: [[17, i32]], body }])(room.bytes);
  room.fill(memory);
  procedures.add!(begin, begin + list.byteLength);
  for (const sums of [totals.out, totals.in, totals.mentionDays]) room.takeBack(memory, sums);

  function mentionDay(): Code {
    return [subject, constant(days), multiply, day!, add, constant(from), subtract];
  }
}

/** The runs as the program reads them. */
function listed({ sides, named, kinds: pairs, runs }: TieTables, room: Room): Int32Array {
  const list = new Int32Array(runs.length * told.length);
  for (let n = 0; n < runs.length; n++) {
    const { from, begin, end: behind, named: names, kinds: legs } = runs[n]!;
    const { first: handles, accounts: whose } = named[names]!;
    const to = n * told.length;
    list[to] = begin;
    list[to + 1] = behind;
    list[to + 2] = sides.endOf[from]!;
    list[to + 3] = sides.firstSubject[from]!;
    list[to + 4] = sides.firstSubject[from + 1]!;
    list[to + 5] = room.for(handles);
    list[to + 6] = room.for(whose);
    list[to + 7] = room.for(pairs[legs]!);
  }
  return list;
}

/** Where each list of numbers lies in the memory of a program. */
class Room {
  readonly #places = new Map<Numbers, number>();
  bytes = 0;

  for(values: Numbers): number {
    const known = this.#places.get(values);
    if (known !== undefined) return known;
    const place = this.bytes;
    this.#places.set(values, place);
    this.bytes = aligned(place + values.byteLength);
    return place;
  }

  fill(memory: WebAssembly.Memory): void {
    for (const [values, place] of this.#places) {
      const { buffer, byteOffset, byteLength } = values;
      new Uint8Array(memory.buffer, place, byteLength).set(new Uint8Array(buffer, byteOffset, byteLength));
    }
  }

  takeBack(memory: WebAssembly.Memory, values: Float64Array): void {
    values.set(new Float64Array(memory.buffer, this.for(values), values.length));
  }
}
