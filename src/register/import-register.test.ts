import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { InputError } from "../domain/errors.ts";
import { openState, type StateDatabase } from "../store/state/database.ts";
import { getAccount, listAccounts } from "./accounts.ts";
import { getActor } from "./actors.ts";
import { exportRegister } from "./export-register.ts";
import { chooseFactSource, facts } from "./facts.ts";
import { importRegister, PersonsWithoutOfficeError, type RegisterImportOptions } from "./import-register.ts";
import { seedRegister } from "./seed-register.ts";

const now = Date.UTC(2025, 5, 1);
const hand = { by: "Aigul", at: now };
let state: StateDatabase;
beforeEach(() => {
  state = openState(":memory:");
  seedRegister(state, now);
});
afterEach(() => state.close());

const bring = (name: string, text: string | Uint8Array, options: RegisterImportOptions = {}) =>
  importRegister(state, { name, content: typeof text === "string" ? Buffer.from(text) : text }, options, hand);
const whole = () => [...exportRegister(state, "json")].join("");

/** Imports a file twice; the second time must change nothing. Returns the first report. */
function twice(name: string, text: string, options: RegisterImportOptions = {}) {
  const first = bring(name, text, options);
  const before = whole();
  const { report } = bring(name, text, options);
  expect({ added: report.added, changed: report.changed }).toEqual({ added: 0, changed: 0 });
  expect(whole()).toBe(before);
  const { read, added, changed, unchanged, skipped, rejected, classes } = first.report;
  expect(added + changed + unchanged + skipped + rejected).toBe(read);
  expect(Object.values(classes).reduce((sum, rows) => sum + rows, 0)).toBe(read);
  return first;
}

const spreadsheet = `Country;Organisation;Platform;Account;Official;Position;Source;Date
Uzbekistan;Ministry of Foreign Affairs of Uzbekistan;Telegram;uzbekmfa;;;list of the ministry;2025-04-01
Ўзбекистон;Embassy of Uzbekistan in Turkey;Twitter;@UzEmbassyTR;;;list of the ministry;2025-04-01
UZ;Ministry of Foreign Affairs of Uzbekistan;X;uz_minister;B. Minister;Minister of Foreign Affairs;list of the ministry;2025-04-01
UZ;Ministry of Foreign Affairs of Uzbekistan;Telegram;no handle at all;;;list of the ministry;2025-04-01
Atlantis;Ministry of Tides;X;tides;;;list of the ministry;2025-04-01
`;

test("a press officer's spreadsheet comes in with every row accounted for", () => {
  const { report } = twice("accounts.csv", spreadsheet);
  expect(report).toMatchObject({ format: "accounts-table", read: 5, added: 2, changed: 1, skipped: 1, rejected: 1 });
  expect(report.rejects).toEqual([
    {
      line: 5,
      name: "Ministry of Foreign Affairs of Uzbekistan",
      reason: expect.stringContaining("not a handle on telegram"),
    },
  ]);
  expect(report.unmatched).toMatchObject([{ name: "Atlantis", rows: 1 }]);
  expect(getAccount(state, "telegram:uzbekmfa", now)).toMatchObject({
    holder: { id: "UZ/mfa" },
    standing: "claimed",
    evidenceDate: "2025-04-01",
  });
  expect(getAccount(state, "x:uzembassytr", now).holder).toMatchObject({ id: "UZ/mission/tr", kind: "mission" });
  expect(getActor(state, "UZ/person/b-minister", { now }).offices).toMatchObject([
    { title: "Minister of Foreign Affairs", institution: { id: "UZ/mfa" } },
  ]);
});

test("persons without an office stop the whole import, by name, and nothing of it is left", () => {
  const before = whole();
  const people =
    "platform,handle,person,country,office,source\nx,a_one,A. One,KZ,,a list\nx,b_two,B. Two,KZ,Mayor,a list\n";
  expect(() => bring("people.csv", people)).toThrow(PersonsWithoutOfficeError);
  try {
    bring("people.csv", people);
  } catch (error) {
    expect((error as PersonsWithoutOfficeError).list).toEqual(["A. One"]);
  }
  expect(whole()).toBe(before);
  expect(bring("people.csv", people, { leaveOutPersons: true }).report).toMatchObject({ added: 1, rejected: 1 });
  expect(listAccounts(state, { q: "a_one" }, now).total).toBe(0);
});

