import type { LeftOut } from "../store/corpus/queries/tally-accounts.ts";
import { registerVersion } from "../store/state/queries/measure-version.ts";
import { type Comparable, comparableOf } from "./comparable.ts";
import { DrawHelper } from "./draw-helper.ts";
import { canBeDrawn, type Draws, drawCount, drawingOf } from "./draws.ts";
import { gather, type Room, tiesOf } from "./gather.ts";
import type { Criterion } from "./index-criteria.ts";
import { type CriterionReading, criteriaFor, criterionReadings, measuresOf } from "./index-values.ts";
import { countersShared } from "./interactions.ts";
import { type Stage, stages } from "./measure.ts";
import { measureById } from "./measures.ts";
import type { Days, Parts, Subject } from "./parts.ts";
import { ranksOf } from "./rank.ts";
import { type RankRange, rankRanges } from "./rank-ranges.ts";
import { type Asked, questionOf } from "./run-measure.ts";
import { quantile, rounded, type Score, scoreOf, stageScores } from "./scores.ts";
import { subjectsOf } from "./subjects.ts";
import { total, type Weights } from "./weights.ts";

export type IndexAsked = Asked & { platforms: readonly string[]; seed: number };

/** Everything a score is made of but the weights: they can be moved without asking the corpus again. */
export type IndexBase = {
  asked: Days;
  /** Days compared; null: no day is collected for all. */
  period: Days | null;
  comparable: Comparable;
  subjects: readonly Subject[];
  /** Compared states, and what each criterion that counts says of them, in the same order. */
  compared: Subject[];
  readings: CriterionReading[][];
  criteria: Criterion[];
  /** The same with the criteria of weight 0, as far as they can be read without going through all posts. */
  allReadings(): Promise<CriterionReading[][]>;
  draws: Draws;
  parts: Parts[];
  left: LeftOut;
  seed: number;
};

/** States from which on a second thread is done before its start was in vain. */
const worthHelp = 40;

export async function indexBase(stores: Room, asked: IndexAsked, weights: Weights): Promise<IndexBase> {
  const room = { ...stores, version: registerVersion(stores.state.raw) };
  const subjects = subjectsOf(room.state, asked).filter(({ kind }) => kind === "state" || asked.capital !== null);
  const helper = subjects.length < worthHelp ? null : DrawHelper.taken();
  try {
    return await baseOf(room, subjects, asked, weights, helper);
  } finally {
    await helper?.close();
  }
}

async function baseOf(
  room: Room,
  subjects: readonly Subject[],
  asked: IndexAsked,
  weights: Weights,
  helper: DrawHelper | null,
): Promise<IndexBase> {
  const shared = { ...room, tally: room.corpus.tally(), among: subjects };
  const { question, left } = await questionOf(shared, subjects, { ...asked, platform: null });
  const needsDays = [measureById.get("posts-a-week")!];
  const comparable = comparableOf(await gather(shared, subjects, question, needsDays), asked.platforms);
  const compared = subjects.filter(({ id }) => comparable.compared.has(id));
  const all = criteriaFor(weights.criteria);
  const criteria = all.filter(({ id }) => (weights.criteria[id] ?? 0) > 0);
  const { period, platforms } = comparable;
  const base = { asked: question.period, period, comparable, subjects, compared, criteria, left, seed: asked.seed };
  const nothing = { readings: [], allReadings: async () => [], draws: new Map(), parts: [] };
  if (period === null || compared.length === 0) return { ...base, ...nothing };
  const on = compared.map((one) => ({
    ...one,
    accounts: one.accounts.filter(({ platform }) => platforms.includes(platform)),
  }));
  const narrowed = { ...question, period, coarseTies: true };
  const read = async (some: readonly Criterion[]) => {
    const ofStage = (isRegister: boolean) =>
      measuresOf(some.filter(({ stage }) => (stage === "presence") === isRegister));
    const register = await gather(shared, compared, narrowed, ofStage(true));
    const parts = await gather(shared, on, narrowed, ofStage(false));
    return { readings: criterionReadings(some, register, parts, platforms), parts };
  };
  const tally = await shared.tally;
  const counted = await gather(shared, on, narrowed, needsDays);
  const counters = platforms.map((platform) =>
    countersShared(
      counted.map((one) => ({ accounts: one.accounts.filter(({ account }) => account.platform === platform) })),
    ),
  );
  const { seed } = asked;
  const drawn = { subjects: on, platforms, counters, period, criteria, seed, asOf: question.asOf };
  const beginDrawing = drawingOf(tally, drawn, helper);
  const drawing = beginDrawing(null);
  // Where one platform is compared, what is drawn again are its mentions; the readings count those on all.
  const platform = platforms.length === 1 ? platforms[0]! : null;
  const ties = tiesOf(room, tally, on, { period, platform, provenOnly: asked.provenOnly });
  const drawingTies = beginDrawing(ties);
  const { readings, parts } = await read(criteria);
  let everything: Promise<CriterionReading[][]> | null = null;
  const allReadings = () => {
    everything ??= read(all).then((one) => one.readings);
    return everything;
  };
  const draws = new Map<string, Float64Array>();
  const whole = { ...base, readings, allReadings, draws, parts };
  // What needs no drawings is worked out while the helper draws; it begins with the first task.
  rangesFor(whole, scoresOf(whole, weights));
  for (const drawn of [await drawingTies.finish(), await drawing.finish()])
    for (const [id, values] of drawn) draws.set(id, values);
  return whole;
}

