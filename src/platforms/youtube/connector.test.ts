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
import { midnightPacific } from "./api-error.ts";
import { youtubeConnector as connector } from "./connector.ts";
import { channel, error, feedXml, key, serve, type Video, videos } from "./youtube.fixture.ts";

const handleAddress = "https://www.youtube.com/@mfa_atlantis";
const idAddress = `https://www.youtube.com/channel/${channel}`;

async function youtubeOf(all: readonly Video[], instead: (asked: AskedOf) => Given | null = () => null) {
  const server = await answering((asked) => instead(asked) ?? serve(all, asked));
  const collect = (given: object = {}, address = handleAddress, options = {}) =>
    run(connector, taskAt(address, { options: { base: server.origin, ...options }, ...given }), server.web);
  const withKey = (given: object = {}, options = {}) =>
    collect({ keys: new Map([["youtube.key", key]]), ...given }, handleAddress, options);
  return { ...server, collect, withKey };
}
const keys = (pages: readonly SourcePage[]) => pages.flatMap(({ items }) => items.map((one) => one.key));

test("the spellings of a channel lead to one source; videos and lists to none", () => {
  for (const typed of [
    channel,
    `youtube.com/channel/${channel}`,
    `https://m.youtube.com/channel/${channel}/videos`,
    `https://www.youtube.com/feeds/videos.xml?channel_id=${channel}`,
  ])
    expect([typed, connector.recognise(typed)?.address]).toEqual([typed, idAddress]);
  expect(connector.recognise("https://www.youtube.com/@MFA_Atlantis/videos")?.address).toBe(handleAddress);
  expect(connector.recognise("youtube.com/user/MFAtlantis")?.address).toBe("https://www.youtube.com/user/mfatlantis");
  for (const typed of [
    "https://www.youtube.com/watch?v=abcdefghijk",
    "https://youtu.be/abcdefghijk",
    "https://www.youtube.com/playlist?list=UU",
    "https://www.youtube.com/",
    "@mfa_atlantis",
  ])
    expect([typed, connector.recognise(typed)]).toEqual([typed, null]);
});

test("without a key the fifteen newest videos come in, the channel being found through its own page", async () => {
  const { collect, asked } = await youtubeOf(videos(15));
  const { pages, error } = await collect();
  expect(error).toBeNull();
  expect(asked.map(({ path }) => path)).toEqual(["/@mfa_atlantis", "/feeds/videos.xml"]);
  expect(pages[0]).toMatchObject({ profile: { id: channel, name: "MFA of Atlantis", handle: "mfa_atlantis" } });
  expect(mapped(connector, pages)[0]).toMatchObject({
    post: {
      platform: "youtube",
      id: "video000015",
      author: { id: channel, handle: "mfa_atlantis", name: "MFA of Atlantis" },
      postedAt: Date.UTC(2026, 2, 1, 15),
      title: "Briefing video000015",
      text: "See https://mfa.atlantis.example #water",
      url: "https://www.youtube.com/watch?v=video000015",
      links: ["https://mfa.atlantis.example"],
      tags: ["water"],
      media: ["video"],
      counters: { views: 100, likes: 7 },
    },
  });
});

test("the next visit does not ask for the channel's page again, and an unchanged feed costs nothing", async () => {
  const { collect, asked } = await youtubeOf(videos(3), ({ path, headers }) =>
    path !== "/feeds/videos.xml"
      ? null
      : headers["if-none-match"] === '"v1"'
        ? { status: 304 }
        : { text: feedXml(videos(3)), headers: { etag: '"v1"', "content-type": "text/xml" } },
  );
  const first = await collect();
  asked.length = 0;
  const second = await collect({ cursor: lastCursor(first.pages) });
  expect(asked.map(({ path }) => path)).toEqual(["/feeds/videos.xml"]);
  expect([keys(second.pages), second.error]).toEqual([[], null]);
});

test("videos pushed out of the feed between two visits are a gap", async () => {
  const { collect } = await youtubeOf(videos(40));
  const cursor = '{"open":[],"deeper":null}';
  const gapsOf = async (given: object) => (await collect(given, idAddress)).pages.flatMap(({ gaps }) => gaps);
  expect(await gapsOf({ cursor, known: () => false })).toMatchObject([
    { kind: "page", to: "video000026", why: expect.stringContaining("since the last visit") },
  ]);
  expect(await gapsOf({ cursor, known: (id: string) => id === "video000026" })).toEqual([]);
  expect(await gapsOf({ since: Date.UTC(2026, 2, 1, 5) })).toHaveLength(1);
  expect(await gapsOf({ since: Date.UTC(2026, 2, 1, 30) })).toEqual([]);
});

