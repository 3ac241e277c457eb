import { parentPort, workerData } from "node:worker_threads";
import { RawSink, type RawTotals } from "./raw-sink.ts";

export type RawOrder = { block: Uint8Array<ArrayBuffer>; last: boolean };
export type RawAnswer =
  | { done: ArrayBuffer; totals: RawTotals | null }
  | { error: { message: string; code: string | undefined } };

const { place, key } = workerData as { place: string; key: Uint8Array };
const port = parentPort!;
let sink: RawSink | null = null;

port.on("message", ({ block, last }: RawOrder) => {
  try {
    sink ??= new RawSink(place, key);
    sink.add(block, last);
    const answer: RawAnswer = { done: block.buffer, totals: last ? sink.finish() : null };
    port.postMessage(answer, [block.buffer]);
  } catch (cause) {
    const { message, code } = cause as NodeJS.ErrnoException;
    const answer: RawAnswer = { error: { message, code } };
    port.postMessage(answer);
  }
});
