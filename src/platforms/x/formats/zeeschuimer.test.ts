import { expect, test } from "vitest";
import { itemsOf, mapAll, postsOf } from "../../../../test/read-sample.ts";
import { formats } from "../../formats.ts";
import { recognise } from "../../recognise.ts";
import { zeeschuimerX } from "./zeeschuimer.ts";

const noon = Date.UTC(2017, 9, 23, 12, 30);
const dated = "Mon Oct 23 12:30:00 +0000 2017";

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
