import type { Failure, FailureCode } from "./failure.ts";

/** What the operator can mend; its message says what happened, where, and what to do next. */
export class AttacheError extends Error {
  override name = "AttacheError";
  /** The same for a page in any language, where the reason is one of the common ones. */
  readonly failure: Failure | null;

  constructor(message: string, { failure = null, ...options }: ErrorOptions & { failure?: Failure | null } = {}) {
    super(message, options);
    this.failure = failure;
  }
}

/** The command or request was wrong in itself (exit code 2, HTTP 400). */
export class UsageError extends AttacheError {
  override name = "UsageError";
}

/** What was asked for does not exist (HTTP 404). */
export class NotFoundError extends AttacheError {
  override name = "NotFoundError";
}

/** Somebody else holds what is needed, or the state changed meanwhile (HTTP 409). */
export class ConflictError extends AttacheError {
  override name = "ConflictError";
}

/** A file that cannot be read as what it claims to be; `line` counts from 1, `byte` from 0. */
export class InputError extends AttacheError {
  override name = "InputError";
  readonly file: string;
  readonly line: number | null;
  readonly byte: number | null;
  readonly reason: string;

  constructor(
    at: { file: string; line?: number | null; byte?: number | null; code?: FailureCode; values?: Failure["values"] },
    reason: string,
    mend: string,
  ) {
    const place = at.line != null ? `, line ${at.line}` : at.byte != null ? `, byte ${at.byte}` : "";
    const { code, line, values } = at;
    const filled = { ...(line != null && { line }), ...values };
    super(`${at.file}${place}: ${reason}. ${mend}`, { failure: code ? { code, values: filled } : null });
    this.file = at.file;
    this.line = at.line ?? null;
    this.byte = at.byte ?? null;
    this.reason = reason;
  }
}
