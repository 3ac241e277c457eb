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
import { mastodonApi } from "../../../test/json-schema.ts";
import { sharedTest } from "../../../test/shared.ts";
import type { SourcePage } from "../connector.ts";
import { mastodonConnector as connector } from "./connector.ts";
import { account, mfa, serve, status, statuses, type World } from "./mastodon.fixture.ts";

async function serverOf(world: World, instead: (asked: AskedOf) => Given | null = () => null) {
  const answers: { path: string; given: Given }[] = [];
  const server = await answering((asked) => {
    const given = instead(asked) ?? serve(world, asked, server.origin);
    answers.push({ path: asked.path, given });
    return given;
  });
  const task = (given = {}) => taskAt(`${server.origin}/@mfa`, given);
  return { ...server, answers, task, collect: (given = {}) => run(connector, task(given), server.web) };
}

const keys = (pages: readonly SourcePage[]) => pages.flatMap(({ items }) => items.map(({ key }) => Number(key)));

test("the spellings of an account lead to one source, and other platforms' addresses to none", () => {
  for (const typed of [
    "mfa@social.atlantis.example",
    "@MFA@social.atlantis.example",
    "acct:mfa@Social.Atlantis.example",
    "https://social.atlantis.example/@mfa",
    "https://social.atlantis.example/users/mfa",
    "http://social.atlantis.example/@mfa",
    "https://mastodon.social/@mfa@social.atlantis.example",
  ])
    expect([typed, connector.recognise(typed)?.address]).toEqual([typed, "https://social.atlantis.example/@mfa"]);
  for (const typed of [
    "https://youtube.com/@mfa",
    "https://www.tiktok.com/@mfa",
    "https://threads.net/@mfa",
    "@mfa",
    "https://social.atlantis.example/@mfa/1234",
    "mfa@localdomain/../x",
    "https://medium.com/@mfa",
  ])
    expect([typed, connector.recognise(typed)]).toEqual([typed, null]);
});

test("statuses are read back to the first, forty a page, and the header says where they end", async () => {
  const { collect, asked } = await serverOf({ accounts: [mfa], statuses: statuses(1, 100) });
  const { pages, error } = await collect();
  expect(error).toBeNull();
  expect(keys(pages)).toHaveLength(100);
  expect(asked.map(({ path, query }) => `${path}?${query}`)).toEqual([
    "/api/v1/accounts/lookup?acct=mfa",
    "/api/v1/accounts/7/statuses?limit=40",
    "/api/v1/accounts/7/statuses?limit=40&max_id=61",
    "/api/v1/accounts/7/statuses?limit=40&max_id=21",
  ]);
});

test("the next run asks the account by its number and stops at what it knows", async () => {
  const first = await serverOf({ accounts: [mfa], statuses: statuses(1, 100) });
  const cursor = lastCursor((await first.collect()).pages)?.replace(first.origin, "ORIGIN") ?? "";
  const second = await serverOf({ accounts: [mfa], statuses: statuses(1, 103) });
  const { pages } = await second.collect({ cursor: cursor.replace("ORIGIN", second.origin) });
  expect(keys(pages).slice(0, 3)).toEqual([103, 102, 101]);
  expect(second.asked.map(({ path }) => path)).toEqual(["/api/v1/accounts/7", "/api/v1/accounts/7/statuses"]);
});

test("a run cut short by an error goes on where it stopped", async () => {
  const world = { accounts: [mfa], statuses: statuses(1, 100) };
  let isDown = true;
  const { collect } = await serverOf(world, ({ query }) =>
    isDown && query.get("max_id") === "61" ? { status: 500 } : null,
  );
  const first = await collect();
  expect(first.error).toMatchObject({ failure: "server error" });
  isDown = false;
  const second = await collect({ cursor: lastCursor(first.pages) });
  expect(new Set([...keys(first.pages), ...keys(second.pages)]).size).toBe(100);
});

test("only statuses since a moment are walked", async () => {
  const { collect } = await serverOf({ accounts: [mfa], statuses: statuses(1, 200) });
  const { pages } = await collect({ since: Date.UTC(2026, 2, 1, 150) });
  expect(Math.min(...keys(pages))).toBe(121);
});

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

