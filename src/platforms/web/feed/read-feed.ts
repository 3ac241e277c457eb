import { isRecord, record, text as textAt } from "../../json.ts";
import { decode } from "../decode.ts";
import { attribute, elements, type XmlElement } from "../xml/node.ts";
import { parseXml, type XmlDocument, XmlRefused } from "../xml/parse.ts";
import { checkFeed } from "./check/check-feed.ts";
import type { Defect, ReadFeed } from "./model.ts";
import { atoms, entryOfAtom, feedOf } from "./read-atom.ts";
import { entryOfJsonFeed, entryOfWordPress, isJsonFeed, isWordPress, isWordPressPost } from "./read-json-feed.ts";
import { channelOf, cores, entryOfRss } from "./read-rss.ts";
import { entryOfSitemap, sitemapsOf } from "./read-sitemap.ts";
import { isAtomSpace, isRssSpace, spaces } from "./spaces.ts";

export type FeedSource = {
  body: Uint8Array;
  contentType: string | null;
  /** Where it was fetched: the base of its relative addresses. */
  url: string;
  /** When it was fetched; dates behind it lie in the future. */
  now: number;
};

/** A document that is no feed of any kind, and why. */
export class NotAFeed extends Error {
  override name = "NotAFeed";
}

/** Reads a feed of any kind as far as it can be read, and names what is wrong with it. */
export function readFeed({ body, contentType, url, now }: FeedSource): ReadFeed {
  const { text, encoding, fault } = decode(body, contentType);
  const begin = /^[\ufeff\s]*([{[])/.exec(text);
  if (begin) return readJson(text, url);
  let document: XmlDocument;
  try {
    document = parseXml(text, { doctype: "skip" });
  } catch (cause) {
    if (cause instanceof XmlRefused) throw new NotAFeed(`it is not read: ${cause.message}`, { cause });
    throw cause;
  }
  const { root } = document;
  if (!root) throw new NotAFeed("it holds no XML element");
  if (root.local.toLowerCase() === "html") throw new NotAFeed("it is a web page, not a feed");
  const feed = feedOfRoot(root, text, url);
  const context = { document, text, encoding, decoding: fault, url, now, kind: feed?.kind ?? "unknown" };
  const defects = checkFeed(root, context);
  if (!feed) {
    const first = defects.find(({ severity }) => severity === "error");
    throw new NotAFeed(`“<${root.name}>” begins no feed that is known${first ? ` (${first.code})` : ""}`);
  }
  return { ...feed, defects };
}

type Feed = Omit<ReadFeed, "defects">;

function feedOfRoot(root: XmlElement, text: string, url: string): Feed | null {
  const name = root.local;
  if (isAtomSpace(root.space) || ((name === "feed" || name === "entry") && root.space === "")) {
    if (name === "feed") return atomFeed(root, text, url);
    if (name === "entry") return { ...nothing("atom entry"), entries: [entryIn(root, root, text, url, null)] };
  }
  if (name === "rss" || (name === "RDF" && root.space === spaces.rdf) || name === "Channel" || name === "channel")
    return rssFeed(root, text, url);
  if (name === "urlset") return sitemap(root, text, url);
  if (name === "sitemapindex") return { ...nothing("sitemap index"), lists: sitemapsOf(root, url) };
  if (name === "opml" || name === "outlineDocument")
    return { ...nothing("opml"), lists: outlines(root, url).map((one) => ({ url: one, modifiedAt: null })) };
  if (root.space === spaces.app && (name === "service" || name === "categories")) return nothing("atompub");
  return null;
}

const nothing = (kind: string): Feed => ({
  kind,
  title: null,
  language: null,
  site: null,
  entries: [],
  next: null,
  lists: [],
});

function atomFeed(root: XmlElement, text: string, url: string): Feed {
  const about = feedOf(root, url);
  return {
    ...nothing(root.space === spaces.atom03 ? "atom 0.3" : "atom 1.0"),
    ...about,
    entries: atoms(root, "entry").map((entry) => entryIn(root, entry, text, url, about.language)),
  };
}

function rssFeed(root: XmlElement, text: string, url: string): Feed {
  const channel =
    root.local.toLowerCase() === "channel"
      ? root
      : (elements(root).find(({ local, space }) => local === "channel" && isRssSpace(space)) ?? root);
  const about = channelOf(channel);
  const next = feedOf(channel, url).next;
  const items = [
    ...cores(channel, "item"),
    ...(channel === root ? [] : cores(root, "item")),
    ...cores(channel, "items").flatMap((one) => cores(one, "item")),
  ];
  const version = attribute(root, "version");
  const kind = root.local === "RDF" ? "rss 1.0" : root.local === "Channel" ? "rss 1.1" : `rss ${version ?? "?"}`;
  return {
    ...nothing(kind),
    ...about,
    next,
    entries: items.map((item) => entryIn(root, item, text, url, about.language)),
  };
}

function sitemap(root: XmlElement, text: string, url: string): Feed {
  const pages = elements(root).filter(({ local }) => local === "url");
  return { ...nothing("sitemap"), entries: pages.map((page) => entryIn(root, page, text, url, null)) };
}

function outlines(element: XmlElement, url: string): string[] {
  return elements(element).flatMap((one) => {
    const feed = one.local === "outline" ? attribute(one, "xmlUrl") : null;
    const address = feed ? (URL.parse(feed, url)?.href ?? null) : null;
    return [...(address ? [address] : []), ...outlines(one, url)];
  });
}

function entryIn(
  root: XmlElement,
  element: XmlElement,
  text: string,
  url: string,
  language: string | null,
): Feed["entries"][number] {
  const entry = entryOf(root, element, url, language);
  const raw = {
    as: "xml" as const,
    open: opening(element, text),
    entry: text.slice(element.start, element.end),
    language,
  };
  return { entry, raw };
}

/** An entry by the kind of feed its root belongs to. */
function entryOf(root: XmlElement, element: XmlElement, url: string, language: string | null) {
  if (root.local === "urlset") return entryOfSitemap(element, url, language);
  if (element.local === "entry") return entryOfAtom(element, url);
  return entryOfRss(element, url, language);
}

/** Start tags of all that stands around an entry: its namespaces, languages and base addresses. */
function opening(element: XmlElement, text: string): string {
  const tags: string[] = [];
  for (let here = element.parent; here; here = here.parent) tags.unshift(startTag(here, text));
  return tags.join("");
}

function startTag(element: XmlElement, text: string): string {
  const first = element.children[0];
  const end = first && "name" in first ? first.start : element.end;
  const inside = text.slice(element.start, end);
  // A “>” may stand in the value of an attribute.
  return /^<(?:[^"'>]|"[^"]*"|'[^']*')*>/.exec(inside)?.[0] ?? inside;
}

/** An entry read again from what was kept of it. */
export function entryOfXml(open: string, entry: string, url: string, language: string | null) {
  const { root } = parseXml(open + entry, { doctype: "skip" });
  let element = root;
  for (let depth = (open.match(/<[^!?/]/g) ?? []).length; depth > 0 && element; depth--)
    element = elements(element)[0] ?? null;
  return root && element ? entryOf(root, element, url, language) : null;
}

function readJson(text: string, url: string): ReadFeed {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new NotAFeed(`its JSON is broken (${(cause as Error).message})`, { cause });
  }
  if (isWordPress(value))
    return {
      ...nothing("wordpress"),
      entries: value.filter(isWordPressPost).map((post) => ({
        entry: entryOfWordPress(post, url, null),
        raw: { as: "wordpress", entry: post, language: null },
      })),
      defects: value.flatMap((post, at) => (isWordPressPost(post) ? [] : [brokenItem("post", at)])),
    };
  if (Array.isArray(value) && value.length === 0) return { ...nothing("wordpress"), defects: [] };
  if (!isJsonFeed(value)) throw new NotAFeed("its JSON is neither a JSON Feed nor posts of WordPress");
  const language = textAt(value.language);
  const items = value.items as unknown[];
  return {
    ...nothing("json feed"),
    title: textAt(value.title),
    language,
    site: textAt(value.home_page_url),
    next: textAt(value.next_url) ? (URL.parse(String(value.next_url), url)?.href ?? null) : null,
    entries: items.filter(isRecord).map((item) => ({
      entry: entryOfJsonFeed(item, url, language),
      raw: { as: "json", entry: item, language },
    })),
    defects: items.flatMap(jsonDefects),
  };
}

const brokenItem = (kind: string, at: number): Defect => ({
  code: "InvalidItem",
  severity: "error",
  element: kind,
  parent: null,
  what: `${kind} ${at + 1} is none, and was left out`,
});

function jsonDefects(item: unknown, at: number): Defect[] {
  const missing = (element: string): Defect => ({
    code: "MissingElement",
    severity: "error",
    element,
    parent: `item ${at + 1}`,
    what: `item ${at + 1} has no “${element}”`,
  });
  const one = record(item);
  if (!one) return [brokenItem("item", at)];
  return [
    ...(textAt(one.id) === null ? [missing("id")] : []),
    ...((textAt(one.content_html) ?? textAt(one.content_text)) === null ? [missing("content_html")] : []),
  ];
}
