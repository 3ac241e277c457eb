import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sharedTest } from "../../../../test/shared.ts";
import { entryKeys } from "./entry-key.ts";
import { NotAFeed, readFeed } from "./read-feed.ts";

const url = "https://mfa.example/feed";
const read = (body: string | Uint8Array, contentType: string | null = null) =>
  readFeed({ body: Buffer.from(body), contentType, url, now: Date.UTC(2026, 10, 22) });
const rss = (items: string, head = '<?xml version="1.0"?>') =>
  `${head}<rss version="2.0"><channel><title>MFA</title>${items}</channel></rss>`;
const titles = (body: string | Uint8Array) => read(body).entries.map(({ entry }) => entry.title);

test("a feed in UTF-16 is read with and without its mark, in either order of bytes", () => {
  const text = rss("<item><title>Заявление</title></item>", '<?xml version="1.0" encoding="utf-16"?>');
  const little = Buffer.from(text, "utf16le");
  const mark = Buffer.from([0xff, 0xfe]);
  const big = Buffer.from(Buffer.concat([mark, little])).swap16();
  expect([little, Buffer.concat([mark, little]), big].map(titles)).toEqual([
    ["Заявление"],
    ["Заявление"],
    ["Заявление"],
  ]);
});

test("entries that share one id are told apart, and one that lost its id keeps its address", () => {
  const dated = (title: string, rest: string) => `<item><title>${title}</title>${rest}</item>`;
  const shared = read(
    rss(dated("one", "<guid>mfa</guid>") + dated("two", "<guid>mfa</guid>") + dated("three", "<guid>mfa</guid>")),
  );
  expect(new Set(entryKeys(shared, url)).size).toBe(3);
  const keyed = (guid: string) =>
    entryKeys(read(rss(dated("one", `<link>https://mfa.example/1</link><guid>${guid}</guid>`))), url);
  expect(keyed("tag:old")).toEqual(keyed("tag:new"));
});

test("a date is the source's or not known: no day that never was, no word, no zero", () => {
  const dates = ["yesterday at noon", "31 Feb 2026 10:00:00 GMT", "0000-00-00", "", "Fri, 01 Jan 2038 00:00:00 GMT"];
  const items = dates.map((date, n) => `<item><guid>${n}</guid><pubDate>${date}</pubDate></item>`).join("");
  expect(read(rss(items)).entries.map(({ entry }) => entry.publishedAt)).toEqual([
    null,
    null,
    null,
    null,
    Date.UTC(2038, 0, 1),
  ]);
});

test("a link that runs is no link, and what runs in a text is no text", () => {
  const [one] = read(
    rss(
      "<item><title>a</title><link>javascript:alert(1)</link><description>&lt;script&gt;alert(1)&lt;/script&gt;hi &lt;img src=x onerror=alert(1)&gt;</description></item>",
    ),
  ).entries;
  expect([one?.entry.link, one?.entry.text]).toEqual([null, "hi"]);
});

test("one broken post of WordPress, or item of JSON Feed, is noted and costs no other", () => {
  const post = {
    id: 1,
    title: { rendered: "Bayonot" },
    link: "https://mfa.example/1",
    date_gmt: "2026-05-01T05:00:00",
  };
  const wordpress = read(JSON.stringify([post, { id: 2 }, null]));
  expect(wordpress.entries.map(({ entry }) => entry.title)).toEqual(["Bayonot"]);
  expect(wordpress.defects.map(({ what }) => what)).toEqual([
    "post 2 is none, and was left out",
    "post 3 is none, and was left out",
  ]);
  const items = [{ id: "1", content_text: "Bayonot" }, "x", null];
  const json = read(JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "MFA", items }));
  expect([json.entries.length, json.defects.map(({ what }) => what)]).toEqual([
    1,
    ["item 2 is none, and was left out", "item 3 is none, and was left out"],
  ]);
});

test("what cannot be a feed is refused with its reason: bombs, entities of files, nesting, pages, nothing", () => {
  const refused = (body: string | Uint8Array): string => {
    try {
      read(body);
      return "read";
    } catch (cause) {
      return cause instanceof NotAFeed ? cause.message : `threw ${(cause as Error).name}`;
    }
  };
  const bomb = '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]>';
  const file = '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
  expect([bomb, file].map((head) => refused(rss("<item><title>&x;</title></item>", head)))).toEqual([
    "it is not read: its DOCTYPE declares elements or entities of its own",
    "it is not read: its DOCTYPE declares elements or entities of its own",
  ]);
  expect(refused(`<rss version="2.0"><channel>${"<a>".repeat(100_000)}`)).toMatch(/nested deeper/);
  expect(refused("<!doctype html><html><form><input type=password></form></html>")).toMatch(/web page/);
  expect(refused("")).toMatch(/no XML element/);
  expect(refused("[".repeat(100_000))).toMatch(/JSON is broken/);
  expect(refused(Uint8Array.from({ length: 5_000 }, (_, n) => (n * 7919) % 256))).not.toMatch(/^threw|^read/);
});

sharedTest(
  "an archive in place of a feed is refused as it is, whatever it claims to hold: nothing is unpacked",
  (folder) => {
    const place = join(folder, "fixtures/zip");
    const archives = readdirSync(place, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".zip"));
    expect(archives.length).toBeGreaterThan(40);
    for (const name of archives) expect(() => read(readFileSync(join(place, name))), name).toThrow(NotAFeed);
  },
);
