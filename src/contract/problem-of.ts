import { AttacheError, ConflictError, InputError, NotFoundError, UsageError } from "../domain/errors.ts";
import { diskTrouble } from "../domain/failure.ts";
import type { Problem } from "./common.ts";

/** What an operator can read about an error that was foreseen; null for any other. */
export function problemOf(error: unknown): Problem | null {
  if (error instanceof InputError) return inputProblem(error);
  if (!(error instanceof AttacheError)) return diskProblem(error);
  const list = "list" in error && Array.isArray(error.list) ? { list: error.list.map(String) } : {};
  const [what, mend] = sentences(error.message);
  return { error: kindOf(error), what, where: null, mend, ...failed(error), ...list };
}

/** What the operator of the machine can mend; what no error here foresaw is nobody's to read. */
const diskProblems = {
  "workspace-damaged": [
    "A database of the workspace is damaged.",
    "“attache doctor” says which file. Restore the newest backup with “attache restore”; search.db and cache/ can be deleted, they fill again.",
  ],
  "no-writing": [
    "A file or folder cannot be read or written.",
    "Give the user who runs Attaché the right to it, or name another one (of the workspace: --workspace).",
  ],
  "disk-full": ["The disk is full, and nothing of this was kept.", "Free some space and try again."],
} as const;

function diskProblem(error: unknown): Problem | null {
  const code = diskTrouble(error);
  if (code === null) return null;
  const [what, mend] = diskProblems[code];
  const { path = null } = error as NodeJS.ErrnoException;
  return { error: "internal", what, where: path, mend, failure: { code, values: {} } };
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
