import type { Author, Mapped, MappedPost } from "../../domain/post.ts";
import { post } from "../../domain/post.ts";
import type { Door } from "../door.ts";
import type { RawRecord, RawSource } from "../retention.ts";
import { reduceItem } from "./reduce-item.ts";
import { reduceRow } from "./reduce-row.ts";
import { saidBy } from "./said.ts";

/** Writes reduced raw in the layout it was read from, as plainly as that layout goes: CSV, lines of JSON, or one object. */
export type Reducer = {
  suffix: "csv" | "ndjson" | "json";
  /** The record's text, with what must stand before it; null: the record is not kept. */
  record(given: RawRecord): string | null;
  end: string;
};

export function reducer(source: RawSource, door: Door): Reducer {
  if (source.columns) return tableReducer(source.columns, door);
  return source.path === null ? lineReducer(door) : objectReducer(source.head, source.path, door);
}

function tableReducer(columns: readonly string[], door: Door): Reducer {
  let before = `${csvLine(columns)}\n`;
  return {
    suffix: "csv",
    end: "",
    record(given) {
      const said = officialPost(given.mapped, door);
      if (!said || !("cells" in given)) return null;
      const cells = reduceRow(given.cells, saidBy(said), door.inRecord(said));
      if (!cells) return null;
      const text = `${before}${csvLine(cells)}\n`;
      before = "";
      return text;
    },
  };
}

function lineReducer(door: Door): Reducer {
  return {
    suffix: "ndjson",
    end: "",
    record: (given) => {
      const item = reducedItem(given, door);
      return item === null ? null : `${item}\n`;
    },
  };
}

function objectReducer(head: Record<string, unknown>, path: string, door: Door): Reducer {
  const { [path]: _, ...rest } = head;
  let before = `${JSON.stringify(rest).slice(0, -1)}${Object.keys(rest).length > 0 ? "," : ""}${JSON.stringify(path)}:[\n`;
  return {
    suffix: "json",
    end: "\n]}\n",
    record(given) {
      const item = reducedItem(given, door);
      if (item === null) return null;
      const text = before + item;
      before = ",\n";
      return text;
    },
  };
}

function reducedItem(given: RawRecord, door: Door): string | null {
  const said = officialPost(given.mapped, door);
  if (!said || !("item" in given)) return null;
  const item = reduceItem(given.item, said.platform, saidBy(said), door.inRecord(said));
  return item === null ? null : JSON.stringify(item);
}

/** The record's post when a registered account wrote it; an observation counts as an empty one. */
function officialPost(mapped: Mapped, door: Door): MappedPost | null {
  if (mapped.kind === "reject") return null;
  const said = mapped.kind === "post" ? mapped.post : asPost(mapped.observation.platform, mapped.observation.author);
  return door.author(said.platform, said.author).account === null ? null : said;
}

const asPost = (platform: string, author: Author): MappedPost =>
  post({ platform, id: "", author, postedAt: null, text: "" });

const csvLine = (cells: readonly string[]): string =>
  cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",");
