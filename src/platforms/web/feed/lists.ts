import { type CollectTask, SourceError, type SourceGap, type Web, type WebAnswer } from "../../connector.ts";
import type { Listed } from "../page/read-list.ts";
import { plainAddress } from "./entry-key.ts";
import { notesOf } from "./items.ts";
import type { FeedEntry, ReadFeed } from "./model.ts";
import { NotAFeed, readFeed } from "./read-feed.ts";

/** What is asked for where a feed is expected. */
export const accept =
  "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, text/html;q=0.7, */*;q=0.1";

export const readAnswer = (answer: WebAnswer, now: number): ReadFeed =>
  readFeed({
    body: answer.body,
    contentType: answer.headers.get("content-type") ?? null,
    url: answer.url,
    now,
  });

const mostLists = 20;

/** Feeds and sitemaps that a list of them leads to, the newest first; one that cannot be had is a gap. */
export async function listsOf(
  { lists }: ReadFeed,
  task: CollectTask,
  web: Web,
): Promise<{ feeds: { url: string; read: ReadFeed }[]; gaps: SourceGap[]; notes: string[] }> {
  const feeds: { url: string; read: ReadFeed }[] = [];
  const gaps: SourceGap[] = [];
  const notes: string[] = [];
  const wanted = lists
    .filter(({ modifiedAt }) => task.since === null || modifiedAt === null || modifiedAt >= task.since)
    .sort((one, other) => (other.modifiedAt ?? 0) - (one.modifiedAt ?? 0));
  for (const { url } of wanted.slice(0, mostLists)) {
    try {
      const answer = await web.get(url, { headers: { accept } });
      const read = readAnswer(answer, web.now());
      feeds.push({ url: answer.url, read });
      notes.push(...notesOf(read, web.now()));
    } catch (cause) {
      if (!(cause instanceof SourceError) && !(cause instanceof NotAFeed)) throw cause;
      gaps.push({ kind: "page", from: url, to: url, count: null, why: (cause as Error).message });
    }
  }
  if (wanted.length > mostLists)
    gaps.push({
      kind: "page",
      from: wanted[mostLists]?.url ?? "",
      to: wanted.at(-1)?.url ?? "",
      count: null,
      why: `only the newest ${mostLists} of ${wanted.length} lists are read in one run`,
    });
  return { feeds, gaps, notes };
}

/** A large site is not walked at one go; the next run reads on. */
const mostNew = 200;

/** Pages that sitemaps list and the collector does not have, the newest first. */
export function sitemapPages(
  read: readonly ReadFeed[],
  task: CollectTask,
): { pages: Listed[]; shown: string[]; isCut: boolean } {
  const momentOf = ({ publishedAt, updatedAt }: FeedEntry): number => publishedAt ?? updatedAt ?? 0;
  const linked = read
    .filter(({ kind }) => kind === "sitemap")
    .flatMap((one) => one.entries)
    .map(({ entry }) => entry)
    .filter(({ link }) => link !== null);
  const isKnown = ({ link }: FeedEntry): boolean => task.known(plainAddress(link ?? ""));
  const shown = linked.filter(isKnown).map(({ link }) => plainAddress(link ?? ""));
  const entries = linked
    .filter((entry) => !isKnown(entry))
    .filter((entry) => task.since === null || momentOf(entry) === 0 || momentOf(entry) >= task.since)
    .sort((one, other) => momentOf(other) - momentOf(one));
  const pages = entries.slice(0, mostNew).map(({ link, title, publishedAt }) => ({
    url: link ?? "",
    title,
    date: publishedAt === null ? null : new Date(publishedAt).toISOString(),
  }));
  return { pages, shown, isCut: entries.length > mostNew };
}