/** Ranks alone, for what needs neither intervals nor ranges. */
export function ranksUnder(base: IndexBase, weights: Weights): Map<string, number | null> {
  const ranks = ranksBy(scoresOf(base, weights));
  return new Map(base.compared.map(({ id }, at) => [id, ranks[at] ?? null]));
}

const scoresOf = (base: IndexBase, weights: Weights): Score[] =>
  base.readings.map((readings) =>
    scoreOf(stageScores(new Map(readings.map(({ criterion, scaled }) => [criterion.id, scaled])), weights), weights),
  );

const ranksBy = (scores: readonly Score[]): (number | null)[] =>
  ranksOf(
    scores.map(({ score }) => (score === null ? null : rounded(score))),
    "high",
  );

export type Ranked = Score & {
  subject: Subject;
  rank: number | null;
  /** Middle 95 % of the scores over days drawn again. */
  interval: { low: number; high: number } | null;
  range: RankRange | null;
};

/** Scores, ranks, intervals and ranges for one choice of weights. */
export function rankIndex(base: IndexBase, weights: Weights): Ranked[] {
  const scores = scoresOf(base, weights);
  const ranks = ranksBy(scores);
  const intervals = intervalsOf(base, weights, scores);
  const ranges = rangesFor(base, scores);
  const ranked = base.compared.map(
    (subject, at): Ranked => ({
      subject,
      ...scores[at]!,
      rank: ranks[at] ?? null,
      interval: intervals[at] ?? null,
      range: ranges[at] ?? null,
    }),
  );
  const byId = new Map(ranked.map((one) => [one.subject.id, one]));
  return base.subjects.map((subject) => byId.get(subject.id) ?? outside(subject, base));
}

const outside = (subject: Subject, { comparable, period }: IndexBase): Ranked => ({
  subject,
  stages: Object.fromEntries(stages.map((stage) => [stage, null])) as Record<Stage, null>,
  score: null,
  reason: comparable.excluded.get(subject.id) ?? { code: period === null ? "no-common-day" : "not-compared" },
  rank: null,
  interval: null,
  range: null,
});

function intervalsOf(
  { readings, criteria, draws, period }: IndexBase,
  weights: Weights,
  scores: readonly Score[],
): (Ranked["interval"] | null)[] {
  const sums = new Float64Array(drawCount);
  return scores.map(({ score, stages: of }, s) => {
    if (score === null || period === null || !canBeDrawn(period.to - period.from)) return null;
    sums.fill(0);
    let all = 0;
    let steady = 0;
    for (const stage of stages) {
      const stageWeight = weights.stages[stage];
      if (of[stage] === null || stageWeight === 0) continue;
      all += stageWeight;
      const inStage = total(weights, stage);
      for (const [c, { id, stage: where }] of criteria.entries()) {
        const weight = where === stage ? (weights.criteria[id] ?? 0) : 0;
        if (weight === 0) continue;
        const share = (weight / inStage) * stageWeight * 100;
        const drawn = draws.get(id);
        if (!drawn) steady += share * (readings[s]?.[c]?.scaled ?? 0);
        else for (let draw = 0; draw < drawCount; draw++) sums[draw]! += share * drawn[s * drawCount + draw]!;
      }
    }
    // What is not known sorts behind all that is.
    sums.sort();
    let count = sums.length;
    while (count > 0 && Number.isNaN(sums[count - 1]!)) count--;
    if (count < drawCount / 2) return null;
    const known = sums.subarray(0, count);
    return { low: (steady + quantile(known, 0.025)) / all, high: (steady + quantile(known, 0.975)) / all };
  });
}

/** Random weightings do not see the weights of the stages: while these are moved the ranges stay. */
const keptRanges = new WeakMap<IndexBase, { key: string; ranges: Ranked["range"][] }>();

function rangesFor(base: IndexBase, scores: readonly Score[]): Ranked["range"][] {
  const key = JSON.stringify(scores.map(({ score, stages: of }) => (score === null ? null : of)));
  const known = keptRanges.get(base);
  if (known?.key === key) return known.ranges;
  const ranges = rankRanges(scores, base.seed);
  keptRanges.set(base, { key, ranges });
  return ranges;
}
