import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import type { Workspace } from "../../app.ts";
import { BoundaryAnswer, BoundaryFields } from "../../contract/boundary.ts";
import { boundaryFile, boundaryOf, removeBoundary, setBoundary } from "../answers/boundary.ts";
import { answers, files, upload } from "../openapi.ts";
import type { Uploads } from "../uploads.ts";

const tags = ["overview"];

export const boundaryRoutes =
  (workspace: Workspace, uploads: Uploads): FastifyPluginAsyncZod =>
  async (server) => {
    server.get(
      "/boundary",
      {
        schema: {
          tags,
          operationId: "boundary",
          summary: "The boundary file of the map: its maker, his disclaimer, which feature is which state",
          response: answers(BoundaryAnswer),
        },
      },
      () => boundaryOf(workspace),
    );
    server.get(
      "/boundary/file",
      {
        schema: {
          tags,
          operationId: "boundaryFile",
          summary: "The boundary file itself, as it was chosen",
          response: files("application/json"),
        },
      },
      (_request, reply) => reply.type("application/json; charset=utf-8").send(boundaryFile(workspace)),
    );
    server.post(
      "/boundary",
      {
        schema: {
          tags,
          operationId: "setBoundary",
          summary: "Choose the boundary file of the map (GeoJSON or TopoJSON)",
          ...upload(BoundaryFields),
          response: answers(BoundaryAnswer),
        },
      },
      async (request) => {
        const upload = await uploads.receive(request, BoundaryFields);
        return setBoundary(workspace, upload, upload.fields).finally(upload.discard);
      },
    );
    server.delete(
      "/boundary",
      {
        schema: {
          tags,
          operationId: "removeBoundary",
          summary: "Draw no map any more",
          response: answers(BoundaryAnswer),
        },
      },
      () => removeBoundary(workspace),
    );
  };
