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
import type { SourcePage } from "../connector.ts";
import { xConnector as connector } from "./connector.ts";
import { idOf, refusal, serve, token, tweet, tweets, user } from "./x.fixture.ts";

async function xOf(
  all: Record<string, unknown>[],
  instead: (asked: AskedOf) => Given | null = () => null,
  account = user,
) {
  const server = await answering((asked) => instead(asked) ?? serve(all, asked, account));
  const collect = (given = {}, options = {}) =>
    run(
      connector,
      taskAt("https://x.com/mfa_atlantis", {
        keys: new Map([["x.bearer", token]]),
        options: { base: server.origin, ...options },
        ...given,
      }),
      server.web,
    );
  return { ...server, collect };
}
const keys = (pages: readonly SourcePage[]) => pages.flatMap(({ items }) => items.map(({ key }) => key));
const timelines = (asked: readonly AskedOf[]) =>
  asked.filter(({ path }) => path.endsWith("/tweets") && path !== "/2/tweets");

test("the spellings of an account lead to one source, other pages of X to none", () => {
  for (const typed of [
    "x.com/MFA_Atlantis",
    "https://twitter.com/mfa_atlantis",
    "https://mobile.twitter.com/MFA_Atlantis/",
    "https://x.com/mfa_atlantis/status/1",
  ])
    expect([typed, connector.recognise(typed)?.address]).toEqual([typed, "https://x.com/mfa_atlantis"]);
  for (const typed of ["https://x.com/i/lists/1", "https://x.com/search?q=a", "https://t.me/mfa", "@mfa_atlantis"])
    expect([typed, connector.recognise(typed)]).toEqual([typed, null]);
});

test("without a key nothing is asked, and the message names the files that come in all the same", async () => {
  const { collect, asked } = await xOf(tweets(1));
  const { error } = await collect({ keys: new Map() });
  expect(error).toMatchObject({ failure: "needs key", message: expect.stringContaining("Zeeschuimer") });
  expect(asked).toEqual([]);
});

test("a timeline is read page after page by X's own token, and mapped as files of API v2 are", async () => {
  const { collect, asked } = await xOf(tweets(250));
  const { pages, error } = await collect();
  expect(error).toBeNull();
  expect(new Set(keys(pages)).size).toBe(250);
  expect(timelines(asked).map(({ query }) => query.get("pagination_token"))).toEqual([null, "100", "200"]);
  expect(asked.every(({ headers }) => headers.authorization === `Bearer ${token}`)).toBe(true);
  expect(JSON.stringify([asked.map(({ path, query }) => [path, String(query)]), pages])).not.toContain(token);
  expect(pages[0]?.profile).toMatchObject({
    id: "777",
    handle: "MFA_Atlantis",
    state: "active",
    counters: { followers: 12_345 },
  });
  expect(mapped(connector, pages)[0]).toMatchObject({
    post: {
      id: idOf(250),
      author: { id: "777", handle: "MFA_Atlantis" },
      url: `https://x.com/MFA_Atlantis/status/${idOf(250)}`,
      text: "Statement 250",
      counters: { likes: 5, reposts: 2, replies: 1, quotes: 0, views: 900 },
      authorCounters: { followers: 12_345 },
      seenAt: expect.any(Number),
    },
  });
});

test("the next run asks for newer posts only, and pays for no other", async () => {
  const first = await xOf(tweets(30));
  const cursor = lastCursor((await first.collect()).pages);
  const second = await xOf(tweets(33));
  const { pages } = await second.collect({ cursor });
  expect(keys(pages)).toEqual([idOf(33), idOf(32), idOf(31)]);
  expect(timelines(second.asked).map(({ query }) => query.get("since_id"))).toEqual([idOf(30)]);
  expect(pages.at(-1)?.notes).toEqual(["about $0.035 spent in this run: 3 posts, 2 accounts"]);
});

test("a run cut short goes on below the last post it saw", async () => {
  let isDown = true;
  const { collect, asked } = await xOf(tweets(250), ({ query }) =>
    isDown && query.get("pagination_token") === "100" ? { status: 503 } : null,
  );
  const first = await collect();
  expect(first.error).toMatchObject({ failure: "server error" });
  isDown = false;
  asked.length = 0;
  const second = await collect({ cursor: lastCursor(first.pages) });
  expect(new Set([...keys(first.pages), ...keys(second.pages)]).size).toBe(250);
  expect(timelines(asked)[1]?.query.get("until_id")).toBe(idOf(151));
});

