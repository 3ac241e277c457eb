import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import fc from "../../../../test/random.ts";
import { type Duck, literal, openDuck } from "../duck.ts";
import { IntegerColumn, LongColumn, TextColumn } from "./columns.ts";
import { packed } from "./pages.ts";
import { PostsFile } from "./posts-file.ts";

type Row = { id: string; line: number; author: string | null; posted_at: number | null; likes: number | null };

let folder: string;
let duck: Duck;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "attache-parquet-"));
  duck = await openDuck({ threads: 2, memoryMb: 256, temp: folder });
});
afterAll(() => {
  duck.close();
  rmSync(folder, { recursive: true, force: true });
});

const columns = {
  id: new TextColumn("id"),
  line: new IntegerColumn("line"),
  author: new TextColumn("author"),
  posted_at: new LongColumn("posted_at", "moment"),
  likes: new LongColumn("likes", "count"),
  tags: new TextColumn("tags"),
};

function blockOf(rows: readonly Row[]) {
  for (const column of Object.values(columns)) column.clear();
  rows.forEach((row, nth) => {
    columns.id.addText(nth, row.id);
    columns.line.add(nth, row.line);
    if (row.author !== null) columns.author.addText(nth, row.author);
    if (row.posted_at !== null) columns.posted_at.add(nth, row.posted_at);
    if (row.likes !== null) columns.likes.add(nth, row.likes);
  });
  return packed(Object.values(columns), rows.length);
}

let number = 0;
async function written(blocks: readonly Row[][]): Promise<string> {
  const place = join(folder, `${number++}.parquet`);
  const file = await PostsFile.create(place, [
    { name: "batch", kind: "integer", value: 7 },
    { name: "platform", kind: "text", value: "x" },
    { name: "seen_at", kind: "moment", value: 1_700_000_000_000_000 },
    { name: "seen_known", kind: "flag", value: false },
  ]);
  for (const rows of blocks) await file.add(blockOf(rows));
  await file.finish();
  return place;
}

const read = (place: string): Promise<Record<string, unknown>[]> =>
  duck.all(`select id, line, author, epoch_us(posted_at)::varchar as posted_at, likes::varchar as likes
    from read_parquet(${literal(place)})`);

const row = fc.record({
  id: fc.oneof(fc.bigInt({ min: 0n, max: 10n ** 20n }).map(String), fc.string({ unit: "grapheme", maxLength: 12 })),
  line: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
  author: fc.option(fc.string({ unit: "grapheme", maxLength: 300 }), { freq: 3 }),
  posted_at: fc.option(fc.integer({ min: -(2 ** 53) + 1, max: 2 ** 53 - 1 }), { freq: 3 }),
  likes: fc.option(fc.integer({ min: -(2 ** 53) + 1, max: 2 ** 53 - 1 }), { freq: 5 }),
});

/** With it every column has a value somewhere, and is there. */
const whole: Row = { id: "1", line: 1, author: "a", posted_at: 1, likes: 1 };

test("DuckDB reads back what was written: texts of any script, gaps, times before 1970, counts up to 2^53", async () => {
  const blocks = fc.array(fc.array(row, { minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(blocks, async (given) => {
      const found = await read(await written([[whole], ...given]));
      expect(found).toEqual(
        [whole, ...given.flat()].map((one) => ({
          ...one,
          posted_at: one.posted_at === null ? null : String(one.posted_at),
          likes: one.likes === null ? null : String(one.likes),
        })),
      );
    }),
    { numRuns: 100 },
  );
});

test("columns are typed as in every other file, constants stand in each row, and a column without a value is not there", async () => {
  const place = await written([[{ id: "1", line: 2, author: null, posted_at: 0, likes: 3 }]]);
  const described = await duck.all(`describe select * from read_parquet(${literal(place)})`);
  expect(described.map(({ column_name, column_type }) => `${column_name} ${column_type}`)).toEqual([
    "batch INTEGER",
    "platform VARCHAR",
    "seen_at TIMESTAMP",
    "seen_known BOOLEAN",
    "id VARCHAR",
    "line INTEGER",
    "posted_at TIMESTAMP",
    "likes BIGINT",
  ]);
  expect(await duck.all(`select batch, platform, seen_at, seen_known from read_parquet(${literal(place)})`)).toEqual([
    { batch: 7, platform: "x", seen_at: 1_700_000_000_000, seen_known: false },
  ]);
});

test("row groups say their least and greatest id and time, so that readers can pass over them", async () => {
  const rows = Array.from(
    { length: 5000 },
    (_, nth): Row => ({
      id: String(10_000 + ((nth * 7919) % 5000)),
      line: nth,
      author: `a${nth % 3}`,
      posted_at: (nth - 2500) * 1_000_000,
      likes: null,
    }),
  );
  const place = await written(Array.from({ length: 25 }, () => rows));
  const groups =
    await duck.all(`select row_group_id as nth, row_group_num_rows as rows, stats_min_value as least, stats_max_value as most
    from parquet_metadata(${literal(place)}) where path_in_schema = 'id' order by nth`);
  expect(groups).toEqual([
    { nth: 0, rows: 65_000, least: "10000", most: "14999" },
    { nth: 1, rows: 60_000, least: "10000", most: "14999" },
  ]);
  const [times] = await duck.all(`select stats_min_value as least, stats_max_value as most
    from parquet_metadata(${literal(place)}) where path_in_schema = 'posted_at' and row_group_id = 0`);
  expect(times).toEqual({ least: "1969-12-31 23:18:20", most: "1970-01-01 00:41:39" });
  const [counted] = await duck.all(
    `select count(*) as rows from read_parquet(${literal(place)}) where id = '12501' and posted_at > make_timestamp(0) and author = 'a0'`,
  );
  const nth = rows.findIndex(({ id }) => id === "12501");
  expect(counted?.rows).toBe(nth > 2500 && nth % 3 === 0 ? 25 : 0);
});
