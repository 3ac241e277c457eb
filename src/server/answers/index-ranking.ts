import type { CriterionView, IndexAnswer, IndexQuery, IndexRow, Profile } from "../../contract/index-ranking.ts";
import { NotFoundError, UsageError } from "../../domain/errors.ts";
import { criteria, type Scale, scaleWords } from "../../measure/index-criteria.ts";
import { type IndexBase, type Ranked, rankIndex, ranksUnder } from "../../measure/index-run.ts";
import type { CriterionReading } from "../../measure/index-values.ts";
import { measureById } from "../../measure/measures.ts";
import { notRankedWords } from "../../measure/not-ranked.ts";
import { correlationWith, publishedRankings } from "../../measure/published.ts";
import { ranksOf } from "../../measure/rank.ts";
import { weightsToRank } from "../../measure/way-to-rank.ts";
import { defaultWeights, type Weights, weightsOf } from "../../measure/weights.ts";
import { isDemonstration } from "../../register/demonstration.ts";
import { stateActors } from "../../store/state/queries/measure-register.ts";
import type { Stores } from "../../stores.ts";
import { baseFor, beforeOf, onSamePlatforms } from "./index-base.ts";
import { groupOf } from "./index-groups.ts";
import { profileFor } from "./index-profiles.ts";
import { namesFor, periodView, subjectView } from "./measures.ts";
import { settingsOf } from "./settings.ts";
import { unfinishedStages } from "./stages.ts";
import { withUndated } from "./undated-here.ts";

export const indexTitle = "Digital diplomacy index, after the five stages of the Digital Diplomacy Review";
export const indexCaution =
  "The stages are the Review’s; criteria, scales and weights are Attaché’s own and published here, since no published list of the Review’s 166 criteria or of their weights was found. It ranks what was collected and registered, not what a state is worth.";

export async function indexAnswer(workspace: Stores, asked: IndexQuery, now = Date.now()): Promise<IndexAnswer> {
  const profile = profileFor(workspace, asked.profile, asked.weight);
  const weights = weightsOf(profile);
  const group = groupOf(workspace, asked);
  const query = await onSamePlatforms(workspace, asked, group.states, weights, now);
  const base = await baseFor(workspace, query, group.states, weights, now);
  if (query.capital === undefined && base.subjects.length < 2)
    throw new UsageError("An index compares; ask for two states at least.", {
      failure: { code: "two-states", values: {} },
    });
  const ranked = await withUndated(workspace, rankIndex(base, weights), base, now);
  const standard = await defaultRanks(workspace, query, group.states, weights, base, now);
  const before = await beforeOf(workspace, query, group.states, weights, now);
  const isAlike = before?.base.comparable.platforms.join() === base.comparable.platforms.join();
  const names = namesFor(workspace, query.language ?? settingsOf(workspace).language);
  const peers = peerRanks(workspace, ranked);
  const own = ownOf(profile, ranked, names);
  // What might count instead is read where somebody lacks a rank.
  const read = ranked.some(({ reason }) => reason?.code === "few-stages") ? await base.allReadings() : [];
  const readOf = ({ subject }: Ranked) => read[base.compared.findIndex(({ id }) => id === subject.id)] ?? [];
  const rows = ranked.map(
    (one): IndexRow => ({
      subject: subjectView(one.subject, names),
      score: one.score,
      rank: one.rank,
      ...notRankedOf(one, readOf(one), weights),
      stages: one.stages,
      interval: one.interval,
      range: one.range,
      defaultRank: standard.get(one.subject.id) ?? null,
      peer: peers.get(one.subject.id) ?? null,
      change: isAlike
        ? changeOf(
            one,
            before?.ranked.find(({ subject }) => subject.id === one.subject.id),
          )
        : null,
    }),
  );
  const ours = new Map(
    ranked.flatMap(({ rank, subject }) =>
      rank === null || subject.state === null || subject.kind !== "state" ? [] : [[subject.state, rank] as const],
    ),
  );
  return {
    title: indexTitle,
    caution: indexCaution,
    profile,
    ownInterest: own && `These weights were saved by ${own.savedBy} for ${own.name}, which is ranked here.`,
    ownOf: own,
    group: group.title,
    asked: periodView(base.asked),
    period: base.period && periodView(base.period),
    before: before?.base.period ? periodView(before.base.period) : null,
    platforms: base.comparable.platforms,
    dropped: base.comparable.dropped,
    criteria: criteria.map((one) => criterionView(one.id, weights)),
    rows: rows.sort(byRank),
    published: (isDemonstration(workspace.state) ? [] : publishedRankings(workspace.state)).map((one) => ({
      ...one,
      correlation: correlationWith(one, ours),
    })),
    scope: query.scope ?? "official",
    provenOnly: query.provenOnly ?? settingsOf(workspace).provenOnly,
    left: base.left,
    unfinished: unfinishedStages(workspace),
  };
}

