import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { knownIdKey, knownKey } from "../domain/platform.ts";
import { type Author, nobody, post } from "../domain/post.ts";
import { openDoor } from "./door.ts";

const key = Buffer.alloc(32, 7);
const known = new Map([
  [knownKey("x", "MFA_Uzb"), "account-1"],
  [knownIdKey("x", "700"), "account-1"],
  [knownKey("telegram", "mfa_uz"), "account-2"],
  [knownKey("website", "mfa.uz"), "account-3"],
  [knownKey("youtube", "UCmfauzbekistan0000000001"), "account-4"],
  [knownKey("mastodon", "amt@social.bund.de"), "account-5"],
  [knownIdKey("bluesky", "did:plc:aaaaaaaaaaaaaaaaaaaaaaaa"), "account-6"],
]);
const door = openDoor({ known, key });
const official: Author = { ...nobody, handle: "MFA_Uzb" };
const citizen: Author = {
  id: "900123",
  handle: "jane_doe",
  name: "Jane Doe",
  url: "https://x.com/jane_doe",
  avatar: "a.jpg",
};
const pseudonym = (platform: string, handle: string): string => {
  const digest = createHmac("sha256", key).update(`${platform}\n${handle}`).digest();
  let bits = digest.subarray(0, 10).reduce((all, byte) => (all << 8n) | BigInt(byte), 0n);
  let out = "";
  for (let n = 0; n < 16; n++, bits >>= 5n) out = "abcdefghijklmnopqrstuvwxyz234567"[Number(bits & 31n)] + out;
  return `~${out}`;
};
const jane = pseudonym("x", "jane_doe");
const said = (text: string, platform = "x", author = official): string =>
  door.admit(post({ platform, id: "1", author, postedAt: null, text })).text;

test("a pseudonym is the first 80 bits of HMAC-SHA-256 of platform and handle under the study's key", () => {
  expect(door.author("x", citizen)).toEqual({ account: null, author: jane });
  expect(door.author("x", { ...nobody, handle: "@Jane_Doe" }).author).toBe(jane);
  expect(door.author("telegram", citizen).author).toBe(pseudonym("telegram", "jane_doe"));
  expect(openDoor({ known, key: Buffer.alloc(32, 8) }).author("x", citizen).author).not.toBe(jane);
});

test("an account of the register stays in clear, by its handle or by its id", () => {
  expect(door.author("x", { ...nobody, handle: "@mfa_uzb" })).toEqual({ account: "account-1", author: "mfa_uzb" });
  expect(door.author("x", { ...nobody, handle: "NewHandle", id: "700" })).toEqual({
    account: "account-1",
    author: "NewHandle",
  });
  expect(door.author("x", nobody)).toEqual({ account: null, author: null });
});

test("what passed the door once passes it again unchanged", () => {
  expect(door.author("x", { ...nobody, handle: jane }).author).toBe(jane);
  expect(said(`Thanks @${jane}! https://x.com/${jane}/status/12`)).toBe(
    `Thanks @${jane}! https://x.com/${jane}/status/12`,
  );
});

