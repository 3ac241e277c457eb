import type { ColumnKind } from "./columns.ts";
import { Thrift } from "./thrift.ts";

/** Numbers by which Parquet's metadata names things (https://github.com/apache/parquet-format, parquet.thrift). */
export const physical: Readonly<Record<ColumnKind | "flag", number>> = {
  flag: 0,
  integer: 1,
  count: 2,
  moment: 2,
  text: 6,
};
export const codecs = { none: 0, zstd: 6 } as const;
export const encodings = { plain: 0, levels: 3, dictionary: 8 } as const;
const pages = { data: 0, dictionary: 2 } as const;

/** A number in LEB128, as runs of levels and of dictionary places begin with one. */
export function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80);
  bytes.push(rest);
  return bytes;
}

/**
 * Definition levels of an optional column, with their length before them (data page of version 1): one run where all rows
 * have a value or none has, else a bit a row.
 */
export function levels(rows: number, filled: number, present: (rows: number) => Uint8Array): Buffer {
  if (filled === rows || filled === 0) return withLength(Buffer.from([...varint(rows * 2), filled === 0 ? 0 : 1]));
  const groups = Math.ceil(rows / 8);
  const head = varint(groups * 2 + 1);
  const bytes = Buffer.alloc(head.length + groups);
  bytes.set(head);
  bytes.set(present(rows), head.length);
  return withLength(bytes);
}

function withLength(bytes: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(bytes.length);
  return Buffer.concat([length, bytes]);
}

export const dataPageHead = (rows: number, encoding: number, plainSize: number, size: number): Buffer =>
  new Thrift()
    .i32(1, pages.data)
    .i32(2, plainSize)
    .i32(3, size)
    .struct(5, (head) => head.i32(1, rows).i32(2, encoding).i32(3, encodings.levels).i32(4, encodings.levels))
    .end();

export const dictionaryPageHead = (values: number, size: number): Buffer =>
  new Thrift()
    .i32(1, pages.dictionary)
    .i32(2, size)
    .i32(3, size)
    .struct(7, (head) => head.i32(1, values).i32(2, encodings.plain))
    .end();
