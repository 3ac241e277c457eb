import type { People } from "./people.ts";
import { personOfHost, type Site, siteOf } from "./sites.ts";

/** A stretch of text and what it becomes (the same text where the person is registered). */
export type Replaced = { start: number; end: number; text: string };

const hostLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 45 || code === 46;

const encodedSlash = /^(?:25)*2f/i;
const plainPart = /[\p{L}\p{M}\p{N}_.\-~@＠%+·|:]*/uy;
const encodedPart = /(?:[\p{L}\p{M}\p{N}_.\-~@＠+·]|%(?:25)*(?!2f|3f|23|26|20|22|3c|3e)[0-9a-f]{2})*/iuy;
const parameter = /([?&;]|%(?:25)*(?:3f|26))([a-z_]+)(=|%(?:25)*3d)(?:@|%(?:25)*40)?([\p{L}\p{N}_.~-]+)/giu;
const searched = /\b(from|to|via|mentions)(:|%(?:25)*3a)(?:@|%(?:25)*40)?([a-z0-9_]+)/gi;
const query = /[?&;][^\s"'<>]*/y;

/**
 * The names in the path that begins at a slash: `at` is its place, `next` the first character of the path. Empty when
 * what stands before the slash is no host of a platform and what follows is no “@name” or “users/name”.
 */
export function addressAt(text: string, at: number, next: number, people: People): Replaced[] {
  const host = hostBefore(text, at);
  if (!host) return [];
  const encoded = text.charCodeAt(at) === 0x25;
  const site = siteOf(host.name);
  if (site) return [...named(host, people), ...inPath(text, next, encoded, site, people)];
  const owner = named(host, people);
  return owner.length > 0 ? owner : elsewhere(text, next, encoded, host.name, people);
}

function hostBefore(text: string, slash: number): { name: string; start: number } | null {
  const end = text.charCodeAt(slash - 1) === 0x5c ? slash - 1 : slash;
  let start = end;
  let dotted = false;
  while (start > 0 && hostLetter(text.charCodeAt(start - 1))) {
    start--;
    if (text.charCodeAt(start) === 46) dotted = true;
  }
  if (!dotted) return null;
  if (text.charCodeAt(start - 1) === 0x25) start += encodedSlash.exec(text.slice(start, start + 12))?.[0].length ?? 0;
  return { name: text.slice(start, end), start };
}

function named(host: { name: string; start: number }, people: People): Replaced[] {
  const owner = personOfHost(host.name);
  if (!owner) return [];
  const { account, author } = people.byHandle(owner.platform, owner.handle);
  if (account) return [{ start: host.start, end: host.start + host.name.length, text: host.name }];
  const rest = host.name.slice(owner.handle.length);
  return [{ start: host.start, end: host.start + host.name.length, text: author + rest }];
}

/** Up to four parts of a path, each with its place; the slash may be written `/`, `\/`, `%2F` or `%252F`. */
function parts(text: string, from: number, encoded: boolean): { start: number; end: number; value: string }[] {
  const pattern = encoded ? encodedPart : plainPart;
  const found = [];
  for (let start = from; found.length < 4; ) {
    if (text.startsWith("#!/", start)) start += 3;
    pattern.lastIndex = start;
    const end = start + (pattern.exec(text)?.[0].length ?? 0);
    found.push({ start, end, value: text.slice(start, end) });
    const separator = encoded
      ? /^%(?:25)*2f/i.exec(text.slice(end, end + 8))?.[0]
      : /^\\?\//.exec(text.slice(end, end + 2))?.[0];
    if (!separator) break;
    start = end + separator.length;
  }
  return found;
}

function inPath(text: string, from: number, encoded: boolean, site: Site, people: People): Replaced[] {
  const path = parts(text, from, encoded);
  const first = path[0];
  if (!first) return [];
  const found: Replaced[] = [];
  const word = first.value.toLowerCase();
  const at = markLength(first.value);
  if (site.under.has(word)) {
    for (const part of path.slice(1, word === "people" ? 3 : 2))
      if (part.value) found.push(replaced(part, 0, site, people));
  } else if (at > 0) found.push(replaced(first, at, site, people));
  else if (site.reserved.has(word)) {
    const second = path[1];
    const third = path[2];
    // x.com/i/user/123 and facebook.com/groups/1/user/2
    const late = path.findIndex((part, place) => place > 0 && site.under.has(part.value.toLowerCase()));
    const named = late > 0 ? path[late + 1] : undefined;
    if (named?.value) found.push(replaced(named, 0, site, people));
    else if (site.platform === "telegram" && second && third && word === "iv")
      found.push(replaced(second, 0, site, people));
  } else if (site.bare && first.value && !first.value.startsWith("+")) found.push(replaced(first, 0, site, people));
  return [...found, ...inQuery(text, path.at(-1)?.end ?? from, site, people)];
}

function replaced(
  part: { start: number; end: number; value: string },
  skip: number,
  site: Site,
  people: People,
): Replaced {
  const mark = part.value.slice(0, skip || markLength(part.value));
  // A full stop that ends the sentence is not the name's; vk.com/wall1_2 holds owner and post.
  const value = part.value.slice(mark.length);
  const trailing = /[.:|+-]*$/.exec(value)?.[0] ?? "";
  const name = decoded(value.slice(0, value.length - trailing.length));
  if (site.platform === "vkontakte") {
    const owned = /^(wall|photo|video|clip|album|topic|audios|albums|videos|id|club|public|event)(-?\d+)(.*)$/.exec(
      name,
    );
    if (owned?.[1] && owned[2]) {
      const group = owned[1] === "club" || owned[1] === "public" || owned[1] === "event" ? `-${owned[2]}` : owned[2];
      const { account, author } = people.byHandle("vkontakte", group);
      if (account || people.byHandle("vkontakte", name).account) return { ...part, text: part.value };
      return { ...part, text: `${owned[1]}${author}${owned[3] ?? ""}${trailing}` };
    }
  }
  if (!name) return { ...part, text: part.value };
  const { account, author } = people.byHandle(site.platform, name);
  return { ...part, text: account ? part.value : mark + author + trailing };
}

/** Names in the parameters and in the search words of an address of a platform. */
function inQuery(text: string, from: number, site: Site, people: People): Replaced[] {
  query.lastIndex = from;
  const asked = query.exec(text)?.[0];
  if (!asked) return [];
  const name = (handle: string): string => {
    const { account, author } = people.byHandle(site.platform, handle);
    return account ? handle : author;
  };
  const clean = asked
    .replace(parameter, (whole, before, key, equals, value) =>
      site.parameters.has(key.toLowerCase()) ? `${before}${key}${equals}${name(value)}` : whole,
    )
    .replace(searched, (_, word, colon, value) => `${word}${colon}${name(value)}`);
  return clean === asked ? [] : [{ start: from, end: from + asked.length, text: clean }];
}

/** Any other host: “/@name” and “/users/name” are how Mastodon and its kin write a person. */
function elsewhere(text: string, from: number, encoded: boolean, host: string, people: People): Replaced[] {
  const code = text.charCodeAt(from);
  // "@", fullwidth "@", "%" (as in %40), or the "u" of users and "w" of web
  if (code !== 0x40 && code !== 0xff20 && code !== 0x25 && code !== 0x75 && code !== 0x77) return [];
  const path = parts(text, from, encoded);
  const first = path[0];
  if (!first) return [];
  const part = first.value === "users" || first.value === "web" ? path[1] : first;
  const mark = part ? markLength(part.value) : 0;
  if (!part?.value || (mark === 0 && first.value !== "users")) return [];
  const printed = part.value.slice(mark).replace(/[.:|+-]+$/, "");
  const name = decoded(printed);
  const handle = name.includes("@") ? name : `${name}@${host.replace(/^www\./i, "")}`;
  const { account, author } = people.byHandle("mastodon", handle);
  const end = part.start + mark + printed.length;
  return [{ start: part.start, end, text: account ? text.slice(part.start, end) : part.value.slice(0, mark) + author }];
}

const markLength = (value: string): number => /^(?:@|＠|%(?:25)*40)/i.exec(value)?.[0].length ?? 0;

function decoded(value: string): string {
  let name = value;
  for (let depth = 0; depth < 3 && name.includes("%"); depth++) {
    try {
      name = decodeURIComponent(name);
    } catch {
      return name; // A stray “%” is no encoding: the name is taken as it stands.
    }
  }
  return name;
}
