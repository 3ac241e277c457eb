import { expect, test } from "vitest";
import {
  type AskedOf,
  answering,
  type Given,
  lastCursor,
  mapped,
  run,
  taskAt,
} from "../../../test/answering-server.ts";
import { SourceError, type SourcePage } from "../connector.ts";
import { driftOf } from "../drift.ts";
import { dateOf, doorHtml, type Invented, messageHtml, pageBefore, pageHtml } from "./preview.fixture.ts";
import { telegramPreviewConnector as connector } from "./preview.ts";

const channel = "MfaAtlantis";
const address = "https://t.me/s/mfaatlantis";
const numbers = (from: number, to: number): Invented[] =>
  Array.from({ length: to - from + 1 }, (_, place) => ({ id: from + place, text: `Statement ${from + place}` }));

async function channelOf(messages: readonly Invented[], instead: (asked: AskedOf) => Given | null = () => null) {
  const server = await answering((asked) => {
    const other = instead(asked);
    if (other) return other;
    if (asked.path !== "/s/mfaatlantis")
      return { html: doorHtml("MFA of Atlantis", "12 345 subscribers", "View in Telegram") };
    return { html: pageHtml(channel, pageBefore(messages, asked.query.get("before"))) };
  });
  const task = (given = {}) => taskAt(address, { options: { base: server.origin }, ...given });
  return { ...server, task, collect: (given = {}) => run(connector, task(given), server.web) };
}

const keys = (pages: readonly SourcePage[]) => pages.flatMap(({ items }) => items.map(({ key }) => Number(key)));
const gaps = (pages: readonly SourcePage[]) =>
  pages.flatMap((page) => page.gaps.map(({ kind, from, to }) => `${kind} ${from}–${to}`));

test("addresses of a channel lead to one source; invitations and the platform's own pages to none", () => {
  for (const typed of [
    "t.me/MFA_Atlantis",
    "https://t.me/s/mfa_atlantis",
    "https://t.me/MFA_Atlantis/1234?single",
    "telegram.me/MFA_Atlantis/",
    "mfa_atlantis.t.me",
    "tg://resolve?domain=MFA_Atlantis",
  ])
    expect([typed, connector.recognise(typed)?.address]).toEqual([typed, "https://t.me/s/mfa_atlantis"]);
  for (const typed of [
    "https://t.me/+AbCdEfGh",
    "https://t.me/joinchat/AbCd",
    "https://t.me/addstickers/x",
    "https://t.me/ab",
    "https://x.com/mfa",
    "",
  ])
    expect([typed, connector.recognise(typed)]).toEqual([typed, null]);
});

test("a channel is read back to its first message, twenty a page", async () => {
  const { collect, asked } = await channelOf(numbers(1, 45));
  const { pages, error } = await collect();
  expect(error).toBeNull();
  expect(keys(pages).sort((a, b) => a - b)).toEqual(numbers(1, 45).map(({ id }) => id));
  expect(gaps(pages)).toEqual([]);
  expect(asked.map(({ query }) => query.get("before"))).toEqual([null, "26", "6"]);
});

test("three deleted messages of 500 are named exactly, and nothing else is", async () => {
  const deleted = [77, 240, 241];
  const { collect } = await channelOf(numbers(1, 500).filter(({ id }) => !deleted.includes(id)));
  const { pages } = await collect();
  expect(keys(pages)).toHaveLength(497);
  expect(gaps(pages)).toEqual(["ids 240–241", "ids 77–77"]);
});

test("an album stands for all of its numbers, and a service message is no gap and no post", async () => {
  const { collect } = await channelOf([
    { id: 1, service: true, text: "Channel created" },
    { id: 2, album: [3, 4, 5], text: "Photos" },
    { id: 6, text: "Next" },
    { id: 7, service: true, text: "MFA of Atlantis pinned a message" },
    { id: 8, text: "Last" },
  ]);
  const { pages } = await collect();
  expect(keys(pages)).toEqual([2, 6, 8]);
  expect(gaps(pages)).toEqual([]);
});

