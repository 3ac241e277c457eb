import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { tryLease } from "../../jobs/lease.ts";
import { beginBatch, findBatch } from "../../store/state/queries/batches.ts";
import { finishBatch } from "../../store/state/queries/manifest.ts";
import { rejectsPlace } from "./rejects-file.ts";
import { SmallWorld } from "./small-world.fixture.ts";
import { sweep } from "./sweep.ts";

let world: SmallWorld;
beforeEach(() => {
  world = new SmallWorld();
});
afterEach(() => world.close());

const begin = () =>
  beginBatch(world.state, {
    ...{ file: "…", format: "test", format_version: "1", options: "{}", study: "s", started_at: 1 },
  }).id;
const put = (...path: string[]): string => {
  const place = join(world.folder, ...path);
  mkdirSync(join(place, ".."), { recursive: true });
  writeFileSync(place, "x");
  return place;
};
const swept = () => sweep(world.state, world.folder, world.clock);

test("what an import that died has left goes; what a living one writes stays", async () => {
  const [dead, living] = [begin(), begin()];
  const lease = tryLease(world.state, `import:${living}`);
  const left = [
    put("corpus", ".tmp", dead, "part-0.txt"),
    put("corpus", dead, "posts.parquet"),
    put("rejects", `.${dead}.csv.tmp`),
  ];
  const kept = [
    put("corpus", ".tmp", living, "part-0.txt"),
    put("corpus", living, "posts.parquet"),
    put("rejects", `.${living}.csv.tmp`),
  ];
  await swept();
  expect(left.filter(existsSync)).toEqual([]);
  expect(kept.filter(existsSync)).toEqual(kept);
  expect(findBatch(world.state, dead)).toMatchObject({
    status: "failed",
    error: expect.stringContaining("nothing of it"),
  });
  expect(findBatch(world.state, living)).toMatchObject({ status: "running" });
  lease?.release();
});

test("drafts of a stage that works are left alone, and go when it has died", async () => {
  const draft = put("corpus", ".tmp", "language-1", "b1.parquet");
  const lease = tryLease(world.state, "draft:language-1");
  await swept();
  expect(existsSync(draft)).toBe(true);
  lease?.release();
  await swept();
  expect(existsSync(draft)).toBe(false);
});

test("while somebody holds the corpus nothing in it is swept: it may be about to be named", async () => {
  const fresh = [put("corpus", "b9", "posts-l.parquet"), put("corpus", "dead", "v7", "b9.parquet")];
  const lease = tryLease(world.state, "corpus");
  await swept();
  expect(fresh.filter(existsSync)).toEqual(fresh);
  lease?.release();
  await swept();
  expect(fresh.filter(existsSync)).toEqual([]);
  expect(existsSync(join(world.folder, "corpus", "b9"))).toBe(false);
});

test("a rejects file lost between commit and renaming is written again; one of a failed batch goes", async () => {
  const [failed, done] = [begin(), begin()];
  const rejects = [{ first_line: 3, last_line: 4, first_byte: 17, reason: 'a "mark" is open' }];
  const account = {
    ...{ read: 2, stored: 1, duplicates: 0, rejected: 1, observations: 0, seconds: 1, encoding: "utf-8", sha256: null },
    ...{ bytes: 9, drift: "{}", finished_at: 2, file: "a.csv", format: "test", format_version: "1" },
  };
  world.state.transact(() => finishBatch(world.state, done, account, rejects));
  put("rejects", `${failed}.csv`);
  await swept();

  expect(existsSync(rejectsPlace(world.folder, failed))).toBe(false);
  expect(readFileSync(rejectsPlace(world.folder, done), "utf8")).toBe(
    'first_line,last_line,first_byte,reason\n3,4,17,"a ""mark"" is open"\n',
  );
});
