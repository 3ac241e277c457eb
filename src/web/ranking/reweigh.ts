import type { IndexRow, StageName } from "../../contract/index-ranking.ts";

export const stages: readonly StageName[] = ["presence", "customization", "up-to-dateness", "engagement", "diplomacy"];

type Weights = Readonly<Record<string, number>>;

/**
 * Scores and ranks from the scores of the stages, by the same rule as the server's: shown while a slider moves, until the
 * server's answer brings intervals along. Who has too few known stages stays unranked.
 */
export function reweighed(rows: readonly IndexRow[], weights: Weights): IndexRow[] {
  const scores = rows.map((row) =>
    row.reason === null || row.reason.code === "nothing-counts" ? scoreOf(row, weights) : null,
  );
  const order = scores.filter((score) => score !== null).sort((a, b) => b - a);
  const moved = rows.map((row, at): IndexRow => {
    const score = scores[at] ?? null;
    if (score === null) return { ...row, score: null, rank: null };
    return { ...row, score, rank: order.indexOf(score) + 1, interval: movedInterval(row, score) };
  });
  return moved.sort(
    (a, b) =>
      (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER) ||
      a.subject.name.localeCompare(b.subject.name),
  );
}

function scoreOf({ stages: of }: IndexRow, weights: Weights): number | null {
  let sum = 0;
  let all = 0;
  for (const stage of stages) {
    const value = of[stage];
    const weight = weights[stage] ?? 0;
    if (value === null || weight === 0) continue;
    sum += value * weight;
    all += weight;
  }
  return all === 0 ? null : Math.round((sum / all) * 1e6) / 1e6;
}

/** As wide as it was, round the new score: for the blink until the server has drawn it anew. */
function movedInterval({ interval, score }: IndexRow, now: number): IndexRow["interval"] {
  if (interval === null || score === null) return null;
  const shift = now - score;
  return { low: Math.max(0, interval.low + shift), high: Math.min(100, interval.high + shift) };
}

/** Something must count: a stage with a weight, and in it a criterion with one (where it is known which there are). */
export const countsNothing = (
  weights: Weights,
  criteria: readonly { id: string; stage: StageName; weight: number }[],
): boolean =>
  stages.every((stage) => {
    if ((weights[stage] ?? 0) === 0) return true;
    const within = criteria.filter((one) => one.stage === stage);
    return within.length > 0 && within.every((one) => (weights[one.id] ?? one.weight) === 0);
  });
