import { accountAtAddress } from "../../../domain/account-address.ts";
import {
  type CollectTask,
  type Connector,
  type SourceAddress,
  SourceError,
  type SourcePage,
  type Web,
} from "../../connector.ts";
import { isLoginWall } from "../../login-wall.ts";
import { decode } from "../decode.ts";
import { guessList } from "../page/guess-list.ts";
import { heapsOf } from "../page/heaps.ts";
import type { Listed } from "../page/read-list.ts";
import { gonePages } from "../revisit.ts";
import { cursorOf, writeCursor } from "../web-cursor.ts";
import { emptyPage, isKnownGround, shownInPlace, siteOf } from "../web-item.ts";
import { feedCandidates } from "./discover.ts";
import { plainAddress } from "./entry-key.ts";
import { feedEntries } from "./format.ts";
import { itemsOf, notesOf } from "./items.ts";
import { accept, listsOf, readAnswer, sitemapPages } from "./lists.ts";
import type { ReadFeed } from "./model.ts";
import { NotAFeed } from "./read-feed.ts";

const mostPages = 100;
const mostListed = 60;

/** RSS, Atom, JSON Feed, sitemaps and WordPress, found from the address of a feed or of its site. */
export const feed: Connector = {
  id: "feed",
  title: "Web feed",
  platform: "website",
  needs: [],
  can: ["posts", "single posts"],
  limits: [],
  example: "https://mfa.example/rss.xml",
  recognise,
  format: feedEntries,
  pages,
};

