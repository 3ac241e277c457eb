import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod";
import * as z from "zod";
import type { Problem } from "../contract/common.ts";
import { problemOf } from "../contract/problem-of.ts";
import type { Failure } from "../domain/failure.ts";

type Answer = { status: number; problem: Problem };

const statusOf: Record<Problem["error"], number> = {
  usage: 400,
  input: 400,
  "not-found": 404,
  conflict: 409,
  forbidden: 403,
  "too-large": 413,
  internal: 500,
};

/** The one place of the server where errors end; what nobody foresaw goes to the log, never to the reader. */
export function answerProblem(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const { status, problem } = answerTo(error, request);
  if (status >= 500) request.log.error(error);
  void reply.code(status).header("content-type", "application/json; charset=utf-8").send(JSON.stringify(problem));
}

function answerTo(error: unknown, request: { method: string; url: string }): Answer {
  if (hasZodFastifySchemaValidationErrors(error)) return wrong(error.validation.map(fieldOf), error.validationContext);
  if (error instanceof z.ZodError) return wrong(error.issues.map(issueOf), "body");
  const foreseen = problemOf(error);
  if (foreseen) return { status: statusOf[foreseen.error], problem: foreseen };
  return refusedByFastify(error) ?? unforeseen(request);
}

function wrong(list: string[], context: string | undefined): Answer {
  const where = context === "querystring" ? "query" : (context ?? "request");
  const what =
    list.length === 1 ? `The ${where} is wrong: ${list[0]}.` : `${list.length} fields of the ${where} are wrong.`;
  const mend = "Correct what is listed; /api/v1/openapi.json says what each field may hold.";
  const fields = list.map((line) => line.split(":")[0]).join(", ");
  const failure = { code: "wrong-fields", values: { fields } } satisfies Failure;
  return { status: 400, problem: { error: "usage", what, where, mend, list, failure } };
}

type Field = { instancePath: string; message?: string | undefined };

const fieldOf = ({ instancePath, message }: Field): string =>
  `${instancePath.replace(/^\//, "").replaceAll("/", ".") || "as a whole"}: ${message ?? "not as expected"}`;

const issueOf = ({ path, message }: z.core.$ZodIssue): string =>
  `${path.map(String).join(".") || "as a whole"}: ${message}`;

/** Too large, unreadable JSON, unknown content type: Fastify says these with its own codes. */
function refusedByFastify(error: unknown): Answer | null {
  if (!(error instanceof Error) || !("statusCode" in error) || typeof error.statusCode !== "number") return null;
  const { statusCode: status, message: what } = error;
  if (status < 400 || status >= 500) return null;
  const tooLarge = status === 413;
  const mend = tooLarge ? "Send less at once, or use “attache import FILE”." : "See /api/v1/openapi.json.";
  return { status, problem: { error: tooLarge ? "too-large" : "usage", what, where: null, mend } };
}

function unforeseen({ method, url }: { method: string; url: string }): Answer {
  const what = `${method} ${url.split("?")[0]} failed in a way nobody foresaw.`;
  const mend = "The terminal that runs Attaché shows the cause; please report it.";
  return { status: 500, problem: { error: "internal", what, where: null, mend } };
}
