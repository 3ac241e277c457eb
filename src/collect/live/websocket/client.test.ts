import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { type WebSocket, WebSocketServer } from "ws";
import { type OpenSocket, openWebSocket } from "./client.ts";

type Talk = {
  socket: OpenSocket;
  messages: string[];
  pongs: () => number;
  ended: Promise<Error | null>;
  opened: Promise<void>;
};

function talkTo(port: number, most = 1 << 20): Talk {
  const messages: string[] = [];
  let pongs = 0;
  const ended = Promise.withResolvers<Error | null>();
  const opened = Promise.withResolvers<void>();
  const url = new URL(`ws://127.0.0.1:${port}/subscribe?a=1`);
  const socket = openWebSocket(
    { url, addresses: ["127.0.0.1"], headers: { "User-Agent": "Attache" }, most, handshakeMs: 2000 },
    {
      open: opened.resolve,
      message: (bytes, start, end, isBinary) =>
        messages.push(`${isBinary ? "binary" : "text"} ${Buffer.from(bytes.subarray(start, end)).toString()}`),
      pong: () => pongs++,
      closed: ended.resolve,
    },
  );
  return { socket, messages, pongs: () => pongs, ended: ended.promise, opened: opened.promise };
}

async function served(onSocket: (socket: WebSocket, headers: Record<string, unknown>) => void): Promise<number> {
  const server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  onTestFinished(() => void server.close());
  server.on("connection", (socket, request) => onSocket(socket, request.headers));
  await new Promise((resolve) => server.once("listening", resolve));
  return (server.address() as AddressInfo).port;
}

test("messages arrive whole, in order and of every size, however the network cuts them", async () => {
  const sizes = [0, 1, 125, 126, 127, 65_535, 65_536, 300_000];
  const port = await served((socket) => {
    for (const size of sizes) socket.send("ж".repeat(size / 2).padEnd(size - Math.floor(size / 2), "x"));
    socket.send(Buffer.from("packed"), { binary: true });
    socket.close(1000);
  });
  const talk = talkTo(port);
  expect(await talk.ended).toBeNull();
  expect(talk.messages).toHaveLength(sizes.length + 1);
  expect(talk.messages.slice(0, -1).map((message) => Buffer.byteLength(message) - 5)).toEqual(
    sizes.map((size) => Buffer.byteLength("ж".repeat(size / 2).padEnd(size - Math.floor(size / 2), "x"))),
  );
  expect(talk.messages.at(-1)).toBe("binary packed");
});

test("fragments make one message, with a ping between them answered", async () => {
  const ponged = Promise.withResolvers<string>();
  const port = await served((socket) => {
    socket.on("pong", (payload) => ponged.resolve(payload.toString()));
    socket.send("one ", { fin: false });
    socket.ping("still there?");
    socket.send("two ", { fin: false });
    socket.send("three", { fin: true });
  });
  const talk = talkTo(port);
  expect(await ponged.promise).toBe("still there?");
  talk.socket.close();
  expect(await talk.ended).toBeNull();
  expect(talk.messages).toEqual(["text one two three"]);
});

test("what is sent arrives masked as the protocol wants it, short and long, and pings are answered", async () => {
  const heard: string[] = [];
  const port = await served((socket, headers) => {
    heard.push(String(headers["user-agent"]));
    socket.on("message", (data: Buffer) => {
      heard.push(`${data.length}`);
      if (heard.length === 4) socket.close(1000);
    });
  });
  const talk = talkTo(port);
  await talk.opened;
  talk.socket.ping();
  for (const length of [5, 200, 70_000]) talk.socket.send("a".repeat(length));
  expect(await talk.ended).toBeNull();
  expect(heard).toEqual(["Attache", "5", "200", "70000"]);
  expect(talk.pongs()).toBe(1);
});

test("a message longer than agreed ends the stream with 1009", async () => {
  const closed = Promise.withResolvers<number>();
  const port = await served((socket) => {
    socket.on("close", closed.resolve);
    socket.on("error", () => {});
    socket.send("a".repeat(2000));
  });
  const talk = talkTo(port, 1000);
  expect((await talk.ended)?.message).toMatch(/longer than 1000 bytes/);
  expect(await closed.promise).toBe(1009);
});

test("a held stream stands still and goes on where it was", async () => {
  const port = await served((socket) => {
    for (let number = 0; number < 5000; number++) socket.send(`${number} ${"a".repeat(1000)}`);
    socket.close(1000);
  });
  const talk = talkTo(port);
  await talk.opened;
  talk.socket.pause();
  const before = talk.messages.length;
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(talk.messages.length).toBeLessThanOrEqual(before + 300);
  talk.socket.resume();
  await talk.ended;
  expect(talk.messages.map((message) => Number(message.split(" ")[1]))).toEqual(
    Array.from({ length: 5000 }, (_, n) => n),
  );
});

/** A server that answers with these bytes, whatever is asked. */
async function answering(bytes: string | Buffer): Promise<number> {
  const server = createServer((socket) => {
    socket.on("error", () => {});
    socket.once("data", () => socket.write(bytes));
  });
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

test("a page in place of a stream is refused, and so is an answer that does not know the key", async () => {
  const page = talkTo(await answering("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html>Log in</html>"));
  expect((await page.ended)?.message).toMatch(/answered 200 and no WebSocket/);
  const replay = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nSec-WebSocket-Accept: bm8=\r\n\r\n";
  expect((await talkTo(await answering(replay)).ended)?.message).toMatch(/no WebSocket/);
  const busy = talkTo(await answering("HTTP/1.1 429 Too Many Requests\r\n\r\n"));
  expect(await busy.ended).toMatchObject({ failure: "rate limited" });
});

test("a server that never answers, or is not there, is told as such", async () => {
  const url = new URL(`ws://127.0.0.1:${await answering("")}/`);
  const silent = await new Promise<Error | null>((closed) => {
    const events = { open() {}, message() {}, pong() {}, closed };
    openWebSocket({ url, addresses: ["127.0.0.1"], headers: {}, most: 100, handshakeMs: 50 }, events);
  });
  expect(silent).toMatchObject({ failure: "timeout" });
  expect(await talkTo(1).ended).toMatchObject({ failure: "unreachable" });
});
