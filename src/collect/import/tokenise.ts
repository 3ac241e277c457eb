import type { Dialect } from "./split-table.ts";

/** One record of a table, or why it is none; lines count from 1 within the block. */
export type Row = { cells: string[] | null; reason: string | null; start: number; firstLine: number; lastLine: number };

const quoteMark = 34;
const lineFeed = 10;
const carriageReturn = 13;

/**
 * Reads the records of a block (RFC 4180, any delimiter): quoted cells may hold delimiters and line breaks, a doubled mark
 * is a mark. Empty lines are no records. `each` is called in order; the row object is reused.
 */
export function tokenise(text: string, dialect: Dialect, each: (row: Row) => void): { lines: number } {
  const row: Row = { cells: null, reason: null, start: 0, firstLine: 1, lastLine: 1 };
  let at = 0;
  let line = 1;
  let mark = dialect.quote ? text.indexOf('"') : -1;
  while (at < text.length) {
    const end = text.indexOf("\n", at);
    const stop = end < 0 ? text.length : end;
    if (mark >= 0 && mark < at) mark = text.indexOf('"', at);
    row.start = at;
    row.firstLine = line;
    row.reason = null;
    if (mark < 0 || mark >= stop) {
      const last = stop > at && text.charCodeAt(stop - 1) === carriageReturn ? stop - 1 : stop;
      row.cells = last > at ? text.slice(at, last).split(dialect.delimiter) : null;
      row.lastLine = line;
      at = stop + 1;
      if (end >= 0) line++;
      if (row.cells) each(row);
      continue;
    }
    const next = quoted(text, at, dialect, row);
    row.lastLine = line + row.lastLine;
    at = next;
    line = row.lastLine + (next > 0 && text.charCodeAt(next - 1) === lineFeed ? 1 : 0);
    if (row.cells?.length !== 1 || row.cells[0] !== "" || row.reason) each(row);
  }
  return { lines: line - 1 };
}

/** Reads one record cell by cell; `row.lastLine` becomes the number of line breaks inside it. Returns where the next begins. */
function quoted(text: string, from: number, dialect: Dialect, row: Row): number {
  const delimiter = dialect.delimiter.charCodeAt(0);
  const cells: string[] = [];
  let breaks = 0;
  let at = from;
  for (;;) {
    let cell = "";
    if (text.charCodeAt(at) === quoteMark) {
      const close = closing(text, at + 1);
      if (close < 0) {
        row.cells = null;
        row.reason = "a quotation mark is opened and never closed";
        row.lastLine = breaks + count(text, at, text.length) - (text.endsWith("\n") ? 1 : 0);
        return text.length;
      }
      cell = text.slice(at + 1, close);
      if (cell.includes('"')) cell = cell.replaceAll('""', '"');
      breaks += count(text, at, close);
      at = close + 1;
    }
    const start = at;
    let code = text.charCodeAt(at);
    while (at < text.length && code !== delimiter && code !== lineFeed) code = text.charCodeAt(++at);
    let stop = at;
    if (stop > start && code !== delimiter && text.charCodeAt(stop - 1) === carriageReturn) stop--;
    if (stop > start) cell += text.slice(start, stop);
    cells.push(cell);
    if (at < text.length && code === delimiter) {
      at++;
      continue;
    }
    row.cells = cells;
    row.lastLine = breaks;
    return at + 1;
  }
}

function closing(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2))
    if (text.charCodeAt(at + 1) !== quoteMark) return at;
  return -1;
}

function count(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf("\n", from); at >= 0 && at < to; at = text.indexOf("\n", at + 1)) lines++;
  return lines;
}
