import { InputError } from "../../domain/errors.ts";

/** A small table read whole: `line` is where the record begins; a record whose cells do not fit the header has a fault. */
export type Table = {
  columns: string[];
  delimiter: string;
  rows: TableRow[];
};
export type TableRow = { line: number; cells: string[]; fault: string | null };

/** Largest table that is read whole, in characters; posts come in by the import, which has no such limit. */
const limit = 64 * 1024 * 1024;

/** Reads CSV, TSV and their kin (RFC 4180 quotes, any line end); `file` is named in errors. */
export function readTable(text: string, file: string, delimiter = detectDelimiter(text)): Table {
  if (text.length > limit)
    throw new InputError(
      { file, code: "file-too-large", values: { limit: 64 } },
      "the table is larger than 64 MB",
      "Split it, or import posts with the import of posts.",
    );
  const records = splitRecords(text.replace(/^\uFEFF/, ""), delimiter, file);
  const [header, ...body] = records;
  if (!header) throw new InputError({ file, code: "empty" }, "the file is empty", "Give a table with a header line.");
  const columns = header.cells.map((name) => name.trim());
  while (columns.length > 1 && columns.at(-1) === "") columns.pop();
  const rows = body.map(({ line, cells }) => {
    const fits = cells.length === columns.length || cells.slice(columns.length).every((cell) => cell === "");
    const fault =
      fits && cells.length >= columns.length
        ? null
        : `has ${cells.length} cells where the header has ${columns.length}`;
    return { line, cells, fault };
  });
  return { columns, delimiter, rows };
}

/** The delimiter that the header holds most often outside quotes. */
export function detectDelimiter(text: string): string {
  const header = (/^(?:[^"\r\n]|"[^"]*")*/.exec(text.slice(0, 65_536))?.[0] ?? "").replace(/"[^"]*"/g, "");
  const counted = [",", ";", "\t", "|"].map((mark) => ({ mark, times: header.split(mark).length }));
  return counted.reduce((best, one) => (one.times > best.times ? one : best)).mark;
}

function splitRecords(text: string, delimiter: string, file: string): { line: number; cells: string[] }[] {
  const records: { line: number; cells: string[] }[] = [];
  let line = 1;
  let at = 0;
  while (at < text.length) {
    const first = line;
    const cells: string[] = [];
    for (;;) {
      let cell: string;
      if (text[at] === '"') {
        let end = at + 1;
        for (;;) {
          end = text.indexOf('"', end);
          if (end < 0)
            throw new InputError(
              { file, line: first, code: "unclosed-quote" },
              "a quote is opened and never closed",
              "Close it, or double quotes inside a cell.",
            );
          if (text[end + 1] !== '"') break;
          end += 2;
        }
        cell = text.slice(at + 1, end).replaceAll('""', '"');
        for (let mark = cell.indexOf("\n"); mark >= 0; mark = cell.indexOf("\n", mark + 1)) line++;
        at = end + 1;
        while (at < text.length && text[at] !== delimiter && text[at] !== "\n" && text[at] !== "\r") cell += text[at++];
      } else {
        const start = at;
        while (at < text.length && text[at] !== delimiter && text[at] !== "\n" && text[at] !== "\r") at++;
        cell = text.slice(start, at);
      }
      cells.push(cell);
      if (text[at] !== delimiter) break;
      at++;
    }
    if (text[at] === "\r") at++;
    if (text[at] === "\n") at++;
    line++;
    if (cells.length > 1 || cells[0] !== "") records.push({ line: first, cells });
  }
  return records;
}

/** One cell of a row by its column's name, in capitals or not; “” and missing are null. */
export function cellReader(columns: readonly string[]): (row: TableRow, ...names: string[]) => string | null {
  const places = new Map(columns.map((name, at) => [name, at]));
  for (const [at, name] of columns.entries()) if (!places.has(name.toLowerCase())) places.set(name.toLowerCase(), at);
  return (row, ...names) => {
    for (const name of names) {
      const at = places.get(name) ?? places.get(name.toLowerCase());
      const cell = at === undefined ? "" : (row.cells[at] ?? "").trim();
      if (cell !== "") return cell;
    }
    return null;
  };
}
