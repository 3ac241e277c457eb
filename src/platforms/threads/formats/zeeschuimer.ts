import { type Mapped, type MappedPost, nobody, type PostRef, reject } from "../../../domain/post.ts";
import { linksIn, mentionsIn, tagsIn } from "../../../domain/text.ts";
import { timeReader } from "../../../domain/time.ts";
import { merged } from "../../file/mapper.ts";
import { type Seen, zeeschuimer } from "../../file/zeeschuimer.ts";
import { at, count, firstText, idText, isRecord, type Json, record, records, text } from "../../json.ts";

/** Posts as Threads' page receives them. */
export const zeeschuimerThreads = zeeschuimer({
  id: "zeeschuimer-threads",
  title: "Zeeschuimer: Threads",
  source: "https://github.com/digitalmethodsinitiative/zeeschuimer",
  platforms: ["threads.net", "threads.com"],
  known: [
    ...[
      "__import_meta",
      "__typename",
      "code",
      "pk",
      "id",
      "user",
      "caption",
      "taken_at",
      "like_count",
      "text_post_app_info",
    ],
    ...[
      "carousel_media",
      "image_versions2",
      "video_versions",
      "audio",
      "media_type",
      "is_paid_partnership",
      "has_liked",
    ],
    ...["original_height", "original_width", "accessibility_caption", "caption_is_edited", "transcription_data"],
    ...[
      "like_and_view_counts_disabled",
      "organic_tracking_token",
      "has_audio",
      "media_overlay_info",
      "giphy_media_info",
    ],
    ...["text_with_entities", "canonical_url", "logging_info_token", "location", "meta_place", "saved", "view_count"],
    ...["ig_comment_wa_token", "dash_eligible", "is_dash_eligible", "number_of_qualities", "video_dash_manifest"],
    ...["crop", "feedback_token", "viewer_can_reshare", "usertags", "owner", "gen_ai_detection_method", "ad_id"],
  ],
  nested: ["code", "user.username", "taken_at", "text_post_app_info"],
  looksLike: (item) => "code" in item && isRecord(item.text_post_app_info),
  post: threadPost,
});

const seconds = timeReader("seconds");

function threadPost({ item, seenAt }: Seen): Mapped {
  const id = text(item.code);
  if (!id) return reject("no id in “code”");
  const posted = seconds(text(item.taken_at) ?? "");
  if (posted !== null && typeof posted === "object") return reject(posted.unreadable);
  const info = record(item.text_post_app_info) ?? {};
  const body = firstText(at(item, "caption.text"), at(item, "text_with_entities.text")) ?? "";
  const user = record(item.user) ?? {};
  const handle = text(user.username);
  const link = linkOf(info);
  const repostOf = refTo(at(info, "share_info.reposted_post"));
  const quoteOf = refTo(at(info, "share_info.quoted_post") ?? at(info, "share_info.quoted_attachment_post"));
  const replyTo = answered(info);
  return {
    kind: "post",
    post: {
      platform: "threads",
      id,
      author: {
        ...nobody,
        id: firstText(idText(user.pk), idText(user.id)),
        handle,
        name: text(user.full_name),
        avatar: text(user.profile_pic_url),
      },
      postedAt: posted,
      text: body,
      title: null,
      url: handle ? `https://www.threads.com/@${handle}/post/${id}` : null,
      kind: repostOf ? "repost" : replyTo ? "reply" : quoteOf ? "quote" : "original",
      sourceLanguage: null,
      replyTo,
      repostOf,
      quoteOf,
      mentions: mentionsIn(body, "threads"),
      links: merged(link ? [link] : [], linksIn(body)),
      tags: merged(tagNames(info), tagsIn(body)),
      media: mediaOf(item),
      counters: {
        likes: item.like_and_view_counts_disabled === true ? null : count(item.like_count),
        reposts: count(info.repost_count),
        replies: count(info.direct_reply_count),
        quotes: count(info.quote_count),
        views: count(item.view_count),
      },
      authorCounters: { followers: count(user.follower_count) },
      seenAt,
      authorSeenAt: null,
    },
  };
}

function refTo(value: unknown): PostRef | null {
  const other = record(value);
  if (!other) return null;
  const ref = {
    id: text(other.code),
    handle: text(at(other, "user.username")),
    name: text(at(other, "user.full_name")),
  };
  return ref.id || ref.handle ? ref : null;
}

function answered(info: Json): PostRef | null {
  const handle = text(at(info, "reply_to_author.username"));
  return handle || info.is_reply === true ? { id: null, handle } : null;
}

/** Addresses of a preview run over Threads' own counter, which holds the real one in “u”. */
function linkOf(info: Json): string | null {
  const printed = text(at(info, "link_preview_attachment.url"));
  if (!printed) return null;
  const url = URL.parse(printed);
  return url?.hostname.startsWith("l.threads.") ? (url.searchParams.get("u") ?? printed) : printed;
}

/** Tags of Threads may hold spaces and stand without “#”. */
const tagNames = (info: Json): string[] =>
  records(at(info, "text_fragments.fragments")).flatMap(
    (fragment) => text(at(fragment, "tag_fragment.display_name")) ?? [],
  );

function mediaOf(item: Json): MappedPost["media"] {
  const parts = records(item.carousel_media);
  const kinds = (parts.length > 0 ? parts : [item]).flatMap((part): MappedPost["media"] => {
    if (records(part.video_versions).length > 0) return ["video"];
    return records(at(part, "image_versions2.candidates")).length > 0 ? ["image"] : [];
  });
  return isRecord(item.audio) ? [...kinds, "audio"] : kinds;
}
