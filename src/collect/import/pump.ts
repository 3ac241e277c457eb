import { isUtf8 } from "node:buffer";
import type { RejectRow } from "../../store/state/queries/batches.ts";
import type { Block } from "./block.ts";
import { guessFallback } from "./encoding.ts";
import { type Examined, readable } from "./examine.ts";
import type { MappedBlock, MappingPool } from "./mapping-pool.ts";
import { splitArray, splitLines, wrapped } from "./split-json.ts";
import { splitTable } from "./split-table.ts";
import type { StagingArea } from "./staging-area.ts";
import { type Buffers, freshBuffers } from "./unread.ts";

/** What has been read so far. */
export type Tally = {
  read: number;
  /** Lines that were not in the file's encoding. */
  odd: number;
  /** Bytes of the file as it came. */
  bytes: number;
  fallback: string | null;
  rejects: RejectRow[];
  inName: Map<string, string>;
};

export function blocksOf(
  examined: Examined,
  bytes: AsyncIterable<Buffer>,
  buffers: Buffers = freshBuffers,
): AsyncGenerator<Block> {
  const { layout, input, encoding } = examined;
  const origin = encoding.kind === "lines" ? encoding.mark : 0;
  if (layout.container === "table") return splitTable(bytes, layout.dialect, input.path, origin, buffers);
  if (layout.shape === "lines") return splitLines(bytes, input.path, origin, buffers);
  if (layout.shape === "array" || layout.path !== null)
    return splitArray(bytes, layout.path, input.path, origin, buffers);
  return splitArray(wrapped(bytes), null, input.path, origin - 1, buffers);
}

/** Moves a file through the mapping threads into the staging area, in order, never holding more than a few blocks. */
export async function pump(
  examined: Examined,
  pool: MappingPool,
  area: StagingArea,
  threads: number,
  tap: (bytes: Buffer) => Promise<void>,
  watch: { onBlock(tally: Tally): void; signal?: AbortSignal | undefined },
): Promise<Tally> {
  const { encoding } = examined;
  const tally: Tally = {
    read: 0,
    odd: 0,
    bytes: 0,
    fallback: encoding.kind === "lines" ? encoding.fallback : null,
    rejects: [],
    inName: new Map(),
  };
  const watchesUtf8 = encoding.kind === "lines" && encoding.name === "utf-8";
  const waiting: Promise<MappedBlock>[] = [];
  const settleOne = async (): Promise<void> => {
    await keep(await waiting.shift()!, area, tally);
    watch.onBlock(tally);
  };
  const source = readable(examined, async (bytes) => {
    tally.bytes += bytes.length;
    await tap(bytes);
  });
  try {
    for await (const block of blocksOf(examined, source, pool.buffers)) {
      watch.signal?.throwIfAborted();
      if (watchesUtf8 && tally.fallback === null) {
        if (isUtf8(block.bytes)) block.isUtf8 = true;
        else tally.fallback = guessFallback(Buffer.from(block.bytes));
      }
      waiting.push(pool.map(block, tally.fallback));
      waiting.at(-1)!.catch(() => {});
      if (waiting.length > threads * 2) await settleOne();
    }
    while (waiting.length > 0) await settleOne();
  } finally {
    await Promise.allSettled(waiting);
  }
  return tally;
}

async function keep(block: MappedBlock, area: StagingArea, tally: Tally): Promise<void> {
  for (const [platform, rows] of block.posts) await area.add("posts", platform, rows);
  if (block.observations) await area.add("counters", null, block.observations);
  tally.read += block.read;
  tally.odd += block.odd;
  for (const one of block.rejects) tally.rejects.push(one);
  for (const [handle, pseudonym] of block.inName) tally.inName.set(handle, pseudonym);
}
