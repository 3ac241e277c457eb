import { Worker } from "node:worker_threads";
import { AttacheError } from "../../domain/errors.ts";
import type { Identified } from "./identify.ts";

type IdentifierPool = {
  /** Languages of many texts, in their order; equal texts are asked once. */
  identifyAll(texts: readonly string[]): Promise<Identified[]>;
  close(): Promise<void>;
};

/** What a worker gets and gives: the answers come back as three columns. */
export type Asked = { ticket: number; texts: string[] };
export type Answered = {
  ticket: number;
  languages: (string | null)[];
  scripts: (string | null)[];
  confidences: Float64Array;
};

const textsAMessage = 1000;

/** Workers that identify languages off the main thread; they start with the first question, and hold a process open only while one is unanswered. */
export function openIdentifiers(count = 2): IdentifierPool {
  const workers: Worker[] = [];
  const waiting = new Map<number, { done(answer: Answered): void; failed(cause: unknown): void; worker: Worker }>();
  let tickets = 0;

  const start = () => {
    const worker = new Worker(
      new URL(import.meta.url.endsWith(".ts") ? "./identify-worker.ts" : "./identify-worker.js", import.meta.url),
    );
    worker.on("message", (answer: Answered) => {
      waiting.get(answer.ticket)?.done(answer);
      waiting.delete(answer.ticket);
      if (!isAsked(worker)) worker.unref();
    });
    worker.on("error", (cause) => {
      workers.splice(workers.indexOf(worker), 1);
      for (const [ticket, question] of waiting)
        if (question.worker === worker) {
          waiting.delete(ticket);
          question.failed(new AttacheError("Identifying languages stopped. Run the language stage again.", { cause }));
        }
    });
    workers.push(worker);
    return worker;
  };
  const isAsked = (worker: Worker) => [...waiting.values()].some((question) => question.worker === worker);
  const ask = (worker: Worker, texts: string[]) =>
    new Promise<Answered>((done, failed) => {
      const ticket = tickets++;
      waiting.set(ticket, { done, failed, worker });
      worker.ref();
      worker.postMessage({ ticket, texts } satisfies Asked);
    });

  return {
    async identifyAll(texts) {
      const numbers = new Map<string, number>();
      for (const text of texts) if (!numbers.has(text)) numbers.set(text, numbers.size);
      const distinct = [...numbers.keys()];
      const found = new Array<Identified>(distinct.length);
      let next = 0;
      const work = async (worker: Worker) => {
        while (next < distinct.length) {
          const from = next;
          next += textsAMessage;
          const answer = await ask(worker, distinct.slice(from, from + textsAMessage));
          for (const [at, language] of answer.languages.entries())
            found[from + at] = { language, script: answer.scripts[at]!, confidence: answer.confidences[at]! };
        }
      };
      const wanted = Math.min(count, Math.ceil(distinct.length / textsAMessage));
      while (workers.length < wanted) start();
      await Promise.all(workers.slice(0, wanted).map(work));
      return texts.map((text) => found[numbers.get(text)!]!);
    },
    async close() {
      await Promise.all(workers.splice(0).map((worker) => worker.terminate()));
    },
  };
}
