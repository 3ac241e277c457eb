import { type Mapped, type MappedPost, nobody, type PostRef, post, reject } from "../../../domain/post.ts";
import { tellings } from "../../../domain/telling.ts";
import { linksIn, mentionsIn, tagsIn } from "../../../domain/text.ts";
import { merged } from "../../file/mapper.ts";
import type { ItemFormat } from "../../format.ts";
import { firstText, idText, isRecord, type Json, record, records, text } from "../../json.ts";

/** Updates of Telegram's Bot API, as `getUpdates` gives them: posts of the channels that made the bot an administrator. */
export const telegramBot: ItemFormat = {
  id: "telegram-bot",
  title: "Telegram: Bot API updates (channel posts)",
  version: "2",
  source: "https://core.telegram.org/bots/api#update",
  example: "kept raw of a Telegram bot",
  container: "items",
  path: null,
  known: [
    ...[
      "message_id",
      "date",
      "chat",
      "sender_chat",
      "author_signature",
      "edit_date",
      "forward_origin",
      "media_group_id",
    ],
    ...["is_automatic_forward", "reply_to_message", "external_reply", "quote", "reply_to_story", "via_bot", "text"],
    ...[
      "entities",
      "link_preview_options",
      "caption",
      "caption_entities",
      "show_caption_above_media",
      "photo",
      "video",
    ],
    ...[
      "animation",
      "audio",
      "document",
      "live_photo",
      "paid_media",
      "sticker",
      "story",
      "video_note",
      "voice",
      "poll",
    ],
    ...["has_media_spoiler", "has_protected_content", "contact", "dice", "game", "venue", "location", "checklist"],
    ...["reply_markup", "pinned_message", "new_chat_title", "new_chat_photo", "delete_chat_photo", "is_paid_post"],
    ...[
      "channel_chat_created",
      "video_chat_scheduled",
      "video_chat_started",
      "video_chat_ended",
      "giveaway",
      "effect_id",
    ],
    ...[
      "giveaway_created",
      "giveaway_winners",
      "giveaway_completed",
      "boost_added",
      "chat_background_set",
      "rich_message",
    ],
    ...["paid_message_price_changed", "direct_message_price_changed", "message_auto_delete_timer_changed", "from"],
    ...["message_thread_id", "direct_messages_topic", "suggested_post_info", "is_from_offline", "paid_star_count"],
  ],
  tells: tellings,
  required: ["message_id", "chat", "date"],
  expand: (update) => [(isRecord(update) && (update.channel_post ?? update.edited_channel_post)) || update],
  recognise({ container, items }) {
    if (container !== "items" || items.length === 0) return 0;
    const ours = items.filter(
      (item) => isRecord(item) && "update_id" in item && (item.channel_post || item.edited_channel_post),
    );
    return 0.97 * (ours.length / items.length);
  },
  bind: () => (message) => (isRecord(message) ? messagePost(message) : reject("not a JSON object")),
};

function messagePost(message: Json): Mapped {
  const own = idText(message.message_id);
  const chat = record(message.chat);
  if (!own || !chat) return reject("no “message_id” or no “chat”");
  const service = serviceOf(message);
  if (service) return reject(`a service message (${service}), not a post`);
  const place = placeOf(chat);
  if (!place) return reject("the chat has no id");
  const pieces = piecesOf(message);
  const body = pieces.text || text(record(message.poll)?.question) || "";
  const repostOf = forwarded(record(message.forward_origin));
  const replyTo = answered(message, chat);
  const username = text(chat.username);
  return {
    kind: "post",
    post: post({
      platform: "telegram",
      id: `${place}-${own}`,
      author: { ...nobody, id: channelId(chat), handle: username, name: text(chat.title) },
      postedAt: typeof message.date === "number" ? message.date * 1000 : null,
      text: body,
      url: username ? `https://t.me/${username}/${own}` : null,
      kind: repostOf ? "repost" : replyTo ? "reply" : "original",
      replyTo,
      repostOf,
      mentions: merged(pieces.mentions, mentionsIn(body, "telegram")),
      links: merged(pieces.links, linksIn(body)),
      tags: tagsIn(body),
      media: mediaOf(message),
    }),
  };
}

