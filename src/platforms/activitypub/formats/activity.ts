import { type Mapped, type MappedPost, nobody, type PostRef, post, reject } from "../../../domain/post.ts";
import { tellings } from "../../../domain/telling.ts";
import { linksIn, tagsIn } from "../../../domain/text.ts";
import { timeReader } from "../../../domain/time.ts";
import { merged } from "../../file/mapper.ts";
import { mediaKind } from "../../file/media-kind.ts";
import type { ItemFormat } from "../../format.ts";
import { at, count, firstText, isRecord, type Json, record, text } from "../../json.ts";
import { attribute, byName, hasClass, parseHtml, plainText } from "../../markup.ts";
import { each, hasType, idOf, isAny, textsOf } from "../activity-streams.ts";

/** Activities of an outbox, with a note of ours (`__seen`): whose outbox, by its handle, and the moment. */
export const activity: ItemFormat = {
  id: "activitypub-activity",
  title: "ActivityPub: activities of an outbox",
  version: "2",
  source: "https://www.w3.org/TR/activitystreams-vocabulary/",
  example: "kept raw of a live ActivityPub source",
  container: "items",
  path: null,
  known: [
    "@context",
    "id",
    "type",
    "actor",
    "object",
    "published",
    "updated",
    "to",
    "cc",
    "signature",
    "proof",
    "__seen",
  ],
  tells: tellings,
  required: ["type"],
  expand: (item) =>
    isRecord(item) && isRecord(item.__seen) && !item.object
      ? [{ type: "Create", object: item, __seen: item.__seen }]
      : [item],
  recognise({ container, items }) {
    if (container !== "items" || items.length === 0) return 0;
    const ours = items.filter(
      (item) => isRecord(item) && hasType(item, "Create", "Announce", "Update") && idOf(item.object) !== null,
    );
    return 0.9 * (ours.length / items.length);
  },
  bind: () => (item) => (isRecord(item) ? activityPost(item) : reject("not a JSON object")),
};

const time = timeReader();
const said = new Set(["Note", "Article", "Page", "Question", "Video", "Audio", "Image", "Event", "Document", "Review"]);

function activityPost(item: Json): Mapped {
  const seen = record(item.__seen) ?? {};
  const author = {
    ...nobody,
    id: text(seen.actor) ?? idOf(item.actor),
    handle: text(seen.handle),
    name: text(seen.name),
    url: text(seen.profile),
  };
  const posted = time(
    firstText(hasType(item, "Announce") ? item.published : at(item, "object.published"), item.published) ?? "",
  );
  if (posted !== null && typeof posted === "object") return reject(posted.unreadable);
  const object = record(each(item.object)[0]);
  if (hasType(item, "Announce")) return repost(item, object, { author, postedAt: posted, seenAt: count(seen.at) });
  if (!hasType(item, "Create", "Update"))
    return reject(`an activity of the kind “${textsOf(item.type).join(", ")}”, not a post`);
  if (!object) return reject("the object of the activity was not sent along");
  if (!isAny(object.type, said))
    return reject(`an object of the kind “${textsOf(object.type).join(", ")}”, not a post`);
  const id = text(object.id);
  if (!id) return reject("no “id”");
  if (!isPublic(object) && !isPublic(item)) return reject("not public: for followers or for those it names");
  const language = languageOf(object);
  const page = parseHtml(text(object.content) ?? text(record(object.contentMap)?.[language ?? ""]) ?? "");
  const tags = each(object.tag).filter(isRecord);
  const mentions = tags.flatMap((tag) => (hasType(tag, "Mention") ? (text(tag.name)?.replace(/^@/, "") ?? []) : []));
  const written = byName(page, "a").flatMap((link) =>
    hasClass(link, "mention") || hasClass(link, "hashtag") ? [] : (attribute(link, "href") ?? []),
  );
  const body = plainText(page);
  const replyTo = answered(idOf(object.inReplyTo), id, author.handle);
  const quoted = firstText(object.quoteUrl, object.quoteUri, idOf(object.quote), object._misskey_quote);
  return {
    kind: "post",
    post: post({
      platform: "mastodon",
      id,
      author,
      postedAt: posted,
      text: body,
      title: firstText(object.name, object.summary),
      url: pageOf(object) ?? id,
      kind: replyTo ? "reply" : quoted ? "quote" : "original",
      sourceLanguage: language,
      replyTo,
      quoteOf: quoted ? { id: quoted, handle: null } : null,
      mentions: [...new Set(mentions)],
      links: merged(written, linksIn(body)),
      tags: merged(
        tags.flatMap((tag) => (hasType(tag, "Hashtag") ? (text(tag.name)?.replace(/^#/, "") ?? []) : [])),
        tagsIn(body),
      ),
      media: mediaOf(object),
      counters: {
        likes: total(object.likes),
        reposts: total(object.shares),
        replies: total(object.replies),
        ...views(object),
      },
      seenAt: count(seen.at),
    }),
  };
}

function repost(item: Json, object: Json | null, given: Pick<MappedPost, "author" | "postedAt" | "seenAt">): Mapped {
  const id = text(item.id);
  const original = idOf(item.object);
  if (!id || !original) return reject("an announcement without “id” or “object”");
  const body = plainText(parseHtml(text(object?.content) ?? ""));
  return {
    kind: "post",
    post: post({
      platform: "mastodon",
      id,
      text: body,
      kind: "repost",
      repostOf: { id: original, handle: null },
      ...given,
    }),
  };
}

const everybody = new Set(["https://www.w3.org/ns/activitystreams#Public", "as:Public", "Public"]);
const isPublic = (thing: Json): boolean => isAny(thing.to, everybody) || isAny(thing.cc, everybody);

/** A map with one language says which it is; with several none is the post's own. */
function languageOf(object: Json): string | null {
  const languages = Object.keys(record(object.contentMap) ?? {});
  return languages.length === 1
    ? (languages[0] ?? null)
    : (text(object.inLanguage) ?? text(at(object, "language.identifier")));
}

function pageOf(object: Json): string | null {
  const all = each(object.url);
  const html = all.find((one) => isRecord(one) && text(one.mediaType) === "text/html");
  return idOf(html ?? all[0]);
}

const mediaOf = (object: Json): MappedPost["media"] => {
  const own = hasType(object, "Video")
    ? (["video"] as const)
    : hasType(object, "Audio")
      ? (["audio"] as const)
      : hasType(object, "Image")
        ? (["image"] as const)
        : [];
  const attached = each(object.attachment).flatMap((one) => {
    if (!isRecord(one) || hasType(one, "Link", "PropertyValue")) return [];
    return mediaKind(text(one.mediaType) ?? textsOf(one.type).join(" ")) ?? [];
  });
  return [...own, ...attached];
};

/** A collection given as an address alone says nothing of its size. */
const total = (collection: unknown): number | null => (isRecord(collection) ? count(collection.totalItems) : null);

const views = (object: Json) => (object.views === undefined ? {} : { views: count(object.views) });

const statusAt = /^https:\/\/([^/]+)\/(?:users\/|@)([^/@]+)\/(?:statuses\/)?\d+$/;

/** Mastodon's addresses of posts name their author: https://host/users/name/statuses/1; others tell not whom one answers. */
function answered(id: string | null, own: string, author: string | null): PostRef | null {
  if (!id) return null;
  const [, host, name] = statusAt.exec(id) ?? [];
  if (!host || !name) return { id, handle: null };
  const [, ownHost, ownName] = statusAt.exec(own) ?? [];
  return { id, handle: host === ownHost && name === ownName ? author : `${name}@${host}` };
}
