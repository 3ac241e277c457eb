import { readFileSync } from "node:fs";
import { hostname } from "node:os";
import type { StateDatabase } from "../store/state/database.ts";
import { dropLease, findLease, type Lease, putLease, touchLease } from "../store/state/queries/leases.ts";

const beatEvery = 5_000;
const deadAfter = 60_000;
const dropAgainEvery = 250;

export type HeldLease = { release(): void };

/**
 * Takes the named lease, or returns null while a living process holds it. A holder that died is replaced at once. May run in a
 * transaction.
 */
export function tryLease(state: StateDatabase, name: string, now: () => number = Date.now): HeldLease | null {
  const mine: Lease = {
    name,
    host: hostname(),
    pid: process.pid,
    process_started: startOf(process.pid),
    heartbeat: now(),
  };
  const take = (): boolean => {
    const other = findLease(state, name);
    if (other && isAlive(other, now())) return false;
    putLease(state, mine);
    return true;
  };
  if (!(state.raw.isTransaction ? take() : state.transact(take))) return null;
  // A beat that a full disk does not take is made up for by the next one.
  const beat = setInterval(() => attempt(() => touchLease(state, name, now())), beatEvery);
  beat.unref();
  return {
    release() {
      clearInterval(beat);
      if (attempt(() => dropLease(state, name))) return;
      // What cannot be written now must not hold everybody up until this process ends.
      const again = setInterval(() => {
        if (attempt(() => dropLease(state, name))) clearInterval(again);
      }, dropAgainEvery);
      again.unref();
    },
  };
}

/** False where the disk did not take it; a database that was closed meanwhile has nothing to be told any more. */
function attempt(write: () => void): boolean {
  try {
    write();
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === "ERR_INVALID_STATE";
  }
}

/** Waits for the lease; `signal` ends the waiting. */
export async function takeLease(state: StateDatabase, name: string, signal?: AbortSignal): Promise<HeldLease> {
  for (;;) {
    signal?.throwIfAborted();
    const lease = tryLease(state, name);
    if (lease) return lease;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Whether the holder still works: on this host by its process, elsewhere by its last heartbeat. */
export function isAlive(lease: Lease, now: number): boolean {
  if (lease.host !== hostname()) return now - lease.heartbeat < deadAfter;
  return startOf(lease.pid) === lease.process_started && lease.process_started !== "";
}

/** When a process started, as the kernel counts it; a pid is used again, this is not. A dead one nobody has buried does not count. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" || fields[0] === "X" ? "" : (fields[19] ?? "");
  } catch {
    return exists(pid) ? "running" : "";
  }
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
