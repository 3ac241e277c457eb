import { expect } from "vitest";
import { mapAll, readFile } from "../../test/read-sample.ts";
import { sharedTest } from "../../test/shared.ts";
import { formats } from "./formats.ts";
import { recognise } from "./recognise.ts";

function accounted(path: string) {
  const read = readFile(path);
  const { best } = recognise(formats, read.sample);
  const mapped = best ? mapAll(best, read) : [];
  const count = (kind: string) => mapped.filter((one) => one.kind === kind).length;
  const reasons = mapped.flatMap((one) => (one.kind === "reject" ? [one.reason] : []));
  return { format: best?.id, read: mapped.length, posts: count("post"), observations: count("observation"), reasons };
}

const files: [file: string, format: string, posts: number, observations?: number][] = [
  ["posts/world_leaders_tweets_2008_2017.csv.gz", "world-leaders-tweets", 105_123],
  ["posts/twitter_v1_raw/JDMahama_tweets.json.gz", "x-v1", 1055],
  ["posts/twitter_v1_raw/MedvedevRussiaE_tweets.json.gz", "x-v1", 1143],
  ["posts/twitter_v1_raw/MustafaAG_tweets.json.gz", "x-v1", 686],
  ["posts/twitter_v1_raw/PEPE_LOBO_tweets.json.gz", "x-v1", 568],
  ["posts/twitter_v1_raw/SAPresident_tweets.json.gz", "x-v1", 100],
  ["posts/governments_tweets_2017.csv.gz", "tweets-without-ids-2017", 17_701],
  ["posts/mfa_tweets_2017.csv.gz", "tweets-without-ids-2017", 8400],
  ["posts/realDonaldTrump_engagement_2017.csv.gz", "fivethirtyeight-twitter-ratio", 3232],
  ["posts/EUCouncil_features.jsonl.gz", "eucouncil-features", 5682],
  ["posts/institution_follower_counts.tsv", "eucomm-follower-counts", 0, 867],
  ["posts/statements/us_ukraine_biden.csv.gz", "statements-speaker", 167],
  ["posts/statements/us_ukraine_blinken.csv.gz", "statements-speaker", 8],
  ["posts/statements/lavrov_ukraine_combined.csv.gz", "statements-speaker", 7],
  ["posts/statements/russia_ukraine_putin.csv.gz", "statements-speaker", 11],
  ["posts/un_general_debate.ndjson.gz", "un-general-debate", 1168],
  ["coordination/ira_tweets_sample.csv.gz", "ira-by-author", 109_963],
  ["coordination/cooRTweet_russian_coord_tweets.csv.gz", "coortweet", 35_125],
];

for (const [file, format, posts, observations = 0] of files)
  sharedTest(`${file} is recognised and every record is a post or an observation`, (folder) => {
    expect(accounted(`${folder}/data/${file}`)).toEqual({
      format,
      read: posts + observations,
      posts,
      observations,
      reasons: [],
    });
  });

sharedTest("a list of accounts is recognised and none of its rows becomes a post", (folder) => {
  const { format, posts, reasons } = accounted(`${folder}/data/coordination/ira_authors.csv.gz`);
  expect([format, posts, reasons.length, new Set(reasons).size]).toEqual(["ira-authors", 0, 2856, 1]);
});
