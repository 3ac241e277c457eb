import { expect, test } from "vitest";
import { mapAll, postsOf, readFile, tableOf } from "../../test/read-sample.ts";
import { sharedTest } from "../../test/shared.ts";
import { formats } from "./formats.ts";
import { recognise } from "./recognise.ts";
import { snowflakeTime } from "./x/snowflake.ts";

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
  ["posts/statements/lavrov_ukraine_combined.csv.gz", "statements-speaker-month-first", 7],
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

const firstPost = (path: string) => {
  const read = readFile(path);
  const { best } = recognise(formats, read.sample);
  return best && postsOf(best, { ...read, records: read.records.slice(0, 1) })[0];
};

sharedTest("the first rows of the outside files stand as printed", (folder) => {
  const posts = `${folder}/data/posts`;
  expect(firstPost(`${posts}/world_leaders_tweets_2008_2017.csv.gz`)).toMatchObject({
    id: "734765084312903680",
    author: { handle: "AV_Abhisit" },
    postedAt: Date.UTC(2016, 4, 23, 15, 17, 2),
    mentions: ["Abhisit_DP"],
    tags: ["officialaccount", "abhisit", "vejjajiva"],
  });
  expect(firstPost(`${posts}/governments_tweets_2017.csv.gz`)).toMatchObject({
    author: { handle: "eucopresident" },
    postedAt: null,
    mentions: ["mike_pence"],
    links: ["https://t.co/aSKFSQxzyg"],
  });
  expect(firstPost(`${posts}/EUCouncil_features.jsonl.gz`)).toMatchObject({
    id: "692355465464958976",
    author: { handle: "EUCouncil" },
    text: "",
    postedAt: snowflakeTime("692355465464958976"),
  });
  expect(firstPost(`${posts}/un_general_debate.ndjson.gz`)).toMatchObject({
    id: "AFG-69-2014",
    platform: "speech",
    author: { handle: "AFG" },
    postedAt: null,
    kind: "statement",
    tags: ["year:2014", "session:69"],
  });
  expect(firstPost(`${posts}/statements/us_ukraine_biden.csv.gz`)).toMatchObject({
    platform: "website",
    author: { handle: "Joe Biden" },
    postedAt: Date.UTC(2022, 1, 23),
    kind: "statement",
  });
  expect(firstPost(`${folder}/data/coordination/cooRTweet_russian_coord_tweets.csv.gz`)).toMatchObject({
    repostOf: { id: "85d2d12251a735ce05255061f7f231e2" },
    postedAt: 1_623_881_091_000,
  });
});

sharedTest("times printed beside tweets agree to the minute with those inside their ids, so they are UTC", (folder) => {
  const read = readFile(`${folder}/data/posts/realDonaldTrump_engagement_2017.csv.gz`);
  const posts = postsOf(recognise(formats, read.sample).best!, read);
  const off = posts.filter(({ id, postedAt }) => Math.abs((snowflakeTime(id) ?? 0) - (postedAt ?? 0)) >= 60_000);
  expect([posts.length, off.length]).toEqual([3232, 0]);
  expect(posts[0]?.counters).toEqual({ replies: 46228, reposts: 10243, likes: 49468 });
});

sharedTest("an archived copy of a page is an observation of its day", (folder) => {
  const read = readFile(`${folder}/data/posts/institution_follower_counts.tsv`);
  expect(mapAll(recognise(formats, read.sample).best!, read)[0]).toMatchObject({
    kind: "observation",
    observation: {
      author: { handle: "EU_Commission" },
      seenAt: Date.UTC(2021, 2, 19),
      counters: { posts: 39913, followers: 1475259, following: 648, likes_given: 11816 },
    },
  });
});

test("statements with slashed dates are taken as American only where a date proves it", () => {
  const as = (date: string) =>
    recognise(formats, tableOf(`speaker,date,title,text,url\nA,${date},t,x,https://a.example/1\n`).sample).best?.id;
  expect([as("04/19/2022"), as("04/03/2022"), as("19/04/2022"), as("NA")]).toEqual([
    "statements-speaker-month-first",
    "statements-speaker",
    "statements-speaker",
    "statements-speaker",
  ]);
});

test("formats have ids of their own, a version and a source", () => {
  expect(new Set(formats.map(({ id }) => id)).size).toBe(formats.length);
  for (const { id, title, version, source, example } of formats)
    expect([id, [title, version, source, example].every(Boolean)]).toEqual([id, true]);
});
