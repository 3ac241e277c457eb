import { expect, test } from "vitest";
import { mapped } from "../../../test/answering-server.ts";
import { dateOf, type Invented } from "./preview.fixture.ts";
import { telegramPreviewConnector as connector } from "./preview.ts";
import { channelOf } from "./preview-channel.fixture.ts";

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
    { post: { text: "New", kind: "reply", replyTo: { id: "MfaAtlantis-8", handle: "MfaAtlantis" } } },
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