test("the second run ends where the first began, and a gap between two runs is seen", async () => {
  const first = await channelOf(numbers(1, 30));
  const cursor = lastCursor((await first.collect()).pages);
  const second = await channelOf([...numbers(1, 30), ...numbers(33, 35)]);
  const { pages } = await second.collect({ cursor });
  expect(second.asked.filter(({ path }) => path.startsWith("/s/"))).toHaveLength(1);
  expect(keys(pages).filter((id) => id > 30)).toEqual([33, 34, 35]);
  expect(gaps(pages)).toEqual(["ids 31–32"]);
});

test("of the messages seen before, those the newest page no longer shows are gone, and are no new gap", async () => {
  const first = await channelOf(numbers(1, 30));
  const cursor = lastCursor((await first.collect()).pages);
  const second = await channelOf(numbers(1, 30).filter(({ id }) => id !== 25 && id !== 26));
  const { pages } = await second.collect({ cursor, known: (key: string) => key !== "26" });
  expect(pages.flatMap(({ gone }) => gone)).toEqual(["25"]);
  expect(gaps(pages)).toEqual([]);
});

test("a run that broke off goes on where it stopped, after what came in meanwhile", async () => {
  const first = await channelOf(numbers(1, 100), ({ query }) =>
    query.get("before") === "61" ? { status: 500 } : null,
  );
  const pages: SourcePage[] = [];
  for await (const page of connector.pages(first.task(), first.web)) {
    pages.push(page);
    if (pages.length === 2) break;
  }
  const second = await channelOf(numbers(1, 110));
  const rest = (await second.collect({ cursor: lastCursor(pages) })).pages;
  expect(new Set([...keys(pages), ...keys(rest)]).size).toBe(110);
  expect(gaps(rest)).toEqual([]);
  const third = await second.collect({ cursor: lastCursor(rest) });
  expect(third.pages).toHaveLength(1);
});

test("one broken page is named by its numbers, the others come in, and the next run mends it", async () => {
  let broken = true;
  const { collect } = await channelOf(numbers(1, 100), ({ query }) =>
    broken && query.get("before") === "61" ? { status: 500 } : null,
  );
  const { pages, error } = await collect();
  expect(error).toBeNull();
  expect(keys(pages)).toHaveLength(80);
  expect(gaps(pages)).toEqual(["page 41–60"]);
  expect(pages.flatMap((page) => page.gaps)[0]?.why).toContain("answered 500");
  broken = false;
  const again = await collect({ cursor: lastCursor(pages) });
  expect(keys(again.pages)).toEqual(
    numbers(81, 100)
      .concat(numbers(41, 60))
      .map(({ id }) => id),
  );
  expect(gaps(again.pages)).toEqual([]);
});

test("only messages since a day are walked, and an earlier day is walked later", async () => {
  const { collect, asked } = await channelOf(numbers(1, 100));
  const { pages } = await collect({ since: Date.parse(dateOf(75)) });
  expect(Math.min(...keys(pages))).toBe(61);
  const again = await collect({ since: Date.parse(dateOf(75)), cursor: lastCursor(pages) });
  expect(again.pages).toHaveLength(1);
  const deeper = await collect({ since: Date.parse(dateOf(50)), cursor: lastCursor(again.pages) });
  expect(Math.min(...keys(deeper.pages))).toBe(41);
  expect(asked.map(({ query }) => query.get("before")).slice(-2)).toEqual([null, "61"]);
});

test("a cursor nobody can read is a gap, and reading starts anew", async () => {
  const { collect } = await channelOf(numbers(1, 3));
  const { pages } = await collect({ cursor: "p=17" });
  expect(pages[0]?.gaps).toMatchObject([{ kind: "cursor", from: "p=17" }]);
  expect(keys(pages)).toEqual([1, 2, 3]);
});

