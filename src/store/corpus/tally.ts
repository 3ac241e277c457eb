import { DaySums } from "./day-sums.ts";
import type { NumberFile, Numbers } from "./number-file.ts";
import type { Span } from "./spans.ts";

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

/** The moment by which counters are asked; null where every later look was made by then, which spares looking at each. */
export function seenBy({ changes }: Tally, asOf: number): number | null {
  for (const { file } of changes) {
    const changed = file.column("changed_at");
    if (changed?.some((moment) => moment > asOf)) return asOf;
  }
  return null;
}

/**
 * Rows that follow each other and are added to one place: place, first row, row behind the last, and so on. `whole`: of each
 * run the group whose rows it is, all of them; −1 where it is a part of one.
 */
export type Runs = { file: NumberFile; runs: Int32Array; whole: Int32Array };

/** 1 for each group of rows that is asked. */
export type Groups = Uint8Array;

/** The groups of some accounts, on some platforms. */
export function groupsWhere(
  file: NumberFile,
  isAsked: (account: string) => boolean,
  isOn: (platform: string) => boolean,
): Groups {
  const [asked, on] = [flags(file.list("account"), isAsked), flags(file.list("platform"), isOn)];
  const [account, platform] = [file.group("account"), file.group("platform")];
  const groups = new Uint8Array(file.groups);
  for (let group = 0; group < groups.length; group++) groups[group] = asked[account[group]!]! & on[platform[group]!]!;
  return groups;
}

function flags(names: readonly string[], holds: (name: string) => boolean): Uint8Array {
  const flags = new Uint8Array(names.length);
  for (let at = 0; at < flags.length; at++) if (holds(names[at]!)) flags[at] = 1;
  return flags;
}

/** By account the days on which it speaks for its holder, of those that do not always: what it says on others is not his. */
export type Terms = ReadonlyMap<string, Span>;

/** Rows of the days asked, as far as they count, with their group as place. `asOf`: counters as they were seen by that moment. */
export function runsOf(
  { file, stale }: TallyFile,
  asked: Span,
  groups: Groups,
  asOf: number | null,
  terms: Terms = new Map(),
): Runs {
  const runs: number[] = [];
  const whole: number[] = [];
  if (file.groups === 0) return { file, runs: new Int32Array(), whole: new Int32Array() };
  const [starts, firstDay, lastDay] = [file.starts, file.group("first_day"), file.group("last_day")];
  const counts = countingRows({ file, stale }, asOf);
  const account = file.group("account");
  const spans = terms.size === 0 ? null : file.list("account").map((id) => within(asked, terms.get(id)));
  for (let group = 0; group < groups.length; group++) {
    if (groups[group] === 0) continue;
    const { from, to } = spans ? spans[account[group]!]! : asked;
    if (from >= to || lastDay[group]! < from || firstDay[group]! >= to) continue;
    const [begin, behind] = [starts[group]!, starts[group + 1]!];
    const first = firstDay[group]! >= from ? begin : firstNotBelow(file.codes("day"), begin, behind, from);
    const end = lastDay[group]! < to ? behind : firstNotBelow(file.codes("day"), first, behind, to);
    if (counts !== null) pushCounting(runs, group, first, end, counts);
    else if (first < end) {
      runs.push(group, first, end);
      whole.push(first === begin && end === behind ? group : -1);
    }
  }
  return {
    file,
    runs: new Int32Array(runs),
    whole: counts === null ? new Int32Array(whole) : new Int32Array(runs.length / 3).fill(-1),
  };
}

const within = (asked: Span, term: Span | undefined): Span =>
  term ? { from: Math.max(asked.from, term.from), to: Math.min(asked.to, term.to) } : asked;

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
    (name) => chosen.map(({ file }) => file.sameAs(name)),
    places,
    (sums, name) => {
      for (const one of chosen) addRuns(sums, name, one);
    },
  );

/**
 * Rows by day as plain data, which threads can share: runs of rows, the day of each row, and columns of sums. A run's place
 * is that of the day 0, 1970-01-01, which may lie before the first.
 */
export type DayRows = { runs: Int32Array; day: Int32Array; columns: Readonly<Record<string, Numbers | null>> };

