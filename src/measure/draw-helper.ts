import { Worker } from "node:worker_threads";
import type { DrawTask } from "./drawn-values.ts";

type Waiting = { resolve(): void; reject(cause: Error): void };

/** A thread that draws days while there is other work; it is opened early, since its start takes time. */
export class DrawHelper {
  static #early: DrawHelper | null = null;

  readonly #worker: Worker;
  /** Who has asked, in order. */
  readonly #waiting: Waiting[] = [];
  #failure: Error | null = null;

  /** For who knows that many states will be compared, before all that compares them is loaded. */
  static openEarly(): void {
    DrawHelper.#early ??= new DrawHelper();
  }

  /** The one that was opened early, or another. */
  static taken(): DrawHelper {
    const taken = DrawHelper.#early ?? new DrawHelper();
    DrawHelper.#early = null;
    return taken;
  }

  constructor() {
    const script = new URL(import.meta.url.endsWith(".ts") ? "./draw-thread.ts" : "./draw-thread.js", import.meta.url);
    this.#worker = new Worker(script);
    this.#worker.on("message", () => this.#waiting.shift()?.resolve());
    this.#worker.once("error", (cause: Error) => this.#fail(cause));
    this.#worker.once("exit", () => this.#fail(new Error("the thread that draws days ended too early")));
    // Nobody waits for it until it is asked.
    this.#worker.unref();
  }

  /** Resolves when all is drawn. */
  help(task: DrawTask): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.#failure) return reject(this.#failure);
      this.#waiting.push({ resolve, reject });
      this.#worker.ref();
      this.#worker.postMessage(task);
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #fail(cause: Error): void {
    this.#failure ??= cause;
    for (const { reject } of this.#waiting.splice(0)) reject(this.#failure);
  }
}
