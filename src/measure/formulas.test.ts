import { expect, test } from "vitest";
import { account, did, parts, ties } from "../../test/measure/parts.ts";
import { type Said, spoken } from "../domain/said.ts";
import { measureById } from "./measures.ts";
import type { CounterSpan, Parts } from "./parts.ts";

const words = (said: Said | null) => (said === null ? null : spoken(said));
function read(id: string, of: Parts) {
  const { why, note, ...rest } = measureById.get(id)!.read(of);
  return { ...rest, why: words(why), note: words(note) };
}
const a = account({ id: "a" });
const b = account({ id: "b" });
const span = (first: number, last: number, days: [number, number] = [0, 27], falls = 0): CounterSpan => ({
  first: { value: first, day: days[0] },
  last: { value: last, day: days[1] },
  falls,
  times: 2,
});
const followers = (of: Record<string, CounterSpan>): Parts["counters"] =>
  new Map(Object.entries(of).map(([id, value]) => [id, { followers: value, following: null, posts: null }]));

test("8 posts in 4 weeks are 2 a week, and no post is not known", () => {
  expect(read("posts-a-week", parts([did(a, { posts: 5 }), did(b, { posts: 3 })])).value).toBe(2);
  expect(read("posts-a-week", parts([]))).toMatchObject({ value: null, why: "no post of it is here in this period" });
});

test("posts of 10 days in a period of 100 say beside their rate that the other days may not have been collected", () => {
  const of = (firstDay: number, lastDay: number) =>
    read("posts-a-week", parts([did(a, { posts: 20, firstDay, lastDay })], { period: { from: 0, to: 100 } })).note;
  expect(of(0, 99)).toBe(null);
  expect(of(30, 69)).toBe(null);
  for (const [first, last] of [
    [31, 99],
    [0, 68],
  ] as const)
    expect(of(first, last)).toMatch(
      /^its posts here are of 1970-\d\d-\d\d to 1970-\d\d-\d\d alone: days before and after/,
    );
});

test("the last post stood on day 20 of 0 to 27: 7 days ago", () => {
  expect(
    read("days-since-last-post", parts([did(a, { posts: 1, lastDay: 3 }), did(b, { posts: 1, lastDay: 20 })])).value,
  ).toBe(7);
});

test("between days 2 and 9 lie six days of silence; one posting day has none", () => {
  expect(read("longest-silence", parts([], { days: [1, 2, 9, 10] })).value).toBe(6);
  expect(read("longest-silence", parts([], { days: [4] }))).toMatchObject({
    value: null,
    why: "there is a post on one day only",
  });
});

test("of two accounts with posts one posted in the last 30 days; the third is not known", () => {
  const silent = account({ id: "c" });
  const state = parts([did(a, { posts: 1, lastDay: 99 }), did(b, { posts: 1, lastDay: 40 })], {
    period: { from: 0, to: 100 },
  });
  state.subject = { ...state.subject, accounts: [a, b, silent] };
  expect(read("active-accounts-share", state)).toMatchObject({ value: 0.5, basis: { known: 2, of: 3 } });
});

test("GSMI: of 10 posts 4 are reposts and 3 are replies, one of them to itself", () => {
  const state = parts([did(a, { posts: 10, own: 6, repliesMade: 3, repliesToSelf: 1 })]);
  expect(read("contribution", state).value).toBeCloseTo(0.6);
  expect(read("responsiveness", state).value).toBeCloseTo(2 / 6);
  expect(read("share-of-replies", state).value).toBeCloseTo(0.3);
});

test("a batch that tells no kinds leaves replies not known, not 0", () => {
  const state = parts([did(a, { posts: 10, kindsTold: 0, ownKindsTold: 0 })]);
  for (const id of ["contribution", "responsiveness", "share-of-replies"]) expect(read(id, state).value).toBeNull();
});

test("GSMI production: 520 posts and 104 posts over 52 and 26 weeks are 624 / 78, not the mean of 10 and 4", () => {
  const opened = [account({ id: "a", since: "1970-01-01" }), account({ id: "b", since: "1970-01-01" })];
  const counters = new Map([
    ["a", { followers: null, following: null, posts: span(0, 520, [0, 364]) }],
    ["b", { followers: null, following: null, posts: span(0, 104, [0, 182]) }],
  ]);
  const state = parts([], { counters });
  state.subject = { ...state.subject, accounts: opened };
  expect(read("production", state).value).toBe(8);
});

