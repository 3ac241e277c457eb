import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { InputError } from "../../domain/errors.ts";
import { literal, openDuck } from "../../store/corpus/duck.ts";
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
    const file = `read_parquet(${literal(place)})`;
    const columns = (await duck.all(`describe select * from ${file}`)).map((row) => ({
      name: String(row.column_name),
      type: String(row.column_type),
    }));
    yield Buffer.from(`${columns.map(({ name }) => cell(name)).join(",")}\n`);
    const select = columns.map(({ name, type }) => asText(`"${name.replaceAll('"', '""')}"`, type)).join(", ");
    for await (const rows of duck.chunks(`select ${select} from ${file}`))
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

const asText = (name: string, type: string): string => {
  if (type.endsWith("[]") && !type.startsWith("STRUCT")) return `array_to_string(${name}, ',') as ${name}`;
  if (/^(STRUCT|MAP|LIST)/.test(type)) return `to_json(${name})::varchar as ${name}`;
  if (type.startsWith("TIMESTAMP")) return `strftime(${name}, '%Y-%m-%dT%H:%M:%S.%gZ') as ${name}`;
  return `${name}::varchar as ${name}`;
};

function cell(value: unknown): string {
  if (value === null || value === undefined) return "";
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
