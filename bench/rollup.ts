import { openWorkspace } from "../src/app.ts";
import { rollupStage } from "../src/enrich/stages/rollup-stage.ts";
import { addBatch, seeAgain } from "./index-world.ts";
import { peakMb } from "./peak.ts";

/**
 * The stage of sums after a batch of 100,000 rows came into a corpus of 5 M posts whose sums are there; then after 100,000
 * of its posts were looked at again, so that their newest counters are worked out anew.
 */
const [, , folder] = process.argv;
const workspace = await openWorkspace(folder!);
const stage = rollupStage(workspace);
const run = () => stage.run("all", () => {}, new AbortController().signal);
await run();
const size = { rows: 100_000, posts: 5_000_000, accounts: 3000 };
const timed = async (add: typeof addBatch) => {
  const batch = await add(workspace, size);
  const [began, before] = [performance.now(), process.cpuUsage()];
  await run();
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(before);
  batch.takeOut();
  return { seconds, cpuSeconds: (user + system) / 1e6 };
};
const { seconds, cpuSeconds } = await timed(addBatch);
const again = await timed(seeAgain);
const seenAgain = { seenAgainSeconds: again.seconds, seenAgainCpuSeconds: again.cpuSeconds };
console.log(JSON.stringify({ seconds, cpuSeconds, ...seenAgain, peakMb: peakMb() }));
await run();
await workspace.close();
