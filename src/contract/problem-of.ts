import { AttacheError, ConflictError, InputError, NotFoundError, UsageError } from "../domain/errors.ts";
import type { Problem } from "./common.ts";

/** What an operator can read about an error that was foreseen; null for any other. */
export function problemOf(error: unknown): Problem | null {
  if (error instanceof InputError) return inputProblem(error);
  if (!(error instanceof AttacheError)) return null;
  const list = "list" in error && Array.isArray(error.list) ? { list: error.list.map(String) } : {};
  const [what, mend] = sentences(error.message);
  return { error: kindOf(error), what, where: null, mend, ...failed(error), ...list };
}

const failed = ({ failure }: AttacheError): Pick<Problem, "failure"> => (failure ? { failure } : {});

function kindOf(error: AttacheError): Problem["error"] {
  if (error instanceof UsageError) return "usage";
  if (error instanceof NotFoundError) return "not-found";
  return error instanceof ConflictError ? "conflict" : "internal";
}

function inputProblem(error: InputError): Problem {
  const place = error.line !== null ? `, line ${error.line}` : error.byte !== null ? `, byte ${error.byte}` : "";
  const mend = error.message.slice(`${error.file}${place}: ${error.reason}. `.length);
  return { error: "input", what: error.reason, where: `${error.file}${place}`, mend: mend || null, ...failed(error) };
}

/** Messages are written as “what happened. What to do.”; the first sentence is the what. */
function sentences(message: string): [string, string | null] {
  const cut = /^(.+?[.!?])\s+([“"]?\p{Lu}.*|“.*)$/su.exec(message);
  return cut?.[1] && cut[2] ? [cut[1], cut[2]] : [message, null];
}
