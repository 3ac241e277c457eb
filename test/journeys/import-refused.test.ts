import { execFileSync } from "node:child_process";
import { closeSync, ftruncateSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { gzipSync, zstdCompressSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { InputError } from "../../src/domain/errors.ts";
import { openDuck } from "../../src/store/corpus/duck.ts";
import { openState } from "../../src/store/state/database.ts";
import { SmallImports, simpleItems, simpleMapping } from "../small-imports.ts";

let imports: SmallImports;
let before: string[];
beforeAll(async () => {
  imports = await SmallImports.open();
  await imports.given("good.csv", "id,who,what,when\n1,anna,hello,2024-01-01\n", { mapping: simpleMapping() });
  before = imports.filesOnDisk();
});
afterAll(() => imports.close());

/** The error of an import that must fail, after which the workspace is as it was. */
async function refusal(path: string, mapping?: string): Promise<Error> {
  const error = await imports.bring(path, mapping === undefined ? {} : { mapping }).then(
    (result) => {
      throw new Error(`${path} came in: ${JSON.stringify(result)}`);
    },
    (cause: Error) => cause,
  );
  expect(error.message).toContain(path);
  expect((await imports.posts()).map(({ id }) => id)).toEqual(["1"]);
  expect(imports.filesOnDisk()).toEqual(before);
  expect(imports.batches().filter(({ state }) => state === "done" || state === "running")).toHaveLength(1);
  return error;
}

const pretendPng = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), Buffer.alloc(64)]);
const pretendZip = Buffer.concat([Buffer.from("PK\u0003\u0004"), Buffer.alloc(64), Buffer.from("xl/workbook.xml")]);
const noise = Buffer.from(Array.from({ length: 5_000 }, (_, n) => (n * n * 31 + 7) % 256));

test.each([
  ["picture.csv", pretendPng, /a PNG picture.*Choose the file/],
  ["sheet.xlsx", pretendZip, /a ZIP archive \(or an Excel or Word file\).*save the sheet as CSV/],
  ["paper.csv", Buffer.from("%PDF-1.7\n%âãÏÓ\n1 0 obj"), /a PDF document/],
  ["old.xls", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), /an old Excel or Word file/],
  ["packed.xz", Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0]), /packed with xz.*Unpack it/],
  ["packed.bz2", Buffer.from("BZh91AY&SY"), /packed with bzip2/],
  ["packed.7z", Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]), /a 7z archive/],
  ["noise.csv", noise, /not a text file/],
  ["picture.csv.gz", gzipSync(pretendPng), /a PNG picture/],
  ["sheet.csv.zst", zstdCompressSync(pretendZip), /a ZIP archive/],
])("%s is refused by what it is", async (name, bytes, reason) => {
  const error = await refusal(imports.write(name, bytes));
  expect(error).toBeInstanceOf(InputError);
  expect(error.message).toMatch(reason);
});

test("a zero in the header is refused, since nobody knows what that column is", async () => {
  const path = imports.write("zero.csv", "id,who,wh\u0000at,when\n2,anna,hello,2024-01-01\n");
  expect((await refusal(path, simpleMapping())).message).toMatch(/byte 9: this is not a text file/);
});

test("an SQLite database is refused by what it is", async () => {
  const path = imports.write("posts.db", "");
  openState(path).close();
  expect((await refusal(path)).message).toMatch(/an SQLite database.*Export its table as CSV/);
});

const bomb = `<?xml version="1.0"?>\n<!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from(
  { length: 9 },
  (_, n) => `<!ENTITY lol${n + 1} "${`&lol${n || ""};`.repeat(10)}">`,
).join("")}]><lolz>&lol9;</lolz>`;

test.each([
  ["bomb.xml", Buffer.from(bomb)],
  ["bomb.csv", Buffer.from(`\ufeff  ${bomb}`)],
  ["bomb.csv.gz", gzipSync(bomb)],
  ["bomb-wide.csv", Buffer.from(`\ufeff${bomb}`, "utf16le")],
  ["page.csv", Buffer.from("<!DOCTYPE html><html><body>Log in</body></html>")],
])("an XML bomb or a page (%s) is refused and none of its entities is read", async (name, bytes) => {
  expect((await refusal(imports.write(name, bytes))).message).toMatch(/an XML or HTML document.*entities are not read/);
});

const table = (rows: number) =>
  `id,who,what,when\n${Array.from({ length: rows }, (_, n) => `${n},anna,${(n * 7919) % 10_007} words ${n * n},2024-01-02\n`).join("")}`;

test.each([
  ["small.csv.gz", gzipSync(table(200))],
  ["large.csv.gz", gzipSync(table(90_000))],
  ["small.csv.zst", zstdCompressSync(table(200))],
  ["large.csv.zst", zstdCompressSync(table(90_000))],
])("%s without its end is refused, and nothing of what was there is kept", async (name, packed) => {
  const error = await refusal(
    imports.write(name, packed.subarray(0, Math.floor(packed.length * 0.9))),
    simpleMapping(),
  );
  expect(error.message).toMatch(/, byte \d+: the (gzip|zstd) file is cut off: its end is missing\. Get the file again/);
});

test("a packed file that was damaged is refused with the byte up to which it could be read", async () => {
  const packed = gzipSync(table(90_000));
  packed.fill(0x55, Math.floor(packed.length / 2), Math.floor(packed.length / 2) + 200);
  expect((await refusal(imports.write("hurt.csv.gz", packed), simpleMapping())).message).toMatch(
    /, byte \d+: the gzip data is damaged \(Z_DATA_ERROR\)/,
  );
});