test("a message keeps its text, links, mentions, tags, media, views and whence it came", async () => {
  const { collect } = await channelOf([
    {
      id: 1,
      views: "12.3K",
      edited: true,
      before:
        '<div class="tgme_widget_message_forwarded_from accent_color">Forwarded from <a class="tgme_widget_message_forwarded_from_name" href="https://t.me/GovAtlantis/77"><span dir="auto">Government</span></a></div>' +
        '<a class="tgme_widget_message_video_player js-message_video_player" href="https://t.me/MfaAtlantis/1"></a>',
      text: 'Talks with <a href="https://t.me/MFA_Lemuria">@MFA_Lemuria</a><br/>on <a href="?q=%23water">#water</a>: <a href="https://mfa.atlantis.example/1">the text</a> <tg-emoji><i class="emoji"><b>🇺🇿</b></i></tg-emoji>',
      after:
        '<a class="tgme_widget_message_link_preview" href="https://mfa.atlantis.example/1"><div class="link_preview_title">Not the text</div></a>' +
        '<div class="tgme_widget_message_reactions"><span class="tgme_reaction"><i class="emoji"><b>👍</b></i>1.2K</span><span class="tgme_reaction"><i class="emoji"><b>🔥</b></i>30</span></div>',
    },
  ]);
  const [post] = mapped(connector, (await collect()).pages);
  expect(post).toMatchObject({
    kind: "post",
    post: {
      platform: "telegram",
      id: "MfaAtlantis-1",
      author: { id: "1700000001", handle: "MfaAtlantis", name: "MFA of Atlantis" },
      postedAt: Date.parse(dateOf(1)),
      text: "Talks with @MFA_Lemuria\non #water: the text 🇺🇿",
      url: "https://t.me/MfaAtlantis/1",
      kind: "repost",
      repostOf: { id: "GovAtlantis-77", handle: "GovAtlantis", name: "Government" },
      mentions: ["MFA_Lemuria"],
      links: ["https://mfa.atlantis.example/1"],
      tags: ["water"],
      media: ["video"],
      counters: { views: 12_300, reactions: 1230 },
    },
  });
});

test("an answer names the post it answers and not its excerpt; a poll is its question", async () => {
  const { collect } = await channelOf([
    { id: 8, text: "Old", date: dateOf(8) },
    {
      id: 9,
      before:
        '<a class="tgme_widget_message_reply" href="https://t.me/MfaAtlantis/8"><div class="tgme_widget_message_text js-message_reply_text">Old</div></a>',
      text: "New",
    },
    {
      id: 10,
      after:
        '<div class="tgme_widget_message_poll js-poll"><div class="tgme_widget_message_poll_question">Yes or no?</div></div>',
    },
  ]);
  const posts = mapped(connector, (await collect()).pages);
  expect(posts).toMatchObject([
    { post: { text: "Old", kind: "original" } },
    { post: { text: "New", kind: "reply", replyTo: { id: "MfaAtlantis-8" } } },
    { post: { text: "Yes or no?" } },
  ]);
});

test("a version follows the text and not the views", async () => {
  const versionWith = async (given: Partial<Invented>) => {
    const { collect } = await channelOf([{ id: 5, text: "One", ...given }]);
    return (await collect()).pages[0]?.items[0]?.version;
  };
  const one = await versionWith({});
  expect(await versionWith({ views: "9.9K" })).toBe(one);
  expect(await versionWith({ text: "One, corrected", edited: true })).not.toBe(one);
});

test("subscribers are whole numbers where Telegram says them anywhere", async () => {
  const messages = numbers(1, 1);
  const { collect } = await channelOf(messages, ({ path }) =>
    path === "/s/mfaatlantis" ? { html: pageHtml(channel, messages, "12.3K") } : null,
  );
  expect((await collect()).pages[0]?.profile).toMatchObject({
    handle: channel,
    name: "MFA of Atlantis",
    id: "1700000001",
    state: "active",
    counters: { followers: 12_345 },
  });
});

test("revisited messages are found twenty at a time; what is no longer shown is gone", async () => {
  const { collect, asked } = await channelOf([...numbers(1, 100).filter(({ id }) => id !== 90 && id !== 12)]);
  const first = (await collect({ since: Date.parse(dateOf(99)) })).pages;
  asked.length = 0;
  const { pages } = await collect({
    cursor: lastCursor(first),
    revisit: ["95", "90", "89", "12"],
    since: Date.parse(dateOf(99)),
  });
  expect(pages.flatMap(({ gone }) => gone)).toEqual(["90", "12"]);
  expect(keys(pages.slice(0, 2))).toEqual([89, 95]);
  expect(asked.map(({ query }) => query.get("before"))).toEqual(["96", "13", null]);
});

