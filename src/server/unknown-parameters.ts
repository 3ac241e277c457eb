import type { FastifyInstance, FastifyRequest } from "fastify";
import * as z from "zod";
import { UsageError } from "../domain/errors.ts";

/** A misspelt parameter left out in silence would answer another question than was asked: it is refused by name. */
export function refuseUnknownParameters(server: FastifyInstance): void {
  server.addHook("onRoute", (route) => {
    const asked = route.schema?.querystring;
    const known = asked instanceof z.ZodObject ? Object.keys(asked.shape) : [];
    const refuse = async ({ query }: FastifyRequest) => refuseOthers(Object.keys(query ?? {}), known);
    route.preValidation = [route.preValidation ?? [], refuse].flat();
  });
}

function refuseOthers(given: readonly string[], known: readonly string[]): void {
  const unknown = given.filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  const names = unknown.join(", ").slice(0, 200);
  const mend = known.length > 0 ? `This address takes: ${known.join(", ")}.` : "This address takes none.";
  throw new UsageError(`The question has a parameter that does not exist here: ${names}. ${mend}`, {
    failure: { code: "unknown-parameter", values: { names, known: known.join(", ") } },
  });
}
