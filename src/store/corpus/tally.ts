import type { NumberFile, Numbers } from "./number-file.ts";

/** A file of numbers, and which of the keys in its list count no longer. */
export type TallyFile = { file: NumberFile; stale: ReadonlySet<string> };

/**
 * The sums by day as files of numbers: what is asked for thousands of accounts is added up from these. In each, the rows of
 * an account on a platform (of languages: in a language) are a group, in which they lie by day, those without one first.
 */
export type Tally = {
  days: readonly TallyFile[];
  languages: readonly TallyFile[];
  ties: readonly TallyFile[];
  /** Differences by which counters seen later change the sums of days. */
  changes: readonly TallyFile[];
};

/** From a day on, and before one; days since 1970-01-01. */
export type Span = { from: number; to: number };

/** Spans in order, those that touch or lie no more than `pause` days apart made one. */
export function joinedSpans(spans: readonly Span[], pause = 0): Span[] {
  const answer: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = answer.at(-1);
    if (last && span.from - last.to <= pause) last.to = Math.max(last.to, span.to);
    else answer.push({ ...span });
  }
  return answer;
}

/** The moment by which counters are asked; null where every later look was made by then, which spares looking at each. */
export function seenBy({ changes }: Tally, asOf: number): number | null {
  for (const { file } of changes) {
    const changed = file.column("changed_at");
    if (changed?.some((moment) => moment > asOf)) return asOf;
  }
  return null;
}

/** Rows that follow each other and are added to one place: place, first row, row behind the last, and so on. */
export type Runs = { file: NumberFile; runs: Int32Array };

/** What is asked of a group of rows: the place it is added to, −1 where it is not asked. */
export type Placing = (group: number) => number;

/** Rows of the days asked, as far as they count. `asOf`: counters as they were seen by that moment. */
export function runsOf({ file, stale }: TallyFile, { from, to }: Span, place: Placing, asOf: number | null): Runs {
  const runs: number[] = [];
  if (file.groups === 0) return { file, runs: new Int32Array() };
  const [starts, day] = [file.starts, file.codes("day")];
  const counts = countingRows({ file, stale }, asOf);
  for (let group = 0; group < file.groups; group++) {
    const at = place(group);
    if (at < 0) continue;
    const first = firstNotBelow(day, starts[group]!, starts[group + 1]!, from);
    const end = firstNotBelow(day, first, starts[group + 1]!, to);
    if (counts === null) {
      if (first < end) runs.push(at, first, end);
    } else pushCounting(runs, at, first, end, counts);
  }
  return { file, runs: new Int32Array(runs) };
}

/** 1 for each row that counts; null: all do. */
function countingRows({ file, stale }: TallyFile, asOf: number | null): Uint8Array | null {
  const changed = asOf === null ? null : file.column("changed_at");
  const keys = file.list("key").map((key) => (stale.has(key) ? 0 : 1));
  if (changed === null && !keys.includes(0)) return null;
  const key = file.codes("key");
  return Uint8Array.from({ length: file.rows }, (_, row) => (changed && changed[row]! > asOf! ? 0 : keys[key[row]!]!));
}

function pushCounting(runs: number[], at: number, first: number, end: number, counts: Uint8Array): void {
  let row = first;
  while (row < end) {
    while (row < end && counts[row] === 0) row++;
    const begun = row;
    while (row < end && counts[row] === 1) row++;
    if (begun < row) runs.push(at, begun, row);
  }
}

/** Sums of the column of a name. */
export type Summed<Name extends string = string> = (name: Name) => Float64Array;

/**
 * Sums of columns by place, each added up when it is first asked. Columns that are equal in every file are added up once, and
 * answered by the same array, so that who goes on working with them can do it once as well.
 */
export const addedUp = <Name extends string>(chosen: readonly Runs[], places: number): Summed<Name> =>
  summedBy(
    (name) => chosen.map((one) => columnOf(one, name)),
    places,
    (sums, values, at) => addRuns(sums, values, chosen[at]!),
  );

/**
 * Rows by day as plain data, which threads can share: runs of rows, the day of each row, and columns of sums. A run's place
 * is that of the day 0, 1970-01-01, which may lie before the first.
 */
export type DayRows = { runs: Int32Array; day: Int32Array; columns: Readonly<Record<string, Numbers | null>> };

