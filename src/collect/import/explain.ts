import { AttacheError, ConflictError } from "../../domain/errors.ts";
import { failureOf, isDiskFull } from "../../domain/failure.ts";
import type { StateDatabase } from "../../store/state/database.ts";
import { failBatch } from "../../store/state/queries/batches.ts";
import { safeFailure, safeReason } from "../door/safe-reason.ts";

/** What an import says when it fails: what the operator can mend, in words; everything else with its cause. */
export function explained(cause: unknown, path: string, signal?: AbortSignal): Error {
  if (signal?.aborted)
    return new ConflictError(`The import of ${path} was stopped; nothing of it was kept.`, {
      cause,
      failure: { code: "stopped", values: {} },
    });
  if (cause instanceof AttacheError) return cause;
  const message = cause instanceof Error ? cause.message : String(cause);
  if (isDiskFull(cause))
    return new AttacheError(
      `The disk is full: the import of ${path} was undone, nothing of it was kept. Free some space and import it again.`,
      { cause, failure: failureOf(cause) },
    );
  return new AttacheError(`The import of ${path} failed and nothing of it was kept: ${message.split("\n")[0]}`, {
    cause,
    failure: failureOf(cause),
  });
}

/** Keeps why an import failed. Path and name as given may name a private person: the user reads them, the store does not keep them. */
export function noteFailure(
  state: StateDatabase,
  batch: string,
  error: Error,
  names: readonly string[],
  now: number,
): void {
  const nameless = (words: string) => names.reduce((said, name) => said.replaceAll(name, "the file"), words);
  const failure = safeFailure(failureOf(error), nameless);
  try {
    failBatch(state, batch, { error: safeReason(nameless(error.message)), failure }, now);
  } catch {
    // A full disk takes no note either: the next opening finds the batch without a process and marks it.
  }
}
