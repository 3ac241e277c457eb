import { expect, test } from "vitest";
import { mapped } from "../../../../test/answering-server.ts";
import { mastodonConnector as connector } from "../connector.ts";
import { account, mfa, status } from "../mastodon.fixture.ts";
import { serverOf } from "../server.fixture.ts";

test("a status keeps text, links, mentions, tags, media, language and counters; its id is its address", async () => {
  const { collect, origin } = await serverOf({
    accounts: [mfa],
    statuses: [
      status(9, {
        content:
          '<p>With <span class="h-card"><a href="https://lemuria.example/@mfa" class="u-url mention">@<span>mfa</span></a></span> on <a href="https://social.atlantis.example/tags/water" class="mention hashtag" rel="tag">#<span>water</span></a></p><p><a href="https://mfa.atlantis.example/long/path"><span class="invisible">https://</span><span class="ellipsis">mfa.atlantis.example/lo</span><span class="invisible">ng/path</span></a><br>Қазақстан</p>',
        mentions: [{ id: "99", username: "mfa", acct: "mfa@lemuria.example", url: "https://lemuria.example/@mfa" }],
        tags: [{ name: "water", url: "https://social.atlantis.example/tags/water" }],
        media_attachments: [
          { id: "1", type: "image", url: "https://social.atlantis.example/1.png", description: "Alt" },
        ],
        spoiler_text: "Water",
        language: "kk",
        quotes_count: 1,
      }),
    ],
  });
  const { pages } = await collect();
  const domain = new URL(origin).host;
  expect(mapped(connector, pages)).toMatchObject([
    {
      post: {
        platform: "mastodon",
        id: "https://social.atlantis.example/users/MFA/statuses/9",
        url: "https://social.atlantis.example/@MFA/9",
        author: { id: "https://social.atlantis.example/users/MFA", handle: `MFA@${domain}`, name: "Name of MFA" },
        postedAt: Date.UTC(2026, 2, 1, 9),
        text: "With @mfa on #water\n\nhttps://mfa.atlantis.example/long/path\nҚазақстан",
        title: "Water",
        kind: "original",
        sourceLanguage: "kk",
        mentions: ["mfa@lemuria.example"],
        links: ["https://mfa.atlantis.example/long/path"],
        tags: ["water"],
        media: ["image"],
        counters: { likes: 5, reposts: 2, replies: 0, quotes: 1 },
        authorCounters: { followers: 12_345, following: 3, posts: 100 },
      },
    },
  ]);
  expect(pages[0]?.profile).toMatchObject({
    handle: `MFA@${domain}`,
    state: "active",
    counters: { followers: 12_345, posts: 100 },
  });
});

test("a boost, a quote, an answer to oneself and one to somebody else are told apart", async () => {
  const other = account("8", "lemuria", { acct: "mfa@lemuria.example", uri: "https://lemuria.example/users/mfa" });
  const theirs = status(4, {
    account: other,
    uri: "https://lemuria.example/users/mfa/statuses/77",
    content: "<p>Theirs</p>",
  });
  const { collect, origin } = await serverOf({
    accounts: [mfa],
    statuses: [
      status(40, { reblog: theirs, content: "" }),
      status(30, { quote: { state: "accepted", quoted_status: theirs } }),
      status(20, { in_reply_to_id: "3", in_reply_to_account_id: "7" }),
      status(10, {
        in_reply_to_id: "2",
        in_reply_to_account_id: "8",
        mentions: [{ id: "8", username: "mfa", acct: "mfa@lemuria.example", url: "https://lemuria.example/@mfa" }],
      }),
    ],
  });
  expect(mapped(connector, (await collect()).pages)).toMatchObject([
    {
      post: {
        kind: "repost",
        text: "Theirs",
        repostOf: { id: "https://lemuria.example/users/mfa/statuses/77", handle: "mfa@lemuria.example" },
        counters: {},
      },
    },
    { post: { kind: "quote", quoteOf: { id: "https://lemuria.example/users/mfa/statuses/77" } } },
    {
      post: {
        kind: "reply",
        replyTo: { id: "https://social.atlantis.example/users/MFA/statuses/3", handle: `MFA@${new URL(origin).host}` },
      },
    },
    { post: { kind: "reply", replyTo: { id: null, handle: "mfa@lemuria.example" } } },
  ]);
});
