import { Worker } from "node:worker_threads";
import type { Workspace } from "../app.ts";

export type StageRunner = { wake(): void; close(): Promise<void> };

const pause = 10_000;

/**
 * Works stages off while the server runs: after each import, and when another process has left work. In a thread of its own
 * with its own connections, so that no answer waits for an index; a thread that died begins again after a pause.
 */
export function stageRunner({ folder }: Workspace, log: (error: unknown) => void): StageRunner {
  let closing = false;
  let thread: { worker: Worker; ended: Promise<void> } | null = null;
  const start = (): void => {
    if (closing) return;
    const script = new URL(
      import.meta.url.endsWith(".ts") ? "./stage-thread.ts" : "./stage-thread.js",
      import.meta.url,
    );
    const worker = new Worker(script, { workerData: { folder } });
    worker.on("error", log);
    const ended = new Promise<void>((resolve) =>
      worker.once("exit", () => {
        thread = null;
        resolve();
        if (!closing) setTimeout(start, pause).unref();
      }),
    );
    thread = { worker, ended };
  };
  start();
  return {
    wake: () => thread?.worker.postMessage("wake"),
    async close() {
      closing = true;
      const last = thread;
      last?.worker.postMessage("stop");
      await last?.ended;
    },
  };
}
