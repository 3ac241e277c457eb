import { InputError } from "../../domain/errors.ts";
import { openDuck } from "../../store/corpus/duck.ts";
import { parquetColumns, parquetRows } from "../../store/corpus/parquet-table.ts";
import { fileInMemory } from "./memory-file.ts";
import { type Input, unpacked } from "./open-input.ts";

/** A Parquet file as a table of text: header and rows as CSV, in memory only, so that one reader serves all. */
export async function* parquetAsTable(
  input: Input,
  tap: (bytes: Buffer) => Promise<void> | void,
): AsyncGenerator<Buffer> {
  const { place, release } = await readablePlace(input, tap);
  // No folder for what does not fit: rows stream through, and nothing of them is to lie on a disk in clear.
  const duck = await openDuck({ threads: 1, memoryMb: 256, temp: "" });
  try {
    const columns = await parquetColumns(duck, place);
    yield Buffer.from(`${columns.map(({ name }) => cell(name)).join(",")}\n`);
    for await (const rows of parquetRows(duck, place, columns))
      yield Buffer.from(rows.map((row) => `${columns.map(({ name }) => cell(row[name])).join(",")}\n`).join(""));
  } catch (cause) {
    if (
      cause instanceof Error &&
      /Invalid Input|No magic bytes|TProtocol|Parquet|corrupt|out of range/i.test(cause.message)
    )
      throw new InputError(
        { file: input.path, code: "damaged" },
        `the Parquet file is damaged (${cause.message.split("\n")[0]?.replaceAll(place, input.name)})`,
        "Get the file again from its source",
      );
    throw cause;
  } finally {
    duck.close();
    release();
  }
}

/**
 * Parquet is read from its end, so a stream of it has to become a file first. A file of the user's own is read where it
 * lies; what was uploaded, is packed, or comes out of the encrypted raw becomes one in memory, so that no name in it
 * ever lies on a disk in clear.
 */
async function readablePlace(
  input: Input,
  tap: (bytes: Buffer) => Promise<void> | void,
): Promise<{ place: string; release(): void }> {
  const bytes = input.wrapping ? unpacked({ ...input, packing: input.wrapping }, tap) : asItLies(input, tap);
  if (input.place === undefined || input.wrapping) return fileInMemory(bytes, input);
  for await (const _ of bytes);
  return { place: input.place, release: () => {} };
}

async function* asItLies(input: Input, tap: (bytes: Buffer) => Promise<void> | void): AsyncGenerator<Buffer> {
  for await (const part of input.open()) {
    const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
    await tap(bytes);
    yield bytes;
  }
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return "";
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
