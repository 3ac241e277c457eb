import { expect, test } from "vitest";
import fc from "../../../test/random.ts";
import type { Block } from "./block.ts";
import { chunked, gathered } from "./chunks.fixture.ts";
import { splitArray, splitLines } from "./split-json.ts";

type Item = { json: string; first: number; last: number };

/** Items as their text, each with its lines; checks that blocks and positions fit the file. */
function itemsOf(blocks: readonly Block[], bytes: Buffer): Item[] {
  const items: Item[] = [];
  for (const block of blocks) {
    expect(block.line).toBe(lineAt(bytes, block.byte));
    for (const { start, end, firstLine, lastLine } of block.items ?? []) {
      const json = Buffer.from(block.bytes.subarray(start, end)).toString();
      expect(bytes.subarray(block.byte + start, block.byte + end).toString()).toBe(json);
      expect(firstLine).toBe(lineAt(bytes, block.byte + start));
      expect(lastLine).toBe(lineAt(bytes, block.byte + end));
      items.push({ json, first: firstLine, last: lastLine });
    }
  }
  return items;
}

const lineAt = (bytes: Buffer, byte: number): number => bytes.subarray(0, byte).toString("latin1").split("\n").length;

async function items(text: string, path: string | null, sizes: readonly number[] = [7]): Promise<Item[]> {
  const bytes = Buffer.from(text);
  return itemsOf(await gathered(splitArray(chunked(bytes, sizes), path, "file.json")), bytes);
}

const text = fc.array(
  fc.constantFrom(
    '"',
    "\\",
    "\\\\",
    '\\"',
    "/",
    "]",
    "[",
    "{",
    "}",
    ",",
    ":",
    "é",
    "ў",
    "😀",
    "\n",
    "\u2028",
    "a",
    "messages",
  ),
  { maxLength: 8 },
);
const leaf = fc.oneof(
  text.map((parts) => parts.join("")),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 3 }, leaf, fc.array(tie("value"), { maxLength: 3 }), tie("object")),
  object: fc.dictionary(fc.constantFrom("id", 'te"xt', "a\\", "ключ"), tie("value"), { maxKeys: 3 }),
}));
const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });
const indent = fc.constantFrom(0, 1, 4);

test("an array cut anywhere, inside escapes and letters too, gives its items back", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(value, { maxLength: 5 }), indent, sizes, async (given, spaces, cuts) => {
      const found = await items(JSON.stringify(given, null, spaces), null, cuts);
      expect(found.map(({ json }) => JSON.parse(json))).toEqual(given);
    }),
    { numRuns: 1_000 },
  );
});

test("an array under a key of an object is found among its neighbours, wherever it stands", async () => {
  const before = fc.record({ name: leaf, about: fc.record({ more: leaf }) });
  await fc.assert(
    fc.asyncProperty(
      before,
      fc.array(value, { maxLength: 4 }),
      leaf,
      indent,
      sizes,
      async (head, given, tail, n, cuts) => {
        const whole = { ...head, kind: "messages", other: ["messages"], messages: given, tail };
        const found = await items(JSON.stringify(whole, null, n), "messages", cuts);
        expect(found.map(({ json }) => JSON.parse(json))).toEqual(given);
      },
    ),
    { numRuns: 500 },
  );
});

test("lines cut anywhere are the lines of the file, each once", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(value, { minLength: 1 }), fc.boolean(), sizes, async (given, ended, cuts) => {
      const bytes = Buffer.from(given.map((one) => JSON.stringify(one)).join("\n") + (ended ? "\n" : ""));
      const blocks = await gathered(splitLines(chunked(bytes, cuts), "file"));
      expect(Buffer.concat(blocks.map((block) => block.bytes)).equals(bytes)).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test("an item's lines are those of the file", async () => {
  expect(await items('window.YTD.tweets.part0 = [\n  {"a": 1},\n\n  {\n    "b": "x]"\n  }\n]\n', null)).toEqual([
    { json: '{"a": 1}', first: 2, last: 2 },
    { json: '{\n    "b": "x]"\n  }', first: 4, last: 6 },
  ]);
});

test("arrays that follow each other, as parts of an archive put together do, are all read", async () => {
  const found = await items("window.YTD.tweets.part0 = [1,2]\nwindow.YTD.tweets.part1 = [3];\n[]\n[4]", null);
  expect(found.map(({ json }) => json)).toEqual(["1", "2", "3", "4"]);
});

test("an object after the array is refused with its place, not passed over", async () => {
  await expect(items('[{"id":1}]\n{"id":2}\n', null)).rejects.toMatchObject({ line: 2, byte: 11 });
});

test("a file that ends before its brackets close is refused with the byte at which it ends", async () => {
  for (const cut of ['[{"id":1},{"id":', '[{"id":1}', '[{"text":"never closed]', '{"messages":[{"id":1}]'])
    await expect(items(cut, cut.startsWith("{") ? "messages" : null)).rejects.toMatchObject({
      ...{ line: 1, byte: cut.length },
      message: expect.stringContaining("the file is cut off"),
    });
});

/** Two gigabytes that exist nowhere: the same megabyte again and again. */
async function* endless(head: string, filler: string): AsyncGenerator<Buffer> {
  yield Buffer.from(head);
  const part = Buffer.alloc(1 << 20, filler);
  for (let megabytes = 0; megabytes < 2048; megabytes++) yield part;
}

const counted = async (blocks: AsyncIterable<Block>): Promise<number> => (await gathered(blocks)).length;

test("a line or an item of 2 GB is refused after 16 MB, with line and byte", async () => {
  const line = splitLines(endless('{"id":1}\n{"text":"', "x"), "posts.ndjson");
  await expect(counted(line)).rejects.toThrow(/^posts.ndjson, line 2: one line is longer than 16 MB \(byte 9 /);
  const item = splitArray(endless('[{"id":1},\n{"text":"', "x"), null, "posts.json");
  await expect(counted(item)).rejects.toThrow(/^posts.json, line 2: one item is longer than 16 MB \(byte 11 /);
});

test("a line of 16 MB is read, one byte more is refused", async () => {
  const largest = 16 << 20;
  const line = (length: number) => Buffer.from(`{"id":1}\n"${"x".repeat(length - 2)}"\n{"id":2}\n`);
  expect(await counted(splitLines(chunked(line(largest), [1_000_003]), "f"))).toBeGreaterThan(0);
  await expect(counted(splitLines(chunked(line(largest + 1), [1_000_003]), "f"))).rejects.toMatchObject({ byte: 9 });
});
