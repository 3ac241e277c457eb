import { declare } from "../../file/mapping.ts";

/** The table the QUT coordination tools read; it names no platform, and X is what they were made for. */
export const qutTable = declare({
  id: "qut-csv",
  title: "QUT coordination network CSV",
  version: "1",
  source: "https://github.com/QUT-Digital-Observatory/coordination-network-toolkit",
  example: "message_id, user_id, username, repost_id, reply_id, message, timestamp, urls",
  platform: "x",
  fields: {
    id: "message_id",
    author: "username",
    authorId: "user_id",
    text: "message",
    postedAt: "timestamp",
    repostOfId: "repost_id",
    replyToId: "reply_id",
    links: { column: "urls", separator: " ", optional: true },
  },
});

/**
 * Input of CooRTweet: who shared what, when. What is shared is another tweet, or an address. One tweet can share
 * several objects and makes a row for each, so the id is that of the tweet and the object.
 */
export const coortweet = declare({
  id: "coortweet",
  title: "CooRTweet input",
  version: "1",
  source: "https://github.com/nicolarighetti/CooRTweet",
  example: "cooRTweet_russian_coord_tweets.csv.gz",
  platform: "x",
  kind: "repost",
  fields: {
    id: { column: ["content_id", "object_id"], join: "/" },
    author: "account_id",
    authorId: "account_id",
    postedAt: "timestamp_share",
    repostOfId: { column: "object_id", match: "^(?!https?://).+" },
    links: { column: "object_id", match: "^https?://.+", separator: "\n" },
  },
});
