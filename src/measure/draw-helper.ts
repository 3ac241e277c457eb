import { Worker } from "node:worker_threads";
import type { DrawWork } from "./drawn-values.ts";

/** A thread that takes part in the drawings; opened while there is other work, since its start takes time. */
export class DrawHelper {
  readonly #worker: Worker;
  #failure: Error | null = null;

  constructor() {
    const script = new URL(import.meta.url.endsWith(".ts") ? "./draw-thread.ts" : "./draw-thread.js", import.meta.url);
    this.#worker = new Worker(script);
    this.#worker.once("error", (cause: Error) => {
      this.#failure = cause;
    });
    // Nobody waits for it but who has asked it.
    this.#worker.unref();
  }

  /** Resolves when nothing is left to take and what it took is done. */
  help(work: DrawWork): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.#failure) return reject(this.#failure);
      this.#worker.ref();
      this.#worker.once("message", () => resolve());
      this.#worker.once("error", reject);
      this.#worker.once("exit", () => reject(new Error("the thread that draws days ended too early")));
      this.#worker.postMessage(work);
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}
