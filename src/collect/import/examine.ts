import { isUtf8 } from "node:buffer";
import { InputError, UsageError } from "../../domain/errors.ts";
import type { Format, ItemFormat, Sample } from "../../platforms/format.ts";
import { formats } from "../../platforms/formats.ts";
import { recognise } from "../../platforms/recognise.ts";
import { contentsOf, isLiveFormat } from "../live/live-format.ts";
import type { Encoding } from "./encoding.ts";
import { asciiCompatible, declaredEncoding, decodeBlock, detectEncoding, guessFallback } from "./encoding.ts";
import { findFormat } from "./find-format.ts";
import { jsonShape, type Layout, objectHead, pathsIn, tableDialect } from "./layout.ts";
import { type Input, refuseForeign, unpacked } from "./open-input.ts";
import { parquetAsTable } from "./parquet-input.ts";
import { parseJson } from "./parse-json.ts";
import { splitArray, wrapped } from "./split-json.ts";

const headSize = 1 << 20;

export type ImportOptions = {
  /** Format id; recognised when absent. */
  as?: string | undefined;
  /** Text of a mapping file, with its name for messages. */
  mapping?: { text: string; name: string } | undefined;
  /** Handle of the author, for files that do not name one. */
  account?: string | undefined;
  encoding?: string | undefined;
};

export type Examined = {
  input: Input;
  encoding: Encoding;
  layout: Layout;
  sample: Sample;
  /** null: not recognised, the user maps by hand. */
  format: Format | null;
  candidates: { id: string; score: number }[];
};

/** The file's bytes with ASCII line breaks; Parquet is handed on as a table. */
export function readable(
  { input, encoding }: Pick<Examined, "input" | "encoding">,
  tap: (bytes: Buffer) => Promise<void> | void,
): AsyncGenerator<Buffer> {
  if (input.packing === "parquet") return parquetAsTable(input, tap);
  return asciiCompatible(unpacked(input, tap), encoding);
}

/** Looks at the first megabyte: encoding, container, columns, first rows, and which declared format it is. */
export async function examine(input: Input, options: ImportOptions): Promise<Examined> {
  const { head, whole, encoding } = await firstText(input, options.encoding);
  const chosen = options.mapping
    ? findFormat("mapping", options.mapping.text)
    : options.as
      ? findFormat(options.as, null)
      : null;
  // What was collected is one envelope a line, also when it is a single one.
  const live = chosen !== null && isLiveFormat(chosen.id);
  const shape = live ? "lines" : jsonShape(head);
  if (chosen && (chosen.container === "items") !== (shape !== null))
    throw new UsageError(
      `${input.name} is ${shape ? "JSON" : "a table"}, but the format “${chosen.id}” reads ${chosen.container === "items" ? "JSON" : "tables"}. ${options.mapping ? `Write “container: ${shape ? "items" : "table"}” in the mapping file.` : "Choose another with --as."}`,
    );
  const { layout, sample } = shape
    ? await jsonSample(input, head, whole, shape, chosen, encoding)
    : tableSample(input, head, whole);
  if (live) sample.items = contentsOf(sample.items);
  const found = recognise(formats, sample);
  const format = chosen ?? found.best;
  if (format?.container === "items" && layout.container === "items" && layout.shape === "object")
    Object.assign(layout, { path: format.path, head: format.path ? objectHead(head, format.path) : {} });
  return { input, encoding, layout, sample, format, candidates: found.candidates };
}

async function firstText(
  input: Input,
  declared: string | undefined,
): Promise<{ head: string; whole: boolean; encoding: Encoding }> {
  if (input.packing === "parquet") {
    const bytes = await gather(parquetAsTable(input, () => {}));
    return {
      head: bytes.data.toString("utf8"),
      whole: bytes.whole,
      encoding: { kind: "lines", name: "utf-8", fallback: null, declared: true, mark: 0 },
    };
  }
  const raw = await gather(unpacked(input, () => {}));
  if (raw.data.length === 0)
    throw new InputError(
      { file: input.path, byte: 0, code: "empty" },
      "the unpacked file is empty",
      "Export it again from its source",
    );
  refuseForeign(raw.data, input.path);
  const encoding = declared ? declaredEncoding(declared, raw.data) : detectEncoding(raw.data);
  const odd = encoding.kind === "lines" ? noText(raw.data.subarray(0, 65_536)) : null;
  if (odd !== null)
    throw new InputError(
      { file: input.path, byte: odd, code: "not-text" },
      "this is not a text file (it holds bytes that no text has)",
      "Choose a CSV, TSV, JSON, NDJSON or Parquet file",
    );
  const bytes = await gather(asciiCompatible(one(raw.data), encoding));
  refuseForeign(bytes.data, input.path);
  const cut = raw.whole ? bytes.data : wholeLines(bytes.data);
  if (encoding.kind === "stream") return { head: cut.toString("utf8"), whole: raw.whole, encoding };
  if (encoding.name === "utf-8" && !isUtf8(cut)) encoding.fallback = guessFallback(cut);
  return { head: decodeBlock(cut, encoding.name, encoding.fallback).text, whole: raw.whole, encoding };
}

/**
 * The first byte that shows that this is no text: a control character in the first line, or in half of those that follow. A few
 * damaged lines further down cost no more than their own records.
 */