const j = "@jane_doe";
test.each([
  ["mention", `Thanks ${j}!`, `Thanks @${jane}!`],
  ["mention in capitals", "Thanks @JANE_DOE.", `Thanks @${jane}.`],
  ["fullwidth sign", "Thanks ＠jane_doe", `Thanks ＠${jane}`],
  ["direction marks", "Thanks @\u2066jane_doe\u2069", `Thanks @\u2066${jane}\u2069`],
  ["markup", "Thanks @<span>jane_doe</span>", `Thanks @<span>${jane}</span>`],
  ["a mention within a tag", `@<a ${j} ${j}>mfa_uzb`, `@<a @${jane} @${jane}>mfa_uzb`],
  ["an address within a tag", "@<a href=//x.com/jane_doe>mfa_uzb", `@<a href=//x.com/${jane}>mfa_uzb`],
  ["Cyrillic ends a handle", "привет@jane_doeпривет", `привет@${jane}привет`],
  ["registered mention", "RT @MFA_UZB: news", "RT @MFA_UZB: news"],
  ["fediverse", "see @jane@example.social now", `see @${pseudonym("mastodon", "jane@example.social")} now`],
  ["fediverse, registered", "see @amt@social.bund.de now", "see @amt@social.bund.de now"],
  ["address", "https://twitter.com/jane_doe/status/12?s=20", `https://twitter.com/${jane}/status/12?s=20`],
  ["address without scheme", "x.com/jane_doe/status/12.", `x.com/${jane}/status/12.`],
  ["mobile", "https://mobile.twitter.com/Jane_Doe.", `https://mobile.twitter.com/${jane}.`],
  ["mirror", "https://nitter.example.org/jane_doe/status/1", `https://nitter.example.org/${jane}/status/1`],
  ["mirror that mends previews", "https://vxtwitter.com/jane_doe/status/1", `https://vxtwitter.com/${jane}/status/1`],
  [
    "kept in an archive",
    "https://web.archive.org/web/2020/https://twitter.com/jane_doe",
    `https://web.archive.org/web/2020/https://twitter.com/${jane}`,
  ],
  [
    "encoded address",
    "https://t.example/?u=https%3A%2F%2Ftwitter.com%2Fjane_doe%2Fstatus%2F12",
    `https://t.example/?u=https%3A%2F%2Ftwitter.com%2F${jane}%2Fstatus%2F12`,
  ],
  ["encoded twice", "u=https%253A%252F%252Fx.com%252Fjane_doe", `u=https%253A%252F%252Fx.com%252F${jane}`],
  ["escaped in JSON", "https:\\/\\/x.com\\/jane_doe\\/status\\/1", `https:\\/\\/x.com\\/${jane}\\/status\\/1`],
  ["hash address", "https://twitter.com/#!/jane_doe", `https://twitter.com/#!/${jane}`],
  [
    "intent",
    "https://twitter.com/intent/user?screen_name=jane_doe&x=1",
    `https://twitter.com/intent/user?screen_name=${jane}&x=1`,
  ],
  ["search", "https://x.com/search?q=from%3Ajane_doe", `https://x.com/search?q=from%3A${jane}`],
  ["mention behind a zero", "@\u0000jane_doe", `@\u0000${jane}`],
  ["mention behind a soft hyphen", "@\u00adjane_doe!", `@\u00ad${jane}!`],
  ["port", "https://x.com:443/jane_doe/status/1", `https://x.com:443/${jane}/status/1`],
  ["empty port", "https://x.com:/jane_doe", `https://x.com:/${jane}`],
  ["encoded port", "u=https%3A%2F%2Fx.com%3A443%2Fjane_doe", `u=https%3A%2F%2Fx.com%3A443%2F${jane}`],
  ["port encoded twice", "x.com%253A443%252Fjane_doe", `x.com%253A443%252F${jane}`],
  ["encoded port of an official", "x.com%3A443%2FMFA_Uzb", "x.com%3A443%2FMFA_Uzb"],
  ["encoded full stop", "x%2Ecom%2Fjane_doe", `x%2Ecom%2F${jane}`],
  ["full stop of another script", "https://x。com/jane_doe", `https://x。com/${jane}`],
  ["fullwidth letters", "https://ｘ.com/jane_doe", `https://ｘ.com/${jane}`],
  ["address with a zero before the name", "x.com/\u0000jane_doe", `x.com/\u0000${jane}`],
  ["address with a zero before the slash", "x.com\u0000/jane_doe", `x.com\u0000/${jane}`],
  ["address with a zero within the name", "x.com/jane\u0000_doe", `x.com/${jane}`],
  ["address of an official behind a zero", "x.com/\u0000MFA_Uzb", "x.com/\u0000MFA_Uzb"],
  ["address with an unseen space", "x.com/\u200bjane_doe", `x.com/\u200b${jane}`],
  [
    "parameter behind a port",
    "https://x.com:443/intent/user?screen_name=jane_doe",
    `https://x.com:443/intent/user?screen_name=${jane}`,
  ],
  [
    "encoded parameter",
    "https%3A%2F%2Fx.com%2Fintent%2Fuser%3Fscreen_name%3Djane_doe",
    `https%3A%2F%2Fx.com%2Fintent%2Fuser%3Fscreen_name%3D${jane}`,
  ],
  ["full stop of the root", "https://www.twitter.com./jane_doe", `https://www.twitter.com./${jane}`],
  ["two slashes", "https://x.com//jane_doe?s=20", `https://x.com//${jane}?s=20`],
  ["post without author", "https://x.com/i/web/status/12", "https://x.com/i/web/status/12"],
  ["registered address", "https://x.com/mfa_uzb/status/12", "https://x.com/mfa_uzb/status/12"],
  ["picture", "pic.twitter.com/AbCd12", "pic.twitter.com/AbCd12"],
  ["Telegram", "https://t.me/s/jane_doe/12", `https://t.me/s/${pseudonym("telegram", "jane_doe")}/12`],
  ["Telegram, registered", "t.me/mfa_uz/12 and t.me/+AbC", "t.me/mfa_uz/12 and t.me/+AbC"],
  [
    "Instagram",
    "instagram.com/jane.doe/ and instagram.com/p/AbC",
    `instagram.com/${pseudonym("instagram", "jane.doe")}/ and instagram.com/p/AbC`,
  ],
  [
    "TikTok",
    "https://www.tiktok.com/@jane.doe/video/7",
    `https://www.tiktok.com/@${pseudonym("tiktok", "jane.doe")}/video/7`,
  ],
  [
    "Threads",
    "https://www.threads.net/@jane/post/7",
    `https://www.threads.net/@${pseudonym("threads", "jane")}/post/7`,
  ],
  [
    "Facebook",
    "https://m.facebook.com/jane.doe/posts/7",
    `https://m.facebook.com/${pseudonym("facebook", "jane.doe")}/posts/7`,
  ],
  [
    "Facebook by id",
    "https://facebook.com/profile.php?id=1000123",
    `https://facebook.com/profile.php?id=${pseudonym("facebook", "1000123")}`,
  ],
  [
    "YouTube",
    "youtube.com/@jane youtube.com/watch?v=jane1",
    `youtube.com/@${pseudonym("youtube", "jane")} youtube.com/watch?v=jane1`,
  ],
  [
    "YouTube channel, registered",
    "youtube.com/channel/UCmfauzbekistan0000000001",
    "youtube.com/channel/UCmfauzbekistan0000000001",
  ],
  [
    "Bluesky",
    "https://bsky.app/profile/jane.bsky.social/post/3k",
    `https://bsky.app/profile/${pseudonym("bluesky", "jane.bsky.social")}/post/3k`,
  ],
  ["Bluesky handle alone", "I am jane.bsky.social now", `I am ${pseudonym("bluesky", "jane.bsky.social")} now`],
  [
    "DID",
    "at://did:plc:bbbbbbbbbbbbbbbbbbbbbbbb/app.bsky.feed.post/3k",
    `at://${pseudonym("bluesky", "did:plc:bbbbbbbbbbbbbbbbbbbbbbbb")}/app.bsky.feed.post/3k`,
  ],
  ["DID, registered", "did:plc:aaaaaaaaaaaaaaaaaaaaaaaa", "did:plc:aaaaaaaaaaaaaaaaaaaaaaaa"],
  [
    "Mastodon server",
    "https://example.social/@jane/109",
    `https://example.social/@${pseudonym("mastodon", "jane@example.social")}/109`,
  ],
  ["Mastodon, registered", "https://social.bund.de/@amt/109", "https://social.bund.de/@amt/109"],
  [
    "Mastodon object",
    "https://example.social/users/jane/statuses/1",
    `https://example.social/users/${pseudonym("mastodon", "jane@example.social")}/statuses/1`,
  ],
  ["VK wall", "https://vk.com/wall123_45", `https://vk.com/wall${pseudonym("vkontakte", "123")}_45`],
  ["LinkedIn", "linkedin.com/in/jane-doe-12", `linkedin.com/in/${pseudonym("linkedin", "jane-doe-12")}`],
  ["e-mail", "write to jane.doe+a@example.co.uk.", `write to ${pseudonym("mail", "jane.doe+a@example.co.uk")}.`],
  ["office's e-mail", "mailto:press@mfa.uz", "mailto:press@mfa.uz"],
  ["ministry's page", "https://mfa.uz/en/press/news/2021 24/7 and/or", "https://mfa.uz/en/press/news/2021 24/7 and/or"],
  ["time and price", "5 @ 10$ at 12:30 @ Tashkent", "5 @ 10$ at 12:30 @ Tashkent"],
])("%s", (_, text, expected) => {
  expect(said(text)).toBe(expected);
});

