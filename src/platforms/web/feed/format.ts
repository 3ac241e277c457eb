import { type Mapped, post, reject } from "../../../domain/post.ts";
import type { ItemFormat } from "../../format.ts";
import { at, idText, isRecord, text } from "../../json.ts";
import { statementPages } from "../page/format.ts";
import type { FeedEntry } from "./model.ts";
import { entryOfXml } from "./read-feed.ts";
import { entryOfJsonFeed, entryOfWordPress } from "./read-json-feed.ts";

const fields = ["feed", "key", "site", "fetchedAt", "as", "open", "entry", "language"] as const;
/** A page that a sitemap led to stands among the entries. */
const pageFields = ["page", "html", "pdf", "listed", "layout"] as const;

/** Entries of feeds as the collector keeps them: each as it came, with the tags around it. */
export const feedEntries: ItemFormat = {
  id: "attache-feed-entries",
  title: "Entries of web feeds, as collected",
  version: "1",
  source:
    "https://www.rfc-editor.org/rfc/rfc4287, https://www.rssboard.org/rss-specification, https://www.jsonfeed.org",
  example: "made by “attache collect”",
  container: "items",
  path: null,
  known: [...fields, ...pageFields],
  required: ["key", "feed|page"],
  recognise: ({ items }) =>
    items.length > 0 && items.every((item) => isRecord(item) && "feed" in item && "as" in item) ? 0.95 : 0,
  bind(head, context) {
    const mapPage = statementPages.bind(head, context);
    return (item) => (text(at(item, "page")) === null ? mapEntry(item, context.account) : mapPage(item));
  },
};

function mapEntry(item: unknown, account: string | null): Mapped {
  const key = idText(at(item, "key"));
  const feed = text(at(item, "feed"));
  if (key === null || feed === null) return reject("the entry says neither its id nor its feed");
  const entry = entryIn(item, feed);
  if (!entry) return reject("the kept entry cannot be read as an entry of a feed");
  const seen = at(item, "fetchedAt");
  return {
    kind: "post",
    post: post({
      platform: "website",
      id: key,
      author: { id: null, handle: account ?? text(at(item, "site")), name: null, url: null, avatar: null },
      postedAt: entry.publishedAt,
      // A headline alone is all that some feeds say.
      text: entry.text || entry.title || "",
      title: entry.title,
      url: entry.link,
      kind: "statement",
      sourceLanguage: entry.language,
      links: entry.links,
      tags: entry.tags,
      media: entry.media,
      seenAt: typeof seen === "number" ? seen : null,
    }),
  };
}

/** An entry read again from what was kept of it. */
export function entryIn(item: unknown, feed: string): FeedEntry | null {
  const language = text(at(item, "language"));
  const entry = at(item, "entry");
  const as = at(item, "as");
  if (as === "json") return entryOfJsonFeed(entry, feed, language);
  if (as === "wordpress") return entryOfWordPress(entry, feed, language);
  if (as !== "xml" || typeof entry !== "string") return null;
  try {
    return entryOfXml(text(at(item, "open")) ?? "", entry, feed, language);
  } catch {
    return null;
  }
}
