import { parentPort, workerData } from "node:worker_threads";
import { formatOf } from "../../platforms/file/mapped-format.ts";
import { stagedMapper } from "./map-staged.ts";
import type { Answer, Question, Setup } from "./mapping-pool.ts";

const setup = workerData as Setup;
/** All formats are loaded only where the one asked for is no mapping: they cost a thread most of its start. */
const format = setup.mapping
  ? formatOf(setup.mapping)
  : (await import("./find-format.ts")).findFormat(setup.formatId, null);
const map = stagedMapper(format, setup);
const port = parentPort!;

port.on("message", ({ seq, block, fallback }: Question) => {
  const read = block.bytes.buffer as ArrayBuffer;
  const transfer: ArrayBuffer[] = [read];
  let answer: Answer;
  try {
    answer = { seq, read, result: map(block, fallback, transfer) };
  } catch (cause) {
    const { message, stack } = cause as Error;
    answer = { seq, read, error: { message, stack: stack ?? "" } };
  }
  port.postMessage(answer, transfer);
});
