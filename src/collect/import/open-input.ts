import { open, stat } from "node:fs/promises";
import { basename } from "node:path";
import { Readable, type Transform } from "node:stream";
import { createGunzip, createZstdDecompress } from "node:zlib";
import { InputError } from "../../domain/errors.ts";

const chunk = 1 << 20;
/** A plain text hardly shrinks more than this; a bomb does. Judged only once it has unfolded to more than `freeBytes`. */
const largestRatio = 400;
const freeBytes = 256 << 20;

export type Packing = "plain" | "gzip" | "zstd" | "parquet";

export type Input = {
  /** What messages call it: the path given, or the batch whose raw is read again. */
  path: string;
  /** Base name. */
  name: string;
  bytes: number;
  packing: Packing;
  /** What Parquet is packed in, where it is. */
  wrapping?: "gzip" | "zstd";
  /** Where on this machine's disk the bytes lie just so; absent for what is sealed or comes from elsewhere. */
  place?: string;
  /** The bytes as they stand in the file, from the start, as often as asked. A part may be overwritten when the next is asked for. */
  open(): AsyncIterable<Uint8Array>;
};

/** Looks at the first bytes of a file: what it is packed as, and whether it can be read at all. */
export async function openInput(path: string): Promise<Input> {
  const info = await stat(path).catch((cause: NodeJS.ErrnoException) => {
    throw new InputError(
      { file: path },
      cause.code === "ENOENT" ? "there is no such file" : cause.message,
      "Check the path",
    );
  });
  if (info.isDirectory()) throw new InputError({ file: path }, "this is a folder", "Name the files in it");
  return inputOf({
    path,
    place: path,
    name: basename(path),
    bytes: info.size,
    open: () => parts(path),
  });
}

/** One buffer serves the whole file: a fresh one for every megabyte would keep the collector of garbage busy. */
async function* parts(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path, "r");
  try {
    const buffer = Buffer.allocUnsafeSlow(chunk);
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, chunk);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

/** The same for bytes that come from elsewhere, such as kept raw. */
export async function inputOf(source: Omit<Input, "packing" | "wrapping">): Promise<Input> {
  if (source.bytes === 0)
    throw new InputError(
      { file: source.path, byte: 0, code: "empty" },
      "the file is empty",
      "Export it again from its source",
    );
  for await (const bytes of source.open()) {
    const packing = packingOf(Buffer.from(bytes.subarray(0, 512)), source.path);
    const input = { ...source, packing };
    const isPacked = packing === "gzip" || packing === "zstd";
    return isPacked && (await holdsParquet(input)) ? { ...input, packing: "parquet", wrapping: packing } : input;
  }
  throw new InputError(
    { file: source.path, byte: 0, code: "empty" },
    "the file is empty",
    "Export it again from its source",
  );
}

const isParquet = (head: Buffer): boolean => head.subarray(0, 4).toString("latin1") === "PAR1";

/** Whether packed bytes unpack to Parquet; damaged ones are judged by whoever reads them. */
async function holdsParquet(input: Input): Promise<boolean> {
  try {
    for await (const bytes of unpacked(input, () => {})) return isParquet(bytes);
  } catch {}
  return false;
}

/** Files that are certainly something else are refused by name, so that nobody reads a picture as a table. */
const foreign: [signature: number[], what: string, mend: string][] = [
  [
    [0x50, 0x4b, 0x03, 0x04],
    "a ZIP archive (or an Excel or Word file)",
    "Unpack it, or save the sheet as CSV in UTF-8",
  ],
  [[0x50, 0x4b, 0x05, 0x06], "an empty ZIP archive", "Export it again from its source"],
  [[0x25, 0x50, 0x44, 0x46], "a PDF document", "Export the posts as CSV or JSON"],
  [[0x89, 0x50, 0x4e, 0x47], "a PNG picture", "Choose the file that holds the posts"],
  [[0xff, 0xd8, 0xff], "a JPEG picture", "Choose the file that holds the posts"],
  [[0x47, 0x49, 0x46, 0x38], "a GIF picture", "Choose the file that holds the posts"],
  [[0xd0, 0xcf, 0x11, 0xe0], "an old Excel or Word file", "Save the sheet as CSV in UTF-8"],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], "an SQLite database", "Export its table as CSV"],
  [[0x42, 0x5a, 0x68], "packed with bzip2", "Unpack it, or pack it with gzip or zstd"],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], "packed with xz", "Unpack it, or pack it with gzip or zstd"],
  [[0x37, 0x7a, 0xbc, 0xaf], "a 7z archive", "Unpack it"],
  [[0x52, 0x61, 0x72, 0x21], "a RAR archive", "Unpack it"],
  [[0x7f, 0x45, 0x4c, 0x46], "a program", "Choose the file that holds the posts"],
];

