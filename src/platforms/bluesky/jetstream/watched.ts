/** Accounts to look for in a stream of which nearly every event is somebody else's. */
export type Watched = {
  readonly size: number;
  /** Whether an event, JSON from `start` to `end` of these bytes, is by one of them. */
  isBy(bytes: Uint8Array, start: number, end: number): boolean;
};

/** How Jetstream begins every event: {"did":"did:plc:…","time_us":1725911162329308,… */
const opening = Buffer.from('{"did":"');
const timeMark = Buffer.from(',"time_us":');
const quote = 0x22;
const backslash = 0x5c;
const longest = 2048;

/**
 * The DID stands first in every event; it is compared as bytes, by a table of hashes, so that an event nobody asked for
 * costs neither a string nor a parse. An event that begins in another way is parsed: nothing is missed because a server
 * changed the order of its fields.
 */
export function watched(dids: Iterable<string>): Watched {
  const wanted = new Set(dids);
  const mask = 2 ** Math.max(4, Math.ceil(Math.log2(wanted.size * 16 + 1))) - 1;
  const slots = new Uint8Array(mask + 1);
  for (const did of wanted) {
    const bytes = Buffer.from(did);
    slots[hashOf(bytes, 0, bytes.length) & mask] = 1;
  }
  return {
    size: wanted.size,
    isBy(bytes, start, end) {
      const stop = didEnd(bytes, start, end);
      if (stop < 0) return wanted.has(String(field(bytes, start, end, "did")));
      const from = start + opening.length;
      return slots[hashOf(bytes, from, stop) & mask] === 1 && wanted.has(textOf(bytes, from, stop));
    },
  };
}

/** Moment of an event in microseconds, as the server stamped it; null when it bears none. */
export function eventTime(bytes: Uint8Array, start: number, end: number): number | null {
  const stop = didEnd(bytes, start, end);
  return (stop < 0 ? null : timeAfter(bytes, stop + 1, end)) ?? time(field(bytes, start, end, "time_us"));
}

const time = (value: unknown): number | null =>
  typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? value : null;

function timeAfter(bytes: Uint8Array, start: number, end: number): number | null {
  for (let at = 0; at < timeMark.length; at++) if (bytes[start + at] !== timeMark[at]) return null;
  let read = 0;
  for (let at = start + timeMark.length; at < end; at++) {
    const digit = bytes[at]! - 48;
    if (digit < 0 || digit > 9) return time(read);
    read = read * 10 + digit;
  }
  return null;
}

/** FNV-1a. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
  return hash ^ (hash >>> 15);
}

/** Where the DID ends; -1 where the event does not begin with one in plain letters. */
function didEnd(bytes: Uint8Array, start: number, end: number): number {
  for (let at = 0; at < opening.length; at++) if (bytes[start + at] !== opening[at]) return -1;
  const stop = Math.min(end, start + longest);
  for (let at = start + opening.length; at < stop; at++) {
    const byte = bytes[at]!;
    if (byte === quote) return at;
    if (byte === backslash || byte > 0x7e) return -1;
  }
  return -1;
}

/** A field at the top of an event that does not begin as usual. */
function field(bytes: Uint8Array, start: number, end: number, name: string): unknown {
  try {
    const read: unknown = JSON.parse(textOf(bytes, start, end));
    return typeof read === "object" && read !== null ? (read as Record<string, unknown>)[name] : null;
  } catch {
    return null; // no JSON: it is by nobody and bears no time
  }
}

const textOf = (bytes: Uint8Array, start: number, end: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString();