const failures: [what: string, html: string, failure: string, words: string][] = [
  [
    "a channel whose preview is off",
    doorHtml("MFA of Atlantis", "12 345 subscribers", "View in Telegram"),
    "forbidden",
    "preview off",
  ],
  ["a group", doorHtml("Friends", "1 204 members, 20 online", "View in Telegram"), "forbidden", "group"],
  ["a person", doorHtml("A. Person", "@mfaatlantis", "Send Message"), "forbidden", "person or a bot"],
  ["a private channel", doorHtml("Private", "", "Join Channel"), "forbidden", "private"],
  [
    "no channel at all",
    doorHtml(null, "If you have Telegram, you can contact @mfaatlantis right away.", "Send Message"),
    "not found",
    "no channel",
  ],
  ["a page to log in", '<html><title>Log in</title><input type="password"></html>', "login wall", "log in"],
  ["another layout", "<html><body><div class='new'>Hello</div></body></html>", "unreadable", "changed layout"],
];
for (const [what, html, failure, words] of failures)
  test(`${what} is a failure that says so`, async () => {
    const { collect } = await channelOf([], () => ({ html }));
    const { pages, error } = await collect();
    expect(pages).toEqual([]);
    expect(error).toBeInstanceOf(SourceError);
    expect(error).toMatchObject({ failure, message: expect.stringContaining(words) });
  });

const faults: [what: string, given: Given, failure: string][] = [
  ["an error of the server", { status: 500 }, "server error"],
  ["too many requests", { status: 429, headers: { "retry-after": "3600" } }, "rate limited"],
  ["too many requests without a word when to return", { status: 429 }, "rate limited"],
  [
    "an answer cut short",
    (response) => void response.writeHead(200, { "content-length": "9999" }).write("<html>", () => response.destroy()),
    "unreachable",
  ],
  ["silence", () => {}, "timeout"],
];
for (const [what, given, failure] of faults)
  test(`${what} is a failure, not an empty channel`, async () => {
    const { collect } = await channelOf([], () => given);
    const { pages, error } = await collect();
    expect(pages).toEqual([]);
    expect(error).toMatchObject({ failure });
  });

test("messages in a markup nobody knows: the page is kept, and a later reader finds the posts in it", async () => {
  const html = pageHtml(channel, numbers(1, 2)).replaceAll("tgme_widget_message", "tgw_msg");
  const { collect } = await channelOf([], () => ({ html }));
  const { pages, error } = await collect();
  expect(error).toMatchObject({ failure: "unreadable", message: expect.stringContaining("changed layout") });
  expect(pages).toHaveLength(1);
  expect(pages[0]).toMatchObject({ cursor: null, items: [{ at: null, content: { page: html } }] });
  const mended = { page: html.replaceAll("tgw_msg", "tgme_widget_message") };
  expect(connector.format.expand?.(mended)).toMatchObject([{ text: "Statement 1" }, { text: "Statement 2" }]);
});

test("parts that vanished from the markup or are new in it are named one by one", async () => {
  const items = [1, 2].map((id) => ({
    html: messageHtml(channel, { id, text: "Text", date: null })
      .replace("tgme_widget_message_views", "tgme_widget_message_seen")
      .replace("<time", "<i"),
  }));
  expect(driftOf(connector.format, { fileName: "raw", container: "items", columns: [], rows: [], items })).toEqual({
    unknown: ["tgme_widget_message_seen"],
    missing: ["date", "views"],
  });
  const { collect } = await channelOf(numbers(1, 2).map((one) => ({ ...one, date: null })));
  const { pages } = await collect();
  expect(pages[0]?.notes).toEqual(["changed layout: no message has “date” any more"]);
  expect(mapped(connector, pages)).toMatchObject([{ post: { postedAt: null } }, { post: { postedAt: null } }]);
});

test("one message without a date keeps none, and the page says which", async () => {
  const { collect } = await channelOf([
    { id: 1, text: "One" },
    { id: 2, text: "Two", date: null },
  ]);
  const { pages } = await collect();
  expect(pages[0]?.items.map(({ at }) => at)).toEqual([Date.parse(dateOf(1)), null]);
  expect(pages[0]?.notes).toEqual(["message 2 has no date"]);
});
