import { join } from "node:path";
import { InputError, UsageError } from "../../domain/errors.ts";
import { tryLease } from "../../jobs/lease.ts";
import type { Drift } from "../../platforms/drift.ts";
import type { Format } from "../../platforms/format.ts";
import { tellsOf } from "../../platforms/tells.ts";
import { refuseOtherWorld } from "../../register/demonstration.ts";
import type { KnownAccounts } from "../../register/known-accounts.ts";
import type { DuckLimits } from "../../store/corpus/duck.ts";
import type { StateDatabase } from "../../store/state/database.ts";
import { beginBatch, findBatch } from "../../store/state/queries/batches.ts";
import { commitBatch, type Fault } from "./commit-batch.ts";
import { type Examined, examine, type ImportOptions } from "./examine.ts";
import { explained, noteFailure } from "./explain.ts";
import { checkedDrift, knownFormat } from "./known-format.ts";
import { MappingPool } from "./mapping-pool.ts";
import { type Input, openInput } from "./open-input.ts";
import { pump, type Tally } from "./pump.ts";
import { draftRejects, dropRejectsDraft, publishRejects } from "./rejects-file.ts";
import { StagingArea } from "./staging-area.ts";

/** What an import works with; handed in by the app. */
export type ImportRoom = {
  state: StateDatabase;
  workspace: string;
  limits: DuckLimits;
  /** Mapping threads. */
  threads: number;
  study: { id: string; key: Uint8Array };
  known(): KnownAccounts;
  /** Keeps the file as it came, encrypted. */
  keepRaw(batch: string): Promise<RawKeeper>;
  now: () => number;
  fault: Fault;
};

export type RawKeeper = {
  write(bytes: Uint8Array): Promise<void>;
  /** Everything is on disk; `record` runs inside the commit's transaction. */
  finish(notes: RawNotes): Promise<{ bytes: number; sha256: string; record(): void }>;
  abort(): Promise<void>;
};

/** What is needed to map the raw again and may name a person: kept encrypted, never in clear. */
export type RawNotes = { fileName: string; account: string | null; mapping: string | null; encoding: string | null };

export type ImportProgress = {
  batch: string;
  phase: "reading" | "storing";
  read: number;
  rejected: number;
  bytes: number;
  totalBytes: number;
};

export type ImportResult = {
  batch: string;
  file: string;
  format: string;
  read: number;
  stored: number;
  duplicates: number;
  rejected: number;
  /** Lines, bytes and reasons of rejected records; null when there are none. */
  rejectsFile: string | null;
  seconds: number;
  encoding: string;
  /** Lines that were not in the file's encoding and were read in the fallback named with it. */
  oddLines: number;
  drift: Drift;
};

export type Watch = { onProgress?: (progress: ImportProgress) => void; signal?: AbortSignal | undefined };

/**
 * Brings one file in, all of it or nothing, and accounts for every record: read = stored + duplicates + rejected. The file
 * is named by its path, or is an input that can be read without lying in clear.
 */
export async function importFile(
  room: ImportRoom,
  file: string | Input,
  options: ImportOptions,
  watch: Watch = {},
): Promise<ImportResult> {
  const examined = await examine(typeof file === "string" ? await openInput(file) : file, options);
  const { path, name } = examined.input;
  refuseOtherWorld(room.state, name, JSON.stringify(examined.sample));
  const format = knownFormat(examined);
  if (format.needsAccount && !options.account)
    throw new UsageError(`${path} does not say whose posts it holds. Give the account's handle with --account.`);
  const drift = checkedDrift(examined, format);
  const started = room.now();
  const { held: lease, ...batch } = begun(room, path, format, options, started);
  try {
    const raw = await room.keepRaw(batch.id);
    return await bringIn(room, { examined, format, drift, options, batch, started, importedAt: started, raw }, watch);
  } catch (cause) {
    const error = explained(cause, path, watch.signal);
    noteFailure(room.state, batch.id, error, [path, name], room.now());
    throw error;
  } finally {
    lease?.release();
  }
}

function begun(room: ImportRoom, path: string, format: Format, options: ImportOptions, started: number) {
  try {
    const batch = {
      file: "…",
      format: format.id,
      format_version: format.version,
      options: JSON.stringify({ encoding: options.encoding ?? null, mapped: options.mapping !== undefined }),
      study: room.study.id,
      started_at: started,
    };
    return beginBatch(room.state, batch, (id) => tryLease(room.state, `import:${id}`));
  } catch (cause) {
    throw explained(cause, path);
  }
}

export type BringIn = {
  examined: Examined;
  format: Format;
  drift: Drift;
  options: ImportOptions;
  batch: { id: string; number: number };
  started: number;
  /** The moment at which counters count as seen when the file does not say. */
  importedAt: number;
  /** null: the raw is kept already and is being mapped again. */
  raw: RawKeeper | null;
  /** Rows that belong in the transaction that commits the batch: what was waiting is stored, or still waits. */
  alongside?: () => void;
};

