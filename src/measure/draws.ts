import { subjectRows } from "../store/corpus/queries/tally-days.ts";
import type { TieSums } from "../store/corpus/queries/tally-ties.ts";
import type { Tally } from "../store/corpus/tally.ts";
import { sumsNeeded } from "./draw-columns.ts";
import type { DrawHelper } from "./draw-helper.ts";
import { mostDays } from "./drawn-sums.ts";
import { type DrawTask, draw, take } from "./drawn-values.ts";
import type { Criterion } from "./index-criteria.ts";
import type { Days, InteractionCounter, Subject } from "./parts.ts";
import { termsOf } from "./terms.ts";

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
export function drawAgain(
  tally: Tally,
  question: DrawQuestion,
  helper: DrawHelper | null,
  ties: TieSums | null = null,
): Drawing {
  const { from, to } = question.period;
  const drawn = question.criteria.filter(
    (one) => one.drawn && (one.id === "mentions-of-actors") === (ties !== null) && canBeDrawn(to - from),
  );
  const task = taskOf(tally, question, drawn, ties);
  const helped = drawn.length > 0 ? helper?.help(task) : undefined;
  // Whoever waits hears of a failure; should other work fail first, that is told.
  helped?.catch(() => {});
  return {
    async finish() {
      if (drawn.length === 0) return new Map();
      if (take(task)) draw(task);
      else await helped;
      return new Map(drawn.map(({ id }, at) => [id, task.answers[at]!]));
    },
  };
}

function taskOf(
  tally: Tally,
  { subjects, platforms, counters, period, seed, asOf }: DrawQuestion,
  drawn: readonly Criterion[],
  ties: TieSums | null,
): DrawTask {
  const members = subjects.flatMap(({ accounts }, subject) =>
    accounts
      .filter(({ platform }) => platforms.includes(platform))
      .map(({ id, platform }) => ({ account: id, subject, place: platforms.indexOf(platform) })),
  );
  const terms = termsOf(subjects.flatMap(({ accounts }) => accounts));
  const asked = { ...period, members, subjects: subjects.length, places: platforms.length, asOf, terms };
  return {
    criteria: drawn.map(({ id, scale }) => ({ id, scale })),
    rows: subjectRows(tally, asked, sumsNeeded(drawn, counters.flat())),
    mentionDays: ties === null ? null : mentionDays(subjects, period, ties),
    counters,
    states: subjects.length,
    days: period.to - period.from,
    draws: drawCount,
    seed,
    taken: new Int32Array(new SharedArrayBuffer(4)),
    answers: drawn.map(() => new Float64Array(new SharedArrayBuffer(8 * drawCount * subjects.length))),
  };
}

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