test("a small packed file that unfolds to gigabytes is refused as a bomb", async () => {
  const lines = gzipSync(Buffer.from(`${" ".repeat((1 << 20) - 1)}\n`.repeat(64)));
  const folded = Buffer.concat([gzipSync("id,who,what,when\n"), lines, lines, lines, lines, lines]);
  expect(folded.length).toBeLessThan(1 << 20);
  expect((await refusal(imports.write("bomb.csv.gz", folded), simpleMapping())).message).toMatch(
    /packed bytes unfold to more than \d+: a decompression bomb/,
  );
});

test.each([
  ["empty.csv", "", /byte 0: the file is empty/],
  ["empty.csv.gz", gzipSync(""), /the unpacked file is empty/],
  ["blank.csv", "\n\n\r\n", /no header and no rows|not one row/],
  ["header.csv", "id,who,what,when\n", /line 1: there is a header of 4 columns and not one row/],
  ["header-only-marked.csv", "\ufeffid,who,what,when\r\n\r\n\n", /a header of 4 columns and not one row/],
  ["bare.json", "[]", /the list is empty: there is not one record/],
  ["bare.ndjson", '{"id":', /no item could be read/],
])("%s has nothing in it, and says so", async (name, content, reason) => {
  expect((await refusal(imports.write(name, content))).message).toMatch(reason);
});

test("a line of two gigabytes is refused after 16 MB with its line and byte, without reading on", async () => {
  const path = imports.write("long.csv", "");
  const file = openSync(path, "r+");
  writeSync(file, `id,who,what,when\n1,anna,hello,2024-01-01\n2,${"anna ".repeat(20_000)}`);
  ftruncateSync(file, 2 ** 31); // A hole: it takes no room on the disk.
  closeSync(file);
  const started = performance.now();
  expect((await refusal(path, simpleMapping())).message).toMatch(
    /, line 3: one line is longer than 16 MB \(byte 41 of/,
  );
  expect(performance.now() - started).toBeLessThan(20_000);
});

test("an unterminated JSON file is refused with the place at which it ends", async () => {
  const good = JSON.stringify(Array.from({ length: 20_000 }, (_, n) => ({ id: `${n}`, who: "anna", what: "hello" })));
  const path = imports.write("cut.json", good.slice(0, -10));
  expect((await refusal(path, simpleItems())).message).toMatch(
    /, line 1: the JSON ends before its brackets are closed/,
  );
});

test("a layout nobody knows is refused with its columns and what to do", async () => {
  const path = imports.write("strange.csv", "nr,wer,was\n1,anna,hallo\n2,anna,hallo\n");
  expect((await refusal(path)).message).toMatch(/this layout is not known \(its columns are nr, wer, was\).*--mapping/);
});

test("a missing column that nobody can do without is refused by name, with the ones that are new", async () => {
  const path = imports.write("drifted.csv", "id,who,content,when\n1,anna,hello,2024-01-01\n");
  const mapping = simpleMapping({ required: ["id", "what"] });
  expect((await refusal(path, mapping)).message).toMatch(/needs “what”, which this file does not have.*“content”/);
});

test("a folder, a path that is not there and a format that does not exist are said plainly", async () => {
  await expect(imports.bring(imports.root)).rejects.toThrow(/this is a folder. Name the files in it/);
  await expect(imports.bring(join(imports.root, "none.csv"))).rejects.toThrow(/there is no such file. Check the path/);
  const path = imports.write("x.csv", "id,what\n1,a\n");
  await expect(imports.bring(path, { as: "nonsense" })).rejects.toThrow(/no format “nonsense”.*attache formats/);
  await expect(imports.bring(path, { encoding: "klingon", mapping: simpleMapping() })).rejects.toThrow(
    /not an encoding/,
  );
});

test("a Parquet file that lost its end, or is none, is refused", async () => {
  const path = join(imports.root, "given", "whole.parquet");
  const duck = await openDuck({ threads: 1, memoryMb: 200, temp: imports.root });
  await duck.run(
    `copy (select range as id, 'anna' as who, 'hello' as what from range(9000)) to '${path}' (format parquet)`,
  );
  duck.close();
  const whole = readFileSync(path);
  for (const part of [whole.subarray(0, whole.length >> 1), Buffer.from("PAR1 and nothing else")])
    expect((await refusal(imports.write("cut.parquet", part), simpleMapping())).message).toMatch(
      /the Parquet file is damaged/,
    );
});

test("a stop in the middle leaves nothing, and says so", async () => {
  const path = imports.write("many.csv", table(120_000));
  const stop = new AbortController();
  const watch = { signal: stop.signal, onProgress: () => stop.abort() };
  await expect(imports.bring(path, { mapping: simpleMapping() }, watch)).rejects.toThrow(
    `The import of ${path} was stopped; nothing of it was kept.`,
  );
  expect(imports.filesOnDisk()).toEqual(before);
  expect((await imports.posts()).map(({ id }) => id)).toEqual(["1"]);
  expect(imports.batches()[0]).toMatchObject({ state: "failed", error: expect.stringContaining("was stopped") });
});

test("every refusal after the beginning is a failed batch with its reason, and the next import is as if they had not been", async () => {
  const failed = imports.batches().filter(({ state }) => state === "failed");
  expect(failed.length).toBeGreaterThan(3);
  for (const { error } of failed) expect(error).toBeTruthy();
  await imports.reopen();
  const again = await imports.bring(join(imports.root, "given", "good.csv"), { mapping: simpleMapping() });
  expect(again).toMatchObject({ read: 1, stored: 0, duplicates: 1, rejected: 0 });
});

test("the sparse file of the long line took no room", () => {
  const blocks = Number(execFileSync("stat", ["-c", "%b", join(imports.root, "given", "long.csv")]).toString());
  expect(blocks * 512).toBeLessThan(1 << 20);
});
