import { declare } from "../../file/mapping.ts";

const fields = {
  text: "content",
  postedAt: "publish_date",
  seenAt: { column: "harvested_date", optional: true },
  authorSeenAt: "publish_date",
  language: { column: "language", optional: true },
  kind: {
    column: "post_type",
    values: { R: "repost", RETWEET: "repost", Q: "quote", QUOTE_TWEET: "quote" },
    optional: true,
  },
  url: { column: "article_url", optional: true },
};
const authorCounters = { followers: "followers", following: "following" };
const ignore = ["region", "retweet", "account_type", "account_category", "new_june_2018", "external_author_id", "tco*"];

/**
 * FiveThirtyEight's Internet Research Agency tweets. `updates` counts tweets, retweets and likes together, so it is no
 * count of posts. Followers and following are those at the time of the tweet. `external_author_id` was rounded when the tables were made; `alt_external_id` of the later version is
 * whole. The first version has no tweet ids: they are derived from the content. Times are printed to the minute,
 * without a zone, and taken as UTC.
 */
export const iraTweets = declare({
  id: "fivethirtyeight-ira",
  title: "FiveThirtyEight: Internet Research Agency tweets",
  version: "2",
  source: "https://github.com/fivethirtyeight/russian-troll-tweets",
  example: "IRAhandle_tweets_1.csv",
  platform: "x",
  date: { format: "month-first", zone: "UTC" },
  byText: true,
  escaped: true,
  fields: {
    ...fields,
    id: { column: "tweet_id", optional: true },
    author: "author",
    authorId: { column: "alt_external_id", match: "^\\d+$", optional: true },
  },
  authorCounters,
  required: ["author", "content", "publish_date", "harvested_date", "external_author_id"],
  ignore: [...ignore, "updates"],
});

/** The same tweets cut by author (bet4a/russian-troll-tweets-by-author), without ids. */
export const iraTweetsByAuthor = declare({
  id: "ira-by-author",
  title: "Internet Research Agency tweets by author",
  version: "2",
  source: "https://github.com/bet4a/russian-troll-tweets-by-author",
  example: "ira_tweets_sample.csv.gz",
  platform: "x",
  date: { format: "month-first", zone: "UTC" },
  byText: true,
  escaped: true,
  fields: { ...fields, author: "author_id" },
  authorCounters,
  required: ["author_id", "content", "publish_date"],
  ignore: [...ignore, "updates"],
});
