/** The commonest reasons why a file cannot be imported, or work came to nothing; a page says them in its own language. */
export const failureCodes = [
  "empty",
  "no-rows",
  "not-text",
  "unknown-layout",
  "fields-missing",
  "damaged",
  "register-file",
  "too-long",
  "open-quote",
  "bomb",
  "broken-json",
  "odd-lines",
  "sep-line",
  "no-memory",
  "disk-full",
  "stopped",
  "interrupted",
  "unexpected",
  // Small files that are read whole: lists for the register, rankings, boundaries.
  "file-too-large",
  "packed-damaged",
  "spreadsheet",
  "no-text-file",
  "cut-json",
  "unclosed-quote",
  "ranking-columns",
  "ranking-nobody",
  "ranking-several",
  "map-archive",
  "map-kind",
  "map-projected",
  "map-empty",
  "map-broken",
  "map-areas",
  "map-codes",
  "no-such-state",
] as const;
/** Why a question is refused: what it asks for does not exist, or does not go together. */
export const refusalCodes = [
  "unknown-parameter",
  "wrong-fields",
  "no-day",
  "period-empty",
  "period-ahead",
  "period-early",
  "half-period",
  "days-only",
  "too-many-steps",
  "day-ahead",
  "nothing-asked",
  "two-states",
  "states-or-group",
  "no-group",
  "no-region",
  "no-own-state",
  "no-population",
  "not-in-register",
  "no-actor",
  "no-account",
  "no-post",
  "no-batch",
  "persons-without-office",
  "no-missions",
  "no-counted-account",
  "not-compared",
  "weights-zero",
  "weight-bounds",
  "no-profile",
  "no-measure",
  "no-platform",
  // Not the question's fault: what lies in the way on the disk.
  "workspace-damaged",
  "no-writing",
] as const;
export type FailureCode = (typeof failureCodes)[number] | (typeof refusalCodes)[number];

/** Why work came to nothing: a code, and what its words are filled with. */
export type Failure = { code: FailureCode; values: Record<string, string | number> };

/** SQLite's code for a disk that is full (https://www.sqlite.org/rescode.html#full). */
const sqliteFull = 13;

export function isDiskFull(cause: unknown): boolean {
  const { code, errcode, message } = cause as NodeJS.ErrnoException & { errcode?: number };
  return (
    code === "ENOSPC" ||
    code === "EDQUOT" ||
    (errcode !== undefined && (errcode & 0xff) === sqliteFull) ||
    /no space left on device|disk quota exceeded|disk is full|max_temp_directory_size/i.test(message)
  );
}

/** SQLite's codes for a damaged file, one that is no database, and one that may not be written. */
const damaged = [11, 26];
const readOnly = [8, 14];
const noRight = ["EACCES", "EPERM", "EROFS"];

/** What lies in the way on the disk, where it can be mended by whoever runs the program; null: something else. */
export function diskTrouble(cause: unknown): "workspace-damaged" | "no-writing" | "disk-full" | null {
  if (!(cause instanceof Error)) return null;
  if (isDiskFull(cause)) return "disk-full";
  const { code = "", errcode } = cause as NodeJS.ErrnoException & { errcode?: number };
  const sqlite = errcode === undefined ? null : errcode & 0xff;
  if (sqlite !== null && damaged.includes(sqlite)) return "workspace-damaged";
  return noRight.includes(code) || (sqlite !== null && readOnly.includes(sqlite)) ? "no-writing" : null;
}

/** What any error says of why work failed; its own words where nobody foresaw it. */
export function failureOf(cause: unknown): Failure {
  const foreseen = (cause as { failure?: Failure | null } | null)?.failure;
  if (foreseen) return foreseen;
  if (isDiskFull(cause)) return { code: "disk-full", values: {} };
  const message = cause instanceof Error ? cause.message : String(cause);
  return { code: "unexpected", values: { reason: message.split("\n")[0] ?? "" } };
}
