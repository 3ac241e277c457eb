import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod";
import * as z from "zod";
import type { Problem } from "../contract/common.ts";
import { AttacheError, ConflictError, InputError, NotFoundError, UsageError } from "../domain/errors.ts";

type Answer = { status: number; problem: Problem };

/** Turns whatever a verb threw into what happened, where, and what to do; what nobody foresaw stays in the log. */
export function problemOf(error: unknown, request: { method: string; url: string }): Answer {
  if (hasZodFastifySchemaValidationErrors(error)) return wrongFields(error.validation.map(fieldOf), error.validationContext);
  if (error instanceof z.ZodError) return wrongFields(error.issues.map(issueOf), "body");
  if (error instanceof InputError) return inputProblem(error);
  if (error instanceof UsageError) return said(400, "usage", error);
  if (error instanceof NotFoundError) return said(404, "not-found", error);
  if (error instanceof ConflictError) return said(409, "conflict", error);
  if (error instanceof AttacheError) return said(500, "internal", error);
  const refused = refusedByFastify(error);
  if (refused) return refused;
  const what = `${request.method} ${request.url.split("?")[0]} failed in a way nobody foresaw.`;
  return problem(500, "internal", what, null, "The terminal that runs Attaché shows the cause; please report it.");
}

/** The one place of the server where errors end. */
export function answerProblem(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const { status, problem } = problemOf(error, request);
  if (status >= 500) request.log.error(error);
  void reply.code(status).header("content-type", "application/json; charset=utf-8").send(JSON.stringify(problem));
}

export function problem(status: number, error: Problem["error"], what: string, where: string | null, mend: string | null): Answer {
  return { status, problem: { error, what, where, mend } };
}

const said = (status: number, error: Problem["error"], cause: AttacheError): Answer => {
  const list = "list" in cause && Array.isArray(cause.list) ? cause.list.map(String) : undefined;
  const [what, mend] = sentences(cause.message);
  return { status, problem: { error, what, where: null, mend, ...(list && { list }) } };
};

function inputProblem(error: InputError): Answer {
  const place = error.line !== null ? `, line ${error.line}` : error.byte !== null ? `, byte ${error.byte}` : "";
  const mend = error.message.split(`${error.reason}. `).slice(1).join(`${error.reason}. `) || null;
  return problem(400, "input", error.reason, `${error.file}${place}`, mend);
}

/** Messages are written as “what happened. What to do.”; the first sentence is the what. */
function sentences(message: string): [string, string | null] {
  const cut = /^(.+?[.!?])\s+(\p{Lu}.*)$/su.exec(message);
  return cut?.[1] && cut[2] ? [cut[1], cut[2]] : [message, null];
}

function wrongFields(list: string[], context: string | undefined): Answer {
  const where = context === "querystring" ? "query" : (context ?? "request");
  const what = list.length === 1 ? `The ${where} is wrong: ${list[0]}.` : `${list.length} fields of the ${where} are wrong.`;
  const mend = "Correct what is listed; /api/v1/openapi.json says what each field may hold.";
  return { status: 400, problem: { error: "usage", what, where, mend, list } };
}

const fieldOf = ({ instancePath, message }: { instancePath: string; message?: string | undefined }): string =>
  `${instancePath.replace(/^\//, "").replaceAll("/", ".") || "as a whole"}: ${message ?? "not as expected"}`;

const issueOf = ({ path, message }: z.core.$ZodIssue): string => `${path.map(String).join(".") || "as a whole"}: ${message}`;

/** Too large, unreadable JSON, unknown content type: Fastify says these with its own codes. */
function refusedByFastify(error: unknown): Answer | null {
  if (!(error instanceof Error) || !("statusCode" in error) || typeof error.statusCode !== "number") return null;
  const { statusCode, message } = error;
  if (statusCode === 413) return problem(413, "too-large", message, null, "Send less at once, or import the file with “attache import FILE”.");
  if (statusCode >= 400 && statusCode < 500) return problem(statusCode, "usage", message, null, "See /api/v1/openapi.json.");
  return null;
}
