import type { StateDatabase } from "../store/state/database.ts";
import { publishedRanks } from "../store/state/queries/measure-register.ts";
import { rankingFileRanks, rankingFiles } from "../store/state/queries/ranking-files.ts";
import { casePapers } from "./cases/papers.ts";
import { ddrRanks } from "./cases/ranks.ts";
import { leastCommon, spearman } from "./spearman.ts";

export type Published = {
  id: string;
  imported: boolean;
  title: string;
  year: string | null;
  source: string;
  outOf: number | null;
  ranks: { state: string; rank: number }[];
};

const titles: Record<string, string> = {
  "digital-diplomacy-review-rank": "Digital Diplomacy Review",
  "lowy-rank": "Lowy Global Diplomacy Index",
  "egov-rank": "UN e-government index",
  "press-freedom-rank": "RSF press freedom",
};

/** Rankings others published: those of the register, those brought in as files, and the Digital Diplomacy Review’s ranks the product carries where it has none. */
export function publishedRankings(state: StateDatabase): Published[] {
  const rankings = new Map<string, Published>();
  for (const { measure, date, state: code, rank, qualifier, source, title } of publishedRanks(state.raw)) {
    const year = date?.slice(0, 4) ?? null;
    add(rankings, { measure, year, source: title ?? source, state: code, rank, outOf: outOf(qualifier) });
  }
  for (const { date, country, value, qualifier, source } of ddrRanks) {
    const id = `digital-diplomacy-review-rank/${date}`;
    if (rankings.get(id)?.ranks.some(({ state: code }) => code === country)) continue;
    add(rankings, {
      measure: "digital-diplomacy-review-rank",
      year: date,
      source: casePapers.get(source) ?? source,
      state: country ?? "",
      rank: value ?? 0,
      outOf: outOf(qualifier),
    });
  }
  const rows = Map.groupBy(rankingFileRanks(state.raw), ({ ranking }) => ranking);
  for (const { id, title, year, source, out_of } of rankingFiles(state.raw)) {
    const ranks = (rows.get(id) ?? []).map(({ state: code, rank }) => ({ state: code, rank }));
    rankings.set(id, { id, imported: true, title, year, source, outOf: out_of, ranks });
  }
  return [...rankings.values()].sort((a, b) => a.id.localeCompare(b.id));
}

const outOf = (qualifier: string | null): number | null =>
  Number(/out of (\d+)/.exec(qualifier ?? "")?.[1] ?? Number.NaN) || null;

function add(
  rankings: Map<string, Published>,
  one: { measure: string; year: string | null; source: string; state: string; rank: number; outOf: number | null },
): void {
  const id = `${one.measure}/${one.year ?? "undated"}`;
  const title = titles[one.measure] ?? one.measure.replace(/-rank$/, "").replaceAll("-", " ");
  const ranking = rankings.get(id) ?? {
    id,
    imported: false,
    title,
    year: one.year,
    source: one.source,
    outOf: null,
    ranks: [],
  };
  // A second source of the same rank stays in the register; here each state stands once.
  if (!ranking.ranks.some(({ state }) => state === one.state)) ranking.ranks.push({ state: one.state, rank: one.rank });
  ranking.outOf ??= one.outOf;
  rankings.set(id, ranking);
}

/** Rank correlation over the states both rank; the ranks are taken again among those, since either list may be longer. */
export function correlationWith(
  published: Published,
  ours: ReadonlyMap<string, number>,
): { rho: number | null; n: number; why: string | null } {
  const pairs = published.ranks.flatMap(({ state, rank }) => {
    const own = ours.get(state);
    return own === undefined ? [] : [[own, rank] as const];
  });
  if (pairs.length < leastCommon)
    return { rho: null, n: pairs.length, why: `too few: ${pairs.length} states in both, ${leastCommon} are needed` };
  const rho = spearman(pairs);
  return { rho, n: pairs.length, why: rho === null ? "all ranks are equal" : null };
}
