import { expect, test } from "vitest";
import fc from "../../test/random.ts";
import { eventStream } from "./event-stream.ts";

async function* cutAt(text: string, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  let from = 0;
  for (let turn = 0; from < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield bytes.subarray(from, from + size);
    from += size;
  }
}

const read = async (text: string, sizes = [1 << 20]) => {
  const events = [];
  for await (const event of eventStream(cutAt(text, sizes))) events.push(event);
  return events;
};

const stream =
  ':thump\n\nevent: update\ndata: {"id":"1","content":"Сәлем 🇰🇿"}\n\nevent: delete\r\ndata:1\r\n\r\nid: 7\ndata: two\ndata: lines\n\nevent: empty\n\ndata: cut off';

test("messages, comments, line breaks of all kinds and an end that cut one off", async () => {
  expect(await read(stream)).toEqual([
    { event: "update", data: '{"id":"1","content":"Сәлем 🇰🇿"}', id: null },
    { event: "delete", data: "1", id: null },
    { event: "message", data: "two\nlines", id: "7" },
  ]);
});

test("wherever the chunks break, the messages are the same", async () => {
  const whole = await read(stream);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 }), async (sizes) => {
      expect(await read(stream, sizes)).toEqual(whole);
    }),
    { numRuns: 60 },
  );
});

test("a line without an end does not fill the memory", async () => {
  const endless = (async function* () {
    for (;;) yield new Uint8Array(1 << 20).fill(97);
  })();
  await expect(async () => {
    for await (const _ of eventStream(endless)) break;
  }).rejects.toThrow("larger than 4 MB");
});