test("with a key all videos come in, fifty at a time, and the key stands in a header", async () => {
  const { withKey, asked } = await youtubeOf(videos(120));
  const { pages, error } = await withKey();
  expect(error).toBeNull();
  expect(keys(pages)).toHaveLength(120);
  expect(asked).toHaveLength(1 + 2 * 3);
  expect(new Set(asked.map(({ headers }) => headers["x-goog-api-key"]))).toEqual(new Set([key]));
  expect(asked.map(({ path, query }) => `${path}?${query}`).join()).not.toContain(key);
  expect(pages[0]?.profile).toMatchObject({
    id: channel,
    handle: "mfa_atlantis",
    state: "active",
    counters: { followers: 12_300, posts: 120 },
  });
  expect(mapped(connector, pages)[0]).toMatchObject({
    post: { sourceLanguage: "kk", counters: { views: 100, likes: 7, replies: 3 } },
  });
});

test("the feed and the Data API give one post", async () => {
  const { collect, withKey } = await youtubeOf(videos(2));
  const [feed] = (await collect()).pages.flatMap(({ items }) => items);
  const [api] = (await withKey()).pages.flatMap(({ items }) => items);
  expect([feed?.key, feed?.version, feed?.at]).toEqual([api?.key, api?.version, api?.at]);
});

test("units are counted before a run, and a run stops before it would go over its budget", async () => {
  const { withKey, asked } = await youtubeOf(videos(120));
  const task = taskAt(handleAddress, {
    keys: new Map([["youtube.key", key]]),
    options: { expected: 120 },
    revisit: ["a"],
  });
  expect(connector.estimate?.(task)).toMatchObject({ requests: 8, cost: 8 });
  expect(connector.estimate?.(taskAt(handleAddress))).toMatchObject({ cost: 0 });
  const first = await withKey({}, { budget: 4 });
  expect(asked).toHaveLength(4);
  expect(first.error).toMatchObject({ failure: "over budget" });
  expect(first.pages.flatMap(({ gaps }) => gaps)).toMatchObject([
    { kind: "refused", why: expect.stringContaining("4 of 4 quota units") },
  ]);
  const second = await withKey({
    cursor: lastCursor(first.pages),
    known: (id: string) => keys(first.pages).includes(id),
  });
  expect(new Set([...keys(first.pages), ...keys(second.pages)]).size).toBe(120);
});

test("videos asked for again: those deleted are gone, with a key and without", async () => {
  const { collect, withKey } = await youtubeOf(videos(20));
  const gone = async (pages: Promise<{ pages: SourcePage[] }>) => (await pages).pages.flatMap((page) => page.gone);
  const revisit = ["video000020", "video000002", "videoDELETE"];
  expect(await gone(withKey({ revisit }))).toEqual(["videoDELETE"]);
  expect(await gone(collect({ revisit }))).toEqual(["videoDELETE"]);
});

test("a video that may only not be embedded is not gone", async () => {
  const { collect } = await youtubeOf(videos(1), ({ path }) => (path === "/oembed" ? { status: 401 } : null));
  expect((await collect({ revisit: ["videoOTHER0"] })).pages.flatMap(({ gone }) => gone)).toEqual([]);
});

test("a channel under another handle is told as renamed", async () => {
  const { origin, web } = await youtubeOf(videos(1), ({ path, query }) =>
    path === "/youtube/v3/channels"
      ? {
          json: {
            items: [
              {
                id: channel,
                snippet: { customUrl: "@ministry" },
                contentDetails: { relatedPlaylists: { uploads: "UU" } },
                statistics: { hiddenSubscriberCount: true },
              },
            ],
          },
        }
      : query.has("part")
        ? null
        : null,
  );
  const { pages } = await run(
    connector,
    taskAt(handleAddress, { keys: new Map([["youtube.key", key]]), options: { base: origin } }),
    web,
  );
  expect(pages[0]?.profile).toMatchObject({ state: "renamed", handle: "ministry", counters: { followers: null } });
});

