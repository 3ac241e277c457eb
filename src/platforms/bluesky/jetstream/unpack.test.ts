import { zstdCompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { openUnpack } from "./unpack.ts";

const dictionary = Buffer.from("did:plc:app.bsky.feed.post createdAt 2026-01-01T00:00:00.000Z ".repeat(40));
const packed = (text: string) => zstdCompressSync(Buffer.from(text), { dictionary });
const most = 4 << 20;

test("one context unfolds event after event, small and large", () => {
  const unpack = openUnpack(dictionary, most);
  for (const text of ["a", "app.bsky.feed.post 2026", "ж".repeat(100_000), "z".repeat(2_000_000), "end"])
    expect(Buffer.from(unpack(packed(text))).toString()).toBe(text);
});

test("a broken event, one cut short and a bomb are refused, and the next one is read", () => {
  const unpack = openUnpack(dictionary, most);
  expect(() => unpack(Buffer.from("no zstd at all"))).toThrow();
  expect(() => unpack(packed("a whole event").subarray(0, -3))).toThrow();
  expect(() => unpack(packed("0".repeat(5 << 20)))).toThrow();
  expect(Buffer.from(unpack(packed("still here"))).toString()).toBe("still here");
});
