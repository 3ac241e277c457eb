import { lineOfHtml, textOfHtml } from "../html/text-of-html.ts";
import { dateIn } from "../page/date-in-text.ts";
import { attribute, baseOf, elements, inherited, markupOf, textOf, type XmlElement } from "../xml/node.ts";
import { type FeedDate, rfc822Date, w3cDate } from "./dates.ts";
import type { FeedEntry } from "./model.ts";
import { linksOf } from "./read-atom.ts";
import { isAtomSpace, isRssSpace, spaces } from "./spaces.ts";

/** Elements of RSS itself, whichever of its namespaces they were written in. */
export const cores = (parent: XmlElement, ...names: string[]): XmlElement[] =>
  elements(parent).filter(({ local, space }) => names.includes(local) && isRssSpace(space));

export const core = (parent: XmlElement, ...names: string[]): XmlElement | null => cores(parent, ...names)[0] ?? null;

export const foreign = (parent: XmlElement, space: string, local: string): XmlElement | null =>
  elements(parent).find((one) => one.space === space && one.local === local) ?? null;

const said = (element: XmlElement | null): string | null => (element ? textOf(element).trim() || null : null);

/** Title, language and site of a channel of any RSS. */
export function channelOf(channel: XmlElement): { title: string | null; language: string | null; site: string | null } {
  return {
    title: said(core(channel, "title")),
    language:
      said(core(channel, "language")) ?? said(foreign(channel, spaces.dc, "language")) ?? inherited(channel, "lang"),
    site: said(core(channel, "link")),
  };
}

/** One item of RSS 0.9x, 1.0, 1.1 or 2.0. */
export function entryOfRss(item: XmlElement, document: string, language: string | null): FeedEntry {
  const base = baseOf(item, document);
  const body = bodyOf(item);
  const bodyBase = body ? baseOf(body, document) : base;
  const html = body === null ? null : body.space === spaces.xhtml ? markupOf(body) : htmlOf(body);
  const read = html === null ? null : textOfHtml(html, bodyBase);
  const guid = core(item, "guid");
  const published = dateOf(item, language);
  const enclosures = cores(item, "enclosure");
  return {
    id: said(guid) ?? attribute(item, "about", spaces.rdf),
    link: linkOf(item, guid, base),
    title: titleOf(item),
    html,
    text: read?.text ?? "",
    publishedAt: published?.at ?? null,
    updatedAt: atomDate(item, "updated") ?? said822(foreign(item, spaces.dcterms, "modified")),
    undated: published && published.at === null ? published.printed : null,
    language: said(foreign(item, spaces.dc, "language")) ?? inherited(item, "lang") ?? language,
    tags: [
      ...new Set(
        [
          ...cores(item, "category"),
          ...elements(item).filter(({ space, local }) => space === spaces.dc && local === "subject"),
        ]
          .map((one) => lineOfHtml(textOf(one)))
          .filter((tag) => tag !== ""),
      ),
    ],
    links: read?.links ?? [],
    media: [
      ...(read?.media ?? []),
      ...enclosures.flatMap((one) => mediaOf(attribute(one, "type"), attribute(one, "url"))),
    ],
  };
}

/** Plain text in RSS may hold markup twice escaped or once; either way it is read as HTML. */
const htmlOf = (body: XmlElement): string => (elements(body).length > 0 ? markupOf(body) : textOf(body));

/** The fullest of the places where RSS keeps a text. */
function bodyOf(item: XmlElement): XmlElement | null {
  const whole =
    foreign(item, spaces.content, "encoded") ??
    foreign(item, spaces.xhtml, "body") ??
    foreign(item, spaces.xhtml, "div");
  if (whole && textOf(whole).trim() !== "") return whole;
  const atom = elements(item).find(
    ({ space, local }) => isAtomSpace(space) && (local === "content" || local === "summary"),
  );
  return core(item, "description") ?? atom ?? foreign(item, spaces.media, "description") ?? null;
}

function titleOf(item: XmlElement): string | null {
  const title = core(item, "title") ?? foreign(item, spaces.dc, "title") ?? foreign(item, spaces.media, "title");
  return title ? lineOfHtml(htmlOf(title)) || null : null;
}

function linkOf(item: XmlElement, guid: XmlElement | null, base: string): string | null {
  const own = core(item, "link");
  const printed =
    said(own) ??
    (own ? attribute(own, "href") : null) ??
    linksOf(item).find(({ rel }) => rel === "alternate")?.href ??
    (guid && attribute(guid, "isPermaLink")?.toLowerCase() !== "false" ? said(guid) : null) ??
    attribute(item, "about", spaces.rdf);
  return printed === null ? null : absolute(printed, base);
}

/** A web address, whole; null for what is none. */
export function absolute(printed: string, base: string): string | null {
  const url = URL.parse(printed.trim(), base);
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
}

function dateOf(item: XmlElement, language: string | null): (FeedDate & { printed: string }) | null {
  const own = core(item, "pubDate");
  const found: [XmlElement | null, (printed: string) => FeedDate][] = [
    [own, rfc822Date],
    [foreign(item, spaces.dc, "date"), w3cDate],
    [foreign(item, spaces.dcterms, "created") ?? foreign(item, spaces.dcterms, "issued"), w3cDate],
    [elements(item).find(({ space, local }) => isAtomSpace(space) && local === "published") ?? null, w3cDate],
  ];
  let first: (FeedDate & { printed: string }) | null = null;
  for (const [element, read] of found) {
    const printed = said(element);
    if (printed === null) continue;
    const date = { ...read(printed), printed };
    if (date.at !== null) return date;
    first ??= date;
  }
  // Some write their months in their own language.
  const named = first === null ? null : dateIn(first.printed, null, language);
  return named === null || first === null ? first : { ...first, at: named.at };
}

const said822 = (element: XmlElement | null): number | null => {
  const printed = said(element);
  return printed === null ? null : w3cDate(printed).at;
};

function atomDate(item: XmlElement, local: string): number | null {
  const element = elements(item).find((one) => isAtomSpace(one.space) && one.local === local);
  return said822(element ?? null);
}

export function mediaOf(type: string | null, url: string | null): FeedEntry["media"] {
  const kind = (type ?? "").toLowerCase();
  if (kind.startsWith("image/") || (kind === "" && /\.(jpe?g|png|gif|webp|avif)([?#]|$)/i.test(url ?? "")))
    return ["image"];
  if (kind.startsWith("video/") || (kind === "" && /\.(mp4|webm|mov)([?#]|$)/i.test(url ?? ""))) return ["video"];
  if (kind.startsWith("audio/") || (kind === "" && /\.(mp3|m4a|ogg)([?#]|$)/i.test(url ?? ""))) return ["audio"];
  return url === null ? [] : ["document"];
}