test("a handle is written as its platform writes it", () => {
  expect(said("see @jane.bsky.social.", "bluesky")).toBe(`see @${pseudonym("bluesky", "jane.bsky.social")}.`);
  expect(said("see @jane.doe.", "instagram")).toBe(`see @${pseudonym("instagram", "jane.doe")}.`);
  expect(said("смотри @Жанна-д.", "youtube")).toBe(`смотри @${pseudonym("youtube", "жанна-д")}.`);
  expect(said("[id55|Жанна Д] и [club7|Клуб]", "vkontakte")).toBe(
    `[${pseudonym("vkontakte", "55")}] и [${pseudonym("vkontakte", "-7")}]`,
  );
});

test("handle, id and display name of a private author are taken out of every text of the record", () => {
  const admitted = door.admit(
    post({
      platform: "x",
      id: "12",
      author: citizen,
      postedAt: 5,
      text: "I, Jane  Doe (JANE_DOE, 900123, #JaneDoe), live in Doe Street. Call +998 90 123-45-67",
      title: "jane doe's day",
      url: "https://twitter.com/jane_doe/status/12",
      mentions: ["MFA_Uzb", "jane_doe"],
      links: ["https://example.org/?by=Jane%20Doe", "https://ru.example.org/%D0%96"],
      tags: ["JaneDoe", "news"],
      replyTo: { id: "11", handle: "joe_bloggs", name: "Жо Блоггс" },
      repostOf: { id: "10", handle: "mfa_uzb" },
    }),
  );
  expect(admitted).toEqual({
    platform: "x",
    id: "12",
    account: null,
    author: jane,
    postedAt: 5,
    text: `I, ${jane} (${jane}, ${jane}, #${jane}), live in Doe Street. Call ${pseudonym("telephone", "998901234567")}`,
    title: `${jane}'s day`,
    url: `https://twitter.com/${jane}/status/12`,
    kind: "original",
    sourceLanguage: null,
    replyToId: "11",
    replyToAuthor: pseudonym("x", "joe_bloggs"),
    repostOfId: "10",
    repostOfAuthor: "mfa_uzb",
    quoteOfId: null,
    quoteOfAuthor: null,
    mentions: ["MFA_Uzb", jane],
    links: [`https://example.org/?by=${jane}`, "https://ru.example.org/%D0%96"],
    tags: [jane, "news"],
    media: [],
  });
});

