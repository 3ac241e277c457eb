import { declare } from "../mapping.ts";

/** FiveThirtyEight's replies, retweets and favorites. Times agree with those inside the ids, so they are UTC. */
export const twitterRatio = declare({
  id: "fivethirtyeight-twitter-ratio",
  title: "FiveThirtyEight: the Twitter ratio",
  source: "https://github.com/fivethirtyeight/data/tree/master/twitter-ratio",
  example: "realDonaldTrump_engagement_2017.csv.gz",
  platform: "x",
  byText: true,
  escaped: true,
  date: { format: "month-first", zone: "UTC" },
  fields: {
    id: { column: "url", match: "/status(?:es)?/(\\d+)" },
    author: "user",
    text: "text",
    url: "url",
    postedAt: "created_at",
  },
  counters: { replies: "replies", reposts: "retweets", likes: "favorites" },
  repostsCountOriginal: true,
  ignore: ["bio", "followers"],
});
