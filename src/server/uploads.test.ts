import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { openDesk } from "../../test/open-desk.ts";
import { upload } from "../../test/upload.ts";
import type { Preview } from "../contract/imports.ts";
import { makeServer } from "./server.ts";
import { uploadsIn } from "./uploads.ts";

const names = Array.from({ length: 200 }, (_, number) => `canary_${number}_${(number * 7919) % 10_007}`);
const table = ["id,author,text,date", ...names.map((name, row) => `${row},${name},Good morning,2024-03-18`)].join("\n");

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
}

/** Names and contents, in whatever case. */
function found(folder: string, canaries: readonly string[]): string[] {
  const hay = filesUnder(folder).map((name) => `${name}\n${readFileSync(join(folder, name), "latin1")}`.toLowerCase());
  return canaries.filter((canary) => hay.some((text) => text.includes(canary.toLowerCase())));
}

test("an uploaded file waits for its import without a name of it on disk, not even the file's own", async () => {
  const desk = await openDesk();
  const sent = await upload(desk, "/api/v1/imports/preview", "tweets-of-canary_file.csv", table);
  const preview = sent.json<Preview>();
  expect(preview).toMatchObject({ file: "tweets-of-canary_file.csv", bytes: table.length });
  expect(preview.sample[0]?.cells).toContain(names[0]);

  const kept = filesUnder(join(desk.folder, "data", "uploads"));
  expect(kept).toHaveLength(1);
  expect(found(desk.folder, [...names, "canary_file", "Good morning"])).toEqual([]);
});

test("what came in pieces is read as often as asked, and is gone when the server clears up", async () => {
  const desk = await openDesk();
  const folder = join(desk.folder, "waiting");
  const uploads = uploadsIn(folder, Date.now, () => "0".repeat(32));
  const whole = Buffer.alloc(3_000_000, "canary,");
  const pieces = Array.from({ length: 30 }, (_, number) => whole.subarray(number * 100_000, (number + 1) * 100_000));
  const token = (await uploads.take(Readable.from(pieces), "zeeschuimer.ndjson")) ?? "";
  const taken = uploads.find(token);
  expect((await taken.content()).equals(whole)).toBe(true);
  expect((await taken.content()).equals(whole)).toBe(true);
  expect(found(folder, ["canary", "zeeschuimer"])).toEqual([]);
  await uploads.clear();
  expect(() => uploads.find(token)).toThrow(/gone/);
  expect(() => readdirSync(folder)).toThrow(/ENOENT/);
});

test("an upload that breaks off, or holds nothing, leaves nothing behind", async () => {
  const desk = await openDesk();
  const folder = join(desk.folder, "waiting");
  const uploads = uploadsIn(folder, Date.now, () => "1".repeat(32));
  const broken = Readable.from(
    (function* () {
      yield Buffer.from("canary");
      throw new Error("the connection broke off");
    })(),
  );
  await expect(uploads.take(broken, "a.ndjson")).rejects.toThrow("broke off");
  expect(await uploads.take(Readable.from([]), "a.ndjson")).toBeNull();
  expect(readdirSync(folder)).toEqual([]);
});

test("another server of the same workspace leaves what waits alone, and takes away what a dead one has left", async () => {
  const desk = await openDesk();
  const dead = join(desk.workspace.folder, "uploads", "dead", "1", "upload.raw");
  mkdirSync(dirname(dead), { recursive: true });
  writeFileSync(dead, "sealed");
  const sent = await upload(desk, "/api/v1/imports/preview", "posts.csv", table);
  const { token } = sent.json<Preview>();
  const options = { token: null, names: [], version: "0", web: null, stages: false, log: { write() {} } };
  const second = await makeServer(desk.workspace, options);
  expect(existsSync(dead)).toBe(false);
  await second.close();
  const again = await desk.server.inject({
    method: "POST",
    url: "/api/v1/imports/preview/again",
    payload: { token, mapping: null },
  });
  expect([again.statusCode, again.json<Preview>().file]).toEqual([200, "posts.csv"]);
  await desk.server.close();
  expect(readdirSync(join(desk.workspace.folder, "uploads"))).toEqual([]);
});
