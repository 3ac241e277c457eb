import { constants, zstdCompressSync } from "node:zlib";
import type { BlockColumn, ColumnKind } from "./columns.ts";
import { dataPageHead, encodings, levels } from "./encodings.ts";

/** A page of one column, as it will stand in the file. */
export type PackedColumn = {
  name: string;
  kind: ColumnKind;
  /** Where it lies in `PackedRows.bytes`. */
  at: number;
  size: number;
  /** What it takes unpacked, its head included. */
  plainSize: number;
  filled: number;
  /** null: not looked for, or there is no value. */
  bounds: Bounds | null;
};

/**
 * Least and greatest value, encoded PLAIN (a text without its length). `steady`: all values rise or all fall, so that
 * no two are the same.
 */
export type Bounds = { least: Uint8Array; most: Uint8Array; steady: "rising" | "falling" | null };

/** The rows of one block as pages of Parquet; plain data, so that a thread can hand it over. */
export type PackedRows = { rows: number; bytes: Uint8Array<ArrayBuffer>; columns: PackedColumn[] };

const level = { [constants.ZSTD_c_compressionLevel]: 3 };
/** Readers skip row groups by these: what came is compared with what is known by its ids, and periods are asked for. */
const bounded = new Set(["id", "posted_at"]);
let scratch = Buffer.alloc(0);

/** Packs the columns of a block, each as a data page (version 1, PLAIN, zstd). */
export function packed(columns: readonly BlockColumn[], rows: number): PackedRows {
  const parts: Uint8Array[] = [];
  let at = 0;
  const done = columns.map((column): PackedColumn => {
    const plain = pageOf(column, rows);
    const body = zstdCompressSync(plain, { params: level, chunkSize: Math.max(4096, plain.length >> 2) });
    const head = dataPageHead(rows, encodings.plain, plain.length, body.length);
    parts.push(head, body);
    const { name, kind, filled } = column;
    const size = head.length + body.length;
    const page = { name, kind, at, size, plainSize: head.length + plain.length, filled, bounds: boundsOf(column) };
    at += size;
    return page;
  });
  const bytes = new Uint8Array(Buffer.allocUnsafeSlow(at).buffer);
  let end = 0;
  for (const part of parts) {
    bytes.set(part, end);
    end += part.length;
  }
  return { rows, bytes, columns: done };
}

/** Levels and values, one behind the other, in a buffer that serves the next page too. */
function pageOf(column: BlockColumn, rows: number): Buffer {
  const values = column.values();
  const before = levels(rows, column.filled, (all) => column.present(all));
  const size = before.length + values.length;
  if (scratch.length < size) scratch = Buffer.allocUnsafeSlow(size + (size >> 2));
  scratch.set(before);
  scratch.set(values, before.length);
  return scratch.subarray(0, size);
}

function boundsOf(column: BlockColumn): Bounds | null {
  if (!bounded.has(column.name) || column.filled === 0) return null;
  const values = column.values();
  return column.kind === "text" ? textBounds(values) : longBounds(values);
}

function longBounds(values: Uint8Array): Bounds {
  const view = new DataView(values.buffer, values.byteOffset, values.length);
  let [least, most] = [0, 0];
  for (let at = 8; at < values.length; at += 8) {
    if (compareLong(view, at, least) < 0) least = at;
    if (compareLong(view, at, most) > 0) most = at;
  }
  return { least: values.slice(least, least + 8), most: values.slice(most, most + 8), steady: null };
}

const compareLong = (view: DataView, a: number, b: number): number =>
  view.getInt32(a + 4, true) - view.getInt32(b + 4, true) || view.getUint32(a, true) - view.getUint32(b, true);

function textBounds(values: Uint8Array): Bounds {
  let [least, most] = [0, 0];
  let [rising, falling] = [true, true];
  for (let at = 4 + lengthAt(values, 0); at < values.length; at += 4 + lengthAt(values, at)) {
    if (compareText(values, at, least) < 0) least = at;
    else falling = false;
    if (compareText(values, at, most) > 0) most = at;
    else rising = false;
  }
  const value = (at: number): Uint8Array => values.slice(at + 4, at + 4 + lengthAt(values, at));
  return { least: value(least), most: value(most), steady: rising ? "rising" : falling ? "falling" : null };
}

const lengthAt = (values: Uint8Array, at: number): number =>
  values[at]! | (values[at + 1]! << 8) | (values[at + 2]! << 16) | (values[at + 3]! << 24);

/** Byte by byte, the order Parquet gives to UTF-8. */
function compareText(values: Uint8Array, a: number, b: number): number {
  const [here, there] = [lengthAt(values, a), lengthAt(values, b)];
  const shorter = here < there ? here : there;
  for (let nth = 4; nth < shorter + 4; nth++) {
    const step = values[a + nth]! - values[b + nth]!;
    if (step !== 0) return step;
  }
  return here - there;
}
