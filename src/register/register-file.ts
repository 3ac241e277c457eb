import { createHash } from "node:crypto";
import { gunzipSync, zstdDecompressSync } from "node:zlib";
import { parse as parseYaml } from "yaml";
import { InputError } from "../domain/errors.ts";
import { readTable, type Table } from "../platforms/file/read-table.ts";

/** Decompressed size above which a register file is refused: the largest known one has 3 MB. */
const limit = 64 * 1024 * 1024;

/** A file for the register: small, read whole, in the shape its importer asks for. */
export type RegisterFile = {
  name: string;
  sha256: string;
  text: string;
  table(): Table;
  json(): unknown;
  yaml(): unknown;
  /** Items of NDJSON with their lines; a line that is no JSON has a fault. */
  items(): { line: number; item: unknown; fault: string | null }[];
};

export function openRegisterFile(name: string, content: Uint8Array): RegisterFile {
  const text = decode(name, unpack(name, content));
  if (text.trim() === "")
    throw new InputError({ file: name, code: "empty" }, "the file is empty", "Export it again from its source.");
  const once = <T>(make: () => T) => {
    let made: { value: T } | null = null;
    return () => {
      made ??= { value: make() };
      return made.value;
    };
  };
  return {
    name,
    sha256: createHash("sha256").update(content).digest("hex"),
    text,
    table: once(() => readTable(text, name)),
    json: once(() => parseJson(name, text)),
    yaml: once(() => {
      try {
        return parseYaml(text, { maxAliasCount: 100 }) as unknown;
      } catch (cause) {
        throw new InputError({ file: name, line: yamlLine(cause) }, "the YAML cannot be read", "Mend it at this line.");
      }
    }),
    items: once(() => {
      const items: { line: number; item: unknown; fault: string | null }[] = [];
      text.split(/\r?\n/).forEach((line, at) => {
        if (line.trim() === "") return;
        try {
          items.push({ line: at + 1, item: JSON.parse(line), fault: null });
        } catch {
          items.push({ line: at + 1, item: null, fault: "the line is not JSON" });
        }
      });
      return items;
    }),
  };
}

function unpack(name: string, content: Uint8Array): Uint8Array {
  const [a, b, c, d] = content;
  try {
    if (a === 0x1f && b === 0x8b) return gunzipSync(content, { maxOutputLength: limit });
    if (a === 0x28 && b === 0xb5 && c === 0x2f && d === 0xfd)
      return zstdDecompressSync(content, { maxOutputLength: limit });
  } catch (cause) {
    const tooLarge = cause instanceof RangeError || (cause as { code?: string }).code === "ERR_BUFFER_TOO_LARGE";
    if (tooLarge)
      throw new InputError(
        { file: name, code: "file-too-large", values: { limit: 64 } },
        "it unpacks to more than 64 MB",
        "A register file is smaller; check what it is.",
      );
    throw new InputError(
      { file: name, code: "packed-damaged" },
      "the compressed file is damaged or cut off",
      "Fetch it again.",
    );
  }
  if (a === 0x50 && b === 0x4b)
    throw new InputError(
      { file: name, code: "spreadsheet" },
      "it is a zip archive or a spreadsheet file",
      "Save the sheet as CSV and import that.",
    );
  if (content.length > limit)
    throw new InputError(
      { file: name, code: "file-too-large", values: { limit: 64 } },
      "it is larger than 64 MB",
      "A register file is smaller; check what it is.",
    );
  return content;
}

/** UTF-16 without its mark: every other byte of the header is zero, for it is in Latin letters. */
function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const head = bytes.subarray(0, 64);
  const zeros = (from: number) => head.filter((byte, at) => at % 2 === from && byte === 0).length;
  const most = Math.floor(head.length / 2) * 0.9;
  if (head.length < 8) return null;
  if (zeros(1) >= most && zeros(0) === 0) return "utf-16le";
  return zeros(0) >= most && zeros(1) === 0 ? "utf-16be" : null;
}

/** UTF-8 and UTF-16 by their marks; a byte that is no UTF-8 means an older encoding, read as Windows-1251 or -1252. */
function decode(name: string, bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const wide = wideEncoding(bytes);
  if (wide !== null) return new TextDecoder(wide).decode(bytes);
  const marked = a === 0xef && b === 0xbb;
  try {
    return new TextDecoder("utf-8", { fatal: !marked }).decode(bytes);
  } catch {
    const latin = new TextDecoder("windows-1252").decode(bytes);
    if (latin.includes("\u0000"))
      throw new InputError({ file: name, code: "no-text-file" }, "it is not text", "Give CSV, JSON, NDJSON or YAML.");
    return isCyrillic(latin) ? new TextDecoder("windows-1251").decode(bytes) : latin;
  }
}

/** Letters above ASCII stand alone among Latin ones in western languages, and in whole words in Cyrillic ones. */
function isCyrillic(latin: string): boolean {
  const together = (shape: RegExp) => [...latin.matchAll(shape)].reduce((sum, [run]) => sum + run.length, 0);
  return together(/[\u00c0-\u00ff]{3,}/g) > together(/[\u00c0-\u00ff]+/g) / 2;
}

function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, "")) as unknown;
  } catch (cause) {
    const at = /position (\d+)/.exec(String(cause))?.[1];
    const line = at === undefined ? null : text.slice(0, Number(at)).split("\n").length;
    throw new InputError(
      { file: name, line, ...(line === null ? {} : { code: "cut-json" }) },
      "the JSON cannot be read",
      "The file may be cut off; fetch it again.",
    );
  }
}

const yamlLine = (cause: unknown): number | null =>
  (cause as { linePos?: { line: number }[] }).linePos?.[0]?.line ?? null;
