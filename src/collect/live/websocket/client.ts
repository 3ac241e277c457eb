import { createHash, randomBytes } from "node:crypto";
import { connect as connectPlain, type LookupFunction, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import { SourceError } from "../../../platforms/connector.ts";
import { FrameError, openFrames } from "./frames.ts";

export type SocketEvents = {
  open(): void;
  /** A message, from `start` to `end` of these bytes; they are valid until this returns. */
  message(bytes: Uint8Array, start: number, end: number, isBinary: boolean): void;
  pong(): void;
  /** Once, at the end; null: both ends closed it as they should. */
  closed(failure: Error | null): void;
};

export type OpenSocket = {
  send(text: string): void;
  ping(): void;
  pause(): void;
  resume(): void;
  /** Closes as the protocol wants it; what the other end sends until it answers still arrives. */
  close(): void;
  destroy(failure: Error): void;
};

export type SocketSetup = {
  url: URL;
  /** The only addresses that are connected to. */
  addresses: readonly string[];
  headers: Readonly<Record<string, string>>;
  /** Bytes of a message. */
  most: number;
  handshakeMs: number;
};

const readAtOnce = 256 << 10;
const headAtMost = 16 << 10;
const magic = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

/**
 * The receiving end of a WebSocket (RFC 6455) for streams of very many small messages. What is read lands in one buffer that is
 * used again and again; `ws` makes new ones for each read, 64 KB that the collector of garbage is always behind with.
 */
export function openWebSocket(setup: SocketSetup, events: SocketEvents): OpenSocket {
  const { url, addresses } = setup;
  const isSecure = url.protocol === "wss:";
  const key = randomBytes(16).toString("base64");
  const state = { isOpen: false, isClosing: false, isDone: false, failure: null as Error | null };
  let head = Buffer.alloc(0);

  const pinned = addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
  const lookup: LookupFunction = (_host, options, answer) => {
    if (options.all) answer(null, pinned);
    else answer(null, pinned[0]?.address ?? "", pinned[0]?.family);
  };
  const buffer = Buffer.allocUnsafe(readAtOnce);
  const onread = { buffer, callback: (length: number, read: Uint8Array) => received(read.subarray(0, length)) };
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const place = { host, port: Number(url.port) || (isSecure ? 443 : 80), lookup, onread };
  const wire: Socket = isSecure
    ? connectTls({ ...place, servername: host, ALPNProtocols: ["http/1.1"] })
    : connectPlain(place);

  const patience = setTimeout(
    () => destroy(new SourceError("timeout", `${url.host} did not open the stream within ${setup.handshakeMs} ms`)),
    setup.handshakeMs,
  );
  wire.setNoDelay(true);
  wire.on(isSecure ? "secureConnect" : "connect", () => {
    const lines = {
      Host: url.host,
      Upgrade: "websocket",
      Connection: "Upgrade",
      "Sec-WebSocket-Key": key,
      "Sec-WebSocket-Version": "13",
      ...setup.headers,
    };
    const printed = Object.entries(lines).map(([name, value]) => `${name}: ${value.replace(/[\r\n]/g, " ")}\r\n`);
    wire.write(`GET ${url.pathname}${url.search} HTTP/1.1\r\n${printed.join("")}\r\n`);
  });
  wire.on("error", (cause) => {
    state.failure ??= new SourceError("unreachable", `${url.host}: ${cause.message}`, { cause });
  });
  wire.on("end", () => {
    if (!state.isClosing) state.failure ??= new SourceError("unreachable", `${url.host} broke the stream off`);
  });
  wire.on("close", () => {
    clearTimeout(patience);
    state.isDone = true;
    if (!state.isOpen) state.failure ??= new SourceError("unreachable", `${url.host} did not open a stream`);
    events.closed(state.failure);
  });

  const frames = openFrames(setup.most, {
    message: events.message,
    ping: (payload) => write(0xa, payload),
    pong: () => events.pong(),
    close() {
      if (!state.isClosing) write(0x8, Buffer.from([0x03, 0xe8]));
      state.isClosing = true;
      wire.end();
    },
  });

  /** What a client sends is masked. */
  function write(opcode: number, payload: Uint8Array): void {
    if (state.isDone || !wire.writable) return;
    const mask = randomBytes(4);
    const masked = payload.map((byte, at) => byte ^ mask[at & 3]!);
    const { length } = payload;
    const size = length < 126 ? [0x80 | length] : [0x80 | 127, 0, 0, 0, 0, ...bigEndian(length)];
    wire.write(Buffer.concat([Buffer.from([0x80 | opcode, ...size]), mask, masked]));
  }

  function received(bytes: Uint8Array): boolean {
    try {
      if (state.isOpen) frames(bytes);
      else handshake(bytes);
    } catch (cause) {
      if (cause instanceof FrameError) write(0x8, Buffer.from([cause.code >> 8, cause.code & 255]));
      destroy(cause instanceof Error ? cause : new Error(String(cause)));
    }
    return !state.isDone;
  }

  function handshake(bytes: Uint8Array): void {
    head = Buffer.concat([head, bytes]);
    const end = head.indexOf("\r\n\r\n");
    if (end < 0) {
      if (head.length > headAtMost) throw new SourceError("unreadable", `${url.host} answered without an end`);
      return;
    }
    refuseUnlessOpened(url, head.toString("latin1", 0, end), key);
    const rest = Buffer.from(head.subarray(end + 4));
    head = Buffer.alloc(0);
    clearTimeout(patience);
    state.isOpen = true;
    events.open();
    frames(rest);
  }

  function destroy(failure: Error): void {
    state.failure ??= failure;
    wire.destroy();
  }

  return {
    send: (text) => write(0x1, Buffer.from(text)),
    ping: () => write(0x9, Buffer.alloc(0)),
    pause: () => wire.pause(),
    resume: () => wire.resume(),
    close() {
      if (!state.isOpen) return destroy(new SourceError("unreachable", "closed before it was open"));
      if (!state.isClosing) write(0x8, Buffer.from([0x03, 0xe8]));
      state.isClosing = true;
      setTimeout(() => wire.destroy(), 2000).unref();
    },
    destroy,
  };
}

const bigEndian = (length: number): number[] => [24, 16, 8, 0].map((shift) => (length >>> shift) & 255);

/** Only an answer that knows the key is a WebSocket's; anything else is a site, a proxy or a log-in in its place. */
function refuseUnlessOpened(url: URL, head: string, key: string): void {
  const [first = "", ...lines] = head.split("\r\n");
  const headers = new Map(
    lines.map((line) => [
      line.slice(0, line.indexOf(":")).trim().toLowerCase(),
      line.slice(line.indexOf(":") + 1).trim(),
    ]),
  );
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(first)?.[1] ?? 0);
  if (status === 429) throw new SourceError("rate limited", `${url.host} takes no more connections now`);
  if (status >= 500) throw new SourceError("server error", `${url.host} answered ${status}`);
  const expected = createHash("sha1")
    .update(key + magic)
    .digest("base64");
  if (
    status !== 101 ||
    headers.get("upgrade")?.toLowerCase() !== "websocket" ||
    headers.get("sec-websocket-accept") !== expected ||
    headers.has("sec-websocket-extensions")
  )
    throw new SourceError("wrong type", `${url.host} answered ${status || "something else"} and no WebSocket`);
}