test("an office given for the whole file needs its source, and a trade is no office", () => {
  const people = "platform,handle,person,country\nx,a_one,A. One,KZ\n";
  expect(() => bring("people.csv", people, { office: "Deputy" })).toThrow(/needs the source/);
  expect(() => bring("people.csv", people, { office: "Journalist", source: "x" })).toThrow(/not an office/);
  twice("people.csv", people, { office: "Deputy of the Mazhilis", source: "https://parlam.kz" });
  expect(getActor(state, "KZ/person/a-one", { now }).office).toBe("Deputy of the Mazhilis");
});

test("what was refused is kept nowhere in the workspace", () => {
  bring(
    "people.csv",
    "platform,handle,person,country,office,source\nx,canary_handle,Canary Name,KZ,Journalist,a list\nx,b_two,B. Two,KZ,Mayor,a list\n",
  );
  const tables = state.raw
    .prepare("select name from sqlite_master where type = 'table'")
    .all()
    .map((row) => String(row.name));
  const everything = tables.map((table) => JSON.stringify(state.raw.prepare(`select * from ${table}`).all())).join("");
  expect(everything).toContain("b_two");
  expect(everything).not.toMatch(/canary/i);
});

test("what is exported as CSV or JSON can be imported, into the same workspace and into a new one", () => {
  bring("accounts.csv", spreadsheet);
  for (const format of ["csv", "json"] as const) {
    const text = [...exportRegister(state, format)].join("");
    expect(bring(`register.${format}`, text).report).toMatchObject({ added: 0, changed: 0, rejected: 0 });
    const other = openState(":memory:");
    seedRegister(other, now);
    importRegister(other, { name: `register.${format}`, content: Buffer.from(text) }, {}, hand);
    expect([...exportRegister(other, format)].join("").split("\n").sort()).toEqual(text.split("\n").sort());
    other.close();
  }
});

test("an export squeezed into one line, as other programs write JSON, is the same export", () => {
  bring("accounts.csv", spreadsheet);
  const line = JSON.stringify(JSON.parse(whole()));
  expect(bring("register.json", line).report).toMatchObject({
    format: "attache-json",
    added: 0,
    changed: 0,
    rejected: 0,
  });
});

test("a file that cannot be read says where, why and what to do, and changes nothing", () => {
  const before = whole();
  const faults: [string, string | Uint8Array, RegExp][] = [
    ["empty.csv", "", /the file is empty/],
    ["other.csv", "colour,size\nred,3\n", /layout is not known.*--as/s],
    ["quote.csv", 'platform,handle,holder\nx,"never closed,KZ/mfa\n', /line 2: a quote is opened and never closed/],
    ["cut.csv.gz", gzipSync("platform,handle,holder\n").subarray(0, 20), /damaged or cut off/],
    ["book.xlsx", Buffer.from("PK\u0003\u0004"), /zip archive or a spreadsheet/],
    ["list.json", '[{"screen_name": "a"', /JSON cannot be read/],
    ["list.yaml", "- id:\n    bioguide: [", /YAML cannot be read/],
    ["bomb.csv.gz", gzipSync(Buffer.alloc(80 * 1024 * 1024, "a")), /more than 64 MB/],
  ];
  for (const [name, content, message] of faults) {
    expect(() => bring(name, content), name).toThrow(message);
    expect(() => bring(name, content), name).toThrow(InputError);
  }
  expect(() => bring("a.csv", "platform,handle,holder\n", { as: "nonsense" })).toThrow(/no register format/);
  expect(whole()).toBe(before);
});

test("two sources that differ are both kept, and a user chooses which one feeds a measure", () => {
  const head =
    "country,region,date,date_basis,date_note,indicator,value,value_text,unit,qualifier,figure_by,as_printed,note,source,quote_start\n";
  twice(
    "country-context.csv",
    `${head}TJ,,2016,text,end of 2016,internet penetration,55.8,,percent of population,about,an invented paper,,,tassilova2018,The number of active users\n`,
  );
  twice(
    "internet.csv",
    "Entity,Code,Year,Individuals using the Internet (% of population)\nTajikistan,TJK,2016,74.6\nWorld,OWID_WRL,2016,45\n",
  );
  const [fact] = facts(state, "state:TJ", "internet-share");
  expect(fact?.values.map(({ value, chosen }) => [value, chosen])).toEqual([
    [55.8, false],
    [74.6, true],
  ]);
  expect(fact?.chosenBy).toBe("default");
  const chosen = chooseFactSource(state, { fact: fact?.id ?? "", value: fact?.values[0]?.id ?? "" }, hand);
  expect(chosen.chosenBy).toBe("user");
  expect(chosen.values.map(({ chosen: isIt }) => isIt)).toEqual([true, false]);
});