test("interactions per post: (40 + 10 + 6) / 8, and a state is worked from sums, not from means of rates", () => {
  const one = did(a, { posts: 2, received: { ...did(a, { posts: 0 }).received, approval: { sum: 30, known: 2 } } });
  const two = did(b, {
    posts: 6,
    received: {
      ...did(a, { posts: 0 }).received,
      approval: { sum: 10, known: 6 },
      replies: { sum: 10, known: 6 },
      reposts: { sum: 6, known: 6 },
    },
  });
  expect(read("interactions-per-post", parts([one, two])).value).toBeCloseTo(40 / 8 + 10 / 6 + 6 / 6);
  expect(read("reposts-per-original", parts([one, two])).value).toBe(1);
});

test("counters that nobody knows are not known; compared, only shared counters enter", () => {
  expect(read("interactions-per-post", parts([did(a, { posts: 3 })])).why).toBe("no counter of a post is known");
  const likes = did(a, { posts: 3, received: { ...did(a, { posts: 0 }).received, approval: { sum: 9, known: 3 } } });
  expect(read("interactions-per-post", parts([likes], { counterSet: () => [] })).why).toBe(
    "no counter is known for all that are compared",
  );
});

const liked = (posts: number, approval: number, replies: number, reposts: number) =>
  did(a, {
    posts,
    received: {
      ...did(a, { posts: 0 }).received,
      approval: { sum: approval, known: posts },
      replies: { sum: replies, known: posts },
      reposts: { sum: reposts, known: posts },
    },
  });

test("10 likes and 20 replies of 100 posts draw what 30 likes do, to the last figure", () => {
  const of = (likes: number, replies: number) =>
    read("interactions-per-post", parts([liked(100, likes, replies, 0)])).value;
  expect(of(10, 20)).toBe(of(30, 0));
});

test.each([
  { year: 2017, interactions: 371_700_000, posts: 61_281, printed: 6_065.5 },
  { year: 2018, interactions: 860_400_000, posts: 98_372, printed: 8_746.4 },
])("Twiplomacy’s Instagram study of $year: $interactions interactions of $posts posts are $printed a post", (study) => {
  const all = liked(study.posts, study.interactions, 0, 0);
  expect(read("interactions-per-post", parts([all])).value).toBeCloseTo(study.printed, 1);
});

test("named engagement rates of 2 posts with 100 likes, 20 comments, 10 shares and 1,000 followers", () => {
  const state = parts([liked(2, 100, 20, 10)], { counters: followers({ a: span(1000, 1000) }) });
  expect(read("engagement-by-followers", state).value).toBeCloseTo(13);
  expect(read("weighted-engagement", state).value).toBeCloseTo(3);
  expect(read("love-rate", state).value).toBeCloseTo(0.05);
  expect(read("talk-rate", state).value).toBeCloseTo(0.01);
  expect(read("interaction-rate", state).value).toBeCloseTo(0.065);
  expect(read("amplification", state).value).toBeCloseTo(5);
});

test("65 interactions a post over 1,300 views a post are 5 per 100 views; without views it is not known", () => {
  const post = liked(2, 100, 20, 10);
  const seen = (views: { sum: number; known: number }) =>
    read("engagement-by-views", parts([{ ...post, received: { ...post.received, views } }]));
  expect(seen({ sum: 2_600, known: 2 })).toMatchObject({ value: 5, basis: { known: 2, of: 2 } });
  expect(seen({ sum: 1_300, known: 1 })).toMatchObject({ value: 5, basis: { known: 1, of: 2 } });
  expect(seen({ sum: 0, known: 0 }).why).toBe("views are known for no post");
  expect(seen({ sum: 0, known: 2 })).toMatchObject({ value: null, why: "its posts were not viewed" });
});

