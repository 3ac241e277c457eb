import { rmSync } from "node:fs";
import { join } from "node:path";
import { keepCompiledCode } from "../src/cli/code-cache.ts";
import { peakMb } from "./peak.ts";

/** The whole index in a fresh process, as the command line starts: `seconds` counts from the start of the process, modules and all. */
const [, , folder, mode] = process.argv;
keepCompiledCode();
const { DrawHelper } = await import("../src/measure/draw-helper.ts");
DrawHelper.openEarly();
const { openStores } = await import("../src/stores.ts");
const { indexAnswer } = await import("../src/server/answers/index-ranking.ts");
const began = performance.now();
if (mode === "without") rmSync(join(folder!, "cache"), { recursive: true, force: true });
const workspace = await openStores(folder!);
const asked = { from: "2024-01-01", to: "2025-01-01" };
const answer = await indexAnswer(workspace, asked);
const seconds = performance.now() / 1000;
const work = (performance.now() - began) / 1000;
const { user, system } = process.cpuUsage();
const cpuSeconds = (user + system) / 1e6;
const moved = performance.now();
await indexAnswer(workspace, { ...asked, weight: ["engagement:2"] });
const weightMs = performance.now() - moved;
const ranked = answer.rows.filter(({ rank }) => rank !== null).length;
console.log(JSON.stringify({ seconds, secondsWithoutStart: work, weightMs, ranked, cpuSeconds, peakMb: peakMb() }));
await workspace.close();
