import { expect, test } from "vitest";
import type { MappedPost } from "../../../domain/post.ts";
import { blueskyRecords } from "./records.ts";

const map = blueskyRecords.bind({}, { account: null, importedAt: 0 });
const postOf = (item: unknown): MappedPost => {
  const mapped = map(item);
  if (mapped.kind !== "post") throw new Error(JSON.stringify(mapped));
  return mapped.post;
};

const did = "did:plc:mfamfamfamfamfamfamfamfa";
const uri = `at://${did}/app.bsky.feed.post/3kabcdefghi2z`;
const text = "Ўзбекистон ва @mid.example.kz: қўшма баёнот #Дўстлик https://exa…";
const bytes = (part: string) => {
  const start = Buffer.from(text.slice(0, text.indexOf(part))).length;
  return { byteStart: start, byteEnd: start + Buffer.from(part).length };
};
const record = {
  $type: "app.bsky.feed.post",
  text,
  langs: ["uz", "kk"],
  createdAt: "2025-03-01T09:00:00.000Z",
  tags: ["hamkorlik"],
  facets: [
    {
      index: bytes("@mid.example.kz"),
      features: [{ $type: "app.bsky.richtext.facet#mention", did: "did:plc:kzkzkzkzkzkzkzkzkzkzkzkz" }],
    },
    { index: bytes("#Дўстлик"), features: [{ $type: "app.bsky.richtext.facet#tag", tag: "Дўстлик" }] },
    {
      index: bytes("https://exa…"),
      features: [{ $type: "app.bsky.richtext.facet#link", uri: "https://example.uz/statement/1" }],
    },
  ],
  embed: { $type: "app.bsky.embed.images", images: [{ alt: "" }, { alt: "" }] },
};
const author = { did, handle: "mfa.example.uz", displayName: "MFA" };
const view = {
  uri,
  cid: "bafy1",
  author,
  record,
  likeCount: 4,
  replyCount: 0,
  repostCount: 2,
  indexedAt: "2025-03-01T09:00:01Z",
};

test("what the record marks becomes mentions, tags, links and media, counted in bytes of UTF-8", () => {
  expect(postOf(view)).toMatchObject({
    id: uri,
    author: { id: did, handle: "mfa.example.uz", name: "MFA" },
    text,
    kind: "original",
    sourceLanguage: "uz,kk",
    mentions: ["mid.example.kz"],
    tags: ["Дўстлик", "hamkorlik"],
    links: ["https://example.uz/statement/1"],
    media: ["image", "image"],
    url: "https://bsky.app/profile/mfa.example.uz/post/3kabcdefghi2z",
    counters: { likes: 4, replies: 0, reposts: 2, quotes: null },
  });
});

test("one post has one id and one time in a feed, a repository and on Jetstream", () => {
  const event = {
    did,
    time_us: 1740819601000000,
    kind: "commit",
    commit: { operation: "create", collection: "app.bsky.feed.post", rkey: "3kabcdefghi2z", record, cid: "bafy1" },
  };
  const stored = { uri, cid: "bafy1", value: record };
  for (const item of [{ post: view }, stored, event])
    expect(postOf(item)).toMatchObject({ id: uri, postedAt: Date.UTC(2025, 2, 1, 9), author: { id: did } });
});

test("a post dated after it was seen counts as written when it was seen", () => {
  const late = { ...view, record: { ...record, createdAt: "2031-01-01T00:00:00Z" } };
  expect(postOf(late).postedAt).toBe(Date.UTC(2025, 2, 1, 9, 0, 1));
  expect(postOf({ uri, value: { ...record, createdAt: "yesterday" } }).postedAt).toBeNull();
});

