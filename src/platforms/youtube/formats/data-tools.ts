import { declare } from "../../file/mapping.ts";

/** Videos of a channel or a search, as YouTube Data Tools saves them. */
export const youtubeVideos = declare({
  id: "youtube-data-tools-videos",
  title: "YouTube Data Tools: videos",
  version: "1",
  source: "https://ytdt.digitalmethods.net/",
  example: "videolist_channel….csv",
  platform: "youtube",
  fields: {
    id: "videoId",
    author: "channelId",
    authorId: "channelId",
    authorName: { column: "channelTitle" },
    text: { column: "videoDescription" },
    title: { column: "videoTitle", optional: true },
    postedAt: "publishedAt",
    language: { column: ["defaultLanguage", "defaultLAudioLanguage"], optional: true },
    tags: { column: "tags", optional: true },
  },
  constants: { media: "video" },
  counters: {
    views: { column: "viewCount", optional: true },
    likes: { column: "likeCount", optional: true },
    replies: { column: "commentCount", optional: true },
  },
  required: ["videoId", "channelId", "channelTitle", "publishedAt"],
  ignore: [
    ...[
      "position",
      "publishedAtSQL",
      "videoCategoryId",
      "videoCategoryLabel",
      "topicCategories",
      "duration",
      "durationSec",
    ],
    ...[
      "dimension",
      "definition",
      "caption",
      "defaultThumbnail",
      "thumbnail_maxres",
      "licensedContent",
      "locationDescription",
    ],
    ...["latitude", "longitude", "dislikeCount", "favoriteCount"],
  ],
});

/** Comments under a video; the file says whether one is an answer, not to which. */
export const youtubeComments = declare({
  id: "youtube-data-tools-comments",
  title: "YouTube Data Tools: comments",
  version: "1",
  source: "https://ytdt.digitalmethods.net/",
  example: "videoinfo_…_comments.csv",
  platform: "youtube",
  kind: "reply",
  fields: {
    id: "id",
    author: { column: ["authorChannelId", "authorName"] },
    authorId: { column: "authorChannelId", optional: true },
    authorName: "authorName",
    authorUrl: { column: "authorChannelUrl", optional: true },
    text: "text",
    postedAt: "publishedAt",
    // A comment's id holds its parent's before the full stop.
    replyToId: { column: "id", match: "^([^.]+)\\.", optional: true },
  },
  counters: { replies: { column: "replyCount", optional: true }, likes: { column: "likeCount", optional: true } },
  required: ["id", "authorName", "text", "publishedAt", "isReplyTo"],
  ignore: ["isReplyTo", "isReplyToName", "isReply"],
});
