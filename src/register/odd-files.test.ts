import { gzipSync, zstdCompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { openState } from "../store/state/database.ts";
import { importRegister, type RegisterReport } from "./import-register.ts";
import { matchCountry } from "./match-country.ts";
import { seedRegister } from "./seed-register.ts";

const hand = { by: "Aigul", at: Date.UTC(2025, 5, 1) };
/** A list of channels in three scripts, one of whose handles cannot be one. */
const rows = [
  ["Tashqi ishlar vazirligi", "mfa_of_uz"],
  ["Олий суд / Расмий канал", "oliysud_uz"],
  ["Sog‘liqni saqlash vazirligi", "ssv_uz"],
  ["Oila qo'mitasi", "not a handle"],
];
const name = "uzbekistan_telegram.csv";
const list = (columns: string[], of: string[][], mark = ",", end = "\n") =>
  [columns, ...of].map((cells) => cells.join(mark)).join(end) + end;
const plain = list(["name", "username"], rows);

function bring(content: Uint8Array | string, fileName = name): RegisterReport {
  const state = openState(":memory:");
  try {
    seedRegister(state, hand.at);
    return importRegister(state, { name: fileName, content: Buffer.from(content) }, {}, hand).report;
  } finally {
    state.close();
  }
}

/** Windows-1251 of a text that has nothing else above ASCII than Russian letters. */
const windows1251 = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return code < 128 ? code : code - 0x410 + 0xc0;
  });

test("the same list is read the same in whatever dress a spreadsheet or an archive gives it", () => {
  const wide = Buffer.from(plain, "utf16le");
  const dresses: Record<string, Uint8Array | string> = {
    "with a byte order mark": `\uFEFF${plain}`,
    "with CRLF": list(["name", "username"], rows, ",", "\r\n"),
    "with semicolons": list(["name", "username"], rows, ";"),
    "with tabs": list(["name", "username"], rows, "\t"),
    "in another order": list(
      ["username", "name"],
      rows.map((row) => [...row].reverse()),
    ),
    "with headings in capitals": list(["NAME", "Username"], rows),
    "with a column more": list(
      ["no", "name", "username", "remark"],
      rows.map((row, at) => [String(at), ...row, "x"]),
    ),
    "in UTF-16": Buffer.concat([Buffer.from([0xff, 0xfe]), wide]),
    "in UTF-16 of the other order": Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(wide).swap16()]),
    "in UTF-16 without a mark": wide,
    "packed with gzip": gzipSync(plain),
    "packed with zstd": zstdCompressSync(plain),
  };
  for (const [dress, content] of Object.entries(dresses)) {
    const { format, read, added, rejected } = bring(content);
    expect([dress, format, read, added, rejected]).toEqual([dress, "official-channels", 4, 3, 1]);
  }
});

test("Windows-1251 is known by whole words of its letters, also where most of the file is in Latin ones", () => {
  const latin = Array.from({ length: 30 }, (_, at) => [`Ministry number ${at} of the state`, `channel_${at}`]);
  const state = openState(":memory:");
  seedRegister(state, hand.at);
  const content = windows1251(list(["name", "username"], [...latin, ["Верховный суд", "sud_uz"]]));
  importRegister(state, { name, content }, {}, hand);
  expect(state.raw.prepare("select name from actors where name = 'Верховный суд'").all()).toHaveLength(1);
  state.close();
});

test("an empty file, a header alone and a file cut off are refused by name", () => {
  for (const empty of ["", "\n\n", "\uFEFF"])
    expect(() => bring(empty)).toThrow(/uzbekistan_telegram\.csv: the file is empty/);
  expect(() => bring("", "list.yaml")).toThrow(/list\.yaml: the file is empty/);
  expect(() => bring("name,username\n")).toThrow(/line 1: there is a header and not one record/);
  expect(() => bring("[]", "profiles.json")).toThrow(/profiles\.json/);
  expect(() => bring(gzipSync(plain).subarray(0, -5))).toThrow(/damaged or cut off/);
});

test("one row alone is read, and a row without its cells is rejected with its line", () => {
  expect(bring("name,username\nTashqi ishlar vazirligi,mfa_of_uz\n")).toMatchObject({ read: 1, added: 1 });
  expect(bring("name,username\nTashqi ishlar vazirligi\nB,b_uz_x\n").rejects).toMatchObject([{ line: 2 }]);
});

test("a name and the same name in brackets is one country; two different ones are none", () => {
  const kind = (printed: string) => {
    const match = matchCountry(printed);
    return match.kind === "country" ? match.code : match.kind;
  };
  expect(
    ["Türkiye (Turkey)", "Czechia (Czech Republic)", "Республика Узбекистан", "Eq. Guinea", "KSA"].map(kind),
  ).toEqual(["TR", "CZ", "UZ", "GQ", "SA"]);
  expect(["Georgia (France)", "Guinea (Bissau Republic)", "Republic of China"].map(kind)).toEqual([
    "unmatched",
    "unmatched",
    "unmatched",
  ]);
});
