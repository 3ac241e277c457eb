import { dataPageHead, dictionaryPageHead, encodings, levels, varint } from "./encodings.ts";
import type { Chunk } from "./footer.ts";
import type { Constant } from "./posts-file.ts";

/** A column in which every row says the same: a dictionary of one value, and one run; a flag has no dictionary. */
export function constantChunk(constant: Constant, rows: number, at: number): { bytes: Buffer; chunk: Chunk } {
  const { name, kind } = constant;
  const dictionary = kind === "flag" ? null : dictionaryPage(plain(constant));
  const present = levels(rows, rows, () => new Uint8Array(0));
  const values = kind === "flag" ? flags(constant.value, rows) : Buffer.from([1, ...varint(rows * 2), 0]);
  const size = present.length + values.length;
  const head = dataPageHead(rows, dictionary ? encodings.dictionary : encodings.plain, size, size);
  const bytes = Buffer.concat([...(dictionary ? [dictionary] : []), head, present, values]);
  return {
    bytes,
    chunk: {
      name,
      kind,
      codec: "none",
      encodings: dictionary
        ? [encodings.plain, encodings.levels, encodings.dictionary]
        : [encodings.plain, encodings.levels],
      rows,
      nulls: 0,
      at: at + (dictionary?.length ?? 0),
      dictionary: dictionary ? at : null,
      size: bytes.length,
      plainSize: bytes.length,
      bounds: null,
    },
  };
}

const dictionaryPage = (value: Buffer): Buffer => Buffer.concat([dictionaryPageHead(1, value.length), value]);

function plain(constant: Constant): Buffer {
  if (constant.kind === "text") {
    const text = Buffer.from(constant.value);
    const length = Buffer.alloc(4);
    length.writeUInt32LE(text.length);
    return Buffer.concat([length, text]);
  }
  const bytes = Buffer.alloc(constant.kind === "integer" ? 4 : 8);
  if (constant.kind === "integer") bytes.writeInt32LE(constant.value);
  else bytes.writeBigInt64LE(BigInt(constant.value));
  return bytes;
}

/** A bit a row. */
const flags = (value: boolean, rows: number): Buffer => Buffer.alloc(Math.ceil(rows / 8), value ? 0xff : 0);