test("posts since a day are asked for by that day, and an earlier day later", async () => {
  const { collect, asked } = await xOf(tweets(150));
  const first = await collect({ since: Date.UTC(2026, 2, 1, 140) });
  expect(keys(first.pages)).toHaveLength(11);
  asked.length = 0;
  const again = await collect({ since: Date.UTC(2026, 2, 1, 140), cursor: lastCursor(first.pages) });
  expect(timelines(asked)).toHaveLength(1);
  const deeper = await collect({ since: Date.UTC(2026, 2, 1, 100), cursor: lastCursor(again.pages) });
  expect(keys(deeper.pages)).toHaveLength(40);
});

test("the cost is known before a run", () => {
  const cost = (given = {}, options = {}) =>
    connector.estimate?.(taskAt("https://x.com/mfa_atlantis", { options, ...given }));
  expect(cost()).toMatchObject({ cost: 16.01, unit: "USD", requests: 33 });
  expect(cost({}, { expected: 200 })).toMatchObject({ cost: 1.01, requests: 3 });
  expect(cost({ cursor: "{}", revisit: ["1", "2"] })).toMatchObject({ cost: 0.52 });
  expect(cost({}, { budget: 2 })).toMatchObject({
    cost: 2,
    basis: expect.stringContaining("the budget ends it at $2.000"),
  });
});

test("a run never spends more than its budget: it stops before, says so, and the next one goes on", async () => {
  const { collect, asked } = await xOf(tweets(250));
  const first = await collect({}, { budget: 0.8 });
  expect(first.error).toMatchObject({ failure: "over budget" });
  expect(first.pages.at(-1)?.gaps).toMatchObject([{ kind: "refused", why: expect.stringContaining("over budget") }]);
  const spent = /\$([\d.]+) of \$0.800/.exec((first.error as Error).message)?.[1];
  expect(Number(spent)).toBeLessThanOrEqual(0.8);
  expect(keys(first.pages).length).toBeGreaterThan(100);
  expect(timelines(asked).every(({ query }) => Number(query.get("max_results")) >= 5)).toBe(true);
  const second = await collect({ cursor: lastCursor(first.pages) }, { budget: 10 });
  expect(new Set([...keys(first.pages), ...keys(second.pages)]).size).toBe(250);
});

test("a budget too small for one account asks nothing", async () => {
  const { collect, asked } = await xOf(tweets(1));
  expect((await collect({}, { budget: 0.005 })).error).toMatchObject({ failure: "over budget" });
  expect(asked).toEqual([]);
});

test("where X takes no more requests for a while, the run ends with the time to return", async () => {
  const reset = 1_900_000_000;
  const server = await answering((asked) => {
    const given = serve(tweets(150), asked);
    return asked.path.endsWith("/tweets") && "json" in given
      ? { ...given, headers: { "x-rate-limit-remaining": "0", "x-rate-limit-reset": String(reset) } }
      : given;
  });
  const { pages, error } = await run(
    connector,
    taskAt("https://x.com/mfa_atlantis", { keys: new Map([["x.bearer", token]]), options: { base: server.origin } }),
    server.web,
  );
  expect(keys(pages)).toHaveLength(100);
  expect(error).toMatchObject({ failure: "rate limited", retryAt: reset * 1000 });
});

test("posts asked for again: deleted ones are gone, those not shown are not", async () => {
  const { collect } = await xOf([tweet(1)], ({ path }) =>
    path === "/2/tweets"
      ? {
          json: {
            data: [tweet(1)],
            errors: [
              refusal("Not Found Error", "Could not find", { resource_id: idOf(2) }),
              refusal("Authorization Error", "Sorry, not authorized", { resource_id: idOf(3) }),
            ],
          },
        }
      : null,
  );
  const { pages } = await collect({ revisit: [1, 2, 3].map(idOf) });
  expect(pages[1]).toMatchObject({ items: [{ key: idOf(1) }], gone: [idOf(2)], notes: ["Sorry, not authorized"] });
});

