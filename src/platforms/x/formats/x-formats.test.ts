import { expect, test } from "vitest";
import { context, itemsOf, mapAll, postsOf, tableOf } from "../../../../test/read-sample.ts";
import { formats } from "../../formats.ts";
import { recognise } from "../../recognise.ts";
import { xArchive } from "./archive.ts";
import { iraTweets, iraTweetsByAuthor } from "./ira.ts";
import { coortweet } from "./qut.ts";
import { xV1 } from "./v1.ts";
import { xV2 } from "./v2.ts";
import { zeeschuimerX } from "./zeeschuimer.ts";

const noon = Date.UTC(2017, 9, 23, 12, 30);
const dated = "Mon Oct 23 12:30:00 +0000 2017";
const user = {
  id_str: "77",
  screen_name: "mfa_norland",
  name: "MFA Norland",
  followers_count: 900,
  friends_count: 12,
  statuses_count: 345,
  favourites_count: 5,
  listed_count: 6,
};

const status = {
  created_at: dated,
  id: "922440008971292672",
  id_str: "922440008971292672",
  full_text: "Talks &amp; tea with @envoy_sud #Norland https://t.co/a1",
  entities: {
    hashtags: [{ text: "Norland" }],
    user_mentions: [{ screen_name: "envoy_sud" }],
    urls: [{ url: "https://t.co/a1", expanded_url: "https://mfa.example/tea" }],
  },
  extended_entities: { media: [{ type: "photo" }, { type: "video" }] },
  user,
  lang: "en",
  retweet_count: 3,
  favorite_count: 9,
  in_reply_to_status_id_str: "922440000000000001",
  in_reply_to_screen_name: "envoy_sud",
};

test("a v1.1 status keeps its id as text, its people, its counters and the account's counters", () => {
  const read = itemsOf([status]);
  expect(recognise(formats, read.sample).best?.id).toBe("x-v1");
  const [post] = postsOf(xV1, read);
  expect(post).toMatchObject({
    id: "922440008971292672",
    author: { id: "77", handle: "mfa_norland", name: "MFA Norland" },
    postedAt: noon,
    text: "Talks & tea with @envoy_sud #Norland https://t.co/a1",
    kind: "reply",
    replyTo: { id: "922440000000000001", handle: "envoy_sud" },
    mentions: ["envoy_sud"],
    links: ["https://mfa.example/tea"],
    tags: ["Norland"],
    media: ["image", "video"],
    counters: { likes: 9, reposts: 3, replies: null },
    authorCounters: { followers: 900, following: 12, posts: 345, likes_given: 5, listed: 6 },
  });
});

test("a retweet has the whole text of the original, and not its counters", () => {
  const original = {
    ...status,
    id_str: "1001",
    extended_tweet: { full_text: "A long text, whole." },
    user: { ...user, screen_name: "president_sud", name: "The President" },
  };
  const [post] = postsOf(
    xV1,
    itemsOf([
      {
        ...status,
        in_reply_to_status_id_str: null,
        in_reply_to_screen_name: null,
        full_text: "RT @president_sud: A long te…",
        retweeted_status: original,
      },
    ]),
  );
  expect(post).toMatchObject({
    kind: "repost",
    text: "RT @president_sud: A long text, whole.",
    repostOf: { id: "1001", handle: "president_sud", name: "The President" },
    counters: {},
  });
  expect(post?.mentions).toContain("president_sud");
});

test("notices of a stream are rejected with their kind, and a status without id with the field", () => {
  const reasons = mapAll(xV1, itemsOf([{ delete: { status: { id: 1 } } }, { text: "x", user }, 7])).map(
    (one) => one.kind === "reject" && one.reason,
  );
  expect(reasons).toEqual([
    "a “delete” notice of the stream, not a post",
    "no id in “id_str” or “id”",
    "not a JSON object",
  ]);
});

test("an id that lost its digits as a number is not taken", () => {
  const [mapped] = mapAll(xV1, itemsOf([{ ...status, id_str: undefined, id: 922440008971292700 }]));
  expect(mapped).toMatchObject({ kind: "reject" });
});

