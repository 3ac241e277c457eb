import type { MappedPost } from "../../domain/post.ts";
import type { Json } from "../json.ts";
import { attribute, byClass, byName, classesOf, firstByClass, parseHtml, plainText, type Tag } from "../markup.ts";

/**
 * The parts of a message's markup under names of their own, so that a part that vanished or is new is reported as drift
 * like the field of any other format. A part the page does not have has no name here.
 */
export function messageFields(html: string): Json {
  const [message] = byClass(parseHtml(html), "tgme_widget_message");
  if (!message) return {};
  const body = bodyOf(message);
  const fields: Json = {
    post: attribute(message, "data-post"),
    channel: channelIdAt(message),
    name: textAt(message, "tgme_widget_message_owner_name"),
    text: body === null ? null : plainText(body),
    anchors: body === null ? null : anchorsOf(body),
    date: attribute(
      byName(firstByClass(message, "tgme_widget_message_date") ?? message, "time")[0] ?? null,
      "datetime",
    ),
    views: textAt(message, "tgme_widget_message_views"),
    edited: /\bedited\b/.test(plainText(firstByClass(message, "tgme_widget_message_meta"))) || null,
    forwarded: forwardedFrom(message),
    reply: attribute(firstByClass(message, "tgme_widget_message_reply"), "href"),
    media: mediaOf(message),
    preview: attribute(firstByClass(message, "tgme_widget_message_link_preview"), "href"),
    poll: textAt(message, "tgme_widget_message_poll_question"),
    reactions: reactionsOf(message),
    isService: classesOf(message).includes("service_message") || null,
  };
  for (const name of Object.keys(fields)) if (fields[name] === null) delete fields[name];
  for (const part of strangeParts(message)) fields[part] = true;
  return fields;
}

/** The text of the message itself, not the excerpt of the one it answers. */
const bodyOf = (message: Tag): Tag | null =>
  byClass(message, "tgme_widget_message_text").findLast((tag) => !classesOf(tag).includes("js-message_reply_text")) ??
  null;

const textAt = (message: Tag, name: string): string | null => plainText(firstByClass(message, name)) || null;

const anchorsOf = (body: Tag): Json[] =>
  byName(body, "a").flatMap((link) => {
    const href = attribute(link, "href");
    return href ? [{ href, text: plainText(link) }] : [];
  });

/** `data-view` is base64 of JSON whose `c` is the channel's id, negative. */
export function channelIdAt(tag: Tag): string | null {
  const read = Buffer.from(attribute(tag, "data-view") ?? "", "base64").toString("latin1");
  return /"c":-?(\d+)/.exec(read)?.[1] ?? null;
}

function forwardedFrom(message: Tag): Json | null {
  const place = firstByClass(message, "tgme_widget_message_forwarded_from");
  if (!place) return null;
  const name = firstByClass(place, "tgme_widget_message_forwarded_from_name");
  return { name: plainText(name) || plainText(place).replace(/^Forwarded from\s*/, ""), href: attribute(name, "href") };
}

const kinds: [part: string, kind: MappedPost["media"][number]][] = [
  ["tgme_widget_message_photo_wrap", "image"],
  ["tgme_widget_message_video_player", "video"],
  ["tgme_widget_message_roundvideo_player", "video"],
  ["tgme_widget_message_sticker_wrap", "image"],
  ["tgme_widget_message_videosticker_wrap", "image"],
  ["tgme_widget_message_voice_player", "audio"],
];

function mediaOf(message: Tag): string[] | null {
  const found: string[] = kinds.flatMap(([part, kind]) => byClass(message, part).map(() => kind));
  for (const file of byClass(message, "tgme_widget_message_document_wrap"))
    found.push(firstByClass(file, "audio") ? "audio" : "document");
  return found.length === 0 ? null : found;
}

function reactionsOf(message: Tag): string[] | null {
  const found = byClass(message, "tgme_reaction").map((reaction) => plainText(reaction).replace(/[^\d.KM]/g, ""));
  return found.length === 0 ? null : found;
}

const message = "tgme_widget_message_";
/** Endings of the class names that this reader knows, also those it passes over. */
const knownParts = new Set(
  (
    "user user_photo user_name bubble bubble_tail bubble_logo author author_name owner_name owner_labels label from_author " +
    "forwarded_from forwarded_from_name forwarded_from_author reply reply_thumb metatext text footer info views meta date " +
    "photo_wrap photo grouped_wrap grouped grouped_layer centered video_player video_thumb video_wrap video video_duration " +
    "video_play roundvideo_player roundvideo_thumb roundvideo_wrap roundvideo roundvideo_border roundvideo_play " +
    "roundvideo_duration voice_player voice voice_duration voice_progress voice_progress_wrap document_wrap document " +
    "document_icon document_title document_extra sticker_wrap sticker sticker_bg videosticker_wrap videosticker tgsticker " +
    "tgsticker_wrap link_preview poll poll_question poll_type poll_options poll_option poll_option_percent " +
    "poll_option_value poll_option_text poll_option_bar poll_votes poll_options_bar location_wrap location location_icon " +
    "location_info location_title location_address contact_wrap contact contact_name contact_phone contact_icon " +
    "reactions inline_row inline_button inline_button_text inline_keyboard service_date service_photo service_text " +
    "wrap via_bot spoiler quote game_wrap game invoice error story story_wrap giveaway fact_check"
  ).split(" "),
);

function strangeParts(tag: Tag): string[] {
  const found = new Set<string>();
  for (const part of byClassStart(tag))
    if (!knownParts.has(part.slice(message.length).replace(/^js-/, ""))) found.add(part);
  return [...found];
}

const byClassStart = (tag: Tag): string[] =>
  [tag, ...tagsIn(tag)].flatMap((one) => classesOf(one).filter((name) => name.startsWith(message)));

function tagsIn(tag: Tag): Tag[] {
  const found: Tag[] = [];
  const waiting: Tag[] = [tag];
  for (let next = waiting.pop(); next; next = waiting.pop())
    for (const child of next.children)
      if ("attribs" in child) {
        found.push(child);
        waiting.push(child);
      }
  return found;
}
