import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import type { Workspace } from "../../app.ts";
import { ByMeasure, MeasureAnswer, MeasureList, MeasureListQuery, MeasureQuestion } from "../../contract/measures.ts";
import { listMeasures, measureAnswer } from "../answers/measures.ts";
import { answers } from "../openapi.ts";

const tags = ["measures"];

export const measureRoutes =
  (workspace: Workspace): FastifyPluginAsyncZod =>
  async (server) => {
    server.get(
      "/measures",
      {
        schema: {
          tags,
          operationId: "measures",
          summary: "Every measure: formula, unit, source, caution",
          querystring: MeasureListQuery,
          response: answers(MeasureList),
        },
      },
      ({ query }) => listMeasures(query.language),
    );
    server.get(
      "/measures/:measure",
      {
        schema: {
          tags,
          operationId: "measure",
          summary: "One measure of states, institutions or accounts, with basis and rank",
          params: ByMeasure,
          querystring: MeasureQuestion,
          response: answers(MeasureAnswer),
        },
      },
      ({ params, query }) => measureAnswer(workspace, params.measure, query),
    );
  };
