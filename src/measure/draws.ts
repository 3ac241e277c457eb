import type { TieSums } from "../store/corpus/queries/tally-ties.ts";
import type { Tally } from "../store/corpus/tally.ts";
import { type Columns, dayColumns, summed } from "./draw-columns.ts";
import type { DrawHelper } from "./draw-helper.ts";
import { type DrawWork, draw } from "./drawn-values.ts";
import type { Criterion } from "./index-criteria.ts";
import type { Days, InteractionCounter, Subject } from "./parts.ts";

/** Scaled values of a criterion in every draw: state × draws + draw; NaN where a draw leaves it unknown. */
export type Draws = ReadonlyMap<string, Float64Array>;

export const drawCount = 1000;

/** A quotient of day sums, or a sum per week: what can be worked out anew for any choice of days. */
type Quotient = {
  criterion: Criterion;
  /** Columns; `under` is null where a sum is told per week. */
  tops: { top: number; under: number | null }[];
  times: number;
};

export type DrawQuestion = {
  subjects: readonly Subject[];
  platforms: readonly string[];
  /** Shared counters on each platform. */
  counters: readonly (readonly InteractionCounter[])[];
  period: Days;
  criteria: readonly Criterion[];
  ties: TieSums;
  seed: number;
  asOf: number;
};

/**
 * Draws the days of the period with replacement, the same days for every state, and works the criteria made of day sums anew.
 * A helper begins at once, while other work is done; `finish` takes part and answers when all is drawn.
 */
export function drawAgain(
  tally: Tally,
  question: DrawQuestion,
  helper: DrawHelper | null,
): { finish(): Promise<Draws> } {
  const drawn = question.criteria.filter((one) => one.drawn);
  const work = workOf(tally, question, drawn);
  const helped = helper?.help(work);
  // Whoever finishes hears of a failure; should other work fail first, that is told.
  helped?.catch(() => {});
  return {
    async finish() {
      draw(work);
      await helped;
      return new Map(drawn.map(({ id }, at) => [id, work.answers[at]!]));
    },
  };
}

function workOf(tally: Tally, question: DrawQuestion, drawn: readonly Criterion[]): DrawWork {
  const states = question.subjects.length;
  const columns = dayColumns(tally, question, drawn);
  const quotients = drawn.flatMap((criterion) => quotientsOf(criterion, question, columns));
  const places = quotients.flatMap(({ tops }) => tops.flatMap(({ top, under }) => [top, under ?? top]));
  const used = [...new Set(places)];
  return {
    columns: used.map((at) => columns.values[at]!),
    quotients: quotients.map(({ criterion, tops, times }) => ({
      tops: tops.map(({ top, under }) => ({
        top: used.indexOf(top),
        under: under === null ? -1 : used.indexOf(under),
      })),
      times,
      scale: criterion.scale,
      into: drawn.indexOf(criterion),
    })),
    states,
    days: question.period.to - question.period.from,
    draws: drawCount,
    seed: question.seed,
    next: new Int32Array(new SharedArrayBuffer(4)),
    answers: drawn.map(() => new Float64Array(new SharedArrayBuffer(8 * drawCount * states))),
  };
}

function quotientsOf(criterion: Criterion, { platforms, counters }: DrawQuestion, columns: Columns): Quotient[] {
  const of = (pairs: [string, string][], times = 1): Quotient => ({
    criterion,
    tops: joined(
      pairs.map(([top, under]) => ({ top: columns.at(top), under: columns.at(under) })),
      columns,
    ),
    times,
  });
  switch (criterion.id) {
    case "posts-a-week":
      return [{ criterion, tops: [{ top: columns.at("posts"), under: null }], times: 1 }];
    case "mentions-of-actors":
      return [of([["mentions", "mentions_told"]], 100)];
    case "visual-share":
      return [of([["with_picture", "media_told"]])];
    case "link-share":
      return [of([["with_link", "links_told"]])];
    case "responsiveness":
      return platforms.map((_name, p) => of([[`replies_to_others/${p}`, `own_kinds_told/${p}`]]));
    case "reposts-per-original":
      return platforms.map((_name, p) => of([[`reposts/${p}`, `reposts_known/${p}`]]));
    default:
      return platforms.map((_name, p) => of((counters[p] ?? []).map((name) => [`${name}/${p}`, `${name}_known/${p}`])));
  }
}

/** Sums over the same posts are added before dividing: a / n + b / n = (a + b) / n. */
function joined(pairs: { top: number; under: number }[], columns: Columns): { top: number; under: number }[] {
  const byUnder = Map.groupBy(pairs, ({ under }) => under);
  return [...byUnder].map(([under, same]) => {
    const [first] = same;
    if (same.length === 1 || !first) return { top: first?.top ?? -1, under };
    return { top: columns.add(summed(same.map(({ top }) => columns.values[top]!))), under };
  });
}
