import type { SourceItem, SourcePage } from "../connector.ts";

/** What is kept of an entry of a feed, enough to read it again. */
export type FeedContent = {
  feed: string;
  key: string;
  site: string;
  fetchedAt: number;
  as: "xml" | "json" | "wordpress";
  /** Start tags around an XML entry. */
  open: string | null;
  entry: unknown;
  language: string | null;
};

/** What is kept of a page: the page as it came, and what the list that led to it said of it. */
export type PageContent = {
  page: string;
  key: string;
  site: string;
  fetchedAt: number;
  /** Text of an HTML page, or what stands in a PDF. */
  html: string | null;
  pdf: string | null;
  listed: { title: string | null; date: string | null };
  layout: unknown;
};

export const emptyPage = (given: Partial<SourcePage> = {}): SourcePage => ({
  items: [],
  cursor: null,
  gaps: [],
  gone: [],
  profile: null,
  notes: [],
  ...given,
});

/** The site as the register has it: its host without “www.”. */
export const siteOf = (url: string): string => new URL(url).hostname.replace(/^www\./, "");

/** Whether paging may stop: nothing here is new, or all of it is older than what is asked for. */
export const isKnownGround = (
  items: readonly SourceItem[],
  since: number | null,
  known: (key: string) => boolean,
): boolean =>
  items.length > 0 &&
  (items.every(({ key }) => known(key)) || (since !== null && items.every(({ at }) => at !== null && at < since)));

/**
 * Of the keys of a list those that are known and prove that nothing passed between two visits: they stand behind something new.
 * What only leads the list may be pinned there, unless most of the list is such.
 */
export function shownInPlace(listed: readonly string[], known: (key: string) => boolean): string[] {
  const firstNew = listed.findIndex((key) => !known(key));
  if (firstNew < 0 || firstNew > listed.length / 2) return listed.filter(known);
  return listed.slice(firstNew).filter(known);
}
