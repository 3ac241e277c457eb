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
import { vkApi } from "../../../test/json-schema.ts";
import { sharedTest } from "../../../test/shared.ts";
import type { SourcePage } from "../connector.ts";
import { vkConnector as connector } from "./connector.ts";
import { failure, group, serve, token, wall, wallPost } from "./vk.fixture.ts";

async function vkOf(
  posts: Record<string, unknown>[],
  instead: (asked: AskedOf) => Given | null = () => null,
  groups = [group],
) {
  const answers: Given[] = [];
  const server = await answering((asked) => {
    const given = instead(asked) ?? serve(posts, asked, groups);
    answers.push(given);
    return given;
  });
  const collect = (given = {}) =>
    run(
      connector,
      taskAt("https://vk.com/mfa_atlantis", {
        keys: new Map([["vk.token", token]]),
        options: { base: server.origin },
        ...given,
      }),
      server.web,
    );
  return { ...server, answers, collect };
}
const numbers = (pages: readonly SourcePage[]) =>
  pages.flatMap(({ items }) => items.map(({ key }) => Number(key.split("_")[1])));

test("the spellings of a wall lead to one source; posts, pictures and services to none", () => {
  for (const typed of [
    "vk.com/MFA_Atlantis",
    "https://m.vk.com/mfa_atlantis",
    "https://vk.ru/mfa_atlantis/",
    "https://vk.com/mfa_atlantis?w=wall-777_1",
  ])
    expect([typed, connector.recognise(typed)?.address]).toEqual([typed, "https://vk.com/mfa_atlantis"]);
  for (const typed of [
    "https://vk.com/wall-777_1",
    "https://vk.com/video-1_2",
    "https://vk.com/feed",
    "https://vk.com/",
    "https://ok.ru/mfa",
    "mfa_atlantis",
  ])
    expect([typed, connector.recognise(typed)]).toEqual([typed, null]);
});

test("a wall is read to its first post, a hundred a page; the token stands in no address and no body", async () => {
  const { collect, asked } = await vkOf(wall(250));
  const { pages, error } = await collect();
  expect(error).toBeNull();
  expect(numbers(pages)).toHaveLength(250);
  expect(asked.map(({ body }) => new URLSearchParams(body).get("offset"))).toEqual(["0", "100", "200"]);
  expect(JSON.stringify(asked.map(({ path, query, body }) => [path, String(query), body]))).not.toContain(token);
  expect(JSON.stringify(pages)).not.toContain(token);
});

test("the next run stops at what it knows, and one cut short finds its place among posts that moved", async () => {
  let isDown = true;
  const first = await vkOf(wall(450), ({ body }) => (isDown && body.includes("offset=200") ? { status: 500 } : null));
  const cut = await first.collect();
  expect(cut.error).toMatchObject({ failure: "server error" });
  isDown = false;
  const second = await vkOf(wall(480));
  const rest = await second.collect({ cursor: lastCursor(cut.pages) });
  expect(new Set([...numbers(cut.pages), ...numbers(rest.pages)]).size).toBe(480);
  const third = await second.collect({ cursor: lastCursor(rest.pages) });
  expect(third.pages).toHaveLength(1);
});

test("a pinned old post neither ends the walk nor is lost", async () => {
  const { collect } = await vkOf([wallPost(3, { is_pinned: 1 }), ...wall(250).filter(({ id }) => id !== 3)]);
  const first = await collect();
  expect(new Set(numbers(first.pages)).size).toBe(250);
  expect((await collect({ cursor: lastCursor(first.pages) })).pages).toHaveLength(1);
});

test("a post keeps its text, links, mentions, tags, media and counters", async () => {
  const { collect } = await vkOf([
    wallPost(9, {
      text: "Встреча с [club5|МИД Лемурии] и [id42|A. Person] #вода https://mfa.atlantis.example/9",
      attachments: [
        { type: "photo" },
        { type: "link", link: { url: "https://news.example/1", title: "t" } },
        { type: "video" },
      ],
    }),
  ]);
  const { pages } = await collect();
  expect(mapped(connector, pages)).toMatchObject([
    {
      post: {
        platform: "vkontakte",
        id: "-777_9",
        author: { id: "-777", handle: "mfa_atlantis", name: "MFA of Atlantis" },
        url: "https://vk.com/wall-777_9",
        text: "Встреча с МИД Лемурии (@club5) и @id42 #вода https://mfa.atlantis.example/9",
        mentions: ["club5", "id42"],
        links: ["https://mfa.atlantis.example/9", "https://news.example/1"],
        tags: ["вода"],
        media: ["image", "video"],
        counters: { likes: 5, reposts: 2, replies: 1, views: 900 },
        kind: "original",
      },
    },
  ]);
  expect(pages[0]?.profile).toMatchObject({ id: "-777", handle: "mfa_atlantis", state: "active" });
});

test("a repost has the other's words, a repost with words of one's own is a quote", async () => {
  const copy_history = [wallPost(1, { owner_id: 42, from_id: 42, text: "Their words" })];
  const { collect } = await vkOf([
    wallPost(3, { text: "Ours", copy_history }),
    wallPost(2, { text: "", copy_history }),
  ]);
  expect(mapped(connector, (await collect()).pages)).toMatchObject([
    { post: { kind: "quote", text: "Ours", quoteOf: { id: "42_1", handle: "a_person" }, counters: { likes: 5 } } },
    { post: { kind: "repost", text: "Their words", repostOf: { id: "42_1", name: "A. Person" }, counters: {} } },
  ]);
});

