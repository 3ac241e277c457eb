import { readFileSync } from "node:fs";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import fc from "../random.ts";
import { SmallImports, simpleMapping } from "../small-imports.ts";

let imports: SmallImports;
beforeAll(async () => {
  imports = await SmallImports.open();
});
afterAll(() => imports.close());
afterEach(async () => expect(await imports.faults()).toEqual([]));

const csv = simpleMapping();

test("a table with good, bad, repeated and unfinished rows is accounted for line by line", async () => {
  const text =
    '\ufeffid,who,what,when,likes\r\n11,anna,"two\r\nlines",2024-01-01,3\r\n\r\n,anna,no id,2024-01-01,\r\n' +
    '12,anna,short\r\n11,anna,"two\r\nlines",2024-01-01,4\r\n13,bert,a,2024-13-45,\r\n14,bert,"open\r\nto the end\r\n';
  const result = await imports.given("mixed.csv", text, { mapping: csv });
  expect(result).toMatchObject({ read: 6, stored: 1, duplicates: 1, rejected: 4 });
  const at = (part: string) => Buffer.from(text).indexOf(part);
  const lines = imports.rejectsOf(result.batch);
  expect(lines.map(([first, last, byte]) => [first, last, byte])).toEqual([
    [5, 5, at(",anna,no id")],
    [6, 6, at("12,anna")],
    [9, 9, at("13,bert")],
    [10, 11, at("14,bert")],
  ]);
  expect(lines.map((line) => line[3])).toEqual([
    expect.stringContaining("no id"),
    "the row has 3 cells, the header 5",
    expect.stringContaining("cannot be read"),
    "a quotation mark is opened and never closed",
  ]);
  const file = readFileSync(result.rejectsFile!, "utf8").split("\n");
  expect(file[0]).toBe("first_line,last_line,first_byte,reason");
  expect(file[2]).toBe(`6,6,${at("12,anna")},"the row has 3 cells, the header 5"`);
});

test.each([
  [";", "semicolon"],
  ["|", "bar"],
  ["\t", "tab"],
])("cells between “%s” are told apart", async (delimiter, name) => {
  const rows = [1, 2, 3].map((n) => `${name}${n},"an, na",what; is | it,2024-01-01`.split(/,(?! na)/));
  const text = [["id", "who", "what", "when"], ...rows].map((row) => row.join(delimiter)).join("\r\n");
  const clean = text.replaceAll("what; is | it", `what ${delimiter === ";" ? "" : "; "}is`);
  const result = await imports.given(`${name}.csv`, clean, { mapping: csv });
  expect(result).toMatchObject({ read: 3, stored: 3, rejected: 0 });
});

test("a table of tabs in which quotation marks are letters loses no row", async () => {
  const rows = ['a "quoted', '"start', 'end"', '5" of rain', "plain", '"whole"'];
  const text = `id\twho\twhat\twhen\n${rows.map((row, n) => `q${n}\tanna\t${row}\t2024-01-01\n`).join("")}`;
  const result = await imports.given("quotes.tsv", text, { mapping: csv });
  expect(result).toMatchObject({ read: 6, stored: 6, rejected: 0 });
  expect((await imports.posts(result.batch)).map((row) => row.text)).toEqual(rows);
});

test("a row longer than the sample, and one of 15 MB, are posts like others", async () => {
  const text = "word ".repeat(3_100_000);
  const result = await imports.given("tall.csv", `id,who,what,when\ntall,anna,${text},2024-01-01\n`, { mapping: csv });
  expect(result).toMatchObject({ read: 1, stored: 1 });
  expect((await imports.posts(result.batch))[0]?.text.length).toBe(text.length);
});

