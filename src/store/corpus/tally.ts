import type { NumberFile, Numbers } from "./number-file.ts";

/** A file of numbers, and which of the keys in its list count no longer. */
export type TallyFile = { file: NumberFile; stale: ReadonlySet<string> };

/** The sums by day as files of numbers: what is asked for thousands of accounts is added up from these. */
export type Tally = {
  days: readonly TallyFile[];
  languages: readonly TallyFile[];
  ties: readonly TallyFile[];
  /** Differences by which counters seen later change the sums of days. */
  changes: readonly TallyFile[];
};

/** From a day on, and before one; days since 1970-01-01. */
export type Span = { from: number; to: number };

/** Rows of one file, and the place to which the numbers of each are added; place 0 is for what does not count. */
export type Chosen = Rows & { places: Int32Array };
type Rows = { file: NumberFile; ranges: readonly (readonly [number, number])[]; rows: number };

/** Rows of these accounts: the whole file where many are asked, else each account's own. */
export function rowsOf(one: TallyFile, isAsked: (account: string) => boolean): Rows {
  const { file } = one;
  const accounts = file.list("account");
  if (accounts.filter(isAsked).length * 4 > accounts.length) return { file, ranges: [[0, file.rows]], rows: file.rows };
  const ranges = rangesOf(one, isAsked);
  return { file, ranges, rows: ranges.reduce((sum, [from, to]) => sum + to - from, 0) };
}

/** Where the rows of each of these accounts lie: together, by day. */
export function rangesOf({ file }: TallyFile, isAsked: (account: string) => boolean): [number, number][] {
  const column = file.column("account");
  return file
    .list("account")
    .flatMap((account, at): [number, number][] =>
      isAsked(account) ? [[firstNotBelow(column, file.rows, at), firstNotBelow(column, file.rows, at + 1)]] : [],
    );
}

/** Values of a column in these rows; null: nothing but 0. */
export function valuesOf({ file, ranges, rows }: Rows, name: string): Numbers | null {
  const column = file.column(name);
  if (column === null || rows === file.rows) return column;
  const values = column.slice(0, rows);
  let at = 0;
  for (const [from, to] of ranges) {
    values.set(column.subarray(from, to), at);
    at += to - from;
  }
  return values;
}

/** The codes of texts, or days, in one kind of array whatever the file holds: a loop that meets many kinds is slow. */
export function codesOf(rows: Rows, name: string): Int32Array {
  if (rows.rows === rows.file.rows) return rows.file.codes(name);
  return Int32Array.from(valuesOf(rows, name) ?? new Int32Array(rows.rows));
}

/** For each key in the file's list: 0 where it counts no longer. */
export const standing = ({ file, stale }: TallyFile): Uint8Array =>
  Uint8Array.from(file.list("key"), (key) => (stale.has(key) ? 0 : 1));

/**
 * Sums of columns by place. Columns that are equal in every file are added up once, and answered by the same array, so that
 * who goes on working with them can do it once as well.
 */
export function addedUp(
  chosen: readonly Chosen[],
  names: readonly string[],
  places: number,
): Record<string, Float64Array> {
  const done = new Map<string, Float64Array>();
  const answer: Record<string, Float64Array> = {};
  for (const name of names) {
    const alike = chosen.map(({ file }) => file.sameAs(name) ?? "").join(" ");
    const known = done.get(alike);
    const sums = known ?? new Float64Array(places);
    if (!known) for (const one of chosen) addTo(sums, valuesOf(one, name), one.places);
    done.set(alike, sums);
    answer[name] = sums;
  }
  return answer;
}

/**
 * Rows of a place follow each other, so a sum is kept at hand until the place changes: adding to memory each time waits for
 * the time before. One loop for each kind of array, since a loop that meets several takes twice as long.
 */
function addTo(sums: Float64Array, values: Numbers | null, places: Int32Array): void {
  if (values instanceof Uint8Array) addBytes(sums, values, places);
  else if (values instanceof Uint16Array) addShorts(sums, values, places);
  else if (values) addOthers(sums, values, places);
}

function addBytes(sums: Float64Array, values: Uint8Array, places: Int32Array): void {
  let [place, sum] = [0, 0];
  for (let row = 0; row < values.length; row++) {
    if (places[row] !== place) {
      sums[place]! += sum;
      place = places[row]!;
      sum = 0;
    }
    sum += values[row]!;
  }
  sums[place]! += sum;
}

function addShorts(sums: Float64Array, values: Uint16Array, places: Int32Array): void {
  let [place, sum] = [0, 0];
  for (let row = 0; row < values.length; row++) {
    if (places[row] !== place) {
      sums[place]! += sum;
      place = places[row]!;
      sum = 0;
    }
    sum += values[row]!;
  }
  sums[place]! += sum;
}

function addOthers(sums: Float64Array, values: Int32Array | Float64Array, places: Int32Array): void {
  for (let row = 0; row < values.length; row++) sums[places[row]!]! += values[row]!;
}

function firstNotBelow(sorted: Numbers | null, rows: number, value: number): number {
  if (sorted === null) return value <= 0 ? 0 : rows;
  let low = 0;
  let high = rows;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
