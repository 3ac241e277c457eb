import { parentPort } from "node:worker_threads";
import { type DrawWork, draw } from "./drawn-values.ts";

const port = parentPort!;
port.once("message", (work: DrawWork) => {
  draw(work);
  port.postMessage("done");
});
