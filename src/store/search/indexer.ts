import { MessageChannel, Worker } from "node:worker_threads";
import { AttacheError } from "../../domain/errors.ts";
import type { SearchDoc } from "./search-doc.ts";

/** Fills an index off the main thread: one thread takes texts apart, one alone writes. */
export type Indexer = {
  /** Done when all are in the index, in their order: of one post the last text counts. Call it ahead, so that no thread waits. */
  add(docs: readonly SearchDoc[]): Promise<void>;
  /** Marks a batch as wholly indexed. */
  markBatch(batch: string): Promise<void>;
  close(): Promise<void>;
};

/** What the first thread is given, to take apart and hand on. */
export type Texts = { ticket: number; docs: readonly SearchDoc[] };
/** What the second answers with the ticket of. */
export type Mark = { ticket: number; batch: string };

/** An order is one transaction: large enough to be written well, small enough for memory and for others who wait to write. */
const docsAnOrder = 8000;
const lettersAnOrder = 4_000_000;

type Waiting = { done(): void; failed(cause: unknown): void };
type Threads = { analyser: Worker; writer: Worker };

export function openIndexer(path: string): Indexer {
  const waiting = new Map<number, Waiting>();
  let threads: Threads | null = null;
  let tickets = 0;

  const stop = async (): Promise<void> => {
    const stopped = threads;
    threads = null;
    await Promise.all([stopped?.analyser.terminate(), stopped?.writer.terminate()]);
  };
  const fail = (cause: unknown) => {
    void stop();
    for (const order of waiting.values())
      order.failed(new AttacheError("Filling the search index stopped. Run the search stage again.", { cause }));
    waiting.clear();
  };
  const start = (): Threads => {
    const { port1, port2 } = new MessageChannel();
    const begin = (name: string, workerData: object, port: typeof port1) => {
      const end = import.meta.url.endsWith(".ts") ? "ts" : "js";
      const worker = new Worker(new URL(`./${name}.${end}`, import.meta.url), { workerData, transferList: [port] });
      worker.on("error", fail);
      return worker;
    };
    const analyser = begin("analyse-worker", { port: port1 }, port1);
    const writer = begin("write-worker", { path, port: port2 }, port2);
    writer.on("message", (ticket: number) => {
      waiting.get(ticket)?.done();
      waiting.delete(ticket);
      if (waiting.size > 0) return;
      analyser.unref();
      writer.unref();
    });
    return { analyser, writer };
  };
  const order = (give: (threads: Threads, ticket: number) => void): Promise<void> =>
    new Promise((done, failed) => {
      const ticket = tickets++;
      waiting.set(ticket, { done, failed });
      threads ??= start();
      threads.analyser.ref();
      threads.writer.ref();
      give(threads, ticket);
    });

  return {
    async add(docs) {
      const orders = [...ordersOf(docs)].map((part) =>
        order(({ analyser }, ticket) => analyser.postMessage({ ticket, docs: part } satisfies Texts)),
      );
      await Promise.all(orders);
    },
    markBatch: (batch) => order(({ writer }, ticket) => writer.postMessage({ ticket, batch } satisfies Mark)),
    close: stop,
  };
}

function* ordersOf(docs: readonly SearchDoc[]): Generator<SearchDoc[]> {
  let letters = 0;
  let from = 0;
  for (let to = 0; to < docs.length; to++) {
    letters += docs[to]!.text.length;
    if (to + 1 < docs.length && to + 1 - from < docsAnOrder && letters < lettersAnOrder) continue;
    yield docs.slice(from, to + 1);
    from = to + 1;
    letters = 0;
  }
}
