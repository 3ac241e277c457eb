import { type Author, type Counters, type Mapped, nobody, type PostRef, post, reject } from "../../../domain/post.ts";
import { tellings } from "../../../domain/telling.ts";
import { timeReader } from "../../../domain/time.ts";
import type { ItemFormat } from "../../format.ts";
import { at, count, firstText, isRecord, type Json, list, record, text } from "../../json.ts";
import { fieldsSeen } from "../../likeness.ts";
import { postCollection, recordPlace, repostCollection } from "../at-uri.ts";
import { richText } from "./rich-text.ts";

/**
 * What the AT Protocol gives of a post, in its four wrappings: an entry of a feed, a post of an AppView, a record of a
 * repository, an event of Jetstream. The same post has the same id in all of them.
 */
export const blueskyRecords: ItemFormat = {
  id: "bluesky",
  title: "Bluesky: feed entries, records and Jetstream events",
  version: "1",
  source: "https://github.com/bluesky-social/atproto/tree/main/lexicons/app/bsky/feed",
  example: "JSON lines of app.bsky.feed.getAuthorFeed, com.atproto.repo.listRecords or Jetstream",
  container: "items",
  path: null,
  known: [
    ...["post", "reply", "reason", "feedContext", "reqId"],
    ...["uri", "cid", "author", "record", "embed", "replyCount", "repostCount", "likeCount", "quoteCount"],
    ...["bookmarkCount", "indexedAt", "viewer", "labels", "threadgate", "debug", "value", "handle"],
    ...["did", "time_us", "kind", "commit"],
  ],
  tells: tellings,
  required: [],
  recognise({ container, items }) {
    if (container !== "items" || items.length === 0) return 0;
    const seen = fieldsSeen(items);
    const isWhole = shapes.some((shape) => shape.every((name) => seen.includes(name)));
    return isWhole && items.some((item) => isRecord(item) && isOfBluesky(item)) ? 0.95 : 0;
  },
  bind: () => (item) => (isRecord(item) ? mapped(item) : reject("not a JSON object")),
};

const shapes = [["post"], ["uri", "record"], ["uri", "value"], ["did", "commit"]];

const isOfBluesky = (item: Json): boolean => {
  const said = [at(item, "post.uri"), item.uri, at(item, "commit.collection")].map((value) => text(value) ?? "");
  return said.some((value) => value.includes(postCollection) || value.includes(repostCollection));
};

function mapped(item: Json): Mapped {
  const commit = record(item.commit);
  if (commit) return ofCommit(item, commit);
  const entry = record(item.post);
  if (entry) return ofEntry(item, entry);
  if (isRecord(item.value)) return ofRecord(text(item.uri), item.value, { author: authorOf(item), seen: null });
  return ofView(item, null);
}

function ofCommit(event: Json, commit: Json): Mapped {
  const [did, collection, rkey] = [text(event.did), text(commit.collection), text(commit.rkey)];
  if (!did || !collection || !rkey) return reject("the event names no record");
  const value = record(commit.record);
  if (!value) return reject(`the event is no post but “${text(commit.operation) ?? "unknown"}”`);
  const author = { ...nobody, id: did, handle: text(event.handle) };
  const seen = typeof event.time_us === "number" ? Math.floor(event.time_us / 1000) : null;
  return ofRecord(`at://${did}/${collection}/${rkey}`, value, { author, seen });
}

/** An entry of a feed: the post, or why somebody else's post stands in it. */
function ofEntry(entry: Json, view: Json): Mapped {
  const reason = record(entry.reason);
  if (reason?.$type !== "app.bsky.feed.defs#reasonRepost") return ofView(view, record(entry.reply));
  const [uri, by] = [text(view.uri), record(reason.by)];
  if (!uri || !by) return reject("the repost names no post or no one who passed it on");
  const author = authorOf(by);
  return {
    kind: "post",
    post: post({
      platform: "bluesky",
      id: text(reason.uri) ?? `repost:${author.id}:${uri}`,
      author,
      postedAt: moment(text(reason.indexedAt)),
      text: text(at(view, "record.text")) ?? "",
      kind: "repost",
      repostOf: refTo(uri, record(view.author)),
      url: webAddress(uri, authorOf(record(view.author) ?? {})),
    }),
  };
}

