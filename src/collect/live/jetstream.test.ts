import type { AddressInfo } from "node:net";
import { zstdCompressSync } from "node:zlib";
import { expect, onTestFinished, test } from "vitest";
import { type WebSocket, WebSocketServer } from "ws";
import { readCursor, type StreamCursor, startOfStream, writeCursor } from "../../platforms/bluesky/jetstream/cursor.ts";
import type { JetEvent } from "../../platforms/bluesky/jetstream/event.ts";
import { followJetstream, type StreamSetup } from "./jetstream.ts";
import { openSocket } from "./stream-socket.ts";

const ministry = "did:plc:mfamfamfamfamfamfamfamfa";
const stranger = "did:plc:zzzzzzzzzzzzzzzzzzzzzzzz";
const second = 1_000_000;
const start = 1_780_000_000 * second;

const revOf = (number: number) => `3m222222222${"234567abcdefgh"[number]}z`;
const commit = (did: string, number: number, operation = "create") =>
  JSON.stringify({
    did,
    time_us: start + number * second,
    kind: "commit",
    commit: {
      ...{ rev: revOf(number), operation, collection: "app.bsky.feed.post", rkey: `post${number}` },
      ...(operation === "delete" ? {} : { record: { text: `№ ${number}` }, cid: `cid${number}` }),
    },
  });

