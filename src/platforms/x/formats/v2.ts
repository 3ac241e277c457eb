import { type Author, type Counters, type Mapped, nobody, type PostRef, reject } from "../../../domain/post.ts";
import { mentionsIn } from "../../../domain/text.ts";
import { timeReader } from "../../../domain/time.ts";
import { merged, unescaped } from "../../file/mapper.ts";
import { mediaKind } from "../../file/media-kind.ts";
import type { ItemFormat } from "../../format.ts";
import { at, count, firstText, idText, isRecord, type Json, record, records, text, texts } from "../../json.ts";
import { fieldsSeen } from "../../likeness.ts";
import { unique } from "../entities.ts";
import { snowflakeTime } from "../snowflake.ts";
import { statusKind, statusUrl } from "../status.ts";
import { tweetsOfPage } from "./page-v2.ts";

/** X's API v2: a page of an answer on each line (twarc 2), or its tweets one by one (“twarc2 flatten”). */
export const xV2: ItemFormat = {
  id: "x-v2",
  title: "X (Twitter) API v2: pages or flattened tweets",
  version: "1",
  source: "https://docs.x.com/x-api/fundamentals/data-dictionary",
  example: "JSONL of twarc 2",
  container: "items",
  path: null,
  known: [
    ...["id", "text", "author_id", "author", "author_user", "created_at", "lang", "public_metrics", "organic_metrics"],
    ...[
      "non_public_metrics",
      "promoted_metrics",
      "entities",
      "referenced_tweets",
      "in_reply_to_user_id",
      "in_reply_to_user",
    ],
    ...[
      "conversation_id",
      "attachments",
      "note_tweet",
      "geo",
      "source",
      "possibly_sensitive",
      "reply_settings",
      "withheld",
    ],
    ...["context_annotations", "edit_controls", "edit_history_tweet_ids", "display_text_range", "article", "card_uri"],
    ...["matching_rules", "__twarc", "media_metadata", "suggested_source_links", "community_id", "scopes"],
  ],
  required: ["id", "text"],
  expand: tweetsOfPage,
  recognise({ container, items }) {
    if (container !== "items" || items.length === 0) return 0;
    const tweets = items.flatMap(tweetsOfPage).filter(isRecord);
    const seen = fieldsSeen(tweets);
    if (!["id", "text"].every((name) => seen.includes(name)) || seen.includes("id_str")) return 0;
    const marks = [
      "author_id",
      "public_metrics",
      "conversation_id",
      "edit_history_tweet_ids",
      "referenced_tweets",
      "created_at",
    ];
    const share = marks.filter((name) => seen.includes(name)).length / marks.length;
    return share < 0.3 ? 0 : 0.6 + 0.39 * share;
  },
  bind: () => (tweet) => tweetPost(tweet),
};

const time = timeReader();

function tweetPost(tweet: unknown): Mapped {
  if (!isRecord(tweet)) return reject("not a JSON object");
  const id = idText(tweet.id);
  if (!id) return reject("no id in “id”");
  const printed = text(tweet.created_at);
  const posted = printed === null ? snowflakeTime(id) : time(printed);
  if (posted !== null && typeof posted === "object") return reject(posted.unreadable);
  const user = userIn(tweet);
  const referenced = records(tweet.referenced_tweets);
  const original = referenced.find(({ type }) => type === "retweeted");
  const parent = referenced.find(({ type }) => type === "replied_to");
  const quoted = referenced.find(({ type }) => type === "quoted");
  const body = original ? repostText(tweet, original) : textOf(tweet);
  const sources = original && textOf(original) ? [tweet, original] : [tweet];
  const author = authorOf(user, text(tweet.author_id));
  const repostOf = original ? refTo(original, /^RT @(\w+):/.exec(textOf(tweet))?.[1]) : null;
  const replyTo = parent || text(tweet.in_reply_to_user_id) ? answered(tweet, parent) : null;
  const quoteOf = quoted ? refTo(quoted, undefined) : null;
  const seen = text(at(tweet, "__twarc.retrieved_at"));
  const seenAt = seen === null ? null : time(seen);
  return {
    kind: "post",
    post: {
      platform: "x",
      id,
      author,
      postedAt: posted,
      text: body,
      title: null,
      url: statusUrl(author, id),
      kind: statusKind({ repostOf, replyTo, quoteOf }),
      sourceLanguage: text(tweet.lang),
      replyTo,
      repostOf,
      quoteOf,
      mentions: merged(entityTexts(sources, "mentions", "username"), mentionsIn(body, "x")),
      links: entityTexts(sources, "urls", "unwound_url", "expanded_url", "url"),
      tags: entityTexts(sources, "hashtags", "tag"),
      media: records(at(tweet, "attachments.media")).flatMap(({ type }) => mediaKind(text(type) ?? "") ?? []),
      counters: repostOf ? {} : metricsOf(record(tweet.public_metrics) ?? {}),
      authorCounters: accountMetrics(record(user?.public_metrics) ?? {}),
      seenAt: typeof seenAt === "number" ? seenAt : null,
      authorSeenAt: null,
    },
  };
}

const textOf = (tweet: Json): string => unescaped(firstText(at(tweet, "note_tweet.text"), tweet.text) ?? "");

/** X cuts the text of a repost; the original's is whole. */
function repostText(tweet: Json, original: Json): string {
  const handle = refTo(original, /^RT @(\w+):/.exec(textOf(tweet))?.[1]).handle;
  const whole = textOf(original);
  return handle && whole ? `RT @${handle}: ${whole}` : textOf(tweet);
}

const userIn = (tweet: Json): Json | null => record(tweet.author) ?? record(tweet.author_user);

function authorOf(user: Json | null, id: string | null): Author {
  return {
    ...nobody,
    id: idText(user?.id) ?? id,
    handle: text(user?.username),
    name: text(user?.name),
    url: text(user?.url),
    avatar: text(user?.profile_image_url),
  };
}

function refTo(tweet: Json, handleInText: string | undefined): PostRef {
  const user = userIn(tweet);
  return { id: idText(tweet.id), handle: text(user?.username) ?? handleInText ?? null, name: text(user?.name) };
}

/** Who was answered stands beside the parent; the first mention has the same id where the user was not included. */
function answered(tweet: Json, parent: Json | undefined): PostRef {
  const user = record(tweet.in_reply_to_user) ?? (parent ? userIn(parent) : null);
  const mention = records(at(tweet, "entities.mentions")).find(
    ({ id }) => text(id) === text(tweet.in_reply_to_user_id),
  );
  return {
    id: parent ? idText(parent.id) : null,
    handle: firstText(user?.username, mention?.username),
    name: text(user?.name),
  };
}

function entityTexts(tweets: Json[], kind: string, ...names: string[]): string[] {
  const found: string[] = [];
  for (const tweet of tweets) {
    found.push(...texts(record(tweet.entities)?.[kind], ...names));
    const note = record(tweet.note_tweet);
    if (note) found.push(...texts(record(note.entities)?.[kind], ...names));
  }
  return unique(found);
}

function metricsOf(metrics: Json): Counters {
  return {
    likes: count(metrics.like_count),
    reposts: count(metrics.retweet_count),
    replies: count(metrics.reply_count),
    quotes: count(metrics.quote_count),
    views: count(metrics.impression_count),
  };
}

function accountMetrics(metrics: Json): Counters {
  return {
    followers: count(metrics.followers_count),
    following: count(metrics.following_count),
    posts: count(metrics.tweet_count),
    listed: count(metrics.listed_count),
    likes_given: count(metrics.like_count),
  };
}
