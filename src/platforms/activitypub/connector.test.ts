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
import { announce, create, creates, serve, type World } from "./activitypub.fixture.ts";
import { activitypubConnector as connector } from "./connector.ts";

async function serverOf(world: World, instead: (asked: AskedOf) => Given | null = () => null) {
  const server = await answering((asked) => instead(asked) ?? serve(world, asked, server.origin));
  const collect = (given = {}) => run(connector, taskAt(`activitypub:${server.origin}/actor`, given), server.web);
  return { ...server, collect };
}
const numbers = (pages: readonly SourcePage[]) =>
  pages.flatMap(({ items }) => items.map(({ key }) => Number(key.split("/").at(-1))));

test("only addresses that say so are read as ActivityPub", () => {
  expect(connector.recognise("activitypub:@Mfa@atlantis.example")?.address).toBe("activitypub:mfa@atlantis.example");
  expect(connector.recognise("ap:https://atlantis.example/actor")?.address).toBe(
    "activitypub:https://atlantis.example/actor",
  );
  expect(connector.recognise("https://atlantis.example/actor")).toBeNull();
});

test("an outbox is read from its first page to its last", async () => {
  const { collect } = await serverOf({ activities: (origin) => creates(origin, 1, 25) });
  const { pages, error } = await collect();
  expect(error).toBeNull();
  expect(numbers(pages)).toEqual(Array.from({ length: 25 }, (_, place) => 25 - place));
  expect(pages[0]?.profile).toMatchObject({ name: "MFA of Atlantis", state: "active", counters: { followers: 321 } });
});

test("the account is found through WebFinger by its name", async () => {
  const { origin, web } = await serverOf({ activities: (at) => creates(at, 1, 1) });
  const host = new URL(origin).host;
  const { pages } = await run(connector, taskAt(`activitypub:mfa@${host}`), web);
  // The name goes to the encrypted address, which this server has not.
  expect(pages).toEqual([]);
  const named = await run(connector, taskAt(`activitypub:${origin}/@mfa`), web);
  expect(named.pages[0]?.profile?.handle).toBe(`mfa@${host}`);
});

test("a second run stops at the first page it knows whole, and a run cut short goes on", async () => {
  let isDown = true;
  const { collect, asked } = await serverOf({ activities: (origin) => creates(origin, 1, 45) }, ({ query }) =>
    isDown && query.get("page") === "2" ? { status: 500 } : null,
  );
  const first = await collect();
  expect(first.error).toMatchObject({ failure: "server error" });
  isDown = false;
  const have = new Set(first.pages.flatMap(({ items }) => items.map(({ key }) => key)));
  const known = (key: string) => have.has(key);
  const second = await collect({ cursor: lastCursor(first.pages), known });
  expect(new Set([...numbers(first.pages), ...numbers(second.pages)]).size).toBe(45);
  for (const { items } of second.pages) for (const { key } of items) have.add(key);
  asked.length = 0;
  await collect({ cursor: lastCursor(second.pages), known });
  expect(asked.filter(({ query }) => query.has("page"))).toHaveLength(1);
});

test("a page to go on from that is gone is a gap, and the newest posts come in all the same", async () => {
  const { collect, origin } = await serverOf({ activities: (at) => creates(at, 1, 3) });
  const { pages } = await collect({ cursor: JSON.stringify({ open: [`${origin}/old`], deeper: null }) });
  expect(numbers(pages)).toEqual([3, 2, 1]);
  expect(pages.flatMap((page) => page.gaps)).toMatchObject([{ kind: "cursor", from: `${origin}/old` }]);
});

test("an earlier day is read later", async () => {
  const { collect } = await serverOf({ activities: (origin) => creates(origin, 1, 40) });
  const first = await collect({ since: Date.UTC(2026, 2, 1, 35) });
  expect(Math.min(...numbers(first.pages))).toBe(31);
  const deeper = await collect({ since: Date.UTC(2026, 2, 1, 15), cursor: lastCursor(first.pages), known: () => true });
  expect(Math.min(...numbers(deeper.pages))).toBeLessThanOrEqual(30);
});

