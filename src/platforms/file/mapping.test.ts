import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { context, itemsOf, mapAll, postsOf, tableOf } from "../../../test/read-sample.ts";
import { driftOf } from "../drift.ts";
import { formatOf } from "./mapped-format.ts";
import { parseMapping } from "./mapping.ts";
import { suggestMapping } from "./suggest.ts";

const noon = Date.UTC(2017, 9, 23, 12, 30);
const simple = parseMapping(
  JSON.stringify({ platform: "Twitter", fields: { id: "no", author: "who", text: "what", postedAt: "when" } }),
  "map.json",
);

test("a table of dates of five kinds is read right, and what has two meanings is rejected with the reason", () => {
  const kinds = [
    "2017-10-23T12:30:00Z",
    "1508761800",
    '"Mon, 23 Oct 2017 12:30:00 GMT"',
    "Mon Oct 23 12:30:00 +0000 2017",
    '"October 23, 2017"',
    "10/11/2017",
  ];
  const rows = kinds.map((kind, place) => `${place},anna,hello,${kind}\n`).join("");
  const mapped = mapAll(formatOf(simple), tableOf(`no,who,what,when\n${rows}`));
  expect(mapped.map((one) => (one.kind === "post" ? one.post.postedAt : one.kind === "reject" && one.reason))).toEqual([
    noon,
    noon,
    noon,
    noon,
    Date.UTC(2017, 9, 23),
    "date “10/11/2017” cannot be read: day and month may be either way round; declare date.format “day-first” or “month-first”",
  ]);
});

test("a mapping may be YAML, with constants, alternatives, lists, matches and words of its own", () => {
  const mapping = parseMapping(
    `
platform: { column: network, otherwise: vk }
fields:
  id: { column: address, match: "wall(-?\\\\d+_\\\\d+)" }
  text: body
  postedAt: day
  kind: { column: sort, values: { Ответ: reply } }
  tags: { column: topics, separator: "|" }
constants: { author: "@mid_nor" }
counters: { likes: hearts, reactions: { column: [a, b], sum: true } }
authorCounters: { followers: fans }
date: { format: day-first, zone: Asia/Tashkent }
`,
    "map.yaml",
  );
  const [post] = postsOf(
    formatOf(mapping),
    tableOf(
      "network,address,body,day,sort,topics,hearts,a,b,fans\n,https://vk.com/wall-5_77,hi,23/10/2017 17:30,Ответ,tea|#talk,1 200,3,,NA\n",
    ),
  );
  expect(post).toMatchObject({
    platform: "vkontakte",
    id: "-5_77",
    author: { handle: "mid_nor" },
    postedAt: noon,
    kind: "reply",
    tags: ["tea", "talk"],
    counters: { likes: 1200, reactions: 3 },
    authorCounters: {},
  });
});

test("words of a list are explained one by one, in a cell and in a JSON list; those that mean nothing are left out", () => {
  const fields = {
    id: "id",
    text: "id",
    media: { column: "art", separator: "|", values: { Bild: "image", Film: "video" } },
    tags: { column: "topics", prefix: "theme:" },
  };
  const of = (container: string) =>
    formatOf(parseMapping(JSON.stringify({ platform: "x", container, fields }), "map.json"));
  const told = { media: ["image", "video"], tags: ["theme:a", "theme:b"] };
  expect(postsOf(of("table"), tableOf('id,art,topics\n1,Bild|Film|Umfrage,"a,b"\n'))).toMatchObject([told]);
  const item = { id: "1", art: ["Bild", "Film", "Umfrage"], topics: ["a", "b"] };
  expect(postsOf(of("items"), itemsOf([item]))).toMatchObject([told]);
});

test("JSON items are mapped by path, lists of objects too", () => {
  const mapping = parseMapping(
    JSON.stringify({
      container: "items",
      platform: "mastodon",
      fields: {
        id: "id",
        author: "account.acct",
        text: "content",
        postedAt: "created_at",
        tags: "tags[].name",
        mentions: "mentions[].acct",
        isRepost: "reblogged",
      },
    }),
    "m.json",
  );
  const item = {
    id: "1",
    account: { acct: "mfa@nor.example" },
    content: "cc @anna@sud.example",
    created_at: "2017-10-23T12:30:00Z",
    tags: [{ name: "tea" }],
    mentions: [{ acct: "envoy@sud.example" }],
    reblogged: false,
  };
  expect(postsOf(formatOf(mapping), itemsOf([item]))[0]).toMatchObject({
    author: { handle: "mfa@nor.example" },
    postedAt: noon,
    kind: "original",
    tags: ["tea"],
    mentions: ["envoy@sud.example", "anna@sud.example"],
  });
});

