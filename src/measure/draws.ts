import type { TieSums } from "../store/corpus/queries/tally-ties.ts";
import type { Tally } from "../store/corpus/tally.ts";
import { type Columns, dayColumns, summed } from "./draw-columns.ts";
import type { DrawHelper } from "./draw-helper.ts";
import { type DrawWork, drawnValues } from "./drawn-values.ts";
import type { Criterion } from "./index-criteria.ts";
import type { Days, InteractionCounter, Subject } from "./parts.ts";

/** Scaled values of a criterion in every draw: state × draws + draw; NaN where a draw leaves it unknown. */
export type Draws = ReadonlyMap<string, Float32Array>;

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

/** Draws the days of the period with replacement, the same days for every state, and works the criteria made of day sums anew. */
export async function drawAgain(tally: Tally, question: DrawQuestion, helper: DrawHelper | null): Promise<Draws> {
  const drawn = question.criteria.filter((one) => one.drawn);
  const states = question.subjects.length;
  const days = question.period.to - question.period.from;
  const columns = dayColumns(tally, question, drawn);
  const quotients = drawn.flatMap((criterion) => quotientsOf(criterion, question, columns));
  const used = [
    ...new Set(
      quotients.flatMap(({ tops }) => tops.flatMap(({ top, under }) => (under === null ? [top] : [top, under]))),
    ),
  ];
  const placed = quotients.map(({ criterion, tops, times }) => ({
    tops: tops.map(({ top, under }) => ({ top: used.indexOf(top), under: under === null ? -1 : used.indexOf(under) })),
    times,
    scale: criterion.scale,
  }));
  const work: DrawWork = {
    columns: used.map((at) => columns.values[at]!),
    quotients: placed,
    ...{ states, days, draws: drawCount, seed: question.seed },
  };
  const parts = await inParts(work, helper);
  const answer = new Map(drawn.map(({ id }) => [id, new Float32Array(drawCount * states)]));
  const done = new Map<string, number>();
  for (const [q, { criterion }] of quotients.entries()) {
    const before = done.get(criterion.id) ?? 0;
    for (const { from, values } of parts) put(answer.get(criterion.id)!, values[q]!, { states, from, before });
    done.set(criterion.id, before + 1);
  }
  return answer;
}

/** The helper's share of the drawings. */
const helped = 0.5;

/** The drawings in two parts at once where there is a helper; each drawing stands alone, so the parts make the whole. */
async function inParts(
  work: DrawWork,
  helper: DrawHelper | null,
): Promise<{ from: number; values: readonly Float64Array[] }[]> {
  if (!helper) return [{ from: 0, values: drawnValues(work, 0, drawCount) }];
  const middle = Math.round(drawCount * (1 - helped));
  const other = helper.ask({ work, from: middle, to: drawCount });
  other.catch(() => {});
  const own = drawnValues(work, 0, middle);
  return [
    { from: 0, values: own },
    { from: middle, values: await other },
  ];
}

/** From draw × states to state × draws, the drawings from `from` on. Several platforms are averaged as they come. */
function put(
  target: Float32Array,
  values: Float64Array,
  { states, from, before }: { states: number; from: number; before: number },
): void {
  const draws = values.length / states;
  for (let s = 0; s < states; s++)
    for (let draw = 0; draw < draws; draw++) {
      const value = values[draw * states + s]!;
      const at = s * drawCount + from + draw;
      target[at] = before === 0 ? value : (target[at]! * before + value) / (before + 1);
    }
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
