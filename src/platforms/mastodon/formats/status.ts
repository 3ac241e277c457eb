import { type Author, type Counters, type Mapped, nobody, type PostRef, post, reject } from "../../../domain/post.ts";
import { tellings } from "../../../domain/telling.ts";
import { timeReader } from "../../../domain/time.ts";
import { merged } from "../../file/mapper.ts";
import { mediaKind } from "../../file/media-kind.ts";
import type { ItemFormat } from "../../format.ts";
import { at, count, firstText, isRecord, type Json, record, records, text, texts } from "../../json.ts";
import { attribute, byName, hasClass, parseHtml, plainText } from "../../markup.ts";

/**
 * Statuses of Mastodon's API, with a note of ours (`__seen`): the domain of the server's own accounts, the moment, and
 * the addresses of the answered posts where the same answer held them. A post's id is its address in the Fediverse,
 * which is the same on every server.
 */
export const mastodonStatus: ItemFormat = {
  id: "mastodon-status",
  title: "Mastodon: statuses of the API",
  version: "1",
  source: "https://docs.joinmastodon.org/entities/Status/",
  example: "kept raw of a live Mastodon source",
  container: "items",
  path: null,
  known: [
    ...["id", "uri", "url", "created_at", "edited_at", "account", "content", "text", "visibility", "sensitive"],
    ...[
      "spoiler_text",
      "media_attachments",
      "application",
      "mentions",
      "tags",
      "emojis",
      "reblogs_count",
      "quotes_count",
    ],
    ...["favourites_count", "replies_count", "in_reply_to_id", "in_reply_to_account_id", "reblog", "poll", "card"],
    ...["language", "favourited", "reblogged", "muted", "bookmarked", "pinned", "filtered", "quote", "quote_approval"],
    ...["tagged_collections", "local_only", "__seen"],
  ],
  tells: tellings,
  required: ["id", "uri", "account", "content"],
  expected: ["created_at", "favourites_count", "reblogs_count", "replies_count"],
  nested: ["account.acct"],
  recognise({ container, items }) {
    if (container !== "items" || items.length === 0) return 0;
    const marks = ["uri", "account", "content", "favourites_count", "reblogs_count", "spoiler_text"];
    const ours = items.filter((item) => isRecord(item) && marks.every((name) => name in item));
    return 0.95 * (ours.length / items.length);
  },
  bind:
    (_head, { account }) =>
    (status) =>
      isRecord(status) ? statusPost(status, account) : reject("not a JSON object"),
};

const time = timeReader();

function statusPost(status: Json, owner: string | null): Mapped {
  const uri = text(status.uri);
  if (!uri) return reject("no “uri”");
  if (status.visibility === "private" || status.visibility === "direct")
    return reject("not public: for followers or for those it names");
  const posted = time(text(status.created_at) ?? "");
  if (posted !== null && typeof posted === "object") return reject(posted.unreadable);
  const seen = record(status.__seen) ?? {};
  const domain = text(seen.domain) ?? owner?.split("@").at(-1) ?? null;
  const account = record(status.account) ?? {};
  const original = record(status.reblog);
  const said = original ?? status;
  const page = parseHtml(text(said.content) ?? "");
  const quoted = quotedBy(said, domain);
  const replyTo = answered(status, seen, domain);
  const card = text(record(said.card)?.url);
  const written = byName(page, "a").flatMap((link) =>
    hasClass(link, "mention") || hasClass(link, "hashtag") ? [] : (attribute(link, "href") ?? []),
  );
  return {
    kind: "post",
    post: post({
      platform: "mastodon",
      id: uri,
      author: authorOf(account, domain),
      postedAt: posted,
      text: plainText(page),
      title: text(said.spoiler_text),
      url: text(status.url) ?? uri,
      kind: original ? "repost" : replyTo ? "reply" : quoted ? "quote" : "original",
      sourceLanguage: text(said.language),
      replyTo,
      repostOf: original ? refTo(original, domain) : null,
      quoteOf: original ? null : quoted,
      mentions: records(said.mentions).flatMap((mention) => handleOf(mention, domain) ?? []),
      links: merged(written, card ? [card] : []),
      tags: texts(said.tags, "name"),
      media: records(said.media_attachments).flatMap(({ type }) => mediaKind(text(type) ?? "") ?? []),
      counters: original ? {} : countersOf(status),
      authorCounters: accountCounters(account),
      seenAt: count(seen.at),
    }),
  };
}

const countersOf = (status: Json): Counters => ({
  likes: count(status.favourites_count),
  reposts: count(status.reblogs_count),
  replies: count(status.replies_count),
  ...(status.quotes_count === undefined ? {} : { quotes: count(status.quotes_count) }),
});

/** -1 stands for a number that a server keeps to itself, and is not known. */
export const accountCounters = (account: Json): Counters => ({
  followers: count(account.followers_count),
  following: count(account.following_count),
  posts: count(account.statuses_count),
});

/** “user@server”: a server names its own accounts without itself. */
export function handleOf(account: Json, domain: string | null): string | null {
  const acct = text(account.acct);
  if (!acct) return null;
  return acct.includes("@") || !domain ? acct : `${acct}@${domain}`;
}

const authorOf = (account: Json, domain: string | null): Author => ({
  ...nobody,
  id: firstText(account.uri, account.url),
  handle: handleOf(account, domain),
  name: text(account.display_name),
  url: text(account.url),
  avatar: text(account.avatar),
});

function refTo(status: Json, domain: string | null): PostRef {
  const account = record(status.account) ?? {};
  return { id: text(status.uri), handle: handleOf(account, domain), name: text(account.display_name) };
}

function quotedBy(status: Json, domain: string | null): PostRef | null {
  const quoted = at(status, "quote.quoted_status");
  if (isRecord(quoted)) return refTo(quoted, domain);
  return isRecord(status.quote) ? { id: null, handle: null } : null;
}

/**
 * A server prints the number the answered post has with it. Its address is known where the same answer held it, or
 * where the author answers itself: then it differs from this post's own in the number only.
 */
function answered(status: Json, seen: Json, domain: string | null): PostRef | null {
  const parent = text(status.in_reply_to_id);
  if (!parent) return null;
  const author = record(status.account) ?? {};
  const to = text(status.in_reply_to_account_id);
  const isSelf = to !== null && to === text(author.id);
  const own = text(status.uri) ?? "";
  const beside = text(record(seen.uris)?.[parent]);
  const derived = isSelf && own.endsWith(`/${text(status.id)}`) ? own.replace(/[^/]+$/, parent) : null;
  const mention = isSelf ? author : records(status.mentions).find(({ id }) => text(id) === to);
  return { id: beside ?? derived, handle: mention ? handleOf(mention, domain) : null };
}
