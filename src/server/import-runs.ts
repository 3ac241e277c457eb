import { randomUUID } from "node:crypto";
import type { Workspace } from "../app.ts";
import { type ImportProgress, importFile } from "../collect/import/import-file.ts";
import { remapBatch } from "../collect/import/remap-batch.ts";
import type { Job, NewImport } from "../contract/imports.ts";
import { problemOf } from "../contract/problem-of.ts";
import { NotFoundError } from "../domain/errors.ts";
import { failureOf } from "../domain/failure.ts";
import { stageJobs } from "./answers/jobs.ts";
import { unregisteredOf } from "./answers/unregistered.ts";
import type { Uploads } from "./uploads.ts";

/** Imports that this server runs; they go on when the page is left, and end cleanly when the server does. */
export type ImportRuns = {
  start(asked: NewImport): Job;
  remap(batch: string): Job;
  cancel(id: string): Job;
  /** Imports of this server, and stages. */
  jobs(): { rows: Job[] };
  close(): Promise<void>;
};

type Run = { job: Job; stop: AbortController; ended: Promise<void> };
type Work = (watch: { signal: AbortSignal; onProgress(progress: ImportProgress): void }) => Promise<{ batch: string }>;

export function importRuns(workspace: Workspace, uploads: Uploads): ImportRuns {
  const runs = new Map<string, Run>();

  const run = (kind: string, title: string, work: Work): Job => {
    const stop = new AbortController();
    const job = newJob(kind, title);
    const watch = { signal: stop.signal, onProgress: (progress: ImportProgress) => note(job, progress) };
    const ended = work(watch).then(
      async ({ batch }) => {
        const unregistered = await unregisteredOf(workspace, batch).catch(() => null);
        Object.assign(job, { state: "done", batch, unregistered, endedAt: Date.now(), secondsLeft: 0 });
      },
      (error) => void Object.assign(job, failed(error, stop.signal)),
    );
    runs.set(job.id, { job, stop, ended });
    return job;
  };

  return {
    start({ token, as, mapping, account }) {
      const { name, input } = uploads.hold(token);
      const options = {
        ...(as && { as }),
        ...(mapping && { mapping: { name: "mapping", text: JSON.stringify(mapping) } }),
        ...(account && { account }),
      };
      return run("import", name, async (watch) => {
        try {
          const result = await importFile(workspace.importRoom(), await input(), options, watch);
          await uploads.discard(token);
          return result;
        } finally {
          uploads.release(token);
        }
      });
    },
    remap: (batch) => run("remap", batch, (watch) => remapBatch(workspace.importRoom(), batch, watch)),
    cancel(id) {
      const found = runs.get(id);
      if (!found)
        throw new NotFoundError(`There is no import “${id}” running here. It may have ended; see the list of batches.`);
      found.stop.abort();
      return found.job;
    },
    jobs: () => ({ rows: [...[...runs.values()].map(({ job }) => job).reverse(), ...stageJobs(workspace)] }),
    async close() {
      for (const { stop } of runs.values()) stop.abort();
      await Promise.all([...runs.values()].map(({ ended }) => ended));
    },
  };
}

const newJob = (kind: string, title: string): Job => ({
  id: randomUUID(),
  kind,
  title,
  state: "running",
  done: 0,
  total: null,
  unit: "bytes",
  ratePerSecond: null,
  secondsLeft: null,
  startedAt: Date.now(),
  endedAt: null,
  batch: null,
  error: null,
  failure: null,
  unregistered: null,
});

function note(job: Job, { batch, bytes, totalBytes }: ImportProgress): void {
  const seconds = (Date.now() - (job.startedAt ?? 0)) / 1000;
  const rate = seconds > 0 ? bytes / seconds : 0;
  const secondsLeft = rate > 0 ? (totalBytes - bytes) / rate : null;
  Object.assign(job, { batch, done: bytes, total: totalBytes, ratePerSecond: rate, secondsLeft });
}

function failed(error: unknown, signal: AbortSignal): Partial<Job> {
  const problem = problemOf(error);
  const words = problem ? [problem.where, problem.what, problem.mend].filter(Boolean).join(": ") : String(error);
  return {
    state: signal.aborted ? "cancelled" : "failed",
    endedAt: Date.now(),
    secondsLeft: null,
    error: words,
    failure: failureOf(error),
  };
}
