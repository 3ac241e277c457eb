import { type Mapped, nobody, type PostRef, post, reject } from "../../../domain/post.ts";
import { tellings } from "../../../domain/telling.ts";
import { linksIn, mentionsIn, tagsIn } from "../../../domain/text.ts";
import { timeReader } from "../../../domain/time.ts";
import { merged } from "../../file/mapper.ts";
import { mediaKind } from "../../file/media-kind.ts";
import type { ItemFormat } from "../../format.ts";
import { count, isRecord, type Json, list, records, text } from "../../json.ts";
import { outerHtml } from "../../markup.ts";
import { messageFields } from "../preview-message.ts";
import { previewPage, roundedCount } from "../preview-page.ts";

/**
 * Messages of t.me/s/CHANNEL as their markup stands. Counts above 999 are rounded by Telegram (“12.3K”). A whole page is
 * kept where no message was found on it, so that a later version of this reader can find them.
 */
export const telegramPreview: ItemFormat = {
  id: "telegram-preview",
  title: "Telegram: web preview of a public channel (t.me/s/…)",
  version: "2",
  source: "https://t.me/s/telegram",
  example: "kept raw of a live Telegram source",
  container: "items",
  path: null,
  known: [
    ...["post", "channel", "name", "text", "anchors", "date", "views", "edited", "forwarded", "reply", "media"],
    ...["preview", "poll", "reactions", "isService", "seenAt"],
  ],
  tells: tellings,
  required: ["post"],
  expected: ["date", "views", "text|media|poll"],
  expand(item) {
    if (!isRecord(item)) return [item];
    if (typeof item.page === "string") {
      const posts = previewPage(item.page).messages.filter(({ isService }) => !isService);
      // A page nobody can read yet is one record, rejected with its reason and mapped again by a later version.
      return posts.length === 0 ? [item] : posts.map(({ tag }) => fieldsOf(outerHtml(tag), item));
    }
    return typeof item.html === "string" ? [fieldsOf(item.html, item)] : [item];
  },
  recognise({ container, items }) {
    if (container !== "items" || items.length === 0) return 0;
    const ours = items.filter(
      (item) => isRecord(item) && /tgme_widget_message|t\.me\/s\//.test(text(item.html) ?? text(item.page) ?? ""),
    );
    return 0.95 * (ours.length / items.length);
  },
  bind: () => (message) => (isRecord(message) ? messagePost(message) : reject("not a JSON object")),
};

const fieldsOf = (html: string, { seenAt }: Json): Json => ({ ...messageFields(html), ...(seenAt ? { seenAt } : {}) });

const time = timeReader();

function messagePost(message: Json): Mapped {
  const [, place = "", own = ""] = /^(.+)\/(\d+)$/.exec(text(message.post) ?? "") ?? [];
  if (typeof message.page === "string") return reject("changed layout: no message was found on the page");
  if (!own) return reject("no id in “data-post”");
  if (message.isService) return reject("a service message, not a post");
  const posted = time(text(message.date) ?? "");
  if (posted !== null && typeof posted === "object") return reject(posted.unreadable);
  const body = text(message.text) ?? text(message.poll) ?? "";
  const anchors = records(message.anchors).map(({ href, text: printed }) => ({
    href: text(href) ?? "",
    printed: text(printed) ?? "",
  }));
  const mentioned = anchors.flatMap(({ href, printed }) => (printed.startsWith("@") ? (channelAt(href) ?? []) : []));
  const preview = text(message.preview);
  const linked = anchors.flatMap(({ href, printed }) =>
    /^https?:/.test(href) && !printed.startsWith("@") ? href : [],
  );
  const repostOf = isRecord(message.forwarded) ? forwarded(message.forwarded) : null;
  const replyTo = refAt(text(message.reply));
  return {
    kind: "post",
    post: post({
      platform: "telegram",
      id: `${place}-${own}`,
      author: { ...nobody, id: text(message.channel), handle: place, name: text(message.name) },
      postedAt: posted,
      text: body,
      url: `https://t.me/${place}/${own}`,
      kind: repostOf ? "repost" : replyTo ? "reply" : "original",
      replyTo,
      repostOf,
      mentions: merged(mentioned, mentionsIn(body, "telegram")),
      links: merged(merged(linked, linksIn(body)), preview ? [preview] : []),
      tags: tagsIn(body),
      media: list(message.media).flatMap((kind) => mediaKind(text(kind) ?? "") ?? []),
      counters: { views: roundedCount(text(message.views) ?? ""), reactions: reactionsOf(message) },
      seenAt: count(message.seenAt),
    }),
  };
}

const channelAt = (href: string): string | null => /^https?:\/\/t\.me\/(\w+)\/?$/.exec(href)?.[1] ?? null;

function refAt(href: string | null): PostRef | null {
  const [, handle, id] = /^https?:\/\/t\.me\/(\w+)\/(\d+)/.exec(href ?? "") ?? [];
  return handle && id ? { id: `${handle}-${id}`, handle } : null;
}

/** A channel's own post, a channel, or a person of whom only the name is shown. */
function forwarded({ name, href }: Json): PostRef {
  const address = text(href);
  return {
    id: refAt(address)?.id ?? null,
    handle: /^https?:\/\/t\.me\/(\w+)/.exec(address ?? "")?.[1] ?? null,
    name: text(name),
  };
}

/** null where one of the figures cannot be read: a part is no sum. */
function reactionsOf(message: Json): number | null {
  if (!Array.isArray(message.reactions)) return null;
  const figures = message.reactions.map((figure) => roundedCount(text(figure) ?? ""));
  return figures.includes(null) ? null : figures.reduce<number>((sum, figure) => sum + (figure ?? 0), 0);
}
