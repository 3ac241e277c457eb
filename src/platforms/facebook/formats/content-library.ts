import { declare } from "../../file/mapping.ts";

const source = "https://developers.facebook.com/docs/content-library-and-api/appendix/data-dictionary";
const reactions = ["like", "love", "wow", "haha", "sad", "angry", "care"].map((kind) => `statistics.${kind}_count`);
const common = {
  version: "1",
  source,
  example: "CSV downloaded from the Meta Content Library (accounts above Meta's thresholds)",
  fields: {
    id: "id",
    author: { column: "post_owner.username", optional: true },
    authorId: { column: "post_owner.id", optional: true },
    authorName: { column: "post_owner.name", optional: true },
    text: "text",
    url: { column: "mcl_url", optional: true },
    postedAt: "creation_time",
    language: { column: "lang", optional: true },
    tags: { column: "hashtags", optional: true },
  },
  ignore: [
    ...[
      "modified_time",
      "match_type",
      "is_branded_content",
      "activities",
      "multimedia",
      "post_owner.type",
      "surface.id",
    ],
    ...["surface.type", "surface.name", "surface.username", "link_attachment.name", "link_attachment.caption"],
    ...["link_attachment.description", "content_type", "media_type", "shared_post_id", "poll", "location"],
  ],
} as const;

/** Posts of Facebook pages, profiles and groups out of the Meta Content Library; the library's own ids, no others are given. */
export const contentLibraryFacebook = declare({
  ...common,
  id: "content-library-facebook",
  title: "Meta Content Library: Facebook",
  platform: "facebook",
  fields: { ...common.fields, links: { column: "link_attachment.link", optional: true } },
  counters: {
    likes: { column: "statistics.like_count", optional: true },
    replies: "statistics.comment_count",
    reposts: "statistics.share_count",
    views: { column: "statistics.views", optional: true },
    reactions: { column: reactions, sum: true },
  },
  required: ["id", "text", "creation_time", "statistics.share_count", "statistics.comment_count"],
  ignore: [...common.ignore],
});

/** Posts of Instagram accounts out of the Meta Content Library. */
export const contentLibraryInstagram = declare({
  ...common,
  id: "content-library-instagram",
  title: "Meta Content Library: Instagram",
  platform: "instagram",
  counters: {
    likes: "statistics.like_count",
    replies: "statistics.comment_count",
    views: { column: "statistics.views", optional: true },
  },
  required: ["id", "text", "creation_time", "statistics.like_count", "statistics.comment_count"],
  ignore: [...common.ignore],
});
