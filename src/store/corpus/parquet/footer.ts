import type { ColumnKind } from "./columns.ts";
import { codecs, physical } from "./encodings.ts";
import { Thrift } from "./thrift.ts";

/** One column of one row group, where it lies in the file. */
export type Chunk = {
  name: string;
  kind: ColumnKind | "flag";
  codec: keyof typeof codecs;
  encodings: readonly number[];
  rows: number;
  nulls: number;
  /** Byte at which its first data page begins. */
  at: number;
  /** Byte at which its dictionary begins. */
  dictionary: number | null;
  /** Bytes of all its pages with their heads, as they stand, and unpacked. */
  size: number;
  plainSize: number;
  bounds: { least: Uint8Array; most: Uint8Array } | null;
};

export type RowGroup = { rows: number; chunks: readonly Chunk[] };

const optional = 1;
const utf8 = 0;
const timestampMicros = 10;

/** Parquet's FileMetaData, of the columns that are `wanted`. */
export function footer(groups: readonly RowGroup[], rows: number, wanted: (name: string) => boolean): Buffer {
  const columns = (groups[0]?.chunks ?? []).filter(({ name }) => wanted(name));
  return new Thrift()
    .i32(1, 2)
    .structs(2, [null, ...columns], (column, schema) => {
      if (column === null) schema.binary(4, "posts").i32(5, columns.length);
      else element(column, schema);
    })
    .i64(3, rows)
    .structs(4, groups, (group, thrift) => rowGroup(group, wanted, thrift))
    .binary(6, "Attaché")
    .structs(7, columns, (_, order) => order.struct(1, () => {}))
    .end();
}

function element({ name, kind }: Chunk, schema: Thrift): void {
  schema.i32(1, physical[kind]).i32(3, optional).binary(4, name);
  if (kind === "text") schema.i32(6, utf8).struct(10, (logical) => logical.struct(1, () => {}));
  if (kind === "moment")
    schema
      .i32(6, timestampMicros)
      .struct(10, (logical) =>
        logical.struct(8, (time) => time.bool(1, false).struct(2, (unit) => unit.struct(2, () => {}))),
      );
}

function rowGroup({ rows, chunks }: RowGroup, wanted: (name: string) => boolean, thrift: Thrift): void {
  const kept = chunks.filter(({ name }) => wanted(name));
  thrift
    .structs(1, kept, (chunk, column) => column.i64(2, 0).struct(3, (meta) => metadata(chunk, meta)))
    .i64(
      2,
      kept.reduce((sum, { plainSize }) => sum + plainSize, 0),
    )
    .i64(3, rows);
}

function metadata(chunk: Chunk, meta: Thrift): void {
  meta
    .i32(1, physical[chunk.kind])
    .i32s(2, chunk.encodings)
    .binaries(3, [chunk.name])
    .i32(4, codecs[chunk.codec])
    .i64(5, chunk.rows)
    .i64(6, chunk.plainSize)
    .i64(7, chunk.size)
    .i64(9, chunk.at)
    .i64(11, chunk.dictionary)
    .struct(12, (statistics) =>
      statistics
        .i64(3, chunk.nulls)
        .binary(5, chunk.bounds?.most ?? null)
        .binary(6, chunk.bounds?.least ?? null),
    );
}
