import { declare } from "../../file/mapping.ts";

/** Facepager's export of Facebook posts (semicolons); the id is page and post joined. */
export const facepager = declare({
  id: "facepager-facebook",
  title: "Facepager: Facebook posts",
  version: "1",
  source: "https://github.com/strohne/Facepager",
  example: "CSV of Facepager",
  platform: "facebook",
  fields: {
    id: "object_id",
    author: { column: ["from.username", "from.id", "from.name"], optional: true },
    authorId: { column: "from.id", optional: true },
    authorName: { column: "from.name", optional: true },
    text: "message",
    url: { column: "permalink_url", optional: true },
    postedAt: "created_time",
    seenAt: { column: "query_time", optional: true },
    links: { column: "link", separator: "\n", optional: true },
    media: { column: "type", optional: true },
  },
  counters: {
    replies: { column: "comments.summary.total_count", optional: true },
    reposts: { column: "shares.count", optional: true },
    reactions: { column: "reactions.summary.total_count", optional: true },
    likes: { column: "likes.summary.total_count", optional: true },
  },
  required: ["object_id", "object_type", "message", "created_time"],
  ignore: ["path", "id", "parent_id", "level", "query_status", "query_type", "name", "story", "updated_time"],
});
