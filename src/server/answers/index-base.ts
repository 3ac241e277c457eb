import type { IndexQuery } from "../../contract/index-ranking.ts";
import { UsageError } from "../../domain/errors.ts";
import { criteria } from "../../measure/index-criteria.ts";
import { type IndexBase, indexBase, type Ranked, rankIndex } from "../../measure/index-run.ts";
import type { Weights } from "../../measure/weights.ts";
import { registerVersion } from "../../store/state/queries/measure-version.ts";
import type { Stores } from "../../stores.ts";
import { askedOf } from "./measures.ts";
import { platformAsked } from "./platform-asked.ts";

const seed = 20_260_101;
const day = 86_400_000;

/**
 * Bases of answers, kept while corpus and register are the same, so that a weight can be moved at once: those of other
 * versions are never asked again, and each holds all sums of its own.
 */
const kept = new WeakMap<object, { version: string; bases: Map<string, Promise<IndexBase>> }>();
const keptBases = 6;

export function baseFor(
  workspace: Stores,
  query: IndexQuery,
  states: string[],
  weights: Weights,
  now: number,
): Promise<IndexBase> {
  const { corpus, state } = workspace;
  const asked = {
    ...askedOf(workspace, { ...query, subject: states, platform: undefined }, now),
    // By two of its names a platform is one all the same.
    platforms: [...new Set((query.platform ?? []).map((one) => platformAsked(workspace, one)))],
    seed,
  };
  const used = criteria.filter(({ id }) => (weights.criteria[id] ?? 0) > 0).map(({ id }) => id);
  const key = JSON.stringify([{ ...asked, now: Math.floor(now / day) }, used]);
  const bases = basesOf(workspace);
  const known = bases.get(key);
  if (known) return known;
  const base = indexBase({ state, corpus }, asked, weights);
  bases.set(key, base);
  base.catch(() => bases.delete(key));
  for (const old of [...bases.keys()].slice(0, -keptBases)) bases.delete(old);
  return base;
}

function basesOf({ corpus, state }: Stores): Map<string, Promise<IndexBase>> {
  const version = `${corpus.version()} ${registerVersion(state.raw)}`;
  const known = kept.get(corpus);
  if (known?.version === version) return known.bases;
  const bases = new Map<string, Promise<IndexBase>>();
  kept.set(corpus, { version, bases });
  return bases;
}

/** The same question about the earlier period; null where none is asked for. */
function earlier(query: IndexQuery): IndexQuery | null {
  if (!query.beforeFrom && !query.beforeTo) return null;
  if (!query.beforeFrom || !query.beforeTo)
    throw new UsageError(
      "A second period needs both its ends. Give beforeFrom and beforeTo (--before-from and --before-to).",
      { failure: { code: "half-period", values: {} } },
    );
  return { ...query, from: query.beforeFrom, to: query.beforeTo };
}

/**
 * Two periods are compared on the platforms that were collected for all in both; otherwise a change would tell of what was
 * collected, not of what was done. Where they share none, each stands on its own and no change is told.
 */
export async function onSamePlatforms(
  workspace: Stores,
  query: IndexQuery,
  states: string[],
  weights: Weights,
  now: number,
): Promise<IndexQuery> {
  const before = earlier(query);
  if (before === null || (query.platform ?? []).length > 0) return query;
  const platformsOf = async (one: IndexQuery) =>
    (await baseFor(workspace, one, states, weights, now)).comparable.platforms;
  const [then, today] = [await platformsOf(before), await platformsOf(query)];
  const both = today.filter((platform) => then.includes(platform));
  return both.length === 0 || (both.length === today.length && both.length === then.length)
    ? query
    : { ...query, platform: both };
}

/** Scores and ranks of the earlier period. */
export async function beforeOf(
  workspace: Stores,
  query: IndexQuery,
  states: string[],
  weights: Weights,
  now: number,
): Promise<{ base: IndexBase; ranked: Ranked[] } | null> {
  const before = earlier(query);
  if (before === null) return null;
  const base = await baseFor(workspace, before, states, weights, now);
  return { base, ranked: rankIndex(base, weights) };
}
