import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openState, type StateDatabase } from "../store/state/database.ts";
import { claimJob, enqueue, jobsOf } from "../store/state/queries/jobs.ts";
import { runJobs, type Stage } from "./run-jobs.ts";

let folder: string;
let state: StateDatabase;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "attache-jobs-"));
  state = openState(join(folder, "attache.db"));
});
afterEach(() => {
  state.close();
  rmSync(folder, { recursive: true });
});

const done: string[] = [];
beforeEach(() => {
  done.length = 0;
});
const stage = (kind: string, work: (subject: string) => void = () => {}): Stage => ({
  kind,
  async run(subject) {
    done.push(`${kind} ${subject}`);
    work(subject);
  },
});
const never = new AbortController().signal;

test("work is done in the order of its stages, and within one in the order in which it came", async () => {
  enqueue(state, "search", "a", 1);
  enqueue(state, "language", "b", 3);
  enqueue(state, "language", "a", 2);
  enqueue(state, "unknown", "a", 2);
  await runJobs(state, [stage("language"), stage("search")], never);
  expect(done).toEqual(["language a", "language b", "search a"]);
  expect(jobsOf(state, "queued").map(({ kind }) => kind)).toEqual(["unknown"]);
});

test("work that asks for more work is followed by it; the same work is not queued twice", async () => {
  enqueue(state, "language", "a", 1);
  enqueue(state, "language", "a", 2);
  await runJobs(state, [stage("language", () => enqueue(state, "search", "a", 3)), stage("search")], never);
  expect(done).toEqual(["language a", "search a"]);
});

test("work queued anew while it runs is done again", async () => {
  enqueue(state, "rollup", "all", 1);
  let again = true;
  const rollup = stage("rollup", () => {
    if (again) enqueue(state, "rollup", "all", 2);
    again = false;
  });
  await runJobs(state, [rollup], never);
  expect(done).toEqual(["rollup all", "rollup all"]);
});

test("what fails three times is failed with its reason, others go on, and ten minutes later it is tried again", async () => {
  enqueue(state, "search", "bad", 1);
  enqueue(state, "search", "good", 2);
  const search = stage("search", (subject) => {
    if (subject === "bad") throw new Error("the disk is full");
  });
  await runJobs(state, [search], never);
  expect(done.filter((one) => one === "search bad").length).toBe(3);
  expect(done).toContain("search good");
  expect(jobsOf(state, "failed").map(({ subject, error }) => [subject, error])).toEqual([["bad", "the disk is full"]]);
  await runJobs(state, [stage("search")], never);
  expect(jobsOf(state, "failed").length).toBe(1);
  state.raw.prepare("update jobs set finished_at = finished_at - 601000 where status = 'failed'").run();
  await runJobs(state, [stage("search")], never);
  expect(jobsOf(state, "failed").length).toBe(0);
});

test("what a process that died was doing is done by the next one", async () => {
  enqueue(state, "search", "a", 1);
  claimJob(state, ["search"], 2);
  await runJobs(state, [stage("search")], never);
  expect(done).toEqual(["search a"]);
});

test("stopped work waits for the next time, and counts as no failure", async () => {
  const stop = new AbortController();
  enqueue(state, "search", "a", 1);
  const stopping = stage("search", () => {
    stop.abort();
    stop.signal.throwIfAborted();
  });
  await runJobs(state, [stopping], stop.signal);
  expect(jobsOf(state, "queued").map(({ subject }) => subject)).toEqual(["a"]);
  expect(jobsOf(state, "failed")).toEqual([]);
});

test("what a stage keeps from job to job it lets go before another stage begins, and at the end", async () => {
  for (const subject of ["a", "b"]) for (const kind of ["language", "search"]) enqueue(state, kind, subject, 1);
  const resting = (kind: string): Stage => ({
    ...stage(kind),
    async rest() {
      done.push(`${kind} rests`);
    },
  });
  await runJobs(state, [resting("language"), resting("search")], never);
  expect(done.slice(0, 5)).toEqual(["language a", "language b", "language rests", "search a", "search b"]);
  expect(done.slice(5)).toContain("search rests");
});