test("an official's record loses the people it answers, and keeps its hotline", () => {
  const admitted = door.admit(
    post({
      platform: "x",
      id: "12",
      author: { ...official, name: "MFA Uzbekistan" },
      postedAt: null,
      text: "MFA Uzbekistan answers ЖО БЛОГГС: call +998 71 200 00 00",
      url: "https://x.com/MFA_Uzb/status/12",
      replyTo: { id: "11", handle: "joe_bloggs", name: "Жо Блоггс" },
    }),
  );
  expect(admitted.text).toBe(`MFA Uzbekistan answers ${pseudonym("x", "joe_bloggs")}: call +998 71 200 00 00`);
  expect(admitted.url).toBe("https://x.com/MFA_Uzb/status/12");
});

test("names without spaces need no word bounds, short names in other scripts stay", () => {
  const by = (name: string, text: string) => said(text, "x", { ...citizen, name });
  expect(by("王小明", "我是王小明啊")).toBe(`我是${jane}啊`);
  expect(by("Bo", "Bo said bonjour")).toBe("Bo said bonjour");
  expect(by("Ivan", "Ivanovo is a town, Ivan knows")).toBe(`Ivanovo is a town, ${jane} knows`);
});

test("the address of a private author's own site is dropped", () => {
  const url = (address: string) =>
    door.admit(post({ platform: "feed", id: "1", author: citizen, postedAt: null, text: "", url: address })).url;
  expect(url("https://janedoe.example.org/2020/post")).toBeNull();
  expect(url("https://example.social/@jane/1")).toBe(
    `https://example.social/@${pseudonym("mastodon", "jane@example.social")}/1`,
  );
});

