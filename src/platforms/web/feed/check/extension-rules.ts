import { attribute, textOf, type XmlElement } from "../../xml/node.ts";
import { type Fault, fault } from "./codes.ts";
import { feedsync } from "./feedsync-rules.ts";
import { html, plain } from "./html-values.ts";
import { itunes } from "./itunes-rules.ts";
import { media } from "./media-rules.ts";
import type { Checking, Rules, Value } from "./rule.ts";
import { fullLink, link } from "./uri-values.ts";
import {
  degrees,
  eventDate,
  float,
  iso8601,
  language,
  mime,
  notBlank,
  oneOf,
  rfc3339,
  w3cdtf,
  whole,
} from "./values.ts";

const date: Value = (value, { now }) => w3cdtf(value, now);
const moment: Value = (value, { now }) => rfc3339(value, now);
const many = { often: true } as const;

/** Prefixes by namespace; the rules below are written with them. */
export const prefixes: Readonly<Record<string, string>> = {
  "http://purl.org/dc/elements/1.1/": "dc",
  "http://purl.org/dc/terms/": "dcterms",
  "http://purl.org/rss/1.0/modules/content/": "content",
  "http://purl.org/rss/1.0/modules/syndication/": "sy",
  "http://purl.org/rss/1.0/modules/event/": "ev",
  "http://purl.org/rss/1.0/modules/slash/": "slash",
  "http://webns.net/mvcb/": "admin",
  "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
  "http://www.itunes.com/DTDs/Podcast-1.0.dtd": "itunes",
  "http://search.yahoo.com/mrss/": "media",
  "http://rssnamespace.org/feedburner/ext/1.0": "feedburner",
  "http://feedsync.org/2007/feedsync": "sx",
  "http://www.microsoft.com/schemas/rss/sse": "sx",
  "http://purl.org/syndication/history/1.0": "fh",
  "http://purl.org/syndication/thread/1.0": "thr",
  "http://wellformedweb.org/CommentAPI/": "wfw",
  "http://www.bloglines.com/about/specs/fac-1.0": "access",
  "http://conversationsnetwork.org/rssNamespace-1.0/": "conversationsNetwork",
  "http://www.w3.org/2003/01/geo/wgs84_pos#": "geo",
  "http://geourl.org/rss/module/": "geourl",
  "http://postneo.com/icbm": "icbm",
  "http://postneo.com/icbm/": "icbm",
  "http://www.georss.org/georss": "georss",
  "http://backend.userland.com/blogChannelModule": "blogChannel",
  "http://backend.userland.com/creativeCommonsRssModule": "creativeCommons",
  "http://web.resource.org/cc/": "cc",
  "http://madskills.com/public/xml/rss/module/trackback/": "trackback",
  "http://www.w3.org/2007/app": "app",
  "http://purl.org/atom/app#": "app",
  "http://www.w3.org/1999/xhtml": "xhtml",
  "http://www.w3.org/2005/Atom": "atom",
  "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
  "http://www.w3.org/2000/01/rdf-schema#": "rdfs",
  "http://xmlns.com/foaf/0.1/": "foaf",
};

/** Vocabularies of which all elements are known: another one in them is a slip of the pen. */
export const closed = new Set([
  "dc",
  "content",
  "sy",
  "ev",
  "slash",
  "admin",
  "sx",
  "thr",
  "access",
  "conversationsNetwork",
  "wfw",
  "fh",
  "feedburner",
  "itunes",
  "media",
  "blogChannel",
  "geo",
  "geourl",
  "icbm",
]);

const text = { value: plain };