test("a suspended, a protected and an absent account are told apart, and none is silent", async () => {
  const told = async (json: unknown) => {
    const { collect } = await xOf([], ({ path }) => (path.includes("/by/username/") ? { json } : null));
    const { pages, error } = await collect();
    return [pages[0]?.profile?.state, (error as { failure: string }).failure, (error as Error).message];
  };
  expect(await told({ errors: [refusal("Forbidden", "User has been suspended: [mfa_atlantis].")] })).toEqual([
    "suspended",
    "forbidden",
    "X has suspended @mfa_atlantis",
  ]);
  expect((await told({ errors: [refusal("Not Found Error", "Could not find user")] })).slice(0, 2)).toEqual([
    "gone",
    "not found",
  ]);
  expect((await told({ data: { ...user, protected: true } })).slice(0, 2)).toEqual(["active", "forbidden"]);
  expect((await told({ meta: {} }))[1]).toBe("unreadable");
});

test("an account under another name is found by its number", async () => {
  const cursor = lastCursor((await (await xOf(tweets(2))).collect()).pages);
  const renamed = await xOf(tweets(2), undefined, { ...user, username: "MinistryAtlantis" });
  const { pages } = await renamed.collect({ cursor });
  expect(pages[0]?.profile).toMatchObject({ state: "renamed", handle: "MinistryAtlantis" });
});

test("what X leaves out of a good answer is noted", async () => {
  const { collect } = await xOf([], ({ path }) =>
    path.endsWith("/777/tweets")
      ? {
          json: {
            data: [tweet(1)],
            meta: { result_count: 1 },
            errors: [refusal("Authorization Error", "Sorry, you are not authorized to see the Tweet")],
          },
        }
      : null,
  );
  const { pages } = await collect();
  expect(keys(pages)).toEqual([idOf(1)]);
  expect(pages.flatMap(({ notes }) => notes)).toContain(
    "X left something out: Sorry, you are not authorized to see the Tweet",
  );
});

/** Seconds: a quarter of an hour ahead, as X asks for. */
const soon = Math.floor(Date.now() / 1000) + 900;

const faults: [what: string, given: Given, failure: string][] = [
  ["an error of the server", { status: 500 }, "server error"],
  ["a revoked token", { status: 401, json: { title: "Unauthorized" } }, "needs key"],
  [
    "an application without access",
    { status: 403, json: { reason: "client-not-enrolled", detail: "appropriate level of API access" } },
    "needs key",
  ],
  ["credits used up", { status: 402, json: { title: "CreditsDepleted", detail: "no credits" } }, "over budget"],
  [
    "too many requests",
    { status: 429, json: { title: "Too Many Requests" }, headers: { "x-rate-limit-reset": `${soon}` } },
    "rate limited",
  ],
  ["a page to log in", { html: '<html><title>Log in to X / X</title><input type="password"></html>' }, "login wall"],
  ["broken JSON", { headers: { "content-type": "application/json" }, text: '{"data":[' }, "unreadable"],
  ["another layout", { json: { timeline: [] } }, "unreadable"],
  [
    "an answer cut short",
    (response) => void response.writeHead(200, { "content-length": "99" }).write("{", () => response.destroy()),
    "unreachable",
  ],
  ["silence", () => {}, "timeout"],
];
for (const [what, given, failure] of faults)
  test(`${what} is a failure, not a silent account, and shows no token`, async () => {
    const { collect } = await xOf([], ({ path }) => (path.endsWith("/777/tweets") ? given : null));
    const { pages, error } = await collect();
    expect(keys(pages)).toEqual([]);
    expect(error).toMatchObject({ failure });
    expect(JSON.stringify([(error as Error).message, pages])).not.toContain(token);
    if (what === "too many requests") expect(error).toMatchObject({ retryAt: soon * 1000 });
  });

test("a cursor nobody can read is a gap, and a post without a date has the one inside its id", async () => {
  const { collect } = await xOf([tweet(1, { created_at: undefined })]);
  const { pages } = await collect({ cursor: "next=7" });
  expect(pages[0]?.gaps).toMatchObject([{ kind: "cursor", from: "next=7" }]);
  expect(pages.flatMap(({ items }) => items)).toMatchObject([{ at: expect.any(Number) }]);
});
