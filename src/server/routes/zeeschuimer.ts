import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import type { Workspace } from "../../app.ts";
import type { Job } from "../../contract/imports.ts";
import { formats } from "../../platforms/formats.ts";
import { recognise } from "../../platforms/recognise.ts";
import { findBatch } from "../../store/state/queries/batches.ts";
import type { ImportRuns } from "../import-runs.ts";
import type { Uploads } from "../uploads.ts";
import { zeeschuimerCalls } from "../zeeschuimer-calls.ts";

/** Posts that Zeeschuimer sends from the browser, in the words and shapes in which 4CAT answers it. */
export const zeeschuimerRoutes =
  (workspace: Workspace, uploads: Uploads, runs: ImportRuns, bodyLimit: number): FastifyPluginAsync =>
  async (server) => {
    // The body is read as a stream, whatever it is said to be.
    server.removeAllContentTypeParsers();
    server.addContentTypeParser("*", (_request, _payload, done) => done(null));

    const upload = async (request: FastifyRequest, reply: FastifyReply) => {
      const platform = String(request.headers["x-zeeschuimer-platform"] ?? "");
      const format = formatFor(platform);
      if (!format) return refused(reply, 404, `Unknown platform or source format: “${platform.slice(0, 60)}”`);
      const token = await uploads.take(request.raw, `zeeschuimer-${platform.replace(/[^\w.-]/g, "")}.ndjson`);
      if (token === null) return refused(reply, 400, "The upload holds nothing.");
      const { id } = runs.start({ token, as: format });
      return { status: "queued", key: id, url: `/imports` };
    };
    const progress = async (request: FastifyRequest, reply: FastifyReply) => {
      const { key } = request.query as { key?: string };
      const job = runs.jobs().rows.find(({ id, kind }) => id === key && kind === "import");
      return job ? progressOf(workspace, job, request) : refused(reply, 404, "Dataset does not exist.");
    };
    // With and without the last stroke, as 4CAT has it.
    for (const path of [zeeschuimerCalls.upload, zeeschuimerCalls.upload.slice(0, -1)])
      server.post(path, { bodyLimit, schema: { hide: true } }, upload);
    for (const path of [zeeschuimerCalls.progress, zeeschuimerCalls.progress.slice(0, -1)])
      server.get(path, { schema: { hide: true } }, progress);
  };

/** The format that reads what Zeeschuimer sends under this name; null where none does. */
function formatFor(platform: string): string | null {
  if (!/^[\w.-]{2,60}$/.test(platform)) return null;
  const items = [{ source_platform: platform, data: {} }];
  return recognise(formats, { fileName: "", container: "items", columns: [], rows: [], items }).best?.id ?? null;
}

function progressOf({ state }: Workspace, job: Job, request: FastifyRequest) {
  const batch = job.batch === null ? undefined : findBatch(state, job.batch);
  const rows = job.state === "done" ? (batch?.read ?? 0) : 0;
  const done = job.state !== "running";
  return {
    status: statusOf(job, rows),
    rows,
    key: job.id,
    done,
    empty: done && rows === 0,
    path: "",
    datasource: job.title.replace(/^zeeschuimer-/, "").split(".")[0],
    url: `${request.protocol}://${request.host}/imports${job.batch === null ? "" : `/${job.batch}`}`,
  };
}

function statusOf({ state, done, total, error }: Job, rows: number): string {
  if (state === "running")
    return total ? `Importing, ${Math.round((100 * done) / total)}%` : "Importing uploaded file…";
  return state === "done" ? `Imported: ${rows} items read.` : `Not imported: ${error ?? "stopped"}`;
}

const refused = (reply: FastifyReply, status: number, message: string) =>
  reply.code(status).send({ status: "error", error: message, message });
