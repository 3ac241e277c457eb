import { parentPort, workerData } from "node:worker_threads";
import { formatOf } from "../../platforms/file/mapped-format.ts";
import type { Block } from "./block.ts";
import { stagedMapper } from "./map-staged.ts";
import type { Setup } from "./mapping-pool.ts";

const setup = workerData as Setup;
/** All formats are loaded only where the one asked for is no mapping: they cost a thread most of its start. */
const format = setup.mapping
  ? formatOf(setup.mapping)
  : (await import("./find-format.ts")).findFormat(setup.formatId, null);
const map = stagedMapper(format, setup);
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
