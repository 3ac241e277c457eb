import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import type { Workspace } from "../../app.ts";
import { CardList, CardQuery } from "../../contract/cards.ts";
import { SinceAnswer, SinceQuery } from "../../contract/since.ts";
import { cardsFor } from "../answers/cards.ts";
import { sinceAnswer } from "../answers/since.ts";
import { answers } from "../openapi.ts";

const tags = ["overview"];

export const sinceRoutes =
  (workspace: Workspace): FastifyPluginAsyncZod =>
  async (server) => {
    server.get(
      "/since",
      {
        schema: {
          tags,
          operationId: "since",
          summary: "What is new of whom one follows, who spoke of us, what changed and what is missing",
          querystring: SinceQuery,
          response: answers(SinceAnswer),
        },
      },
      ({ query }) => sinceAnswer(workspace, query),
    );
    server.get(
      "/cards",
      {
        schema: {
          tags,
          operationId: "cards",
          summary: "Eight true cards from published studies, each number with the words it came from",
          querystring: CardQuery,
          response: answers(CardList),
        },
      },
      ({ query }) => cardsFor(workspace, query.language),
    );
  };
