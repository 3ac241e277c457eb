import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Workspace } from "../../app.ts";
import { type ImportResult as Imported, type ImportProgress, importFile } from "../../collect/import/import-file.ts";
import { remapBatch } from "../../collect/import/remap-batch.ts";
import type { ImportResult } from "../../contract/imports.ts";
import { InputError } from "../../domain/errors.ts";
import { findBatch } from "../../store/state/queries/batches.ts";
import { unregisteredIn } from "./unregistered.ts";

export type ImportAsked = { as?: string; mapping?: string; account?: string; encoding?: string };
export type Progress = { title: string; done: number; total: number | null; unit: "bytes" | "records" | "posts" };
export type Watch = { signal: AbortSignal; tell(progress: Progress): void };

/** Brings one file in; `mapping` names a mapping file. */
export async function importOne(
  workspace: Workspace,
  path: string,
  asked: ImportAsked,
  watch: Watch,
): Promise<ImportResult> {
  const { mapping, ...options } = asked;
  const given = mapping === undefined ? {} : { mapping: { name: basename(mapping), text: await textOf(mapping) } };
  const title = basename(path);
  const result = await importFile(
    workspace.importRoom(),
    path,
    { ...options, ...given },
    { signal: watch.signal, onProgress: (progress) => watch.tell(progressOf(progress, title)) },
  );
  return told(workspace, result);
}

/** Maps the kept raw of a batch again, by the newest version of its format and today's register. */
export async function remapOne(workspace: Workspace, batch: string, watch: Watch): Promise<ImportResult> {
  const onProgress = (progress: ImportProgress) => watch.tell(progressOf(progress, batch));
  const result = await remapBatch(workspace.importRoom(), batch, { signal: watch.signal, onProgress });
  return told(workspace, result);
}

/** With what came of it: counters kept, and posts that wait for their authors to be registered. */
async function told(workspace: Workspace, result: Imported): Promise<ImportResult> {
  const { number = 0, observations = 0 } = findBatch(workspace.state, result.batch) ?? {};
  return { ...result, observations, unregistered: await unregisteredIn(workspace, number) };
}

/** Bytes are known from the start, records are not; storing has no measure of its own. */
export const progressOf = ({ phase, bytes, totalBytes }: ImportProgress, title: string): Progress => ({
  title: phase === "storing" ? `${title} (storing)` : title,
  done: bytes,
  total: totalBytes,
  unit: "bytes",
});

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    const missing = cause instanceof Error && "code" in cause && cause.code === "ENOENT";
    throw new InputError(
      { file: path },
      missing ? "there is no such file" : "it cannot be read",
      "Give the mapping file's path after --mapping.",
    );
  }
}
