import type { Stage } from "../../jobs/run-jobs.ts";
import type { Corpus } from "../../store/corpus/corpus.ts";
import { writeRollup } from "../../store/corpus/rollup.ts";

/** Sums the corpus up by day, account, platform and language, for the version of the manifest it finds. */
export const rollupStage = ({ workspace, corpus }: { workspace: string; corpus: Corpus }): Stage => ({
  kind: "rollup",
  async run() {
    const version = corpus.version();
    await writeRollup(workspace, version, (sql) => corpus.write(sql));
    await corpus.measureSums();
  },
});
