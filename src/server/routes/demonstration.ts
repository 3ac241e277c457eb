import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { DemonstrationAddress } from "../../contract/demonstration.ts";
import { ConflictError } from "../../domain/errors.ts";
import { answers } from "../openapi.ts";

export const demonstrationRoutes =
  (demonstrate: (() => Promise<string>) | null): FastifyPluginAsyncZod =>
  async (server) => {
    server.post(
      "/demonstration",
      {
        schema: {
          tags: ["overview"],
          operationId: "demonstrate",
          summary: "Open the invented world beside this workspace, in a folder and on a port of its own",
          response: answers(DemonstrationAddress),
        },
      },
      async () => {
        if (demonstrate === null)
          throw new ConflictError(
            "No demonstration can be opened from here. Start it with “attache start --demo” on the machine that keeps the data.",
          );
        return { address: await demonstrate() };
      },
    );
  };
