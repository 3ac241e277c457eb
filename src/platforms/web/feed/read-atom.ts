import { lineOfHtml, textOfHtml } from "../html/text-of-html.ts";
import { attribute, baseOf, elements, inherited, markupOf, textOf, type XmlElement } from "../xml/node.ts";
import { rfc3339Date } from "./dates.ts";
import type { FeedEntry } from "./model.ts";
import { isAtomSpace, spaces } from "./spaces.ts";

export const atoms = (parent: XmlElement, ...names: string[]): XmlElement[] =>
  elements(parent).filter(({ local, space }) => names.includes(local) && isAtomSpace(space));

const atom = (parent: XmlElement, ...names: string[]): XmlElement | null => atoms(parent, ...names)[0] ?? null;

export type AtomLink = { rel: string; href: string; type: string | null };

/** Links of an Atom element, also where it stands as a guest in RSS; addresses as printed. */
export const linksOf = (parent: XmlElement): AtomLink[] =>
  atoms(parent, "link").flatMap((link) => {
    const href = attribute(link, "href");
    if (href === null) return [];
    const rel = (attribute(link, "rel") ?? "alternate").trim().toLowerCase();
    return [{ rel: rel.replace("http://www.iana.org/assignments/relation/", ""), href, type: attribute(link, "type") }];
  });

export function feedOf(feed: XmlElement, document: string) {
  const links = linksOf(feed);
  const whole = (rel: string): string | null => {
    const found = links.find((link) => link.rel === rel);
    return found ? (URL.parse(found.href.trim(), baseOf(feed, document))?.href ?? null) : null;
  };
  const title = atom(feed, "title");
  return {
    title: title ? lineOfHtml(written(title, document).html) || null : null,
    language: inherited(feed, "lang"),
    site: whole("alternate"),
    next: whole("next") ?? whole("prev-archive"),
  };
}

/** One entry of Atom 1.0 or 0.3. */
export function entryOfAtom(entry: XmlElement, document: string): FeedEntry {
  const base = baseOf(entry, document);
  const links = linksOf(entry);
  const content = atom(entry, "content");
  const full = content && written(content, document);
  const short = atom(entry, "summary");
  const body = full && full.html.trim() !== "" ? full : short ? written(short, document) : full;
  const read = body ? textOfHtml(body.html, body.base) : null;
  const published = atom(entry, "published", "issued", "created");
  const updated = atom(entry, "updated", "modified");
  const publishedAt = published ? rfc3339Date(textOf(published)).at : null;
  const updatedAt = updated ? rfc3339Date(textOf(updated)).at : null;
  const title = atom(entry, "title");
  const alternate =
    links.find(({ rel, type }) => rel === "alternate" && (type === null || /html/i.test(type))) ??
    links.find(({ rel }) => rel === "alternate") ??
    (content && attribute(content, "src") ? { href: attribute(content, "src") as string } : undefined);
  const printed = published ?? updated;
  // A date of publication that cannot be read is not replaced by one of change.
  const at = published ? publishedAt : updatedAt;
  return {
    id: atom(entry, "id") ? textOf(atom(entry, "id") as XmlElement).trim() || null : null,
    link: alternate ? webAddress(alternate.href, base) : null,
    title: title ? lineOfHtml(written(title, document).html) || null : null,
    html: body?.html ?? null,
    text: read?.text ?? "",
    publishedAt: at,
    updatedAt,
    undated: printed && at === null ? textOf(printed).trim() : null,
    language: inherited(content ?? title ?? entry, "lang"),
    tags: [
      ...new Set(atoms(entry, "category").flatMap((one) => attribute(one, "label") ?? attribute(one, "term") ?? [])),
    ].filter((tag) => tag.trim() !== ""),
    links: read?.links ?? [],
    media: [
      ...(read?.media ?? []),
      ...links.filter(({ rel }) => rel === "enclosure").map(({ type }) => mediumOf(type)),
    ],
  };
}

function webAddress(printed: string, base: string): string | null {
  const url = URL.parse(printed.trim(), base);
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
}

const mediumOf = (type: string | null): FeedEntry["media"][number] => {
  const [kind = ""] = (type ?? "").split("/");
  return kind === "image" || kind === "video" || kind === "audio" ? kind : "document";
};

/** What a text construct says, as HTML: by its type in Atom 1.0, by type and mode in 0.3. */
export function written(element: XmlElement, document: string): { html: string; base: string } {
  const base = baseOf(element, document);
  const type = (attribute(element, "type") ?? "text").trim().toLowerCase();
  const mode = attribute(element, "mode");
  if (attribute(element, "src") !== null) return { html: "", base };
  const hasMarkup = elements(element).length > 0;
  if (hasMarkup && (type === "xhtml" || type === "application/xhtml+xml" || mode !== "escaped")) {
    const div = elements(element).find(({ local, space }) => local === "div" && space === spaces.xhtml);
    return { html: markupOf(div ?? element), base: div ? baseOf(div, document) : base };
  }
  const text = textOf(element);
  if (mode === "base64" || isPacked(type, element)) return { html: decoded(text, type), base };
  if (type === "html" || type === "text/html" || mode === "escaped") return { html: text, base };
  return { html: plain(text), base };
}

/** By RFC 4287 4.1.3.3 what is neither text nor XML is Base64. */
const isPacked = (type: string, { local }: XmlElement): boolean =>
  local === "content" && type.includes("/") && !/^text\/|[+/]xml$/.test(type);

const decoded = (text: string, type: string): string =>
  type.startsWith("text/") ? Buffer.from(text, "base64").toString("utf8") : "";

const plain = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/\n/g, "<br>");
