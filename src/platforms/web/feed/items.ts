import type { SourceItem } from "../../connector.ts";
import { type FeedContent, siteOf } from "../web-item.ts";
import { entryKeys, versionOf } from "./entry-key.ts";
import type { Defect, ReadFeed } from "./model.ts";

/** Entries of a feed as the collector takes them. */
export function itemsOf(feed: ReadFeed, url: string, fetchedAt: number): SourceItem[] {
  const keys = entryKeys(feed, url);
  return feed.entries.map(({ entry, raw }, place) => {
    const content: FeedContent = {
      feed: url,
      key: keys[place] as string,
      site: siteOf(url),
      fetchedAt,
      as: raw.as,
      open: raw.as === "xml" ? raw.open : null,
      entry: raw.entry,
      language: raw.language,
    };
    return {
      key: content.key,
      at: entry.publishedAt,
      version: versionOf(entry.title, entry.text),
      content,
    };
  });
}

const ahead = 86_400_000;

/** What is off with a feed, in words: its defects, and dates that cannot be read or are yet to come. */
export function notesOf(feed: ReadFeed, now: number): string[] {
  const notes = feed.defects.filter(({ severity }) => severity !== "advice").map(noteOf);
  feed.entries.forEach(({ entry }, place) => {
    const name = `entry ${place + 1}${entry.title ? ` (“${entry.title.slice(0, 60)}”)` : ""}`;
    if (entry.undated !== null) notes.push(`${name} has no date that can be read (“${entry.undated.slice(0, 60)}”)`);
    else if (entry.publishedAt !== null && entry.publishedAt > now + ahead)
      notes.push(`${name} is dated ${new Date(entry.publishedAt).toISOString()}, which is yet to come`);
  });
  return notes.length > 100 ? [...notes.slice(0, 100), `and ${notes.length - 100} more`] : notes;
}

export const noteOf = ({ severity, what, code }: Defect): string => `${severity}: ${what} (${code})`;
