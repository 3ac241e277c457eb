import type { TextColumn } from "../../../store/corpus/parquet/columns.ts";
import { personOfHost, siteOf } from "../../door/sites.ts";
import type { Door } from "../../door.ts";
import type { Marks } from "./cell-bytes.ts";
import { HandleTable, pseudonymSize } from "./handle-table.ts";
import type { PostColumns } from "./post-columns.ts";

const atSign = 0x40;
const slash = 0x2f;
const colon = 0x3a;
const longestHandle = 64;

const letterKind = 1;
const digitKind = 2;
const underscore = 4;
const hyphenOrDot = 8;
const kinds = Uint8Array.from({ length: 256 }, (_, byte) => {
  if ((byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122)) return letterKind;
  if (byte >= 48 && byte <= 57) return digitKind;
  return byte === 0x5f ? underscore : byte === 0x2d || byte === 0x2e ? hyphenOrDot : 0;
});
const isWord = (byte: number): boolean => (kinds[byte]! & 7) !== 0;
const isSpace = (byte: number): boolean => byte === 0x20 || byte === 10;

const secure = Buffer.from("https:");
const open = Buffer.from("http:");
const status = Buffer.from("/status/");

/** Hosts by how their addresses are read: those of X hold a handle, `plain` ones nobody's name, others are for the door. */
type HostKind = "x" | "plain" | "door";

/** What was found: 0 a mention, 1 an address, 2 a tag; places in the text's bytes. */
const mention = 0;
const address = 1;
const tag = 2;
const mostFound = 64;
const mostHosts = 100_000;

/**
 * Mentions, addresses and tags of a text of X in their commonest forms, found and replaced in its bytes: “@name”, “#word”,
 * “https://x.com/name/status/1”, “https://host/path” without full stops or parameters, each between spaces or before a sign that
 * ends it. Anything else is left to the door, which reads texts; a property test holds both to the same.
 */
export class QuickText {
  readonly #handles: HandleTable;
  /** Files name few hosts, and one of them most of the time: only another than the last is looked up. */
  readonly #hosts = new Map<string, HostKind>();
  #lastHost = new Uint8Array(0);
  #lastKind: HostKind = "door";
  #count = 0;
  readonly #kind = new Uint8Array(mostFound);
  readonly #start = new Int32Array(mostFound);
  readonly #end = new Int32Array(mostFound);
  /** The handle within an address; a mention's own. */
  readonly #from = new Int32Array(mostFound);
  readonly #to = new Int32Array(mostFound);
  /** Where its pseudonym stands among the handles; 0: it stays. */
  readonly #instead = new Int32Array(mostFound);
  #scratch = Buffer.alloc(1 << 12);

