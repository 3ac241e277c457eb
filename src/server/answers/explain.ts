import type { ExplainedCriterion, Explanation } from "../../contract/explanation.ts";
import type { IndexQuery } from "../../contract/index-ranking.ts";
import { NotFoundError } from "../../domain/errors.ts";
import type { CriterionReading } from "../../measure/index-values.ts";
import { stages } from "../../measure/measure.ts";
import type { AccountPart, Days } from "../../measure/parts.ts";
import { isoOf } from "../../measure/period.ts";
import { termOf } from "../../measure/terms.ts";
import { total, type Weights, weightsOf } from "../../measure/weights.ts";
import { postsBehind } from "../../store/corpus/queries/explain-posts.ts";
import type { MeasureAccount } from "../../store/state/queries/measure-accounts.ts";
import type { Stores } from "../../stores.ts";
import { baseFor, onSamePlatforms } from "./index-base.ts";
import { groupOf } from "./index-groups.ts";
import { profileFor } from "./index-profiles.ts";
import { criterionView, indexAnswer } from "./index-ranking.ts";
import { readingView } from "./readings.ts";
import { settingsOf } from "./settings.ts";

/** From a score to its stages, from a stage to its criteria and measures, to the accounts’ sums and to posts. */
export async function explain(
  workspace: Stores,
  code: string,
  query: IndexQuery,
  now = Date.now(),
): Promise<Explanation> {
  const answer = await indexAnswer(workspace, query, now);
  const wanted = code.replace(/^(state|entity):/, "").toUpperCase();
  const row = answer.rows.find(({ subject }) =>
    subject.kind === "state" ? subject.state === wanted : subject.id === code,
  );
  if (!row)
    throw new NotFoundError(
      `${code} is not among those compared: ${answer.group}. Ask for it by its ISO code, with the states to compare it with.`,
      { failure: { code: "not-compared", values: { name: code, group: answer.group } } },
    );
  const weights = weightsOf(profileFor(workspace, query.profile, query.weight));
  const { states } = groupOf(workspace, query);
  const base = await baseFor(
    workspace,
    await onSamePlatforms(workspace, query, states, weights, now),
    states,
    weights,
    now,
  );
  const at = base.compared.findIndex(({ id }) => id === row.subject.id);
  const parts = base.parts[at];
  const period = base.period;
  const accounts = parts?.accounts ?? [];
  return {
    row,
    ranked: answer.rows.filter(({ rank }) => rank !== null).length,
    profile: answer.profile,
    ownInterest: answer.ownInterest,
    ownOf: answer.ownOf,
    period: answer.period,
    platforms: answer.platforms,
    stages: stagesOf(
      (await base.allReadings())[at] ?? [],
      weights,
      row.stages,
      query.language ?? settingsOf(workspace).language,
    ),
    accounts: period === null ? [] : accounts.map((part) => accountView(part, period)),
    posts: period === null ? [] : await postsOf(workspace, accounts, period),
  };
}

function stagesOf(
  read: readonly CriterionReading[],
  weights: Weights,
  values: Explanation["row"]["stages"],
  language: string,
): Explanation["stages"] {
  const counting = stages.filter((stage) => values[stage] !== null && weights.stages[stage] > 0);
  const all = counting.reduce((sum, stage) => sum + weights.stages[stage], 0);
  return stages.map((stage) => {
    const share = counting.includes(stage) && all > 0 ? weights.stages[stage] / all : null;
    const value = values[stage];
    return {
      stage,
      weight: weights.stages[stage],
      value,
      points: share === null || value === null ? null : value * share,
      criteria: read
        .filter(({ criterion }) => criterion.stage === stage)
        .map(({ criterion, readings, scaled }): ExplainedCriterion => {
          const view = criterionView(criterion.id, weights);
          const part = total(weights, stage) === 0 ? 0 : view.weight / total(weights, stage);
          return {
            ...view,
            value: scaled === null ? null : scaled * 100,
            points: share === null || scaled === null ? null : scaled * 100 * part * share,
            readings: readings.map(({ platform, reading, scaled: on }) => ({
              platform,
              reading: readingView(reading, language),
              scaled: on,
            })),
          };
        }),
    };
  });
}

const known = ({ sum, known: posts }: { sum: number; known: number }): number | null => (posts === 0 ? null : sum);

const accountView = (
  { account, posts, own, received }: AccountPart,
  period: Days,
): Explanation["accounts"][number] => ({
  account: account.id,
  platform: account.platform,
  handle: account.handle,
  holder: account.holderName,
  standing: account.standing,
  posts,
  own,
  interactions: {
    approval: known(received.approval),
    replies: known(received.replies),
    reposts: known(received.reposts),
    quotes: known(received.quotes),
  },
  href: postsHref(account.id, within(account, period)),
});

const postsHref = (account: string, { from, to }: Days): string =>
  `/api/v1/posts?account=${encodeURIComponent(account)}&from=${isoOf(from)}&to=${isoOf(to)}`;

/** The days of the period on which an account speaks for its holder. */
function within(account: MeasureAccount, { from, to }: Days): Days {
  const term = termOf(account);
  return term ? { from: Math.max(from, term.from), to: Math.min(to, term.to) } : { from, to };
}

async function postsOf({ corpus }: Stores, parts: readonly AccountPart[], period: Days): Promise<Explanation["posts"]> {
  const accounts = parts.map(({ account }) => ({ account: account.id, ...within(account, period) }));
  if (accounts.length === 0) return [];
  const rows = await corpus.ask(postsBehind(await corpus.newestCounters()), { accounts, limit: 10 });
  return rows.map(({ platform, id, account, posted_at, text }) => ({
    platform,
    id,
    account,
    postedAt: posted_at,
    text: text ?? "",
    href: `/api/v1/posts/${encodeURIComponent(platform)}/${encodeURIComponent(id)}`,
  }));
}
