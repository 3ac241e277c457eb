import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { doc } from "./doc.fixture.ts";
import type { SearchQuery } from "./search-doc.ts";
import { openSearch, type SearchIndex } from "./search-index.ts";

let folder: string;
let index: SearchIndex;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "attache-search-"));
  index = openSearch(join(folder, "search.db"));
});
afterEach(() => {
  index.close();
  rmSync(folder, { recursive: true });
});

const ids = (query: SearchQuery | string) =>
  index.search(typeof query === "string" ? { text: query } : query).hits.map((hit) => hit.id);

test("adding a post again puts its current text in the place of the earlier one", () => {
  index.add([doc("1", "first wording")]);
  index.add([doc("1", "second wording"), doc("1", "third wording", { postedAt: null })]);
  expect(index.count()).toBe(1);
  expect(ids("first")).toEqual([]);
  expect(ids("second")).toEqual([]);
  expect(ids("third")).toEqual(["1"]);
});

test("the same id on two platforms is two posts", () => {
  index.add([doc("1", "hello"), doc("1", "hello", { platform: "telegram" })]);
  expect(index.count()).toBe(2);
});

test("a batch goes as a whole, and its mark with it", () => {
  index.add([doc("1", "hello"), doc("2", "hello", { batch: "b2" })]);
  index.markBatch("b1");
  index.markBatch("b2");
  expect(index.removeBatch("b1")).toBe(1);
  expect([index.hasBatch("b1"), index.hasBatch("b2")]).toEqual([false, true]);
  expect(ids("hello")).toEqual(["2"]);
  expect(index.removeBatch("never there")).toBe(0);
});

test("a language found later changes filters and forms", () => {
  index.add([doc("1", "Вазирлик ҳамкорликни кенгайтиради")]);
  expect(ids("hamkorlik")).toEqual([]);
  index.setLanguages([{ platform: "x", id: "1", language: "uz" }]);
  expect(ids("hamkorlik")).toEqual(["1"]);
  expect(ids({ language: ["uz"] })).toEqual(["1"]);
});

test("two openings see each other's posts, and what was indexed is there after closing", () => {
  const other = openSearch(join(folder, "search.db"));
  index.add([doc("1", "hello", { language: "en", state: "UZ" })]);
  other.add([doc("2", "hello", { language: "fr", state: "UZ" })]);
  expect(ids({ text: "hello", state: ["UZ"] }).toSorted()).toEqual(["1", "2"]);
  expect(other.search({ text: "hello" }).facets.language.map(({ value }) => value)).toEqual(["en", "fr"]);
  other.close();
});

test("a damaged file is replaced by an empty index, which says that no batch is in it", () => {
  const path = join(folder, "broken.db");
  writeFileSync(path, "this is not a database ".repeat(1000));
  const fresh = openSearch(path);
  expect(fresh.count()).toBe(0);
  expect(fresh.hasBatch("b1")).toBe(false);
  fresh.close();
});

test("of a private post that was taken out and purged no word is left in the file, and other posts are found as before", async () => {
  const canary = "zqcanarywordofjane";
  const others = Array.from({ length: 40 }, (_, n) => doc(`o${n}`, `the ministry spoke of water, part ${n}`));
  index.add([...others, doc("p1", `My ${canary} said so about water`, { author: "u:1" })]);
  index.markBatch("b1");
  index.add([doc("p2", `Again ${canary}here`), doc("official", "water and canals", { account: "x:mfa" })]);
  const bytes = () =>
    [".db", ".db-wal"].map((end) => readFileSync(join(folder, `search${end}`)).includes("canarywordofj"));
  expect(bytes()).toContain(true);
  expect(ids("canaryword").toSorted()).toEqual(["p1", "p2"]);
  index.removePrivate([
    { platform: "x", id: "p1" },
    { platform: "x", id: "p2" },
    { platform: "x", id: "official" },
  ]);
  await index.purge(new AbortController().signal);
  expect(bytes()).toEqual([false, false]);
  expect(ids("canaryword")).toEqual([]);
  expect(index.search({ text: "water" }).total).toBe(41);
  expect(ids("inistr")).toHaveLength(20);
  // A word that left the list of known words comes back with the post that brings it.
  index.add([doc("p3", `${canary} once more`)]);
  expect(ids("canaryword")).toEqual(["p3"]);
});
