import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { SmallImports, simpleMapping } from "../small-imports.ts";

let imports: SmallImports;
beforeAll(async () => {
  imports = await SmallImports.open();
});
afterAll(() => imports.close());
afterEach(async () => expect(await imports.faults()).toEqual([]));

const csv = simpleMapping();
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
  const result = await imports.given(`${id}.csv`, bytes, options);
  expect(result).toMatchObject({ read: 4, stored: 4 });
  expect(result.encoding).toContain(encoding);
  expect((await imports.posts(result.batch)).map((row) => row.text)).toEqual([1, 2, 3, 4].map((n) => `${text}, ${n}`));
});

test.each([
  ["utf16le", "marked"],
  ["utf16le", "bare"],
  ["utf16be", "marked"],
  ["utf16be", "bare"],
])("a file in %s, %s, is read as text", async (order, how) => {
  const text = `id\twho\twhat\twhen\n${[1, 2, 3].map((n) => `${order}${how}${n}\tanna\tПосол 😀 сказал ${n}\t2024-01-01\n`).join("")}`;
  const bytes = Buffer.from(`${how === "marked" ? "\ufeff" : ""}${text}`, "utf16le");
  const result = await imports.given(`${order}-${how}.tsv`, order === "utf16be" ? bytes.swap16() : bytes, {
    mapping: csv,
  });
  expect(result).toMatchObject({ read: 3, stored: 3, encoding: order.replace("utf16", "utf-16") });
  expect((await imports.posts(result.batch)).map((row) => row.text)[2]).toBe("Посол 😀 сказал 3");
});

test("a zero in one record costs at most that record, wherever it stands", async () => {
  const rows = [1, 2, 3, 4, 5, 6].map((n) => `z${n},anna,${n === 2 ? "water \0 talks" : `talks ${n}`},2024-01-01\n`);
  const zeros = `${"\0".repeat(80)}\n`;
  const near = await imports.given("near.csv", `id,who,what,when\n${rows.join("")}${zeros}`, { mapping: csv });
  expect(near).toMatchObject({ read: 7, stored: 6, rejected: 1 });
  expect(imports.rejectsOf(near.batch)).toMatchObject([
    [8, 8, expect.any(Number), "the row has 1 cells, the header 4"],
  ]);
});

test("a few lines in another encoding are read in it, and counted", async () => {
  const bytes = Buffer.concat([
    Buffer.from("id,who,what,when\nu1,anna,Größe und Ўзбекистон,2024-01-01\n"),
    encoded("u2,anna,Größe allein,2024-01-01\n", "windows-1252"),
  ]);
  const result = await imports.given("odd.csv", bytes, { mapping: csv });
  expect(result).toMatchObject({ stored: 2, oddLines: 1 });
  expect((await imports.posts(result.batch)).map((row) => row.text)).toEqual(["Größe und Ўзбекистон", "Größe allein"]);
});

/** Single-byte encodings turned round: which byte gives this letter. */
function encoded(text: string, encoding: string): Buffer {
  const decoder = new TextDecoder(encoding);
  const byteOf = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Buffer.from([...text].map((letter) => byteOf.get(letter)!));
}
