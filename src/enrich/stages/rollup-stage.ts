import type { Stage } from "../../jobs/run-jobs.ts";
import type { Corpus } from "../../store/corpus/corpus.ts";

/** Adds up the files that came or changed, so that no question has to. */
export const rollupStage = ({ corpus }: { corpus: Corpus }): Stage => ({
  kind: "rollup",
  async run() {
    await corpus.tally();
    await corpus.waitedAccountSums();
  },
});