function packingOf(head: Buffer, path: string): Packing {
  if (head[0] === 0x1f && head[1] === 0x8b) return "gzip";
  if (head.length >= 4 && head.readUInt32LE(0) === 0xfd2fb528) return "zstd";
  if (isParquet(head)) return "parquet";
  refuseForeign(head, path);
  return "plain";
}

/** Looks at first bytes, packed or unpacked, for what is certainly no table and no JSON. */
export function refuseForeign(head: Buffer, path: string): void {
  for (const [signature, what, mend] of foreign)
    if (signature.every((byte, index) => head[index] === byte))
      throw new InputError({ file: path, byte: 0, code: "not-text" }, `this is ${what}, not a table or JSON`, mend);
  const text = head
    .toString("latin1", 0, 512)
    .replace(/^\u00ef\u00bb\u00bf/, "")
    .trimStart();
  if (/^<(\?xml|![-d]|[a-z][a-z0-9:-]*[\s>/])/i.test(text))
    throw new InputError(
      { file: path, line: 1, code: "not-text" },
      "this is an XML or HTML document, not a table or JSON; its entities are not read",
      "Export the posts as CSV or JSON",
    );
}

/** The bytes as they stand in the file, one megabyte at a time, as `tap` sees them, unpacked. */
export async function* unpacked(input: Input, tap: (bytes: Buffer) => Promise<void> | void): AsyncGenerator<Buffer> {
  const seen = { packed: 0, plain: 0 };
  async function* packed(): AsyncGenerator<Buffer> {
    for await (const part of input.open()) {
      const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
      seen.packed += bytes.length;
      await tap(bytes);
      // A stream that unpacks still holds a part when it asks for the next.
      yield input.packing === "plain" ? bytes : Buffer.from(bytes);
    }
  }
  if (input.packing === "plain") return yield* packed();
  const unpack: Transform =
    input.packing === "gzip" ? createGunzip({ chunkSize: chunk }) : createZstdDecompress({ chunkSize: chunk });
  const source = Readable.from(packed(), { objectMode: false, highWaterMark: chunk });
  source.once("error", (cause) => unpack.destroy(cause));
  try {
    for await (const bytes of source.pipe(unpack) as AsyncIterable<Buffer>) {
      seen.plain += bytes.length;
      if (seen.plain > freeBytes && seen.plain > seen.packed * largestRatio)
        throw new InputError(
          { file: input.path, byte: seen.packed, code: "bomb" },
          `${seen.packed} packed bytes unfold to more than ${seen.plain}: a decompression bomb`,
          "Get the file again from its source",
        );
      yield bytes;
    }
  } catch (cause) {
    throw brokenPacking(cause, input, seen.packed);
  } finally {
    source.destroy();
    unpack.destroy();
  }
}

function brokenPacking(cause: unknown, input: Input, byte: number): unknown {
  const code = (cause as NodeJS.ErrnoException | undefined)?.code ?? "";
  if (!/^(Z_|ZSTD|ERR_ZSTD|ERR_ZLIB)/.test(code)) return cause;
  const cut = code === "Z_BUF_ERROR" || /unexpected end|Src size is incorrect/i.test(String((cause as Error).message));
  return new InputError(
    { file: input.path, byte, code: "damaged" },
    cut ? `the ${input.packing} file is cut off: its end is missing` : `the ${input.packing} data is damaged (${code})`,
    "Get the file again from its source; nothing of it was imported",
  );
}
