import { expect, test } from "vitest";
import type { CollectTask, SourceError, SourcePage, Web } from "../../connector.ts";
import { pagesOf, postsOf, recorded, task } from "../recorded-web.fixture.ts";
import { feed } from "./connector.ts";

const all = (given: CollectTask, web: Web): Promise<SourcePage[]> => pagesOf(feed, given, web);
const posts = (pages: readonly SourcePage[]) => postsOf(feed, pages);

const rss = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>MFA</title><link>https://mfa.example/</link><description>News</description><language>ru</language>
<item><title>Заявление &amp; ответ</title><link>https://mfa.example/news/1?utm_source=rss</link>
<pubDate>Fri, 01 May 2026 12:30:00 +0500</pubDate><category>Press</category>
<content:encoded><![CDATA[<p>Первый абзац. <a href="/doc.pdf">PDF</a></p><p>Второй.</p>]]></content:encoded></item>
<item><title>Без даты</title><link>https://mfa.example/news/2</link><description>Коротко</description></item>
</channel></rss>`;

test("entries of RSS come whole, with date, language, absolute links and the site as their author", async () => {
  const pages = await all(task(), recorded({ "https://mfa.example/rss.xml": rss }));
  const [first, second] = posts(pages);
  expect(first).toMatchObject({
    platform: "website",
    id: "https://mfa.example/news/1",
    author: { handle: "mfa.example" },
    postedAt: Date.UTC(2026, 4, 1, 7, 30),
    title: "Заявление & ответ",
    text: "Первый абзац. PDF\n\nВторой.",
    url: "https://mfa.example/news/1?utm_source=rss",
    kind: "statement",
    sourceLanguage: "ru",
    links: ["https://mfa.example/doc.pdf"],
    tags: ["Press"],
    media: ["document"],
  });
  expect([second?.postedAt, second?.text]).toEqual([null, "Коротко"]);
  expect(pages[0]?.notes).toEqual([
    "doubt: item 1, content:encoded: it leads to “/doc.pdf”, and says not from where (ContainsRelRef)",
  ]);
});

test("Atom takes texts by their type, links by their relation, and addresses from xml:base", async () => {
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="uz" xml:base="https://mfa.example/uz/">
    <title>TIV</title><id>tag:mfa.example,2026:f</id><updated>2026-05-01T00:00:00Z</updated>
    <link rel="next" href="?page=2"/>
    <entry><id>tag:mfa.example,2026:1</id><title type="html">A &amp;lt;b&amp;gt; &lt;i&gt;c&lt;/i&gt;</title>
      <updated>2026-05-01T10:00:00.5+05:00</updated><link href="news/1"/>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Matn <img src="a.png"/></p></div></content></entry>
  </feed>`;
  const second = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>x</id><title>older</title>
    <updated>2026-04-01T00:00:00Z</updated></entry></feed>`;
  const web = recorded({
    "https://mfa.example/rss.xml": atom,
    "https://mfa.example/uz/?page=2": second,
  });
  const found = posts(await all(task(), web));
  expect(found).toMatchObject([
    {
      id: "https://mfa.example/uz/news/1",
      title: "A <b> c",
      text: "Matn",
      postedAt: Date.UTC(2026, 4, 1, 5, 0, 0, 500),
      sourceLanguage: "uz",
      media: ["image"],
    },
    { id: "x", title: "older", text: "older" },
  ]);
});

test("paging stops where all is known, or older than asked for", async () => {
  const page = (name: string, day: string) =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><link rel="next" href="https://mfa.example/${name}"/><entry><id>${day}</id><title>${day}</title><updated>2026-04-${day}T00:00:00Z</updated></entry></feed>`;
  const web = () =>
    recorded({
      "https://mfa.example/rss.xml": page("b", "20"),
      "https://mfa.example/b": page("c", "10"),
      "https://mfa.example/c": page("d", "05"),
    });
  const older = web();
  expect(posts(await all(task({ since: Date.UTC(2026, 3, 15) }), older)).length).toBe(2);
  const known = web();
  expect(posts(await all(task({ known: (key) => key === "20" }), known)).length).toBe(1);
  const whole = web();
  expect(posts(await all(task(), whole)).length).toBe(3);
});