test("notes, videos and announcements are posts under their own addresses; a like is none", async () => {
  const { collect, origin } = await serverOf({
    activities: (at) => [
      create(at, 4, {
        content: undefined,
        contentMap: {
          kk: '<p>Сәлем <a class="u-url mention" href="https://lemuria.example/@mfa">@mfa</a> <a href="https://x.example/1">мұнда</a></p>',
        },
        tag: [
          { type: "Mention", name: "@mfa@lemuria.example", href: "https://lemuria.example/@mfa" },
          { type: "Hashtag", name: "#су" },
        ],
        attachment: [{ type: "Document", mediaType: "image/png", url: `${at}/1.png` }],
        inReplyTo: "https://lemuria.example/notes/1",
        likes: { type: "Collection", totalItems: 7 },
        replies: `${at}/replies`,
      }),
      create(at, 3, {
        type: "Video",
        name: "Briefing",
        url: [
          { type: "Link", mediaType: "video/mp4", href: `${at}/v.mp4` },
          { type: "Link", mediaType: "text/html", href: `${at}/w/3` },
        ],
        views: 55,
      }),
      announce(at, 2, "https://lemuria.example/notes/9"),
      { id: `${at}/activities/1`, type: "Like", actor: `${at}/actor`, object: "https://lemuria.example/notes/9" },
    ],
  });
  expect(mapped(connector, (await collect()).pages)).toMatchObject([
    {
      post: {
        id: `${origin}/notes/4`,
        text: "Сәлем @mfa мұнда",
        sourceLanguage: "kk",
        kind: "reply",
        replyTo: { id: "https://lemuria.example/notes/1" },
        mentions: ["mfa@lemuria.example"],
        links: ["https://x.example/1"],
        tags: ["су"],
        media: ["image"],
        counters: { likes: 7, replies: null },
        author: { id: `${origin}/actor`, handle: `mfa@${new URL(origin).host}` },
      },
    },
    { post: { title: "Briefing", url: `${origin}/w/3`, media: ["video"], counters: { views: 55 } } },
    { post: { kind: "repost", repostOf: { id: "https://lemuria.example/notes/9" } } },
    { kind: "reject", reason: expect.stringContaining("Like") },
  ]);
});

test("what others did is not taken for the account's, and what is for followers only is no publication", async () => {
  const { collect } = await serverOf({
    activities: (at) => [
      { ...create(at, 2), actor: "https://forger.example/actor" },
      { ...create(at, 1, { to: [`${at}/followers`] }), to: [`${at}/followers`] },
    ],
  });
  const { pages } = await collect();
  expect(numbers(pages)).toEqual([1]);
  expect(pages.flatMap(({ notes }) => notes)).toEqual([expect.stringContaining("forger.example")]);
  expect(mapped(connector, pages)).toMatchObject([{ kind: "reject", reason: expect.stringContaining("not public") }]);
});

test("posts that are gone are told on a later visit", async () => {
  const world: World = { activities: (at) => creates(at, 1, 3), gone: ["/notes/2"] };
  const { collect, origin } = await serverOf(world, ({ path }) =>
    path === "/notes/3" ? { json: { id: "3", type: "Tombstone" } } : null,
  );
  const { pages } = await collect({ revisit: [`${origin}/notes/1`, `${origin}/notes/2`, `${origin}/notes/3`] });
  expect(pages.flatMap(({ gone }) => gone)).toEqual([`${origin}/notes/2`, `${origin}/notes/3`]);
  expect(pages[1]?.items).toMatchObject([{ key: `${origin}/notes/1` }]);
});

test("an account that moved, was suspended or deleted is told as such", async () => {
  const moved = await serverOf({ actor: { movedTo: "https://new.example/actor" }, activities: () => [] });
  expect((await moved.collect()).pages[0]?.profile).toMatchObject({
    state: "moved",
    movedTo: "https://new.example/actor",
  });
  const suspended = await serverOf({ actor: { suspended: true }, activities: () => [] });
  expect((await suspended.collect()).pages[0]?.profile?.state).toBe("suspended");
  const gone = await serverOf({ activities: () => [], gone: ["/actor"] });
  const { pages, error } = await gone.collect();
  expect([pages[0]?.profile?.state, (error as { failure: string }).failure]).toEqual(["gone", "not found"]);
});

const faults: [what: string, given: Given, failure: string][] = [
  ["an error of the server", { status: 500 }, "server error"],
  ["too many requests", { status: 429, headers: { "retry-after": "900" } }, "rate limited"],
  ["a server that wants signed requests", { status: 401 }, "forbidden"],
  ["a web page", { html: "<!doctype html><p>Hello</p>" }, "wrong type"],
  ["broken JSON", { text: '{"type":' }, "unreadable"],
  ["another layout", { json: { type: "OrderedCollectionPage", entries: [] } }, "unreadable"],
];
for (const [what, given, failure] of faults)
  test(`${what} in place of the outbox is a failure, not silence`, async () => {
    const { collect } = await serverOf({ activities: () => [] }, ({ query }) => (query.has("page") ? given : null));
    const { pages, error } = await collect();
    expect(pages.flatMap(({ items }) => items)).toEqual([]);
    expect(error).toMatchObject({ failure });
  });
