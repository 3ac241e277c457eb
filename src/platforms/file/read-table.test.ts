import { expect, test } from "vitest";
import { cellReader, detectDelimiter, readTable } from "./read-table.ts";

test("quotes hold delimiters, doubled quotes and line breaks, and lines are counted from the file's first", () => {
  const table = readTable('a,b\r\n"x, ""y""\nz",1\r\n\r\n2,3', "t.csv");
  expect(table.columns).toEqual(["a", "b"]);
  expect(table.rows).toEqual([
    { line: 2, cells: ['x, "y"\nz', "1"], fault: null },
    { line: 5, cells: ["2", "3"], fault: null },
  ]);
});

test("the delimiter is the one the header holds most often outside quotes", () => {
  expect([
    detectDelimiter('"a,b";c;d\n'),
    detectDelimiter("a\tb\n"),
    detectDelimiter("a|b|c"),
    detectDelimiter("alone"),
  ]).toEqual([";", "\t", "|", ","]);
});

test("a row that does not fit its header says so; an empty last column of the header is none", () => {
  const table = readTable("a;b;\n1;2\n1;2;\n1\n1;2;3\n", "t.csv");
  expect(table.rows.map((row) => row.fault)).toEqual([
    null,
    null,
    "has 1 cells where the header has 2",
    "has 3 cells where the header has 2",
  ]);
});

test("an unterminated quote names the line where it was opened", () => {
  expect(() => readTable('a,b\n1,2\n3,"4\n5,6\n', "t.csv")).toThrow(
    /t\.csv, line 3: a quote is opened and never closed/,
  );
});

test("an empty cell is null, and the first column that has something wins", () => {
  const table = readTable("a,b\n, x \n", "t.csv");
  const [row] = table.rows;
  expect(row && [cellReader(table.columns)(row, "a"), cellReader(table.columns)(row, "a", "b")]).toEqual([null, "x"]);
});
