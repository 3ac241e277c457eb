import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createRawWriter, readRaw } from "./vault.ts";

const folder = (): string => mkdtempSync(join(tmpdir(), "raw-"));
const bytesOf = async (content: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const blocks = [];
  for await (const block of content) blocks.push(block);
  return Buffer.concat(blocks);
};
/** 2.5 MB that compress well but not to nothing. */
const text = Buffer.from(Array.from({ length: 90_000 }, (_, n) => `${n},Jane Doe,statement ${n % 97}\n`).join(""));

const store = async (content: Uint8Array, step: number) => {
  const into = folder();
  const writer = await createRawWriter(into, "batch-1");
  for (let at = 0; at < content.length; at += step) await writer.write(content.subarray(at, at + step));
  return { into, file: await writer.finish() };
};

test.each([0, 1, 1 << 20, (1 << 20) + 1, text.length])("raw of %i bytes comes back as it was", async (size) => {
  const content = Buffer.concat([text, text]).subarray(0, size);
  const { file } = await store(content, 333_333);
  expect(file.bytes).toBe(size);
  expect((await bytesOf(readRaw(file.path, file.key))).equals(content)).toBe(true);
});

test("raw on disk is smaller, unreadable, and its owner's only", async () => {
  const { into, file } = await store(text, 65_536);
  expect(readdirSync(into)).toEqual(["batch-1.raw"]);
  const stored = readFileSync(file.path);
  expect(stored.length).toBe(file.storedBytes);
  expect(stored.length).toBeLessThan(text.length / 2);
  expect(stored.includes("Jane")).toBe(false);
  expect(statSync(file.path).mode & 0o777).toBe(0o600);
});

test("raw that was cut, changed, reordered or locked by another key is refused", async () => {
  const { file } = await store(text, 65_536);
  const stored = readFileSync(file.path);
  const first = 8 + 20 + (stored.readUInt32BE(8) & 0x7fffffff);
  const second = first + 20 + (stored.readUInt32BE(first) & 0x7fffffff);
  const flipped = Buffer.from(stored);
  flipped.writeUInt8(flipped.readUInt8(5_000) ^ 1, 5_000);
  const broken = {
    "cut at the end of a frame": stored.subarray(0, second),
    "cut within a frame": stored.subarray(0, second - 7),
    "without its first frame": Buffer.concat([stored.subarray(0, 8), stored.subarray(first)]),
    "frames swapped": Buffer.concat([
      stored.subarray(0, 8),
      stored.subarray(first, second),
      stored.subarray(8, first),
      stored.subarray(second),
    ]),
    "with a tail": Buffer.concat([stored, Buffer.from("x")]),
    "one bit changed": flipped,
    empty: Buffer.alloc(0),
  };
  for (const [what, bytes] of Object.entries(broken)) {
    writeFileSync(file.path, bytes);
    await expect(bytesOf(readRaw(file.path, file.key)), what).rejects.toThrow(
      /damaged, cut short or under another key/,
    );
  }
  writeFileSync(file.path, stored);
  await expect(bytesOf(readRaw(file.path, Buffer.alloc(32)))).rejects.toThrow(/damaged/);
});

test("a writer that gives up leaves nothing", async () => {
  const into = folder();
  const writer = await createRawWriter(into, "batch-1");
  await writer.write(text);
  await writer.abort();
  expect(readdirSync(into)).toEqual([]);
});