test("posts asked for again that VK no longer lists, or lists as deleted, are gone", async () => {
  const { collect } = await vkOf([
    wallPost(3),
    wallPost(2, { is_deleted: true }),
    wallPost(1, { text: "Changed", edited: 1 }),
  ]);
  const { pages } = await collect({ revisit: ["-777_1", "-777_2", "-777_9"] });
  expect(pages[0]).toMatchObject({ gone: ["-777_2", "-777_9"], items: [{ key: "-777_1" }] });
  expect(numbers(pages.slice(1))).toEqual([3, 1]);
});

test("a wall followed by its number keeps the number as its name", async () => {
  const { origin, web } = await vkOf(wall(1));
  const task = taskAt("https://vk.com/club777", { keys: new Map([["vk.token", token]]), options: { base: origin } });
  const { pages } = await run(connector, task, web);
  expect(mapped(connector, pages)).toMatchObject([{ post: { author: { id: "-777", handle: "club777" } } }]);
  expect(pages[0]?.profile).toMatchObject({ state: "active" });
});

test("a wall under another name is found by its number and told as renamed; a banned one as suspended", async () => {
  const first = await vkOf(wall(2));
  const cursor = lastCursor((await first.collect()).pages);
  const renamed = await vkOf(wall(2), undefined, [{ ...group, screen_name: "ministry" }]);
  const { pages } = await renamed.collect({ cursor });
  expect(new URLSearchParams(renamed.asked[0]?.body).get("domain")).toBe("club777");
  expect(pages[0]?.profile).toMatchObject({ state: "renamed", handle: "ministry" });
  const banned = await vkOf(wall(2), undefined, [{ ...group, deactivated: "banned" }]);
  expect((await banned.collect()).pages[0]?.profile?.state).toBe("suspended");
});

const refusals: [code: number, failure: string][] = [
  [1, "server error"],
  [5, "needs key"],
  [6, "rate limited"],
  [9, "rate limited"],
  [10, "server error"],
  [14, "login wall"],
  [15, "forbidden"],
  [17, "login wall"],
  [18, "not found"],
  [19, "forbidden"],
  [28, "needs key"],
  [29, "rate limited"],
  [30, "forbidden"],
  [100, "not found"],
  [125, "not found"],
  [9999, "unreadable"],
];
for (const [code, kind] of refusals)
  test(`VK's error ${code} is “${kind}”, and never an empty wall`, async () => {
    const { collect } = await vkOf([], () => failure(code, `said with ${token}`));
    const { pages, error } = await collect();
    expect(pages.flatMap(({ items }) => items)).toEqual([]);
    expect(error).toMatchObject({ failure: kind, message: expect.stringContaining(`error ${code}`) });
    expect((error as Error).message).not.toContain(token);
    expect((error as { retryAt: number | null }).retryAt !== null).toBe(kind === "rate limited");
  });

test("a page deleted or banned is told as such before it is a failure", async () => {
  const states = async (code: number) =>
    (await (await vkOf([], () => failure(code))).collect()).pages.map(({ profile }) => profile?.state);
  expect([await states(18), await states(125)]).toEqual([["suspended"], ["gone"]]);
});

const faults: [what: string, given: Given, failure: string][] = [
  ["an error of the server", { status: 500 }, "server error"],
  ["too many requests", { status: 429, headers: { "retry-after": "600" } }, "rate limited"],
  ["a page to log in", { html: '<html><title>Вход | VK</title><input type="password"></html>' }, "login wall"],
  ["broken JSON", { headers: { "content-type": "application/json" }, text: '{"response":{' }, "unreadable"],
  ["another layout", { json: { response: { posts: [] } } }, "unreadable"],
  [
    "an answer cut short",
    (response) => void response.writeHead(200, { "content-length": "99" }).write("{", () => response.destroy()),
    "unreachable",
  ],
];
for (const [what, given, kind] of faults)
  test(`${what} is a failure, not an empty wall`, async () => {
    const { collect } = await vkOf([], () => given);
    const { pages, error } = await collect();
    expect([pages, (error as { failure: string }).failure]).toEqual([[], kind]);
  });

test("without a token nothing is asked, and the message says what to do", async () => {
  const { collect, asked } = await vkOf(wall(1));
  expect((await collect({ keys: new Map() })).error).toMatchObject({
    failure: "needs key",
    message: expect.stringContaining("vk.token"),
  });
  expect(asked).toEqual([]);
});

test("a cursor nobody can read is a gap; a post without a date keeps none", async () => {
  const { collect } = await vkOf([wallPost(1, { date: undefined })]);
  const { pages } = await collect({ cursor: "offset=100" });
  expect(pages[0]?.gaps).toMatchObject([{ kind: "cursor" }]);
  expect(pages[1]).toMatchObject({ items: [{ at: null }], notes: ["post -777_1 has no date"] });
});

sharedTest(
  "requests and imitated answers are within VK's published schema, and its errors have a meaning here",
  async (folder) => {
    const api = vkApi(folder);
    const { collect, asked, answers } = await vkOf([
      ...wall(120),
      wallPost(500, { copy_history: [wallPost(1)], attachments: [{ type: "photo" }] }),
    ]);
    await collect({ revisit: ["-777_1"] });
    expect(
      asked.flatMap(({ path, body }) => api.request(path.split("/").at(-1) ?? "", new URLSearchParams(body))),
    ).toEqual([]);
    const [byId, ...lists] = answers.map((given) => ("json" in given ? given.json : null));
    expect(api.answer("wall_getById_extended_response", byId)).toEqual([]);
    expect(lists.flatMap((answer) => api.answer("wall_get_extended_response", answer))).toEqual([]);
    expect(api.answer("wall_get_extended_response", { response: { items: [{ id: "1" }] } }).length).toBeGreaterThan(2);
    expect(refusals.filter(([code]) => code !== 9999 && !api.errors.has(code))).toEqual([]);
  },
);
