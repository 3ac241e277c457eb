import type { SourceItem } from "../connector.ts";
import { isRecord, type Json, record, text } from "../json.ts";
import { versionOf } from "../source-page.ts";
import { tweetsOfPage } from "./formats/page-v2.ts";
import { snowflakeTime } from "./snowflake.ts";

/** What is asked for with every post; fields cost nothing. */
export const fields = {
  "tweet.fields":
    "author_id,created_at,lang,public_metrics,entities,referenced_tweets,in_reply_to_user_id,conversation_id,attachments,note_tweet,edit_history_tweet_ids",
  "user.fields": "name,username,public_metrics,protected,profile_image_url,url",
};
/** Posts of an answer, each with what the answer holds beside it. */
export function itemsOf(page: Json, fetchedAt: number): SourceItem[] {
  return tweetsOfPage({ ...page, __twarc: { retrieved_at: new Date(fetchedAt).toISOString() } }).flatMap((tweet) => {
    const key = isRecord(tweet) ? text(tweet.id) : null;
    if (!isRecord(tweet) || key === null || !/^\d+$/.test(key)) return [];
    const printed = Date.parse(text(tweet.created_at) ?? "");
    return [
      {
        key,
        at: Number.isNaN(printed) ? snowflakeTime(key) : printed,
        version: versionOf(tweet.text, record(tweet.note_tweet)?.text),
        content: tweet,
      },
    ];
  });
}
