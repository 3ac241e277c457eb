import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Indexer, openIndexer } from "./indexer.ts";
import type { SearchDoc } from "./search-doc.ts";
import { openSearch, type SearchIndex } from "./search-index.ts";

let folder: string;
let index: SearchIndex;
let indexer: Indexer;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "attache-indexer-"));
  index = openSearch(join(folder, "search.db"));
  indexer = openIndexer(join(folder, "search.db"));
});
afterEach(async () => {
  await indexer.close();
  index.close();
  rmSync(folder, { recursive: true });
});

const doc = (id: string, text: string): SearchDoc => ({
  platform: "x",
  id,
  batch: "b1",
  account: "uz-mfa",
  author: "uzbekmfa",
  state: "UZ",
  language: "en",
  postedAt: 1_700_000_000_000,
  title: null,
  text,
  url: null,
});

test("every post is put in by threads, and the last text of one post counts", async () => {
  const docs = Array.from({ length: 9000 }, (_, number) => doc(`p${number}`, `treaty number${number}`));
  await indexer.add([doc("p8", "earlier wording"), ...docs]);
  expect(index.count()).toBe(9000);
  expect(index.search({ text: "treaties", state: ["UZ"] })).toMatchObject({ total: 9000, atLeast: false });
  expect(index.search({ text: "number8999" }).total).toBe(1);
  expect(index.search({ text: "wording" }).total).toBe(0);
});

test("a batch is marked after its posts, and nothing to add is no work", async () => {
  await indexer.add([]);
  expect(index.hasBatch("b1")).toBe(false);
  await indexer.markBatch("b1");
  expect(index.hasBatch("b1")).toBe(true);
});

test("a worker that cannot write fails the call with what to do next", async () => {
  const broken = openIndexer(join(folder, "no", "such", "folder.db"));
  await expect(broken.add([doc("1", "text")])).rejects.toThrow("Run the search stage again");
  await broken.close();
});
