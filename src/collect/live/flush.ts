import { zstdDecompressSync } from "node:zlib";
import { failureOf } from "../../domain/failure.ts";
import { takeLease, tryLease } from "../../jobs/lease.ts";
import { driftOf } from "../../platforms/drift.ts";
import type { ItemFormat, Sample } from "../../platforms/format.ts";
import type { Keys } from "../../store/keys/keys.ts";
import type { SpoolTable } from "../../store/state/collect-tables.ts";
import { beginBatch, failBatch } from "../../store/state/queries/batches.ts";
import { dropLockedSpool, nextSpooled, unspool } from "../../store/state/queries/collect-spool.ts";
import { safeFailure, safeReason } from "../door/safe-reason.ts";
import type { Examined } from "../import/examine.ts";
import { findFormat } from "../import/find-format.ts";
import { bringIn, type ImportResult, type ImportRoom } from "../import/import-file.ts";
import { inputOf } from "../import/open-input.ts";
import { parseJson } from "../import/parse-json.ts";
import type { CollectFault } from "./desk.ts";
import { contentsOf } from "./live-format.ts";

export type FlushRoom = ImportRoom & { keys: Keys; pulled: CollectFault };

/** Sealed bytes that become one batch at most. */
const batchBytes = 16 << 20;

/**
 * Brings what waits in the spool into the corpus, by the way every file goes: raw kept, mapped, past the door, counted,
 * committed. The spool is emptied in the transaction that commits the batch, so that a page is stored once whenever the plug
 * is pulled.
 */
export async function flushSpool(room: FlushRoom, signal?: AbortSignal): Promise<ImportResult[]> {
  const lease = await takeLease(room.state, "collect-flush", signal);
  const results: ImportResult[] = [];
  try {
    dropLockedSpool(room.state);
    for (;;) {
      signal?.throwIfAborted();
      const pages = nextSpooled(room.state, batchBytes);
      if (pages.length === 0) return results;
      results.push(await storePages(room, pages, signal));
    }
  } finally {
    lease.release();
  }
}

async function storePages(room: FlushRoom, pages: readonly SpoolTable[], signal?: AbortSignal): Promise<ImportResult> {
  const { state, keys } = room;
  const { format: id, study } = pages[0]!;
  const format = findFormat(id, null) as ItemFormat;
  const bytes = Buffer.concat(
    pages.map(({ sealed }) => zstdDecompressSync(keys.unsealForStudy(study, "spool", sealed))),
  );
  room.pulled("spool read");
  const started = room.now();
  const fresh = {
    file: "…",
    format: id,
    format_version: format.version,
    options: JSON.stringify({ encoding: null, mapped: false }),
    study,
    started_at: started,
  };
  const { held: lease, ...batch } = beginBatch(state, fresh, (own) => tryLease(state, `import:${own}`));
  try {
    const examined = await examinedLines(bytes, format, nameOf(id, pages));
    return await bringIn(
      room,
      {
        examined,
        format,
        // A layout that changed is reported and kept: the posts are fetched once, and can be mapped when the mapper is mended.
        drift: driftOf(format, examined.sample),
        options: { as: id },
        batch,
        started,
        importedAt: pages[0]!.spooled_at,
        raw: await room.keepRaw(batch.id),
        alongside: () => unspool(state, pages),
      },
      { signal },
    );
  } catch (cause) {
    try {
      const error = safeReason((cause as Error).message);
      failBatch(state, batch.id, { error, failure: safeFailure(failureOf(cause)) }, room.now());
    } catch {
      // A full disk takes no note either; the next opening marks the batch.
    }
    throw cause;
  } finally {
    lease?.release();
  }
}

const nameOf = (format: string, pages: readonly SpoolTable[]): string => {
  const sources = new Set(pages.map(({ source }) => source)).size;
  return `${format.replace(/^live:/, "")}, ${sources === 1 ? "1 source" : `${sources} sources`}, ${new Date(pages[0]!.spooled_at).toISOString().slice(0, 16)}`;
};

const sampled = 50;

/** What a file would be examined for is known of these lines: we wrote them. */
async function examinedLines(bytes: Buffer, format: ItemFormat, name: string): Promise<Examined> {
  const input = await inputOf({
    path: name,
    name,
    bytes: bytes.length,
    open: async function* () {
      for (let at = 0; at < bytes.length; at += 1 << 20) yield bytes.subarray(at, at + (1 << 20));
    },
  });
  const lines = bytes.toString("utf8", 0, Math.min(bytes.length, 4 << 20)).split("\n", sampled + 1);
  const items = contentsOf(lines.slice(0, -1).map(parseJson));
  const sample: Sample = { fileName: name, container: "items", columns: [], rows: [], items };
  return {
    input,
    encoding: { kind: "lines", name: "utf-8", fallback: null, declared: true, mark: 0 },
    layout: { container: "items", shape: "lines", path: null, head: {} },
    sample,
    format,
    candidates: [],
  };
}