test("a person written into a post's id goes out of it, the same way in post and answer", () => {
  const admit = (platform: string, id: string, replyTo: string, author: Author) => {
    const { id: own, replyToId } = door.admit(
      post({ platform, id, author, postedAt: null, text: "", replyTo: { id: replyTo, handle: null } }),
    );
    return [own, replyToId];
  };
  const channel = pseudonym("telegram", "janes_channel");
  expect(admit("telegram", "janes_channel/12", "Janes_Channel/11", { ...nobody, handle: "janes_channel" })).toEqual([
    `${channel}/12`,
    `${channel}/11`,
  ]);
  expect(admit("telegram", "mfa_uz/12", "janes_channel/11", { ...nobody, handle: "mfa_uz" })).toEqual([
    "mfa_uz/12",
    `${channel}/11`,
  ]);
  expect(admit("instagram", "314_55", "313_56", nobody)).toEqual([
    `314_${pseudonym("instagram", "55")}`,
    `313_${pseudonym("instagram", "56")}`,
  ]);
  expect(admit("x", "123456789012345678", "jane_doe-7", citizen)).toEqual(["123456789012345678", `${jane}-7`]);
});

test("an id derived from handle, time and text is keyed, so that it cannot be tried out handle by handle", () => {
  const guess = `h:${"0123456789abcdef".repeat(2)}`;
  const { id } = door.admit(post({ platform: "x", id: guess, author: citizen, postedAt: null, text: "hello" }));
  const again = door.admit(post({ platform: "x", id: guess, author: citizen, postedAt: null, text: "hello" }));
  expect(id).toMatch(/^h:[a-z2-7]{16}$/);
  expect([again.id, id === guess]).toEqual([id, false]);
});

test("a name is found at first sight as at the hundredth, in letters that only look like another case", () => {
  const smith: Author = { ...nobody, handle: "ksmith", name: "Ανδρέας Νικοσ" };
  const texts = Array.from(
    { length: 40 },
    () =>
      door.admit(
        post({ platform: "x", id: "1", author: smith, postedAt: null, text: "\u212a\u017fMITH, ΑΝΔΡΈΑς ΝΙΚΟΣ" }),
      ).text,
  );
  expect(new Set(texts)).toEqual(new Set([`${pseudonym("x", "ksmith")}, ${pseudonym("x", "ksmith")}`]));
});

test("a few digits among signs are no telephone number", () => {
  const { text } = door.admit(
    post({
      platform: "x",
      id: "1",
      author: citizen,
      postedAt: null,
      text: "grew by +7 (2.5) - 10 and +7 701 111 22 33",
    }),
  );
  expect(text).toMatch(/^grew by \+7 \(2\.5\) - 10 and ~[a-z2-7]{16}$/);
});
