import { expect, test } from "vitest";
import { type Given, mapped } from "../../../test/answering-server.ts";
import { SourceError } from "../connector.ts";
import { driftOf } from "../drift.ts";
import { dateOf, doorHtml, messageHtml, pageHtml } from "./preview.fixture.ts";
import { telegramPreviewConnector as connector } from "./preview.ts";
import { channel, channelOf, numbers } from "./preview-channel.fixture.ts";

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