test("answers are read where asked for, each with the address of what it answers", async () => {
  const person = account("50", "somebody", { acct: "somebody@else.example" });
  const answer = status(60, {
    account: person,
    uri: "https://else.example/users/somebody/statuses/1",
    in_reply_to_id: "5",
    in_reply_to_account_id: "7",
  });
  const world = { accounts: [mfa], statuses: [status(5, { replies_count: 1 }), status(4)], answers: { 5: [answer] } };
  const { collect, asked } = await serverOf(world);
  const { pages } = await collect({ options: { replies: true } });
  expect(keys(pages)).toEqual([5, 4, 60]);
  expect(asked.filter(({ path }) => path.endsWith("/context"))).toHaveLength(1);
  expect(mapped(connector, pages.slice(1))).toMatchObject([
    { post: { replyTo: { id: "https://social.atlantis.example/users/MFA/statuses/5" } } },
  ]);
});

test("answers are asked for again only where a status is looked at again, and lists of accounts once a week", async () => {
  const answers = { 5: [status(60, { in_reply_to_id: "5", in_reply_to_account_id: "7" })] };
  const world = { accounts: [mfa], statuses: [status(5, { replies_count: 1 })], answers, following: [mfa] };
  const { collect, asked } = await serverOf(world);
  const options = { replies: true, follows: true };
  const first = await collect({ options });
  const paths = async (given: object) => {
    asked.length = 0;
    await collect({ options, cursor: lastCursor(first.pages), known: () => true, ...given });
    return asked.map(({ path }) => path.split("/").at(-1)).filter((last) => last === "context" || last === "following");
  };
  expect(await paths({})).toEqual([]);
  expect(await paths({ revisit: ["5"] })).toEqual(["context"]);
});

test("whom it follows and who follows it are read to the end of the list, or not at all", async () => {
  const people = ["a", "b", "c", "d", "e"].map((name) => account(name, name, { acct: `${name}@else.example` }));
  const world = { accounts: [mfa], statuses: [], following: people.slice(0, 3), followers: people };
  const options = { follows: true, followers: true };
  const whole = await serverOf(world);
  const [first] = (await whole.collect({ options })).pages;
  expect(first?.profile?.follows).toEqual(["a@else.example", "b@else.example", "c@else.example"]);
  expect(first?.profile?.followers).toHaveLength(5);
  const cut = await serverOf(world, ({ path, query }) =>
    path.endsWith("/followers") && query.has("max_id") ? { status: 500 } : null,
  );
  expect((await cut.collect({ options })).pages[0]?.profile).toMatchObject({ follows: { length: 3 }, followers: null });
  const hidden = await serverOf({ ...world, accounts: [account("7", "MFA", { hide_collections: true })] });
  expect((await hidden.collect({ options })).pages[0]?.profile).toMatchObject({ follows: null, followers: null });
});

test("an edited status is a new version, a liked one is not", async () => {
  const versionOf = async (given: Record<string, unknown>) => {
    const { collect } = await serverOf({ accounts: [mfa], statuses: [status(1, given)] });
    return (await collect()).pages[0]?.items[0]?.version;
  };
  const one = await versionOf({});
  expect(await versionOf({ favourites_count: 900 })).toBe(one);
  expect(await versionOf({ content: "<p>Corrected</p>", edited_at: "2026-03-02T00:00:00.000Z" })).not.toBe(one);
});

for (const isOld of [false, true])
  test(`revisited statuses that are gone are told (${isOld ? "one by one" : "twenty at once"})`, async () => {
    const { collect, asked } = await serverOf({
      accounts: [mfa],
      statuses: statuses(1, 10).filter(({ id }) => id !== "4"),
      isOld,
    });
    const { pages } = await collect({ revisit: ["3", "4", "5"] });
    expect(pages[0]).toMatchObject({ gone: ["4"], items: [{ key: "3" }, { key: "5" }] });
    expect(asked.filter(({ path }) => path.startsWith("/api/v1/statuses"))).toHaveLength(isOld ? 4 : 1);
  });

test("a server that is down says nothing about the statuses asked for again", async () => {
  const { collect } = await serverOf({ accounts: [mfa], statuses: [] }, ({ path }) =>
    path.startsWith("/api/v1/statuses") ? { status: 503 } : null,
  );
  const { pages, error } = await collect({ revisit: ["1"] });
  expect(pages.flatMap(({ gone }) => gone)).toEqual([]);
  expect(error).toMatchObject({ failure: "server error" });
});

