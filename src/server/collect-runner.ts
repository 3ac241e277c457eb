import { Worker } from "node:worker_threads";
import type { Workspace } from "../app.ts";
import { allSources } from "../store/state/queries/collect-sources.ts";

export type CollectRunner = { close(): Promise<void> };

const look = 5_000;

/**
 * Collects by schedule while the server runs, in a thread of its own, so that pages stay quick. It begins when there is a first
 * source, and again after a pause when the thread has died.
 */
export function collectRunner({ folder, state }: Workspace, log: (error: unknown) => void): CollectRunner {
  let thread: { worker: Worker; ended: Promise<void> } | null = null;
  const begin = (): void => {
    if (thread || allSources(state).length === 0) return;
    const script = new URL(
      import.meta.url.endsWith(".ts") ? "./collect-thread.ts" : "./collect-thread.js",
      import.meta.url,
    );
    const worker = new Worker(script, { workerData: { folder } });
    worker.on("error", log);
    worker.on("message", (message: unknown) => log(new Error(String(message))));
    const ended = new Promise<void>((resolve) =>
      worker.once("exit", () => {
        thread = null;
        resolve();
      }),
    );
    thread = { worker, ended };
  };
  begin();
  const timer = setInterval(begin, look).unref();
  return {
    async close() {
      clearInterval(timer);
      const last = thread;
      last?.worker.postMessage("stop");
      await last?.ended;
    },
  };
}
