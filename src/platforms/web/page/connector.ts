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
import { plainAddress } from "../feed/entry-key.ts";
import { cursorOf, writeCursor } from "../web-cursor.ts";
import { emptyPage, shownInPlace, siteOf } from "../web-item.ts";
import { dateIn } from "./date-in-text.ts";
import { statementPages } from "./format.ts";
import { heapsOf } from "./heaps.ts";
import { type Layout, LayoutError, layoutOf } from "./layout.ts";
import { type Listed, type ReadList, readList } from "./read-list.ts";

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

/** Any site might be meant: “page:https://…” says that it is to be followed as a page, and so does naming the connector. */
function recognise(address: string): SourceAddress | null {
  const [, prefix, printed = ""] = /^(page:)?\s*(\S+)$/i.exec(address.trim()) ?? [];
  if (prefix === undefined && accountAtAddress(printed)?.platform !== "website") return null;
  const url = URL.parse(/^https?:\/\//i.test(printed) ? printed : `https://${printed}`);
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "") return null;
  url.hash = "";
  return { connector: "page", address: url.href, handle: siteOf(url.href) };
}

async function* pages(task: CollectTask, web: Web): AsyncGenerator<SourcePage, void, void> {
  const layout = declaredLayout(task);
  const given = { layout: task.options.layout, revisit: task.revisit, web };
  const isWhole = !cursorOf(task.cursor).more;
  const seen = new Set<string>();
  let found = 0;
  let more = false;
  for (let url: string | null = task.address, count = 0; url !== null && count < mostLists; count++) {
    const list = await listAt(url, layout, count === 0, isWhole, web);
    if (list === "unchanged") break;
    const fresh = list.entries.filter((one) => !seen.has(one.url) && isWanted(one, task, layout));
    for (const one of list.entries) seen.add(one.url);
    const notes = list.missing.map((field) => `layout: “${field}” finds nothing in the list ${url}`);
    if (layout.kind === "script") notes.push(`${url} is drawn by scripts; what the server sends may lack the newest`);
    const listed = list.entries.map((one) => plainAddress(one.url));
    const shown = shownInPlace(listed, task.known);
    if (notes.length > 0 || shown.length > 0) yield emptyPage({ notes, shown });
    const taken = fresh.slice(0, mostNew - found);
    found += taken.length;
    if (taken.length < fresh.length) more = true;
    for await (const heap of heapsOf(taken, given)) {
      if (heap.gaps.length > 0) more = true;
      yield heap;
    }
    url = fresh.length === 0 || more || list.next === url ? null : list.next;
  }
  yield emptyPage({ cursor: writeCursor({ feed: null, more }) });
  const again = task.revisit.filter((key) => /^https?:/.test(key));
  yield* heapsOf(
    again.map((url) => ({ url, title: null, date: null })),
    given,
  );
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
async function listAt(
  url: string,
  layout: Layout,
  isFirst: boolean,
  mayBeUnchanged: boolean,
  web: Web,
): Promise<ReadList | "unchanged"> {
  const answer = await web.get(url, { conditional: isFirst && mayBeUnchanged });
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
