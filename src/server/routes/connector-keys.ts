import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import type { Workspace } from "../../app.ts";
import { KeyCap, KeyList, KeyName, KeyValue } from "../../contract/connectors.ts";
import { capKey, dropKey, listKeys, setKey } from "../answers/connector-keys.ts";
import { answers } from "../openapi.ts";

const tags = ["collect"];

/** A key's value goes in by the body alone and never comes out. */
export const keyRoutes =
  (workspace: Workspace): FastifyPluginAsyncZod =>
  async (server) => {
    const response = answers(KeyList);
    server.get(
      "/keys",
      { schema: { tags, operationId: "keys", summary: "Which keys are kept or wanted, and what they cost", response } },
      () => listKeys(workspace),
    );
    server.put(
      "/keys/:name",
      {
        schema: {
          tags,
          operationId: "setKey",
          summary: "Keep a key, sealed",
          params: KeyName,
          body: KeyValue,
          response,
        },
      },
      ({ params, body }) => setKey(workspace, params.name, body.value),
    );
    server.delete(
      "/keys/:name",
      { schema: { tags, operationId: "removeKey", summary: "Forget a key", params: KeyName, response } },
      ({ params }) => dropKey(workspace, params.name),
    );
    server.put(
      "/keys/:name/budget",
      {
        schema: {
          ...{ tags, operationId: "capKey", summary: "Cap what a key may cost a month; null lifts the cap" },
          params: KeyName,
          body: KeyCap,
          response,
        },
      },
      ({ params, body }) => capKey(workspace, params.name, body.budget),
    );
  };