test("JSON Feed and WordPress are read from their own fields; a local time without zone is no date", async () => {
  const json = JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: "F",
    language: "fr",
    items: [
      { id: "1", url: "/a", content_html: "<p>Bonjour</p>", date_published: "2026-05-01T00:00:00Z", tags: ["x"] },
    ],
  });
  expect(posts(await all(task(), recorded({ "https://mfa.example/rss.xml": json })))).toMatchObject([
    { id: "https://mfa.example/a", text: "Bonjour", sourceLanguage: "fr", tags: ["x"], postedAt: Date.UTC(2026, 4, 1) },
  ]);
  const wordpress = JSON.stringify([
    {
      id: 7,
      link: "https://mfa.example/p7",
      title: { rendered: "Ministr &#8211; nutq" },
      content: { rendered: "<p>A</p>" },
      date: "2026-05-01T05:00:00",
      date_gmt: "2026-05-01T00:00:00",
    },
    {
      id: 6,
      link: "https://mfa.example/p6",
      title: { rendered: "B" },
      content: { rendered: "B" },
      date: "2026-04-01T05:00:00",
    },
  ]);
  const address = "https://mfa.example/wp-json/wp/v2/posts";
  expect(posts(await all(task({ address }), recorded({ [address]: wordpress })))).toMatchObject([
    { id: "https://mfa.example/p7", title: "Ministr – nutq", postedAt: Date.UTC(2026, 4, 1) },
    { id: "https://mfa.example/p6", postedAt: null },
  ]);
});

test("a sitemap index leads to sitemaps, and they to pages; only a news sitemap dates a page", async () => {
  const index = `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>https://mfa.example/n.xml</loc></sitemap><sitemap><loc>https://mfa.example/gone.xml</loc></sitemap></sitemapindex>`;
  const news = `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
    <url><loc>https://mfa.example/a</loc><lastmod>2026-05-01</lastmod><n:news><n:publication><n:name>MFA</n:name><n:language>kk</n:language></n:publication><n:publication_date>2026-04-30T10:00:00Z</n:publication_date><n:title>Мәлімдеме</n:title></n:news></url>
    <url><loc>https://mfa.example/b</loc><lastmod>2026-05-01</lastmod></url></urlset>`;
  const address = "https://mfa.example/sitemap.xml";
  const article = (text: string): [string, string] => [
    "text/html",
    `<html lang="kk"><title>Мәлімдеме — СІМ</title><body><article><h1>Мәлімдеме</h1><p>${text.repeat(20)}</p></article></body></html>`,
  ];
  const web = recorded({
    [address]: index,
    "https://mfa.example/n.xml": news,
    "https://mfa.example/a": article("Бірінші сөз. "),
    "https://mfa.example/b": article("Екінші сөз. "),
  });
  const pages = await all(task({ address }), web);
  expect(posts(pages)).toMatchObject([
    { id: "https://mfa.example/b", postedAt: null, text: expect.stringContaining("Екінші сөз.") },
    { id: "https://mfa.example/a", title: "Мәлімдеме", postedAt: Date.UTC(2026, 3, 30, 10), sourceLanguage: "kk" },
  ]);
  expect(pages[0]?.gaps).toMatchObject([{ kind: "page", from: "https://mfa.example/gone.xml" }]);
  // One list was not had: the next run reads the index again whether it has changed or not.
  expect(JSON.parse(pages.at(-1)?.cursor ?? "")).toEqual({ feed: null, more: true, had: true });
  const next = recorded({ [address]: index, "https://mfa.example/n.xml": news });
  await all(task({ address, known: () => true }), next);
  expect(next.asked).not.toContain("https://mfa.example/a");
});

test("a site's address leads to the feed it names, else to one at a usual path, and the next run goes straight there", async () => {
  const named = recorded({
    "https://mfa.example/": [
      "text/html",
      '<html><head><link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed"><link rel="alternate" type="application/rss+xml" href="/ru/rss"></head></html>',
    ],
    "https://mfa.example/ru/rss": rss,
  });
  const [page] = await all(task({ address: "https://mfa.example/" }), named);
  expect([page?.items.length, named.asked[1]]).toEqual([2, "https://mfa.example/ru/rss"]);
  const again = recorded({ "https://mfa.example/ru/rss": "304" });
  expect(await all(task({ address: "https://mfa.example/", cursor: page?.cursor ?? null }), again)).toMatchObject([
    { items: [] },
  ]);
  const guessed = recorded({
    "https://mfa.example/": ["text/html", "<html><body>x</body></html>"],
    "https://mfa.example/feed.xml": rss,
  });
  expect((await all(task({ address: "https://mfa.example/" }), guessed))[0]?.items.length).toBe(2);
});

test("a page without a feed, a log-in and broken JSON are refused by name", async () => {
  const kind = (body: string): Promise<string> =>
    all(task(), recorded({ "https://mfa.example/rss.xml": ["text/html", body] })).then(
      () => "read",
      (error: SourceError) => error.failure,
    );
  expect(await kind("<html><body>News</body></html>")).toBe("wrong type");
  expect(await kind("<html><form><input type='password'></form></html>")).toBe("login wall");
  expect(await kind('{"items": [')).toBe("unreadable");
  expect(await kind("<!DOCTYPE r [<!ENTITY a 'b'>]><rss/>")).toBe("unreadable");
});

