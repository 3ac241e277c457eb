import type { StageState } from "../../contract/activity.ts";
import type { StateDatabase } from "../../store/state/database.ts";
import { stageBacklog } from "../../store/state/queries/jobs.ts";
import type { Stores } from "../../stores.ts";

/** Stages that have not seen all posts; a number made meanwhile says so. Sums by day need none: they are made from posts. */
export function unfinishedStages({ state }: Stores): StageState[] {
  const language = stageOf(state, "language", "Language of posts");
  const search = stageOf(state, "search", "Search index");
  // A file is indexed once its languages are known: what waits for the first waits for the second too.
  const backlog = Math.min(search.backlog + language.backlog, search.total);
  const indexed: StageState = { ...search, backlog, done: search.total - backlog };
  return [language, indexed].filter((stage) => stage.backlog > 0);
}

function stageOf(state: StateDatabase, stage: string, title: string): StageState {
  const { waiting, total, running, failed, rate } = stageBacklog(state, stage);
  return {
    stage,
    title,
    done: total - waiting,
    total,
    backlog: waiting,
    state: running ? "running" : failed === null ? "waiting" : "failed",
    ratePerSecond: rate,
    error: failed?.error ?? null,
    failure: failed?.failure ?? null,
  };
}
