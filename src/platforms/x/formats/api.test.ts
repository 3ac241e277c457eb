import { expect, test } from "vitest";
import { context, itemsOf, mapAll, postsOf } from "../../../../test/read-sample.ts";
import { formats } from "../../formats.ts";
import { recognise } from "../../recognise.ts";
import { xArchive } from "./archive.ts";
import { xV1 } from "./v1.ts";
import { xV2 } from "./v2.ts";

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

test("an answer of the search interface gives its statuses, and ids without id_str are taken as text", () => {
  const { id_str: _, ...plain } = status;
  const read = itemsOf([{ statuses: [status, { ...plain, id: "922440008971292999" }], search_metadata: { count: 2 } }]);
  expect(recognise(formats, read.sample).best?.id).toBe("x-v1");
  expect(postsOf(xV1, read).map(({ id }) => id)).toEqual(["922440008971292672", "922440008971292999"]);
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
  expect(xArchive.needsAccount).toBe(true);
  expect(mapAll(xArchive, read)[0]).toMatchObject({ kind: "reject", reason: expect.stringContaining("--account") });
  const [first, second] = postsOf(xArchive, read, { ...context, account: "@mfa_norland" });
  expect(first).toMatchObject({
    author: { handle: "mfa_norland" },
    postedAt: noon,
    counters: { likes: 9, reposts: 3 },
  });
  expect(second).toMatchObject({ kind: "repost", repostOf: { handle: "un" } });
});
