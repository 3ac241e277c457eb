import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync, zstdCompressSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { ImportResult } from "../../src/collect/import/import-file.ts";
import { openDuck } from "../../src/store/corpus/duck.ts";
import { rejectRows } from "../../src/store/state/queries/batches.ts";
import { SmallImports, simpleItems, simpleMapping } from "../small-imports.ts";

let imports: SmallImports;
beforeAll(async () => {
  imports = await SmallImports.open();
});
afterAll(() => imports.close());

/** read = stored + duplicates + rejected, for every import of this file. */
const results: ImportResult[] = [];
async function given(name: string, content: string | Buffer, options = {}): Promise<ImportResult> {
  const result = await imports.given(name, content, options);
  results.push(result);
  return result;
}
afterEach(() => {
  for (const { read, stored, duplicates, rejected } of results) expect(stored + duplicates + rejected).toBe(read);
});

const rejectsOf = (batch: string) =>
  rejectRows(imports.workspace.state, batch, { limit: 1000, offset: 0 }).map((row) => [
    row.first_line,
    row.last_line,
    row.first_byte,
    row.reason,
  ]);

const csv = simpleMapping();

test("a table with good, bad, repeated and unfinished rows is accounted for line by line", async () => {
  const text =
    '\ufeffid,who,what,when,likes\r\n11,anna,"two\r\nlines",2024-01-01,3\r\n\r\n,anna,no id,2024-01-01,\r\n' +
    '12,anna,short\r\n11,anna,"two\r\nlines",2024-01-01,4\r\n13,bert,a,2024-13-45,\r\n14,bert,"open\r\nto the end\r\n';
  const result = await given("mixed.csv", text, { mapping: csv });
  expect(result).toMatchObject({ read: 6, stored: 1, duplicates: 1, rejected: 4 });
  const at = (part: string) => Buffer.from(text).indexOf(part);
  const lines = rejectsOf(result.batch);
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

const words: Record<string, string> = {
  "windows-1251": "Министр встретился с послом в Ташкенте и обсудил воду",
  "koi8-r": "Министр встретился с послом в Ташкенте и обсудил воду",
  "windows-1252": "El señor embajador habló en España; déjà vu, Größe, coração",
};

test.each([
  ["windows-1251", "declared"],
  ["windows-1251", "detected"],
  ["koi8-r", "declared"],
  ["koi8-r", "detected"],
  ["windows-1252", "declared"],
  ["windows-1252", "detected"],
])("a file in %s, %s, is read letter by letter", async (encoding, how) => {
  const text = words[encoding]!;
  const id = `${encoding}-${how}`;
  const bytes = Buffer.concat([
    Buffer.from("id,who,what,when\n"),
    ...[1, 2, 3, 4].map((n) => encoded(`${id}${n},anna,"${text}, ${n}",2024-01-01\n`, encoding)),
  ]);
  const options = how === "declared" ? { mapping: csv, encoding } : { mapping: csv };
  const result = await given(`${id}.csv`, bytes, options);
  expect(result).toMatchObject({ read: 4, stored: 4 });
  expect(result.encoding).toContain(encoding);
  expect((await imports.posts(result.batch)).map((row) => row.text)).toEqual([1, 2, 3, 4].map((n) => `${text}, ${n}`));
});

/** Single-byte encodings turned round: which byte gives this letter. */
function encoded(text: string, encoding: string): Buffer {
  const decoder = new TextDecoder(encoding);
  const byteOf = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Buffer.from([...text].map((letter) => byteOf.get(letter)!));
}

test.each([
  ["utf16le", "marked"],
  ["utf16le", "bare"],
  ["utf16be", "marked"],
  ["utf16be", "bare"],
])("a file in %s, %s, is read as text", async (order, how) => {
  const text = `id\twho\twhat\twhen\n${[1, 2, 3].map((n) => `${order}${how}${n}\tanna\tПосол 😀 сказал ${n}\t2024-01-01\n`).join("")}`;
  const bytes = Buffer.from(`${how === "marked" ? "\ufeff" : ""}${text}`, "utf16le");
  const result = await given(`${order}-${how}.tsv`, order === "utf16be" ? bytes.swap16() : bytes, { mapping: csv });
  expect(result).toMatchObject({ read: 3, stored: 3, encoding: order.replace("utf16", "utf-16") });
  expect((await imports.posts(result.batch)).map((row) => row.text)[2]).toBe("Посол 😀 сказал 3");
});

test("a few lines in another encoding are read in it, and counted", async () => {
  const bytes = Buffer.concat([
    Buffer.from("id,who,what,when\nu1,anna,Größe und Ўзбекистон,2024-01-01\n"),
    encoded("u2,anna,Größe allein,2024-01-01\n", "windows-1252"),
  ]);
  const result = await given("odd.csv", bytes, { mapping: csv });
  expect(result).toMatchObject({ stored: 2, oddLines: 1 });
  expect((await imports.posts(result.batch)).map((row) => row.text)).toEqual(["Größe und Ўзбекистон", "Größe allein"]);
});

test.each([
  [";", "semicolon"],
  ["|", "bar"],
  ["\t", "tab"],
])("cells between “%s” are told apart", async (delimiter, name) => {
  const rows = [1, 2, 3].map((n) => `${name}${n},"an, na",what; is | it,2024-01-01`.split(/,(?! na)/));
  const text = [["id", "who", "what", "when"], ...rows].map((row) => row.join(delimiter)).join("\r\n");
  const clean = text.replaceAll("what; is | it", `what ${delimiter === ";" ? "" : "; "}is`);
  const result = await given(`${name}.csv`, clean, { mapping: csv });
  expect(result).toMatchObject({ read: 3, stored: 3, rejected: 0 });
});

test("a table of tabs in which quotation marks are letters loses no row", async () => {
  const rows = ['a "quoted', '"start', 'end"', '5" of rain', "plain", '"whole"'];
  const text = `id\twho\twhat\twhen\n${rows.map((row, n) => `q${n}\tanna\t${row}\t2024-01-01\n`).join("")}`;
  const result = await given("quotes.tsv", text, { mapping: csv });
  expect(result).toMatchObject({ read: 6, stored: 6, rejected: 0 });
  expect((await imports.posts(result.batch)).map((row) => row.text)).toEqual(rows);
});

const long = ["123456789012345678", "1234567890123456789", "12345678901234567890", "12345678901234567890123"];
const item = (id: string, more = "") =>
  `{"id":${id},"who":"anna","what":"about ${id.replaceAll('"', "")}","when":"2024-01-01T00:00:00Z"${more}}`;

test.each([
  ["ids.ndjson", `${long.map((id) => item(id)).join("\n")}\n`, simpleItems()],
  ["ids.json", `[${long.map((id) => item(`1${id.slice(1)}`)).join(",\n")}]`, simpleItems({ platform: "threads" })],
  [
    "ids.csv",
    `id,who,what,when\n${long.map((id) => `${id},anna,about ${id},2024-01-01\n`).join("")}`,
    simpleMapping({ platform: "tiktok" }),
  ],
])("ids of 18 to 23 digits leave in the export as they came in %s", async (name, content, mapping) => {
  const result = await given(name, content, { mapping });
  expect(result).toMatchObject({ read: 4, stored: 4 });
  expect((await imports.posts(result.batch)).map((row) => row.id).sort()).toEqual([...long].sort());
  const rows = (await imports.exported()).filter((row) => row.batch === result.batch);
  const printed = readFileSync(join(imports.root, "posts.ndjson"), "utf8");
  expect(rows.length).toBe(4);
  for (const id of long) expect(printed).toContain(`"${id}"`);
});

test("JSON is read as lines, as an array, printed prettily, after “window.YTD =”, under a key and alone", async () => {
  const two = [1, 2].map((n) => ({ id: `${n}`, who: "anna", what: `hello ${n}`, when: "2024-01-01" }));
  const forms: [string, string, Record<string, unknown>][] = [
    ["lines.ndjson", two.map((one) => JSON.stringify(one)).join("\n"), {}],
    ["crlf.ndjson", `\ufeff${two.map((one) => JSON.stringify(one)).join("\r\n\r\n")}\r\n`, {}],
    ["array.json", JSON.stringify(two), {}],
    ["pretty.json", JSON.stringify(two, null, 2), {}],
    ["tweets.js", `window.YTD.tweets.part0 = ${JSON.stringify(two, null, 2)}`, {}],
    ["under.json", JSON.stringify({ name: "chat", messages: two, end: true }, null, 1), { path: "messages" }],
    ["following.json", two.map((one) => JSON.stringify(one, null, 2)).join("\n"), {}],
  ];
  for (const [at, [name, content, more]] of forms.entries()) {
    const result = await given(name, content, { mapping: simpleItems({ platform: `p${at}`, ...more }) });
    expect([name, result.read, result.stored]).toEqual([name, 2, 2]);
    expect((await imports.posts(result.batch)).map((row) => row.text)).toEqual(["hello 1", "hello 2"]);
  }
  const alone = await given("alone.json", JSON.stringify(two[0], null, 2), {
    mapping: simpleItems({ platform: "p9" }),
  });
  expect([alone.read, alone.stored]).toEqual([1, 1]);
});

test("one object larger than a megabyte is one record, and a first line that is damaged is one reject", async () => {
  const large = JSON.stringify({ id: "1", who: "anna", what: "word ".repeat(300_000), when: "2024-01-01" }, null, 1);
  expect(await given("large.json", large, { mapping: simpleItems({ platform: "p10" }) })).toMatchObject({
    read: 1,
    stored: 1,
  });
  const lines = `{"id":"0","who":\n${item('"1"')}\n${item('"2"')}\n`;
  const hurt = await given("hurt.ndjson", lines, { mapping: simpleItems({ platform: "p11" }) });
  expect(hurt).toMatchObject({ read: 3, stored: 2, rejected: 1 });
  expect(rejectsOf(hurt.batch)).toEqual([[1, 1, 0, "this is not valid JSON"]]);
});

test("a row longer than the sample, and one of 15 MB, are posts like others", async () => {
  const text = "word ".repeat(3_100_000);
  const result = await given("tall.csv", `id,who,what,when\ntall,anna,${text},2024-01-01\n`, { mapping: csv });
  expect(result).toMatchObject({ read: 1, stored: 1 });
  expect((await imports.posts(result.batch))[0]?.text.length).toBe(text.length);
});

test("an item that is no post is a reject with the lines on which it stands", async () => {
  const text = `[\n  ${item('"j1"')},\n  {\n    "who": "anna"\n  },\n  7,\n  ${item('"j2"')}\n]`;
  const result = await given("items.json", text, { mapping: simpleItems() });
  expect(result).toMatchObject({ read: 4, stored: 2, rejected: 2 });
  expect(rejectsOf(result.batch).map(([first, last, byte]) => [first, last, byte])).toEqual([
    [3, 5, text.indexOf('{\n    "who"')],
    [6, 6, text.indexOf("7,")],
  ]);
});

test("Telegram Desktop's export of one chat is known by itself", async () => {
  const messages = [1, 2, 3].map((id) => ({
    ...{ id, type: "message", date: "2024-01-01T10:00:00", date_unixtime: "1704103200", from: "MFA" },
    ...{ from_id: "channel77", text: ["Statement ", { type: "bold", text: `${id}` }], text_entities: [] },
  }));
  const chat = {
    name: "MFA",
    type: "public_channel",
    id: 77,
    messages: [...messages, { id: 4, type: "service", date: "2024-01-01T10:00:00", action: "pin_message" }],
  };
  const result = await given("result.json", JSON.stringify(chat, null, 1));
  expect(result.format).toBe("telegram-desktop");
  expect(result.read).toBe(4);
  expect((await imports.posts(result.batch)).map((row) => row.text)).toContain("Statement 2");
});

test("packed files are read as what they hold", async () => {
  const text = (name: string) => `id,who,what,when\n${name}1,anna,hello,2024-01-01\n${name}2,anna,there,2024-01-01\n`;
  expect(await given("a.csv.gz", gzipSync(text("gz")), { mapping: csv })).toMatchObject({ read: 2, stored: 2 });
  expect(await given("a.csv.zst", zstdCompressSync(text("zst")), { mapping: csv })).toMatchObject({
    read: 2,
    stored: 2,
  });
  const members = Buffer.concat([gzipSync(text("m")), gzipSync("m3,anna,more,2024-01-01\n")]);
  expect(await given("b.csv.gz", members, { mapping: csv })).toMatchObject({ read: 3, stored: 3 });
  expect(await given("named-like-text.csv", gzipSync(text("n")), { mapping: csv })).toMatchObject({ read: 2 });
});

test("Parquet is read with its lists, times and long ids", async () => {
  const path = join(imports.root, "given", "posts.parquet");
  const duck = await openDuck({ threads: 1, memoryMb: 200, temp: imports.root });
  await duck.run(`copy (
    select 9007199254740993 + range as id, 'anna' as who, 'line' || chr(10) || '"two", ' || range as what,
      timestamp '2024-02-03 04:05:06.789' as "when", timestamptz '2024-02-03 04:05:06+05' as seen,
      ['#a', '#b'] as tags, 3.0 as likes, null::varchar as nothing, {a: 1} as shape from range(3)
  ) to '${path}' (format parquet)`);
  duck.close();
  const fields = {
    id: "id",
    author: "who",
    text: "what",
    postedAt: "when",
    seenAt: "seen",
    tags: { column: "tags", separator: "," },
  };
  const result = await imports.bring(path, { mapping: simpleMapping({ platform: "mastodon", fields }) });
  expect(result).toMatchObject({ read: 3, stored: 3, rejected: 0 });
  const [row] = (await imports.exported()).filter((one) => one.batch === result.batch);
  expect(JSON.stringify(row)).toContain('"9007199254740993"');
  expect(JSON.stringify(row)).toContain("2024-02-03T04:05:06.789Z");
  expect(row).toMatchObject({ text: 'line\n"two", 0', likes: 3 });
  const seen = await imports.workspace.corpus.ask(
    {
      sql: `select seen_at, tags from sightings where batch = ${result.batch.slice(1)} limit 1`,
      params: () => ({}),
      row: { parse: (one) => one },
    },
    {},
  );
  expect(seen).toEqual([{ seen_at: Date.UTC(2024, 1, 2, 23, 5, 6), tags: "a b" }]);
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
  const result = await given("dates.csv", text, { mapping: csv });
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
  const newer = await given("newer.csv", file("mended", "2024-03-01"), { mapping });
  const older = await given("older.csv", file("with a slip", "2024-02-01"), { mapping });
  expect([newer.stored, older.stored]).toEqual([1, 1]);
  const current = async () => (await imports.posts()).filter(({ id }) => id === "v1").map(({ text }) => text);
  expect(await current()).toEqual(["mended"]);
  await given("newest.csv", file("with a slip", "2024-04-01"), { mapping });
  expect(await current()).toEqual(["with a slip"]);
});

test("unknown and missing fields are reported with the batch", async () => {
  const result = await given("drift.csv", "id,who,what,when,mood\nd1,anna,hello,2024-01-01,glad\n", { mapping: csv });
  expect(result.drift.unknown).toEqual(["mood"]);
});

test("half a million bad rows are half a million rejects, in time that grows with their number only", async () => {
  const started = performance.now();
  const text = `id,who,what,when\n${"x\n".repeat(500_000)}good,anna,hello,2024-01-01\n`;
  const result = await given("bad.csv", text, { mapping: simpleMapping({ platform: "p20" }) });
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
      const result = await given(`${platform}.csv`, text, { mapping: simpleMapping({ platform }) });
      expect(result.read).toBe(records);
      const ids = new Set(
        rows.flatMap((cells) => (cells.length === 4 && cells[0] !== "" && cells[3] !== "never" ? cells[0]! : [])),
      );
      expect(new Set((await imports.posts(result.batch)).map(({ id }) => id))).toEqual(ids);
    }),
    { numRuns: 25 },
  );
});