export const dayRowsOf = ({ file, runs }: Runs, names: readonly string[]): DayRows => ({
  runs,
  day: file.codes("day"),
  columns: Object.fromEntries(names.map((name) => [name, columnOf({ file, runs }, name)])),
});

/** The same by place and day. */
export const addedByDay = (rows: readonly DayRows[], places: number): Summed =>
  summedBy(
    (name) => rows.map(({ columns }) => columns[name] ?? null),
    places,
    (sums, values, at) => addDays(sums, values, rows[at]!.runs, rows[at]!.day),
  );

/** null: nothing but 0, or no row of it asked. */
const columnOf = ({ file, runs }: Runs, name: string): Numbers | null => (runs.length === 0 ? null : file.column(name));

function summedBy<Name extends string>(
  columnsOf: (name: Name) => (Numbers | null)[],
  places: number,
  add: (sums: Float64Array, values: Numbers, at: number) => void,
): Summed<Name> {
  const known = new Map<Name, Float64Array>();
  const made: { columns: (Numbers | null)[]; sums: Float64Array }[] = [];
  const sumsOf = (columns: (Numbers | null)[]): Float64Array => {
    const twin = made.find((other) => columns.every((values, at) => values === other.columns[at]));
    if (twin) return twin.sums;
    const sums = new Float64Array(places);
    for (const [at, values] of columns.entries()) if (values) add(sums, values, at);
    made.push({ columns, sums });
    return sums;
  };
  return (name) => {
    const sums = known.get(name) ?? sumsOf(columnsOf(name));
    known.set(name, sums);
    return sums;
  };
}

/** One loop for each kind of array, since a loop that meets several takes twice as long. */
function addRuns(sums: Float64Array, values: Numbers, { runs }: Runs): void {
  const sum = values instanceof Uint8Array ? sumOfBytes : values instanceof Uint16Array ? sumOfShorts : sumOfOthers;
  for (let at = 0; at < runs.length; at += 3) sums[runs[at]!]! += sum(values as never, runs[at + 1]!, runs[at + 2]!);
}

function sumOfBytes(values: Uint8Array, from: number, to: number): number {
  let sum = 0;
  for (let row = from; row < to; row++) sum += values[row]!;
  return sum;
}

function sumOfShorts(values: Uint16Array, from: number, to: number): number {
  let sum = 0;
  for (let row = from; row < to; row++) sum += values[row]!;
  return sum;
}

function sumOfOthers(values: Int32Array | Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let row = from; row < to; row++) sum += values[row]!;
  return sum;
}

function addDays(sums: Float64Array, values: Numbers, runs: Int32Array, day: Int32Array): void {
  if (values instanceof Uint8Array) addDaysOfBytes(sums, values, runs, day);
  else if (values instanceof Uint16Array) addDaysOfShorts(sums, values, runs, day);
  else addDaysOfOthers(sums, values, runs, day);
}

function addDaysOfBytes(sums: Float64Array, values: Uint8Array, runs: Int32Array, day: Int32Array): void {
  for (let at = 0; at < runs.length; at += 3) {
    const [place, end] = [runs[at]!, runs[at + 2]!];
    for (let row = runs[at + 1]!; row < end; row++) sums[place + day[row]!]! += values[row]!;
  }
}

function addDaysOfShorts(sums: Float64Array, values: Uint16Array, runs: Int32Array, day: Int32Array): void {
  for (let at = 0; at < runs.length; at += 3) {
    const [place, end] = [runs[at]!, runs[at + 2]!];
    for (let row = runs[at + 1]!; row < end; row++) sums[place + day[row]!]! += values[row]!;
  }
}

function addDaysOfOthers(
  sums: Float64Array,
  values: Int32Array | Float64Array,
  runs: Int32Array,
  day: Int32Array,
): void {
  for (let at = 0; at < runs.length; at += 3) {
    const [place, end] = [runs[at]!, runs[at + 2]!];
    for (let row = runs[at + 1]!; row < end; row++) sums[place + day[row]!]! += values[row]!;
  }
}

/** The first row from `low` on whose value is not below; `high` where there is none. */
function firstNotBelow(sorted: Int32Array, low: number, high: number, value: number): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]! < value) from = middle + 1;
    else to = middle;
  }
  return from;
}
