import type { Json } from "../json.ts";
import { attribute, elements, textOf, type XmlElement } from "../web/xml/node.ts";
import { parseXml } from "../web/xml/parse.ts";

export type ChannelFeed = {
  channel: string | null;
  name: string | null;
  /** Each entry as it stands in the feed, its namespaces with it. */
  entries: { id: string; publishedAt: string | null; markup: string }[];
};

const open =
  '<feed xmlns:yt="http://www.youtube.com/xml/schemas/2015" xmlns:media="http://search.yahoo.com/mrss/" xmlns="http://www.w3.org/2005/Atom">';

/** A channel's feed; null where the text is none. */
export function channelFeed(xml: string): ChannelFeed | null {
  const { root } = parseXml(xml, { doctype: "skip" });
  if (root?.local !== "feed") return null;
  return {
    channel: said(root, "channelId"),
    name: said(root, "title"),
    entries: elements(root)
      .filter(({ local }) => local === "entry")
      .flatMap((entry) => {
        const id = said(entry, "videoId");
        return id ? [{ id, publishedAt: said(entry, "published"), markup: xml.slice(entry.start, entry.end) }] : [];
      }),
  };
}

/** An entry under the names that the Data API has for the same things. */
export function entryFields(markup: string): Json {
  const { root } = parseXml(`${open}${markup}</feed>`, { doctype: "skip" });
  const entry = root && child(root, "entry");
  if (!entry) return {};
  const group = child(entry, "group");
  const community = group && child(group, "community");
  const statistics = community && child(community, "statistics");
  const rating = community && child(community, "starRating");
  const author = child(entry, "author");
  return {
    id: said(entry, "videoId"),
    snippet: withoutNull({
      channelId: said(entry, "channelId"),
      channelTitle: author && said(author, "name"),
      publishedAt: said(entry, "published"),
      title: said(entry, "title"),
      description: group && said(group, "description"),
    }),
    statistics: withoutNull({
      viewCount: statistics && attribute(statistics, "views"),
      likeCount: rating && attribute(rating, "count"),
    }),
  };
}

const child = (parent: XmlElement, local: string): XmlElement | null =>
  elements(parent).find((one) => one.local === local) ?? null;

function said(parent: XmlElement, local: string): string | null {
  const found = child(parent, local);
  return found ? textOf(found) : null;
}

const withoutNull = (fields: Json): Json =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
