import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import type { Workspace } from "../../app.ts";
import { PageQuery } from "../../contract/common.ts";
import { Batch, BatchDetail, BatchesPage, ByBatch, Job, RejectsPage } from "../../contract/imports.ts";
import { batchDetail, listBatches, rejectsOf, undo } from "../answers/batches.ts";
import type { ImportRuns } from "../import-runs.ts";
import { answers } from "../openapi.ts";

const tags = ["imports"];

export const batchRoutes =
  (workspace: Workspace, runs: ImportRuns): FastifyPluginAsyncZod =>
  async (server) => {
    server.get(
      "/batches",
      {
        schema: {
          tags,
          operationId: "batches",
          summary: "What came in, newest first: read = stored + duplicates + rejected",
          querystring: PageQuery,
          response: answers(BatchesPage),
        },
      },
      ({ query }) => listBatches(workspace, query),
    );
    server.get(
      "/batches/:batch",
      {
        schema: {
          tags,
          operationId: "batch",
          summary: "One batch, its accounting and why records were rejected",
          params: ByBatch,
          response: answers(BatchDetail),
        },
      },
      ({ params }) => batchDetail(workspace, params.batch),
    );
    server.get(
      "/batches/:batch/rejects",
      {
        schema: {
          tags,
          operationId: "rejects",
          summary: "Records that were not stored, with line and reason",
          params: ByBatch,
          querystring: PageQuery,
          response: answers(RejectsPage),
        },
      },
      ({ params, query }) => rejectsOf(workspace, params.batch, query),
    );
    server.delete(
      "/batches/:batch",
      {
        schema: {
          tags,
          operationId: "undo",
          summary: "Take a batch out again",
          params: ByBatch,
          response: answers(Batch),
        },
      },
      ({ params }) => undo(workspace, params.batch),
    );
    server.post(
      "/batches/:batch/remap",
      {
        schema: {
          tags,
          operationId: "remap",
          summary: "Map the kept raw of a batch again",
          params: ByBatch,
          response: answers(Job),
        },
      },
      ({ params }) => runs.remap(params.batch),
    );
  };
