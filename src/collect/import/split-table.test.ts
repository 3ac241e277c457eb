import { expect, test } from "vitest";
import fc from "../../../test/random.ts";
import type { Block } from "./block.ts";
import { chunked, gathered } from "./chunks.fixture.ts";
import { type Dialect, splitTable } from "./split-table.ts";
import { tokenise } from "./tokenise.ts";

type Record = { cells: string[] | null; first: number; last: number };

/** Straight from RFC 4180, one character at a time; a mark opens quotes only at the start of a cell, blank lines are no records. */
function reference(text: string, { delimiter, quote }: Dialect): Record[] {
  const records: Record[] = [];
  let cells: string[] = [];
  let cell = "";
  let state: "start" | "bare" | "quoted" | "closed" = "start";
  let line = 1;
  let first = 1;
  let sawQuotes = false;
  const end = (): void => {
    if (cell.endsWith("\r") && state !== "closed") cell = cell.slice(0, -1);
    cells.push(cell);
    if (cells.length > 1 || cells[0] !== "") records.push({ cells, first, last: line });
    cells = [];
    cell = "";
    state = "start";
    sawQuotes = false;
  };
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if (state === "quoted") {
      if (char === "\n") line++;
      if (char !== '"') cell += char;
      else if (text[at + 1] === '"') {
        cell += '"';
        at++;
      } else state = "closed";
      continue;
    }
    if (char === '"' && state === "start" && quote) {
      state = "quoted";
      sawQuotes = true;
    } else if (char === delimiter) {
      cells.push(cell);
      cell = "";
      state = "start";
    } else if (char === "\n") {
      end();
      line++;
      first = line;
    } else {
      cell += char;
      state = "bare";
    }
  }
  const lastLine = line - (text.endsWith("\n") ? 1 : 0);
  if (state === "quoted") records.push({ cells: null, first, last: lastLine });
  else if (cells.length > 0 || cell !== "" || sawQuotes) end();
  return records;
}

async function read(text: string, dialect: Dialect, sizes: readonly number[]): Promise<Record[]> {
  const records: Record[] = [];
  const bytes = Buffer.from(text);
  const blocks: Block[] = await gathered(splitTable(chunked(bytes, sizes), dialect, "file"));
  expect(Buffer.concat(blocks.map((block) => block.bytes)).equals(bytes)).toBe(true);
  let byte = 0;
  for (const block of blocks) {
    expect([block.byte, block.line]).toEqual([byte, text.length === 0 ? 1 : lineAt(bytes, byte)]);
    byte += block.bytes.length;
    tokenise(Buffer.from(block.bytes).toString(), dialect, ({ cells, firstLine, lastLine }) => {
      records.push({ cells: cells && [...cells], first: block.line + firstLine - 1, last: block.line + lastLine - 1 });
    });
  }
  return records;
}

const lineAt = (bytes: Buffer, byte: number): number => bytes.subarray(0, byte).toString("latin1").split("\n").length;

const dialects = fc.record({ delimiter: fc.constantFrom(",", "\t", ";", "|"), quote: fc.boolean() });
const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });

test("a table cut anywhere reads as one character at a time would, with the same first and last lines", async () => {
  const pieces = fc.constantFrom('"', '""', ",", ";", "\t", "|", "\n", "\r\n", "\r", "a", "b c", "ё", "😀", "'", "\\");
  const soup = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(""));
  await fc.assert(
    fc.asyncProperty(soup, dialects, sizes, async (text, dialect, cuts) => {
      expect(await read(text, dialect, cuts)).toEqual(reference(text, dialect));
    }),
    { numRuns: 2_000 },
  );
});

test("what a spreadsheet writes comes back cell by cell, whatever stands in the cells", async () => {
  const cell = fc.array(fc.constantFrom('"', ",", ";", "\t", "|", "\n", "\r\n", "x", "ў", "漢", " "), { maxLength: 6 });
  const table = fc.array(
    fc.array(
      cell.map((parts) => parts.join("")),
      { minLength: 2, maxLength: 4 },
    ),
    { maxLength: 6 },
  );
  await fc.assert(
    fc.asyncProperty(table, dialects, fc.constantFrom("\n", "\r\n"), sizes, async (rows, dialect, end, cuts) => {
      const quoted = { ...dialect, quote: true };
      const text = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(dialect.delimiter) + end);
      expect((await read(text.join(""), quoted, cuts)).map(({ cells }) => cells)).toEqual(rows);
    }),
    { numRuns: 500 },
  );
});

test("an unterminated quote is one record without cells, from its line to the last", async () => {
  const text = 'id,text\n1,good\n2,"never closed\n3,x\n4,y\n';
  expect(await read(text, { delimiter: ",", quote: true }, [7])).toEqual([
    { cells: ["id", "text"], first: 1, last: 1 },
    { cells: ["1", "good"], first: 2, last: 2 },
    { cells: null, first: 3, last: 5 },
  ]);
});

const row = (length: number) => `1,${"x".repeat(length - 2)}\n`;
const largest = 16 << 20;

test("a line of 16 MB is read, one byte more is refused with line and byte", async () => {
  const whole = chunked(Buffer.from(`id,text\n${row(largest)}2,b\n`), [1_000_003]);
  const blocks = await gathered(splitTable(whole, { delimiter: ",", quote: true }, "posts.csv"));
  expect(blocks.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBe(8 + largest + 1 + 4);
  const larger = chunked(Buffer.from(`id,text\n${row(largest + 1)}2,b\n`), [1_000_003]);
  await expect(counted(splitTable(larger, { delimiter: ",", quote: true }, "posts.csv"))).rejects.toMatchObject({
    ...{ file: "posts.csv", line: 2, byte: 8 },
    message: expect.stringContaining("longer than 16 MB (byte 8"),
  });
});

const counted = async (blocks: AsyncIterable<Block>): Promise<number> => (await gathered(blocks)).length;

/** Two gigabytes that exist nowhere: the same megabyte again and again. */
async function* endless(head: string, filler: string): AsyncGenerator<Buffer> {
  yield Buffer.from(head);
  const part = Buffer.alloc(1 << 20, filler);
  for (let megabytes = 0; megabytes < 2048; megabytes++) yield part;
}

test("a line of 2 GB is refused after 16 MB", async () => {
  const plain = splitTable(endless("id,text\n1,a\n2,", " "), { delimiter: ",", quote: true }, "posts.csv");
  await expect(counted(plain)).rejects.toMatchObject({ line: 3, byte: 12 });
  const bare = splitTable(endless("id\ttext\n", "\0"), { delimiter: "\t", quote: false }, "posts.tsv");
  await expect(counted(bare)).rejects.toMatchObject({ line: 2, byte: 8 });
  const open = splitTable(endless('id,text\n1,"', "\n"), { delimiter: ",", quote: true }, "posts.csv");
  await expect(counted(open)).rejects.toThrow(/line 2: a quotation mark opened here is not closed within 16 MB/);
});

test("a line full of quoted cells is cut in time that grows with its length only", async () => {
  const line = Buffer.from(`${'"a",'.repeat(2_000_000)}"a"\n`);
  const started = performance.now();
  await gathered(splitTable(chunked(line, [1 << 20]), { delimiter: ",", quote: true }, "posts.csv"));
  expect(performance.now() - started).toBeLessThan(60_000);
});
