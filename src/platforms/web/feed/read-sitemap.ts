import { elements, textOf, type XmlElement } from "../xml/node.ts";
import { w3cDate } from "./dates.ts";
import type { FeedEntry } from "./model.ts";
import { absolute } from "./read-rss.ts";
import { spaces } from "./spaces.ts";

/** Sitemaps are read by the names of their elements: many forget the namespace, or have an old one. */
const named = (parent: XmlElement, local: string): XmlElement | null =>
  elements(parent).find((one) => one.local === local && one.space !== spaces.news) ?? null;

const said = (element: XmlElement | null): string | null => (element ? textOf(element).trim() || null : null);

/** Addresses a sitemap index leads to, with the date each was changed. */
export const sitemapsOf = (index: XmlElement, document: string): { url: string; modifiedAt: number | null }[] =>
  elements(index)
    .filter(({ local }) => local === "sitemap")
    .flatMap((one) => {
      const url = absolute(said(named(one, "loc")) ?? "", document);
      const modified = said(named(one, "lastmod"));
      return url === null || said(named(one, "loc")) === null
        ? []
        : [{ url, modifiedAt: modified === null ? null : w3cDate(modified).at }];
    });

/**
 * One page of a sitemap. `lastmod` says when a page was changed, not when it was published, so only a news sitemap
 * (https://www.google.com/schemas/sitemap-news/0.9) dates an entry.
 */
export function entryOfSitemap(url: XmlElement, document: string, language: string | null): FeedEntry {
  const location = said(named(url, "loc"));
  const news = elements(url).find(({ local, space }) => local === "news" && space === spaces.news);
  const of = (local: string, parent = news): XmlElement | null =>
    (parent && elements(parent).find((one) => one.local === local)) ?? null;
  const publication = of("publication");
  const printed = said(of("publication_date"));
  const publishedAt = printed === null ? null : w3cDate(printed).at;
  const modified = said(named(url, "lastmod"));
  const title = said(of("title"));
  return {
    id: null,
    link: location === null ? null : absolute(location, document),
    title,
    html: null,
    text: "",
    publishedAt,
    updatedAt: modified === null ? null : w3cDate(modified).at,
    undated: publishedAt === null ? printed : null,
    language: (publication && said(of("language", publication))) ?? language,
    tags: (said(of("keywords")) ?? "").split(",").flatMap((tag) => tag.trim() || []),
    links: [],
    media: [],
  };
}