/** A stream that gives every connection what `play` says, and remembers what it was asked. */
async function jetstream(play: (socket: WebSocket, asked: URLSearchParams, turn: number) => void) {
  const asked: URLSearchParams[] = [];
  const server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  onTestFinished(() => {
    for (const socket of server.clients) socket.terminate();
    server.close();
  });
  server.on("connection", (socket, request) => {
    const parameters = new URL(request.url ?? "", "ws://here").searchParams;
    asked.push(parameters);
    play(socket, parameters, asked.length);
  });
  await new Promise((resolve) => server.once("listening", resolve));
  return { asked, url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/subscribe` };
}

function following(url: string, more: Partial<StreamSetup> = {}) {
  const stored: string[] = [];
  const cursors: StreamCursor[] = [];
  const waiting: { count: number; tell: () => void }[] = [];
  const guard = { allowed: new Set(["127.0.0.1"]), resolve: async () => [] };
  const receiver = followJetstream({
    url,
    dids: [ministry],
    collections: ["app.bsky.feed.post"],
    dictionary: null,
    cursor: startOfStream,
    async commit(events: readonly JetEvent[], cursor) {
      stored.push(
        ...events.map((event) => (event.kind === "commit" ? `${event.operation} ${event.rkey}` : event.kind)),
      );
      cursors.push(cursor);
      for (const { count, tell } of waiting) if (stored.length >= count) tell();
    },
    connect: (to, events) => openSocket(to, guard, "Attache", events),
    now: () => (start + 60 * second) / 1000,
    wait: async () => {},
    random: () => 0,
    ...more,
  });
  const until = (count: number) =>
    stored.length >= count
      ? Promise.resolve()
      : new Promise<void>((tell) => {
          waiting.push({ count, tell });
        });
  return { receiver, stored, cursors, until };
}

test("of everything said, what the watched say is stored with the cursor, and the lag is shown", async () => {
  const stream = await jetstream((socket) => {
    for (let number = 0; number < 10; number++) socket.send(commit(number % 2 === 0 ? ministry : stranger, number));
  });
  const { receiver, stored, cursors, until } = following(stream.url);
  await until(5);
  expect(receiver.status()).toMatchObject({ connected: true, events: 10, unreadable: 0, lagMs: 51_000 });
  await receiver.stop();
  expect(receiver.status()).toMatchObject({ connected: false, stored: 5 });
  expect(stored).toEqual([0, 2, 4, 6, 8].map((number) => `create post${number}`));
  expect(cursors.at(-1)?.at).toBe(start + 9 * second);
  expect(stream.asked[0]?.getAll("wantedDids")).toEqual([ministry]);
});

test("a restart goes on five seconds before the stored cursor and stores nothing twice", async () => {
  const stream = await jetstream((socket, asked) => {
    const from = asked.has("cursor") ? Number(asked.get("cursor")) : 0;
    for (let number = 0; number < (asked.has("cursor") ? 10 : 8); number++)
      if (start + number * second >= from) socket.send(commit(ministry, number));
  });
  const first = following(stream.url);
  await first.until(8);
  await first.receiver.stop();
  const cursor = readCursor(writeCursor(first.cursors.at(-1)!));
  const again = following(stream.url, { cursor });
  await again.until(2);
  await again.receiver.stop();
  expect(Number(stream.asked[1]?.get("cursor"))).toBe(start + 2 * second);
  expect(again.stored).toEqual(["create post8", "create post9"]);
});

test("a broken connection is opened again, and what is sent twice is stored once", async () => {
  const stream = await jetstream((socket, _asked, turn) => {
    for (let number = 0; number < 3 + turn; number++) socket.send(commit(ministry, number));
    if (turn === 1) setTimeout(() => socket.terminate(), 20);
  });
  const { receiver, stored, until } = following(stream.url);
  await until(5);
  expect(receiver.status()).toMatchObject({ connections: 2, connected: true });
  await receiver.stop();
  expect(stored).toEqual([0, 1, 2, 3, 4].map((number) => `create post${number}`));
});

test("deletions, edits, new handles and closed accounts come as such; broken events cost no other", async () => {
  const stream = await jetstream((socket) => {
    socket.send(commit(ministry, 1));
    socket.send("{ not json");
    socket.send(commit(ministry, 2, "update"));
    socket.send(commit(ministry, 3, "delete"));
    const time_us = start + 4 * second;
    socket.send(JSON.stringify({ time_us, kind: "identity", did: ministry, identity: { handle: "mfa.example" } }));
    socket.send(
      JSON.stringify({ did: ministry, time_us, kind: "account", account: { active: false, status: "suspended" } }),
    );
  });
  const { receiver, stored, until } = following(stream.url);
  await until(5);
  expect(stored).toEqual(["create post1", "update post2", "delete post3", "identity", "account"]);
  expect(receiver.status().unreadable).toBe(1);
  await receiver.stop();
});

test("when storing fails the cursor stays, and the same events are asked for and stored again", async () => {
  let isFull = true;
  const stream = await jetstream((socket) => {
    for (let number = 0; number < 3; number++) socket.send(commit(ministry, number));
  });
  const kept: string[] = [];
  const done = Promise.withResolvers<void>();
  const { receiver } = following(stream.url, {
    async commit(events) {
      if (isFull) {
        isFull = false;
        throw new Error("the disk is full");
      }
      kept.push(...events.map((event) => (event.kind === "commit" ? event.rkey : "")));
      done.resolve();
    },
  });
  await done.promise;
  await receiver.stop();
  expect(kept).toEqual(["post0", "post1", "post2"]);
  expect(stream.asked.map((asked) => asked.get("cursor"))).toEqual([null, null]);
});

test("a stream taken up after days says which stretch the server no longer had", async () => {
  const stream = await jetstream((socket) => socket.send(commit(ministry, 1)));
  const cursor = { at: start - 48 * 3600 * second, stored: new Map() };
  const { receiver, until } = following(stream.url, { cursor });
  await until(1);
  const now = start / 1000 + 60_000;
  const from = start / 1000 - 48 * 3_600_000 - 5000;
  expect(receiver.status().lost).toEqual({ from, to: now - 36 * 3_600_000 });
  await receiver.stop();
});

test("a compressed stream is unfolded with the dictionary", async () => {
  const dictionary = Buffer.from(commit(stranger, 9).repeat(20));
  const stream = await jetstream((socket, asked) => {
    if (asked.get("compress") !== "true") return;
    for (let number = 0; number < 3; number++)
      socket.send(zstdCompressSync(Buffer.from(commit(ministry, number)), { dictionary }), { binary: true });
    socket.send(Buffer.from("no zstd"), { binary: true });
    socket.send(zstdCompressSync(Buffer.from(commit(ministry, 3)), { dictionary }), { binary: true });
  });
  const { receiver, stored, until } = following(stream.url, { dictionary });
  await until(4);
  expect(stored).toEqual([0, 1, 2, 3].map((number) => `create post${number}`));
  expect(receiver.status().unreadable).toBe(1);
  await receiver.stop();
});

test("many accounts are named in a first message, not in the address", async () => {
  const dids = Array.from({ length: 3000 }, (_, number) => `did:plc:${String(number).padStart(24, "a")}`);
  const hello = Promise.withResolvers<{ type: string; payload: { wantedDids: string[] } }>();
  const stream = await jetstream((socket) => {
    socket.on("message", (data: Buffer) => hello.resolve(JSON.parse(data.toString())));
  });
  const { receiver } = following(stream.url, { dids });
  expect(await hello.promise).toMatchObject({ type: "options_update", payload: { wantedDids: dids } });
  expect(stream.asked[0]?.get("requireHello")).toBe("true");
  await receiver.stop();
});

test("a stream inside the house is not followed unless it is allowed by name", async () => {
  const guard = { allowed: new Set<string>(), resolve: async () => ["10.0.0.7"] };
  const events = { open() {}, message() {}, pong() {}, closed() {} };
  for (const url of ["ws://127.0.0.1:8080/", "wss://intranet.example/", "ftp://example.org/"])
    await expect(openSocket(new URL(url), guard, "Attache", events)).rejects.toMatchObject({
      failure: "refused address",
    });
});
