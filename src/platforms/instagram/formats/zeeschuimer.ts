import { type Author, type Mapped, type MappedPost, nobody, reject } from "../../../domain/post.ts";
import { linksIn, mentionsIn, tagsIn } from "../../../domain/text.ts";
import { timeReader } from "../../../domain/time.ts";
import { merged } from "../../file/mapper.ts";
import { type Seen, zeeschuimer } from "../../file/zeeschuimer.ts";
import { at, count, firstText, idText, type Json, record, records, text, truthy } from "../../json.ts";

/** Posts as Instagram's page receives them, in its three shapes: item list, older graph, and the grid's partial one. */
export const zeeschuimerInstagram = zeeschuimer({
  id: "zeeschuimer-instagram",
  title: "Zeeschuimer: Instagram",
  source: "https://github.com/digitalmethodsinitiative/zeeschuimer",
  platforms: ["instagram.com"],
  known: [
    ...[
      "__import_meta",
      "__typename",
      "_zs_partial",
      "_zs_instagram_view",
      "code",
      "shortcode",
      "pk",
      "id",
      "user",
      "owner",
    ],
    ...[
      "caption",
      "edge_media_to_caption",
      "taken_at",
      "taken_at_timestamp",
      "media_type",
      "product_type",
      "carousel_media",
    ],
    ...["edge_sidecar_to_children", "image_versions2", "video_versions", "display_url", "display_uri", "video_url"],
    ...["like_count", "edge_media_preview_like", "edge_liked_by", "comment_count", "edge_media_preview_comment"],
    ...["edge_media_to_parent_comment", "edge_media_to_comment", "play_count", "view_count", "video_view_count"],
    ...["like_and_view_counts_disabled", "usertags", "edge_media_to_tagged_user", "coauthor_producers", "location"],
    ...["carousel_media_count", "original_height", "original_width", "accessibility_caption", "comments", "link"],
    ...["has_liked", "top_likers", "facepile_top_likers", "can_viewer_reshare", "is_paid_partnership", "sponsor_tags"],
    ...["clips_metadata", "video_duration", "is_video", "dimensions", "media_overlay_info", "sharing_friction_info"],
    ...["caption_is_edited", "comments_disabled", "commenting_disabled_for_viewer", "previous_submitter", "ad_id"],
    ...[
      "boosted_status",
      "boost_unavailable_identifier",
      "boost_unavailable_reason",
      "can_reshare",
      "can_save",
      "preview",
    ],
    ...[
      "device_timestamp",
      "fb_like_count",
      "fb_comment_count",
      "filter_type",
      "has_audio",
      "headline",
      "inventory_source",
    ],
    ...[
      "invited_coauthor_producers",
      "is_dash_eligible",
      "logging_info_token",
      "number_of_qualities",
      "organic_tracking_token",
    ],
    ...[
      "photo_of_you",
      "saved_collection_ids",
      "story_cta",
      "thumbnails",
      "timeline_pinned_user_ids",
      "viewer_can_reshare",
    ],
    ...[
      "video_codec",
      "video_dash_manifest",
      "video_subtitles_uri",
      "wearable_attribution_info",
      "explore",
      "follow_hashtag_info",
    ],
    ...[
      "affiliate_info",
      "audience",
      "crosspost_metadata",
      "feed_demotion_control",
      "feed_recs_demotion_control",
      "group",
    ],
    ...["ig_media_sharing_disabled", "main_feed_carousel_starting_media_id", "open_carousel_submission_state"],
    ...[
      "media_attributions_data",
      "media_level_comment_controls",
      "media_cropping_info",
      "social_context",
      "gating_info",
    ],
  ],
  nested: ["code|shortcode", "user|owner", "caption|edge_media_to_caption", "taken_at|taken_at_timestamp|_zs_partial"],
  looksLike: (item) =>
    ("code" in item && "media_type" in item && !("text_post_app_info" in item)) || "edge_media_to_caption" in item,
  post: mediaPost,
});

const seconds = timeReader("seconds");

function mediaPost({ item, seenAt }: Seen): Mapped {
  const link = text(item.link) ?? "";
  if (item.product_type === "ad" || link.startsWith("https://www.facebook.com/ads/ig_redirect"))
    return reject("an advertisement, not a post");
  const id = firstText(item.code, item.shortcode);
  if (!id) return reject("no id in “code” or “shortcode”");
  const posted = seconds(firstText(item.taken_at, item.taken_at_timestamp) ?? "");
  if (posted !== null && typeof posted === "object") return reject(posted.unreadable);
  const body = firstText(at(item, "caption.text"), at(item, "edge_media_to_caption.edges.0.node.text")) ?? "";
  const user: Json = { ...record(item.owner), ...record(item.user) };
  const hidden = truthy(item.like_and_view_counts_disabled);
  const likes =
    count(item.like_count) ??
    count(at(item, "edge_media_preview_like.count")) ??
    count(at(item, "edge_liked_by.count"));
  return {
    kind: "post",
    post: {
      platform: "instagram",
      id,
      author: userOf(user),
      postedAt: posted,
      text: body,
      title: null,
      url: `https://www.instagram.com/p/${id}`,
      kind: "original",
      sourceLanguage: null,
      replyTo: null,
      repostOf: null,
      quoteOf: null,
      mentions: merged(people(item), mentionsIn(body, "instagram")),
      links: linksIn(body),
      tags: tagsIn(body),
      media: mediaOf(item),
      counters: {
        likes: hidden ? null : likes,
        replies:
          count(item.comment_count) ??
          count(at(item, "edge_media_to_parent_comment.count")) ??
          count(at(item, "edge_media_preview_comment.count")) ??
          count(at(item, "edge_media_to_comment.count")),
        views: hidden ? null : (count(item.view_count) ?? count(item.play_count) ?? count(item.video_view_count)),
      },
      authorCounters: {
        followers: count(user.follower_count) ?? count(at(user, "edge_followed_by.count")),
        posts: count(user.media_count) ?? count(at(user, "edge_owner_to_timeline_media.count")),
      },
      seenAt,
      authorSeenAt: null,
    },
  };
}

function userOf(user: Json): Author {
  return {
    ...nobody,
    id: firstText(idText(user.pk), idText(user.id)),
    handle: text(user.username),
    name: text(user.full_name),
    avatar: text(user.profile_pic_url),
  };
}

/** Those tagged in the picture and those who publish it together. */
function people(item: Json): string[] {
  const tagged = records(at(item, "usertags.in")).map(({ user }) => user);
  const graph = records(at(item, "edge_media_to_tagged_user.edges")).map((edge) => at(edge, "node.user"));
  const all = [...tagged, ...graph, ...records(item.coauthor_producers)];
  return [...new Set(all.flatMap((user) => text(record(user)?.username) ?? []))];
}

function mediaOf(item: Json): MappedPost["media"] {
  const parts = records(item.carousel_media);
  const children = records(records(at(item, "edge_sidecar_to_children.edges")).map(({ node }) => node));
  const each = parts.length > 0 ? parts : children.length > 0 ? children : [item];
  return each.map((part) => (isVideo(part) ? "video" : "image"));
}

const isVideo = (part: Json): boolean =>
  count(part.media_type) === 2 || truthy(part.is_video) || /video/i.test(text(part.__typename) ?? "");
