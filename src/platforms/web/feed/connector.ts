import { accountAtAddress } from "../../../domain/account-address.ts";
import {
  type CollectTask,
  type Connector,
  type SourceAddress,
  SourceError,
  type SourceItem,
  type SourcePage,
  type Web,
  type WebAnswer,
} from "../../connector.ts";
import { isLoginWall } from "../../login-wall.ts";
import { decode } from "../decode.ts";
import { gonePages } from "../revisit.ts";
import { emptyPage, isKnownGround, siteOf } from "../web-item.ts";
import { feedCandidates } from "./discover.ts";
import { feedEntries } from "./format.ts";
import { itemsOf, notesOf } from "./items.ts";
import type { ReadFeed } from "./model.ts";
import { NotAFeed, readFeed } from "./read-feed.ts";

const accept =
  "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, text/html;q=0.7, */*;q=0.1";
const mostPages = 100;

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
  let { url, read } = found;
  const seen = new Set<string>();
  const shown = new Set<string>();
  for (let count = 0; count < mostPages; count++) {
    seen.add(url);
    const listed = await itemsOfLists(read, task, web);
    const items = [...itemsOf(read, url, web.now()), ...listed.items];
    for (const { key } of items) shown.add(key);
    const isEnd = isKnownGround(items, task.since, task.known);
    const next = isEnd ? null : nextOf(read, url, items.length);
    const last = next === null || seen.has(next);
    yield emptyPage({
      items,
      cursor: found.url === task.address ? null : JSON.stringify({ feed: found.url }),
      gaps: listed.gaps,
      notes: [...notesOf(read, web.now()), ...listed.notes],
      gone: last
        ? await gonePages(
            task.revisit.filter((key) => !shown.has(key)),
            web,
          )
        : [],
    });
    if (last) return;
    const answer = await nextPage(web, next);
    if (answer === null) return;
    url = next;
    read = answer;
  }
}

/** The feed itself: at the address, where the last run found it, or where the site says it is. */
async function firstOf(task: CollectTask, web: Web): Promise<{ url: string; read: ReadFeed } | "unchanged"> {
  const url = feedIn(task.cursor) ?? task.address;
  const answer = await web.get(url, { headers: { accept }, conditional: true });
  if (answer.status === 304) return "unchanged";
  try {
    return { url, read: readAnswer(answer, web.now()) };
  } catch (cause) {
    if (!(cause instanceof NotAFeed)) throw cause;
    const html = decode(answer.body, answer.headers.get("content-type") ?? null).text;
    if (!/<(html|body|head|!doctype html)\b/i.test(html)) throw unreadable(url, cause);
    const candidates = feedCandidates(html, answer.url).filter((one) => one !== url);
    const found = await discovered(candidates, web);
    if (found) return found;
    if (isLoginWall(html, answer.url))
      throw new SourceError("login wall", `${url} answered with a page to log in (or to prove to be human)`, { cause });
    throw new SourceError(
      "wrong type",
      `${url} is a web page that names no feed, and none stands at the usual places. Give the feed's own address, or follow the page by a layout.`,
      { cause },
    );
  }
}

function feedIn(cursor: string | null): string | null {
  try {
    const { feed: url } = JSON.parse(cursor ?? "{}") as { feed?: unknown };
    return typeof url === "string" ? url : null;
  } catch {
    return null;
  }
}

async function discovered(candidates: readonly string[], web: Web): Promise<{ url: string; read: ReadFeed } | null> {
  for (const url of candidates) {
    try {
      const answer = await web.get(url, { headers: { accept } });
      const read = readAnswer(answer, web.now());
      if (read.entries.length > 0 || read.lists.length > 0) return { url, read };
    } catch (cause) {
      if (cause instanceof NotAFeed) continue;
      // A path that is not there, or not for us, is no failure of the source; a host that rests is.
      if (!(cause instanceof SourceError) || cause.failure === "rate limited") throw cause;
    }
  }
  return null;
}

function readAnswer(answer: WebAnswer, now: number): ReadFeed {
  return readFeed({
    body: answer.body,
    contentType: answer.headers.get("content-type") ?? null,
    url: answer.url,
    now,
  });
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

const mostLists = 20;

/** Entries of the sitemaps a sitemap index leads to, the newest first. */
async function itemsOfLists(
  read: ReadFeed,
  task: CollectTask,
  web: Web,
): Promise<{ items: SourceItem[]; gaps: SourcePage["gaps"]; notes: string[] }> {
  const items: SourceItem[] = [];
  const gaps: SourcePage["gaps"][number][] = [];
  const notes: string[] = [];
  const lists = read.lists
    .filter(({ modifiedAt }) => task.since === null || modifiedAt === null || modifiedAt >= task.since)
    .sort((one, other) => (other.modifiedAt ?? 0) - (one.modifiedAt ?? 0));
  for (const { url } of lists.slice(0, mostLists)) {
    try {
      const answer = await web.get(url, { headers: { accept }, conditional: true });
      if (answer.status === 304) continue;
      const list = readAnswer(answer, web.now());
      items.push(...itemsOf(list, answer.url, web.now()));
      notes.push(...notesOf(list, web.now()));
    } catch (cause) {
      if (!(cause instanceof SourceError) && !(cause instanceof NotAFeed)) throw cause;
      gaps.push({ kind: "page", from: url, to: url, count: null, why: (cause as Error).message });
    }
  }
  if (lists.length > mostLists)
    gaps.push({
      kind: "page",
      from: lists[mostLists]?.url ?? "",
      to: lists.at(-1)?.url ?? "",
      count: null,
      why: `only the newest ${mostLists} of ${lists.length} lists are read in one run`,
    });
  return { items, gaps, notes };
}
