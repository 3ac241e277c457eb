import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openState, type StateDatabase } from "../store/state/database.ts";
import { findLease, putLease } from "../store/state/queries/leases.ts";
import { isAlive, takeLease, tryLease } from "./lease.ts";

let folder: string;
let state: StateDatabase;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "attache-lease-"));
  state = openState(join(folder, "attache.db"));
});
afterEach(() => {
  state.close();
  rmSync(folder, { recursive: true });
});

const noon = 43_200_000;
const held = (more: object) => ({
  name: "corpus",
  host: hostname(),
  pid: 1,
  process_started: "1",
  heartbeat: noon,
  ...more,
});

test("what is held is held, also against the same process, until it is given back", () => {
  const lease = tryLease(state, "corpus");
  expect(lease).not.toBe(null);
  expect(tryLease(state, "corpus")).toBe(null);
  expect(tryLease(state, "job:1")).not.toBe(null);
  lease?.release();
  expect(tryLease(state, "corpus")).not.toBe(null);
});

test("a process that ended holds nothing, and neither does another one that got its number", () => {
  const ended = spawn("true");
  return new Promise<void>((done) => {
    ended.once("exit", () => {
      putLease(state, held({ pid: ended.pid, process_started: "12345" }));
      expect(isAlive(findLease(state, "corpus")!, noon)).toBe(false);
      putLease(state, held({ pid: process.pid, process_started: "an earlier start" }));
      expect(isAlive(findLease(state, "corpus")!, noon)).toBe(false);
      expect(tryLease(state, "corpus")).not.toBe(null);
      done();
    });
  });
});

test("a dead process that nobody has buried holds nothing", async () => {
  // The shell starts a child, becomes a program that buries nobody, and the child is ended once it was seen alive.
  const parent = spawn("sh", ["-c", "sh -c 'echo $$; exec sleep 60' & exec sleep 60"]);
  const pid = Number(await new Promise((told) => parent.stdout.once("data", (text) => told(String(text).trim()))));

  const stat = (): string[] => readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]!.split(" ");
  const started = stat()[19]!;
  putLease(state, held({ pid, process_started: started }));
  expect(isAlive(findLease(state, "corpus")!, noon)).toBe(true);
  process.kill(pid, "SIGKILL");
  while (stat()[0] !== "Z") await new Promise((wait) => setTimeout(wait, 10));
  expect(isAlive(findLease(state, "corpus")!, noon)).toBe(false);
  parent.kill("SIGKILL");
});

test("a holder on another machine lives while its heart beats, and a minute after", () => {
  putLease(state, held({ host: "elsewhere", heartbeat: noon }));
  const lease = findLease(state, "corpus")!;
  expect(isAlive(lease, noon + 59_000)).toBe(true);
  expect(isAlive(lease, noon + 61_000)).toBe(false);
  expect(tryLease(state, "corpus", () => noon + 30_000)).toBe(null);
  expect(tryLease(state, "corpus", () => noon + 90_000)).not.toBe(null);
});

test("waiting ends with the lease, or when the wait is called off", async () => {
  const first = await takeLease(state, "corpus");
  const stop = new AbortController();
  const called = takeLease(state, "corpus", stop.signal);
  const waiting = takeLease(state, "corpus");
  stop.abort();
  await expect(called).rejects.toThrow();
  first.release();
  (await waiting).release();
});