const closed = `https://www.youtube.com/channel/UC${"x".repeat(22)}`;
test("a channel that is not there is gone before it is a failure", async () => {
  const { collect } = await youtubeOf(videos(1));
  for (const given of [{}, { keys: new Map([["youtube.key", key]]) }]) {
    const { pages, error } = await collect(given, closed);
    expect([pages[0]?.profile?.state, (error as { failure: string }).failure]).toEqual(["gone", "not found"]);
  }
});

test("a place to go on from that has expired is a gap", async () => {
  const { withKey } = await youtubeOf(videos(3));
  const { pages } = await withKey({ cursor: '{"open":["OLD"],"deeper":null}' });
  expect(keys(pages)).toHaveLength(3);
  expect(pages.flatMap(({ gaps }) => gaps)).toMatchObject([{ kind: "cursor", from: "OLD" }]);
});

const refusals: [reason: string, status: number, failure: string][] = [
  ["quotaExceeded", 403, "rate limited"],
  ["keyInvalid", 400, "needs key"],
  ["accessNotConfigured", 403, "needs key"],
  ["channelSuspended", 403, "forbidden"],
];
for (const [reason, status, failure] of refusals)
  test(`“${reason}” is a failure that does not show the key`, async () => {
    const { withKey } = await youtubeOf([], () => error(status, reason));
    const { error: thrown } = await withKey();
    expect(thrown).toMatchObject({ failure });
    expect(JSON.stringify([(thrown as Error).message, (thrown as Error).cause])).not.toContain(key);
  });

test("a spent quota comes back at midnight in California", async () => {
  expect(new Date(midnightPacific(Date.UTC(2026, 10, 22, 12, 30))).toISOString()).toBe("2026-11-23T08:00:00.000Z");
  const { withKey } = await youtubeOf([], () => error(403, "quotaExceeded"));
  expect((await withKey()).error).toMatchObject({ retryAt: expect.any(Number) });
});

const faults: [what: string, given: Given, failure: string][] = [
  ["an error of the server", { status: 500 }, "server error"],
  ["too many requests", { status: 429, headers: { "retry-after": "600" } }, "rate limited"],
  ["a page to log in", { html: '<html><title>Sign in</title><input type="password"></html>' }, "login wall"],
  ["another layout", { html: "<html><p>Hello</p></html>" }, "unreadable"],
  [
    "an answer cut short",
    (response) => void response.writeHead(200, { "content-length": "99" }).write("<feed", () => response.destroy()),
    "unreachable",
  ],
  ["silence", () => {}, "timeout"],
];
for (const [what, given, failure] of faults)
  test(`${what} in place of the feed is a failure, not a silent channel`, async () => {
    const { collect } = await youtubeOf([], ({ path }) => (path === "/feeds/videos.xml" ? given : null));
    const { pages, error } = await collect();
    expect(pages).toEqual([]);
    expect(error).toMatchObject({ failure });
  });

test("a feed that is not there while the channel is does not make the channel gone", async () => {
  const { collect } = await youtubeOf(videos(3), ({ path }) =>
    path.startsWith("/feeds/") ? { status: 404 } : path.startsWith("/channel/") ? { html: "<title>MFA</title>" } : null,
  );
  const { pages, error } = await collect();
  expect([pages, (error as { failure: string }).failure]).toEqual([[], "server error"]);
});

test("where robots.txt keeps robots from the feed, it is not read, and the message says which ways are left", async () => {
  const { origin, web, asked } = await youtubeOf(videos(3));
  const polite = {
    ...web,
    get: async (url: string | URL) => {
      throw new SourceError("robots", `${String(url)}: robots.txt keeps robots out`);
    },
  };
  const { error } = await run(connector, taskAt(idAddress, { options: { base: origin } }), polite);
  expect(error).toMatchObject({ failure: "robots", message: expect.stringContaining("youtube.key") });
  expect(asked).toEqual([]);
});

test("a page of consent in place of the channel's says what to give instead", async () => {
  const { collect } = await youtubeOf([], ({ path }) =>
    path === "/@mfa_atlantis" ? { html: '<form action="https://consent.youtube.com/save">' } : null,
  );
  expect((await collect()).error).toMatchObject({
    failure: "login wall",
    message: expect.stringContaining("channel/UC"),
  });
});

test("a video without a date keeps none", async () => {
  const { collect } = await youtubeOf([{ id: "videoNODATE", at: null }]);
  const { pages } = await collect();
  expect(pages[0]).toMatchObject({ items: [{ at: null }], notes: ["video videoNODATE has no date"] });
  expect(mapped(connector, pages)).toMatchObject([{ post: { postedAt: null } }]);
});
