import { declare } from "./mapping.ts";

/** What 4CAT asks of a CSV it did not make. It names no platform, so posts stand under “web” unless a mapping says more. */
export const fourcatCore = declare({
  id: "4cat-custom",
  title: "4CAT: custom CSV (id, thread_id, author, body, timestamp)",
  version: "1",
  source: "https://github.com/digitalmethodsinitiative/4cat/blob/master/datasources/custom/import_formats.py",
  example: "CSV of a 4CAT dataset “Custom upload”",
  platform: { column: "platform", otherwise: "web" },
  fields: {
    id: "id",
    author: "author",
    authorId: { column: "author_id", optional: true },
    authorName: { column: ["author_fullname", "author_name"], optional: true },
    text: "body",
    title: { column: "subject", optional: true },
    url: { column: ["url", "link"], optional: true },
    postedAt: { column: ["unix_timestamp", "timestamp"] },
    language: { column: ["language", "language_guess"], optional: true },
    // An answer stands in the thread of another post.
    replyToId: { column: "thread_id", unlessEqual: "id" },
    links: { column: "urls", optional: true },
    tags: { column: ["hashtags", "tags"], optional: true },
    mentions: { column: "mentions", optional: true },
  },
  required: ["id", "thread_id", "author", "body", "timestamp"],
});