test("dates of five kinds in one column are the same moment", async () => {
  const kinds = [
    "2024-01-01T12:00:00Z",
    "1704110400",
    '"Mon, 01 Jan 2024 12:00:00 GMT"',
    "Mon Jan 01 12:00:00 +0000 2024",
    "2024-01-01 17:00:00+05:00",
    "1704110400000",
  ];
  const text = `id,who,what,when\n${kinds.map((when, n) => `date${n},anna,hello,${when}\n`).join("")}`;
  const result = await imports.given("dates.csv", text, { mapping: csv });
  expect(result).toMatchObject({ read: 6, stored: 6 });
  const times = await imports.workspace.corpus.ask(
    {
      sql: `select distinct posted_at from posts where batch = ${result.batch.slice(1)}`,
      params: () => ({}),
      row: { parse: (one) => one },
    },
    {},
  );
  expect(times).toEqual([{ posted_at: Date.UTC(2024, 0, 1, 12) }]);
});

test("a post seen with another text is a new version, and the text seen last is current, whichever file came last", async () => {
  const file = (text: string, seen: string) => `id,who,what,when,likes,seen\nv1,anna,${text},2024-01-01,1,${seen}\n`;
  const mapping = simpleMapping({ platform: "bluesky" });
  const newer = await imports.given("newer.csv", file("mended", "2024-03-01"), { mapping });
  const older = await imports.given("older.csv", file("with a slip", "2024-02-01"), { mapping });
  expect([newer.stored, older.stored]).toEqual([1, 1]);
  const current = async () => (await imports.posts()).filter(({ id }) => id === "v1").map(({ text }) => text);
  expect(await current()).toEqual(["mended"]);
  await imports.given("newest.csv", file("with a slip", "2024-04-01"), { mapping });
  expect(await current()).toEqual(["with a slip"]);
});

test("unknown and missing fields are reported with the batch", async () => {
  const result = await imports.given("drift.csv", "id,who,what,when,mood\nd1,anna,hello,2024-01-01,glad\n", {
    mapping: csv,
  });
  expect(result.drift.unknown).toEqual(["mood"]);
});

test("half a million bad rows are half a million rejects, in time that grows with their number only", async () => {
  const started = performance.now();
  const text = `id,who,what,when\n${"x\n".repeat(500_000)}good,anna,hello,2024-01-01\n`;
  const result = await imports.given("bad.csv", text, { mapping: simpleMapping({ platform: "p20" }) });
  expect(result).toMatchObject({ read: 500_001, stored: 1, rejected: 500_000 });
  expect(performance.now() - started).toBeLessThan(60_000);
});

test("tables of any shape are accounted for, row by row", async () => {
  const cell = fc.constantFrom("", "x", 'say "hi"', "a,b", "a;b", "two\nlines", "ў", "  ", "0");
  const row = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.tuple(fc.constantFrom("1", "2", "3", "4", ""), cell, cell, fc.constantFrom("2024-01-01", "never")),
    },
    { weight: 1, arbitrary: fc.array(cell, { minLength: 1, maxLength: 3 }) },
  );
  const shape = fc.record({
    ...{ rows: fc.array(row, { minLength: 1, maxLength: 12 }), delimiter: fc.constantFrom(",", ";", "\t", "|") },
    ...{
      end: fc.constantFrom("\n", "\r\n"),
      mark: fc.constantFrom("", "\ufeff"),
      blank: fc.boolean(),
      last: fc.boolean(),
    },
  });
  let turn = 0;
  await fc.assert(
    fc.asyncProperty(shape, async ({ rows, delimiter, end, mark, blank, last }) => {
      const quoted = (one: string) => (/["\n]|[,;\t|]/.test(one) ? `"${one.replaceAll('"', '""')}"` : one);
      const lines = [["id", "who", "what", "when"], ...rows].map((cells) => cells.map(quoted).join(delimiter));
      const text = mark + lines.join(blank ? end + end : end) + (last ? end : "");
      const records = rows.filter((cells) => cells.length > 1 || cells[0] !== "").length;
      const platform = `f${turn++}`;
      if (records === 0) return;
      const result = await imports.given(`${platform}.csv`, text, { mapping: simpleMapping({ platform }) });
      expect(result.read).toBe(records);
      const ids = new Set(
        rows.flatMap((cells) => (cells.length === 4 && cells[0] !== "" && cells[3] !== "never" ? cells[0]! : [])),
      );
      expect(new Set((await imports.posts(result.batch)).map(({ id }) => id))).toEqual(ids);
    }),
    { numRuns: 25 },
  );
});
