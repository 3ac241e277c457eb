import { isPseudonym } from "../../domain/pseudonym.ts";
import type { Replaced } from "./addresses.ts";
import type { People } from "./people.ts";

const ascii = /[A-Za-z0-9_]+/y;
const dotted = /[A-Za-z0-9_](?:[A-Za-z0-9_.]*[A-Za-z0-9_])?/y;
const dashed = /[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?/y;
const anyLetter = /[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_.·-]*[\p{L}\p{N}_])?/uy;

/** How a handle is written; on a platform that has ASCII handles, a Cyrillic letter ends one. */
const grammar = new Map<string, RegExp>([
  ["instagram", dotted],
  ["threads", dotted],
  ["tiktok", dotted],
  ["facebook", dotted],
  ["mastodon", dashed],
  ["bluesky", dashed],
  ["linkedin", dashed],
  ["youtube", anyLetter],
]);

const server = /@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}/y;
const domain = /[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}/y;
const anyDomain = /[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/uy;
const asciiMailbox = /[A-Za-z0-9][A-Za-z0-9._%+'-]*$|[A-Za-z0-9]$/;
const anyMailbox = /[\p{L}\p{N}][\p{L}\p{N}._%+'-]*$/u;
const pseudonym = /~[a-z2-7]{16}/y;
/** X wraps mentions in invisible direction marks, HTML splits them by tags: “@<span>name</span>”; a zero or a soft hyphen hides nobody. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: a zero is stored as U+FFFD, and the name behind it would be read
const between = /(?:[\u0000\u00ad\ufffd\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|<[^<>]{0,60}>)+/y;

const matchAt = (pattern: RegExp, text: string, at: number): string | null => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
};

/** Platforms without mentions of their own print handles of X. */
const spokenOf = (platform: string): string =>
  platform === "website" || platform === "feed" || platform === "speech" ? "x" : platform;

/**
 * The mention or e-mail address around the “@” (`at` to `next`), not reaching back before `floor`; null: neither. `clean`: what
 * a tag between sign and name may say of others.
 */
export function mentionAt(
  text: string,
  { at, next, floor }: { at: number; next: number; floor: number },
  platform: string,
  people: People,
  clean: (tags: string) => string,
): Replaced | null {
  const mail = mailAt(text, at, next, floor, platform, people);
  if (mail) return mail;
  const tags = matchAt(between, text, next);
  const start = next + (tags?.length ?? 0);
  const sign = text.slice(at, next) + (tags ? clean(tags) : "");
  const done = matchAt(pseudonym, text, start);
  if (done) return { start: at, end: start + done.length, text: sign + done };
  const on = spokenOf(platform);
  const handle = matchAt(grammar.get(on) ?? ascii, text, start);
  if (!handle) return null;
  const end = start + handle.length;
  const host = matchAt(server, text, end);
  const { account, author } = host ? people.byHandle("mastodon", handle + host) : people.byHandle(on, handle);
  const stop = end + (host?.length ?? 0);
  return { start: at, end: stop, text: sign + (account ? text.slice(start, stop) : author) };
}

/** An e-mail address stays when its domain is a registered website, for it is then an office's. */
function mailAt(
  text: string,
  at: number,
  next: number,
  floor: number,
  platform: string,
  people: People,
): Replaced | null {
  // Nearly every mention follows a space: no mailbox stands before it.
  if (at === floor || text.charCodeAt(at - 1) <= 0x20) return null;
  const before = text.slice(Math.max(floor, at - 64), at);
  const plain = matchAt(domain, text, next);
  const host = plain ?? matchAt(anyDomain, text, next);
  if (!host) return null;
  const box = (plain ? asciiMailbox : anyMailbox).exec(before)?.[0];
  if (!box || isPseudonym(`~${box}`)) return null;
  const start = at - box.length;
  const end = next + host.length;
  if (people.byHandle("website", host).account) return { start, end, text: text.slice(start, end) };
  const address = `${box}@${host}`;
  const fediverse = platform === "mastodon" ? people.byHandle("mastodon", address) : null;
  if (fediverse) return { start, end, text: fediverse.account ? text.slice(start, end) : fediverse.author };
  return { start, end, text: people.other("mail", address) };
}
