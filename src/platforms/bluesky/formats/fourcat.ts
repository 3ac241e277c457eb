import { declare } from "../../file/mapping.ts";

/** 4CAT's table of Bluesky posts. */
export const fourcatBluesky = declare({
  id: "4cat-bluesky",
  title: "4CAT: Bluesky",
  version: "1",
  source: "https://github.com/digitalmethodsinitiative/4cat/blob/master/datasources/bsky/search_bsky.py",
  example: "CSV of a 4CAT dataset “Bluesky”",
  platform: "bluesky",
  fields: {
    id: "id",
    author: "author",
    authorId: { column: "author_id", optional: true },
    authorName: { column: "author_display_name", optional: true },
    authorUrl: { column: "author_profile", optional: true },
    authorAvatar: { column: "author_avatar", optional: true },
    text: "body",
    url: { column: "link", optional: true },
    postedAt: { column: ["created_at", "timestamp"] },
    seenAt: { column: "collected_at", optional: true },
    language: { column: "languages", match: "^(?!N/A).+", optional: true },
    replyToId: { column: "replied_to_post", optional: true },
    replyToAuthor: { column: "replied_to_user", optional: true },
    // “DELETED” and the like stand where a quoted post cannot be seen.
    quoteOfId: { column: "quoted_post", match: "^(?:https?|at)://.+", optional: true },
    quoteOfAuthor: { column: "quoted_user", optional: true },
    isQuote: {
      column: "quoted_post",
      match: "^.+",
      values: { "VIEWER BLOCKED BY AUTHOR": "yes", DELETED: "yes", "REMOVED BY AUTHOR": "yes" },
      optional: true,
    },
    mentions: { column: "mentions", optional: true },
    links: { column: "links", optional: true },
    tags: { column: "tags", optional: true },
    images: { column: "images", optional: true },
  },
  counters: {
    likes: { column: "like_count", optional: true },
    quotes: { column: "quote_count", optional: true },
    replies: { column: "reply_count", optional: true },
    reposts: { column: "repost_count", optional: true },
  },
  required: ["id", "author", "body", "timestamp", "repost_count", "replied_to_user"],
  ignore: ["query", "rank", "thread_id", "replies_allowed", "labels", "has_poll", "author_created_at"],
});
