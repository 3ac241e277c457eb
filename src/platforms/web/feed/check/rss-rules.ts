import { attribute, elements, markupOf, textOf, type XmlElement } from "../../xml/node.ts";
import { core, cores, foreign } from "../read-rss.ts";
import { spaces } from "../spaces.ts";
import { fault } from "./codes.ts";
import { characterData, html, plain } from "./html-values.ts";
import type { Checking, Rules, Value } from "./rule.ts";
import { fullLink, link } from "./uri-values.ts";
import { contact, language, mime, notBlank, oneOf, rfc822, whole } from "./values.ts";

const date: Value = (value, { now }) => rfc822(value, now);
const title = (element: XmlElement, { text, report }: Checking): void => {
  const raw = text.slice(element.start, element.end);
  report(characterData(raw.slice(raw.indexOf(">") + 1, Math.max(0, raw.lastIndexOf("</")))), element);
};
const body: Value = (value) => html(value, true);
const days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** RSS 0.91 to 2.0 (https://www.rssboard.org/rss-specification). */
export const rss: Rules = {
  rss: {
    children: "channel! access:restriction",
    attributes: { version: null },
    needs: ["version"],
  },
  channel: {
    children:
      "title! link! description! language copyright managingEditor webMaster pubDate lastBuildDate category* generator docs cloud ttl image rating textInput skipHours skipDays item* items",
    also: channelAlso,
  },
  item: {
    children: "title link description author category* comments enclosure* guid pubDate source expirationDate",
    also: itemAlso,
  },
  "channel/title": { value: notBlank, also: title },
  "channel/link": { value: fullLink },
  "channel/description": { value: plain },
  language: { value: language },
  copyright: { value: plain },
  managingEditor: { value: contact },
  webMaster: { value: contact },
  pubDate: { value: date },
  lastBuildDate: { value: date },
  expirationDate: { value: date },
  category: { value: plain, attributes: { domain: null } },
  generator: { value: plain },
  docs: { value: fullLink },
  cloud: {
    attributes: {
      domain: null,
      path: null,
      port: whole("InvalidIntegerAttribute", 1),
      registerProcedure: null,
      protocol: oneOf("InvalidValue", "xml-rpc", "soap", "http-post"),
    },
    needs: ["domain", "path", "port", "registerProcedure", "protocol"],
  },
  ttl: { value: whole("InvalidInteger", 0) },
  rating: { value: plain },
  image: { children: "title! link! url! width height description", also: imageAlso },
  "image/title": { value: notBlank, also: title },
  "image/link": { value: fullLink },
  url: { value: fullLink },
  width: { value: whole("InvalidWidth", 1, 144) },
  height: { value: whole("InvalidHeight", 1, 400) },
  "image/description": { value: plain },
  textInput: { children: "title! description! name! link!" },
  "textInput/title": { value: notBlank, also: title },
  "textInput/description": { value: plain },
  name: {
    value: (value) =>
      /^[a-z_][a-z0-9_.-]*$/i.test(value.trim()) ? [] : fault("InvalidFormComponentName", "it is no name of a field"),
  },
  "textInput/link": { value: fullLink },
  skipHours: { children: "hour*", also: (element, checking) => repeated(element, "hour", checking) },
  hour: { value: whole("InvalidHour", 0, 24) },
  skipDays: {
    children: "day*",
    also(element, checking) {
      if (cores(element, "day").length > 7) checking.report(fault("EightDaysAWeek", "a week has seven days"), element);
      repeated(element, "day", checking);
    },
  },
  day: { value: oneOf("InvalidDay", ...days) },
  "item/title": { value: notBlank, also: title },
  "item/link": { value: fullLink },
  "item/description": { value: body },
  author: { value: contact },
  comments: { value: fullLink },
  enclosure: {
    attributes: {
      url: fullLink,
      length: whole("InvalidIntegerAttribute", 0, Number.MAX_SAFE_INTEGER, "InvalidNonNegativeInteger"),
      type: mime,
    },
    needs: ["url", "length", "type"],
  },
  guid: { attributes: { isPermaLink: oneOf("InvalidBooleanAttribute", "true", "false") }, also: guidAlso },
  source: { value: plain, attributes: { url: fullLink }, needs: ["url"] },
  items: { children: "item*", open: true },
};

const first = (value: string): string => value.trim();

function repeated(parent: XmlElement, local: string, { report }: Checking): void {
  const seen = new Set<string>();
  for (const one of cores(parent, local)) {
    // Midnight is 0 and 24.
    const value = local === "hour" ? String(Number(textOf(one)) % 24) : first(textOf(one));
    if (seen.has(value)) report(fault("DuplicateValue", `“${first(textOf(one))}” is said twice`), one);
    seen.add(value);
  }
}

function imageAlso(image: XmlElement, { report }: Checking): void {
  const channel = image.parent;
  const own = core(image, "title");
  const outer = channel && core(channel, "title");
  if (own && outer && textOf(own).trim() !== "" && textOf(own).trim() !== textOf(outer).trim())
    report(fault("ImageTitleDoesntMatch", "the picture's title is not the channel's"), own);
}

const withBoth: readonly [own: string, space: keyof typeof others, local: string][] = [
  ["title", "dc", "title"],
  ["pubDate", "dc", "date"],
  ["pubDate", "atom", "published"],
  ["language", "dc", "language"],
  ["copyright", "dc", "rights"],
  ["generator", "admin", "generatorAgent"],
  ["managingEditor", "dc", "publisher"],
  ["author", "dc", "creator"],
  ["category", "dc", "subject"],
  ["guid", "dc", "identifier"],
  ["source", "dc", "source"],
];
const others = {
  dc: spaces.dc,
  atom: spaces.atom,
  admin: "http://webns.net/mvcb/",
};
const commons = "http://backend.userland.com/creativeCommonsRssModule";
const cc = "http://web.resource.org/cc/";

/** The same thing said in two ways. */
function saidTwice(parent: XmlElement, code: string, { report }: Checking): void {
  for (const [own, space, local] of withBoth)
    if (core(parent, own) && foreign(parent, others[space], local))
      report(fault(code, `“${own}” and “${space}:${local}” say the same`), parent, own);
  if (foreign(parent, commons, "license") && foreign(parent, cc, "license"))
    report(fault(code, "two licences are named"), parent, "creativeCommons:license");
}

function channelAlso(channel: XmlElement, checking: Checking): void {
  if (!core(channel, "language") && !foreign(channel, spaces.dc, "language"))
    checking.report(fault("MissingDCLanguage", "the channel does not say its language"), channel);
  saidTwice(channel, "DuplicateSemantics", checking);
  const own = elements(channel);
  const firstItem = own.findIndex(({ local }) => local === "item");
  const lastOther = own.findLastIndex(({ local, space }) => local !== "item" && space === "");
  if (firstItem >= 0 && lastOther > firstItem)
    checking.report(fault("MisplacedItem", "items stand before other elements of the channel"), channel);
  const ids = new Set<string>();
  for (const item of cores(channel, "item")) {
    const guid = core(item, "guid");
    const value = guid ? textOf(guid).trim() : "";
    if (guid && value !== "" && ids.has(value))
      checking.report(fault("DuplicateValue", `“${value}” names two items`), guid);
    ids.add(value);
    const slash = elements(item).find(({ space, local }) => space.endsWith("/modules/slash/") && local === "comments");
    if (slash && !core(channel, "lastBuildDate"))
      checking.report(fault("SlashDate", "comments are counted, and nothing says when"), slash);
  }
}

function itemAlso(item: XmlElement, checking: Checking): void {
  const { report } = checking;
  saidTwice(item, "DuplicateItemSemantics", checking);
  if (item.parent?.local === "channel" && isEarly(item)) return;
  const description = core(item, "description");
  if (!core(item, "title") && !description && !foreign(item, spaces.content, "encoded"))
    report(fault("ItemMustContainTitleOrDescription", "an item has neither title nor description"), item);
  if (!core(item, "guid") && checking.kind === "rss 2.0")
    report(fault("MissingGuid", "an item has no guid"), item, "guid");
  const xhtml = elements(item).find(
    ({ space, local }) => space === spaces.xhtml && (local === "body" || local === "div"),
  );
  if (description && xhtml)
    report(fault("DuplicateDescriptionSemantics", "the text stands there twice"), item, `xhtml:${xhtml.local}`);
  const encoded = foreign(item, spaces.content, "encoded");
  if (description && encoded && encoded.start < description.start)
    report(fault("NeedDescriptionBeforeContent", "the summary should stand before the whole text"), item);
  if (description && /[\u00c3\u00c2][\u0080-\u00bf]/.test(markupOf(description)))
    report(fault("BadCharacters", "its letters were encoded twice"), item, "description");
}

/** RSS 1.0 has its items beside the channel, under rules of its own. */
const isEarly = (item: XmlElement): boolean => item.space !== "";

function guidAlso(guid: XmlElement, { report }: Checking): void {
  const value = textOf(guid).trim();
  const isPermanent = attribute(guid, "isPermaLink")?.toLowerCase() !== "false";
  if (isPermanent && !/^https?:\/\//i.test(value)) {
    const code = /^[a-z][a-z0-9+.-]*:/i.test(value) ? "InvalidPermalink" : "InvalidHttpGUID";
    report(fault(code, `“${value}” is no lasting address, and nothing says that it is none`), guid);
  } else if (isPermanent) report(link(value), guid);
  else if (value === "") report(fault("NotBlank", "it is empty"), guid);
  else if (value.length < 9 && /^\d+$/.test(value))
    report(fault("NotSufficientlyUnique", `“${value}” may be the id of others too`), guid);
}
