import { type Author, type Mapped, type MappedPost, nobody, type PostRef, reject } from "../../../domain/post.ts";
import { tellings } from "../../../domain/telling.ts";
import { linksIn, mentionsIn, tagsIn } from "../../../domain/text.ts";
import { timeReader } from "../../../domain/time.ts";
import { merged } from "../../file/mapper.ts";
import { mediaKind } from "../../file/media-kind.ts";
import type { ItemFormat } from "../../format.ts";
import { count, firstText, isRecord, type Json, list, record, records, text } from "../../json.ts";
import { fieldsSeen } from "../../likeness.ts";

const known = [
  ...[
    "id",
    "type",
    "date",
    "date_unixtime",
    "edited",
    "edited_unixtime",
    "from",
    "from_id",
    "author",
    "forwarded_from",
  ],
  ...["forwarded_from_id", "saved_from", "reply_to_message_id", "reply_to_peer_id", "via_bot", "text", "text_entities"],
  ...["photo", "photo_file_size", "file", "file_name", "file_size", "thumbnail", "thumbnail_file_size", "media_type"],
  ...["mime_type", "sticker_emoji", "width", "height", "duration_seconds", "performer", "title", "poll", "reactions"],
  ...[
    "contact_information",
    "contact_vcard",
    "contact_vcard_file_size",
    "location_information",
    "place_name",
    "address",
  ],
  ...["live_location_period_seconds", "game_title", "game_description", "game_link", "game_message_id", "score"],
  ...["invoice_information", "action", "actor", "actor_id", "members", "inviter", "message_id", "inline_bot_buttons"],
  ...["media_spoiler", "self_destruct_period_seconds", "emoticon", "new_title", "new_icon_emoji_id", "duration"],
  ...["discard_reason", "period", "giveaway_information", "todo_list", "story_data_information", "paid_stars_amount"],
  ...["saved_from_id", "forwarded_date", "forwarded_date_unixtime", "schedule_date", "boosts", "views", "forwards"],
];

const privateChats = new Set(["personal_chat", "bot_chat", "saved_messages", "replies", "verify_codes"]);

/**
 * Telegram Desktop's JSON export (result.json) of a channel or group. Talks between two people are no publications and
 * are rejected. In the export of a whole account the chat of a message is not told; there only what a channel wrote
 * under its own name is read. With --account a channel's posts carry its handle and the same ids as 4CAT's.
 */
export const telegramDesktop: ItemFormat = {
  id: "telegram-desktop",
  title: "Telegram Desktop export (result.json)",
  version: "2",
  source: "https://core.telegram.org/import-export",
  example: "result.json of “Export chat history”, format JSON",
  container: "items",
  path: "messages",
  known,
  tells: tellings,
  required: ["id", "type", "date", "text"],
  recognise({ container, items }) {
    if (container !== "items" || items.length === 0) return 0;
    const seen = fieldsSeen(items);
    if (!["id", "type", "date"].every((name) => seen.includes(name))) return 0;
    const marks = ["text", "from_id", "date_unixtime", "text_entities", "from", "actor", "action"];
    return 0.5 + 0.07 * marks.filter((name) => seen.includes(name)).length;
  },
  bind(head, { account }) {
    const chat: Chat = {
      id: text(head.id),
      name: text(head.name),
      handle: account?.replace(/^@/, "") ?? null,
      type: text(head.type),
    };
    return (message) => (isRecord(message) ? messagePost(message, chat) : reject("not a JSON object"));
  },
};

type Chat = { id: string | null; name: string | null; handle: string | null; type: string | null };

const time = timeReader();
const seconds = timeReader("seconds");