test("followers of an account whose counters nobody knows stay out: they are no audience that kept silent", () => {
  const silent = did(b, { posts: 2 });
  const state = parts([liked(2, 100, 20, 10), silent], {
    counters: followers({ a: span(1000, 1000), b: span(9000, 9000) }),
  });
  expect(read("engagement-by-followers", state)).toMatchObject({ value: 13, basis: { known: 2, of: 4 } });
  expect(read("weighted-engagement", state).value).toBeCloseTo(3);
  expect(read("love-rate", state).value).toBeCloseTo(0.05);
  expect(read("talk-rate", state).value).toBeCloseTo(0.01);
  expect(read("interaction-rate", state).value).toBeCloseTo(0.065);
  expect(read("amplification", state).value).toBeCloseTo(5);
  const unread = parts([silent], { counters: followers({ b: span(9000, 9000) }) });
  for (const id of ["engagement-by-followers", "interaction-rate"])
    expect(read(id, unread)).toMatchObject({ value: null, why: "no counter of a post is known" });
  expect(read("love-rate", unread)).toMatchObject({
    value: null,
    why: "the counters that enter are known for no post",
  });
});

test("a rate of named counters says these, whatever counters the compared share", () => {
  const state = parts([liked(2, 100, 20, 10)], {
    counters: followers({ a: span(1000, 1000) }),
    counterSet: () => ["approval"],
  });
  expect(read("talk-rate", state).note).toBe(
    "counted: replies; 1,000 followers, sum of accounts; seen from 1970-01-01 to 1970-01-28",
  );
  expect(read("weighted-engagement", state).note).toBe(
    "counted: likes (all reactions where they are counted), replies, reposts; 1,000 followers, sum of accounts; seen from 1970-01-01 to 1970-01-28",
  );
});

test("Twiplomacy takes the mean of followers: 65 interactions a post over (500 + 1,500) / 2", () => {
  const state = parts([liked(2, 100, 20, 10)], { counters: followers({ a: span(500, 1500) }) });
  expect(read("interaction-rate", state).value).toBeCloseTo(65 / 1000);
});

test("unknown followers leave the rate not known", () => {
  expect(read("engagement-by-followers", parts([liked(2, 1, 1, 1)]))).toMatchObject({
    value: null,
    why: "followers are not known for any account with posts here",
  });
});

test("followers of two accounts grow from 300 to 330: 10 percent; a fall is told, one look is not enough", () => {
  const state = parts([did(a, { posts: 1 }), did(b, { posts: 1 })], {
    counters: followers({ a: span(100, 150), b: span(200, 180, [0, 27], 1) }),
  });
  expect(read("follower-growth", state)).toMatchObject({
    value: 10,
    note: "seen from 1970-01-01 to 1970-01-28; between looks the counter fell (1×)",
  });
  expect(read("followers", state)).toMatchObject({ value: 330, note: "sum of accounts; seen on 1970-01-28" });
  const once = parts([did(a, { posts: 1 })], { counters: followers({ a: span(100, 100, [3, 3]) }) });
  expect(read("follower-growth", once).why).toBe("followers were seen once only");
});

test("99 posts in English, 1 in French and none in Uzbek: two languages, 1 percent multilingual", () => {
  const state = parts([
    did(a, {
      posts: 110,
      languages: new Map<string | null, number>([
        ["en", 99],
        ["fr", 1],
        [null, 10],
      ]),
    }),
  ]);
  expect(read("languages-published", state)).toMatchObject({ value: 2, basis: { known: 100, of: 110 } });
  expect(read("multilingual-share", state).value).toBeCloseTo(0.01);
});

test("a mission in Kazakhstan writes 3 of 4 posts in Kazakh or Russian", () => {
  const mission = account({ id: "m", kind: "mission", host: "KZ" });
  const state = parts([
    did(mission, {
      posts: 4,
      languages: new Map([
        ["kk", 1],
        ["ru", 2],
        ["en", 1],
      ]),
    }),
    did(a, { posts: 9, languages: new Map([["en", 9]]) }),
  ]);
  expect(read("host-language-share", state).value).toBe(0.75);
});

test("formats of batches that tell nothing of media are not known", () => {
  const told = did(a, { posts: 4, withPicture: 1, withImage: 1, withLink: 2, textOnly: 1 });
  expect(read("visual-share", parts([told])).value).toBe(0.25);
  expect(read("link-share", parts([told])).value).toBe(0.5);
  expect(read("text-share", parts([told])).value).toBe(0.25);
  expect(read("visual-share", parts([did(a, { posts: 4, mediaTold: 0 })])).value).toBeNull();
});

