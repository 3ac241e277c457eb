import { type Mapped, type PostRef, reject } from "../../../domain/post.ts";
import { mentionsIn } from "../../../domain/text.ts";
import { timeReader } from "../../../domain/time.ts";
import { merged, unescaped } from "../../file/mapper.ts";
import { type Seen, zeeschuimer } from "../../file/zeeschuimer.ts";
import { at, count, firstText, idText, isRecord, type Json, record, text } from "../../json.ts";
import { entitiesOf, unique } from "../entities.ts";
import { snowflakeTime } from "../snowflake.ts";
import { statusKind, statusUrl } from "../status.ts";
import { pageUser } from "../user.ts";
import { countersOf } from "./status-v1.ts";

/** Posts as X's page receives them from its GraphQL interface (and, older, from “adaptive” search). */
export const zeeschuimerX = zeeschuimer({
  id: "zeeschuimer-x",
  title: "Zeeschuimer: X (Twitter)",
  source: "https://github.com/digitalmethodsinitiative/zeeschuimer",
  platforms: ["twitter.com", "x.com"],
  known: [
    ...[
      "__import_meta",
      "__typename",
      "rest_id",
      "id",
      "type",
      "core",
      "user",
      "legacy",
      "source",
      "views",
      "ext_views",
    ],
    ...[
      "note_tweet",
      "quoted_status_result",
      "retweeted_status_result",
      "quotedRefResult",
      "tweet",
      "card",
      "edit_control",
    ],
    ...[
      "is_translatable",
      "has_birdwatch_notes",
      "birdwatch_pivot",
      "unmention_data",
      "unmention_info",
      "unified_card",
    ],
    ...["quick_promote_eligibility", "previous_counts", "note_tweet_results", "article", "community_results", "trend"],
    ...["author_community_relationship", "community_relationship", "conversation_control", "post_image_description"],
    ...["post_video_description", "grok_analysis_button", "grok_analysis_followups", "grok_share_attachment"],
    ...[
      "grok_translated_post",
      "is_translatable_by_grok",
      "superFollowsReplyUserResult",
      "voiceInfo",
      "hasModeratedReplies",
    ],
    ...[
      "exclusiveTweetInfo",
      "possibly_sensitive",
      "limitedActionResults",
      "tweetInterstitial",
      "mediaVisibilityResults",
    ],
  ],
  nested: ["legacy.full_text|note_tweet", "legacy.created_at", "core.user_results|user|legacy.user_id_str"],
  looksLike: (item) => isRecord(item.legacy) && (text(item.rest_id) !== null || item.type === "adaptive"),
  post: pagePost,
});

const time = timeReader();

function pagePost({ item, seenAt }: Seen): Mapped {
  const tweet = bare(item);
  if (!tweet) return reject("the page shows only that a post stood here (tombstone)");
  const legacy = record(tweet.legacy) ?? {};
  const id = idText(tweet.rest_id) ?? idText(legacy.id_str);
  if (!id) return reject("no id in “rest_id” or “legacy.id_str”");
  const printed = text(legacy.created_at);
  const posted = printed === null ? snowflakeTime(id) : time(printed);
  if (posted !== null && typeof posted === "object") return reject(posted.unreadable);

  const original = bare(at(legacy, "retweeted_status_result.result") ?? at(tweet, "retweeted_status_result.result"));
  const quotedResult = at(tweet, "quoted_status_result.result") ?? at(tweet, "quotedRefResult.result");
  const quoted = bare(quotedResult);
  const { author, counters: authorCounters } = pageUser(tweet);
  const repostOf = original ? refTo(original) : null;
  const passed = original && repostOf?.handle ? `RT @${repostOf.handle}: ${textOf(original)}` : textOf(tweet);
  const entities = merge(entitiesIn(original ?? tweet), original ? entitiesIn(tweet) : null);
  const quoteId = idText(legacy.quoted_status_id_str) ?? (quoted ? refTo(quoted).id : null);
  const quoteOf: PostRef | null = quoteId
    ? { ...(quoted ? refTo(quoted) : { id: null, handle: quotedHandle(legacy) }), id: quoteId }
    : null;
  const replyTo = answered(legacy);
  return {
    kind: "post",
    post: {
      platform: "x",
      id,
      author,
      postedAt: posted,
      text: passed,
      title: null,
      url: statusUrl(author, id),
      kind: statusKind({ repostOf, replyTo, quoteOf }),
      sourceLanguage: text(legacy.lang),
      replyTo,
      repostOf,
      quoteOf: repostOf ? null : quoteOf,
      ...entities,
      mentions: merged(entities.mentions, mentionsIn(passed, "x")),
      counters: repostOf
        ? {}
        : { ...countersOf(legacy), views: count(at(tweet, "views.count")) ?? count(at(tweet, "ext_views.count")) },
      authorCounters,
      seenAt,
      authorSeenAt: null,
    },
  };
}

/** A post may lie one level deeper (“TweetWithVisibilityResults”); a tombstone holds none. */
function bare(value: unknown): Json | null {
  const result = record(value);
  if (!result) return null;
  const tweet = record(result.tweet) ?? result;
  return isRecord(tweet.legacy) || isRecord(tweet.note_tweet) ? tweet : null;
}

/** Long posts carry their whole text in `note_tweet`; `full_text` is then cut. */
const textOf = (tweet: Json): string =>
  unescaped(firstText(at(tweet, "note_tweet.note_tweet_results.result.text"), at(tweet, "legacy.full_text")) ?? "");

type Entities = ReturnType<typeof entitiesOf>;

function entitiesIn(tweet: Json): Entities {
  const note = record(at(tweet, "note_tweet.note_tweet_results.result.entity_set"));
  return merge(entitiesOf(record(tweet.legacy) ?? {}), note ? entitiesOf({ entities: note }) : null);
}

function merge(first: Entities, second: Entities | null): Entities {
  if (!second) return first;
  return {
    mentions: unique([...first.mentions, ...second.mentions]),
    links: unique([...first.links, ...second.links]),
    tags: unique([...first.tags, ...second.tags]),
    media: first.media.length > 0 ? first.media : second.media,
  };
}

function refTo(tweet: Json): PostRef {
  const { author } = pageUser(tweet);
  return { id: idText(tweet.rest_id) ?? idText(at(tweet, "legacy.id_str")), handle: author.handle, name: author.name };
}

const quotedHandle = (legacy: Json): string | null =>
  /\.com\/(\w+)\/status\//.exec(text(at(legacy, "quoted_status_permalink.expanded")) ?? "")?.[1] ?? null;

function answered(legacy: Json): PostRef | null {
  const id = idText(legacy.in_reply_to_status_id_str);
  const handle = text(legacy.in_reply_to_screen_name);
  return id || handle ? { id, handle } : null;
}
