import { expect, test } from "vitest";
import type { CollectTask, SourcePage, Web } from "../connector.ts";
import { fakeWeb, type Told } from "./fake-network.fixture.ts";
import { blueskyPages } from "./pages.ts";

const did = "did:plc:mfamfamfamfamfamfamfamfa";
const other = "did:plc:kzkzkzkzkzkzkzkzkzkzkzkz";
const author = { did, handle: "mfa.example" };
const uriOf = (number: number, who = did) =>
  `at://${who}/app.bsky.feed.post/3kabcdef${String(number).padStart(3, "0")}2a`;
const at = (hour: number) => new Date(Date.UTC(2026, 10, 1, hour)).toISOString();
const view = (number: number, more: object = {}) => ({
  uri: uriOf(number),
  cid: `cid${number}`,
  author,
  record: { text: `№ ${number}`, createdAt: at(number) },
  indexedAt: at(number),
  ...more,
});

/** A feed of posts 1 to `count`, ten a page; cursors are offsets, and those in `expired` are not taken any more. */
function network(
  count: number,
  more: (method: string, url: URL) => Told | null | undefined = () => undefined,
  expired = new Set<string>(),
) {
  return fakeWeb((url) => {
    const method = url.pathname.replace("/xrpc/", "");
    const told = more(method, url);
    if (told !== undefined) return told;
    if (method === "app.bsky.actor.getProfile")
      return { json: { ...author, displayName: "MFA", followersCount: 9, followsCount: 2, postsCount: count } };
    if (method === "app.bsky.feed.getAuthorFeed") {
      const cursor = url.searchParams.get("cursor");
      if (cursor !== null && expired.delete(cursor)) return { error: "InvalidRequest", message: "Malformed cursor" };
      const all = Array.from({ length: count }, (_, number) => ({ post: view(count - number) }));
      const from = cursor === null ? 0 : all.findIndex(({ post }) => post.uri === uriOf(Number(cursor)));
      const feed = all.slice(from, from + 10);
      const next = count - from - 10;
      return { json: { feed, ...(next > 0 && { cursor: String(next) }) } };
    }
    return null;
  });
}

const task = (more: Partial<CollectTask> = {}): CollectTask => ({
  address: "at://mfa.example",
  since: null,
  cursor: null,
  known: () => false,
  revisit: [],
  keys: new Map(),
  options: {},
  ...more,
});

async function read(given: CollectTask, web: Web, most = Number.POSITIVE_INFINITY) {
  const pages: SourcePage[] = [];
  for await (const page of blueskyPages(given, web)) {
    pages.push(page);
    if (pages.length >= most) break;
  }
  const keys = pages.flatMap(({ items }) => items.map(({ key }) => key));
  return { pages, keys, cursor: pages.reduce<string | null>((last, page) => page.cursor ?? last, null) };
}
const keysOf = (from: number, to: number) => Array.from({ length: from - to + 1 }, (_, number) => uriOf(from - number));

test("an account comes in whole, newest first, with what the platform counts of it", async () => {
  const { keys, pages } = await read(task(), network(25));
  expect(keys).toEqual(keysOf(25, 1));
  expect(pages[0]?.profile).toMatchObject({
    ...{ id: did, handle: "mfa.example", name: "MFA", state: "active" },
    counters: { followers: 9, following: 2, posts: 25 },
  });
});

test("the next visit asks for what is new only", async () => {
  const { cursor } = await read(task(), network(25));
  const web = network(28);
  const { keys } = await read(task({ cursor }), web);
  expect(keys).toEqual(keysOf(28, 19));
  expect(web.asked.filter((asked) => asked.startsWith("app.bsky.feed.getAuthorFeed"))).toHaveLength(1);
});

test("a walk broken off in its midst is taken up where it broke, above and below", async () => {
  const first = await read(task(), network(40), 3);
  expect(first.keys).toEqual(keysOf(40, 21));
  const second = await read(task({ cursor: first.cursor }), network(63), 3);
  expect(second.keys).toEqual(keysOf(63, 44));
  const third = await read(task({ cursor: second.cursor }), network(63));
  const all = new Set([...first.keys, ...second.keys, ...third.keys]);
  expect([...all].sort()).toEqual(keysOf(63, 1).sort());
});

test("reading ends at the day asked for, and a later wish for more goes on from there", async () => {
  const since = Date.UTC(2026, 10, 1, 21);
  const first = await read(task({ since }), network(40));
  expect(first.keys).toEqual(keysOf(40, 11));
  const deeper = await read(task({ cursor: first.cursor }), network(40));
  expect(new Set([...first.keys, ...deeper.keys]).size).toBe(40);
});

test("a cursor that expired is a gap, and the feed is read again from the top", async () => {
  const first = await read(task(), network(40), 2);
  const { keys, pages } = await read(task({ cursor: first.cursor }), network(40, undefined, new Set(["30"])));
  const gaps = pages.flatMap((page) => page.gaps);
  expect(gaps[0]).toMatchObject({ kind: "cursor", from: "30" });
  expect(keys).toContain(uriOf(40));
});

test("a server that takes none of its own cursors is a failure, not a loop", async () => {
  const web = network(40, (method, url) =>
    method === "app.bsky.feed.getAuthorFeed" && url.searchParams.has("cursor") ? { error: "ExpiredCursor" } : undefined,
  );
  await expect(read(task(), web)).rejects.toMatchObject({ failure: "unreadable" });
});

