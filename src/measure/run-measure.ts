import { NotFoundError, UsageError } from "../domain/errors.ts";
import { extentOf, type LeftOut } from "../store/corpus/queries/tally-accounts.ts";
import { registerVersion } from "../store/state/queries/measure-version.ts";
import { gather, type Question, type Room } from "./gather.ts";
import { type Measure, notKnown, type Reading } from "./measure.ts";
import { measureById, measures } from "./measures.ts";
import { type Days, type Parts, platformsOf, type Subject } from "./parts.ts";
import { dayOf, isoOf, looksOf, periodOf } from "./period.ts";
import { ranksOf } from "./rank.ts";
import { type Scope, subjectsOf } from "./subjects.ts";
import { whoseOf } from "./whose.ts";
import { platformsSaid, type Remark, remark } from "./words/remarks.ts";

export type Asked = {
  subjects: readonly string[];
  capital: string | null;
  scope: Scope;
  provenOnly: boolean;
  hidden: readonly string[];
  from: string | null;
  to: string | null;
  platform: string | null;
  now: number;
};

export type Row = { subject: Subject; reading: Reading; rank: number | null };
export type MeasureRun = { measure: Measure; rows: Row[]; ranked: { known: number; of: number } };
export type Run = {
  period: Days;
  platform: string | null;
  left: LeftOut;
  subjects: Subject[];
  measures: MeasureRun[];
};

/** A measure by its id; the error names what there is. */
export function findMeasure(id: string): Measure {
  const measure = measureById.get(id);
  if (!measure)
    throw new NotFoundError(`There is no measure “${id}”. There are: ${[...measureById.keys()].join(", ")}.`, {
      failure: { code: "no-measure", values: { name: id } },
    });
  return measure;
}

/** Any measures of any subjects in one period: gathered once, each formula worked for each subject. */
export async function runMeasures(room: Room, ids: readonly string[], asked: Asked): Promise<Run> {
  const chosen = ids.length === 0 ? measures : ids.map(findMeasure);
  const version = registerVersion(room.state.raw);
  const subjects = subjectsOf(room.state, asked);
  const shared = { ...room, version, tally: room.corpus.tally() };
  const { question, left } = await questionOf(shared, subjects, asked);
  const parts = await gather(shared, subjects, question, chosen);
  return {
    period: question.period,
    platform: asked.platform,
    left,
    subjects,
    measures: chosen.map((measure) => worked(measure, parts)),
  };
}

/** What is asked, with the ends of the period closed by what is here of these subjects. */
export async function questionOf(
  { corpus, tally: sums = corpus.tally() }: Room,
  subjects: readonly Subject[],
  { from, to, platform, now, provenOnly }: Asked,
): Promise<{ question: Question; left: Run["left"] }> {
  const today = dayOf(now);
  const { accounts, terms } = whoseOf(subjects);
  const { first, last, ...left } = extentOf(await sums, { accounts, platform, today, terms });
  const period = periodOf({ from, to }, { first, last }, today);
  return { question: { period, looks: looksOf({ from, to }, period, today), platform, asOf: now, provenOnly }, left };
}

/** One measure for all; counters of two platforms are never compared, so several platforms give no value. */
export function worked(measure: Measure, parts: readonly Parts[]): MeasureRun {
  const readings = readingsOf(measure, parts);
  const ranks =
    measure.best === null
      ? readings.map(() => null)
      : ranksOf(
          readings.map(({ value }) => value),
          measure.best,
        );
  const rows = parts.map(({ subject }, at) => ({ subject, reading: readings[at]!, rank: ranks[at] ?? null }));
  return {
    measure,
    rows,
    ranked: { known: rows.filter(({ reading }) => reading.value !== null).length, of: rows.length },
  };
}

const notMadeFor: Record<Subject["kind"], Remark> = {
  account: "this measure is not made for one account",
  institution: "this measure is not made for one institution",
  state: "this measure is not made for one state",
};

function readingsOf(measure: Measure, parts: readonly Parts[]): Reading[] {
  const platforms = measure.onePlatform ? [...new Set(parts.flatMap((one) => placesOf(measure, one)))].sort() : [];
  return parts.map((one) => {
    if (!measure.subjects.includes(one.subject.kind)) return notKnown(notMadeFor[one.subject.kind]);
    if (platforms.length > 1)
      return notKnown(
        remark("the posts are on {platforms}: choose one platform, since their counters mean different things", {
          platforms: platformsSaid(platforms),
        }),
      );
    return measure.read(one);
  });
}

const placesOf = (measure: Measure, parts: Parts): string[] =>
  measure.needs.includes("posts")
    ? platformsOf(parts)
    : parts.subject.accounts.filter(({ id }) => parts.counters.has(id)).map(({ platform }) => platform);

export const steps = ["day", "week", "month", "year"] as const;
export type Step = (typeof steps)[number];
const mostSteps = 400;

/** The same question for each step of the period; a step without posts is not known, not 0. */
export async function overTime(
  room: Room,
  id: string,
  step: Step,
  asked: Asked,
): Promise<{ start: string; run: MeasureRun }[]> {
  const measure = findMeasure(id);
  const version = registerVersion(room.state.raw);
  const subjects = subjectsOf(room.state, asked);
  const shared = { ...room, version, tally: room.corpus.tally() };
  const { question } = await questionOf(shared, subjects, asked);
  const spans = stepsOf(question.period, step);
  if (spans.length > mostSteps)
    throw new UsageError(
      `${spans.length} steps are too many. Ask for a longer step or a shorter period (${mostSteps} at most).`,
      { failure: { code: "too-many-steps", values: { steps: spans.length, most: mostSteps } } },
    );
  const answers = [];
  for (const period of spans)
    answers.push({
      start: isoOf(period.from),
      run: worked(measure, await gather(shared, subjects, { ...question, period, looks: period }, [measure])),
    });
  return answers;
}

/** Whole steps cut at the ends of the period; weeks begin on Monday. */
export function stepsOf({ from, to }: Days, step: Step): Days[] {
  const spans: Days[] = [];
  for (let at = from; at < to; ) {
    const next = Math.min(to, after(at, step));
    spans.push({ from: at, to: next });
    at = next;
  }
  return spans;
}

function after(day: number, step: Step): number {
  if (step === "day") return day + 1;
  if (step === "week") return day + 7 - ((((day + 3) % 7) + 7) % 7);
  const date = new Date(day * 86_400_000);
  const next =
    step === "month"
      ? Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1)
      : Date.UTC(date.getUTCFullYear() + 1, 0, 1);
  return next / 86_400_000;
}
