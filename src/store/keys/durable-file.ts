import { randomBytes } from "node:crypto";
import { closeSync, fsyncSync, linkSync, openSync, readFileSync, statSync, unlinkSync, writeSync } from "node:fs";
import { dirname } from "node:path";

/** Makes a change of names in a folder survive a pulled plug. */
export function syncFolder(folder: string): void {
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Writes a file that did not exist, readable by its owner only, and returns what is there: ours, or another process's that came first. */
export function writeOnce(path: string, bytes: Uint8Array): Buffer {
  const draft = `${path}.${randomBytes(6).toString("hex")}`;
  const handle = openSync(draft, "wx", 0o600);
  try {
    writeSync(handle, bytes);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  try {
    linkSync(draft, path);
  } catch (cause) {
    if (!(cause instanceof Error && "code" in cause && cause.code === "EEXIST")) throw cause;
  } finally {
    unlinkSync(draft);
  }
  syncFolder(dirname(path));
  return readFileSync(path);
}

/**
 * Overwrites and removes a file. On a disk that copies on write, or an SSD, old blocks may outlive this; a passphrase on
 * the keys folder makes such a block useless too.
 */
export function shred(path: string): void {
  const handle = openSync(path, "r+");
  try {
    const size = statSync(path).size;
    const noise = randomBytes(Math.min(size, 1 << 20));
    for (let at = 0; at < size; at += noise.length) writeSync(handle, noise, 0, Math.min(noise.length, size - at), at);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  unlinkSync(path);
  syncFolder(dirname(path));
}
