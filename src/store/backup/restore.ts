import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { AttacheError, UsageError } from "../../domain/errors.ts";
import { syncFolder } from "../keys/durable-file.ts";
import { migrations } from "../state/migrations/index.ts";
import { type Listed, readList } from "./backup-list.ts";
import { copyFile, hashFile } from "./copy-file.ts";

export type RestoreReport = { folder: string; files: number; bytes: number; keys: boolean; createdAt: number };

/**
 * Makes a workspace of a backup, in a folder that holds nothing. Every file is checked before the first is written; the
 * database comes last, so a restore that was broken off is no workspace.
 */
export async function restore(from: string, folder: string): Promise<RestoreReport> {
  const list = readList(from);
  if (list.schema > migrations.length)
    throw new AttacheError(
      `The backup in ${from} was made by a newer Attaché (schema ${list.schema}, this one knows ${migrations.length}). Use that version.`,
    );
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new UsageError(`${folder} is not empty. Restore into a new folder; what is there stays untouched.`);
  for (const file of list.files) if (!(await isSound(from, file))) throw spoilt(from, file);
  const isNew = !existsSync(folder);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    for (const file of list.files.toSorted(
      (a, b) => Number(a.path === "attache.db") - Number(b.path === "attache.db"),
    )) {
      const { sha256 } = await copyFile(join(from, file.path), join(folder, file.path));
      if (sha256 !== file.sha256) throw spoilt(from, file);
    }
    syncFolder(folder);
  } catch (cause) {
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
    if (isNew) rmSync(folder, { recursive: true });
    throw cause;
  }
  const bytes = list.files.reduce((sum, file) => sum + file.bytes, 0);
  return { folder, files: list.files.length, bytes, keys: list.keys, createdAt: list.createdAt };
}

async function isSound(from: string, file: Listed): Promise<boolean> {
  const path = join(from, file.path);
  if (!existsSync(path)) return false;
  const { bytes, sha256 } = await hashFile(path);
  return bytes === file.bytes && sha256 === file.sha256;
}

const spoilt = (from: string, file: Listed): AttacheError =>
  new AttacheError(
    `${join(from, file.path)} is missing or not what was backed up. Nothing was restored; choose another backup.`,
  );