  constructor(door: Door) {
    const site = siteOf("x.com");
    this.#handles = new HandleTable((handle) => {
      const { account, author } = door.named("x", handle);
      const lower = handle.toLowerCase();
      const page = site === null || site.under.has(lower) || site.reserved.has(lower);
      return { pseudonym: account === null ? author : null, page };
    });
  }

  /** Cleans the text that begins at `from` in its column and writes its lists; false: nothing was written, the door has to look. */
  clean(columns: PostColumns, row: number, from: number, marks: Marks): boolean {
    const { text } = columns;
    this.#handles.limit();
    if (marks.count > mostFound || !this.#find(text.bytes, from, text.size, marks)) return false;
    this.#list(columns.mentions, row, text.bytes, mention);
    this.#list(columns.links, row, text.bytes, address);
    this.#list(columns.tags, row, text.bytes, tag);
    this.#rewrite(text, from);
    return true;
  }

  #find(bytes: Uint8Array, from: number, end: number, { places, count }: Marks): boolean {
    this.#count = 0;
    let done = from;
    for (let nth = 0; nth < count; nth++) {
      const place = places[nth]!;
      if (place < done) continue;
      const sign = bytes[place];
      const stop =
        sign === slash
          ? this.#address(bytes, from, place, end)
          : place > from && !isSpace(bytes[place - 1]!)
            ? -1
            : sign === atSign
              ? this.#mention(bytes, place, end)
              : this.#tag(bytes, place, end);
      if (stop < 0) return false;
      done = stop;
    }
    return true;
  }

  #mention(bytes: Uint8Array, place: number, end: number): number {
    const stop = wordEnd(bytes, place + 1, end);
    if (stop === place + 1 || stop - place > longestHandle || !closes(bytes, stop, end)) return -1;
    const entry = this.#handles.of(bytes, place + 1, stop);
    this.#found(mention, place, stop, place + 1, stop, this.#handles.pseudonymAt(entry));
    return stop;
  }

  #tag(bytes: Uint8Array, place: number, end: number): number {
    const stop = wordEnd(bytes, place + 1, end);
    if (stop === place + 1 || !closes(bytes, stop, end)) return -1;
    let hasLetter = false;
    for (let at = place + 1; at < stop && !hasLetter; at++) hasLetter = kinds[bytes[at]!] === letterKind;
    if (hasLetter) this.#found(tag, place + 1, stop, 0, 0, 0);
    return stop;
  }

  #address(bytes: Uint8Array, from: number, place: number, end: number): number {
    const scheme = stands(secure, bytes, place - secure.length, from)
      ? secure.length
      : stands(open, bytes, place - open.length, from)
        ? open.length
        : 0;
    const start = place - scheme;
    if (scheme === 0 || bytes[place + 1] !== slash || (start > from && !isSpace(bytes[start - 1]!))) return -1;
    const host = place + 2;
    let hostEnd = host;
    while (hostEnd < end && (kinds[bytes[hostEnd]!]! & (letterKind | digitKind | hyphenOrDot)) !== 0) hostEnd++;
    if (hostEnd - host < 4 || hostEnd - host > longestHandle || !isWord(bytes[hostEnd - 1]!)) return -1;
    const kind = this.#kindOf(bytes, host, hostEnd);
    if (kind === "door") return -1;
    if (hostEnd < end && bytes[hostEnd] === slash) {
      if (kind === "x") return this.#ofPerson(bytes, start, hostEnd + 1, end);
      const stop = pathEnd(bytes, hostEnd + 1, end);
      const isSingle = bytes[hostEnd + 1] !== slash;
      if (!isSingle || !isOver(bytes, stop, end) || namesPeople(bytes, hostEnd + 1, stop)) return -1;
      this.#found(address, start, stop, 0, 0, 0);
      return stop;
    }
    if (!isOver(bytes, hostEnd, end)) return -1;
    this.#found(address, start, hostEnd, 0, 0, 0);
    return hostEnd;
  }

  #kindOf(bytes: Uint8Array, from: number, end: number): HostKind {
    if (end - from === this.#lastHost.length && stands(this.#lastHost, bytes, from, from)) return this.#lastKind;
    const printed = bytes.slice(from, end);
    const host = Buffer.from(printed.buffer).toString("latin1");
    let kind = this.#hosts.get(host);
    if (kind === undefined) {
      kind = hostKind(host);
      if (this.#hosts.size >= mostHosts) this.#hosts.clear();
      this.#hosts.set(host, kind);
    }
    this.#lastHost = printed;
    this.#lastKind = kind;
    return kind;
  }

  /** “name” or “name/status/123” behind a host of X. */
  #ofPerson(bytes: Uint8Array, start: number, from: number, end: number): number {
    const to = wordEnd(bytes, from, end);
    if (to === from || to - from > longestHandle) return -1;
    let stop = to;
    if (stands(status, bytes, to, from)) {
      stop += status.length;
      const first = stop;
      while (stop < end && kinds[bytes[stop]!] === digitKind) stop++;
      if (stop === first || stop > end) return -1;
    }
    if (!isOver(bytes, stop, end)) return -1;
    const entry = this.#handles.of(bytes, from, to);
    if (this.#handles.isPage(entry)) return -1;
    this.#found(address, start, stop, from, to, this.#handles.pseudonymAt(entry));
    return stop;
  }

  #found(kind: number, start: number, end: number, from: number, to: number, instead: number): void {
    const nth = this.#count++;
    this.#kind[nth] = kind;
    this.#start[nth] = start;
    this.#end[nth] = end;
    this.#from[nth] = from;
    this.#to[nth] = to;
    this.#instead[nth] = instead;
  }

  /** Everything of one kind, each spelling once, with spaces between. */
  #list(column: TextColumn, row: number, bytes: Uint8Array, kind: number): void {
    let begun = false;
    for (let nth = 0; nth < this.#count; nth++) {
      if (this.#kind[nth] !== kind || this.#isRepeated(nth, bytes)) continue;
      const [start, end] = [this.#start[nth]!, this.#end[nth]!];
      const instead = this.#instead[nth]!;
      const size = end - start + pseudonymSize + 1;
      if (begun) {
        column.room(size);
        column.bytes[column.size++] = 0x20;
      } else column.open(size);
      begun = true;
      const first = kind === mention ? this.#from[nth]! : start;
      if (instead > 0) {
        column.put(bytes, first, this.#from[nth]!);
        column.put(this.#handles.store, instead, instead + pseudonymSize);
        column.put(bytes, this.#to[nth]!, end);
      } else column.put(bytes, first, end);
    }
    if (begun) column.close(row);
  }

  #isRepeated(nth: number, bytes: Uint8Array): boolean {
    const [start, size] = [this.#start[nth]!, this.#end[nth]! - this.#start[nth]!];
    for (let other = 0; other < nth; other++) {
      const from = this.#start[other]!;
      if (this.#kind[other] !== this.#kind[nth] || this.#end[other]! - from !== size) continue;
      let at = 0;
      while (at < size && bytes[from + at] === bytes[start + at]) at++;
      if (at === size) return true;
    }
    return false;
  }

  #rewrite(text: TextColumn, from: number): void {
    let done = from;
    let size = 0;
    for (let nth = 0; nth < this.#count; nth++) {
      const instead = this.#instead[nth]!;
      if (instead === 0) continue;
      const start = this.#from[nth]!;
      const most = size + pseudonymSize + text.size - done;
      if (most > this.#scratch.length) this.#scratch = Buffer.concat([this.#scratch.subarray(0, size)], 2 * most);
      size += text.view.copy(this.#scratch, size, done, start);
      for (let at = 0; at < pseudonymSize; at++) this.#scratch[size++] = this.#handles.store[instead + at]!;
      done = this.#to[nth]!;
    }
    if (done === from) return;
    size += text.view.copy(this.#scratch, size, done, text.size);
    text.size = from;
    text.room(size);
    text.bytes.set(this.#scratch.subarray(0, size), from);
    text.size = from + size;
  }
}

function hostKind(host: string): HostKind {
  const lower = host.toLowerCase();
  if (lower === "x.com" || lower === "twitter.com") return "x";
  const isPlain = host.includes(".") && siteOf(host) === null && personOfHost(host) === null;
  // Behind this host stands a telephone number.
  return isPlain && lower !== "wa.me" && !lower.endsWith(".wa.me") ? "plain" : "door";
}

function wordEnd(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && isWord(bytes[at]!)) at++;
  return at;
}

function pathEnd(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && (isWord(bytes[at]!) || bytes[at] === slash || bytes[at] === 0x2d)) at++;
  return at;
}

/** Nothing that would belong to the word follows: no letter outside of ASCII, no second “@”, no “://”. */
const closes = (bytes: Uint8Array, at: number, end: number): boolean =>
  at >= end || (bytes[at]! < 0x80 && bytes[at] !== atSign && (bytes[at] !== colon || bytes[at + 1] !== slash));

const isOver = (bytes: Uint8Array, at: number, end: number): boolean => at >= end || isSpace(bytes[at]!);

function stands(word: Uint8Array, bytes: Uint8Array, at: number, floor: number): boolean {
  if (at < floor) return false;
  for (let nth = 0; nth < word.length; nth++) if (bytes[at + nth] !== word[nth]) return false;
  return true;
}

const users = Buffer.from("users");
const web = Buffer.from("web");

/** “/users/name” and “/web/@name” name somebody on any host. */
function namesPeople(bytes: Uint8Array, from: number, end: number): boolean {
  const size = wordEnd(bytes, from, end) - from;
  return (
    (size === users.length && stands(users, bytes, from, from)) ||
    (size === web.length && stands(web, bytes, from, from))
  );
}
