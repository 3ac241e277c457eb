import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync, zstdCompressSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { openDuck } from "../../src/store/corpus/duck.ts";
import { SmallImports, simpleItems, simpleMapping } from "../small-imports.ts";

let imports: SmallImports;
beforeAll(async () => {
  imports = await SmallImports.open();
});
afterAll(() => imports.close());
afterEach(async () => expect(await imports.faults()).toEqual([]));

const csv = simpleMapping();
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
  const result = await imports.given(name, content, { mapping });
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
    const result = await imports.given(name, content, { mapping: simpleItems({ platform: `p${at}`, ...more }) });
    expect([name, result.read, result.stored]).toEqual([name, 2, 2]);
    expect((await imports.posts(result.batch)).map((row) => row.text)).toEqual(["hello 1", "hello 2"]);
  }
  const alone = await imports.given("alone.json", JSON.stringify(two[0], null, 2), {
    mapping: simpleItems({ platform: "p9" }),
  });
  expect([alone.read, alone.stored]).toEqual([1, 1]);
});

test("one object larger than a megabyte is one record, and a first line that is damaged is one reject", async () => {
  const large = JSON.stringify({ id: "1", who: "anna", what: "word ".repeat(300_000), when: "2024-01-01" }, null, 1);
  expect(await imports.given("large.json", large, { mapping: simpleItems({ platform: "p10" }) })).toMatchObject({
    read: 1,
    stored: 1,
  });
  const lines = `{"id":"0","who":\n${item('"1"')}\n${item('"2"')}\n`;
  const hurt = await imports.given("hurt.ndjson", lines, { mapping: simpleItems({ platform: "p11" }) });
  expect(hurt).toMatchObject({ read: 3, stored: 2, rejected: 1 });
  expect(imports.rejectsOf(hurt.batch)).toEqual([[1, 1, 0, "this is not valid JSON"]]);
});

test("an item that is no post is a reject with the lines on which it stands", async () => {
  const text = `[\n  ${item('"j1"')},\n  {\n    "who": "anna"\n  },\n  7,\n  ${item('"j2"')}\n]`;
  const result = await imports.given("items.json", text, { mapping: simpleItems() });
  expect(result).toMatchObject({ read: 4, stored: 2, rejected: 2 });
  expect(imports.rejectsOf(result.batch).map(([first, last, byte]) => [first, last, byte])).toEqual([
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
  const result = await imports.given("result.json", JSON.stringify(chat, null, 1));
  expect(result.format).toBe("telegram-desktop");
  expect(result.read).toBe(4);
  expect((await imports.posts(result.batch)).map((row) => row.text)).toContain("Statement 2");
});

test("packed files are read as what they hold", async () => {
  const text = (name: string) => `id,who,what,when\n${name}1,anna,hello,2024-01-01\n${name}2,anna,there,2024-01-01\n`;
  expect(await imports.given("a.csv.gz", gzipSync(text("gz")), { mapping: csv })).toMatchObject({ read: 2, stored: 2 });
  expect(await imports.given("a.csv.zst", zstdCompressSync(text("zst")), { mapping: csv })).toMatchObject({
    read: 2,
    stored: 2,
  });
  const members = Buffer.concat([gzipSync(text("m")), gzipSync("m3,anna,more,2024-01-01\n")]);
  expect(await imports.given("b.csv.gz", members, { mapping: csv })).toMatchObject({ read: 3, stored: 3 });
  expect(await imports.given("named-like-text.csv", gzipSync(text("n")), { mapping: csv })).toMatchObject({ read: 2 });
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
