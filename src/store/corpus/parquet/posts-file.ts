import { type FileHandle, open } from "node:fs/promises";
import { constantChunk } from "./constant-chunk.ts";
import { encodings } from "./encodings.ts";
import { type Chunk, footer, type RowGroup } from "./footer.ts";
import type { PackedColumn, PackedRows } from "./pages.ts";

/** Rows of a row group, as in files that DuckDB writes here (`postsParquet`). */
const groupRows = 61_440;
const mark = Buffer.from("PAR1");

/** What every row of a file says. */
export type Constant = { name: string } & (
  | { kind: "text"; value: string }
  | { kind: "integer" | "moment"; value: number }
  | { kind: "flag"; value: boolean }
);

/**
 * A Parquet file that grows by blocks packed in other threads: their pages are put in order, nothing is read or packed
 * again. Written by us because rows that go to DuckDB as text cost more to read and pack there than they cost to make;
 * the format is that of https://github.com/apache/parquet-format (version 2.11), and tests read files back with DuckDB.
 */
export class PostsFile {
  readonly #file: FileHandle;
  readonly #constants: readonly Constant[];
  #blocks: PackedRows[] = [];
  #waiting = 0;
  #size = mark.length;
  readonly #groups: RowGroup[] = [];
  readonly #filled = new Set<string>();
  rows = 0;

  private constructor(file: FileHandle, constants: readonly Constant[]) {
    this.#file = file;
    this.#constants = constants;
  }

  static async create(place: string, constants: readonly Constant[]): Promise<PostsFile> {
    const file = await open(place, "wx");
    await file.write(mark);
    return new PostsFile(file, constants);
  }

  /** All blocks have the same columns in the same order. */
  async add(block: PackedRows): Promise<void> {
    this.#blocks.push(block);
    this.#waiting += block.rows;
    if (this.#waiting >= groupRows) await this.#writeGroup();
  }

  /** Closes the file, whole. Columns in which no row has a value are left out. */
  async finish(): Promise<void> {
    if (this.#waiting > 0) await this.#writeGroup();
    const end = footer(this.#groups, this.rows, (name) => this.#filled.has(name));
    const length = Buffer.alloc(4);
    length.writeUInt32LE(end.length);
    await writeAll(this.#file, [end, length, mark]);
    await this.#file.close();
  }

  async discard(): Promise<void> {
    await this.#file.close();
  }

  async #writeGroup(): Promise<void> {
    const [blocks, rows] = [this.#blocks, this.#waiting];
    this.#blocks = [];
    this.#waiting = 0;
    const parts: Uint8Array[] = [];
    const chunks: Chunk[] = [];
    for (const constant of this.#constants) {
      const { bytes, chunk } = constantChunk(constant, rows, this.#size);
      parts.push(bytes);
      chunks.push(chunk);
      this.#filled.add(constant.name);
      this.#size += bytes.length;
    }
    const columns = blocks[0]?.columns ?? [];
    for (let nth = 0; nth < columns.length; nth++) {
      const pages = blocks.map((block) => block.columns[nth]!);
      for (const [turn, { at, size }] of pages.entries()) parts.push(blocks[turn]!.bytes.subarray(at, at + size));
      const chunk = chunkOf(pages, rows, this.#size);
      if (chunk.nulls < rows) this.#filled.add(chunk.name);
      chunks.push(chunk);
      this.#size += chunk.size;
    }
    this.#groups.push({ rows, chunks });
    this.rows += rows;
    await writeAll(this.#file, parts);
  }
}

function chunkOf(pages: readonly PackedColumn[], rows: number, at: number): Chunk {
  const { name, kind } = pages[0]!;
  const bounds = pages.flatMap((page) => page.bounds ?? []);
  const [first, ...others] = bounds;
  return {
    name,
    kind,
    codec: "zstd",
    encodings: [encodings.plain, encodings.levels],
    rows,
    nulls: rows - pages.reduce((sum, { filled }) => sum + filled, 0),
    at,
    dictionary: null,
    size: pages.reduce((sum, { size }) => sum + size, 0),
    plainSize: pages.reduce((sum, { plainSize }) => sum + plainSize, 0),
    bounds: first
      ? {
          least: others.reduce((least, { least: one }) => (before(one, least, kind) ? one : least), first.least),
          most: others.reduce((most, { most: one }) => (before(most, one, kind) ? one : most), first.most),
        }
      : null,
  };
}

function before(a: Uint8Array, b: Uint8Array, kind: PackedColumn["kind"]): boolean {
  if (kind === "text") return Buffer.compare(a, b) < 0;
  return Buffer.from(a).readBigInt64LE() < Buffer.from(b).readBigInt64LE();
}

/** Writes all of it, however many bytes a call takes: a disk that is full takes fewer, then refuses. */
async function writeAll(file: FileHandle, parts: Uint8Array[]): Promise<void> {
  const size = parts.reduce((sum, { length }) => sum + length, 0);
  const { bytesWritten } = await file.writev(parts);
  if (bytesWritten === size) return;
  const rest = Buffer.concat(parts).subarray(bytesWritten);
  for (let at = 0; at < rest.length; ) at += (await file.write(rest, at)).bytesWritten;
}
