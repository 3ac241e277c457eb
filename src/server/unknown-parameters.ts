import type { FastifyInstance, FastifyRequest } from "fastify";
import * as z from "zod";
import { UsageError } from "../domain/errors.ts";
import { refuseUnknownFields } from "./unknown-fields.ts";

/** A misspelt parameter or field left out in silence would answer another question than was asked: it is refused by name. */
export function refuseUnknownParameters(server: FastifyInstance): void {
  server.addHook("onRoute", (route) => {
    const asked = route.schema?.querystring;
    const known = asked instanceof z.ZodObject ? Object.keys(asked.shape) : [];
    const refuse = async ({ query, body }: FastifyRequest) => {
      refuseParameters(Object.keys(query as object), known);
      refuseUnknownFields(route.schema?.body, body);
    };
    route.preValidation = [route.preValidation ?? [], refuse].flat();
  });
}

function refuseParameters(given: readonly string[], known: readonly string[]): void {
  const names = given
    .filter((name) => !known.includes(name))
    .join(", ")
    .slice(0, 200);
  if (names === "") return;
  const mend = known.length > 0 ? `This address takes: ${known.join(", ")}.` : "This address takes none.";
  throw new UsageError(`The question has a parameter that does not exist here: ${names}. ${mend}`, {
    failure: { code: "unknown-parameter", values: { names, known: known.join(", ") } },
  });
}
