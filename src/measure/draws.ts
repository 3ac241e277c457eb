import type { Corpus } from "../store/corpus/corpus.ts";
import type { MeasureSums } from "../store/corpus/measure-sums.ts";
import { indexDays } from "../store/corpus/queries/index-days.ts";
import { subjectMentionDays, type TieKeys, tieParams } from "../store/corpus/queries/measure-ties.ts";
import { type Criterion, positionAmong, type Scale } from "./index-criteria.ts";
import type { Days, InteractionCounter, Subject } from "./parts.ts";
import { drawnDays, seeded } from "./random.ts";

/** Scaled values of a criterion in every draw: draw × states + state; NaN where a draw leaves it unknown. */
export type Draws = ReadonlyMap<string, Float32Array>;

export const drawCount = 1000;

/** A quotient of day sums, or a sum per week: what can be worked out anew for any choice of days. */
type Quotient = {
  criterion: Criterion;
  platform: number | null;
  tops: { top: number; under: number | null }[];
  weeks: boolean;
  times: number;
};
type Columns = { values: Float64Array[]; find: Map<string, number> };

export type DrawQuestion = {
  subjects: readonly Subject[];
  platforms: readonly string[];
  /** Shared counters on each platform. */
  counters: readonly (readonly InteractionCounter[])[];
  period: Days;
  criteria: readonly Criterion[];
  keys: TieKeys;
  seed: number;
};

/** Draws the days of the period with replacement, the same days for every state, and works the criteria made of day sums anew. */
export async function drawAgain(corpus: Corpus, sums: MeasureSums, question: DrawQuestion): Promise<Draws> {
  const drawn = question.criteria.filter((one) => one.drawn);
  const states = question.subjects.length;
  const days = question.period.to - question.period.from;
  const columns: Columns = { values: [], find: new Map() };
  await loadDays(corpus, sums, question, drawn, columns);
  if (drawn.some(({ id }) => id === "mentions-of-actors")) await loadMentions(corpus, sums, question, columns);
  const quotients = drawn.flatMap((criterion) => quotientsOf(criterion, question, columns, states * days));
  const answer = new Map(drawn.map(({ id }) => [id, new Float32Array(drawCount * states)]));
  const used = [
    ...new Set(
      quotients.flatMap(({ tops }) => tops.flatMap(({ top, under }) => (under === null ? [top] : [top, under]))),
    ),
  ];
  const matrix = byDay(
    used.map((at) => columns.values[at]!),
    days,
    states,
  );
  const place = new Map(used.map((at, index) => [at, index * states]));
  const random = seeded(question.seed);
  const acc = new Float64Array(used.length * states);
  const values = new Float64Array(states);
  for (let draw = 0; draw < drawCount; draw++) {
    addDays(matrix, drawnDays(days, random), acc);
    const done = new Map<string, number>();
    for (const quotient of quotients) {
      for (let s = 0; s < states; s++) values[s] = quotientAt(quotient, acc, place, s, days);
      put(
        answer.get(quotient.criterion.id)!,
        draw * states,
        values,
        quotient.criterion.scale,
        done.get(quotient.criterion.id) ?? 0,
      );
      done.set(quotient.criterion.id, (done.get(quotient.criterion.id) ?? 0) + 1);
    }
  }
  return answer;
}

/** acc = sum over days of how often the day was drawn times its row. The one loop that must be fast: four days at a time. */
function addDays(matrix: Float64Array, times: Float64Array, acc: Float64Array): void {
  const width = acc.length;
  const days: number[] = [];
  for (let day = 0; day < times.length; day++) if (times[day]! > 0) days.push(day);
  acc.fill(0);
  let at = 0;
  for (; at + 4 <= days.length; at += 4) {
    const [a, b, c, d] = [days[at]!, days[at + 1]!, days[at + 2]!, days[at + 3]!];
    const [ta, tb, tc, td] = [times[a]!, times[b]!, times[c]!, times[d]!];
    const [ra, rb, rc, rd] = [
      row(matrix, a, width),
      row(matrix, b, width),
      row(matrix, c, width),
      row(matrix, d, width),
    ];
    for (let i = 0; i < width; i++) acc[i] = acc[i]! + ta * ra[i]! + tb * rb[i]! + tc * rc[i]! + td * rd[i]!;
  }
  for (; at < days.length; at++) {
    const day = days[at]!;
    const time = times[day]!;
    const values = row(matrix, day, width);
    for (let i = 0; i < width; i++) acc[i] = acc[i]! + time * values[i]!;
  }
}

