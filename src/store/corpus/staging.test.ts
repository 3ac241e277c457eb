import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import fc from "../../../test/random.ts";
import type { AdmittedPost } from "../../domain/admitted.ts";
import { type Duck, openDuck } from "./duck.ts";
import { writeParquet } from "./load.ts";
import { rowsOf } from "./relation.ts";
import { Stager, stagedColumns } from "./staging.ts";

let folder: string;
let duck: Duck;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "attache-staging-"));
  duck = await openDuck({ threads: 1, memoryMb: 256, temp: join(folder, "spill") });
});
afterAll(() => {
  duck.close();
  rmSync(folder, { recursive: true });
});

const bare: AdmittedPost = {
  ...{ platform: "x", id: "1", account: null, author: null, postedAt: null, text: "", title: null, url: null },
  ...{ kind: "original", sourceLanguage: null, replyToId: null, replyToAuthor: null, repostOfId: null },
  ...{ repostOfAuthor: null, quoteOfId: null, quoteOfAuthor: null, mentions: [], links: [], tags: [], media: [] },
};

async function stored(posts: readonly AdmittedPost[], likes: number | null = null): Promise<Record<string, unknown>[]> {
  const place = join(folder, "part.txt");
  const stager = new Stager();
  const rows = posts.map((post, at) => stager.row(at + 1, post, null, { likes }, {}, null));
  writeFileSync(place, rows.join(""));
  const longest = Math.max(...rows.map((row) => row.length * 3));
  const held = { used: new Set(stager.used()), broken: stager.broken };
  const staged = { ...held, place, columns: stagedColumns, constants: null, longest };
  const target = join(folder, "part.parquet");
  await writeParquet(duck, staged, target, { batch: 7, importedAt: 1_700_000_000_000, tells: [] });
  return duck.all(`select * from ${rowsOf([target])} order by line`);
}

/** Letters that have a meaning somewhere between a post and its file. */
const odd = fc.array(
  fc.constantFrom(
    "\n",
    "\r",
    "\t",
    "\u001c",
    "\u001d",
    "\u001e",
    "\u001f",
    "\0",
    '"',
    "\\",
    ",",
    " ",
    "ў",
    "😀",
    "\ud800",
    "\u2028",
    "NULL",
    "a",
  ),
  { maxLength: 8 },
);
const text = odd.map((parts) => parts.join(""));
/** What may change on the way: separators become spaces, a zero and half a letter become the sign for what is no letter. */
const kept = (value: string): string =>
  value
    .replaceAll("\0", "\ufffd")
    .replaceAll("\ud800", "\ufffd")
    .replaceAll(/[^\P{Cc}\n\r\t]/gu, " ");

test("a post's text arrives as it was, whatever stands in it, and no row breaks another", async () => {
  const given = fc.record({
    text,
    title: text,
    author: text,
    id: text.map((id) => `i${id}`),
    url: text,
    replyToId: text,
  });
  const lists = fc.record({ tags: fc.array(text, { maxLength: 2 }), mentions: fc.array(text, { maxLength: 2 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(given, lists), { minLength: 1, maxLength: 20 }), async (posts) => {
      const rows = await stored(posts.map(([one, two]) => ({ ...bare, ...one, ...two })));
      expect(rows.map((row) => [row.line, row.id, row.text, row.title])).toEqual(
        posts.map(([one], at) => [
          at + 1,
          kept(one.id).replaceAll("\n", "\u001d").replaceAll("\r", "\u001c"),
          kept(one.text),
          kept(one.title),
        ]),
      );
    }),
    { numRuns: 60 },
  );
});

test("times and counters that make no sense are not known, and stop nothing", async () => {
  const times = [Number.NaN, 1.5, 8.64e15, -8.64e15, Number.POSITIVE_INFINITY, 1_700_000_000_000];
  const rows = await stored(
    times.map((postedAt) => ({ ...bare, postedAt })),
    1e21,
  );
  expect(rows.map((row) => row.posted_at)).toEqual([null, 2, 8.64e15, -8.64e15, null, 1_700_000_000_000]);
  expect(rows.map((row) => row.likes)).toEqual(times.map(() => null));
});