function messagePost(message: Json, chat: Chat): Mapped {
  const own = text(message.id);
  if (!own) return reject("no id in “id”");
  if (message.type === "service")
    return reject(`a service message (${text(message.action) ?? "no action"}), not a post`);
  if (message.type !== "message")
    return reject(`a message of type “${text(message.type) ?? ""}”, which the export left out`);
  if (chat.type !== null && privateChats.has(chat.type)) return reject("a talk between two people, not a publication");
  const sender = text(message.from_id) ?? "";
  const channel = chat.id ?? /^channel(\d+)$/.exec(sender)?.[1] ?? null;
  if (channel === null) return reject("the chat of this message is not told; export the channel or group on its own");
  // `date` is the exporting computer's clock; `date_unixtime` is the moment itself.
  const posted = text(message.date_unixtime)
    ? seconds(text(message.date_unixtime) ?? "")
    : time(text(message.date) ?? "");
  if (posted !== null && typeof posted === "object") return reject(posted.unreadable);

  const place = chat.handle ?? channel;
  const pieces = piecesOf(message);
  const body = pieces.map(printed).join("") || firstText(record(message.poll)?.question) || "";
  const repostOf = forwarded(message);
  const replyTo = answered(message, place, chat);
  return {
    kind: "post",
    post: {
      platform: "telegram",
      id: `${place}-${own}`,
      author: authorOf(message, sender, channel, chat),
      postedAt: posted,
      text: body,
      title: null,
      url: chat.handle ? `https://t.me/${chat.handle}/${own}` : null,
      kind: repostOf ? "repost" : replyTo ? "reply" : "original",
      sourceLanguage: null,
      replyTo,
      repostOf,
      quoteOf: null,
      mentions: merged(of(pieces, "mention"), mentionsIn(body, "telegram")),
      links: merged(linksOf(pieces), linksIn(body)),
      tags: merged(of(pieces, "hashtag"), tagsIn(body)),
      media: mediaOf(message),
      counters: { reactions: reactionsOf(message), views: count(message.views), reposts: count(message.forwards) },
      authorCounters: {},
      seenAt: null,
      authorSeenAt: null,
    },
  };
}

function authorOf(message: Json, sender: string, channel: string, chat: Chat): Author {
  const id = /(\d+)$/.exec(sender)?.[1] ?? (sender === "" && chat.type?.includes("channel") ? channel : null);
  return {
    ...nobody,
    id,
    handle: id === channel ? chat.handle : null,
    name: text(message.from) ?? (id === channel ? chat.name : null),
  };
}

type Piece = { type: string; text: string; href: string | null; user: string | null };

/** Text is a string, or strings and marked pieces in turn. */
function piecesOf(message: Json): Piece[] {
  const plain = (value: string): Piece => ({ type: "plain", text: value, href: null, user: null });
  if (typeof message.text === "string" && !Array.isArray(message.text_entities)) return [plain(message.text)];
  const pieces = Array.isArray(message.text) ? message.text : list(message.text_entities);
  if (pieces.length === 0) return [plain(text(message.text) ?? "")];
  return pieces.flatMap((piece) => {
    if (typeof piece === "string") return [plain(piece)];
    if (!isRecord(piece)) return [];
    return [
      {
        type: text(piece.type) ?? "plain",
        text: text(piece.text) ?? "",
        href: text(piece.href),
        user: text(piece.user_id),
      },
    ];
  });
}

/** A mention by name keeps Telegram's own markup, so that whose name it is stays with the name. */
const printed = (piece: Piece): string =>
  piece.type === "mention_name" && piece.user ? `[${piece.text}](tg://user?id=${piece.user})` : piece.text;

const of = (pieces: Piece[], type: string): string[] => [
  ...new Set(pieces.flatMap((piece) => (piece.type === type ? piece.text.replace(/^[@#]/, "") : []))),
];

function linksOf(pieces: Piece[]): string[] {
  const found = pieces.flatMap((piece) => {
    if (piece.type === "text_link") return piece.href ?? [];
    if (piece.type !== "link") return [];
    return /^[a-z]+:\/\//i.test(piece.text) ? piece.text : `https://${piece.text}`;
  });
  return [...new Set(found)];
}

/** Whose words were passed on; their number in their own channel is not exported. */
function forwarded(message: Json): PostRef | null {
  const name = text(message.forwarded_from);
  const id = /(\d+)$/.exec(text(message.forwarded_from_id) ?? "")?.[1] ?? null;
  return name || id || "forwarded_from" in message ? { id: null, handle: id, name } : null;
}

/** In a channel it is the channel that is answered; in a group the message alone tells not whom. */
function answered(message: Json, place: string, chat: Chat): PostRef | null {
  const id = text(message.reply_to_message_id);
  if (!id) return null;
  const elsewhere = /(\d+)$/.exec(text(message.reply_to_peer_id) ?? "")?.[1];
  const handle = elsewhere === undefined && chat.type?.includes("channel") ? chat.handle : null;
  return { id: `${elsewhere ?? place}-${id}`, handle };
}

function mediaOf(message: Json): MappedPost["media"] {
  if (text(message.photo)) return ["image"];
  const kind = mediaKind(firstText(message.media_type, message.mime_type) ?? "");
  if (kind) return [kind];
  return text(message.file) ? ["document"] : [];
}

/** How many reacted; who they were is left in the raw file only. */
function reactionsOf(message: Json): number | null {
  if (!Array.isArray(message.reactions)) return null;
  return records(message.reactions).reduce((sum, reaction) => sum + (count(reaction.count) ?? 0), 0);
}
