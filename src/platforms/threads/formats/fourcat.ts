import { declare } from "../../file/mapping.ts";

/** 4CAT's table of Threads posts. */
export const fourcatThreads = declare({
  id: "4cat-threads",
  title: "4CAT: Threads",
  version: "1",
  source: "https://github.com/digitalmethodsinitiative/4cat/blob/master/datasources/threads/search_threads.py",
  example: "CSV of a 4CAT dataset “Threads”",
  platform: "threads",
  fields: {
    id: "id",
    author: "author",
    authorAvatar: { column: "author_avatar" },
    text: "body",
    url: { column: "url" },
    postedAt: { column: ["unix_timestamp", "timestamp"] },
    links: { column: "link_url", separator: "\n" },
    tags: { column: "hashtags" },
    images: { column: "image_url", separator: ",http" },
    videos: { column: "video_url", separator: ",http" },
  },
  counters: {
    likes: { column: "likes" },
    reposts: { column: "reposts" },
    replies: { column: "replies" },
    quotes: { column: "quotes" },
  },
  required: ["id", "author", "body", "timestamp", "reposts", "quotes"],
  ignore: [
    ...[
      "collected_from_url",
      "thread_id",
      "author_is_verified",
      "audio_url",
      "link_thumbnail_url",
      "is_paid_partnership",
    ],
  ],
});