test("two mentions of another state in 50 posts are 4 per 100", () => {
  const state = parts([did(a, { posts: 50 })], {
    out: ties([
      { tie: "mention", platform: "x", other: "BB", posts: 2 },
      { tie: "reply", platform: "x", other: "CC", posts: 1 },
    ]),
    in: ties([{ tie: "mention", platform: "x", other: "BB", posts: 7 }]),
  });
  expect(read("mentions-of-actors", state).value).toBe(4);
  expect(read("replies-to-actors", state).value).toBe(2);
  expect(read("states-addressed", state).value).toBe(2);
  expect(read("addressed-by", state).value).toBe(1);
  expect(read("edge-reciprocity", state).value).toBe(0.5);
  expect(read("dyad-reciprocity", state).value).toBe(0.5);
});

test("batches that tell answers but no mentions leave whom it addresses not known, until one of its answers shows somebody", () => {
  const answering = did(a, { posts: 2, mentionsTold: 0, kindsTold: 2 });
  const heard = { othersTell: () => true, in: ties([{ tie: "mention", platform: "x", other: "BB", posts: 7 }]) };
  const untold = "no batch here tells whom its posts mention";
  for (const id of ["states-addressed", "edge-reciprocity", "dyad-reciprocity"])
    expect(read(id, parts([answering], heard))).toMatchObject({ value: null, why: untold });
  const reply = { ...heard, out: ties([{ tie: "reply", platform: "x", other: "BB", posts: 1 }]) };
  expect(read("states-addressed", parts([answering], reply))).toMatchObject({ value: 1, basis: { known: 2, of: 2 } });
  expect(read("dyad-reciprocity", parts([answering], reply)).value).toBe(1);
});

test("batches that tell mentions but no answers leave partners in two-way interaction not known", () => {
  const mentioning = did(a, { posts: 2, mentionsTold: 2, kindsTold: 0 });
  expect(read("two-way-interaction", parts([mentioning], { othersTell: () => true }))).toMatchObject({
    value: null,
    why: "no batch here says which posts are replies or reposts",
  });
});

test("where nobody else's posts are here, being addressed by nobody is not known, and never 0", () => {
  const alone = {
    othersTell: () => false,
    tells: () => false,
    out: ties([{ tie: "mention", platform: "x", other: "BB", posts: 2 }]),
  };
  for (const id of ["addressed-by", "edge-reciprocity", "dyad-reciprocity", "two-way-interaction"]) {
    expect(read(id, parts([did(a, { posts: 50 })], alone))).toMatchObject({ value: null });
    expect(
      read(id, parts([did(a, { posts: 50 })], { ...alone, othersTell: () => true, tells: () => true })).value,
    ).toBe(0);
  }
});

test("two-way interaction needs an answer from each side on one platform", () => {
  const reply = (platform: string, other: string) => ({ tie: "reply" as const, platform, other, posts: 1 });
  const state = parts([did(a, { posts: 9 })], {
    out: ties([reply("x", "BB"), reply("x", "CC")]),
    in: ties([reply("x", "BB"), reply("facebook", "CC")]),
  });
  expect(read("two-way-interaction", state)).toMatchObject({ value: 1, note: "BB" });
});

test("a spend for a whole campaign is shown, and no ratio is formed", () => {
  const register = {
    sites: null,
    presences: [],
    missions: { withAccount: 0, checked: 0, inForce: 0, notKnownInForce: 0 },
    fit: null,
    heads: { inOffice: 0, withAccount: 0, checked: 0, undated: [] },
    spend: [
      {
        what: "2016 presidential campaign",
        value: 429_500_000,
        currency: "USD",
        period: "over 17 months",
        platform: null,
        holder: "Donald Trump",
        accounts: [],
        source: "sheraliev2023",
      },
    ],
  };
  expect(read("campaign-spend", parts([], { register })).value).toBe(429_500_000);
  expect(read("spend-per-follower", parts([], { register })).why).toMatch(/whole campaign/);
});
