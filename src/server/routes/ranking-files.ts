import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import type { Workspace } from "../../app.ts";
import { Removed } from "../../contract/index-ranking.ts";
import { ByRanking, RankingFields, RankingFileList, RankingReport } from "../../contract/ranking-files.ts";
import { deleteRanking, importRanking, listRankingFiles } from "../answers/ranking-files.ts";
import { answers, upload } from "../openapi.ts";
import type { Uploads } from "../uploads.ts";

const tags = ["index"];

export const rankingFileRoutes =
  (workspace: Workspace, uploads: Uploads): FastifyPluginAsyncZod =>
  async (server) => {
    server.get(
      "/index/rankings",
      {
        schema: {
          tags,
          operationId: "rankingFiles",
          summary: "Rankings of others that were brought in as files",
          response: answers(RankingFileList),
        },
      },
      () => listRankingFiles(workspace),
    );
    server.post(
      "/index/rankings",
      {
        schema: {
          tags,
          operationId: "importRanking",
          summary: "Bring a published ranking in (CSV or TSV); unknown names are reported",
          ...upload(RankingFields),
          response: answers(RankingReport),
        },
      },
      async (request) => {
        const upload = await uploads.receive(request, RankingFields);
        return importRanking(workspace, upload, upload.fields).finally(upload.discard);
      },
    );
    server.delete(
      "/index/rankings/:id",
      {
        schema: {
          tags,
          operationId: "deleteRanking",
          summary: "Take an imported ranking out",
          params: ByRanking,
          response: answers(Removed),
        },
      },
      ({ params }) => deleteRanking(workspace, params.id),
    );
  };
