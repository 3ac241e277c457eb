import { parentPort } from "node:worker_threads";
import { type DrawTask, draw } from "./drawn-values.ts";

const port = parentPort!;
port.on("message", (task: DrawTask) => {
  draw(task);
  port.postMessage("done");
});
