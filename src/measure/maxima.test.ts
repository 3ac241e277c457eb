import { expect, test } from "vitest";
import { account, did, parts } from "../../test/measure/parts.ts";
import { spoken } from "../domain/said.ts";
import { measureById } from "./measures.ts";
import type { AccountPart, Parts, SourcedFact, Waiting } from "./parts.ts";

function read(id: string, of: Parts) {
  const { value, basis, why, note, sources } = measureById.get(id)!.read(of);
  return { value, basis, why: why && spoken(why), note: note && spoken(note), sources };
}
const nothing = { sum: 0, known: 0 };
const unread: AccountPart["received"] = {
  approval: nothing,
  replies: nothing,
  reposts: nothing,
  quotes: nothing,
  views: nothing,
};

test("the most active of accounts with 56, 28 and 9 posts in 28 days writes 2 a day; nine posts are too few to enter", () => {
  const of = parts([
    did(account({ id: "loud" }), { posts: 56 }),
    did(account({ id: "calm" }), { posts: 28 }),
    did(account({ id: "new" }), { posts: 9, repliesMade: 9 }),
  ]);
  expect(read("most-active-account", of)).toMatchObject({ value: 2, note: "loud" });
});

test("the most conversational answers in 8 of 20 posts; who answers in 9 of 9 has too few posts", () => {
  const of = parts([
    did(account({ id: "talks" }), { posts: 20, repliesMade: 8 }),
    did(account({ id: "tells" }), { posts: 40, repliesMade: 4 }),
    did(account({ id: "new" }), { posts: 9, repliesMade: 9 }),
  ]);
  expect(read("most-conversational-account", of)).toMatchObject({ value: 0.4, note: "talks" });
});

test("the most effective draws 300 likes with 10 posts, 30 each, and not the one with 900 likes in 100 posts", () => {
  const liked = (id: string, posts: number, sum: number) =>
    did(account({ id }), { posts, received: { ...unread, approval: { sum, known: posts } } });
  const of = parts([liked("few", 10, 300), liked("many", 100, 900), liked("new", 9, 9_000)]);
  expect(read("most-effective-account", of)).toMatchObject({ value: 30, basis: { known: 2, of: 3 } });
  expect(read("most-effective-account", of).note).toMatch(/^few; counted: likes/);
});

test("900 views of the 3 posts whose views are known are 300 a post; the fourth post is neither counted nor 0", () => {
  const of = parts([did(account({ id: "a" }), { posts: 4, received: { ...unread, views: { sum: 900, known: 3 } } })]);
  expect(read("views-per-post", of)).toMatchObject({ value: 300, basis: { known: 3, of: 4 } });
  expect(read("views-per-post", parts([did(account({ id: "a" }), { posts: 4 })])).value).toBeNull();
});

test("of 5 days with own words in a known language 2 had them in two languages", () => {
  expect(read("translated-days", parts([], { languageDays: { several: 2, known: 5 } })).value).toBe(0.4);
  expect(read("translated-days", parts([])).value).toBeNull();
});

test("of 8 posts that can tell 3 hold an image, 2 a video and 4 either; 2 posts of a file without media stay out", () => {
  const of = parts([
    did(account({ id: "a" }), { posts: 10, mediaTold: 8, withImage: 3, withVideo: 2, withPicture: 4 }),
  ]);
  expect(read("image-share", of)).toMatchObject({ value: 0.375, basis: { known: 8, of: 10 } });
  expect(read("video-share", of).value).toBe(0.25);
  expect(read("visual-share", of).value).toBe(0.5);
});

test("GSMI interest: 260 accounts followed in 52 weeks of life are 5 a week", () => {
  const following = { first: { value: 0, day: 364 }, last: { value: 260, day: 364 }, falls: 0, times: 1 };
  const counters: Parts["counters"] = new Map([["a", { followers: null, following, posts: null }]]);
  const of = parts([], { counters });
  const a = account({ id: "a", since: "1970-01-01" });
  expect(read("interest", { ...of, subject: { ...of.subject, accounts: [a] } }).value).toBe(5);
  const young = { ...a, since: null };
  expect(read("interest", { ...of, subject: { ...of.subject, accounts: [young] } }).value).toBeNull();
});

test("nine of ten answered within 4 hours is not reached where two of five still wait: not known, never the longest seen", () => {
  const waiting: Waiting[] = [
    { hours: 1, answered: true },
    { hours: 2, answered: true },
    { hours: 4, answered: true },
    { hours: 50, answered: false },
    { hours: 80, answered: false },
  ];
  expect(read("response-time-median", parts([], { waiting }))).toMatchObject({
    value: 4,
    note: "2 unanswered, censored",
  });
  expect(read("response-time-p90", parts([], { waiting }))).toMatchObject({
    value: null,
    why: "not reached: 3 of 5 were answered while watched",
  });
});

