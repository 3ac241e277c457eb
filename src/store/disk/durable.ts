import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, rename, stat } from "node:fs/promises";
import { dirname } from "node:path";

/** Brings a file's bytes to the disk, and says how many there are and what they hash to. */
export async function seal(place: string): Promise<{ bytes: number; sha256: string }> {
  const handle = await open(place, "r");
  await handle.sync();
  await handle.close();
  const hash = createHash("sha256");
  for await (const part of createReadStream(place)) hash.update(part as Buffer);
  return { bytes: (await stat(place)).size, sha256: hash.digest("hex") };
}

/** Renames a file or folder so that it is there, whole, after a loss of power, or not at all. */
export async function publish(from: string, to: string): Promise<void> {
  if ((await stat(from)).isDirectory()) await syncFolder(from);
  await rename(from, to);
  await syncFolder(dirname(to));
}

export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
