import { at, isRecord, type Json, list, record, records, text } from "../../json.ts";

/**
 * Tweets of one page of an answer, each with the accounts, tweets and media it refers to set inside it (as “twarc2
 * flatten” does). A page without tweets (an empty answer, errors only) holds none; what is no page is taken as a tweet.
 */
export function tweetsOfPage(item: unknown): unknown[] {
  if (!isRecord(item)) return [item];
  if (!("data" in item)) return "meta" in item || ("errors" in item && !("text" in item)) ? [] : [item];
  const tweets = Array.isArray(item.data) ? list(item.data) : [item.data];
  const includes = record(item.includes) ?? {};
  const users = byKey(includes.users, "id");
  const others = byKey(includes.tweets, "id");
  const media = byKey(includes.media, "media_key");
  const withAuthor = (tweet: Json): Json => {
    const author = users.get(text(tweet.author_id) ?? "");
    return author && !isRecord(tweet.author) ? { ...tweet, author } : tweet;
  };
  return tweets.map((tweet) => {
    if (!isRecord(tweet)) return tweet;
    const referenced = records(tweet.referenced_tweets).map((reference) => ({
      ...withAuthor(others.get(text(reference.id) ?? "") ?? {}),
      ...reference,
    }));
    const attached = list(at(tweet, "attachments.media_keys")).flatMap((key) => media.get(text(key) ?? "") ?? []);
    const answered = users.get(text(tweet.in_reply_to_user_id) ?? "");
    return {
      ...withAuthor(tweet),
      ...(referenced.length > 0 ? { referenced_tweets: referenced } : {}),
      ...(attached.length > 0 ? { attachments: { ...record(tweet.attachments), media: attached } } : {}),
      ...(answered ? { in_reply_to_user: answered } : {}),
      ...(item.__twarc === undefined ? {} : { __twarc: item.__twarc }),
    };
  });
}

const byKey = (values: unknown, key: string): Map<string, Json> =>
  new Map(
    records(values).flatMap((value) => (text(value[key]) === null ? [] : [[text(value[key]) ?? "", value] as const])),
  );
