import { declare } from "../mapping.ts";

/** Counters of an account as archived copies of its page showed them, one row a copy. */
export const followerCounts = declare({
  id: "eucomm-follower-counts",
  title: "Counters of institutions over years (eucomm-twitter)",
  source: "https://github.com/rbroc/eucomm-twitter",
  example: "institution_follower_counts.tsv",
  platform: "x",
  record: "observation",
  fields: { author: "screen_name", seenAt: "date", url: "surl" },
  authorCounters: {
    posts: "tweet_count",
    followers: "follower_count",
    following: "following_count",
    likes_given: "likes_count",
  },
  ignore: [""],
});
