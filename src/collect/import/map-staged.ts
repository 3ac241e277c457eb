import type { Format } from "../../platforms/format.ts";
import { packed } from "../../store/corpus/parquet/pages.ts";
import { openDoor } from "../door.ts";
import type { Block } from "./block.ts";
import { type LanePosts, openLane } from "./lane/lane.ts";
import { blockReader } from "./map-block.ts";
import type { MappedBlock, SentPages, SentRows, Setup } from "./mapping-pool.ts";
import { type StagedRows, stageBlock } from "./stage-block.ts";

/** From a block to rows that may be stored; opened once a thread. `transfer` gets the buffers that can be handed over. */
export function stagedMapper(
  format: Format,
  setup: Setup,
): (block: Block, fallback: string | null, transfer: ArrayBuffer[]) => MappedBlock {
  const reader = blockReader(format, setup.layout, setup.encoding, setup.context);
  const door = openDoor({ known: setup.known, key: setup.key });
  const { context, layout, encoding, fileName } = setup;
  const lane = format.plain ? openLane(format.plain, layout, { context, door, reader, encoding, fileName }) : null;
  if (lane)
    return (block, fallback, transfer) => {
      const { posts, ...rest } = lane.stage(block, fallback);
      return { ...rest, posts: posts ? [[posts.platform, pages(posts, transfer)]] : [], observations: null };
    };
  return (block, fallback, transfer) => {
    const { posts, observations, ...rest } = stageBlock(block, reader, door, fallback, fileName);
    return {
      ...rest,
      posts: [...posts].map(([platform, rows]) => [platform, sent(rows, transfer)]),
      observations: observations && sent(observations, transfer),
    };
  };
}

function pages({ kind, rows, columns, firstAt, lastAt }: LanePosts, transfer: ArrayBuffer[]): SentPages {
  const pages = packed(columns, rows);
  transfer.push(pages.bytes.buffer);
  return { packed: pages, kind, rows, firstAt, lastAt };
}

/** Rows as bytes of their own, handed over without a copy. */
function sent(rows: StagedRows, transfer: ArrayBuffer[]): SentRows {
  transfer.push(rows.bytes.buffer);
  return rows;
}