export const extensions: Rules = {
  ...Object.fromEntries(
    "contributor coverage creator format identifier publisher relation rights source subject type title description"
      .split(" ")
      .map((name) => [`dc:${name}`, { ...many, open: true }]),
  ),
  "dc:date": { value: date },
  "dc:language": { value: language },
  "content:encoded": { value: (value) => html(value, true) },
  "content:items": { open: true },
  "sy:updatePeriod": { value: oneOf("InvalidUpdatePeriod", "hourly", "daily", "weekly", "monthly", "yearly") },
  "sy:updateFrequency": { value: whole("InvalidPositiveInteger", 1) },
  "sy:updateBase": { value: date },
  "ev:startdate": { value: eventDate },
  "ev:enddate": { value: eventDate },
  "ev:organizer": {},
  "ev:location": {},
  "ev:type": {},
  "slash:comments": { value: whole("InvalidNonNegativeInteger", 0) },
  "slash:section": {},
  "slash:department": {},
  "slash:hit_parade": {
    value: (value) =>
      /^\d+(\s*,\s*\d+)*$/.test(value.trim()) ? [] : fault("InvalidCommaSeparatedIntegers", "it is no list of numbers"),
  },
  "admin:generatorAgent": { attributes: { "rdf:resource": null } },
  "admin:errorReportsTo": { attributes: { "rdf:resource": null } },
  "wfw:comment": { value: fullLink },
  "wfw:commentRss": { value: fullLink },
  "wfw:commentRSS": { value: () => fault("CommentRSS", "it is written “commentRss”") },
  "access:restriction": {
    attributes: { relationship: oneOf("InvalidAccessRestrictionRel", "allow", "deny") },
    needs: ["relationship"],
  },
  "conversationsNetwork:introMilliseconds": { value: whole("InvalidNonNegativeInteger", 0) },
  "conversationsNetwork:image": { value: fullLink },
  "conversationsNetwork:ratingAverage": { value: float },
  "conversationsNetwork:ratingCount": { value: whole("InvalidNonNegativeInteger", 0) },
  "conversationsNetwork:ratingTimestamp": { value: iso8601 },
  "conversationsNetwork:ratingIndividual": { value: whole("InvalidNonNegativeInteger", 0) },
  "conversationsNetwork:ratingIndividualTimestamp": { value: iso8601 },
  "geo:lat": { value: degrees("InvalidLatitude", 90) },
  "geo:long": { value: degrees("InvalidLongitude", 180) },
  "geo:Point": { open: true },
  "geo:alt": {},
  "geourl:latitude": { value: degrees("InvalidLatitude", 90) },
  "geourl:longitude": { value: degrees("InvalidLongitude", 180) },
  "icbm:latitude": { value: degrees("InvalidLatitude", 90) },
  "icbm:longitude": { value: degrees("InvalidLongitude", 180) },
  "blogChannel:blogRoll": { value: fullLink },
  "blogChannel:mySubscriptions": { value: fullLink },
  "blogChannel:blink": { value: fullLink },
  "blogChannel:changes": { value: fullLink },
  "creativeCommons:license": { value: fullLink, ...many },
  "cc:license": { ...many, open: true },
  "trackback:ping": { also: trackback },
  "trackback:about": { ...many, also: trackback },
  "app:edited": { value: moment },
  "app:control": { open: true },
  "app:draft": { value: oneOf("InvalidYesNo", "yes", "no") },
  "fh:complete": {},
  "fh:archive": {},
  "fh:incremental": {},
  "fh:prev": {},
  "thr:in-reply-to": { ...many, attributes: { ref: null, href: null, type: mime, source: null }, needs: ["ref"] },
  "thr:total": { value: whole("InvalidNonNegativeInteger", 0) },
  "xhtml:meta": {
    ...many,
    attributes: { name: oneOf("InvalidMetaName", "robots"), content: robots },
    needs: ["name", "content"],
  },
  "xhtml:body": { open: true },
  "xhtml:div": { open: true },
  ...feedburner(),
  ...feedsync(),
  ...itunes(),
  ...media(),
};

function trackback(element: XmlElement, { report, kind }: Checking): void {
  const resource = attribute(element, "resource", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
  if (kind === "rss 1.0" && resource === null)
    report(fault("MissingAttribute", "it names its address by “rdf:resource”"), element, "rdf:resource");
  else report(fullLink(resource ?? textOf(element)), element);
}

function robots(value: string): Fault[] {
  const words = value.toLowerCase().split(/\s*,\s*/);
  const known = words.every((word) => /^(all|none|(no)?(index|follow)|noarchive|nosnippet)$/.test(word));
  const contradict = ["index", "follow"].some((word) => words.includes(word) && words.includes(`no${word}`));
  return known && !contradict ? [] : fault("InvalidMetaContent", `“${value}” says nothing to robots`);
}

function feedburner(): Rules {
  const address = { value: fullLink };
  return {
    "feedburner:awareness": address,
    "feedburner:origLink": address,
    "feedburner:origEnclosureLink": address,
    "feedburner:feedburnerHostname": address,
    "feedburner:browserFriendly": text,
    "feedburner:emailServiceId": { value: notBlank },
    "feedburner:info": { attributes: { uri: null } },
    "feedburner:feedFlare": { ...many, value: plain, attributes: { href: fromAnywhere, src: fromAnywhere } },
  };
}

/** RSS has nothing that an address could be relative to. */
function fromAnywhere(value: string, { kind }: Checking): Fault[] {
  if (/^[a-z][a-z0-9+.-]*:/i.test(value.trim())) return link(value.trim());
  return kind.startsWith("rss")
    ? fault("ContainsRelRef", `“${value}” does not say from where`)
    : link(value.trim(), true);
}
