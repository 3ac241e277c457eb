import type { Corpus } from "../store/corpus/corpus.ts";
import type { MeasureSums } from "../store/corpus/measure-sums.ts";
import { indexDays } from "../store/corpus/queries/index-days.ts";
import { subjectMentionDays, type TieKeys, tieParams } from "../store/corpus/queries/measure-ties.ts";
import { sumDrawnDays } from "./drawn-sums.ts";
import { type Criterion, positionAmong, type Scale } from "./index-criteria.ts";
import type { Days, InteractionCounter, Subject } from "./parts.ts";

/** Scaled values of a criterion in every draw: state × draws + draw; NaN where a draw leaves it unknown. */
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
  // While one answer is taken over, the database works on the other.
  const [, mentions] = await Promise.all([
    loadDays(corpus, sums, question, drawn, columns),
    drawn.some(({ id }) => id === "mentions-of-actors") ? askMentions(corpus, sums, question) : null,
  ]);
  if (mentions) addMentions(mentions, question, columns);
  const quotients = drawn.flatMap((criterion) => quotientsOf(criterion, question, columns, states * days));
  const answer = new Map(drawn.map(({ id }) => [id, new Float32Array(drawCount * states)]));
  const used = [
    ...new Set(
      quotients.flatMap(({ tops }) => tops.flatMap(({ top, under }) => (under === null ? [top] : [top, under]))),
    ),
  ];
  const placeOf = (column: number | null): number => (column === null ? -1 : used.indexOf(column));
  const places = quotients.map((quotient) => ({
    ...quotient,
    tops: quotient.tops.map(({ top, under }) => ({ top: placeOf(top), under: placeOf(under) })),
  }));
  const drawnValues = quotients.map(() => new Float64Array(drawCount * states));
  sumDrawnDays(
    used.map((at) => columns.values[at]!),
    { days, states, draws: drawCount, seed: question.seed },
    (draw, first, here, sums) => {
      for (let q = 0; q < places.length; q++) {
        const values = drawnValues[q]!;
        for (let s = 0; s < here; s++)
          values[(first + s) * drawCount + draw] = quotientAt(places[q]!, sums, here, s, days);
      }
    },
  );
  const done = new Map<string, number>();
  for (const [q, { criterion }] of quotients.entries()) {
    const before = done.get(criterion.id) ?? 0;
    put(answer.get(criterion.id)!, scaledAll(drawnValues[q]!, criterion.scale, states), before);
    done.set(criterion.id, before + 1);
  }
  return answer;
}

/** `tops` name places among the columns that are drawn. */
function quotientAt(
  { tops, weeks, times }: { tops: readonly { top: number; under: number }[]; weeks: boolean; times: number },
  sums: Float64Array,
  states: number,
  s: number,
  days: number,
): number {
  let value = 0;
  for (const { top, under } of tops) {
    const below = weeks ? days / 7 : sums[under * states + s]!;
    if (!(below > 0)) return Number.NaN;
    const above = sums[top * states + s]!;
    if (weeks && above === 0) return Number.NaN;
    value += above / below;
  }
  return value * times;
}

/** Several platforms are averaged as they come. */
function put(target: Float32Array, values: Float64Array, before: number): void {
  for (let at = 0; at < values.length; at++)
    target[at] = before === 0 ? values[at]! : (target[at]! * before + values[at]!) / (before + 1);
}

function scaledAll(values: Float64Array, scale: Scale, states: number): Float64Array {
  if (scale.kind !== "position") return values.map(placer(scale));
  const scaled = new Float64Array(values.length);
  const ofDraw = new Float64Array(states);
  for (let draw = 0; draw < drawCount; draw++) {
    for (let s = 0; s < states; s++) ofDraw[s] = values[s * drawCount + draw]!;
    const positions = positionsOf(ofDraw);
    for (let s = 0; s < states; s++) scaled[s * drawCount + draw] = positions[s]!;
  }
  return scaled;
}

function placer(scale: Exclude<Scale, { kind: "position" }>): (value: number) => number {
  const within = (at: number) => (at < 0 ? 0 : at > 1 ? 1 : at);
  if (scale.kind !== "log") return (value) => within((value - scale.from) / (scale.to - scale.from));
  const whole = Math.log1p(scale.to);
  return (value) => within(Math.log1p(value) / whole);
}

/** As `positions`, without leaving typed arrays: it runs thousands of times. NaN is not known. */
function positionsOf(values: Float64Array): Float64Array {
  const sorted = values.slice().sort();
  let n = sorted.length;
  while (n > 0 && Number.isNaN(sorted[n - 1]!)) n--;
  const known = sorted.subarray(0, n);
  return values.map((value) => (n < 2 || Number.isNaN(value) ? Number.NaN : positionAmong(known, value)));
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

type Mentions = { subject?: unknown[]; day?: unknown[]; posts?: unknown[] };

async function askMentions(
  corpus: Corpus,
  sums: MeasureSums,
  { platforms, period, keys }: DrawQuestion,
): Promise<Mentions> {
  const platform = platforms.length === 1 ? platforms[0]! : null;
  return corpus.columns(subjectMentionDays(sums), tieParams(keys, { ...period, platform }));
}

function addMentions(rows: Mentions, { subjects, period }: DrawQuestion, columns: Columns): void {
  const days = period.to - period.from;
  const at = new Map(subjects.map(({ id }, index) => [id, index]));
  const column = new Float64Array(subjects.length * days);
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
