import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { knownKey } from "../domain/platform.ts";
import { nobody, post } from "../domain/post.ts";
import { openKeys } from "../store/keys/keys.ts";
import { currentStudy } from "../store/keys/study.ts";
import { openRaw, type RawDetails, rawFile, sweepRaw } from "../store/raw/raw-files.ts";
import { openState } from "../store/state/database.ts";
import { openDoor } from "./door.ts";
import { keepRaw } from "./keep-raw.ts";
import { endStudy, expireRaw, type RawRecord, type RawSource } from "./retention.ts";

const day = 86_400_000;
const known = new Map([[knownKey("x", "mfa_uzb"), "account-1"]]);
const details: RawDetails = { fileName: "jane_doe.csv", account: "jane_doe", mapping: null, encoding: null };

async function workspace() {
  const folder = mkdtempSync(join(tmpdir(), "retention-"));
  const state = openState(join(folder, "attache.db"));
  const keys = openKeys(join(folder, "keys"), state, null, () => 0);
  const keep = async (batch: string, content: string, study = "workspace") => {
    const place = { state, keys, workspace: folder, study, retentionDays: 30, now: () => 0 };
    const keeper = await keepRaw(place, batch);
    await keeper.write(Buffer.from(content));
    const kept = await keeper.finish(details);
    state.transact(kept.record);
  };
  const read = async (batch: string): Promise<string> => {
    const blocks = [];
    for await (const block of openRaw(state, keys, folder, batch).content) blocks.push(block);
    return Buffer.concat(blocks).toString();
  };
  /** Re-reads a table of author, text, answered author and name. */
  const recordsOf = async (batch: string): Promise<RawSource> => {
    const rows = (await read(batch))
      .trim()
      .split("\n")
      .map((line) => line.split(";"));
    const [columns = [], ...cells] = rows;
    const record = (row: string[]): RawRecord => {
      const [handle = "", text = "", replied = "", name = ""] = row;
      const replyTo = replied ? { id: null, handle: replied, name } : null;
      return {
        cells: row,
        mapped: {
          kind: "post",
          post: post({ platform: "x", id: "1", author: { ...nobody, handle }, postedAt: null, text, replyTo }),
        },
      };
    };
    return {
      columns,
      head: {},
      path: null,
      details,
      records: (async function* () {
        yield* cells.map(record);
      })(),
    };
  };
  const at = (now: number) => ({ state, keys, workspace: folder, known, recordsOf, now, retentionDays: 30 });
  return { folder, state, keys, keep, read, recordsOf, at };
}

const content = `author;text;replied_author;replied_author_fullname;quote_body
mfa_uzb;Jane Doe and @bob ask;jane_doe;Jane Doe;my private words
jane_doe;I am Jane;;;
MFA_UZB;No visa needed;;;
`;

test("after its retention a batch's raw holds registered accounts' records only, without the people they answer", async () => {
  const { keep, read, at, keys, state, folder } = await workspace();
  await keep("b1", content);
  expect((await expireRaw(at(29 * day))).reduced).toEqual([]);
  expect(await read("b1")).toBe(content);

  expect(await expireRaw(at(30 * day))).toEqual({
    reduced: [{ batch: "b1", kept: 2, dropped: 1 }],
    failed: [],
    destroyed: [],
  });
  const door = openDoor({ known, key: keys.pseudonymKey("workspace") });
  const [jane, bob] = ["jane_doe", "bob"].map((handle) => door.author("x", { ...nobody, handle }).author);
  expect(await read("b1")).toBe(
    `author,text,replied_author,replied_author_fullname,quote_body
mfa_uzb,${jane} and @${bob} ask,${jane},${jane},
MFA_UZB,No visa needed,,,
`,
  );
  expect(openRaw(state, keys, folder, "b1").details).toEqual({
    fileName: "b1.csv",
    account: null,
    mapping: null,
    encoding: "utf-8",
  });
  expect(readdirSync(join(folder, "raw"))).toEqual(["b1-reduced.raw"]);
  expect((await expireRaw(at(60 * day))).reduced).toEqual([]);
});

test("a shorter retention holds for raw that is there already, a longer one does not", async () => {
  const { keep, at, state } = await workspace();
  await keep("b1", content);
  const days = async (retentionDays: number, day_: number) =>
    (await expireRaw({ ...at(day_ * day), retentionDays })).reduced.length;
  expect(await days(7, 6)).toBe(0);
  expect(await days(7, 7)).toBe(1);
  await keep("b2", content);
  expect(await days(90, 30)).toBe(1);
  expect(rawFile(state, "b2")?.state).toBe("reduced");
});