export const dayRowsOf = ({ file, runs }: Pick<Runs, "file" | "runs">, names: readonly string[]): DayRows => ({
  runs,
  day: file.codes("day"),
  columns: Object.fromEntries(names.map((name) => [name, runs.length === 0 ? null : file.column(name)])),
});

/** The same by place and day. */
export function addedByDay(rows: readonly DayRows[], places: number): Summed {
  const many = rows.reduce((sum, one) => sum + rowsAsked(one), 0) < manyRows ? null : new DaySums(rows, places);
  return summedBy(
    (name) => rows.map(({ columns }) => columns[name] ?? null),
    places,
    (sums, name) => {
      const others = many?.add(sums, name) ?? rows;
      for (const { runs, day, columns } of others) {
        const values = columns[name];
        if (values) addDays(sums, values, runs, day);
      }
    },
  );
}

/** Rows from which on they are worth being laid beside each other first. */
const manyRows = 100_000;

function rowsAsked({ runs }: DayRows): number {
  let rows = 0;
  for (let at = 0; at < runs.length; at += 3) rows += runs[at + 2]! - runs[at + 1]!;
  return rows;
}

/** `alike`: what is the same for columns of the same values. */
function summedBy<Name extends string>(
  alike: (name: Name) => unknown[],
  places: number,
  add: (sums: Float64Array, name: Name) => void,
): Summed<Name> {
  const known = new Map<Name, Float64Array>();
  const made: { key: unknown[]; sums: Float64Array }[] = [];
  const sumsOf = (name: Name): Float64Array => {
    const key = alike(name);
    const twin = made.find((other) => key.every((one, at) => one === other.key[at]));
    if (twin) return twin.sums;
    const sums = new Float64Array(places);
    add(sums, name);
    made.push({ key, sums });
    return sums;
  };
  return (name) => {
    const sums = known.get(name) ?? sumsOf(name);
    known.set(name, sums);
    return sums;
  };
}

/** Rows are looked at only where a group is not asked as a whole. */
function addRuns(sums: Float64Array, name: string, { file, runs, whole }: Runs): void {
  if (file.sameAs(name) === null) return;
  // Differences of a group can add up to 0 and be there all the same.
  const totals = file.totals(name);
  for (let run = 0; run < whole.length; run++) {
    const group = whole[run]!;
    const sum =
      group < 0 ? sumOfRows(file.column(name), runs[3 * run + 1]!, runs[3 * run + 2]!) : (totals?.[group] ?? 0);
    sums[runs[3 * run]!]! += sum;
  }
}

/** One loop for each kind of array, since a loop that meets several takes twice as long. */
function sumOfRows(values: Numbers | null, from: number, to: number): number {
  if (values instanceof Uint8Array) return sumOfBytes(values, from, to);
  if (values instanceof Uint16Array) return sumOfShorts(values, from, to);
  return values === null ? 0 : sumOfOthers(values, from, to);
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

/** Called for each run, as its loops are: they are compiled after the first few runs, not when all is nearly done. */
function addDays(sums: Float64Array, values: Numbers, runs: Int32Array, day: Int32Array): void {
  for (let at = 0; at < runs.length; at += 3) {
    const [place, from, to] = [runs[at]!, runs[at + 1]!, runs[at + 2]!];
    if (values instanceof Uint8Array) addDaysOfBytes(sums, values, day, place, from, to);
    else if (values instanceof Uint16Array) addDaysOfShorts(sums, values, day, place, from, to);
    else addDaysOfOthers(sums, values, day, place, from, to);
  }
}

type AddDays<Values> = (
  sums: Float64Array,
  values: Values,
  day: Int32Array,
  place: number,
  from: number,
  to: number,
) => void;

const addDaysOfBytes: AddDays<Uint8Array> = (sums, values, day, place, from, to) => {
  for (let row = from; row < to; row++) sums[place + day[row]!]! += values[row]!;
};

const addDaysOfShorts: AddDays<Uint16Array> = (sums, values, day, place, from, to) => {
  for (let row = from; row < to; row++) sums[place + day[row]!]! += values[row]!;
};

const addDaysOfOthers: AddDays<Int32Array | Float64Array> = (sums, values, day, place, from, to) => {
  for (let row = from; row < to; row++) sums[place + day[row]!]! += values[row]!;
};

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
