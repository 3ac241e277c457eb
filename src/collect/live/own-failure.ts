import { AttacheError } from "../../domain/errors.ts";
import { failureOf, isDiskFull } from "../../domain/failure.ts";

/** What collecting says when our own side fails: a full disk in words on what to do; everything else as it is. */
export function ownFailure(cause: unknown): unknown {
  if (!isDiskFull(cause)) return cause;
  return new AttacheError(
    "The disk is full: what came in before stays, and the rest is asked for again. Free some space; collecting goes on where it stopped.",
    { cause, failure: failureOf(cause) },
  );
}