/** Things that stand in a channel's history under a number of their own, but say nothing. */
const services = [
  ...["pinned_message", "new_chat_title", "new_chat_photo", "delete_chat_photo", "channel_chat_created"],
  ...["video_chat_scheduled", "video_chat_started", "video_chat_ended", "giveaway_created", "giveaway_completed"],
  ...["boost_added", "chat_background_set", "message_auto_delete_timer_changed", "paid_message_price_changed"],
  "direct_message_price_changed",
];
const serviceOf = (message: Json): string | null => services.find((name) => name in message) ?? null;

/** A channel's number as everything but the Bot API prints it: without the “-100” before it. */
export const channelId = (chat: Json): string | null => idText(chat.id)?.replace(/^-(100)?/, "") ?? null;

/** What a post's id begins with: the channel's name where it has one, as in files and on the web. */
const placeOf = (chat: Json): string | null => text(chat.username) ?? channelId(chat);

type Pieces = { text: string; links: string[]; mentions: string[] };

/** Marks stand beside the text, counted in UTF-16. A person marked by name only keeps Telegram's own markup. */
function piecesOf(message: Json): Pieces {
  const whole = firstText(message.text, message.caption) ?? "";
  const links: string[] = [];
  const mentions: string[] = [];
  const named: { start: number; end: number; user: string }[] = [];
  for (const mark of records(message.entities ?? message.caption_entities)) {
    const start = Number(mark.offset);
    const end = start + Number(mark.length);
    const printed = whole.slice(start, end);
    const user = idText(record(mark.user)?.id);
    if (mark.type === "text_link" && text(mark.url)) links.push(text(mark.url) ?? "");
    if (mark.type === "url") links.push(/^[a-z]+:\/\//i.test(printed) ? printed : `https://${printed}`);
    if (mark.type === "mention") mentions.push(printed.replace(/^@/, ""));
    if (mark.type === "text_mention" && user && printed) named.push({ start, end, user });
  }
  let marked = whole;
  for (const { start, end, user } of named.sort((a, b) => b.start - a.start))
    marked = `${marked.slice(0, start)}[${marked.slice(start, end)}](tg://user?id=${user})${marked.slice(end)}`;
  return { text: marked, links: [...new Set(links)], mentions: [...new Set(mentions)] };
}

function forwarded(origin: Json | null): PostRef | null {
  if (!origin) return null;
  const chat = record(origin.chat) ?? record(origin.sender_chat);
  if (chat) {
    const place = placeOf(chat);
    const id = idText(origin.message_id);
    return {
      id: place && id ? `${place}-${id}` : null,
      handle: text(chat.username) ?? channelId(chat),
      name: text(chat.title),
    };
  }
  const user = record(origin.sender_user);
  const name = [text(user?.first_name), text(user?.last_name)].filter(Boolean).join(" ");
  return { id: null, handle: text(user?.username), name: firstText(name, origin.sender_user_name) };
}

/** Posts of a channel are the channel's: one that answers another of its own goes on, it answers nobody. */
function answered(message: Json, own: Json): PostRef | null {
  const parent = record(message.reply_to_message);
  const elsewhere = record(message.external_reply);
  const id = idText(parent?.message_id) ?? idText(elsewhere?.message_id);
  if (!id) return null;
  const chat = record(elsewhere?.chat) ?? own;
  return { id: `${placeOf(chat)}-${id}`, handle: text(chat.username) };
}

const kinds: [field: string, kind: MappedPost["media"][number]][] = [
  ["photo", "image"],
  ["sticker", "image"],
  ["live_photo", "image"],
  ["video", "video"],
  ["animation", "video"],
  ["video_note", "video"],
  ["audio", "audio"],
  ["voice", "audio"],
  ["document", "document"],
];

/** An animation is sent as a document too, for programs that know no animations. */
function mediaOf(message: Json): MappedPost["media"] {
  const found = kinds.filter(([field]) => message[field] !== undefined).map(([, kind]) => kind);
  return message.animation === undefined ? found : ["video"];
}
