import { parentPort, workerData } from "node:worker_threads";
import { openWorkspace } from "../app.ts";
import { collectAlways } from "./answers/collect.ts";

/** The thread behind the collect runner: asks what falls due until told to stop, then stores what waits. */
const { folder } = workerData as { folder: string };
const stop = new AbortController();
parentPort!.once("message", () => stop.abort());

const workspace = await openWorkspace(folder);
try {
  await collectAlways(workspace, stop.signal, {
    archive: false,
    onError: (cause) =>
      parentPort!.postMessage(`Collecting: ${cause instanceof Error ? cause.message : String(cause)}`),
  });
} finally {
  await workspace.close();
  parentPort!.close();
}