function ofView(view: Json, reply: Json | null): Mapped {
  const value = record(view.record);
  if (!value) return reject("no record of a post");
  const parts = {
    author: authorOf(record(view.author) ?? {}),
    seen: moment(text(view.indexedAt)),
    answered: record(at(reply, "parent.author")),
    quoted: record(at(view, "embed.record.author")) ?? record(at(view, "embed.record.record.author")),
    counters: {
      likes: count(view.likeCount),
      replies: count(view.replyCount),
      reposts: count(view.repostCount),
      quotes: count(view.quoteCount),
    },
  };
  return ofRecord(text(view.uri), value, parts);
}

type Around = {
  author: Author;
  /** When the network first saw it. */
  seen: number | null;
  answered?: Json | null;
  quoted?: Json | null;
  counters?: Counters;
};

function ofRecord(uri: string | null, value: Json, around: Around): Mapped {
  const place = uri === null ? null : recordPlace(uri);
  if (!uri || !place) return reject("no address of a record (at://…)");
  const author = around.author.id ? around.author : { ...around.author, id: place.repo };
  const postedAt = earlier(moment(text(value.createdAt)), around.seen);
  const common = { platform: "bluesky", id: uri, author, postedAt };
  if (place.collection === repostCollection) {
    const subject = text(at(value, "subject.uri"));
    if (!subject) return reject("the repost names no post");
    const repostOf = refTo(subject, null);
    return {
      kind: "post",
      post: post({ ...common, text: "", kind: "repost", repostOf, url: webAddress(subject, nobody) }),
    };
  }
  if (place.collection !== postCollection) return reject(`a record of ${place.collection}, which is no post`);
  const { quoted, ...rich } = richText(value);
  const parent = text(at(value, "reply.parent.uri"));
  return {
    kind: "post",
    post: post({
      ...common,
      ...rich,
      text: text(value.text) ?? "",
      url: webAddress(uri, author),
      kind: parent ? "reply" : quoted ? "quote" : "original",
      sourceLanguage: list(value.langs).map(text).filter(Boolean).join(",") || null,
      replyTo: parent ? refTo(parent, around.answered ?? null) : null,
      quoteOf: quoted ? refTo(quoted, around.quoted ?? null) : null,
      counters: around.counters ?? {},
    }),
  };
}

function authorOf(view: Json): Author {
  const handle = text(view.handle);
  return {
    id: text(view.did),
    // The network's word for a handle whose domain does not confirm it: it names nobody.
    handle: handle === "handle.invalid" ? null : handle,
    name: text(view.displayName),
    url: null,
    avatar: text(view.avatar),
  };
}

/** Whose post it is stands in its address even where nothing else says so. */
const refTo = (uri: string, author: Json | null): PostRef => ({
  id: uri,
  handle: firstText(author && authorOf(author).handle, recordPlace(uri)?.repo),
  name: text(author?.displayName),
});

const time = timeReader();

function moment(printed: string | null): number | null {
  const read = printed === null ? null : time(printed);
  return typeof read === "number" ? read : null;
}

/** A post cannot have been written after it was seen; the network orders by the earlier of the two as well. */
const earlier = (written: number | null, seen: number | null): number | null =>
  written === null || seen === null ? (written ?? seen) : Math.min(written, seen);

function webAddress(uri: string, author: Author): string | null {
  const place = recordPlace(uri);
  return place?.collection === postCollection
    ? `https://bsky.app/profile/${author.handle ?? place.repo}/post/${place.rkey}`
    : null;
}
