import { isPseudonym } from "../../domain/pseudonym.ts";
import {
  decoded,
  type Host,
  hostBefore,
  markLength,
  type Part,
  partAfter,
  partAt,
  pathStart,
  withoutZeros,
} from "./path.ts";
import type { People } from "./people.ts";
import { personOfHost, type Site, siteOf } from "./sites.ts";

/** A stretch of text and what it becomes (the same text where the person is registered). */
export type Replaced = { start: number; end: number; text: string };

const nothing: readonly Replaced[] = [];

/**
 * The names in the path that begins at a slash: `at` is its place, `next` the first character of the path. Empty when
 * what stands before the slash is no host of a platform and what follows is no “@name” or “users/name”.
 */
export function addressAt(text: string, at: number, next: number, people: People): readonly Replaced[] {
  const host = hostBefore(text, at);
  if (!host) return nothing;
  const encoded = text.charCodeAt(at) === 0x25;
  // A host after “~” is a pseudonym's end: name.t.me passed the door before.
  const owner = text.charCodeAt(host.start - 1) === 0x7e ? null : ownerOf(host, people);
  const site = siteOf(host.name);
  const path = pathStart(text, next);
  if (site)
    return owner ? [owner, ...inPath(text, path, encoded, site, people)] : inPath(text, path, encoded, site, people);
  return owner ? [owner] : elsewhere(text, path, encoded, host.name, people);
}

function ownerOf(host: Host, people: People): Replaced | null {
  const owner = personOfHost(host.name);
  if (!owner) return null;
  const { account, author } = people.byHandle(owner.platform, owner.handle);
  return {
    start: host.start,
    end: host.end,
    text: account ? host.name : author + host.name.slice(owner.handle.length),
  };
}

function inPath(text: string, from: number, encoded: boolean, site: Site, people: People): readonly Replaced[] {
  const first = partAt(text, from, encoded);
  const word = first.value.toLowerCase();
  if (site.under.has(word)) {
    const name = partAfter(text, first, encoded);
    if (!name?.value) return nothing;
    // facebook.com/people/Name/100012: name and id
    const id = word === "people" ? partAfter(text, name, encoded) : null;
    const named = replaced(name, site, people);
    return id?.value ? [named, replaced(id, site, people)] : [named];
  }
  if (site.reserved.has(word)) {
    const late = lateName(text, first, encoded, site);
    return late ? [replaced(late, site, people)] : nothing;
  }
  const isName = markLength(first.value) > 0 || (site.bare && first.value !== "" && !first.value.startsWith("+"));
  return isName ? [replaced(first, site, people)] : nothing;
}

/** A name deeper in a path of the platform's own: x.com/i/user/123, facebook.com/groups/1/user/2. */
function lateName(text: string, first: Part, encoded: boolean, site: Site): Part | null {
  let part: Part | null = partAfter(text, first, encoded);
  for (let depth = 0; part && depth < 4; depth++) {
    const next: Part | null = partAfter(text, part, encoded);
    if (site.under.has(part.value.toLowerCase())) return next?.value ? next : null;
    part = next;
  }
  return null;
}

const trailingSigns = /[.:|+-]+$/;
/** vk.com/wall~…_45 passed the door before. */
const pseudonymWithin = /~[a-z2-7]{16}/;
const vkPage = /^(id|club|public|event)(\d+)$/;
const vkPost = /^(wall|photo|video|clip|album|audios|albums|videos)(-?\d+)(.*)$/;

function replaced(part: Part, site: Site, people: People): Replaced {
  const mark = part.value.slice(0, markLength(part.value));
  // A full stop that ends the sentence is not the name's.
  const trailing = trailingSigns.exec(part.value)?.[0] ?? "";
  const name = withoutZeros(decoded(part.value.slice(mark.length, part.value.length - trailing.length)));
  if (!name || pseudonymWithin.test(name)) return { start: part.start, end: part.end, text: part.value };
  const { account, author } =
    site.platform === "vkontakte" ? vkOwner(name, people) : people.byHandle(site.platform, name);
  return { start: part.start, end: part.end, text: account ? part.value : mark + author + trailing };
}

/** vk.com/id1 and vk.com/wall1_2 hold a person's number, vk.com/club1 and wall-1_2 a group's; the post's number stays. */
function vkOwner(name: string, people: People): { account: string | null; author: string } {
  const direct = people.byHandle("vkontakte", name);
  if (direct.account) return direct;
  const [, kind, number] = vkPage.exec(name) ?? [];
  if (kind && number) return people.byHandle("vkontakte", kind === "id" ? number : `-${number}`);
  const [, place, owner, post] = vkPost.exec(name) ?? [];
  if (!place || !owner) return direct;
  const { account, author } = people.byHandle("vkontakte", owner);
  return { account, author: `${place}${author}${post}` };
}

/** Any other host: “/@name” and “/users/name” are how Mastodon and its kin write a person. */
function elsewhere(text: string, from: number, encoded: boolean, host: string, people: People): readonly Replaced[] {
  const code = text.charCodeAt(from);
  // "@", fullwidth "@", "%" (as in %40), or the "u" of users and "w" of web
  if (code !== 0x40 && code !== 0xff20 && code !== 0x25 && code !== 0x75 && code !== 0x77) return nothing;
  const first = partAt(text, from, encoded);
  const part = first.value === "users" || first.value === "web" ? partAfter(text, first, encoded) : first;
  const mark = part ? markLength(part.value) : 0;
  if (!part?.value || (mark === 0 && first.value !== "users")) return nothing;
  const printed = part.value.slice(mark).replace(trailingSigns, "");
  const name = decoded(printed);
  if (isPseudonym(name)) return nothing;
  const handle = name.includes("@") ? name : `${name}@${host.replace(/^www\./i, "")}`;
  const { account, author } = people.byHandle("mastodon", handle);
  const end = part.start + mark + printed.length;
  return [{ start: part.start, end, text: account ? text.slice(part.start, end) : part.value.slice(0, mark) + author }];
}