const row = (matrix: Float64Array, day: number, width: number): Float64Array =>
  matrix.subarray(day * width, (day + 1) * width);

function quotientAt(
  { tops, weeks, times }: Quotient,
  acc: Float64Array,
  place: ReadonlyMap<number, number>,
  s: number,
  days: number,
): number {
  let value = 0;
  for (const { top, under } of tops) {
    const below = weeks ? days / 7 : acc[place.get(under ?? -1)! + s]!;
    if (!(below > 0)) return Number.NaN;
    const above = acc[place.get(top)! + s]!;
    if (weeks && above === 0) return Number.NaN;
    value += above / below;
  }
  return value * times;
}

/** Scaled into the answer; several platforms are averaged as they come. */
function put(target: Float32Array, start: number, values: Float64Array, scale: Scale, before: number): void {
  const at = scale.kind === "position" ? positionsOf(values) : values;
  for (let s = 0; s < values.length; s++) {
    const value = scale.kind === "position" ? at[s]! : place(scale, values[s]!);
    target[start + s] = before === 0 ? value : (target[start + s]! * before + value) / (before + 1);
  }
}

const place = (scale: Exclude<Scale, { kind: "position" }>, value: number): number => {
  const at =
    scale.kind === "log" ? Math.log1p(value) / Math.log1p(scale.to) : (value - scale.from) / (scale.to - scale.from);
  return at < 0 ? 0 : at > 1 ? 1 : at;
};

/** As `positions`, without leaving typed arrays: it runs thousands of times. NaN is not known. */
function positionsOf(values: Float64Array): Float64Array {
  const sorted = values.slice().sort();
  let n = sorted.length;
  while (n > 0 && Number.isNaN(sorted[n - 1]!)) n--;
  const known = sorted.subarray(0, n);
  return values.map((value) => (n < 2 || Number.isNaN(value) ? Number.NaN : positionAmong(known, value)));
}

/** Rows of a day hold every column of every state, so that a drawn day is one run through memory. */
function byDay(columns: readonly Float64Array[], days: number, states: number): Float64Array {
  const width = columns.length * states;
  const matrix = new Float64Array(days * width);
  columns.forEach((column, c) => {
    for (let s = 0; s < states; s++)
      for (let day = 0; day < days; day++) matrix[day * width + c * states + s] = column[s * days + day]!;
  });
  return matrix;
}

async function loadDays(
  corpus: Corpus,
  sums: MeasureSums,
  question: DrawQuestion,
  drawn: readonly Criterion[],
  columns: Columns,
): Promise<void> {
  const { subjects, platforms, period, counters } = question;
  const days = period.to - period.from;
  const wanted = [...new Set(drawn.flatMap((one) => needed(one, counters.flat())))];
  if (wanted.length === 0) return;
  const members = subjects.flatMap(({ accounts }, subject) =>
    accounts
      .filter(({ platform }) => platforms.includes(platform))
      .map(({ id, platform }) => ({ account: id, subject, place: platforms.indexOf(platform) })),
  );
  const rows = await corpus.columns(indexDays(sums, wanted), { members: JSON.stringify(members), ...period });
  const subject = rows.subject as number[];
  const day = rows.day as number[];
  const where = rows.place as number[];
  const spots = subject.map((s, row) => s * days + (day[row]! - period.from));
  for (const name of wanted) {
    const values = rows[name] as number[];
    const each = platforms.map(() => new Float64Array(subjects.length * days));
    const all = new Float64Array(subjects.length * days);
    for (let row = 0; row < values.length; row++) {
      const on = each[where[row]!];
      if (!on) continue;
      on[spots[row]!]! += values[row]!;
      all[spots[row]!]! += values[row]!;
    }
    add(columns, `${name}`, all);
    each.forEach((one, p) => {
      add(columns, `${name}/${p}`, one);
    });
  }
}

