import { expect, test } from "vitest";
import { answering, type Given, lastCursor, mapped, run, taskAt } from "../../../test/answering-server.ts";
import { sharedTest } from "../../../test/shared.ts";
import { telegramApi } from "../../../test/telegram-api.ts";
import { rich, update } from "./bot.fixture.ts";
import { telegramBotConnector as connector } from "./bot.ts";

const token = "123456789:AAEinvented-token_of_nobody0123456789";

/** Hands out updates as Telegram does: all from an offset on, a hundred at most. */
async function botOf(updates: readonly { update_id: number }[], instead: Given | null = null) {
  const server = await answering(({ body }) => {
    if (instead) return instead;
    const { offset = 0, limit } = JSON.parse(body);
    return { json: { ok: true, result: updates.filter(({ update_id }) => update_id >= offset).slice(0, limit) } };
  });
  const collect = (given = {}) =>
    run(
      connector,
      taskAt("bot:atlantismfabot", {
        keys: new Map([["telegram.bot", token]]),
        options: { base: server.origin },
        ...given,
      }),
      server.web,
    );
  return { ...server, collect };
}

test("posts come in once and in order, and are receipted by asking for the next", async () => {
  const { collect, asked } = await botOf(
    Array.from({ length: 150 }, (_, place) => update(900 + place, 1 + place, { text: "Text" })),
  );
  const { pages, error } = await collect();
  expect(error).toBeNull();
  expect(pages.map(({ items }) => items.length)).toEqual([100, 50]);
  expect(asked.map(({ body }) => JSON.parse(body).offset)).toEqual([undefined, 1000, 1050]);
  expect(new Set(asked.map(({ path, method }) => `${method} ${path}`))).toEqual(
    new Set([`POST /bot${token}/getUpdates`]),
  );
  const again = await collect({ cursor: lastCursor(pages) });
  expect(again.pages).toEqual([]);
});

test("an edited post has its key and another version", async () => {
  const { collect } = await botOf([update(900, 7, { text: "Draft" }), update(901, 7, { text: "Final", edited: true })]);
  const { pages } = await collect();
  const [first, second] = pages[0]?.items ?? [];
  expect([first?.key, second?.key]).toEqual(["1700000001-7", "1700000001-7"]);
  expect(first?.version).not.toBe(second?.version);
});

test("updates that expired and messages never handed over are named", async () => {
  const first = await botOf([update(900, 1, { text: "One" })]);
  const cursor = lastCursor((await first.collect()).pages);
  const second = await botOf([update(905, 6, { text: "Six" })]);
  const gaps = (await second.collect({ cursor })).pages.flatMap((page) => page.gaps);
  expect(gaps).toMatchObject([
    { kind: "cursor", from: "901", to: "904", count: 4 },
    { kind: "ids", from: "1700000001-2", to: "1700000001-5", count: 4 },
  ]);
});

test("a post has the id it has in Desktop's export and on the web", async () => {
  const { collect } = await botOf([rich]);
  expect(mapped(connector, (await collect()).pages)).toMatchObject([
    {
      post: {
        id: "MfaAtlantis-31",
        author: { id: "1700000001", handle: "MfaAtlantis", name: "MFA of Atlantis" },
        url: "https://t.me/MfaAtlantis/31",
        text: "With @MFA_Lemuria and [A. Person](tg://user?id=42) on #water, see the text",
        kind: "repost",
        repostOf: { id: "GovAtlantis-77", handle: "GovAtlantis" },
        replyTo: { id: "MfaAtlantis-30", handle: "MfaAtlantis" },
        mentions: ["MFA_Lemuria"],
        links: ["https://mfa.atlantis.example/31"],
        tags: ["water"],
        media: ["image"],
        postedAt: Date.UTC(2026, 2, 1, 8, 31),
      },
    },
  ]);
});

const failures: [what: string, given: Given, failure: string][] = [
  ["a revoked token", { status: 401, json: { ok: false, error_code: 401, description: "Unauthorized" } }, "needs key"],
  [
    "a second reader",
    {
      status: 409,
      json: { ok: false, error_code: 409, description: "Conflict: terminated by other getUpdates request" },
    },
    "forbidden",
  ],
  [
    "too many requests",
    {
      status: 429,
      json: {
        ok: false,
        error_code: 429,
        description: "Too Many Requests: retry after 35",
        parameters: { retry_after: 35 },
      },
    },
    "rate limited",
  ],
  ["an error of the server", { status: 502, html: "<html>Bad gateway</html>" }, "server error"],
  ["a page in place of an answer", { html: '<html><title>Log in</title><input type="password"></html>' }, "login wall"],
  ["broken JSON", { headers: { "content-type": "application/json" }, text: '{"ok":true,"resu' }, "unreadable"],
  ["another layout", { json: { ok: true, updates: [] } }, "unreadable"],
  [
    "an answer cut short",
    (response) => void response.writeHead(200, { "content-length": "99" }).write("{", () => response.destroy()),
    "unreachable",
  ],
];
for (const [what, given, failure] of failures)
  test(`${what} is a failure that never shows the token`, async () => {
    const { collect } = await botOf([], given);
    const { pages, error } = await collect();
    expect(pages).toEqual([]);
    expect(error).toMatchObject({ failure });
    const { message, stack, cause } = error as Error;
    expect(JSON.stringify([message, stack, cause])).not.toContain(token.slice(10));
  });

test("a bot that has to wait says until when", async () => {
  const { collect, web } = await botOf([], { status: 429, json: { ok: false, parameters: { retry_after: 35 } } });
  const { error } = await collect();
  expect(Number((error as { retryAt: number }).retryAt) - web.now()).toBeGreaterThan(30_000);
});

test("without the token nothing is asked", async () => {
  const { collect, asked } = await botOf([]);
  expect((await collect({ keys: new Map() })).error).toMatchObject({ failure: "needs key" });
  expect(asked).toEqual([]);
});

test("the token is in no item, cursor, gap or note", async () => {
  const { collect } = await botOf([update(900, 1, { text: "One" }), rich]);
  expect(JSON.stringify((await collect({ cursor: "?" })).pages)).not.toContain(token.slice(10));
});

sharedTest("what is asked and what is answered here are as the Bot API's description says", async (folder) => {
  const api = telegramApi(folder);
  const updates = [update(900, 1, { text: "One" }), update(901, 1, { text: "Two", edited: true }), rich];
  const { collect, asked } = await botOf(updates);
  const { pages } = await collect();
  expect(pages).not.toEqual([]);
  expect(asked.flatMap(({ body }) => api.request("getUpdates", JSON.parse(body)))).toEqual([]);
  expect(api.answer("getUpdates", updates)).toEqual([]);
  expect(api.request("getUpdates", { offset: "1", limits: 5 })).toEqual([
    "getUpdates.limits is not described",
    "getUpdates.offset is no whole number",
  ]);
});
