import {
  add,
  addDoubles,
  asDouble,
  byte,
  type Code,
  constant,
  double,
  get,
  i32,
  isLess,
  loop,
  placed,
  programOf,
  set,
  short,
  step,
  storeDouble,
  upTo,
  word,
} from "../../domain/webassembly.ts";
import { aligned, type Numbers } from "./number-file.ts";
import type { DayRows } from "./tally.ts";

// What a function is given: places in memory, in bytes. Then what it keeps.
const [runs, runsEnd, day, values, sums] = [0, 1, 2, 3, 4] as const;
const [row, rowsEnd, place] = [5, 6, 7] as const;

/** For each run its rows, each added to the sum of its run’s place and its day. `load` reads a value of 2 to the power of `width` bytes. */
const adding = (load: Code, width: number): Code =>
  loop(
    [get(runs), word(4), set(row)],
    [get(runs), word(8), set(rowsEnd)],
    upTo(row, get(rowsEnd), [
      [placed(get(sums), [get(runs), word(), placed(get(day), get(row), 2), word(), add], 3), set(place)],
      [get(place), get(place), double(), placed(get(values), get(row), width), load, asDouble, addDoubles, storeDouble],
    ]),
    step(runs, constant(12)),
    [get(runs), get(runsEnd), isLess],
  );

const given = { given: 5, keeps: [[3, i32]] } as const;
const program = programOf([
  { name: "bytes", ...given, body: adding(byte(), 0) },
  { name: "shorts", ...given, body: adding(short(), 1) },
]);

/**
 * Adds columns of many rows up by place and day without a loop of JavaScript, which would be slow until all is nearly done.
 */
export class DaySums {
  readonly #memory: WebAssembly.Memory;
  readonly #run: ReturnType<ReturnType<typeof programOf>>["run"];
  readonly #sums: Float64Array;
  readonly #values: number;
  readonly #rows: Map<DayRows, { runs: number; runsEnd: number; day: number }>;

  constructor(rows: readonly DayRows[], places: number) {
    const most = rows.reduce((sum, one) => Math.max(sum, one.day.length), 0);
    this.#values = 8 * places;
    let at = this.#values + aligned(2 * most);
    this.#rows = new Map(
      rows.map((one) => {
        const there = { runs: at, runsEnd: at + one.runs.byteLength, day: at + one.runs.byteLength };
        at += aligned(one.runs.byteLength + one.day.byteLength);
        return [one, there];
      }),
    );
    const { memory, run } = program(at);
    this.#memory = memory;
    this.#run = run;
    this.#sums = new Float64Array(memory.buffer, 0, places);
    for (const [{ runs, day }, there] of this.#rows) {
      new Int32Array(memory.buffer, there.runs, runs.length).set(runs);
      new Int32Array(memory.buffer, there.day, day.length).set(day);
    }
  }

  /** Adds a column to sums by place and day, as far as its numbers are small; answers the rows where they are not. */
  add(sums: Float64Array, name: string): DayRows[] {
    this.#sums.fill(0);
    const left: DayRows[] = [];
    for (const [rows, { runs, runsEnd, day }] of this.#rows) {
      const values = rows.columns[name];
      if (!values || runs === runsEnd) continue;
      const width = values instanceof Uint8Array ? "bytes" : values instanceof Uint16Array ? "shorts" : null;
      if (width === null) left.push(rows);
      else {
        this.#lay(values);
        this.#run[width]!(runs, runsEnd, day, this.#values, 0);
      }
    }
    sums.set(this.#sums);
    return left;
  }

  #lay(values: Numbers): void {
    const kind = values instanceof Uint8Array ? Uint8Array : Uint16Array;
    new kind(this.#memory.buffer, this.#values, values.length).set(values);
  }
}
