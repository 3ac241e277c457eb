import type { Workspace } from "../../app.ts";
import type { MeasureQuery, MeasureTable, Overview } from "../../contract/overview.ts";
import { postsByStateNotes, postsByState as tell } from "../../measure/posts-by-state.ts";
import { disputedEntities, hiddenEntities } from "../../register/disputed.ts";
import { countedAccounts } from "../../register/known-accounts.ts";
import { postCounts } from "../../store/corpus/queries/post-counts.ts";
import { batchTotal, kindCounts, observationTotal, stateNames } from "../../store/state/queries/register-counts.ts";
import { standingCounts } from "../../store/state/queries/register-read.ts";
import { listBatches } from "./batches.ts";
import { shownPosts } from "./few-authors.ts";
import { stageJobs } from "./jobs.ts";
import { missingIn } from "./missing.ts";
import { daysOf, tomorrow } from "./period.ts";
import { aheadOf, countRowsOf, platformsOf, postsOf } from "./post-counts.ts";
import { settingsOf } from "./settings.ts";
import { unfinishedStages } from "./stages.ts";
import { packageVersion } from "./version.ts";

export async function overviewOf(workspace: Workspace): Promise<Overview> {
  const { raw } = workspace.state;
  const hidden = hiddenEntities(workspace.state);
  const kinds = kindCounts(raw, hidden);
  const counts = [...(await postsOf(workspace)).values()];
  const moments = counts.flatMap(({ first, last }) => [first, last]).filter((moment) => moment !== null);
  const posts = counts.reduce((sum, one) => sum + one.posts, await aheadOf(workspace));
  const byState = await postsByState(workspace, {});
  return {
    workspace: workspace.folder,
    version: packageVersion(),
    counts: {
      states: kinds.state,
      institutions: kinds.institution,
      missions: kinds.mission,
      persons: kinds.person,
      outlets: kinds.outlet,
      organisations: kinds.organisation,
      accounts: { ...standingCounts(raw, null, hidden) },
      posts,
      observations: observationTotal(raw),
      batches: batchTotal(raw),
    },
    firstPostAt: moments.length === 0 ? null : Math.min(...moments),
    lastPostAt: moments.length === 0 ? null : Math.max(...moments),
    postsByState: byState,
    platforms: await platformsOf(workspace),
    missing: await missingIn(workspace, posts, byState.left),
    stages: unfinishedStages(workspace),
    jobs: stageJobs(workspace),
    newest: listBatches(workspace, { page: 1, pageSize: 5 }).rows,
  };
}

/** The measure, for the accounts that may enter; the workspace's setting decides unless the question does. */
export async function postsByState(workspace: Workspace, query: MeasureQuery): Promise<MeasureTable> {
  const { state, corpus } = workspace;
  const settings = settingsOf(workspace);
  const provenOnly = query.provenOnly === undefined ? settings.provenOnly : query.provenOnly === "true";
  const period = daysOf(query);
  const isAll = period.from === null && period.to === null;
  const until = tomorrow(Date.now());
  const counts = isAll
    ? await countRowsOf(workspace)
    : await corpus.ask(postCounts(corpus.accountSums()), { ...period, until });
  const chosen = counts.filter(({ platform, posts }) => posts > 0 && platform === (query.platform ?? platform));
  const language = query.language ?? settings.language;
  const named = new Map(disputedEntities(state, language).map(({ id, name }) => [id.replace(/^entity:/, ""), name]));
  const states = stateNames(state.raw, language, hiddenEntities(state));
  const shown = states.map(({ code, name }) => ({ code, name: named.get(code) ?? name }));
  const counted = countedAccounts(state, { provenOnly });
  const { rows, left } = tell(shown, counted, chosen);
  const { posts: unregistered, ...hidden } = await shownPosts(workspace, left.unregistered, {
    ...period,
    platform: query.platform ?? null,
  });
  return {
    ...{ ...postsByStateNotes, provenOnly, rows },
    left: { ...left, unregistered, ...hidden },
    unfinished: unfinishedStages(workspace),
  };
}
