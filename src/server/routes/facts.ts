import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import type { Workspace } from "../../app.ts";
import { Fact, FactChoice, FactsPage, FactsQuery } from "../../contract/facts.ts";
import { chooseFact, listFacts } from "../answers/facts.ts";
import { answers } from "../openapi.ts";

const tags = ["facts"];

export const factRoutes =
  (workspace: Workspace): FastifyPluginAsyncZod =>
  async (server) => {
    server.get(
      "/facts",
      {
        schema: {
          tags,
          operationId: "facts",
          summary: "Facts, each with as many values as it has sources",
          querystring: FactsQuery,
          response: answers(FactsPage),
        },
      },
      ({ query }) => listFacts(workspace, query),
    );
    server.put(
      "/facts/choice",
      {
        schema: {
          tags,
          operationId: "chooseFact",
          summary: "Choose which source's value feeds the measures",
          body: FactChoice,
          response: answers(Fact),
        },
      },
      ({ body }) => chooseFact(workspace, body),
    );
  };
