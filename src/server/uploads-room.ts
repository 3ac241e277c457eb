import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { tryLease } from "../jobs/lease.ts";
import type { StateDatabase } from "../store/state/database.ts";

/**
 * A folder of its own for what is uploaded to one server: another may answer for the same workspace, or be started where one
 * answers already and find its port taken. What a server left that died goes here.
 */
export async function uploadsRoom(
  state: StateDatabase,
  place: string,
  name: string,
): Promise<{ folder: string; leave(): void }> {
  const lease = tryLease(state, leaseOf(name));
  await mkdir(join(place, name), { recursive: true, mode: 0o700 });
  for (const other of await readdir(place)) {
    const left = tryLease(state, leaseOf(other));
    if (left === null) continue;
    await rm(join(place, other), { recursive: true, force: true });
    left.release();
  }
  return { folder: join(place, name), leave: () => lease?.release() };
}

const leaseOf = (name: string): string => `uploads:${name}`;
