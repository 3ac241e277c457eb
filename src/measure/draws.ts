import { subjectRows } from "../store/corpus/queries/tally-days.ts";
import type { TieSums } from "../store/corpus/queries/tally-ties.ts";
import type { DayRows, Tally } from "../store/corpus/tally.ts";
import { sumsNeeded } from "./draw-columns.ts";
import type { DrawHelper } from "./draw-helper.ts";
import { mostDays } from "./drawn-sums.ts";
import { type DrawTask, draw, take } from "./drawn-values.ts";
import { onFirstUse } from "./first-use.ts";
import type { Criterion } from "./index-criteria.ts";
import type { Days, InteractionCounter, Subject } from "./parts.ts";
import { whoseOf } from "./whose.ts";

/** Scaled values of a criterion in every draw: state × draws + draw; NaN where a draw leaves it unknown. */
export type Draws = ReadonlyMap<string, Float64Array>;

export const drawCount = 1000;

/** Of fewer days than two nothing can be drawn again, and of very many no sum be held. */
export const canBeDrawn = (days: number): boolean => days >= 2 && days <= mostDays;

export type DrawQuestion = {
  subjects: readonly Subject[];
  platforms: readonly string[];
  /** Shared counters on each platform. */
  counters: readonly (readonly InteractionCounter[])[];
  period: Days;
  criteria: readonly Criterion[];
  seed: number;
  asOf: number;
};

export type Drawing = { finish(): Promise<Draws> };

/**
 * Draws the days of the period with replacement, the same days for every state, and works those criteria anew that are made of
 * day sums; of them mentions if `ties` are given, else all others. A helper does it while other work is done; what it has not
 * begun by the end is done here.
 */
export function drawingOf(
  tally: Tally,
  question: DrawQuestion,
  helper: DrawHelper | null,
): (ties: TieSums | null) => Drawing {
  const { from, to } = question.period;
  const rowsOf = onFirstUse(() => memberRows(tally, question));
  return (ties) => {
    const drawn = question.criteria.filter(
      (one) => one.drawn && (one.id === "mentions-of-actors") === (ties !== null) && canBeDrawn(to - from),
    );
    if (drawn.length === 0) return { finish: async () => new Map() };
    const task = taskOf(question, drawn, rowsOf()(sumsNeeded(drawn, question.counters.flat())), ties);
    const helped = helper?.help(task);
    // Whoever waits hears of a failure; should other work fail first, that is told.
    helped?.catch(() => {});
    return {
      async finish() {
        if (take(task)) draw(task);
        else await helped;
        return new Map(drawn.map(({ id }, at) => [id, task.answers[at]!]));
      },
    };
  };
}

/** The rows of all that is drawn, by platform and state; each criterion needs other columns of them. */
function memberRows(
  tally: Tally,
  { subjects, platforms, period, asOf }: DrawQuestion,
): (names: readonly string[]) => DayRows[] {
  const members = subjects.flatMap(({ accounts }, subject) =>
    accounts
      .filter(({ platform }) => platforms.includes(platform))
      .map(({ id, platform }) => ({ account: id, subject, place: platforms.indexOf(platform) })),
  );
  const { terms } = whoseOf(subjects);
  return subjectRows(tally, { ...period, members, subjects: subjects.length, places: platforms.length, asOf, terms });
}

const taskOf = (
  { subjects, counters, period, seed }: DrawQuestion,
  drawn: readonly Criterion[],
  rows: readonly DayRows[],
  ties: TieSums | null,
): DrawTask => ({
  criteria: drawn.map(({ id, scale }) => ({ id, scale })),
  rows,
  mentionDays: ties === null ? null : mentionDays(subjects, period, ties),
  counters,
  states: subjects.length,
  days: period.to - period.from,
  draws: drawCount,
  seed,
  taken: new Int32Array(new SharedArrayBuffer(4)),
  answers: drawn.map(() => new Float64Array(new SharedArrayBuffer(8 * drawCount * subjects.length))),
});

/** In the order of the subjects that are drawn. */
function mentionDays(subjects: readonly Subject[], { from, to }: Days, ties: TieSums): Float64Array {
  const days = to - from;
  const places = new Map(ties.subjects.map((id, at) => [id, at * days]));
  const column = new Float64Array(subjects.length * days);
  for (const [s, { id }] of subjects.entries()) {
    const first = places.get(id);
    if (first !== undefined) column.set(ties.mentionDays.subarray(first, first + days), s * days);
  }
  return column;
}
