import type { Format } from "../../platforms/format.ts";
import { openDoor } from "../door.ts";
import type { Block } from "./block.ts";
import { openLane } from "./lane/lane.ts";
import { blockReader } from "./map-block.ts";
import type { MappedBlock, SentRows, Setup } from "./mapping-pool.ts";
import { type StagedRows, stageBlock } from "./stage-block.ts";

/** From a block to rows that may be stored; opened once a thread. `transfer` gets the buffers that can be handed over; `spare` may be written to. */
export function stagedMapper(
  format: Format,
  setup: Setup,
): (block: Block, fallback: string | null, transfer: ArrayBuffer[], spare: ArrayBuffer | null) => MappedBlock {
  const reader = blockReader(format, setup.layout, setup.encoding, setup.context);
  const door = openDoor({ known: setup.known, key: setup.key });
  const { context, layout, encoding, fileName } = setup;
  const lane = format.plain ? openLane(format.plain, layout, { context, door, reader, encoding, fileName }) : null;
  return (block, fallback, transfer, spare) => {
    const staged = lane?.stage(block, fallback, spare) ?? stageBlock(block, reader, door, fallback, fileName);
    return {
      read: staged.read,
      odd: staged.odd,
      posts: [...staged.posts].map(([platform, rows]) => [platform, sent(rows, transfer)]),
      observations: staged.observations && sent(staged.observations, transfer),
      rejects: staged.rejects,
      inName: staged.inName,
    };
  };
}

/** Rows as bytes of their own, handed over without a copy. */
function sent(rows: StagedRows, transfer: ArrayBuffer[]): SentRows {
  transfer.push(rows.bytes.buffer);
  return rows;
}