function noText(head: Buffer): number | null {
  const isControl = (byte: number): boolean => byte < 9 || (byte > 13 && byte < 28);
  const first = head.findIndex(isControl);
  const headerEnd = head.indexOf(10);
  if (first < 0 || headerEnd < 0 || first < headerEnd) return first < 0 ? null : first;
  let lines = 0;
  let odd = 0;
  for (let start = headerEnd + 1; start < head.length; lines++) {
    const found = head.indexOf(10, start);
    const end = found < 0 ? head.length : found;
    if (head.subarray(start, end).some(isControl)) odd++;
    start = end + 1;
  }
  return 2 * odd >= lines ? first : null;
}

/** Up to the last line break; where there is none, up to the last whole character. */
function wholeLines(data: Buffer): Buffer {
  const end = data.lastIndexOf(10) + 1;
  if (end > 0) return data.subarray(0, end);
  const short = [0, 1, 2, 3].find((less) => isUtf8(data.subarray(0, data.length - less))) ?? 0;
  return data.subarray(0, data.length - short);
}

async function* one(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

/** The first megabyte of a stream, and whether that is all of it. */
async function gather(bytes: AsyncIterable<Buffer>): Promise<{ data: Buffer; whole: boolean }> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of bytes) {
    parts.push(Buffer.from(part));
    size += part.length;
    if (size >= headSize) return { data: Buffer.concat(parts).subarray(0, headSize), whole: false };
  }
  return { data: Buffer.concat(parts), whole: true };
}

function tableSample(input: Input, head: string, whole: boolean): { layout: Layout; sample: Sample } {
  refuseOddLines(input, head);
  const found = tableDialect(head, whole);
  const [columns, ...rows] = found?.rows ?? [];
  if (!found || !columns)
    throw new InputError(
      { file: input.path, line: 1, code: "no-rows" },
      "no header and no rows were found",
      "The first line must name the columns, with commas, semicolons, tabs or bars between",
    );
  if (rows.length === 0 && whole)
    throw new InputError(
      { file: input.path, line: 1, code: "no-rows" },
      `there is a header of ${columns.length} columns and not one row`,
      "Export it again from its source",
    );
  const printed = columns.map((name) => name.trim());
  return {
    layout: { container: "table", dialect: found.dialect, columns: printed },
    sample: { fileName: input.name, container: "table", columns: printed, rows, items: [] },
  };
}

/** Lines no reader of ours cuts: those of old Macintoshes, and the note that tells Excel which delimiter follows. */
function refuseOddLines(input: Input, head: string): void {
  if (head.includes("\r") && !head.includes("\n"))
    throw new InputError(
      { file: input.path, line: 1, code: "odd-lines" },
      "its lines end with a carriage return alone, as old Macintoshes wrote them",
      "Save it with line feeds (LF or CRLF)",
    );
  if (/^\uFEFF?"?sep=.{0,3}\r?\n/i.test(head))
    throw new InputError(
      { file: input.path, line: 1, code: "sep-line" },
      "the first line is a note to Excel (“sep=”), not the header",
      "Take this line out, so that the names of the columns come first",
    );
}

async function jsonSample(
  input: Input,
  head: string,
  whole: boolean,
  shape: "lines" | "array" | "object",
  chosen: Format | null,
  encoding: Encoding,
): Promise<{ layout: Layout; sample: Sample }> {
  const itemFormats = formats.filter((format): format is ItemFormat => format.container === "items");
  const wanted = chosen?.container === "items" ? [chosen] : itemFormats;
  const path = shape === "object" ? (pathsIn(head, wanted)[0] ?? null) : null;
  // An object without a known path is one item: a page of an answer, perhaps.
  const single = shape === "object" && path === null;
  const items =
    shape === "lines"
      ? head.split("\n").slice(0, 50).flatMap(parsed)
      : single
        ? await standingAlone(input, head, whole, encoding)
        : await firstItems(one(Buffer.from(head)), path);
  if (whole && /^\uFEFF?\s*\[\s*\]\s*$/.test(head))
    throw new InputError(
      { file: input.path, line: 1, code: "no-rows" },
      "the list is empty: there is not one record",
      "Export it again from its source",
    );
  if (items.length === 0 && !(chosen && isLiveFormat(chosen.id)))
    throw new InputError(
      { file: input.path, line: 1, code: "broken-json" },
      "this begins like JSON, but no item could be read",
      "Check that the file is complete JSON or has one value a line",
    );
  return {
    layout: { container: "items", shape: single ? "object" : shape, path, head: path ? objectHead(head, path) : {} },
    sample: { fileName: input.name, container: "items", columns: [], rows: [], items },
  };
}

/** Objects without an array around them: one page of an answer, perhaps, which may be larger than the usual sample. */
async function standingAlone(input: Input, head: string, whole: boolean, encoding: Encoding): Promise<unknown[]> {
  const items = await firstItems(wrapped(one(Buffer.from(head))), null);
  if (items.length > 0 || whole) return items;
  return firstItems(wrapped(readable({ input, encoding }, () => {})), null);
}

function parsed(text: string): unknown[] {
  if (text.trim() === "") return [];
  try {
    return [parseJson(text)];
  } catch {
    return [];
  }
}

async function firstItems(bytes: AsyncIterable<Buffer>, path: string | null): Promise<unknown[]> {
  const items: unknown[] = [];
  try {
    for await (const block of splitArray(bytes, path, ""))
      for (const { start, end } of block.items ?? []) {
        items.push(...parsed(Buffer.from(block.bytes.subarray(start, end)).toString("utf8")));
        if (items.length >= 50) return items;
      }
  } catch {
    // The sample ends in the middle of the array; what was read before is what counts.
  }
  return items;
}
