import { expect, test } from "vitest";
import { knownKey } from "../../domain/platform.ts";
import { nobody, post } from "../../domain/post.ts";
import { openDoor } from "../door.ts";
import { reduceItem } from "./reduce-item.ts";
import { saidBy } from "./said.ts";

const door = openDoor({ known: new Map([[knownKey("x", "mfa_uzb"), "account-1"]]), key: Buffer.alloc(32, 1) });
const official = { ...nobody, handle: "mfa_uzb" };
const jane = door.author("x", { ...nobody, handle: "jane_doe" }).author;
const reduce = (item: unknown, text = "") => {
  const said = post({ platform: "x", id: "1", author: official, postedAt: null, text });
  return reduceItem(item, "x", saidBy(said), door.inRecord(said));
};

test("a status keeps its own author whole, and of the people in it only pseudonyms", () => {
  const item = {
    id_str: "12",
    full_text: "RT @jane_doe: I, Jane Doe, love plov https://twitter.com/jane_doe/status/11",
    user: {
      id_str: "7",
      screen_name: "MFA_UZB",
      name: "MFA Uzbekistan",
      description: "Official",
      profile_image_url: "https://a.example/7.jpg",
    },
    in_reply_to_user_id_str: "900123",
    entities: {
      user_mentions: [{ screen_name: "jane_doe", name: "Jane Doe", id: 900123, id_str: "900123", indices: [3, 12] }],
    },
    retweeted_status: {
      id_str: "11",
      created_at: "Mon Jan 02 10:00:00 +0000 2017",
      full_text: "I love plov",
      favorite_count: 4,
      user: {
        id_str: "900123",
        screen_name: "jane_doe",
        name: "Jane Doe",
        location: "Doe Street",
        profile_image_url: "https://a.example/9.jpg",
      },
    },
  };
  expect(reduce(item, item.full_text)).toEqual({
    id_str: "12",
    full_text: `RT @${jane}: I, ${jane}, love plov https://twitter.com/${jane}/status/11`,
    user: item.user,
    in_reply_to_user_id_str: jane,
    entities: { user_mentions: [{ screen_name: jane, id: jane, id_str: jane }] },
    retweeted_status: {
      id_str: "11",
      created_at: "Mon Jan 02 10:00:00 +0000 2017",
      favorite_count: 4,
      user: { id_str: jane, screen_name: jane },
    },
  });
});

test("X's newer shape, with the handle one level below the id, is read too", () => {
  const result = { rest_id: "900123", legacy: { screen_name: "jane_doe", name: "Jane Doe", description: "plov" } };
  const item = {
    rest_id: "12",
    quoted_status_result: { result: { core: { user_results: { result } }, legacy: { full_text: "plov" } } },
  };
  expect(reduce(item)).toEqual({
    rest_id: "12",
    quoted_status_result: {
      result: { core: { user_results: { result: { rest_id: jane, legacy: { screen_name: jane } } } }, legacy: {} },
    },
  });
});

test("an item in which a private name would be left is not kept", () => {
  const item = {
    id_str: "12",
    user: official,
    mentions: [{ username: "jane_doe", name: "Jane Doe" }],
    "Jane Doe": true,
  };
  expect(reduce(item)).toBeNull();
});

test("a Telegram message keeps its channel, and nobody who reacted, was forwarded or named", () => {
  const telegram = openDoor({
    known: new Map([[knownKey("telegram", "mfa_uz"), "account-2"]]),
    key: Buffer.alloc(32, 1),
  });
  const channel = { ...nobody, handle: "mfa_uz", name: "MFA" };
  const said = post({
    platform: "telegram",
    id: "mfa_uz/1",
    author: channel,
    postedAt: null,
    text: "Thanks [Jane Doe](tg://user?id=55)",
  });
  const cleaner = telegram.inRecord(said);
  const byId = telegram.author("telegram", { ...nobody, handle: "55" }).author;
  const byName = telegram.author("telegram", { ...nobody, name: "Jane Doe" }).author;
  const item = {
    id: 1,
    forwarded_from: "Jane Doe",
    text: ["Thanks ", { type: "mention_name", text: "Jane Doe", user_id: 55 }],
    reactions: [{ type: "emoji", count: 3, recent: [{ from: "Jane Doe", from_id: "user55", date: "2024-01-01" }] }],
  };
  expect(reduceItem(item, "telegram", saidBy(said), cleaner)).toEqual({
    id: 1,
    forwarded_from: byName,
    text: ["Thanks ", { type: "mention_name", text: byId, user_id: byId }],
    reactions: [{ type: "emoji", count: 3, recent: [{ from: byName, from_id: byId, date: "2024-01-01" }] }],
  });
});

test("TikTok's nickname is a name and no handle", () => {
  const item = { id: "1", author: { nickname: "MFA Uzbekistan", uniqueId: "mfa_uzb" }, desc: "plov" };
  expect(reduce(item, "plov")).toEqual(item);
});