const page = {
  data: [
    {
      id: "1585841080431321088",
      author_id: "77",
      created_at: "2022-10-28T03:49:11.000Z",
      text: "RT @president_sud: We met in…",
      lang: "en",
      public_metrics: { retweet_count: 40, reply_count: 0, like_count: 0, quote_count: 0 },
      referenced_tweets: [{ type: "retweeted", id: "1585841080431321000" }],
    },
    {
      id: "1585841080431321099",
      author_id: "77",
      created_at: "2022-10-28T04:00:00.000Z",
      text: "@envoy_sud thank you",
      in_reply_to_user_id: "88",
      referenced_tweets: [{ type: "replied_to", id: "1585841080431321050" }],
      public_metrics: { retweet_count: 1, reply_count: 2, like_count: 3, quote_count: 4, impression_count: 500 },
      entities: { mentions: [{ username: "envoy_sud", id: "88" }], hashtags: [{ tag: "tea" }] },
      attachments: { media_keys: ["3_1"] },
    },
  ],
  includes: {
    users: [
      {
        id: "77",
        username: "mfa_norland",
        name: "MFA Norland",
        public_metrics: { followers_count: 9, tweet_count: 8 },
      },
      { id: "88", username: "envoy_sud", name: "Envoy" },
      { id: "99", username: "president_sud", name: "The President" },
    ],
    tweets: [{ id: "1585841080431321000", author_id: "99", text: "We met in Nordhavn and spoke at length." }],
    media: [{ media_key: "3_1", type: "photo" }],
  },
  meta: { result_count: 2 },
  __twarc: { retrieved_at: "2022-10-29T00:00:00+00:00" },
};

test("a page of API v2 gives its tweets with the people of its includes", () => {
  const read = itemsOf([page, { meta: { result_count: 0 } }]);
  expect(recognise(formats, read.sample).best?.id).toBe("x-v2");
  const [repost, reply] = postsOf(xV2, read);
  expect(repost).toMatchObject({
    kind: "repost",
    text: "RT @president_sud: We met in Nordhavn and spoke at length.",
    author: { id: "77", handle: "mfa_norland" },
    repostOf: { id: "1585841080431321000", handle: "president_sud", name: "The President" },
    counters: {},
    authorCounters: { followers: 9, posts: 8 },
    seenAt: Date.UTC(2022, 9, 29),
  });
  expect(reply).toMatchObject({
    kind: "reply",
    replyTo: { id: "1585841080431321050", handle: "envoy_sud", name: "Envoy" },
    mentions: ["envoy_sud"],
    tags: ["tea"],
    media: ["image"],
    counters: { likes: 3, replies: 2, reposts: 1, quotes: 4, views: 500 },
  });
});

test("flattened tweets of API v2 give the same", () => {
  const flat = { ...page.data[1], author: page.includes.users[0], in_reply_to_user: page.includes.users[1] };
  const read = itemsOf([flat]);
  expect(recognise(formats, read.sample).best?.id).toBe("x-v2");
  expect(postsOf(xV2, read)[0]).toMatchObject({ author: { handle: "mfa_norland" }, replyTo: { handle: "envoy_sud" } });
});

test("an archive takes its author from --account, and says so when there is none", () => {
  const { user: _, ...own } = status;
  const read = itemsOf([
    { tweet: { ...own, favorite_count: "9", retweet_count: "3" } },
    { tweet: { ...own, id_str: "5", full_text: "RT @un: peace" } },
  ]);
  expect(recognise(formats, read.sample).best?.id).toBe("x-archive");
  expect(() => xArchive.bind({}, context)).toThrow("--account");
  const [first, second] = postsOf(xArchive, read, { ...context, account: "@mfa_norland" });
  expect(first).toMatchObject({
    author: { handle: "mfa_norland" },
    postedAt: noon,
    counters: { likes: 9, reposts: 3 },
  });
  expect(second).toMatchObject({ kind: "repost", repostOf: { handle: "un" } });
});

