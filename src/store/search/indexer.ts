import { Worker } from "node:worker_threads";
import { AttacheError } from "../../domain/errors.ts";
import type { SearchDoc } from "./search-doc.ts";

/** Fills an index off the main thread: while one worker writes, the other takes texts apart. */
export type Indexer = {
  /** Done when all are in the index. Posts of one call are written in no certain order; of one post the last text counts. */
  add(docs: readonly SearchDoc[]): Promise<void>;
  /** Marks a batch as wholly indexed. */
  markBatch(batch: string): Promise<void>;
  close(): Promise<void>;
};

/** What a worker is asked; it answers with the ticket. */
export type Order = { ticket: number; docs: SearchDoc[] } | { ticket: number; batch: string };

const docsAnOrder = 2000;

export function openIndexer(path: string, count = 2): Indexer {
  const workers: Worker[] = [];
  const waiting = new Map<number, { worker: Worker; done(): void; failed(cause: unknown): void }>();
  let tickets = 0;

  const stopped = (worker: Worker, cause: unknown) => {
    workers.splice(workers.indexOf(worker), 1);
    for (const [ticket, order] of waiting)
      if (order.worker === worker) {
        waiting.delete(ticket);
        order.failed(new AttacheError("Filling the search index stopped. Run the search stage again.", { cause }));
      }
  };
  const start = (): Worker => {
    const place = new URL(import.meta.url.endsWith(".ts") ? "./index-worker.ts" : "./index-worker.js", import.meta.url);
    const worker = new Worker(place, { workerData: path });
    worker.on("message", (ticket: number) => {
      waiting.get(ticket)?.done();
      waiting.delete(ticket);
      if (![...waiting.values()].some((order) => order.worker === worker)) worker.unref();
    });
    worker.on("error", (cause) => stopped(worker, cause));
    workers.push(worker);
    return worker;
  };
  const order = (worker: Worker, work: { docs: SearchDoc[] } | { batch: string }) =>
    new Promise<void>((done, failed) => {
      const ticket = tickets++;
      waiting.set(ticket, { worker, done, failed });
      worker.ref();
      worker.postMessage({ ticket, ...work } satisfies Order);
    });

  return {
    async add(docs) {
      const current = [...new Map(docs.map((doc) => [`${doc.platform}\n${doc.id}`, doc])).values()];
      let next = 0;
      const work = async (worker: Worker) => {
        while (next < current.length) {
          const from = next;
          next += docsAnOrder;
          await order(worker, { docs: current.slice(from, from + docsAnOrder) });
        }
      };
      const wanted = Math.min(count, Math.ceil(current.length / docsAnOrder));
      while (workers.length < wanted) start();
      await Promise.all(workers.slice(0, wanted).map(work));
    },
    markBatch: (batch) => order(workers[0] ?? start(), { batch }),
    async close() {
      await Promise.all(workers.splice(0).map((worker) => worker.terminate()));
    },
  };
}
