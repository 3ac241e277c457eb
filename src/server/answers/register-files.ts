import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { Readable } from "node:stream";
import type { Workspace } from "../../app.ts";
import type { RegisterFormat, RegisterImportFields, RegisterReport } from "../../contract/register-files.ts";
import { InputError } from "../../domain/errors.ts";
import { registerNote } from "../../domain/register-note.ts";
import { registerReject } from "../../domain/register-reject.ts";
import { exportRegister } from "../../register/export-register.ts";
import { importRegister } from "../../register/import-register.ts";
import { registerFormats } from "../../register/register-formats.ts";
import { keepCounters } from "./register-counters.ts";

export const registerFormatList = (): { rows: RegisterFormat[] } => ({
  rows: registerFormats.map(({ id, title, example, source, needsOffice }) => ({
    id,
    title,
    example,
    source,
    needsOffice,
  })),
});

/** Brings a file into the register; counters it holds are kept as dated observations. */
export async function importRegisterFile(
  workspace: Workspace,
  file: GivenFile,
  { name = nameOf(file), leaveOutPersons, ...options }: RegisterImportFields & { name?: string },
): Promise<RegisterReport> {
  const content = await contentOf(file);
  const asked = { ...options, leaveOutPersons: leaveOutPersons === "true" };
  const { report, counters } = importRegister(workspace.state, { name, content }, asked, {
    by: "user",
    at: Date.now(),
  });
  // The second import of a file changes nothing, its counters included.
  const kept = report.added + report.changed > 0 ? await keepCounters(workspace, name, counters) : null;
  if (kept) report.notes.push(`${kept.stored} counters of accounts are kept as observations in batch ${kept.batch}`);
  return {
    ...report,
    rejects: report.rejects.map((one) => ({ ...one, why: registerReject(one.reason) })),
    noted: report.notes.map(registerNote),
  };
}

/** A path a command named, or what a form sent, which lies nowhere in clear. */
export type GivenFile = string | { name: string; content(): Promise<Buffer> };

export const nameOf = (file: GivenFile): string => (typeof file === "string" ? basename(file) : file.name);

/** The file read whole. */
export async function contentOf(file: GivenFile): Promise<Buffer> {
  if (typeof file !== "string") return file.content();
  const path = file;
  try {
    return await readFile(path);
  } catch (cause) {
    const missing = cause instanceof Error && "code" in cause && cause.code === "ENOENT";
    throw new InputError(
      { file: path },
      missing ? "there is no such file" : "it cannot be read",
      "Check the path and its rights.",
    );
  }
}

export const exportRegisterFile = ({ state }: Workspace, format: "csv" | "json"): Readable =>
  Readable.from(exportRegister(state, format), { objectMode: false });
