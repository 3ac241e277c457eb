import { declare } from "../../file/mapping.ts";

/** 4CAT's table of Telegram messages. A forward names the channel it comes from; its number there is not exported. */
export const fourcatTelegram = declare({
  id: "4cat-telegram",
  title: "4CAT: Telegram",
  version: "2",
  source: "https://github.com/digitalmethodsinitiative/4cat/blob/master/datasources/telegram/search_telegram.py",
  example: "CSV of a 4CAT dataset “Telegram”",
  platform: "telegram",
  fields: {
    id: "id",
    author: { column: "author_username" },
    // A channel's posts may have no sender: the channel itself speaks.
    channel: "chat",
    authorId: { column: "author" },
    authorName: { column: "author_name" },
    text: "body",
    postedAt: { column: ["unix_timestamp", "timestamp"] },
    isReply: { column: "is_reply" },
    replyToId: { column: ["thread_id", "reply_to"], join: "-" },
    repostOfId: { column: "forwarded_message_id", optional: true },
    repostOfAuthor: { column: ["author_forwarded_from_username", "author_forwarded_from_id"] },
    repostOfName: { column: "author_forwarded_from_name" },
    mentions: { column: "entities_mentioned" },
    links: { column: "link_attached", separator: "\n" },
    tags: { column: "hashtags", optional: true },
    media: { column: "attachment_type" },
  },
  counters: { views: { column: "views" }, reposts: { column: "forwards", optional: true } },
  required: ["id", "chat", "body", "timestamp", "author_forwarded_from_name"],
  ignore: [
    ...["thread_id", "author_is_bot", "body_markdown", "reactions", "restriction_reason", "chat_restriction_reason"],
    ...["message_noforwards", "chat_noforwards", "timestamp_edited", "unix_timestamp_edited", "entities_linked"],
    ...[
      "all_connections",
      "timestamp_forwarded_from",
      "unix_timestamp_forwarded_from",
      "link_title",
      "link_description",
    ],
    ...["attachment_data", "attachment_filename", "search_query", "url"],
  ],
});
