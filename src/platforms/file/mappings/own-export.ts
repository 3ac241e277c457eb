import { declare } from "../mapping.ts";

/** A text cell as exported: an apostrophe before what a spreadsheet would run is taken off again. */
const text = (column: string) => ({ column, match: "^(?:'(?='*[=+\\-@\\t\\r]))?([\\s\\S]+)$" });
const words = (column: string) => ({ ...text(column), separator: " " });

const counters = {
  likes: "likes",
  replies: "replies",
  reposts: "reposts",
  quotes: "quotes",
  views: "views",
  reactions: "reactions",
};

const own = {
  version: "1",
  source: "attache export",
  platform: { column: "platform" },
  fields: {
    id: text("id"),
    author: text("author"),
    postedAt: "posted_at",
    seenAt: "seen_at",
    kind: "kind",
    language: text("source_language"),
    title: text("title"),
    text: text("text"),
    url: text("url"),
    replyToId: text("reply_to_id"),
    replyToAuthor: text("reply_to_author"),
    repostOfId: text("repost_of_id"),
    repostOfAuthor: text("repost_of_author"),
    quoteOfId: text("quote_of_id"),
    quoteOfAuthor: text("quote_of_author"),
    mentions: words("mentions"),
    links: words("links"),
    tags: words("tags"),
    media: words("media"),
  },
  counters,
  required: ["platform", "id", "author", "posted_at", "language_confidence", "seen_at"],
  ignore: ["account", "language", "script", "language_confidence", "batch", "line"],
};

/** What `attache export` writes, CSV or Parquet. Pseudonyms stay the pseudonyms they are; what was not known is empty in it. */
export const ownTable = {
  ...declare({
    ...own,
    id: "attache-posts",
    title: "Attaché's own export (CSV, Parquet)",
    example: "attache-posts.csv",
  }),
  tells: [],
};

export const ownItems = {
  ...declare({
    ...own,
    id: "attache-posts-ndjson",
    title: "Attaché's own export (NDJSON)",
    example: "attache-posts.ndjson",
    container: "items",
  }),
  tells: [],
};
