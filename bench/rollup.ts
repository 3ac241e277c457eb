import { openWorkspace } from "../src/app.ts";
import { rollupStage } from "../src/enrich/stages/rollup-stage.ts";
import { peakMb } from "./contest.ts";
import { addBatch } from "./index-world.ts";

/** The stage of sums after a batch of 100,000 rows came into a corpus of 5 M posts whose sums are there. */
const [, , folder] = process.argv;
const workspace = await openWorkspace(folder!);
const stage = rollupStage(workspace);
const run = () => stage.run("all", () => {}, new AbortController().signal);
await run();
const batch = await addBatch(workspace, { rows: 100_000, posts: 5_000_000, accounts: 3000 });
const [began, before] = [performance.now(), process.cpuUsage()];
await run();
const seconds = (performance.now() - began) / 1000;
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ seconds, cpuSeconds: (user + system) / 1e6, peakMb: peakMb() }));
batch.takeOut();
await run();
await workspace.close();
