import { createHash } from "node:crypto";
import type { FeedEntry, ReadFeed } from "./model.ts";

/**
 * Ids of a feed's entries, the same at every visit, and the same a page's own connector would give: the address where an
 * entry has one to itself, else its id, else what it says.
 */
export function entryKeys({ entries, site }: ReadFeed, document: string): string[] {
  const homes = new Set([document, site].flatMap((url) => (url ? [plainAddress(url)] : [])));
  const users = new Map<string, number>();
  for (const { entry } of entries)
    if (entry.link) users.set(plainAddress(entry.link), (users.get(plainAddress(entry.link)) ?? 0) + 1);
  const taken = new Map<string, number>();
  return entries.map(({ entry }) => {
    const link = entry.link ? plainAddress(entry.link) : null;
    const own = link !== null && users.get(link) === 1 && !homes.has(link) ? link : null;
    const key = own ?? entry.id ?? `${link ?? document}#${digest(entry)}`;
    const again = (taken.get(key) ?? 0) + 1;
    taken.set(key, again);
    return again === 1 ? key : `${key}#${digest(entry)}`;
  });
}

/** An address without what campaigns and sessions add to it. */
export function plainAddress(printed: string): string {
  const url = URL.parse(printed);
  if (!url) return printed;
  for (const name of [...url.searchParams.keys()])
    if (/^(utm_\w+|fbclid|gclid|yclid|mc_cid|mc_eid|igshid|jsessionid|phpsessid)$/i.test(name))
      url.searchParams.delete(name);
  return url.href.replace(/#$/, "");
}

const digest = ({ title, text, publishedAt }: FeedEntry): string =>
  createHash("sha256")
    .update(`${title ?? ""}\n${text}\n${publishedAt ?? ""}`)
    .digest("hex")
    .slice(0, 16);

/** Changes with the words of an entry, not with what stands around them. */
export const versionOf = (title: string | null, text: string): string =>
  createHash("sha256")
    .update(`${title ?? ""}\n${text}`)
    .digest("hex")
    .slice(0, 24);
