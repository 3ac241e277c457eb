import { writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { AttacheError, UsageError } from "../domain/errors.ts";
import { isDiskFull } from "../domain/failure.ts";

/** Writes what a command made into the file it was told; where that cannot be, it says why and what to do. */
export async function writeFileAsked(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text);
  } catch (cause) {
    throw cannotWrite(path, cause as NodeJS.ErrnoException);
  }
}

function cannotWrite(path: string, cause: NodeJS.ErrnoException): AttacheError {
  if (isDiskFull(cause))
    return new AttacheError(`The disk is full, so ${path} was not written. Free some space.`, { cause });
  if (cause.code === "ENOENT" || cause.code === "ENOTDIR")
    return new UsageError(`There is no folder ${dirname(path)}. Make it first, or name another file.`, { cause });
  if (cause.code === "EISDIR") return new UsageError(`${path} is a folder. Name a file in it.`, { cause });
  return new AttacheError(
    `${path} cannot be written (${cause.code ?? cause.message}). Name a file where you may write.`,
    { cause },
  );
}