test("an id that a spreadsheet rounded, and a row without id, are rejected", () => {
  const reasons = mapAll(
    formatOf(simple),
    tableOf("no,who,what,when\n9.2E+17,a,b,\n922440008971292672.0,a,b,\n,a,b,\n1,a,b,\n"),
  ).map((one) => one.kind === "reject" && one.reason);
  expect(reasons).toEqual([
    "id “9.2E+17” lost its digits when the file was saved as numbers; export it again with ids as text",
    "id “922440008971292672.0” lost its digits when the file was saved as numbers; export it again with ids as text",
    "no id in “no”",
    false,
  ]);
});

test("without an id column the id follows from author, time and text; --account names the author where no column does", () => {
  const mapping = parseMapping('{"platform":"x","fields":{"text":"what","postedAt":"when"}}', "m");
  const [a, b, c] = postsOf(formatOf(mapping), tableOf("what,when\nhello,\nhello,\nother,\n"), {
    ...context,
    account: "mfa_nor",
  });
  expect([a?.author.handle, a?.id === b?.id, a?.id === c?.id]).toEqual(["mfa_nor", true, false]);
});

test("what is wrong in a mapping is named with file, field, reason and mend", () => {
  const wrong = (value: unknown): string => {
    try {
      parseMapping(typeof value === "string" ? value : JSON.stringify(value), "map.json");
    } catch (cause) {
      return (cause as Error).message;
    }
    return "accepted";
  };
  expect(wrong({ platform: "x", fields: { id: "a", autor: "b" } })).toBe(
    `map.json: “fields” has no field “autor”. Known fields: ${[...Object.keys(suggestable)].join(", ")}`,
  );
  expect(wrong({ platform: "x", fields: {}, counters: { hearts: "h" } })).toMatch(
    /map\.json: .*counters.*Known counters: likes, replies/s,
  );
  expect(wrong({ fields: {} })).toMatch(/^map\.json: field “platform”: .*Mend this field/s);
  expect(wrong({ platform: "x", fields: {}, date: { zone: "Mars/Base" } })).toContain(
    "field “date.zone”: no such time zone",
  );
  expect(wrong({ platform: "x", fields: { id: { match: "(" } } })).toContain("names neither a column nor a constant");
  expect(wrong({ platform: "x", fields: { id: { column: "a", match: "(" } } })).toContain(
    "is not a regular expression",
  );
  expect(wrong("{ a: [")).toContain("not readable as JSON or YAML");
  expect(wrong("7")).toContain("must be an object");
});

const suggestable = {
  ...{
    id: 0,
    author: 0,
    authorId: 0,
    authorName: 0,
    authorUrl: 0,
    authorAvatar: 0,
    channel: 0,
    text: 0,
    title: 0,
    url: 0,
  },
  ...{
    postedAt: 0,
    seenAt: 0,
    authorSeenAt: 0,
    language: 0,
    kind: 0,
    isRepost: 0,
    isReply: 0,
    isQuote: 0,
    replyToId: 0,
  },
  ...{
    replyToAuthor: 0,
    replyToName: 0,
    repostOfId: 0,
    repostOfAuthor: 0,
    repostOfName: 0,
    quoteOfId: 0,
    quoteOfAuthor: 0,
  },
  ...{ mentions: 0, links: 0, tags: 0, media: 0, images: 0, videos: 0 },
};

test("a column that the mapping names and the file has not is missing", () => {
  expect(driftOf(formatOf(simple), tableOf("no,who,words,when\n1,a,b,\n").sample)).toEqual({
    unknown: ["words"],
    missing: ["what"],
  });
});

test("a guess for mapping by hand names the plain columns, the platform and the order of dates", () => {
  const { sample } = tableOf(
    "Post ID,Username,Full Text,Created At,Link,Like Count,Followers Count\n1,anna,hello,10/23/2017 12:30,https://x.com/anna/status/1,5,6\n",
  );
  expect(suggestMapping(sample)).toEqual({
    container: "table",
    platform: "x",
    fields: { id: "Post ID", author: "Username", text: "Full Text", url: "Link", postedAt: "Created At" },
    counters: { likes: "Like Count" },
    authorCounters: { followers: "Followers Count" },
    date: { format: "month-first", zone: "UTC" },
  });
});

test("the examples of the guide are mappings", () => {
  const guide = readFileSync(new URL("../../../docs/guides/mapping-files.md", import.meta.url), "utf8");
  const blocks = [...guide.matchAll(/```yaml\n(.*?)```/gs)].map(([, block = ""]) => block);
  const [shortest = "", longer = "", date = ""] = blocks;
  for (const text of [shortest, `platform: x\n${longer}`, `platform: x\nfields: {}\n${date}`])
    expect(formatOf(parseMapping(text, "guide")).id).toBe("mapping");
});
