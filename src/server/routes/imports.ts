import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import type { Workspace } from "../../app.ts";
import { ById } from "../../contract/accounts.ts";
import { FormatList, ImportFields, Job, NewImport, Preview, PreviewAgain } from "../../contract/imports.ts";
import { formatList } from "../answers/formats.ts";
import { previewFile } from "../answers/preview.ts";
import { streamEvents } from "../events.ts";
import type { ImportRuns } from "../import-runs.ts";
import { answers, files, upload } from "../openapi.ts";
import type { Uploads } from "../uploads.ts";

const tags = ["imports"];

export const importRoutes =
  (workspace: Workspace, uploads: Uploads, runs: ImportRuns): FastifyPluginAsyncZod =>
  async (server) => {
    server.get(
      "/formats",
      {
        schema: {
          tags,
          operationId: "formats",
          summary: "Formats files are recognised by",
          response: answers(FormatList),
        },
      },
      () => formatList(),
    );
    server.post(
      "/imports/preview",
      {
        schema: {
          tags,
          operationId: "preview",
          summary: "Upload a file and see what it is; nothing is imported yet",
          ...upload(ImportFields),
          response: answers(Preview),
        },
      },
      async (request) => {
        const { token, name, input, fields } = await uploads.keep(request, ImportFields);
        return { ...(await previewFile(workspace, await input(), fields)), token, file: name };
      },
    );
    server.post(
      "/imports/preview/again",
      {
        schema: {
          tags,
          operationId: "previewAgain",
          summary: "The same upload under another format or mapping",
          body: PreviewAgain,
          response: answers(Preview),
        },
      },
      async ({ body }) => {
        const { name, input } = uploads.find(body.token);
        return { ...(await previewFile(workspace, await input(), body)), token: body.token, file: name };
      },
    );
    server.post(
      "/imports",
      {
        schema: {
          tags,
          operationId: "import",
          summary: "Import an uploaded file; answers at once with the job that does it",
          body: NewImport,
          response: answers(Job),
        },
      },
      ({ body }) => runs.start(body),
    );
    server.get(
      "/imports/events",
      {
        schema: {
          tags,
          operationId: "importEvents",
          summary: "Progress of imports and stages as server-sent events named “jobs”",
          response: files("text/event-stream"),
        },
      },
      (request, reply) => streamEvents(request, reply, () => runs.jobs()),
    );
    server.post(
      "/imports/:id/cancel",
      {
        schema: {
          tags,
          operationId: "cancelImport",
          summary: "Stop an import; nothing of it stays",
          params: ById,
          response: answers(Job),
        },
      },
      ({ params }) => runs.cancel(params.id),
    );
  };
