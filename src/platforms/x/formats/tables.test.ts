import { expect, test } from "vitest";
import { postsOf, tableOf } from "../../../../test/read-sample.ts";
import { formats } from "../../formats.ts";
import { recognise } from "../../recognise.ts";
import { iraTweets, iraTweetsByAuthor } from "./ira.ts";
import { coortweet } from "./qut.ts";

const noon = Date.UTC(2017, 9, 23, 12, 30);

test("4CAT's table of X gives handles of everyone it names", () => {
  const read = tableOf(
    "id,thread_id,timestamp,unix_timestamp,link,body,author,author_fullname,author_id,retweet_count,reply_count,like_count,quote_count,impression_count,is_retweet,retweeted_user,is_quote_tweet,quote_tweet_id,quote_author,is_reply,replied_author,hashtags,urls,images,videos,mentions\n" +
      '1900000000000000001,1,2017-10-23 12:30:00,1508761800,https://x.com/a/status/1,"Tea, &amp; talks with @Envoy_Sud",mfa_norland,MFA Norland,77,"1,200",4,5,6,,no,,yes,1800000000000000009,president_sud,yes,envoy_sud,"tea,talks","https://a.example,https://b.example",https://i.example/1.jpg,,"envoy_sud,un"\n',
  );
  expect(recognise(formats, read.sample).best?.id).toBe("4cat-x");
  const format = recognise(formats, read.sample).best!;
  expect(postsOf(format, read)[0]).toMatchObject({
    id: "1900000000000000001",
    postedAt: noon,
    text: "Tea, & talks with @Envoy_Sud",
    kind: "reply",
    replyTo: { id: null, handle: "envoy_sud" },
    quoteOf: { id: "1800000000000000009", handle: "president_sud" },
    mentions: ["envoy_sud", "un"],
    links: ["https://a.example", "https://b.example"],
    tags: ["tea", "talks"],
    media: ["image"],
    counters: { reposts: 1200, replies: 4, likes: 5, quotes: 6 },
  });
});

test("the IRA tables: American dates, rounded ids left out, ids derived when there are none", () => {
  const original = tableOf(
    "external_author_id,author,content,region,language,publish_date,harvested_date,following,followers,updates,post_type,account_type,retweet,account_category,new_june_2018,alt_external_id,tweet_id,article_url,tco1_step1,tco2_step1,tco3_step1\n" +
      '906000000000000000,10_GOP,"""We have a sitting Democrat""",Unknown,English,10/1/2017 19:58,10/1/2017 19:59,1052,9636,253,,Right,0,RightTroll,0,905874659358453760,914580356430536707,http://twitter.com/905874659358453760/statuses/914580356430536707,,,\n' +
      "2E+09,other,@someone hi,Unknown,English,1/2/2016 3:04,1/2/2016 3:05,1,2,3,RETWEET,Right,1,RightTroll,0,,914580356430536708,,,,\n",
  );
  expect(recognise(formats, original.sample).best?.id).toBe("fivethirtyeight-ira");
  const [first, second] = postsOf(iraTweets, original);
  expect(first).toMatchObject({
    id: "914580356430536707",
    author: { id: "905874659358453760", handle: "10_GOP" },
    postedAt: Date.UTC(2017, 9, 1, 19, 58),
    authorCounters: { followers: 9636, following: 1052 },
    seenAt: Date.UTC(2017, 9, 1, 19, 59),
  });
  expect(second).toMatchObject({ kind: "repost", author: { id: null } });

  const derived =
    "author_id,content,region,language,publish_date,harvested_date,following,followers,updates,post_type,retweet\n";
  const row = "hipppo_,'@Bagus hi',United States,Italian,2012-07-09 12:16:00,2012-07-09 12:18:00,725,694,3282,R,1\n";
  const [one, two, other] = postsOf(
    iraTweetsByAuthor,
    tableOf(`${derived}${row}${row}${row.replace("hipppo_", "someone")}`),
  );
  expect(one?.id).toMatch(/^h:[0-9a-f]{32}$/);
  expect([two?.id === one?.id, other?.id === one?.id]).toEqual([true, false]);
});

test("CooRTweet: a tweet that shares two things makes two rows with two ids", () => {
  const posts = postsOf(
    coortweet,
    tableOf("object_id,account_id,content_id,timestamp_share\no1,a,c,1623881091\nhttps://x.example,a,c,1623881091\n"),
  );
  expect(posts.map(({ id, repostOf, links }) => [id, repostOf?.id, links])).toEqual([
    ["c/o1", "o1", []],
    ["c/https://x.example", undefined, ["https://x.example"]],
  ]);
});
