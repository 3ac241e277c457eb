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
    authorId: { column: "author_id" },
    authorName: { column: "author_display_name" },
    authorUrl: { column: "author_profile" },
    authorAvatar: { column: "author_avatar" },
    text: "body",
    url: { column: "link" },
    postedAt: { column: ["created_at", "timestamp"] },
    seenAt: { column: "collected_at" },
    language: { column: "languages", match: "^(?!N/A).+" },
    replyToId: { column: "replied_to_post" },
    replyToAuthor: { column: "replied_to_user" },
    // “DELETED” and the like stand where a quoted post cannot be seen.
    quoteOfId: { column: "quoted_post", match: "^(?:https?|at)://.+" },
    quoteOfAuthor: { column: "quoted_user" },
    isQuote: {
      column: "quoted_post",
      match: "^.+",
      values: { "VIEWER BLOCKED BY AUTHOR": "yes", DELETED: "yes", "REMOVED BY AUTHOR": "yes" },
      optional: true,
    },
    mentions: { column: "mentions" },
    links: { column: "links" },
    tags: { column: "tags" },
    images: { column: "images" },
  },
  counters: {
    likes: { column: "like_count" },
    quotes: { column: "quote_count" },
    replies: { column: "reply_count" },
    reposts: { column: "repost_count" },
  },
  required: ["id", "author", "body", "timestamp", "repost_count", "replied_to_user"],
  ignore: ["query", "rank", "thread_id", "replies_allowed", "labels", "has_poll", "author_created_at"],
});
