import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { attacheProcess } from "../attache-process.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "attache-questions-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const attache = (...words: string[]) => attacheProcess(join(folder, "data"), words).ended;
const json = async (...words: string[]) => JSON.parse((await attache(...words, "--json")).out);

test("each question of the observatory explains itself with an example", async () => {
  for (const name of ["measures", "measure", "index", "explain", "compare", "since", "report", "cards", "settings"]) {
    const { code, out } = await attache(name, "--help");
    expect([name, code]).toEqual([name, 0]);
    expect(out).toContain(`Example:\n  $ attache ${name}`);
    expect(out).toContain("--json");
    expect(out).toContain("--lang, --language <code>");
  }
});

test.each([
  [["compare", "KZ", "--study", "s"], 2, "Whom you name says nothing beside --study"],
  [["compare", "KZ", "--save", " "], 2, "A study needs a name: --save NAME"],
  [["compare", "--forget", "s"], 1, "There is no study “s”"],
  [["index", "KZ", "UZ", "--csv", "--svg", "a.svg"], 2, "--svg says nothing beside --csv"],
  [["index", "KZ", "UZ", "--saved-by", "me"], 2, "Add --save-profile NAME"],
  [["index", "KZ", "UZ", "--group", "peers"], 2, "Ask for one of them"],
  [["index", "KZ", "UZ", "--before-from", "2020-01-01"], 2, "--before-to"],
  [["measure", "posts-a-week", "KZ", "--platform", "twittr"], 2, "“twittr” is no platform that is known here"],
  [["measure", "posts-a-week", "KZ", "--language", "xx"], 2, "“xx” is not one of en, ru, uz, ar"],
  [["measure", "no-such-thing"], 1, "There are: own-sites"],
  [["explain", "ZZ", "--state", "KZ"], 1, "“ZZ” is no state"],
  [["since", "2999-01-01"], 2, "lies ahead"],
  [["report", "KZ", "--group", "peers"], 2, "--group says nothing beside a comparison"],
  [["report", "--since", "--platform", "x"], 2, "--platform says nothing beside --since"],
  [["report", "--index", "KZ", "UZ", "--measure", "platform-fit"], 2, "--measure says nothing beside --index"],
])("attache %j ends with %i and says what to do", async (words, code, said) => {
  const ended = await attache(...words);
  expect([ended.code, ended.out]).toEqual([code, ""]);
  expect(ended.err).toContain(said);
  expect(ended.err).not.toMatch(/^ +at /m);
});

test("own state and peers are chosen by command, asked for in the index, and taken back", async () => {
  const none = await attache("index", "--group", "peers");
  expect([none.code, none.err]).toEqual([2, expect.stringContaining("attache settings")]);
  const chosen = await json("settings", "--own", "kz", "--peer", "UZ", "--peer", "kg", "--proven-only");
  expect(chosen).toMatchObject({ ownState: "KZ", peers: ["UZ", "KG"], provenOnly: true, language: "en" });
  const { rows } = await json("index", "--group", "peers");
  expect(rows.map((row: { subject: { state: string } }) => row.subject.state).sort()).toEqual(["KG", "KZ", "UZ"]);
  expect((await attache("settings", "--own", "XX")).err).toContain("“XX” is no state of the register");
  const back = await json("settings", "--own", "none", "--peer", "none", "--no-proven-only");
  expect(back).toMatchObject({ ownState: null, peers: [], provenOnly: false });
  expect((await attache("settings")).out).toContain("not chosen");
});

test("a file that cannot be written is said with its folder, never with a trace", async () => {
  const { code, err } = await attache("report", "KZ", "UZ", "--out", join(folder, "nowhere", "r.html"));
  expect(code).toBe(2);
  expect(err).toContain(`There is no folder ${join(folder, "nowhere")}`);
  expect(err).not.toMatch(/^ +at /m);
});

test("a comparison is saved, repeated to the same numbers by one command, and forgotten", async () => {
  const saved = await json("compare", "UZ", "KZ", "KG", "--measure", "platform-fit", "--save", "fit");
  const values = (answer: { rows: { values: { value: number }[] }[] }) =>
    answer.rows[0]?.values.map(({ value }) => value);
  expect(values(saved.answer)).toEqual([0, 1 / 3, 3 / 6]);
  const again = await json("compare", "--study", "fit");
  expect([again.same, values(again.answer)]).toEqual([true, values(saved.answer)]);
  expect((await json("compare", "--studies")).rows).toMatchObject([{ name: "fit" }]);
  expect((await attache("compare", "--forget", "fit")).code).toBe(0);
  expect((await json("compare", "--studies")).rows).toEqual([]);
});

test("two sources that differ are both told, and which of them is used", async () => {
  const both = /74\.588 by World Bank \/ ITU, by Our World in Data, which is used/;
  const { out } = await attache("measure", "internet-share", "KZ");
  expect(out).toMatch(both);
  expect(out).toContain("55.8 by Tassilova");
  const compared = await attache("compare", "KZ", "UZ", "--measure", "internet-share");
  expect(compared.out).toMatch(both);
});
