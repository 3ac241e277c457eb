import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { InputError } from "../../domain/errors.ts";
import { openDuck } from "../../store/corpus/duck.ts";
import { parquetColumns, parquetRows } from "../../store/corpus/parquet-table.ts";
import type { Input } from "./open-input.ts";

/** A Parquet file as a table of text: header and rows as CSV, in memory only, so that one reader serves all. */
export async function* parquetAsTable(
  input: Input,
  tap: (bytes: Buffer) => Promise<void> | void,
): AsyncGenerator<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), "attache-parquet-"));
  const place = join(folder, "input.parquet");
  const duck = await openDuck({ threads: 1, memoryMb: 256, temp: folder });
  try {
    await spool(input, place, tap);
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
        { file: input.path },
        `the Parquet file is damaged (${cause.message.split("\n")[0]})`,
        "Get the file again from its source",
      );
    throw cause;
  } finally {
    duck.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Parquet is read from its end: a stream has to become a file first, for the owner's eyes only and not for long. */
async function spool(input: Input, place: string, tap: (bytes: Buffer) => Promise<void> | void): Promise<void> {
  const file = await open(place, "wx", 0o600);
  try {
    for await (const part of input.open()) {
      const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
      await tap(bytes);
      await file.writeFile(bytes);
    }
  } finally {
    await file.close();
  }
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return "";
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
