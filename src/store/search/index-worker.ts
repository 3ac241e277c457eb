import { parentPort, workerData } from "node:worker_threads";
import type { Order } from "./indexer.ts";
import { openSearch } from "./search-index.ts";

const index = openSearch(String(workerData));

parentPort!.on("message", (order: Order) => {
  if ("docs" in order) index.add(order.docs);
  else index.markBatch(order.batch);
  parentPort!.postMessage(order.ticket);
});
