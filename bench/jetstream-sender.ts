import type { AddressInfo } from "node:net";
import { zstdCompressSync } from "node:zlib";
import { WebSocketServer } from "ws";
import { madeEvent, revOf } from "./jetstream-events.ts";

/**
 * A stream's other end, in a process of its own: framed once, then sent again and again with new times and revisions, as fast
 * as the socket takes it. Arguments: how many events, how many of which one is by a watched account, “packed” or “plain”.
 */
const [total, hitEvery, packing] = [Number(process.argv[2]), Number(process.argv[3]), process.argv[4]];
const isPacked = packing === "packed";
// Packed events cannot be given new times: the later turns' hits are known and stored no more.
const made = 50_000;

const dictionary = Buffer.from(
  Array.from({ length: 300 }, (_, number) => madeEvent(90_000_000 + number * 3 + 1, 1_000_000_007)).join(""),
).subarray(0, 112_640);

const places: { time: number; rev: number }[] = [];
const frames: Buffer[] = [];
let length = 0;
for (let number = 0; number < made; number++) {
  const event = Buffer.from(madeEvent(number, hitEvery));
  const payload = isPacked ? zstdCompressSync(event, { dictionary }) : event;
  const header = headerOf(payload.length, isPacked ? 2 : 1);
  if (!isPacked) {
    const start = length + header.length;
    places.push({ time: start + event.indexOf('"time_us":') + 10, rev: start + event.indexOf('"rev":"') + 7 });
  }
  frames.push(header, payload);
  length += header.length + payload.length;
}
const block = Buffer.concat(frames);
const hasRev = places.map(({ time, rev }) => rev > time);

function headerOf(size: number, opcode: number): Buffer {
  if (size < 126) return Buffer.from([0x80 | opcode, size]);
  return Buffer.from([0x80 | opcode, 126, size >> 8, size & 255]);
}

/** The block with the times and revisions of its turn. */
function turned(turn: number): Buffer {
  if (isPacked || turn === 0) return block;
  const copy = Buffer.from(block);
  for (const [at, { time, rev }] of places.entries()) {
    const number = turn * made + at;
    copy.write(String(1_780_000_000_000_000 + number * 10), time, 16, "latin1");
    if (hasRev[at]) copy.write(revOf(number), rev, 13, "latin1");
  }
  return copy;
}

const server: WebSocketServer = new WebSocketServer({ port: 0, host: "127.0.0.1" }, () => {
  const { port } = server.address() as AddressInfo;
  process.send?.({ port, dictionary: dictionary.toString("base64") });
});
server.on("connection", (socket, request) => {
  // Frames are made already: they go past the library, straight into the connection.
  const wire = request.socket;
  let sent = 0;
  const go = (): void => {
    while (sent < total) {
      const next = turned(sent / made);
      sent += made;
      if (!wire.write(next)) {
        wire.once("drain", go);
        return;
      }
    }
  };
  go();
  socket.on("close", () => process.exit(0));
});
