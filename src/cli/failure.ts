import { problemOf } from "../contract/problem-of.ts";
import { note, printJson, red } from "./output.ts";

/** Says what happened and what to do, and leaves the exit code: 2 when the command itself was wrong, else 1. */
export function fail(error: unknown, json: boolean): void {
  const problem = problemOf(error);
  if (problem) {
    const { what, where, mend, list } = problem;
    note(`${red("Failed:")} ${where ? `${where}: ` : ""}${what}`);
    for (const line of list ?? []) note(`  ${line}`);
    if (mend) note(mend);
  } else {
    note(`${red("Failed:")} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
  if (json) printJson(problem ?? { error: "internal", what: messageOf(error), where: null, mend: null });
  process.exitCode = problem?.error === "usage" ? 2 : 1;
}

/** A file of which no row could be kept came to nothing, whatever the report says of it. */
export function failIfAllRejected({ file, read, rejected }: { file: string; read: number; rejected: number }): void {
  if (read === 0 || rejected < read) return;
  note(
    `${red("Failed:")} ${file}: all ${read} rows were rejected, so nothing came in. The reasons are listed with the rejects.`,
  );
  process.exitCode = 1;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
