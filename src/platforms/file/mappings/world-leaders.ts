import { declare } from "../mapping.ts";

/** Tweets of heads of state and government to 2017 with an English machine translation, which is left out. */
export const worldLeadersTweets = declare({
  id: "world-leaders-tweets",
  title: "Tweets of world leaders 2008–2017 (world-leader-vis)",
  source: "https://github.com/grantat/world-leader-vis",
  example: "world_leaders_tweets_2008_2017.csv.gz",
  platform: "x",
  byText: true,
  escaped: true,
  fields: { id: "id", author: "screen_name", postedAt: "created_at", text: "text" },
  ignore: ["text_english_machine_translation", "sentiment"],
});