test("the old key is nowhere in the database or its log", async () => {
  const { keep, at, state, folder } = await workspace();
  await keep("b1", content);
  const sealed = Buffer.from(rawFile(state, "b1")?.sealed_key ?? []);
  const isThere = () =>
    ["attache.db", "attache.db-wal"].some(
      (name) => existsSync(join(folder, name)) && readFileSync(join(folder, name)).includes(sealed),
    );
  expect(isThere()).toBe(true);
  await expireRaw(at(31 * day));
  expect(isThere()).toBe(false);
});

test("a batch without registered accounts keeps no raw", async () => {
  const { keep, at, state, folder } = await workspace();
  await keep("b1", "author;text\njane_doe;hello\n");
  expect((await expireRaw(at(31 * day))).reduced).toEqual([{ batch: "b1", kept: 0, dropped: 1 }]);
  expect(rawFile(state, "b1")).toBeUndefined();
  expect(readdirSync(join(folder, "raw"))).toEqual([]);
});

test("raw that cannot be read again is tried for a week, then destroyed", async () => {
  const { keep, at, folder, state } = await workspace();
  await keep("b1", content);
  writeFileSync(join(folder, "raw", "b1.raw"), "broken");
  const first = await expireRaw(at(31 * day));
  expect(first.failed).toEqual([{ batch: "b1", reason: expect.stringMatching(/damaged/) }]);
  expect(rawFile(state, "b1")?.state).toBe("whole");
  expect((await expireRaw(at(38 * day))).destroyed).toEqual(["b1"]);
  expect(readdirSync(join(folder, "raw"))).toEqual([]);
});

test("a reduction that was killed is done again, and what it left is swept", async () => {
  const { keep, at, state, folder, recordsOf } = await workspace();
  await keep("b1", content);
  const killed = async (batch: string): Promise<RawSource> => {
    const source = await recordsOf(batch);
    return {
      ...source,
      records: (async function* () {
        for await (const one of source.records) {
          yield one;
          throw new Error("killed");
        }
      })(),
    };
  };
  expect((await expireRaw({ ...at(31 * day), recordsOf: killed })).failed).toHaveLength(1);
  writeFileSync(join(folder, "raw", ".b1-reduced.0000.tmp"), "left by a killed process");
  expect((await expireRaw(at(31 * day))).reduced).toHaveLength(1);
  expect(sweepRaw(state, folder, Date.now() + day).map((path) => path.slice(folder.length))).toEqual([
    "/raw/.b1-reduced.0000.tmp",
  ]);
  expect(readdirSync(join(folder, "raw"))).toEqual(["b1-reduced.raw"]);
});

test("a study that ends keeps its officials' raw and loses its key; another study goes on", async () => {
  const { keep, read, at, keys } = await workspace();
  await keep("b1", content, "visit");
  await keep("b2", content);
  expect((await endStudy(at(1), "visit")).reduced).toEqual([{ batch: "b1", kept: 2, dropped: 1 }]);
  expect(await read("b1")).toContain("No visa needed");
  expect(() => keys.pseudonymKey("visit")).toThrow(/has ended/);
  expect(await read("b2")).toBe(content);
});

test("a study whose key was lost can be ended; what its raw held is gone, and imports go into a new study", async () => {
  const { keep, at, state, folder } = await workspace();
  await keep("b1", content);
  rmSync(join(folder, "keys"), { recursive: true });
  const reopened = openKeys(join(folder, "keys"), state, null, () => 0);
  expect(() => reopened.pseudonymKey(currentStudy(state))).toThrow(/is missing/);
  expect((await endStudy({ ...at(1), keys: reopened }, "workspace")).destroyed).toEqual(["b1"]);
  expect(readdirSync(join(folder, "raw"))).toEqual([]);
  expect(currentStudy(state)).toBe("workspace-2");
  expect(reopened.pseudonymKey(currentStudy(state))).toHaveLength(32);
});

test("what the reduced raw maps to has the pseudonyms it had before", async () => {
  const { keep, read, at, keys } = await workspace();
  await keep("b1", "author;text\nmfa_uzb;thanks @jane_doe\n");
  await expireRaw(at(31 * day));
  const door = openDoor({ known, key: keys.pseudonymKey("workspace") });
  const text = (await read("b1")).split("\n")[1]?.split(",")[1] ?? "";
  const admit = (said: string) =>
    door.admit(post({ platform: "x", id: "1", author: nobody, postedAt: null, text: said })).text;
  expect(admit(text)).toBe(admit("thanks @jane_doe"));
});
