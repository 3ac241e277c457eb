import { parentPort, workerData } from "node:worker_threads";
import { openDoor } from "../door.ts";
import type { Block } from "./block.ts";
import { findFormat } from "./find-format.ts";
import { blockReader } from "./map-block.ts";
import type { MappedBlock, SentRows, Setup } from "./mapping-pool.ts";
import { type StagedRows, stageBlock } from "./stage-block.ts";

const setup = workerData as Setup;
const format = findFormat(setup.formatId, setup.mapping);
const reader = blockReader(format, setup.layout, setup.encoding, setup.context);
const door = openDoor({ known: setup.known, key: setup.key });
const port = parentPort!;

port.on("message", ({ seq, block, fallback }: { seq: number; block: Block; fallback: string | null }) => {
  try {
    const staged = stageBlock(block, reader, door, fallback, setup.fileName);
    const transfer: ArrayBuffer[] = [];
    const result: MappedBlock = {
      read: staged.read,
      odd: staged.odd,
      posts: [...staged.posts].map(([platform, rows]) => [platform, sent(rows, transfer)]),
      observations: staged.observations && sent(staged.observations, transfer),
      rejects: staged.rejects,
      inName: staged.inName,
    };
    port.postMessage({ seq, result }, transfer);
  } catch (cause) {
    const { message, stack } = cause as Error;
    port.postMessage({ seq, error: { message, stack: stack ?? "" } });
  }
});

/** Rows as bytes of their own, handed over without a copy. */
function sent(rows: StagedRows, transfer: ArrayBuffer[]): SentRows {
  transfer.push(rows.bytes.buffer);
  const { bytes, rows: count, used, longest, broken, firstAt, lastAt } = rows;
  return { bytes, rows: count, used, longest, broken, firstAt, lastAt };
}