const graphUser = (handle: string, name: string, rest_id: string) => ({
  user_results: {
    result: {
      rest_id,
      core: { screen_name: handle, name },
      avatar: { image_url: "https://img.example/a" },
      legacy: { followers_count: 50 },
    },
  },
});
const inner = {
  __typename: "Tweet",
  rest_id: "1900000000000000001",
  core: graphUser("mfa_norland", "MFA Norland", "77"),
  views: { count: "1200" },
  note_tweet: {
    note_tweet_results: {
      result: {
        text: "A long note to @envoy_sud, whole",
        entity_set: { hashtags: [{ text: "note" }], user_mentions: [{ screen_name: "envoy_sud" }] },
      },
    },
  },
  legacy: {
    created_at: dated,
    full_text: "A long note to…",
    entities: {},
    favorite_count: 2,
    retweet_count: 1,
    reply_count: 0,
    quote_count: 0,
    lang: "en",
    user_id_str: "77",
  },
};
const wrapped = (data: unknown) => ({
  nav_index: "1",
  item_id: "a",
  timestamp_collected: noon + 1000,
  source_platform: "twitter.com",
  source_platform_url: "https://x.com/mfa_norland",
  data,
});

test("Zeeschuimer's X items are read in the layout of 2025, long notes whole", () => {
  const read = itemsOf([wrapped(inner)]);
  expect(recognise(formats, read.sample).best?.id).toBe("zeeschuimer-x");
  expect(postsOf(zeeschuimerX, read)[0]).toMatchObject({
    id: "1900000000000000001",
    author: { id: "77", handle: "mfa_norland", name: "MFA Norland", avatar: "https://img.example/a" },
    postedAt: noon,
    text: "A long note to @envoy_sud, whole",
    mentions: ["envoy_sud"],
    tags: ["note"],
    counters: { likes: 2, reposts: 1, replies: 0, quotes: 0, views: 1200 },
    authorCounters: { followers: 50 },
    seenAt: noon + 1000,
  });
});

test("the older layout, reposts one level deeper and quoted posts are read too", () => {
  const older = {
    user_results: { result: { rest_id: "99", legacy: { screen_name: "president_sud", name: "The President" } } },
  };
  const original = {
    ...inner,
    rest_id: "1800000000000000009",
    core: older,
    note_tweet: undefined,
    legacy: { ...inner.legacy, full_text: "Peace is work." },
  };
  const repost = {
    ...inner,
    note_tweet: undefined,
    legacy: {
      ...inner.legacy,
      full_text: "RT @president_sud: Pea…",
      retweeted_status_result: { result: { __typename: "TweetWithVisibilityResults", tweet: original } },
    },
  };
  const quote = {
    ...inner,
    legacy: { ...inner.legacy, quoted_status_id_str: "1800000000000000009" },
    quoted_status_result: { result: original },
  };
  const kept = { ...quote, __import_meta: { source_platform: "x.com", timestamp_collected: noon } };
  const [first, second] = postsOf(zeeschuimerX, itemsOf([wrapped(repost), kept]));
  expect(first).toMatchObject({
    kind: "repost",
    text: "RT @president_sud: Peace is work.",
    repostOf: { id: "1800000000000000009", handle: "president_sud", name: "The President" },
    counters: {},
  });
  expect(second).toMatchObject({
    kind: "quote",
    quoteOf: { id: "1800000000000000009", handle: "president_sud" },
    seenAt: noon,
  });
});

test("a post without its account is named by its own media, a tombstone is rejected", () => {
  const media = [{ type: "photo", expanded_url: "https://x.com/mfa_norland/status/1/photo/1" }];
  const nameless = { ...inner, core: { user_results: {} }, legacy: { ...inner.legacy, entities: { media } } };
  const [post, tomb] = mapAll(
    zeeschuimerX,
    itemsOf([wrapped(nameless), wrapped({ __typename: "TweetTombstone", rest_id: "1" })]),
  );
  expect(post).toMatchObject({ post: { author: { id: "77", handle: "mfa_norland" } } });
  expect(tomb).toMatchObject({ kind: "reject", reason: expect.stringContaining("tombstone") });
});

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
    authorSeenAt: Date.UTC(2017, 9, 1, 19, 59),
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
