import { type Mapped, nobody, post, reject } from "../../../domain/post.ts";
import { linksIn, tagsIn } from "../../../domain/text.ts";
import { timeReader } from "../../../domain/time.ts";
import { merged } from "../../file/mapper.ts";
import type { ItemFormat } from "../../format.ts";
import { at, count, firstText, isRecord, type Json, record, text } from "../../json.ts";
import { entryFields } from "../feed-entry.ts";

/**
 * Videos as the Data API describes them, or as entries of a channel's feed (kept as the XML that came; read into the
 * same fields), with a note of ours (`__seen`): the channel's handle and the moment.
 */
export const youtubeVideo: ItemFormat = {
  id: "youtube-video",
  title: "YouTube: videos of a channel (feed or Data API)",
  version: "1",
  source: "https://developers.google.com/youtube/v3/docs/videos",
  example: "kept raw of a live YouTube source",
  container: "items",
  path: null,
  known: [
    ...[
      "kind",
      "etag",
      "id",
      "snippet",
      "statistics",
      "contentDetails",
      "status",
      "liveStreamingDetails",
      "localizations",
    ],
    ...["topicDetails", "player", "recordingDetails", "__seen"],
  ],
  tells: ["media", "links"],
  required: ["id", "snippet"],
  nested: ["snippet.channelId", "snippet.publishedAt", "snippet.title"],
  expand: (item) => [
    isRecord(item) && typeof item.entry === "string" ? { ...entryFields(item.entry), __seen: item.__seen } : item,
  ],
  recognise({ container, items }) {
    if (container !== "items" || items.length === 0) return 0;
    const ours = items.filter(
      (item) => isRecord(item) && (item.kind === "youtube#video" || /<yt:videoId/.test(text(item.entry) ?? "")),
    );
    return 0.95 * (ours.length / items.length);
  },
  bind: () => (video) => (isRecord(video) ? videoPost(video) : reject("not a JSON object")),
};

const time = timeReader();

function videoPost(video: Json): Mapped {
  const id = text(video.id);
  if (!id) return reject("no “id”");
  const snippet = record(video.snippet) ?? {};
  const posted = time(text(snippet.publishedAt) ?? "");
  if (posted !== null && typeof posted === "object") return reject(posted.unreadable);
  const channel = text(snippet.channelId);
  const statistics = record(video.statistics) ?? {};
  const body = text(snippet.description) ?? "";
  const title = text(snippet.title);
  const own = Array.isArray(snippet.tags) ? snippet.tags.flatMap((tag) => text(tag) ?? []) : [];
  return {
    kind: "post",
    post: post({
      platform: "youtube",
      id,
      author: {
        ...nobody,
        id: channel,
        handle: text(at(video, "__seen.handle")) ?? channel,
        name: text(snippet.channelTitle),
      },
      postedAt: posted,
      text: body,
      title,
      url: `https://www.youtube.com/watch?v=${id}`,
      sourceLanguage: firstText(snippet.defaultAudioLanguage, snippet.defaultLanguage),
      links: linksIn(body),
      tags: merged(own, tagsIn(`${title ?? ""}\n${body}`)),
      media: ["video"],
      counters: {
        views: count(statistics.viewCount),
        likes: count(statistics.likeCount),
        ...(statistics.commentCount === undefined ? {} : { replies: count(statistics.commentCount) }),
      },
      seenAt: count(at(video, "__seen.at")),
    }),
  };
}