test("somebody else's post in a feed is a repost by who passed it on, with the original's text", () => {
  const by = { did: "did:plc:kzkzkzkzkzkzkzkzkzkzkzkz", handle: "mid.example.kz" };
  const repost = `at://${by.did}/app.bsky.feed.repost/3kabcdefghj2z`;
  const reason = { $type: "app.bsky.feed.defs#reasonRepost", by, uri: repost, indexedAt: "2025-03-02T10:00:00Z" };
  expect(postOf({ post: view, reason })).toMatchObject({
    id: repost,
    author: { handle: "mid.example.kz" },
    kind: "repost",
    postedAt: Date.UTC(2025, 2, 2, 10),
    repostOf: { id: uri, handle: "mfa.example.uz" },
    text,
    counters: {},
  });
  const stored = { uri: repost, value: { subject: { uri, cid: "bafy1" }, createdAt: "2025-03-02T10:00:00Z" } };
  expect(postOf(stored)).toMatchObject({ id: repost, kind: "repost", repostOf: { id: uri, handle: did } });
});

test("an answer names whom it answers, and a quotation with a film both", () => {
  const parent = `at://did:plc:kzkzkzkzkzkzkzkzkzkzkzkz/app.bsky.feed.post/3kabcdefghk2z`;
  const quoted = `at://did:plc:tjtjtjtjtjtjtjtjtjtjtjtj/app.bsky.feed.post/3kabcdefghl2z`;
  const embed = {
    $type: "app.bsky.embed.recordWithMedia",
    media: { $type: "app.bsky.embed.video" },
    record: { record: { uri: quoted, cid: "bafy2" } },
  };
  const answer = { ...view, record: { ...record, embed, reply: { parent: { uri: parent }, root: { uri: parent } } } };
  const reply = { parent: { author: { did: "did:plc:kzkzkzkzkzkzkzkzkzkzkzkz", handle: "mid.example.kz" } } };
  expect(postOf({ post: answer, reply })).toMatchObject({
    kind: "reply",
    replyTo: { id: parent, handle: "mid.example.kz" },
    quoteOf: { id: quoted, handle: "did:plc:tjtjtjtjtjtjtjtjtjtjtjtj" },
    media: ["video"],
  });
});

test("a card is a link, and an embedded list is no quotation", () => {
  const card = {
    $type: "app.bsky.embed.external",
    external: { uri: "https://example.uz/en", title: "", description: "" },
  };
  expect(postOf({ ...view, record: { ...record, facets: [], embed: card } }).links).toEqual(["https://example.uz/en"]);
  const list = { $type: "app.bsky.embed.record", record: { uri: `at://${did}/app.bsky.graph.list/3kabcdefghm2z` } };
  expect(postOf({ ...view, record: { ...record, embed: list } })).toMatchObject({ kind: "original", quoteOf: null });
});

test("likes, follows and torn entries are refused with the reason", () => {
  const like = { uri: `at://${did}/app.bsky.feed.like/3kabcdefghn2z`, value: { subject: { uri } } };
  expect(map(like)).toEqual({ kind: "reject", reason: "a record of app.bsky.feed.like, which is no post" });
  expect(map({ post: {} })).toEqual({ kind: "reject", reason: "no record of a post" });
  expect(map("text")).toEqual({ kind: "reject", reason: "not a JSON object" });
});

test("its lines are recognised in an import, and X's are not", () => {
  const sample = (items: unknown[]) => ({
    fileName: "a.jsonl",
    container: "items" as const,
    columns: [],
    rows: [],
    items,
  });
  expect(blueskyRecords.recognise(sample([{ post: view }]))).toBeGreaterThan(0.9);
  expect(blueskyRecords.recognise(sample([{ id: "1", text: "a", author_id: "2" }]))).toBe(0);
});

test("raw reduced to registered accounts is read again with its pseudonyms", () => {
  const parent = "at://~wcb5eorxskqmgu74/app.bsky.feed.post/3kabcdefghk2z";
  const facets = [{ index: {}, features: [{ did: "~wcb5eorxskqmgu74" }] }];
  const reduced = { uri, cid: "c", value: { text, facets, reply: { parent: { uri: parent } } } };
  expect(postOf(reduced)).toMatchObject({
    mentions: ["~wcb5eorxskqmgu74"],
    replyTo: { id: parent, handle: "~wcb5eorxskqmgu74" },
  });
});
