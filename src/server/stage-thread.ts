import { parentPort, workerData } from "node:worker_threads";
import { openWorkspace } from "../app.ts";

/** The thread behind the stage runner: works off what waits, looks again every second or when woken, ends when told. */
const { folder } = workerData as { folder: string };
const look = 1_000;
const stop = new AbortController();
let wake = (): void => {};
parentPort!.on("message", (word: "wake" | "stop") => {
  if (word === "stop") stop.abort();
  wake();
});

const workspace = await openWorkspace(folder);
try {
  while (!stop.signal.aborted) {
    await workspace.runStages(stop.signal);
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, look);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
} finally {
  await workspace.close();
  parentPort!.close();
}
