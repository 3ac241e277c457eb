import { AttacheError, ConflictError } from "../../domain/errors.ts";

/** SQLite's code for a disk that is full (https://www.sqlite.org/rescode.html#full). */
const sqliteFull = 13;

/** What an import says when it fails: what the operator can mend, in words; everything else with its cause. */
export function explained(cause: unknown, path: string, signal?: AbortSignal): Error {
  if (signal?.aborted)
    return new ConflictError(`The import of ${path} was stopped; nothing of it was kept.`, { cause });
  if (cause instanceof AttacheError) return cause;
  const message = cause instanceof Error ? cause.message : String(cause);
  if (isDiskFull(cause))
    return new AttacheError(
      `The disk is full: the import of ${path} was undone, nothing of it was kept. Free some space and import it again.`,
      { cause },
    );
  return new AttacheError(`The import of ${path} failed and nothing of it was kept: ${message.split("\n")[0]}`, {
    cause,
  });
}

function isDiskFull(cause: unknown): boolean {
  const { code, errcode, message } = cause as NodeJS.ErrnoException & { errcode?: number };
  return (
    code === "ENOSPC" ||
    code === "EDQUOT" ||
    (errcode !== undefined && (errcode & 0xff) === sqliteFull) ||
    /no space left on device|disk quota exceeded|disk is full|max_temp_directory_size/i.test(message)
  );
}
