import type { FastifyInstance, FastifyRequest } from "fastify";
import * as z from "zod";
import { UsageError } from "../domain/errors.ts";
import type { Failure } from "../domain/failure.ts";

/** A misspelt parameter or field left out in silence would answer another question than was asked: it is refused by name. */
export function refuseUnknownParameters(server: FastifyInstance): void {
  server.addHook("onRoute", (route) => {
    const [asked, body] = [namesOf(route.schema?.querystring) ?? [], namesOf(route.schema?.body)];
    const refuse = async (request: FastifyRequest) => {
      refuseParameters(namesIn(request.query), asked);
      if (body !== null) refuseFields(namesIn(request.body), body);
    };
    route.preValidation = [route.preValidation ?? [], refuse].flat();
  });
}

const namesOf = (schema: unknown): string[] | null =>
  schema instanceof z.ZodObject ? Object.keys(schema.shape) : null;
const namesIn = (given: unknown): string[] => (typeof given === "object" && given !== null ? Object.keys(given) : []);

function refuseParameters(given: readonly string[], known: readonly string[]): void {
  const names = unknown(given, known);
  if (names === "") return;
  const mend = known.length > 0 ? `This address takes: ${known.join(", ")}.` : "This address takes none.";
  throw refusal(`The question has a parameter that does not exist here: ${names}. ${mend}`, {
    code: "unknown-parameter",
    values: { names, known: known.join(", ") },
  });
}

function refuseFields(given: readonly string[], known: readonly string[]): void {
  const names = unknown(given, known);
  if (names === "") return;
  throw refusal(`The body has a field that does not exist here: ${names}. It takes: ${known.join(", ")}.`, {
    code: "wrong-fields",
    values: { fields: names },
  });
}

const unknown = (given: readonly string[], known: readonly string[]): string =>
  given
    .filter((name) => !known.includes(name))
    .join(", ")
    .slice(0, 200);

const refusal = (message: string, failure: Failure) => new UsageError(message, { failure });