/** Any address on the web that is no account of another platform. */
function recognise(address: string): SourceAddress | null {
  const account = accountAtAddress(address);
  if (account?.platform !== "website") return null;
  const url = URL.parse(/^https?:\/\//i.test(address.trim()) ? address.trim() : `https://${address.trim()}`);
  if (url === null || url.username !== "" || url.password !== "") return null;
  url.hash = "";
  return { connector: "feed", address: url.href, handle: siteOf(url.href) };
}

async function* pages(task: CollectTask, web: Web): AsyncGenerator<SourcePage, void, void> {
  const found = await firstOf(task, web);
  if (found === "unchanged") {
    yield emptyPage({ gone: await gonePages(task.revisit, web) });
    return;
  }
  if (!("url" in found)) {
    yield* statements(found, task, web);
    return;
  }
  let { url, read } = found;
  const { had } = cursorOf(task.cursor);
  const isEmpty = read.entries.length === 0 && read.lists.length === 0;
  if (had && isEmpty)
    throw new SourceError("unreadable", `${url} shows no entry at all any more; whether nothing was said is not known`);
  const seen = new Set<string>();
  const shown = new Set<string>();
  let more = false;
  const lastOf = async (isOpen: boolean): Promise<Pick<SourcePage, "cursor" | "gone">> => ({
    cursor: writeCursor({ feed: found.url === task.address ? null : found.url, more: isOpen, had: had || !isEmpty }),
    gone: await gonePages(
      task.revisit.filter((key) => !shown.has(key)),
      web,
    ),
  });
  for (let count = 0; count < mostPages; count++) {
    seen.add(url);
    const lists = await listsOf(read, task, web);
    // Of a page in a sitemap only the address is known: the page itself is read.
    const items = [read, ...lists.feeds.map((one) => one.read)].flatMap((one, at) =>
      one.kind === "sitemap" ? [] : itemsOf(one, at === 0 ? url : (lists.feeds[at - 1]?.url ?? url), web.now()),
    );
    for (const { key } of items) shown.add(key);
    const sitemaps = sitemapPages([read, ...lists.feeds.map((one) => one.read)], task);
    if (lists.gaps.length > 0 || sitemaps.isCut) more = true;
    const older = isKnownGround(items, task.since, task.known) ? null : nextOf(read, url, items.length);
    const next = older === null || seen.has(older) ? null : older;
    const page = {
      items,
      shown: sitemaps.shown,
      gaps: lists.gaps,
      notes: [...notesOf(read, web.now()), ...lists.notes],
    };
    if (next === null && sitemaps.pages.length === 0) {
      // Most feeds are one page, which is handed on at once with what ends the run.
      yield emptyPage({ ...page, ...(await lastOf(more)) });
      return;
    }
    yield emptyPage(page);
    for await (const heap of heapsOf(sitemaps.pages, { layout: task.options.layout, revisit: [], web })) {
      if (heap.gaps.length > 0) more = true;
      yield heap;
    }
    const answer = next === null ? null : await nextPage(web, next);
    if (next === null || answer === null) break;
    url = next;
    read = answer;
  }
  yield emptyPage(await lastOf(more));
}

/** Statements that stand on a page without a feed, found by their look. */
async function* statements(
  listed: readonly Listed[],
  task: CollectTask,
  web: Web,
): AsyncGenerator<SourcePage, void, void> {
  const fresh = listed.filter(({ url }) => !task.known(plainAddress(url))).slice(0, mostListed);
  const listing = listed.map(({ url }) => plainAddress(url));
  const shown = shownInPlace(listing, task.known);
  let more = false;
  yield emptyPage({
    shown,
    notes: [
      `${task.address} has no feed; its statements were found by their look. A layout says for sure which they are.`,
    ],
  });
  for await (const heap of heapsOf(fresh, { layout: null, revisit: [], web })) {
    if (heap.gaps.length > 0) more = true;
    yield heap;
  }
  yield emptyPage({
    cursor: writeCursor({ feed: null, more, isList: true }),
    gone: await gonePages(task.revisit, web),
  });
}

/** The feed itself: at the address, where the last run found it, or where the site says it is; else the list on the page. */
async function firstOf(
  task: CollectTask,
  web: Web,
): Promise<{ url: string; read: ReadFeed } | readonly Listed[] | "unchanged"> {
  const { feed: known, more, isList } = cursorOf(task.cursor);
  const url = known ?? task.address;
  const answer = await web.get(url, { headers: { accept }, conditional: !more });
  if (answer.status === 304) return "unchanged";
  try {
    return { url, read: readAnswer(answer, web.now()) };
  } catch (cause) {
    if (!(cause instanceof NotAFeed)) throw cause;
    const html = decode(answer.body, answer.headers.get("content-type") ?? null).text;
    if (!/<(html|body|head|!doctype html)\b/i.test(html)) throw unreadable(url, cause);
    const candidates = isList ? [] : feedCandidates(html, answer.url).filter((one) => one !== url);
    const found = await discovered(candidates, web);
    if (found) return found;
    const listed = guessList(html, answer.url);
    if (listed) return listed;
    if (isLoginWall(html, answer.url))
      throw new SourceError("login wall", `${url} answered with a page to log in (or to prove to be human)`, { cause });
    throw new SourceError(
      "wrong type",
      `${url} is a web page that names no feed, none stands at the usual places, and no list of statements is seen on it. Give the feed's own address, or follow the page by a layout.`,
      { cause },
    );
  }
}

async function discovered(candidates: readonly string[], web: Web): Promise<{ url: string; read: ReadFeed } | null> {
  for (const url of candidates) {
    try {
      const answer = await web.get(url, { headers: { accept } });
      const read = readAnswer(answer, web.now());
      // A sitemap nobody pointed at lists every page of a site; only one of news lists statements.
      const isNews = read.kind !== "sitemap" || read.entries.some(({ entry }) => entry.publishedAt !== null);
      if (read.entries.length > 0 && isNews) return { url, read };
    } catch (cause) {
      if (cause instanceof NotAFeed) continue;
      // A path that is not there, or not for us, is no failure of the source; a host that rests is.
      if (!(cause instanceof SourceError) || cause.failure === "rate limited") throw cause;
    }
  }
  return null;
}

const unreadable = (url: string, cause: Error): SourceError =>
  new SourceError("unreadable", `${url} is not read: ${cause.message}`, { cause });

async function nextPage(web: Web, url: string): Promise<ReadFeed | null> {
  try {
    return readAnswer(await web.get(url, { headers: { accept } }), web.now());
  } catch (cause) {
    // A page after the last is a refusal in WordPress, and a page of the site elsewhere.
    if (cause instanceof NotAFeed) return null;
    if (cause instanceof SourceError && (cause.failure === "not found" || cause.failure === "unreadable")) return null;
    throw cause;
  }
}

/** Older entries: where the feed says, or the next number of a WordPress list. */
function nextOf(read: ReadFeed, url: string, items: number): string | null {
  if (read.next !== null || read.kind !== "wordpress" || items === 0) return read.next;
  const next = new URL(url);
  next.searchParams.set("page", String(Number(next.searchParams.get("page") ?? 1) + 1));
  return next.href;
}
