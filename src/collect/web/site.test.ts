import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import type { CollectTask, SourcePage } from "../../platforms/connector.ts";
import { feed } from "../../platforms/web/feed/connector.ts";
import { page } from "../../platforms/web/page/connector.ts";
import { visitsInMemory } from "./visits.ts";
import { serve, webTo } from "./web.fixture.ts";

const task = (address: string, given: Partial<CollectTask> = {}): CollectTask => ({
  address,
  since: null,
  cursor: null,
  known: () => false,
  revisit: [],
  keys: new Map(),
  options: {},
  ...given,
});

const article = (text: string): string =>
  `<html lang="uz"><article><h1>Bayonot ${text}</h1><p>${`Vazirlik bayonoti ${text}. `.repeat(20)}</p></article></html>`;

const files: Record<string, [type: string, body: string | Buffer]> = {
  "/": ["text/html", '<html><head><link rel="alternate" type="application/rss+xml" href="/rss"></head></html>'],
  "/rss": [
    "application/rss+xml",
    `<rss version="2.0"><channel><title>MFA</title><item><title>Заявление</title><link>/news/1</link><pubDate>Fri, 01 May 2026 12:00:00 GMT</pubDate></item></channel></rss>`,
  ],
  "/sitemap.xml.gz": [
    "application/x-gzip",
    gzipSync(
      "<urlset><url><loc>/uz/1</loc><lastmod>2026-05-01</lastmod></url><url><loc>/uz/2</loc></url><url><loc>/private/3</loc></url></urlset>",
    ),
  ],
  "/uz/1": ["text/html; charset=utf-8", article("birinchi")],
  "/uz/2": ["text/html; charset=utf-8", article("ikkinchi")],
  "/press": [
    "text/html",
    '<ul><li class="n"><a href="/uz/1">Bayonot birinchi</a> <i>5-may 2026-yil</i></li><li class="n"><a href="/gone">Bayonot</a></li></ul>',
  ],
};

/** A small ministry, served over the wire. */
const ministry = () =>
  serve((request, response) => {
    if (request.url === "/robots.txt") return void response.end("User-agent: *\nDisallow: /private/\n");
    const [type, body] = files[request.url ?? ""] ?? [];
    if (type === undefined) return void response.writeHead(404).end();
    const etag = `"${request.url}"`;
    if (request.headers["if-none-match"] === etag) return void response.writeHead(304).end();
    response.writeHead(200, { "content-type": type, etag }).end(body);
  }, "own");

test("a site is followed over the wire: its feed found, unchanged the next time; its packed sitemap read page by page", async () => {
  const site = await ministry();
  const opened = webTo([site]);
  const web = opened.visiting({ visits: visitsInMemory() });
  const run = async (connector: typeof feed, given: CollectTask): Promise<SourcePage[]> => {
    const pages: SourcePage[] = [];
    for await (const one of connector.pages(given, web)) pages.push(one);
    return pages;
  };
  const keys = (pages: readonly SourcePage[]) => pages.flatMap(({ items }) => items.map(({ key }) => key));
  const gaps = (pages: readonly SourcePage[]) => pages.flatMap(({ gaps: found }) => found.map(({ from }) => from));

  const first = await run(feed, task(`${site.origin}/`));
  expect(keys(first)).toEqual([`${site.origin}/news/1`]);
  const { cursor } = first.at(-1) ?? { cursor: null };
  await run(feed, task(`${site.origin}/`, { cursor }));
  site.asked.length = 0;
  expect(keys(await run(feed, task(`${site.origin}/`, { cursor })))).toEqual([]);
  expect(site.asked).toEqual(["/rss"]);

  const pages = await run(feed, task(`${site.origin}/sitemap.xml.gz`));
  expect(keys(pages)).toEqual([`${site.origin}/uz/1`, `${site.origin}/uz/2`]);
  // What robots.txt closes is a gap, and never silence.
  expect(gaps(pages)).toEqual([`${site.origin}/private/3`]);

  const layout = { global: "li.n", link: "a@href", title: "a", posted_date: "i" };
  const listed = await run(page, task(`${site.origin}/press`, { options: { layout } }));
  expect(listed.flatMap(({ items }) => items.map(({ key, at }) => [key, at]))).toEqual([
    [`${site.origin}/uz/1`, Date.UTC(2026, 4, 5)],
  ]);
  expect(gaps(listed)).toEqual([`${site.origin}/gone`]);
  opened.close();
  await site.close();
});
