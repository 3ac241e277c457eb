import { declare } from "../../file/mapping.ts";

/** 4CAT's table of Instagram posts; what the page did not show is empty or 0 there when `partial_item` says so. */
export const fourcatInstagram = declare({
  id: "4cat-instagram",
  title: "4CAT: Instagram",
  version: "1",
  source: "https://github.com/digitalmethodsinitiative/4cat/blob/master/datasources/instagram/search_instagram.py",
  example: "CSV of a 4CAT dataset “Instagram”",
  platform: "instagram",
  fields: {
    id: "id",
    author: "author",
    authorId: { column: "author_id" },
    authorName: { column: "author_fullname" },
    authorAvatar: { column: "author_avatar_url" },
    text: "body",
    url: { column: "url" },
    postedAt: { column: ["unix_timestamp", "timestamp"] },
    mentions: { column: ["coauthors", "usertags"], all: true },
    tags: { column: "hashtags" },
    media: { column: "media_type" },
  },
  counters: {
    likes: { column: "num_likes" },
    replies: { column: "num_comments" },
    views: { column: "play_count" },
  },
  // A post whose likes are hidden, and an item seen in part, print 0 for what is not known.
  unknownWhen: [
    { column: "likes_hidden", is: ["yes"], counters: ["likes"] },
    { column: "partial_item", is: ["True", "true", "yes"], counters: ["likes", "replies", "views"] },
    { column: "media_type", is: ["photo"], counters: ["views"] },
  ],
  required: ["id", "author", "body", "timestamp", "num_likes", "num_comments"],
  ignore: [
    ...[
      "collected_from_url",
      "collected_from_view",
      "post_source_domain",
      "thread_id",
      "parent_id",
      "verified",
      "is_verified",
    ],
    ...["coauthor_fullnames", "coauthor_ids", "num_media", "image_urls", "media_urls", "media_url", "location_*"],
    ...["missing_media", "display_url"],
  ],
});
