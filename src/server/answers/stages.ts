import type { Workspace } from "../../app.ts";
import type { StageState } from "../../contract/activity.ts";
import { type StageRow, unfinishedKinds } from "../../store/state/queries/job-rows.ts";

/** Stages that have not seen all posts; a number made meanwhile says so. */
export const unfinishedStages = ({ state }: Workspace): StageState[] => unfinishedKinds(state).map(stageOf);

const titles: Record<string, string> = {
  language: "Language of posts",
  search: "Search index",
  rollup: "Sums by day",
  compact: "Compaction of the corpus",
};

function stageOf({ kind, jobs, running, failed, done, total, rate, error }: StageRow): StageState {
  const left = total === null ? jobs : Math.max(0, total - done);
  return {
    stage: kind,
    title: titles[kind] ?? kind,
    done,
    total: total ?? done + jobs,
    backlog: left,
    state: running > 0 ? "running" : failed === jobs ? "failed" : "waiting",
    ratePerSecond: rate,
    error,
  };
}
