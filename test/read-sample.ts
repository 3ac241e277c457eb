import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Mapped } from "../src/domain/post.ts";
import type { Format, MapContext, Sample } from "../src/platforms/format.ts";

/** Rows of a delimited text, quotes doubled inside quotes: enough for samples, not the reader of the program. */
function splitTable(text: string, delimiter = ","): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = new RegExp(
    `"((?:[^"]|"")*)"(${delimiter}|\\r?\\n|$)|([^${delimiter}\\n]*?)(${delimiter}|\\r?\\n|$)`,
    "gy",
  );
  while (cell.lastIndex < text.length) {
    const [, quoted, after, plain, next] = cell.exec(text) ?? [];
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if ((after ?? next) === delimiter) continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** JSON with numbers above 2^53 as text, as the program's reader gives them. */
const parseJson = (text: string): unknown => JSON.parse(text.replace(/([:[,]\s*)(\d{16,})(?=\s*[,}\]])/g, '$1"$2"'));

export type Read = { sample: Sample; head: Record<string, unknown>; records: unknown[] };

export function tableOf(text: string, fileName = "sample.csv", delimiter = ","): Read {
  const [columns = [], ...rows] = splitTable(text, delimiter);
  return {
    sample: { fileName, container: "table", columns, rows: rows.slice(0, 20), items: [] },
    head: {},
    records: rows,
  };
}

export function itemsOf(items: unknown[], fileName = "sample.json", head: Record<string, unknown> = {}): Read {
  return {
    sample: { fileName, container: "items", columns: [], rows: [], items: items.slice(0, 20) },
    head,
    records: items,
  };
}

/** A real file, plain or .gz: table, array or lines. */
export function readFile(path: string): Read {
  const bytes = readFileSync(path);
  const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString();
  const name = basename(path);
  if (/\.(ndjson|jsonl)(\.gz)?$/.test(name)) return itemsOf(text.trim().split("\n").map(parseJson), name);
  if (/\.json(\.gz)?$/.test(name)) return itemsOf(parseJson(text) as unknown[], name);
  return tableOf(text, name, /\.tsv(\.gz)?$/.test(name) ? "\t" : ",");
}

export const context: MapContext = { account: null, importedAt: Date.UTC(2026, 0, 1) };

/** Maps every record of a read sample. */
export function mapAll(format: Format, { sample, head, records }: Read, given: MapContext = context): Mapped[] {
  if (format.container === "table") return (records as string[][]).map(format.bind(sample.columns, given));
  const map = format.bind(head, given);
  return records.flatMap((item) => format.expand?.(item) ?? [item]).map(map);
}

export function postsOf(format: Format, read: Read, given: MapContext = context) {
  return mapAll(format, read, given).map((mapped) => {
    if (mapped.kind !== "post") throw new Error(`no post: ${mapped.kind === "reject" ? mapped.reason : mapped.kind}`);
    return mapped.post;
  });
}
