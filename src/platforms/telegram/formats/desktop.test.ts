import { expect, test } from "vitest";
import { context, itemsOf, mapAll } from "../../../../test/read-sample.ts";
import { formats } from "../../formats.ts";
import { recognise } from "../../recognise.ts";
import { telegramDesktop } from "./desktop.ts";

const noon = Date.UTC(2017, 9, 23, 12, 30);
const taken = noon / 1000;

const channel = { name: "MFA Norland", type: "public_channel", id: 1500 };
const message = {
  id: 7,
  type: "message",
  date: "2017-10-23T17:30:00",
  date_unixtime: String(taken),
  from: "MFA Norland",
  from_id: "channel1500",
};

test("Telegram Desktop: pieces of text, forwards, answers, reactions; service messages are rejected", () => {
  const text = [
    "Read ",
    { type: "text_link", text: "this", href: "https://a.example/x" },
    " by ",
    { type: "mention", text: "@envoy_sud" },
    " and ",
    { type: "mention_name", text: "Anna K", user_id: 99 },
    " ",
    { type: "hashtag", text: "#tea" },
    " ",
    { type: "link", text: "b.example" },
  ];
  const read = itemsOf(
    [
      {
        ...message,
        text,
        reply_to_message_id: 3,
        forwarded_from: "The Envoy",
        reactions: [{ type: "emoji", emoji: "👍", count: 3, recent: [{ from: "Ben" }] }, { count: 2 }],
        photo: "photos/1.jpg",
      },
      { id: 8, type: "service", date: "2017-10-23T17:30:00", actor: "MFA Norland", action: "pin_message", text: "" },
    ],
    "result.json",
    channel,
  );
  expect(recognise(formats, read.sample).best?.id).toBe("telegram-desktop");
  const [post, service] = mapAll(telegramDesktop, read, { ...context, account: "mfa_nor" });
  expect(post).toMatchObject({
    post: {
      id: "mfa_nor-7",
      url: "https://t.me/mfa_nor/7",
      author: { id: "1500", handle: "mfa_nor", name: "MFA Norland" },
      postedAt: noon,
      text: "Read this by @envoy_sud and [Anna K](tg://user?id=99) #tea b.example",
      kind: "repost",
      repostOf: { name: "The Envoy" },
      replyTo: { id: "mfa_nor-3", handle: "mfa_nor" },
      mentions: ["envoy_sud"],
      links: ["https://a.example/x", "https://b.example"],
      tags: ["tea"],
      media: ["image"],
      counters: { reactions: 5 },
    },
  });
  expect(service).toEqual({ kind: "reject", reason: "a service message (pin_message), not a post" });
});

test("a private talk is no publication, and an account's whole export gives what channels wrote", () => {
  const [talk] = mapAll(
    telegramDesktop,
    itemsOf([{ ...message, from_id: "user5", text: "hi" }], "", { ...channel, type: "personal_chat" }),
  );
  expect(talk).toMatchObject({ kind: "reject", reason: expect.stringContaining("two people") });
  const [own, other] = mapAll(
    telegramDesktop,
    itemsOf([
      { ...message, text: "hi" },
      { ...message, from_id: "user5", text: "hi" },
    ]),
  );
  expect(own).toMatchObject({ post: { id: "1500-7", author: { id: "1500" } } });
  expect(other).toMatchObject({ kind: "reject", reason: expect.stringContaining("export the channel") });
});