test("an account that moved says where to, and its old statuses are still read", async () => {
  const moved = account("7", "MFA", { moved: account("9", "mfa", { acct: "mfa@new.example" }) });
  const { collect } = await serverOf({ accounts: [moved], statuses: statuses(1, 2) });
  const { pages } = await collect();
  expect(pages[0]?.profile).toMatchObject({ state: "moved", movedTo: "mfa@new.example" });
  expect(keys(pages)).toEqual([2, 1]);
});

test("a suspended account is told as such and not taken for a silent one", async () => {
  const { collect, asked } = await serverOf({ accounts: [account("7", "MFA", { suspended: true })], statuses: [] });
  const { pages } = await collect();
  expect(pages).toMatchObject([{ profile: { state: "suspended" }, gaps: [{ kind: "refused" }] }]);
  expect(asked).toHaveLength(1);
});

test("an account that took another name is found by its number", async () => {
  const first = await serverOf({ accounts: [mfa], statuses: statuses(1, 2) });
  const cursor = lastCursor((await first.collect()).pages) ?? "";
  const second = await serverOf({ accounts: [account("7", "MinistryOfAtlantis")], statuses: statuses(1, 3) });
  const { pages } = await second.collect({ cursor: cursor.replace(first.origin, second.origin) });
  expect(pages[0]?.profile).toMatchObject({
    state: "renamed",
    handle: `MinistryOfAtlantis@${new URL(second.origin).host}`,
  });
});

test("a name that belongs to another account now is not taken for the old one", async () => {
  const first = await serverOf({ accounts: [mfa], statuses: statuses(1, 2) });
  const cursor = lastCursor((await first.collect()).pages) ?? "";
  const second = await serverOf({ accounts: [account("8", "mfa")], statuses: statuses(5, 6) });
  const { pages } = await second.collect({ cursor: cursor.replace(first.origin, second.origin) });
  expect(pages[0]?.gaps).toMatchObject([{ kind: "cursor", why: expect.stringContaining("another account") }]);
  expect(keys(pages)).toEqual([6, 5]);
});

test("an account deleted for good is gone before it is a failure", async () => {
  const { collect } = await serverOf({ accounts: [], statuses: [] }, ({ path }) =>
    path.includes("/accounts/") ? { status: 410, json: { error: "Gone" } } : null,
  );
  const { pages, error } = await collect();
  expect(pages).toMatchObject([{ profile: { state: "gone" } }]);
  expect(error).toMatchObject({ failure: "not found", message: expect.stringContaining("knows no account @mfa") });
});

test("an account whose server has another name than its domain is found by WebFinger", async () => {
  const home = await serverOf({ accounts: [mfa], statuses: statuses(1, 2) });
  const domain = await answering(({ path, query }) =>
    path === "/.well-known/webfinger"
      ? {
          json: {
            subject: query.get("resource"),
            links: [{ rel: "self", type: "application/activity+json", href: `${home.origin}/users/MFA` }],
          },
        }
      : { status: 404, html: "<!doctype html><title>Ministry</title>" },
  );
  const { openWeb } = await import("../../collect/web/open-web.ts");
  const web = openWeb({ allowed: [new URL(home.origin).host, new URL(domain.origin).host], limits: { delay: 0 } });
  const { pages, error } = await run(connector, taskAt(`${domain.origin}/@mfa`), web);
  web.close();
  expect(error).toBeNull();
  expect(keys(pages)).toEqual([2, 1]);
  expect(pages[0]?.profile?.handle).toBe(`MFA@${new URL(domain.origin).host}`);
});

test("a server that speaks another interface is named with what to do", async () => {
  const server = await answering(({ path, query }) =>
    path === "/.well-known/webfinger"
      ? {
          json: {
            subject: query.get("resource"),
            links: [{ rel: "self", type: "application/activity+json", href: `${server.origin}/actor` }],
          },
        }
      : { status: 404, html: "<!doctype html><title>Not here</title>" },
  );
  const { error } = await run(connector, taskAt(`${server.origin}/@mfa`), server.web);
  expect(error).toMatchObject({ failure: "wrong type", message: expect.stringContaining("activitypub:mfa@") });
});