test("cursors that go in a circle end the run", async () => {
  const web = network(0, (method) =>
    method === "app.bsky.feed.getAuthorFeed" ? { json: { feed: [{ post: view(1) }], cursor: "again" } } : undefined,
  );
  await expect(read(task(), web)).rejects.toMatchObject({ failure: "unreadable" });
});

test("a cursor that is none of ours is a gap too, not a crash", async () => {
  const { keys, pages } = await read(task({ cursor: "{}" }), network(5));
  expect(pages[0]?.gaps).toMatchObject([{ kind: "cursor" }]);
  expect(keys).toEqual(keysOf(5, 1));
});

test("another handle of the same DID is the account renamed", async () => {
  const { cursor } = await read(task(), network(3));
  const renamed = network(3, (method) =>
    method === "app.bsky.actor.getProfile" ? { json: { did, handle: "diplomacy.example" } } : undefined,
  );
  const { pages } = await read(task({ cursor }), renamed);
  expect(pages[0]?.profile).toMatchObject({ id: did, handle: "diplomacy.example", state: "renamed" });
  expect(renamed.asked[0]).toContain(encodeURIComponent(did));
});

const document = {
  id: did,
  alsoKnownAs: ["at://mfa.example"],
  service: [{ id: "#atproto_pds", type: "AtprotoPersonalDataServer", serviceEndpoint: "https://pds.example" }],
};

test("an account the platform took down says so, and is still read from the server that keeps it", async () => {
  const web = network(0, (method, url) => {
    if (method === "app.bsky.actor.getProfile")
      return { error: "AccountTakedown", message: "Account has been suspended" };
    if (url.host === "plc.directory") return { json: document };
    if (method === "com.atproto.repo.describeRepo") return { json: { did, handle: "mfa.example" } };
    if (method === "com.atproto.repo.listRecords" && url.searchParams.get("collection") === "app.bsky.feed.post")
      return { json: { records: [{ uri: uriOf(1), cid: "cid1", value: { text: "still here", createdAt: at(1) } }] } };
    return method === "com.atproto.repo.listRecords" ? { json: { records: [] } } : undefined;
  });
  const { keys, pages } = await read(task({ address: `at://${did}` }), web);
  expect(pages.flatMap(({ profile }) => profile?.state ?? [])).toEqual(["suspended"]);
  expect(pages[0]?.gaps).toMatchObject([{ kind: "refused", why: "AccountTakedown: Account has been suspended" }]);
  expect(keys).toEqual([uriOf(1)]);
});

test("an account that is gone is told as gone", async () => {
  const web = network(0, () => ({ error: "InvalidRequest", message: "Profile not found" }));
  const { pages } = await read(task(), web);
  expect(pages.map(({ profile }) => profile?.state)).toEqual(["gone"]);
});

test("a server that fails is a failure, never an account that is gone", async () => {
  const web = network(0, () => ({ error: "InternalServerError", message: "upstream", status: 502 }));
  await expect(read(task(), web)).rejects.toMatchObject({ failure: "server error" });
});

test("of posts looked at again, those are gone that their own server does not have; hidden ones are not", async () => {
  const web = network(3, (method, url) => {
    if (method === "app.bsky.feed.getPosts") return { json: { posts: [view(3, { likeCount: 7 })] } };
    if (url.host === "plc.directory") return { json: document };
    if (method !== "com.atproto.repo.getRecord") return undefined;
    const isHidden = url.searchParams.get("rkey") === uriOf(2).split("/").at(-1);
    if (isHidden) return { json: { uri: uriOf(2), cid: "cid2", value: { text: "hidden", createdAt: at(2) } } };
    return { error: "RecordNotFound", message: "Could not locate record" };
  });
  const { pages } = await read(task({ revisit: [uriOf(1), uriOf(2), uriOf(3)] }), web);
  const last = pages.at(-1);
  expect(last?.gone).toEqual([uriOf(1)]);
  expect(last?.items.map(({ key, version }) => [key, version])).toEqual([[uriOf(3), "cid3"]]);
  expect(last?.notes).toEqual(["a post is not shown by the AppView, but stands on the server that keeps it"]);
});

test("answers to a post come with it when they are asked for, theirs below too", async () => {
  const reply = (number: number) => ({
    ...view(number),
    uri: uriOf(number, other),
    author: { did: other, handle: "a.example" },
  });
  const web = network(1, (method) => {
    if (method === "app.bsky.feed.getAuthorFeed") return { json: { feed: [{ post: view(1, { replyCount: 2 }) }] } };
    if (method !== "app.bsky.feed.getPostThread") return undefined;
    const below = [
      { post: reply(8), replies: [] },
      { $type: "app.bsky.feed.defs#blockedPost", uri: "at://x" },
    ];
    return { json: { thread: { post: view(1), replies: [{ post: reply(7), replies: below }] } } };
  });
  const { keys } = await read(task({ options: { replies: true } }), web);
  expect(keys).toEqual([uriOf(1), uriOf(7, other), uriOf(8, other)]);
});

test("whom it follows and who follows it come whole in one profile; a list that is refused is a gap", async () => {
  const web = network(1, (method, url) => {
    if (method === "app.bsky.graph.getFollowers") return { error: "InternalServerError", status: 500 };
    if (method !== "app.bsky.graph.getFollows") return undefined;
    return url.searchParams.has("cursor")
      ? { json: { follows: [{ did }] } }
      : { json: { follows: [{ did: other }], cursor: "2" } };
  });
  const { pages } = await read(task({ options: { follows: true, followers: true } }), web);
  expect(pages[0]?.profile?.follows).toEqual([other, did]);
  expect(pages[0]?.gaps).toMatchObject([{ kind: "page", from: "followers" }]);
});