/** Why there is no rank, down to the criteria that stand in the way. */
function notRankedOf(
  { reason }: Ranked,
  readings: readonly CriterionReading[],
  weights: Weights,
): Pick<IndexRow, "why" | "reason"> {
  if (reason?.code !== "few-stages") return { why: reason && notRankedWords(reason), reason };
  const unknown = readings.flatMap(({ criterion: { id, stage, measure }, scaled }) =>
    scaled === null && (weights.criteria[id] ?? 0) > 0 && reason.missing.includes(stage)
      ? [{ stage, criterion: id, title: measureById.get(measure)?.title ?? id }]
      : [],
  );
  const told = { ...reason, unknown, instead: weightsToRank(readings, weights, reason.missing) };
  return { why: notRankedWords(told), reason: told };
}

export function criterionView(id: string, weights: Weights): CriterionView {
  const criterion = criteria.find((one) => one.id === id);
  const measure = measureById.get(criterion?.measure ?? "");
  if (!criterion || !measure) throw new NotFoundError(`There is no criterion “${id}”.`);
  return {
    id,
    measure: measure.id,
    title: measure.title,
    unit: measure.unit,
    stage: criterion.stage,
    scale: scaleWords(criterion.scale),
    scaleOf: scaleOf(criterion.scale),
    weight: weights.criteria[id] ?? 0,
    perPlatform: criterion.perPlatform,
    drawn: criterion.drawn,
  };
}

const scaleOf = (scale: Scale): CriterionView["scaleOf"] => ({
  kind: scale.kind,
  from: scale.kind === "position" ? null : scale.kind === "log" ? 0 : scale.from,
  to: scale.kind === "position" ? null : scale.to,
});

const keptDefaults = new WeakMap<IndexBase, Map<string, number | null>>();

/** Ranks by the default profile, from the same sums where these suffice. */
async function defaultRanks(
  workspace: Stores,
  query: IndexQuery,
  states: string[],
  weights: Weights,
  base: IndexBase,
  now: number,
): Promise<Map<string, number | null>> {
  const suffices = criteria.every(({ id, weight }) => weight === 0 || (weights.criteria[id] ?? 0) > 0);
  const from = suffices ? base : await baseFor(workspace, query, states, defaultWeights, now);
  const known = keptDefaults.get(from);
  if (known) return known;
  const ranks = ranksUnder(from, defaultWeights);
  keptDefaults.set(from, ranks);
  return ranks;
}

const changeOf = (now: Ranked, before: Ranked | undefined): IndexRow["change"] =>
  now.score === null || now.rank === null || !before || before.score === null || before.rank === null
    ? null
    : {
        score: now.score - before.score,
        rank: before.rank - now.rank,
        before: { score: before.score, rank: before.rank },
      };

const peersTitle = "own state and peers";

/** Ranks among peers: those of the settings for whoever is one of them, else the subregion. */
function peerRanks(workspace: Stores, ranked: readonly Ranked[]): Map<string, IndexRow["peer"]> {
  const { ownState, peers } = settingsOf(workspace);
  const own = new Set([ownState, ...peers]);
  const regions = new Map(stateActors(workspace.state.raw).map(({ state, subregion }) => [state, subregion]));
  const groupName = ({ subject }: Ranked): string | null =>
    own.has(subject.state) && own.size > 2 ? peersTitle : (regions.get(subject.state) ?? null);
  const groups = Map.groupBy(
    ranked.filter(({ rank }) => rank !== null),
    groupName,
  );
  const answer = new Map<string, IndexRow["peer"]>();
  for (const [group, members] of groups) {
    if (group === null) continue;
    const ranks = ranksOf(
      members.map(({ rank }) => rank),
      "low",
    );
    members.forEach(({ subject }, at) => {
      answer.set(subject.id, {
        group,
        kind: group === peersTitle ? "settings" : "subregion",
        rank: ranks[at] ?? 0,
        of: members.length,
      });
    });
  }
  return answer;
}

/** Whoever saved these weights and is ranked by them. */
function ownOf(
  { institution, savedBy }: Profile,
  ranked: readonly Ranked[],
  names: ReadonlyMap<string, string>,
): IndexAnswer["ownOf"] {
  if (institution === null || !ranked.some(({ subject }) => subject.state === institution)) return null;
  return { savedBy: savedBy ?? institution, institution, name: names.get(institution) ?? institution };
}

const byRank = (a: IndexRow, b: IndexRow): number =>
  (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER) ||
  a.subject.name.localeCompare(b.subject.name, "en");
