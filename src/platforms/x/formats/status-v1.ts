import type { Author, Counters, Mapped, PostRef } from "../../../domain/post.ts";
import { nobody, reject } from "../../../domain/post.ts";
import { mentionsIn } from "../../../domain/text.ts";
import { timeReader } from "../../../domain/time.ts";
import { merged, unescaped } from "../../file/mapper.ts";
import { at, count, firstText, idText, isRecord, type Json, record, text } from "../../json.ts";
import { entitiesOf } from "../entities.ts";
import { snowflakeTime } from "../snowflake.ts";
import { statusKind, statusUrl } from "../status.ts";

const time = timeReader();

/** A status of API v1.1: from the REST and streaming API, twarc 1, and the archive (which lacks `user`). */
export function statusPost(status: unknown, owner: Author): Mapped {
  if (!isRecord(status)) return reject("not a JSON object");
  const id = idText(status.id_str) ?? idText(status.id);
  if (!id) return reject(noticeOf(status) ?? "no id in “id_str” or “id”");
  const printed = text(status.created_at);
  const posted = printed === null ? snowflakeTime(id) : time(printed);
  if (posted !== null && typeof posted === "object") return reject(posted.unreadable);

  const original = record(status.retweeted_status);
  const author = isRecord(status.user) ? userOf(status.user) : owner;
  const own = unescaped(textOf(status));
  const body = original ? repostText(own, original) : own;
  const spoken = original ?? status;
  const entities = entitiesOf({ ...spoken, ...record(spoken.extended_tweet) });
  const quoted = record(status.quoted_status);
  const quoteId = firstText(status.quoted_status_id_str, idText(status.quoted_status_id), quoted?.id_str);
  const replyTo = answered(status);
  const passedOn = original ? refTo(original) : passedOnByText(own, status);
  const quoteOf: PostRef | null = quoteId ? { ...(quoted ? refTo(quoted) : nameless), id: quoteId } : null;

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
      kind: statusKind({ repostOf: passedOn, replyTo, quoteOf }),
      sourceLanguage: text(status.lang),
      replyTo,
      repostOf: passedOn,
      quoteOf: passedOn ? null : quoteOf,
      ...entities,
      mentions: merged(entities.mentions, mentionsIn(body, "x")),
      // A repost carries the original's counts, which are not its own.
      counters: passedOn ? {} : countersOf(status),
      authorCounters: isRecord(status.user) ? accountCounters(status.user) : {},
      seenAt: null,
      authorSeenAt: null,
    },
  };
}

const nameless: PostRef = { id: null, handle: null };

/** Streams carry notices between statuses. */
function noticeOf(item: Json): string | null {
  for (const notice of ["delete", "limit", "scrub_geo", "status_withheld", "user_withheld", "disconnect", "warning"])
    if (notice in item && Object.keys(item).length <= 3) return `a “${notice}” notice of the stream, not a post`;
  return null;
}

const textOf = (status: Json): string =>
  firstText(at(status, "extended_tweet.full_text"), status.full_text, status.text) ?? "";

/** X cuts the text of a repost; the original's is whole. */
function repostText(own: string, original: Json): string {
  const handle = text(at(original, "user.screen_name"));
  const whole = unescaped(textOf(original));
  return handle && whole ? `RT @${handle}: ${whole}` : own;
}

function refTo(status: Json): PostRef {
  return {
    id: idText(status.id_str) ?? idText(status.id),
    handle: text(at(status, "user.screen_name")),
    name: text(at(status, "user.name")),
  };
}

/** Old and archived reposts hold only “RT @name: …” and the name among the mentions. */
function passedOnByText(own: string, status: Json): PostRef | null {
  const handle = /^RT @(\w{1,20}):/.exec(own)?.[1];
  if (!handle) return null;
  return { id: idText(status.retweeted_status_id_str), handle };
}

function answered(status: Json): PostRef | null {
  const id = idText(status.in_reply_to_status_id_str) ?? idText(status.in_reply_to_status_id);
  const handle = text(status.in_reply_to_screen_name);
  return id || handle ? { id, handle } : null;
}

function userOf(user: Json): Author {
  return {
    ...nobody,
    id: idText(user.id_str) ?? idText(user.id),
    handle: text(user.screen_name),
    name: text(user.name),
    url: text(user.url),
    avatar: firstText(user.profile_image_url_https, user.profile_image_url),
  };
}

export function countersOf(status: Json): Counters {
  return {
    likes: count(status.favorite_count),
    reposts: count(status.retweet_count),
    replies: count(status.reply_count),
    quotes: count(status.quote_count),
  };
}

function accountCounters(user: Json): Counters {
  return {
    followers: count(user.followers_count),
    following: count(user.friends_count),
    posts: count(user.statuses_count),
    likes_given: count(user.favourites_count),
    listed: count(user.listed_count),
  };
}
