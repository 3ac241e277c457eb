import { advance, overlapMicros, type StreamCursor } from "../../platforms/bluesky/jetstream/cursor.ts";
import type { JetEvent } from "../../platforms/bluesky/jetstream/event.ts";
import { subscriptionTo } from "../../platforms/bluesky/jetstream/subscription.ts";
import { openUnpack, type Unpack } from "../../platforms/bluesky/jetstream/unpack.ts";
import { watched } from "../../platforms/bluesky/jetstream/watched.ts";
import { SourceError } from "../../platforms/connector.ts";
import { openIntake, type Tally } from "./stream-intake.ts";
import { eventAtMost } from "./stream-socket.ts";
import type { OpenSocket, SocketEvents } from "./websocket/client.ts";

export type StreamSetup = {
  /** Address of a Jetstream (“wss://…/subscribe”). */
  url: string;
  dids: readonly string[];
  collections: readonly string[];
  /** With it events come compressed, at a fraction of the size. */
  dictionary: Uint8Array | null;
  cursor: StreamCursor;
  /** Stores events and cursor in one transaction. Nothing further is stored while it fails. */
  commit(events: readonly JetEvent[], cursor: StreamCursor): Promise<void>;
  /** A server took the stream up only behind where it was left; told once a connection. */
  onLost?(stretch: { from: number; to: number }): void;
  connect(url: URL, events: SocketEvents): Promise<OpenSocket>;
  now(): number;
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
  random(): number;
};

export type StreamStatus = {
  connected: boolean;
  /** How far the newest event lies behind the clock; null: none came yet. */
  lagMs: number | null;
  events: number;
  /** By watched accounts; each once. */
  stored: number;
  unreadable: number;
  connections: number;
  /** Stretch, in epoch ms, that the server no longer had when it was asked: sources' own runs have to make up for it. */
  lost: { from: number; to: number } | null;
  /** Why there is no connection, or was none before this one. */
  failure: string | null;
};

export type Receiver = { status(): StreamStatus; stop(): Promise<void> };

const tickMs = 250;
const beatMs = 30_000;
/** A stream that is quiet for this long but answers has sent all it had. */
const quietMs = 600_000;
/** So far back a server sends; an older cursor it moves forward without a word (jetstream, docs/README.md §5.1). */
const lookbackMs = 36 * 3_600_000;

/** Follows a Jetstream until it is stopped: opens it again when it breaks, each time a little before where it was left. */
export function followJetstream(setup: StreamSetup): Receiver {
  const filter = watched(setup.dids);
  const unpack = setup.dictionary ? openUnpack(setup.dictionary, eventAtMost) : null;
  const stopping = new AbortController();
  const tally: Tally = { events: 0, unreadable: 0, newest: null };
  const line: Omit<StreamStatus, "lagMs" | "events" | "unreadable"> = {
    ...{ connected: false, stored: 0, connections: 0, lost: null, failure: null },
  };
  let { cursor } = setup;

  const store = async (held: readonly JetEvent[], at: number | null): Promise<void> => {
    const next = advance(cursor, held, at);
    if (next.fresh.length === 0 && next.cursor.at === cursor.at) return;
    await setup.commit(next.fresh, next.cursor);
    cursor = next.cursor;
    line.stored += next.fresh.length;
  };

  /** One connection, to its end; rejects with what broke it, storing included. */
  async function connection(): Promise<void> {
    const { dids, collections, now } = setup;
    const from = cursor.at === null ? null : cursor.at - overlapMicros;
    const oldest = now() - lookbackMs;
    const lost = from !== null && from / 1000 < oldest ? { from: Math.floor(from / 1000), to: oldest } : null;
    const { url, hello } = subscriptionTo(setup.url, { dids, collections, cursor: from, compress: unpack !== null });
    const opened = now();
    let heard = opened;
    let brought = opened;
    let socket: OpenSocket | null = null;
    const intake = openIntake({
      filter,
      tally,
      store,
      hold: (isFull) => (isFull ? socket?.pause() : socket?.resume()),
      fail: (cause) => socket?.destroy(cause),
      now,
    });
    const beat = (): void => {
      if (now() - heard > 2 * beatMs) socket?.destroy(new SourceError("timeout", "the stream fell silent"));
      else socket?.ping();
      if (now() - brought > quietMs) intake.quietUntil((now() - quietMs) * 1000);
    };
    const close = (): void => socket?.close();
    const ended = Promise.withResolvers<Error | null>();
    socket = await setup.connect(url, {
      open() {
        line.connected = true;
        line.connections++;
        if (lost) {
          line.lost = lost;
          setup.onLost?.(lost);
        }
        if (hello) socket?.send(hello);
      },
      pong() {
        heard = now();
      },
      message(bytes, start, end, isBinary) {
        brought = heard = now();
        if (!isBinary || !unpack) intake.take(bytes, start, end);
        else {
          const event = unpacked(unpack, bytes.subarray(start, end), tally);
          if (event) intake.take(event, 0, event.length);
        }
      },
      closed: ended.resolve,
    });
    const timers = [setInterval(intake.tick, tickMs), setInterval(beat, beatMs)];
    stopping.signal.addEventListener("abort", close);
    if (stopping.signal.aborted) close();
    const failure = await ended.promise;
    line.connected = false;
    for (const timer of timers) clearInterval(timer);
    stopping.signal.removeEventListener("abort", close);
    await intake.finish();
    if (failure) throw failure;
  }

  async function follow(): Promise<void> {
    for (let failures = 0; !stopping.signal.aborted; ) {
      const before = tally.events;
      try {
        await connection();
        line.failure = "the server closed the stream";
      } catch (cause) {
        line.failure = cause instanceof Error ? cause.message : String(cause);
      }
      failures = tally.events > before ? 0 : failures + 1;
      const pause = Math.min(60_000, 1000 * 2 ** failures);
      if (!stopping.signal.aborted) await setup.wait(pause / 2 + (pause / 2) * setup.random(), stopping.signal);
    }
  }
  const done = follow();

  return {
    status() {
      const { newest, events, unreadable } = tally;
      const lagMs = newest === null ? null : Math.max(0, setup.now() - Math.floor(newest / 1000));
      return { ...line, events, unreadable, lagMs };
    },
    async stop() {
      stopping.abort();
      await done;
    },
  };
}

/** null: a broken event is counted, and costs no other. */
function unpacked(unpack: Unpack, packed: Uint8Array, tally: Tally): Uint8Array | null {
  try {
    return unpack(packed);
  } catch {
    tally.events++;
    tally.unreadable++;
    return null;
  }
}