test("a page of statements without a feed is read by its look, and no feed is looked for again", async () => {
  const address = "https://mfa.example/press";
  const rows = [1, 2, 3, 4].map(
    (day) =>
      `<div class="item"><span class="date">${day} May 2026</span><h3><a href="/press/${day}">Statement of the Ministry number ${day}</a></h3></div>`,
  );
  const page = `<html><nav><ul><li><a href="/about">About the Ministry of Foreign Affairs</a></li><li><a href="/x">The structure of the Ministry of Affairs</a></li><li><a href="/y">Missions of the country around the world</a></li></ul></nav><main>${rows.join("")}</main></html>`;
  const statement = (day: number): [string, string] => [
    "text/html",
    `<html><article><h1>Statement ${day}</h1><p>${"The Ministry says what it has to say. ".repeat(10)}</p></article></html>`,
  ];
  const site = Object.fromEntries([1, 2, 3, 4].map((day) => [`https://mfa.example/press/${day}`, statement(day)]));
  const pages = await all(task({ address }), recorded({ [address]: ["text/html", page], ...site }));
  expect(posts(pages).map(({ id, title, postedAt }) => [id, title, postedAt])).toEqual(
    [1, 2, 3, 4].map((day) => [
      `https://mfa.example/press/${day}`,
      `Statement of the Ministry number ${day}`,
      Date.UTC(2026, 4, day),
    ]),
  );
  const again = recorded({ [address]: ["text/html", page] });
  await all(task({ address, cursor: pages.at(-1)?.cursor ?? null, known: () => true }), again);
  expect(again.asked).toEqual([address]);
});

test("a feed that has shown entries and shows none any more is a failure, never silence", async () => {
  const empty = rss.replace(/<item>[\s\S]*<\/item>/, "");
  const first = await all(task(), recorded({ "https://mfa.example/rss.xml": empty }));
  const { cursor = null } = first.at(-1) ?? {};
  const second = await all(task({ cursor }), recorded({ "https://mfa.example/rss.xml": rss }));
  const later = task({ cursor: second.at(-1)?.cursor ?? null });
  const failed = await all(later, recorded({ "https://mfa.example/rss.xml": empty })).catch(
    (cause: SourceError) => cause,
  );
  expect([first[0]?.items, second[0]?.items.length]).toEqual([[], 2]);
  expect(failed).toMatchObject({ failure: "unreadable", message: expect.stringContaining("shows no entry at all") });
});

test("an entry that vanished is told from one that is only no longer listed", async () => {
  const web = recorded({ "https://mfa.example/rss.xml": rss, "https://mfa.example/news/old": "still here" });
  const [page] = await all(
    task({ revisit: ["https://mfa.example/news/1", "https://mfa.example/news/old", "https://mfa.example/news/gone"] }),
    web,
  );
  expect(page?.gone).toEqual(["https://mfa.example/news/gone"]);
});

test("a date that lies ahead or cannot be read is said and never replaced", async () => {
  const odd = rss
    .replace("Fri, 01 May 2026 12:30:00 +0500", "Fri, 31 Feb 2026 12:30:00 +0500")
    .replace("<description>Коротко", "<pubDate>Thu, 01 Jan 2099 00:00:00 GMT</pubDate><description>Коротко");
  const pages = await all(task(), recorded({ "https://mfa.example/rss.xml": odd }));
  expect(posts(pages).map(({ postedAt }) => postedAt)).toEqual([null, Date.UTC(2099, 0, 1)]);
  const notes = pages[0]?.notes.filter((note) => note.startsWith("entry")) ?? [];
  expect(notes[0]).toContain("has no date that can be read (“Fri, 31 Feb 2026");
  expect(notes[1]).toContain("is yet to come");
});

test("entries that share an address keep ids of their own, the same at every visit", async () => {
  const shared = `<rss version="2.0"><channel><title>a</title><link>https://mfa.example/</link><description/>
    <item><title>one</title><link>https://mfa.example/news</link></item>
    <item><title>two</title><link>https://mfa.example/news</link></item>
    <item><title>three</title><link>https://mfa.example/</link><guid isPermaLink="false">g3</guid></item></channel></rss>`;
  const keys = async (): Promise<string[]> =>
    (await all(task(), recorded({ "https://mfa.example/rss.xml": shared })))[0]?.items.map(({ key }) => key) ?? [];
  const first = await keys();
  expect(new Set(first).size).toBe(3);
  expect(first[2]).toBe("g3");
  expect(await keys()).toEqual(first);
});

test("any address of a site is a source, an account of a platform is none", () => {
  expect(feed.recognise("mfa.example")).toEqual({
    connector: "feed",
    address: "https://mfa.example/",
    handle: "mfa.example",
  });
  expect(feed.recognise("https://www.mfa.example/rss#top")?.address).toBe("https://www.mfa.example/rss");
  expect(feed.recognise("https://x.com/mfa")).toBe(null);
  expect(feed.recognise("https://user:secret@mfa.example/")).toBe(null);
});
