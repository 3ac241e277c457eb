import { expect, test } from "vitest";
import fc from "../../../../test/random.ts";
import { treeOf } from "../html/tree.ts";
import { readStatement } from "../page/read-page.ts";
import { itemsOf, notesOf } from "./items.ts";
import { NotAFeed, readFeed } from "./read-feed.ts";

const now = Date.UTC(2026, 4, 1);
const seeds = [
  `<?xml version="1.0"?><rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>a &amp; b</title><link>http://mfa.example/</link><language>ru</language><item><title><![CDATA[x]]></title><link>/1</link><guid isPermaLink="false">g</guid><pubDate>Fri, 01 May 2026 12:30:00 +0500</pubDate><description>&lt;p style="color:red"&gt;t&lt;/p&gt;</description><media:content url="http://a/b"/></item></channel></rss>`,
  `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="uz"><title type="html">t</title><id>urn:uuid:1</id><updated>2026-05-01T00:00:00Z</updated><entry><id>tag:a,2026:1</id><title>x</title><updated>2026-05-01T00:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>y</p></div></content></entry></feed>`,
  `{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","content_text":"x","date_published":"2026-05-01T00:00:00Z"}]}`,
  `<urlset><url><loc>http://mfa.example/</loc><lastmod>2026-05-01</lastmod></url></urlset>`,
];

type Change = { at: number; cut: number; put: string };
const pieces = [
  "<",
  ">",
  "&",
  "]]>",
  "<![CDATA[",
  "<!--",
  "-->",
  '"',
  "'",
  "<?xml",
  "<!DOCTYPE x>",
  "&#0;",
  "&#x26;",
  "\0",
  "\ud800",
  "<a>",
  "</channel>",
  "</",
  "/>",
  "xmlns=",
  "]",
  "{",
  "9999999999",
  " ",
  "<item>",
  "<entry>",
];
const change = fc.record({ at: fc.nat(1000), cut: fc.nat(40), put: fc.constantFrom(...pieces) });

const changed = (text: string, changes: readonly Change[]): string =>
  changes.reduce((now, { at, cut, put }) => {
    const place = now.length === 0 ? 0 : at % now.length;
    return now.slice(0, place) + put + now.slice(place + cut);
  }, text);

test("a feed that was changed at random is read or refused, quickly, and never dated by us", () => {
  const moments = new Set([null, Date.UTC(2026, 4, 1, 7, 30), Date.UTC(2026, 4, 1)]);
  fc.assert(
    fc.property(fc.constantFrom(...seeds), fc.array(change, { minLength: 1, maxLength: 6 }), (seed, changes) => {
      const started = performance.now();
      try {
        const read = readFeed({
          body: Buffer.from(changed(seed, changes)),
          contentType: null,
          url: "http://mfa.example/f",
          now,
        });
        for (const { key, at } of itemsOf(read, "http://mfa.example/f", now)) {
          expect(typeof key).toBe("string");
          // A change may cut a date short of its time or year, and never makes a day of the present.
          if (!moments.has(at)) expect(at).not.toBe(now + 1);
        }
        notesOf(read, now);
      } catch (cause) {
        expect(cause).toBeInstanceOf(NotAFeed);
      }
      expect(performance.now() - started).toBeLessThan(2_000);
    }),
    { numRuns: 1_500 },
  );
});

test("deep, long and endless documents end soon", () => {
  const hostile = [
    "<a>".repeat(100_000),
    `<rss version="2.0"><channel>${"<item>".repeat(5_000)}`,
    `<rss version="2.0"><channel><title>${"&amp;".repeat(100_000)}</title></channel></rss>`,
    `<rss version="2.0"><channel><title>${"<".repeat(20_000)}</title></channel></rss>`,
    `<rss version="2.0"${' a="b"'.repeat(20_000)}></rss>`,
    `<rss version="2.0"><channel><pubDate>${"(".repeat(50_000)}</pubDate></channel></rss>`,
    `<feed xmlns="http://www.w3.org/2005/Atom"><title type="html">${"&lt;div>".repeat(20_000)}</title></feed>`,
  ];
  for (const text of hostile) {
    const started = performance.now();
    try {
      readFeed({ body: Buffer.from(text), contentType: null, url: "http://mfa.example/f", now });
    } catch (cause) {
      expect(cause).toBeInstanceOf(NotAFeed);
    }
    expect([text.slice(0, 60), performance.now() - started < 5_000]).toEqual([text.slice(0, 60), true]);
  }
}, 60_000);

test("pages changed at random, deep and endless ones are read as far as they go", () => {
  const page = `<html lang="ru"><head><title>МИД</title><meta property="article:published_time" content="2026-05-01"></head><body><nav><a href="/">x</a></nav><article><h1>Заявление</h1><p>1 мая 2026 года</p><p>${"Текст заявления. ".repeat(30)}</p></article></body></html>`;
  const read = (html: string) =>
    readStatement({ url: "http://mfa.example/1", html, pdf: null, listed: { title: null, date: null }, layout: null });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
      expect(typeof read(changed(page, changes)).text).toBe("string");
    }),
    { numRuns: 200 },
  );
  for (const html of [
    "<div>".repeat(50_000),
    `${"<b>".repeat(2_000)}x`,
    "<script>".repeat(10_000),
    "<a href='".repeat(10_000),
    "<table><tr>".repeat(5_000),
  ]) {
    const started = performance.now();
    read(html);
    treeOf(html);
    expect([html.slice(0, 20), performance.now() - started < 5_000]).toEqual([html.slice(0, 20), true]);
  }
}, 60_000);
