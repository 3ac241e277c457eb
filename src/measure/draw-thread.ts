import { parentPort } from "node:worker_threads";
import { type DrawTask, draw, take } from "./drawn-values.ts";

const port = parentPort!;
port.on("message", (task: DrawTask) => {
  if (take(task)) draw(task);
  port.postMessage("done");
});
