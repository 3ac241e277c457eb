import {
  type CollectTask,
  type Connector,
  type SourceAddress,
  SourceError,
  type SourceGap,
  type SourceItem,
  type SourcePage,
  type Web,
} from "../../connector.ts";
import { isLoginWall } from "../../login-wall.ts";
import { decode } from "../decode.ts";
import { plainAddress } from "../feed/entry-key.ts";
import { emptyPage, siteOf } from "../web-item.ts";
import { dateIn } from "./date-in-text.ts";
import { fetchPage } from "./fetch-page.ts";
import { statementPages } from "./format.ts";
import { type Layout, LayoutError, layoutOf } from "./layout.ts";
import { type Listed, type ReadList, readList } from "./read-list.ts";

/** Statements are handed on in small heaps, so that a run that ends early has lost little. */
const heap = 5;
const mostLists = 50;
/** At the first visit a site is not walked to its founding. */
const mostNew = 200;

/** Pages of statements without a feed, followed by a declared layout (`options.layout`). */
export const page: Connector = {
  id: "page",
  title: "Statement pages",
  platform: "website",
  needs: [],
  can: ["posts", "single posts"],
  limits: [],
  example: "page:https://mfa.example/en/press",
  recognise,
  format: statementPages,
  pages,
};

/** Any site might be meant; so its address says that it is to be followed as a page: “page:https://…”. */
function recognise(address: string): SourceAddress | null {
  const [, printed] = /^page:\s*(\S+)$/i.exec(address.trim()) ?? [];
  const url = printed ? URL.parse(/^https?:\/\//i.test(printed) ? printed : `https://${printed}`) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "") return null;
  url.hash = "";
  return { connector: "page", address: url.href, handle: siteOf(url.href) };
}

async function* pages(task: CollectTask, web: Web): AsyncGenerator<SourcePage, void, void> {
  const layout = declaredLayout(task);
  const seen = new Set<string>();
  let found = 0;
  for (let url: string | null = task.address, count = 0; url !== null && count < mostLists; count++) {
    const list = await listAt(url, layout, count === 0, web);
    if (list === "unchanged") break;
    const fresh = list.entries.filter((one) => !seen.has(one.url) && isWanted(one, task, layout));
    for (const one of list.entries) seen.add(one.url);
    const notes = list.missing.map((field) => `layout: “${field}” finds nothing in the list ${url}`);
    if (layout.kind === "script") notes.push(`${url} is drawn by scripts; what the server sends may lack the newest`);
    for (let at = 0; at < fresh.length && found < mostNew; at += heap) {
      const some = fresh.slice(at, Math.min(at + heap, at + mostNew - found));
      found += some.length;
      const heaped = await heapOf(some, task, web);
      yield { ...heaped, notes: at === 0 ? [...notes, ...heaped.notes] : heaped.notes };
    }
    if (fresh.length === 0) yield emptyPage({ notes });
    const isEnd = fresh.length === 0 || found >= mostNew;
    url = isEnd || (list.next !== null && list.next === url) ? null : list.next;
  }
  for (let at = 0; at < task.revisit.length; at += heap) {
    const again = task.revisit.slice(at, at + heap).filter((key) => /^https?:/.test(key));
    const listed = again.map((key) => ({ url: key, title: null, date: null }));
    if (listed.length > 0) yield await heapOf(listed, task, web);
  }
}

function declaredLayout(task: CollectTask): Layout {
  try {
    const { layout } = task.options;
    if (layout === undefined)
      throw new LayoutError(`no layout is declared for ${task.address}: give one as the option “layout”`);
    return layoutOf(layout);
  } catch (cause) {
    if (cause instanceof LayoutError) throw new SourceError("unreadable", cause.message, { cause });
    throw cause;
  }
}

/** The list, or that it has not changed. One that holds nothing its layout knows is a failure, never silence. */
async function listAt(url: string, layout: Layout, isFirst: boolean, web: Web): Promise<ReadList | "unchanged"> {
  const answer = await web.get(url, { conditional: isFirst });
  if (answer.status === 304) return "unchanged";
  const html = decode(answer.body, answer.headers.get("content-type") ?? null).text;
  const list = readList(html, answer.url, layout);
  if (list.entries.length > 0) return list;
  if (isLoginWall(html, answer.url))
    throw new SourceError("login wall", `${url} answered with a page to log in (or to prove to be human)`);
  if (!isFirst) return list;
  const field = list.missing[0] === "link" ? "link" : "global";
  const selector = field === "link" ? layout.link : layout.block;
  throw new SourceError(
    "unreadable",
    `the layout of ${url} no longer fits: “${field}” (${selector.printed}) finds nothing. Mend the layout; nothing was stored.`,
  );
}

const isWanted = ({ url, date }: Listed, task: CollectTask, layout: Layout): boolean => {
  if (task.known(plainAddress(url))) return false;
  const at = date === null ? null : (dateIn(date, layout.order)?.at ?? null);
  return task.since === null || at === null || at >= task.since - 86_400_000;
};

/** Some statements' pages; one that cannot be had is a gap, and the others come all the same. */
async function heapOf(listed: readonly Listed[], task: CollectTask, web: Web): Promise<SourcePage> {
  const items: SourceItem[] = [];
  const notes: string[] = [];
  const gaps: SourceGap[] = [];
  const gone: string[] = [];
  for (const one of listed) {
    try {
      const fetched = await fetchPage(one, task.options.layout, web);
      notes.push(...fetched.notes);
      items.push(fetched.item);
    } catch (cause) {
      if (!(cause instanceof SourceError)) throw cause;
      if (cause.failure === "rate limited") throw cause;
      if (cause.failure === "not found" && task.revisit.includes(plainAddress(one.url)))
        gone.push(plainAddress(one.url));
      else gaps.push({ kind: "page", from: one.url, to: one.url, count: 1, why: cause.message });
    }
  }
  return emptyPage({ items, notes, gaps, gone });
}
