import { randomUUID } from "node:crypto";
import { closeSync, openSync, statfsSync, unlinkSync, write } from "node:fs";
import { promisify } from "node:util";
import { InputError } from "../../domain/errors.ts";

/** Where Linux keeps files in memory. */
const memory = "/dev/shm";
/** What is left of it to others. */
const spare = 16 << 20;
const writeAt = promisify(write);

/**
 * Bytes as a file that other code can open by its path and that is on no disk: it has no name, so it is gone when it is
 * released or when the process ends, however that ends.
 */
export async function fileInMemory(
  bytes: AsyncIterable<Buffer>,
  { path }: { path: string },
): Promise<{ place: string; release(): void }> {
  const file = nameless(path);
  try {
    let at = 0;
    for await (const part of bytes) {
      if (part.length + spare > freeBytes()) throw tooLarge(path);
      for (let done = 0; done < part.length; ) {
        const { bytesWritten } = await writeAt(file, part, done, part.length - done, at);
        done += bytesWritten;
        at += bytesWritten;
      }
    }
    return { place: `/proc/self/fd/${file}`, release: () => closeSync(file) };
  } catch (cause) {
    closeSync(file);
    throw (cause as NodeJS.ErrnoException).code === "ENOSPC" ? tooLarge(path) : cause;
  }
}

function nameless(path: string): number {
  const place = `${memory}/attache-${randomUUID()}`;
  try {
    const file = openSync(place, "wx+", 0o600);
    unlinkSync(place);
    return file;
  } catch (cause) {
    throw new InputError(
      { file: path, code: "no-memory" },
      `Parquet that was uploaded or packed is read in memory only, and this machine has no ${memory} for it (${(cause as Error).message})`,
      "Import the unpacked file from where it lies, in a terminal (attache import FILE), or save it as CSV",
    );
  }
}

const freeBytes = (): number => {
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize;
};

const tooLarge = (path: string): InputError =>
  new InputError(
    { file: path, code: "no-memory" },
    `Parquet that was uploaded or packed is read in memory only, and ${memory} is too small for this file`,
    "Import the unpacked file from where it lies, in a terminal (attache import FILE), or save it as CSV",
  );
