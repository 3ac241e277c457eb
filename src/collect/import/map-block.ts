import type { Mapped } from "../../domain/post.ts";
import { reject } from "../../domain/post.ts";
import type { Format, MapContext } from "../../platforms/format.ts";
import type { Block } from "./block.ts";
import { decodeBlock } from "./encoding.ts";
import type { Layout } from "./layout.ts";
import { parseJson } from "./parse-json.ts";
import { tokenise } from "./tokenise.ts";

/** One record read: what the mapper made of it, where in the file it stands (lines from 1), and what it was made from. */
export type Reading = {
  mapped: Mapped;
  firstLine: number;
  lastLine: number;
  /** Where an item of JSON begins in the unpacked file; null: where its first line begins. */
  byte: number | null;
  /** The cells of a row; null for JSON, and for a row that could not be cut into cells. */
  cells: readonly string[] | null;
  /** The JSON item as the mapper got it: one tweet of a page, say; undefined for tables and for what is no JSON. */
  item: unknown;
};

export type BlockReader = {
  /** Calls `each` for every record of the block, in order. */
  read(block: Block, fallback: string | null, each: (record: Reading) => void): { lines: number; odd: number };
};

/** Binds a format to a file's layout once; blocks can then be read in any thread. */
export function blockReader(format: Format, layout: Layout, encoding: string, context: MapContext): BlockReader {
  if (format.container === "table" && layout.container === "table")
    return tableReader(format.bind(layout.columns, context), layout, encoding);
  if (format.container === "items" && layout.container === "items") {
    const map = guarded(format.bind(layout.head, context));
    return itemReader(map, format.expand?.bind(format), encoding);
  }
  throw new Error(`format ${format.id} does not read this layout`);
}

/** A mapper that meets what its author did not foresee rejects the record; the file goes on. */
function guarded<T>(map: (given: T) => Mapped): (given: T) => Mapped {
  return (given) => {
    try {
      return map(given);
    } catch (cause) {
      return reject(`the record has another shape than this format expects (${(cause as Error).name})`);
    }
  };
}

function tableReader(
  bound: (cells: readonly string[]) => Mapped,
  layout: Extract<Layout, { container: "table" }>,
  encoding: string,
): BlockReader {
  const map = guarded(bound);
  const width = layout.columns.length;
  const named = namedWidth(layout.columns);
  return {
    read(block, fallback, each) {
      const { text, odd } = decodeBlock(block.bytes, encoding, fallback);
      const record: Reading = {
        mapped: reject(""),
        firstLine: 0,
        lastLine: 0,
        byte: null,
        cells: null,
        item: undefined,
      };
      let skip = block.line === 1;
      const { lines } = tokenise(text, layout.dialect, (row) => {
        if (skip) {
          skip = false;
          return;
        }
        record.firstLine = block.line + row.firstLine - 1;
        record.lastLine = block.line + row.lastLine - 1;
        record.cells = row.cells;
        if (!row.cells) record.mapped = reject(row.reason ?? "this is no row");
        else if (
          row.cells.length < named ||
          (row.cells.length > width && row.cells.slice(width).some((cell) => cell !== ""))
        )
          record.mapped = reject(`the row has ${row.cells.length} cells, the header ${width}`);
        else record.mapped = map(row.cells);
        each(record);
      });
      return { lines, odd };
    },
  };
}

/** Width up to the last column with a name: an exporter may end its header, but not its rows, with a delimiter. */
function namedWidth(columns: readonly string[]): number {
  const last = columns.findLastIndex((name) => name.trim() !== "");
  return last + 1;
}

function itemReader(
  map: (item: unknown) => Mapped,
  expand: ((item: unknown) => unknown[]) | undefined,
  encoding: string,
): BlockReader {
  const read = (json: string, at: Place, each: (record: Reading) => void): void => {
    let item: unknown;
    try {
      item = parseJson(json);
    } catch {
      each({ mapped: reject("this is not valid JSON"), ...at, cells: null, item: undefined });
      return;
    }
    let parts = [item];
    if (expand)
      try {
        parts = expand(item);
      } catch {
        // A shape the format cannot unfold is judged by its mapper as it stands.
      }
    for (const part of parts) each({ mapped: map(part), ...at, cells: null, item: part });
  };
  return {
    read(block, fallback, each) {
      if (block.items) {
        let odd = 0;
        for (const { start, end, firstLine, lastLine } of block.items) {
          const decoded = decodeBlock(block.bytes.subarray(start, end), encoding, fallback);
          odd += decoded.odd;
          read(decoded.text, { firstLine, lastLine, byte: block.byte + start }, each);
        }
        return { lines: 0, odd };
      }
      const { text, odd } = decodeBlock(block.bytes, encoding, fallback);
      let line = block.line;
      for (let at = 0; at < text.length; line++) {
        const end = text.indexOf("\n", at);
        const json = text.slice(at, end < 0 ? text.length : end);
        if (json.trim() !== "") read(json, { firstLine: line, lastLine: line, byte: null }, each);
        at = end < 0 ? text.length : end + 1;
      }
      return { lines: line - block.line, odd };
    },
  };
}

type Place = Pick<Reading, "firstLine" | "lastLine" | "byte">;
