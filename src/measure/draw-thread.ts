import { parentPort } from "node:worker_threads";
import { type DrawWork, drawnValues } from "./drawn-values.ts";

export type DrawPart = { work: DrawWork; from: number; to: number };

const port = parentPort!;
port.once("message", ({ work, from, to }: DrawPart) => {
  const values = drawnValues(work, from, to);
  port.postMessage(
    values,
    values.map(({ buffer }) => buffer),
  );
});