const faults: [what: string, given: Given, failure: string][] = [
  ["an error of the server", { status: 500, json: { error: "Error" } }, "server error"],
  [
    "too many requests",
    { status: 429, json: { error: "Too many requests" }, headers: { "retry-after": "900" } },
    "rate limited",
  ],
  [
    "too many requests without a word when to return",
    { status: 429, json: { error: "Too many requests" } },
    "rate limited",
  ],
  [
    "a server closed to strangers",
    { status: 401, json: { error: "This method requires an authenticated user" } },
    "forbidden",
  ],
  ["a page to log in", { html: '<html><title>Sign in</title><input type="password"></html>' }, "login wall"],
  [
    "an answer cut short",
    (response) =>
      void response
        .writeHead(200, { "content-type": "application/json", "content-length": "99" })
        .write("[", () => response.destroy()),
    "unreachable",
  ],
  ["broken JSON", { headers: { "content-type": "application/json" }, text: '[{"id":"1"' }, "unreadable"],
  ["another layout", { json: { statuses: [] } }, "unreadable"],
  ["silence", () => {}, "timeout"],
];
for (const [what, given, failure] of faults)
  test(`${what} is a failure, not an account without statuses`, async () => {
    const { collect } = await serverOf({ accounts: [mfa], statuses: [] }, ({ path }) =>
      path.endsWith("/statuses") ? given : null,
    );
    const { pages, error } = await collect();
    expect(pages).toEqual([]);
    expect(error).toMatchObject({ failure });
  });

test("dates that are missing or lie ahead are kept as they are, and noted", async () => {
  const undated = status(1);
  delete undated.created_at;
  const { collect } = await serverOf({
    accounts: [mfa],
    statuses: [undated, status(2, { created_at: "2199-01-01T00:00:00.000Z" })],
  });
  const { pages } = await collect();
  expect(pages[0]?.notes).toEqual([
    "status 2 is dated in the future (2199-01-01T00:00:00.000Z)",
    "status 1 has no date",
  ]);
  expect(pages[0]?.items.map(({ at }) => at)).toEqual([Date.UTC(2199, 0, 1), null]);
  expect(mapped(connector, pages)[1]).toMatchObject({ post: { postedAt: null } });
});

test("an expired cursor is a gap", async () => {
  const { collect } = await serverOf({ accounts: [mfa], statuses: statuses(1, 2) });
  const { pages } = await collect({ cursor: "max_id=99" });
  expect(pages[0]?.gaps).toMatchObject([{ kind: "cursor", from: "max_id=99" }]);
  expect(keys(pages)).toEqual([2, 1]);
});

test("statuses for followers only are no publications", async () => {
  const { collect } = await serverOf({ accounts: [mfa], statuses: [status(1, { visibility: "private" })] });
  expect(mapped(connector, (await collect()).pages)).toMatchObject([
    { kind: "reject", reason: expect.stringContaining("not public") },
  ]);
});

test("a token is shown to its own server only, and never in an address", async () => {
  const { collect, asked, origin } = await serverOf({ accounts: [mfa], statuses: [] });
  await collect({ keys: new Map([["mastodon.token", "https://other.example secret-one"]]) });
  expect(asked.every(({ headers }) => headers.authorization === undefined)).toBe(true);
  asked.length = 0;
  await collect({ keys: new Map([["mastodon.token", `other.example secret-one\n${origin} secret-two`]]) });
  expect(new Set(asked.map(({ headers }) => headers.authorization))).toEqual(new Set(["Bearer secret-two"]));
  expect(asked.map(({ query }) => String(query)).join()).not.toContain("secret");
});

sharedTest("requests and imitated answers are as Mastodon's description says", async (folder) => {
  const api = mastodonApi(folder);
  const person = account("50", "somebody", { acct: "somebody@else.example" });
  const world = {
    accounts: [mfa],
    statuses: [...statuses(1, 50), status(51, { replies_count: 1 })],
    answers: { 51: [status(60, { account: person })] },
    following: [person],
    followers: [person, person, person],
  };
  const { collect, asked, answers } = await serverOf(world);
  const options = { replies: true, follows: true, followers: true };
  const first = await collect({ options });
  await collect({ options, cursor: lastCursor(first.pages), revisit: ["1", "999"] });
  expect(asked.flatMap(({ path, query }) => api.request(path, query))).toEqual([]);
  expect(
    answers.flatMap(({ path, given }) => ("json" in given ? api.answer(path, given.status ?? 200, given.json) : [])),
  ).toEqual([]);
  expect(new Set(asked.map(({ path }) => path.replace(/\d+/, "ID"))).size).toBe(7);
  expect(api.request("/api/v1/accounts/7/statuses", new URLSearchParams({ before: "1" }))).toHaveLength(1);
  expect(api.answer("/api/v1/accounts/lookup", 200, { id: 7 }).length).toBeGreaterThan(10);
});
