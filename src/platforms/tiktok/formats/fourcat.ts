import { declare } from "../../file/mapping.ts";

/** 4CAT's table of TikTok videos. */
export const fourcatTiktok = declare({
  id: "4cat-tiktok",
  title: "4CAT: TikTok",
  version: "1",
  source: "https://github.com/digitalmethodsinitiative/4cat/blob/master/datasources/tiktok/search_tiktok.py",
  example: "CSV of a 4CAT dataset “TikTok”",
  platform: "tiktok",
  fields: {
    id: "id",
    author: "author",
    authorName: { column: "author_full" },
    authorAvatar: { column: "author_avatar" },
    text: "body",
    url: { column: "tiktok_url" },
    postedAt: { column: ["unix_timestamp", "timestamp"] },
    tags: { column: "hashtags" },
    videos: { column: "tiktok_url", separator: "\n" },
  },
  counters: {
    likes: { column: "likes" },
    replies: { column: "comments" },
    reposts: { column: "shares" },
    views: { column: "plays" },
  },
  authorCounters: {
    followers: { column: "author_followers" },
    posts: { column: "author_videos" },
    likes_given: { column: "author_likes" },
  },
  required: ["id", "author", "body", "timestamp", "plays", "tiktok_url"],
  ignore: [
    ...["collected_from_url", "thread_id", "stickers", "is_duet", "is_ad", "is_paid_partnership", "is_sensitive"],
    ...["is_photosensitive", "music_*", "video_url", "thumbnail_url", "challenges", "diversification_labels"],
    ...["location_created", "effects", "warning"],
  ],
});
