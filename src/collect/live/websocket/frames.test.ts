import { expect, test } from "vitest";
import fc from "../../../../test/random.ts";
import { openFrames } from "./frames.ts";

type Frame = { opcode: number; isLast: boolean; payload: Buffer };

function written({ opcode, isLast, payload }: Frame): Buffer {
  const { length } = payload;
  const first = (isLast ? 0x80 : 0) | opcode;
  if (length < 126) return Buffer.concat([Buffer.from([first, length]), payload]);
  if (length < 65_536) return Buffer.concat([Buffer.from([first, 126, length >> 8, length & 255]), payload]);
  const size = Buffer.alloc(8);
  size.writeBigUInt64BE(BigInt(length));
  return Buffer.concat([Buffer.from([first, 127]), size, payload]);
}

function read(chunks: readonly Buffer[], most = 1 << 20): string[] {
  const heard: string[] = [];
  const push = openFrames(most, {
    message: (bytes, start, end, isBinary) =>
      heard.push(`${isBinary ? "binary" : "text"} ${Buffer.from(bytes.subarray(start, end)).toString("hex")}`),
    ping: (payload) => heard.push(`ping ${Buffer.from(payload).toString("hex")}`),
    pong: () => heard.push("pong"),
    close: (code) => heard.push(`close ${code}`),
  });
  for (const chunk of chunks) push(chunk);
  return heard;
}

const bytes = (min: number, max: number) =>
  fc.uint8Array({ minLength: min, maxLength: max }).map((one) => Buffer.from(one));
const data = fc.record({ opcode: fc.constantFrom(1, 2), isLast: fc.constant(true), payload: bytes(0, 70_000) });
const ping = fc.record({ opcode: fc.constant(9), isLast: fc.constant(true), payload: bytes(0, 125) });

test("however the bytes are cut, the same messages come out", () => {
  const frames = fc.array(fc.oneof({ weight: 4, arbitrary: data }, ping), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(frames, fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1 }), (sent, cuts) => {
      const wire = Buffer.concat(sent.map(written));
      const chunks: Buffer[] = [];
      for (let at = 0, turn = 0; at < wire.length; turn++) {
        const end = at + cuts[turn % cuts.length]!;
        chunks.push(wire.subarray(at, end));
        at = end;
      }
      const expected = sent.map(
        ({ opcode, payload }) => `${{ 1: "text", 2: "binary", 9: "ping" }[opcode]} ${payload.toString("hex")}`,
      );
      expect(read(chunks)).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});

const text = (word: string, isLast = true): Frame => ({ opcode: 1, isLast, payload: Buffer.from(word) });
const refused: [string, Buffer][] = [
  ["a masked frame", Buffer.from([0x81, 0x81, 0, 0, 0, 0, 0])],
  ["a reserved bit", Buffer.from([0xc1, 0x00])],
  ["an opcode without meaning", Buffer.from([0x83, 0x00])],
  ["a ping in parts", Buffer.from([0x09, 0x00])],
  ["a long ping", written({ opcode: 9, isLast: true, payload: Buffer.alloc(126) })],
  ["an end without a beginning", written({ opcode: 0, isLast: true, payload: Buffer.from("x") })],
  ["a message within another", Buffer.concat([written(text("one", false)), written(text("two"))])],
  ["half a closing code", written({ opcode: 8, isLast: true, payload: Buffer.from([3]) })],
];

for (const [what, wire] of refused)
  test(`${what} is refused`, () => {
    expect(() => read([wire])).toThrow(expect.objectContaining({ name: "FrameError", code: 1002 }));
  });

test("fragments together may not be longer than a message may", () => {
  const parts = [written(text("a".repeat(60), false)), written({ opcode: 0, isLast: true, payload: Buffer.alloc(60) })];
  expect(() => read(parts, 100)).toThrow(expect.objectContaining({ code: 1009 }));
  const huge = Buffer.from([0x82, 127, 0, 0, 1, 0, 0, 0, 0, 0]);
  expect(() => read([huge], 100)).toThrow(expect.objectContaining({ code: 1009 }));
});