test("two sources of internet users are both shown; nobody chose, so there is no value and no mean", () => {
  const source = (title: string, value: number) => ({ title, url: null, value, date: "2016", chosen: false });
  const fact: SourcedFact = {
    value: null,
    date: "2016",
    unit: "percent",
    why: null,
    sources: [source("Tengri News", 55.8), source("World Bank", 74.6)],
  };
  const reading = read("internet-share", parts([], { facts: new Map([["internet-share", fact]]) }));
  expect(reading).toMatchObject({ value: null, why: "sources differ; choose one in the register" });
  expect(reading.sources.map(({ value }) => value)).toEqual([55.8, 74.6]);
  expect(read("press-freedom-rank", parts([])).why).toBe("no source here gives it");
  const egov = { ...fact, value: 0.8, sources: [source("UN", 0.8)] };
  expect(read("egov-index", parts([], { facts: new Map([["egov-index", egov]]) }))).toMatchObject({
    value: 0.8,
    note: "of 2016",
  });
});

const spent = (platform: string | null, period: string): Parts["register"] => ({
  sites: null,
  presences: [],
  missions: { withAccount: 0, checked: 0, inForce: 0, notKnownInForce: 0 },
  fit: null,
  heads: { inOffice: 0, withAccount: 0, checked: 0, undated: [] },
  spend: [
    {
      what: "tourism ads",
      value: 1_000,
      currency: "EUR",
      period,
      platform,
      holder: "Board",
      accounts: ["a"],
      source: "a study",
    },
  ],
});

test("1,000 EUR for X in January 1970, when 100 followers became 150, are 20 EUR a follower gained; for anything else none is formed", () => {
  const followers = { first: { value: 100, day: 2 }, last: { value: 150, day: 20 }, falls: 0, times: 2 };
  const counters: Parts["counters"] = new Map([["a", { followers, following: null, posts: null }]]);
  const january = { period: { from: 0, to: 31 }, platform: "x", counters };
  const of = (register: Parts["register"], more: Partial<Parts> = {}) => {
    const all = parts([], { ...january, register, ...more });
    return read("spend-per-follower", { ...all, subject: { ...all.subject, accounts: [account({ id: "a" })] } });
  };
  const channel = spent("x", "1970-01-01 to 1970-01-31");
  expect(of(channel)).toMatchObject({ value: 20, note: "1,000 EUR for 50 followers gained" });
  const ask = "the spend is for X (Twitter) from 1970-01-01 to 1970-01-31: ask for that platform and period";
  expect(of(channel, { platform: null })).toMatchObject({ value: null, why: ask });
  expect(of(channel, { period: { from: 0, to: 30 } })).toMatchObject({ value: null, why: ask });
  const lost = { ...followers, last: { value: 90, day: 20 } };
  expect(of(channel, { counters: new Map([["a", { followers: lost, following: null, posts: null }]]) }).why).toBe(
    "no followers were gained in this period",
  );
  expect(of(spent(null, "over 17 months")).why).toMatch(/whole campaign/);
  expect(of({ ...channel!, spend: [] }).why).toBe("no source here gives a spend");
});

test("what a board spent on its one account gained its 50 followers, not the 950 of an embassy; half of its accounts have no ratio", () => {
  const grown = (by: number) => ({
    followers: { first: { value: 100, day: 2 }, last: { value: 100 + by, day: 20 }, falls: 0, times: 2 },
    following: null,
    posts: null,
  });
  const counters: Parts["counters"] = new Map([
    ["a", grown(50)],
    ["b", grown(950)],
  ]);
  const of = (ids: readonly string[], of: readonly string[]) => {
    const register = spent("x", "1970-01-01 to 1970-01-31")!;
    const spend = register.spend.map((one) => ({ ...one, accounts: of }));
    const given = { period: { from: 0, to: 31 }, platform: "x", counters, register: { ...register, spend } };
    const all = parts([], given);
    const accounts = ids.map((id) => account({ id }));
    return read("spend-per-follower", { ...all, subject: { ...all.subject, accounts } });
  };
  expect(of(["a", "b"], ["a"])).toMatchObject({ value: 20, basis: { known: 1, of: 1 } });
  expect(of(["a", "b"], ["a", "b"])).toMatchObject({ value: 1, basis: { known: 2, of: 2 } });
  expect(of(["a"], ["a", "b"])).toMatchObject({
    value: null,
    why: "the spend is for all accounts of Board there: ask for that holder",
  });
});

test("a spend for X is none on Telegram; one for a whole campaign stands beside each", () => {
  const on = (platform: string | null, asked: string) =>
    read("campaign-spend", parts([], { register: spent(platform, "1970"), platform: asked }));
  expect(on("x", "x").value).toBe(1_000);
  expect(on("x", "telegram")).toMatchObject({
    value: null,
    why: "the spend is for X (Twitter): ask for that platform",
  });
  expect(on(null, "telegram").value).toBe(1_000);
});

test("accounts whose followers are known to be none have no rate, and the reason is not that they are unknown", () => {
  const none = { first: { value: 0, day: 0 }, last: { value: 0, day: 9 }, falls: 0, times: 2 };
  const counters: Parts["counters"] = new Map([["a", { followers: none, following: null, posts: null }]]);
  const a = account({ id: "a" });
  const received = { ...did(a, { posts: 0 }).received, reposts: { sum: 9, known: 3 } };
  const of = parts([did(a, { posts: 3, received })], { counters });
  expect(read("amplification", of)).toMatchObject({ value: null, why: "its accounts had no followers" });
});
