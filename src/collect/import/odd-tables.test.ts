import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { InputError } from "../../domain/errors.ts";
import { examine } from "./examine.ts";
import { tableDialect } from "./layout.ts";
import { openInput } from "./open-input.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "attache-odd-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function look(name: string, content: string | Uint8Array) {
  const path = join(folder, name);
  writeFileSync(path, content);
  try {
    return (await examine(await openInput(path), {})).format?.id ?? null;
  } catch (error) {
    return error instanceof InputError ? error.failure?.code : error;
  }
}
const columns = ["country_label", "screen_name", "text"];
const table = (mark: string, end: string) =>
  [columns, ["Kazakhstan", "mfa_kz", "We spoke"], ["Kazakhstan", "mfa_kz", "We spoke again"]]
    .map((cells) => cells.join(mark))
    .join(end);
const plain = table(",", "\n");

test("a known table is recognised whatever its marks, line ends, encoding or order of columns", async () => {
  const wide = Buffer.from(plain, "utf16le");
  for (const content of [
    plain,
    table(";", "\r\n"),
    table("\t", "\n"),
    table("|", "\n"),
    `\uFEFF${plain}`,
    wide,
    Buffer.from(wide).swap16(),
    plain.replace("country_label,screen_name,text", " COUNTRY_LABEL , Screen_Name ,TEXT"),
    "text,screen_name,country_label\nWe spoke,mfa_kz,Kazakhstan\n",
    `${plain.replaceAll("\n", ",x\n")},x`,
  ])
    expect(await look("posts.csv", content)).toBe("tweets-without-ids-2017");
});

test("lines that end as on old Macintoshes, and Excel's note before the header, are refused by what they are", async () => {
  expect(await look("mac.csv", table(",", "\r"))).toBe("odd-lines");
  expect(await look("excel.csv", `sep=;\r\n${table(";", "\r\n")}`)).toBe("sep-line");
  expect(await look("none.json", "[ ]\n")).toBe("no-rows");
});

test("what stands between quotation marks is one cell, even where the row is short of cells", () => {
  const read = (text: string) => tableDialect(text, true);
  expect(read('id;who;what;when\n"a;b";;')).toMatchObject({
    dialect: { delimiter: ";", quote: true },
    rows: [{}, ["a;b", "", ""]],
  });
  expect(read('id|who|what\n"a|b"|x')?.dialect).toEqual({ delimiter: "|", quote: true });
  expect(read('id,who,what,when\n"a;b"\n1,,,2024-01-01')?.dialect).toEqual({ delimiter: ",", quote: true });
  // Marks that enclose no delimiter decide nothing: what is said stays as it is.
  expect(read('id,who,what\n1,x,"so" he said\n2,y,said "no"')?.dialect.delimiter).toBe(",");
  // A mark of another kind within the cells of a table of commas is a letter.
  expect(read('id,what\n1,"a;b"\n2,"c;d"')?.dialect).toEqual({ delimiter: ",", quote: true });
});
