import type { ItemFormat } from "../../platforms/format.ts";
import type { Dialect } from "./split-table.ts";
import { tokenise } from "./tokenise.ts";

/** How the records of a file lie in it. */
export type Layout =
  | { container: "table"; dialect: Dialect; columns: string[] }
  | { container: "items"; shape: "lines" | "array" | "object"; path: string | null; head: Record<string, unknown> };

/** Whether the text is JSON, and of which shape; null when it is not. */
export function jsonShape(head: string): "lines" | "array" | "object" | null {
  const text = head.trimStart();
  if (/^(window\.|var |const |let )?[\w.$]+\s*=\s*\[/.test(text.slice(0, 300))) return "array";
  if (text.startsWith("[")) return /^\[\s*(["{[\]\d-]|true|false|null)/.test(text) ? "array" : null;
  if (!text.startsWith("{")) return null;
  const end = text.indexOf("\n");
  const line = end < 0 ? text : text.slice(0, end);
  if (!isJson(line)) return linesAfter(text, end) ? "lines" : "object";
  return end < 0 || text.slice(end).trim() === "" ? "object" : "lines";
}

/** Whether two objects, a line each, follow a first line that is damaged: it is a bad record then, not an object's beginning. */
function linesAfter(text: string, end: number): boolean {
  if (end < 0) return false;
  const [second = "", third = ""] = text.slice(end + 1, end + 200_000).split("\n");
  return [second, third].every((line) => line.startsWith("{") && isJson(line));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Scalars that stand before the array, at the top of the enclosing object: the name of a chat, for example. */
export function objectHead(text: string, path: string): Record<string, unknown> {
  const found = new RegExp(`"${path.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}"\\s*:\\s*\\[`).exec(text);
  const before = text.slice(0, found?.index ?? 0).replace(/,\s*$/, "");
  try {
    const value: unknown = JSON.parse(`${before}}`);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** Paths under which a known format keeps its items and which this object has. */
export const pathsIn = (text: string, formats: readonly ItemFormat[]): string[] => [
  ...new Set(
    formats.flatMap((format) => (format.path !== null && text.includes(`"${format.path}"`) ? [format.path] : [])),
  ),
];

const delimiters = [",", "\t", ";", "|"];

/** The delimiter that gives the most even rows, and whether quotation marks enclose cells; null when nothing fits. */
export function tableDialect(head: string, whole: boolean): { dialect: Dialect; rows: string[][] } | null {
  let best: { dialect: Dialect; rows: string[][]; score: number } | null = null;
  for (const delimiter of delimiters)
    for (const quote of [true, false]) {
      const rows = sampleRows(head, { delimiter, quote }, whole);
      const letters = quote && delimiter === "\t" && marksAreLetters(head, rows, whole);
      const score = evenness(rows) + (letters ? -0.02 : quote ? 0.02 : 0);
      if (rows.length > 0 && score > (best?.score ?? 0)) best = { dialect: { delimiter, quote }, rows, score };
    }
  if (!best || best.dialect.quote || !encloses(head, best.dialect.delimiter)) return best;
  const dialect = { ...best.dialect, quote: true };
  return { dialect, rows: sampleRows(head, dialect, whole) };
}

/** Whether a cell between quotation marks holds the delimiter: that is what they are for, however uneven the rows then are. */
function encloses(head: string, delimiter: string): boolean {
  if (delimiter === "\t") return false;
  const mark = delimiter === "|" ? "\\|" : delimiter;
  const inner = `(?:[^"\\n]|"")*`;
  return new RegExp(`(?:^|[\\n${mark}])"${inner}${mark}${inner}"(?=${mark}|\\r?\\n|$)`).test(head);
}

/** In tables of tabs quotation marks are mostly letters: so they are where rows are as even and more without quoting. */
function marksAreLetters(head: string, quoted: readonly string[][], whole: boolean): boolean {
  const plain = sampleRows(head, { delimiter: "\t", quote: false }, whole);
  const width = plain[0]?.length;
  if (plain.some((row) => row.length !== width)) return false;
  return plain.length > quoted.length || quoted.some((row) => row.some((cell) => cell.includes("\n")));
}

export function sampleRows(head: string, dialect: Dialect, whole: boolean): string[][] {
  const rows: string[][] = [];
  tokenise(head, dialect, (row) => {
    if (rows.length < 200 && row.cells) rows.push(row.cells);
  });
  // What is cut in the middle is no row.
  if (!whole && rows.length > 1 && rows.length < 200) rows.pop();
  return rows;
}

/** How many rows have as many cells as the header has names; more columns weigh a little more. */
function evenness(rows: readonly string[][]): number {
  const header = rows[0];
  if (!header || header.length < 2) return header ? 0.001 : 0;
  const names = header.filter((name) => name.trim() !== "").length;
  const even = rows.filter((row) => row.length === header.length || row.length === names).length;
  return (even / rows.length) * (1 + Math.min(header.length, 40) / 100);
}
