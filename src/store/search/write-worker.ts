import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import type { Prepared } from "./body.ts";
import type { Mark } from "./indexer.ts";
import { openSearch } from "./search-index.ts";

/** What the other thread hands on. */
export type Apart = { ticket: number; posts: readonly Prepared[] };

const { path, port } = workerData as { path: string; port: MessagePort };
const index = openSearch(path);

port.on("message", ({ ticket, posts }: Apart) => {
  index.addPrepared(posts);
  parentPort!.postMessage(ticket);
});
parentPort!.on("message", ({ ticket, batch }: Mark) => {
  index.markBatch(batch);
  parentPort!.postMessage(ticket);
});
