import type { BlockColumn } from "../../../store/corpus/parquet/columns.ts";
import { stagedColumns } from "../../../store/corpus/staging.ts";
import type { StagedRows } from "../stage-block.ts";
import type { LanePosts } from "./lane.ts";

type Row = Record<string, string>;

/** Rows of the staging file by the names of their columns, texts as DuckDB stores them. */
export function rowsOfText({ bytes }: StagedRows): Row[] {
  return Buffer.from(bytes)
    .toString("utf8")
    .split("\n")
    .slice(0, -1)
    .map((row) => {
      const cells = row.split("\u001f");
      const filled = Object.fromEntries(stagedColumns.map((name, nth) => [name, cells[nth] ?? ""]));
      return { ...filled, text: filled.text!.replaceAll("\u001d", "\n").replaceAll("\u001c", "\r") };
    });
}

/** The same of columns; what a plain layout has not is empty. */
export function rowsOfColumns({ platform, kind, rows, columns }: LanePosts): Row[] {
  const values = new Map(columns.map((column) => [column.name, valuesOf(column, rows)]));
  return Array.from({ length: rows }, (_, row) => ({
    ...Object.fromEntries(stagedColumns.map((name) => [name, values.get(name)?.[row] ?? ""])),
    platform,
    kind,
  }));
}

/** Decodes PLAIN by the row: "" where there is no value. */
function valuesOf(column: BlockColumn, rows: number): string[] {
  const bytes = Buffer.from(column.values());
  let at = 0;
  const next = (): string => {
    if (column.kind === "text") {
      const from = at + 4;
      at = from + bytes.readUInt32LE(at);
      return bytes.toString("utf8", from, at);
    }
    at += column.kind === "integer" ? 4 : 8;
    if (column.kind === "integer") return String(bytes.readInt32LE(at - 4));
    const value = bytes.readBigInt64LE(at - 8);
    return String(column.kind === "moment" ? value / 1000n : value);
  };
  const present = column.present(rows);
  return Array.from({ length: rows }, (_, row) => ((present[row >> 3]! & (1 << (row & 7))) === 0 ? "" : next()));
}
