import type { StateDatabase } from "../database.ts";

export type Lease = { name: string; host: string; pid: number; process_started: string; heartbeat: number };

export function findLease(state: StateDatabase, name: string): Lease | undefined {
  return state.raw.prepare("select name, host, pid, process_started, heartbeat from leases where name = ?").get(name) as
    | Lease
    | undefined;
}

export function putLease(state: StateDatabase, lease: Lease): void {
  state.raw
    .prepare(
      `insert into leases (name, host, pid, process_started, heartbeat) values (?, ?, ?, ?, ?)
       on conflict (name) do update set host = excluded.host, pid = excluded.pid,
         process_started = excluded.process_started, heartbeat = excluded.heartbeat`,
    )
    .run(lease.name, lease.host, lease.pid, lease.process_started, lease.heartbeat);
}

export function touchLease(state: StateDatabase, name: string, now: number): void {
  state.raw.prepare("update leases set heartbeat = ? where name = ?").run(now, name);
}

export function dropLease(state: StateDatabase, name: string): void {
  state.raw.prepare("delete from leases where name = ?").run(name);
}

/** Leases of one kind: their names begin alike. */
export function leasesNamed(state: StateDatabase, prefix: string): Lease[] {
  return state.raw
    .prepare("select name, host, pid, process_started, heartbeat from leases where substr(name, 1, ?) = ?")
    .all(prefix.length, prefix) as Lease[];
}
