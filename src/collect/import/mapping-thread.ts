import { parentPort, workerData } from "node:worker_threads";
import type { Block } from "./block.ts";
import { stagedMapper } from "./map-staged.ts";
import type { Setup } from "./mapping-pool.ts";

const map = stagedMapper(workerData as Setup);
const port = parentPort!;

port.on("message", ({ seq, block, fallback }: { seq: number; block: Block; fallback: string | null }) => {
  try {
    const transfer: ArrayBuffer[] = [];
    const result = map(block, fallback, transfer);
    port.postMessage({ seq, result }, transfer);
  } catch (cause) {
    const { message, stack } = cause as Error;
    port.postMessage({ seq, error: { message, stack: stack ?? "" } });
  }
});
