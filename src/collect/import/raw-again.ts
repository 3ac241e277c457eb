import { isUtf8 } from "node:buffer";
import { ConflictError, NotFoundError } from "../../domain/errors.ts";
import type { Keys } from "../../store/keys/keys.ts";
import { openRaw, rawFile } from "../../store/raw/raw-files.ts";
import type { StateDatabase } from "../../store/state/database.ts";
import { findBatch } from "../../store/state/queries/batches.ts";
import { optionsOfSources } from "../../store/state/queries/collect-sources.ts";
import type { BatchesTable } from "../../store/state/tables.ts";
import { isLiveFormat } from "../live/live-format.ts";
import type { RawRecord, RawSource } from "../retention.ts";
import { guessFallback } from "./encoding.ts";
import { type Examined, examine, type ImportOptions, readable } from "./examine.ts";
import { knownFormat } from "./known-format.ts";
import { blockReader } from "./map-block.ts";
import { inputOf } from "./open-input.ts";
import { blocksOf } from "./pump.ts";

export type RawRoom = { state: StateDatabase; keys: Keys; workspace: string };

export type Reopened = { batch: BatchesTable; examined: Examined; options: ImportOptions };

/** The raw of a batch, examined as its file was when it came: by the same format, in its newest version. */
export async function reopenRaw({ state, keys, workspace }: RawRoom, id: string): Promise<Reopened> {
  const batch = findBatch(state, id);
  if (!batch) throw new NotFoundError(`There is no batch “${id}”. “attache batches” lists them.`);
  if (batch.status !== "done")
    throw new ConflictError(`The batch ${id} is ${batch.status}; only a finished one has raw.`);
  const { details } = openRaw(state, keys, workspace, id);
  const options: ImportOptions = {
    as: details.mapping === null ? batch.format : undefined,
    mapping: details.mapping === null ? undefined : { text: details.mapping, name: "mapping" },
    account: details.account ?? undefined,
    encoding: details.encoding ?? undefined,
  };
  const input = await inputOf({
    path: `raw of ${id}`,
    name: details.fileName,
    bytes: rawFile(state, id)?.bytes ?? 0,
    open: () => openRaw(state, keys, workspace, id).content,
  });
  const examined = await examine(input, options);
  const { layout } = examined;
  if (isLiveFormat(batch.format) && layout.container === "items") layout.head = { options: optionsOfSources(state) };
  return { batch, examined, options };
}

/** Every record of a batch's raw with what the mapper makes of it, for the retention. */
export async function recordsOf(room: RawRoom, id: string): Promise<RawSource> {
  const { batch, examined, options } = await reopenRaw(room, id);
  const { details } = openRaw(room.state, room.keys, room.workspace, id);
  const { layout } = examined;
  return {
    columns: layout.container === "table" ? layout.columns : null,
    head: layout.container === "items" ? layout.head : {},
    path: layout.container === "items" ? layout.path : null,
    details,
    records: records(examined, { account: options.account ?? null, importedAt: batch.started_at }),
  };
}

async function* records(
  examined: Examined,
  context: { account: string | null; importedAt: number },
): AsyncGenerator<RawRecord> {
  const { encoding, layout } = examined;
  const name = encoding.kind === "stream" ? "utf-8" : encoding.name;
  let fallback = encoding.kind === "lines" ? encoding.fallback : null;
  const reader = blockReader(knownFormat(examined), layout, name, context);
  for await (const block of blocksOf(
    examined,
    readable(examined, () => {}),
  )) {
    if (name === "utf-8" && fallback === null && !isUtf8(block.bytes))
      fallback = guessFallback(Buffer.from(block.bytes));
    const found: RawRecord[] = [];
    reader.read(block, fallback, ({ mapped, cells, item }) => {
      if (cells) found.push({ mapped, cells });
      else if (item !== undefined) found.push({ mapped, item });
    });
    yield* found;
  }
}
