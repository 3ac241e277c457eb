import { z } from "zod";
import type { JetEvent } from "./event.ts";

/**
 * Where a stream was left: the time of the last event, and which of the last seconds' events were stored. A restart begins
 * some seconds earlier, for a server may deliver out of order; what it sends again is known by the revision of its repository.
 */
export type StreamCursor = {
  /** Microseconds; null: nothing was received yet. */
  at: number | null;
  readonly stored: ReadonlyMap<string, Stored>;
};
type Stored = { time: number; rev: string; done: readonly string[] };

/** How far before its last event a stream is taken up again. */
export const overlapMicros = 5_000_000;
const rememberedMicros = 4 * overlapMicros;

export const startOfStream: StreamCursor = { at: null, stored: new Map() };

const Written = z.object({
  at: z.number().int().nullable(),
  stored: z.record(z.string(), z.object({ time: z.number(), rev: z.string(), done: z.array(z.string()) })),
});

export const writeCursor = ({ at, stored }: StreamCursor): string =>
  JSON.stringify({ at, stored: Object.fromEntries(stored) });

/** Throws when it was not written by `writeCursor`. */
export function readCursor(written: string): StreamCursor {
  const { at, stored } = Written.parse(JSON.parse(written));
  return { at, stored: new Map(Object.entries(stored)) };
}

/** The events that were not stored before, and the cursor with them. */
export function advance(
  cursor: StreamCursor,
  events: readonly JetEvent[],
  at: number | null,
): { fresh: JetEvent[]; cursor: StreamCursor } {
  const stored = new Map(cursor.stored);
  const fresh = events.filter((event) => {
    const [rev, what] = identityOf(event);
    const key = `${event.did} ${event.kind}`;
    const before = stored.get(key);
    if (before && (rev < before.rev || (rev === before.rev && before.done.includes(what)))) return false;
    const done = before?.rev === rev ? [...before.done, what] : [what];
    stored.set(key, { time: event.time, rev, done });
    return true;
  });
  const last = at === null ? cursor.at : Math.max(at, cursor.at ?? 0);
  // What lies further back than a restart reaches cannot come again.
  if (last !== null) for (const [key, { time }] of stored) if (time < last - rememberedMicros) stored.delete(key);
  return { fresh, cursor: { at: last, stored } };
}

/** Something that grows with each change of the account, and what was changed. */
function identityOf(event: JetEvent): [rev: string, what: string] {
  if (event.kind === "commit") return [event.rev, `${event.operation} ${event.collection}/${event.rkey}`];
  return [String(event.time).padStart(20, "0"), event.kind];
}
