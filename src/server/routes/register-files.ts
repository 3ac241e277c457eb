import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import type { Workspace } from "../../app.ts";
import {
  RegisterExportQuery,
  RegisterFormats,
  RegisterImportFields,
  RegisterReport,
} from "../../contract/register-files.ts";
import { exportRegisterFile, importRegisterFile, registerFormatList } from "../answers/register-files.ts";
import { answers, files, upload } from "../openapi.ts";
import type { Uploads } from "../uploads.ts";

const tags = ["register"];

export const registerFileRoutes =
  (workspace: Workspace, uploads: Uploads): FastifyPluginAsyncZod =>
  async (server) => {
    server.get(
      "/register/formats",
      {
        schema: {
          tags,
          operationId: "registerFormats",
          summary: "Files the register can be filled from",
          response: answers(RegisterFormats),
        },
      },
      () => registerFormatList(),
    );
    server.post(
      "/register/import",
      {
        schema: {
          tags,
          operationId: "importRegister",
          summary: "Bring a register file in; every row is accounted for",
          ...upload(RegisterImportFields),
          response: answers(RegisterReport),
        },
      },
      async (request) => {
        const upload = await uploads.receive(request, RegisterImportFields);
        return importRegisterFile(workspace, upload, upload.fields).finally(upload.discard);
      },
    );
    server.get(
      "/register/export",
      {
        schema: {
          tags,
          operationId: "exportRegister",
          summary: "The register as CSV or JSON; what is exported can be imported",
          querystring: RegisterExportQuery,
          response: files("text/csv", "application/json"),
        },
      },
      ({ query }, reply) => {
        const type = query.format === "csv" ? "text/csv; charset=utf-8" : "application/json; charset=utf-8";
        reply.header("content-disposition", `attachment; filename="attache-register.${query.format}"`).type(type);
        return reply.send(exportRegisterFile(workspace, query.format));
      },
    );
  };