/** Files below these sizes are mapped before a thread would have started. */
const smallPlain = 256 << 10;
const smallPacked = 16 << 10;

/** From an examined file to a committed batch; the caller holds the batch's lease. */
export async function bringIn(room: ImportRoom, task: BringIn, watch: Watch): Promise<ImportResult> {
  const { examined, format, options, batch, started, importedAt, raw } = task;
  const { input, layout, encoding } = examined;
  const tells = tellsOf(format, examined.sample);
  const report = (phase: ImportProgress["phase"], tally: Pick<Tally, "read" | "rejects" | "bytes">): void =>
    watch.onProgress?.({
      batch: batch.id,
      phase,
      read: tally.read,
      rejected: tally.rejects.length,
      bytes: tally.bytes,
      totalBytes: input.bytes,
    });
  const threads = input.bytes < (input.packing === "plain" ? smallPlain : smallPacked) ? 0 : room.threads;
  const pool = new MappingPool(
    format,
    {
      formatId: format.id,
      mapping: format.mapping ?? null,
      layout,
      encoding: encoding.kind === "stream" ? "utf-8" : encoding.name,
      context: { account: options.account ?? null, importedAt },
      known: room.known(),
      key: room.study.key,
      fileName: input.name,
    },
    threads,
  );
  const folder = join(room.workspace, "corpus", ".tmp", batch.id);
  let area: StagingArea | null = null;
  try {
    area = await StagingArea.create(folder, { batch: batch.number, importedAt, tells }, room.limits);
    const tally = await pump(examined, pool, area, threads, async (bytes) => raw?.write(bytes), {
      onBlock: (now) => report("reading", now),
      signal: watch.signal,
    });
    // What was collected may hold nothing: a page that lists no post. It must not keep other pages from being stored.
    if (tally.read === 0 && task.alongside === undefined)
      throw new InputError(
        { file: input.path, line: 1, code: "no-rows" },
        "there is a header and not one record",
        "Export it again from its source",
      );
    report("storing", tally);
    const files = await area.finish();
    const kept = await raw?.finish({
      fileName: input.name,
      account: options.account ?? null,
      mapping: options.mapping?.text ?? null,
      encoding: options.encoding ?? null,
    });
    await draftRejects(room.workspace, batch.id, tally.rejects);
    const file = neutral(input.name, tally.inName);
    const encodingName = tally.odd > 0 ? `${encoding.name}, ${tally.odd} lines as ${tally.fallback}` : encoding.name;
    const stored = await commitBatch({
      state: room.state,
      workspace: room.workspace,
      batch,
      replaces: raw === null,
      area,
      files,
      account: {
        read: tally.read,
        rejected: tally.rejects.length,
        observations: files.reduce((sum, one) => sum + (one.kind === "counters" ? one.rows : 0), 0),
        encoding: encodingName,
        ...(kept ? { sha256: kept.sha256, bytes: kept.bytes } : rawOf(room, batch.id)),
        format: format.id,
        format_version: format.version,
        drift: JSON.stringify(task.drift),
        file,
      },
      rejects: tally.rejects,
      alongside: () => {
        kept?.record();
        task.alongside?.();
      },
      started,
      now: room.now,
      fault: room.fault,
      signal: watch.signal,
    });
    // It is committed: nothing may fail it any more. A file that could not be put in place is written at the next opening.
    const rejectsFile = await publishRejects(room.workspace, batch.id).catch(() => null);
    return {
      batch: batch.id,
      file,
      format: format.id,
      read: tally.read,
      ...stored,
      rejected: tally.rejects.length,
      rejectsFile,
      encoding: encodingName,
      oddLines: tally.odd,
      drift: task.drift,
    };
  } catch (cause) {
    await raw?.abort();
    await area?.discard();
    await dropRejectsDraft(room.workspace, batch.id);
    throw cause;
  } finally {
    await pool.close();
  }
}

/** What is kept of the file itself when a batch is mapped again. */
function rawOf({ state }: ImportRoom, batch: string): { sha256: string | null; bytes: number } {
  const { sha256 = null, bytes = 0 } = findBatch(state, batch) ?? {};
  return { sha256, bytes };
}

/** The file's name without the private handles it is made of. */
function neutral(name: string, inName: ReadonlyMap<string, string>): string {
  let shown = name;
  for (const [handle, pseudonym] of [...inName].sort(([a], [b]) => b.length - a.length))
    shown = shown.replaceAll(
      new RegExp(`(?<![\\p{L}\\p{N}])${handle.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\p{L}\\p{N}])`, "giu"),
      pseudonym,
    );
  return shown;
}
