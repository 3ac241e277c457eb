import { Worker } from "node:worker_threads";
import type { DrawPart } from "./draw-thread.ts";

/** A thread that works out a part of the drawings; opened while there is other work, since its start takes time. */
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

  ask(part: DrawPart): Promise<Float64Array[]> {
    return new Promise((resolve, reject) => {
      if (this.#failure) return reject(this.#failure);
      this.#worker.ref();
      this.#worker.once("message", resolve);
      this.#worker.once("error", reject);
      this.#worker.once("exit", () => reject(new Error("the thread that draws days ended too early")));
      this.#worker.postMessage(part);
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}