async function loadMentions(
  corpus: Corpus,
  sums: MeasureSums,
  { subjects, platforms, period, keys }: DrawQuestion,
  columns: Columns,
): Promise<void> {
  const days = period.to - period.from;
  const at = new Map(subjects.map(({ id }, index) => [id, index]));
  const column = new Float64Array(subjects.length * days);
  const platform = platforms.length === 1 ? platforms[0]! : null;
  const rows = await corpus.columns(subjectMentionDays(sums), tieParams(keys, { ...period, platform }));
  rows.subject?.forEach((id, row) => {
    const s = at.get(String(id));
    if (s !== undefined) column[s * days + Number(rows.day?.[row]) - period.from]! += Number(rows.posts?.[row]);
  });
  add(columns, "mentions", column);
}

/** Columns that are equal throughout are kept once: where every post has all counters, what is known is one column. */
function add(columns: Columns, name: string, values: Float64Array): void {
  const twin = columns.values.findIndex((other) => other.every((value, at) => value === values[at]));
  columns.find.set(name, twin >= 0 ? twin : columns.values.push(values) - 1);
}

const needed = ({ id }: Criterion, counters: readonly InteractionCounter[]): string[] =>
  ({
    "visual-share": ["with_picture", "media_told"],
    "link-share": ["with_link", "links_told"],
    "posts-a-week": ["posts"],
    responsiveness: ["replies_to_others", "own_kinds_told"],
    "reposts-per-original": ["reposts", "reposts_known"],
    "interactions-per-post": [...new Set(counters)].flatMap((name) => [name, `${name}_known`]),
    "mentions-of-actors": ["mentions_told"],
  })[id] ?? [];

function quotientsOf(
  criterion: Criterion,
  { platforms, counters }: DrawQuestion,
  columns: Columns,
  length: number,
): Quotient[] {
  const at = (name: string): number => columns.find.get(name) ?? -1;
  const of = (pairs: [string, string][], platform: number | null, more: Partial<Quotient> = {}): Quotient => ({
    criterion,
    platform,
    tops: joined(
      pairs.map(([top, under]) => ({ top: at(top), under: at(under) })),
      columns,
      length,
    ),
    weeks: false,
    times: 1,
    ...more,
  });
  switch (criterion.id) {
    case "posts-a-week":
      return [{ criterion, platform: null, tops: [{ top: at("posts"), under: null }], weeks: true, times: 1 }];
    case "mentions-of-actors":
      return [of([["mentions", "mentions_told"]], null, { times: 100 })];
    case "visual-share":
      return [of([["with_picture", "media_told"]], null)];
    case "link-share":
      return [of([["with_link", "links_told"]], null)];
    case "responsiveness":
      return platforms.map((_name, p) => of([[`replies_to_others/${p}`, `own_kinds_told/${p}`]], p));
    case "reposts-per-original":
      return platforms.map((_name, p) => of([[`reposts/${p}`, `reposts_known/${p}`]], p));
    default:
      return platforms.map((_name, p) =>
        of(
          (counters[p] ?? []).map((name) => [`${name}/${p}`, `${name}_known/${p}`]),
          p,
        ),
      );
  }
}

/** Sums over the same posts are added before dividing: a / n + b / n = (a + b) / n. */
function joined(
  pairs: { top: number; under: number }[],
  columns: Columns,
  length: number,
): { top: number; under: number }[] {
  const byUnder = Map.groupBy(pairs, ({ under }) => under);
  return [...byUnder].map(([under, same]) => {
    const [first] = same;
    if (same.length === 1 || !first) return { top: first?.top ?? -1, under };
    const sum = new Float64Array(length);
    for (const { top } of same)
      columns.values[top]!.forEach((value, at) => {
        sum[at]! += value;
      });
    return { top: columns.values.push(sum) - 1, under };
  });
}
