import { attributeOf, elementsNamed, type HtmlNode, plainText, treeOf } from "../html/tree.ts";
import { dateIn } from "./date-in-text.ts";
import type { Listed } from "./read-list.ts";

const least = 3;
const frames = new Set(["nav", "header", "footer", "aside", "form", "select"]);
const assets = /\.(jpe?g|png|gif|svg|webp|zip|mp[34]|docx?|xlsx?|ics)$/i;

type Found = { url: string; title: string; node: HtmlNode };

/**
 * The list of statements on a page of which nothing is declared: the largest group of links to the same site that stand in
 * places of one build and have headlines for their text. Null where no such group is seen.
 */
export function guessList(html: string, page: string): Listed[] | null {
  const groups = new Map<string, Map<string, Found>>();
  for (const link of elementsNamed(treeOf(html), "a")) {
    const found = headline(link, page);
    if (!found) continue;
    const build = buildOf(link);
    if (build === null) continue;
    const group = groups.get(build) ?? new Map<string, Found>();
    if (!group.has(found.url)) group.set(found.url, found);
    groups.set(build, group);
  }
  let best: { listed: Listed[]; score: number } | null = null;
  for (const group of groups.values()) {
    if (group.size < least) continue;
    const links = [...group.values()];
    const listed = links.map((one) => ({ url: one.url, title: one.title, date: dateBeside(one.node) }));
    const dated = listed.filter(({ date }) => date !== null).length;
    const words = links.reduce((sum, { title }) => sum + Math.min(title.length, 100), 0) / links.length;
    const score = Math.min(links.length, 40) * words * (1 + (2 * dated) / links.length);
    if (!best || score > best.score) best = { listed, score };
  }
  return best?.listed ?? null;
}

/** A link whose text is a headline, to a page or PDF of the same site. */
function headline(link: HtmlNode, page: string): Found | null {
  const url = URL.parse((attributeOf(link, "href") ?? "").trim(), page);
  const title = plainText(link).replace(/\s+/g, " ").trim();
  const isLong = title.length >= 24 || (/[\u3000-\u9fff\uac00-\ud7af]/.test(title) && title.length >= 9);
  if (!url || !/^https?:$/.test(url.protocol) || !isLong || title.split(/\s+/).length > 60) return null;
  if (siteOf(url) !== siteOf(new URL(page)) || assets.test(url.pathname)) return null;
  url.hash = "";
  return url.pathname === "/" || url.href === page ? null : { url: url.href, title, node: link };
}

const siteOf = (url: URL): string => url.hostname.replace(/^www\./, "");

/** Names and first classes of what stands around a link; null within the page's frame. */
function buildOf(link: HtmlNode): string | null {
  const steps: string[] = [];
  for (let here: HtmlNode | null = link; here && here.nodeType === 1; here = here.parentNode) {
    if (frames.has(here.nodeName)) return null;
    if (/\b(nav|menu|breadcrumb|footer|sidebar)\b/i.test(`${attributeOf(here, "class")} ${attributeOf(here, "id")}`))
      return null;
    const [first = ""] = (attributeOf(here, "class") ?? "").trim().split(/[\s\d]+/);
    if (steps.length < 5) steps.push(`${here.nodeName}.${first}`);
  }
  return steps.join(" < ");
}

/** A date in the block that belongs to this link alone. */
function dateBeside(link: HtmlNode): string | null {
  let block = link;
  for (let up = 0; up < 4 && block.parentNode && block.parentNode.nodeType === 1; up++) {
    const wider = block.parentNode;
    const headlines = elementsNamed(wider, "a").filter((one) => plainText(one).trim().length >= 24);
    if (new Set(headlines.map((one) => attributeOf(one, "href"))).size > 1) break;
    block = wider;
  }
  const text = plainText(block).replace(/\s+/g, " ").trim();
  const own = plainText(link).replace(/\s+/g, " ").trim();
  // A date within the headline is what the statement is about more often than when it was made.
  const beside = text.replace(own, " ").slice(0, 400);
  return dateIn(beside, null) === null ? null : beside.trim().slice(0, 120);
}
