import { attribute, baseOf, elements, isElement, textOf, type XmlElement, xmlSpace } from "../../xml/node.ts";
import { atoms } from "../read-atom.ts";
import { spaces } from "../spaces.ts";
import { type Fault, fault } from "./codes.ts";
import { html, looksLikeHtml, plain } from "./html-values.ts";
import type { Checking, Rules, Value } from "./rule.ts";
import { fullIri, id, link } from "./uri-values.ts";
import { addrSpec, language, mime, rfc3339, whole } from "./values.ts";

const date: Value = (value, { now }) => rfc3339(value, now);
const iri: Value = (value) =>
  value !== value.trim() ? fault("UnexpectedWhitespace", "spaces stand around it") : link(value, true);
const name: Value = (value) =>
  /[^\s@]+@[^\s@]+\.[a-z]{2,}/i.test(value)
    ? fault("ContainsEmail", "an e-mail address stands in a name")
    : plain(value);
const attributeText: Value = (value) => (value.trim() === "" ? fault("AttrNotBlank", "it is empty") : plain(value));

/** Atom 1.0 (RFC 4287). */
export const atom: Rules = {
  feed: {
    children:
      "author* category* contributor* generator icon id! link* logo rights subtitle title! updated! entry* info tagline copyright modified",
    also: feedAlso,
  },
  entry: {
    children:
      "author* category* content contributor* id! link* published rights source summary title! updated! modified issued created control",
    also: entryAlso,
  },
  source: {
    children: "author* category* contributor* generator icon id link* logo rights subtitle title updated",
    also(source, { report }) {
      for (const wanted of ["id", "title", "updated"])
        if (atoms(source, wanted).length === 0)
          report(fault("MissingSourceElement", `the source has no “${wanted}”`), source, wanted);
    },
  },
  author: { children: "name! uri email", open: false },
  contributor: { children: "name! uri email" },
  name: { value: name },
  uri: { value: iri },
  email: {
    value: (value) =>
      value !== value.trim() ? fault("UnexpectedWhitespace", "spaces stand around it") : addrSpec(value),
  },
  category: {
    attributes: { term: null, scheme: fullIri, label: plain },
    needs: ["term"],
    open: true,
  },
  generator: { value: plain, attributes: { uri: iri, version: null } },
  icon: { value: iri },
  logo: { value: iri },
  id: { value: id },
  updated: { value: spaced(date) },
  published: { value: spaced(date) },
  link: {
    attributes: {
      href: (value) => link(value, true),
      rel: relation,
      type: mime,
      hreflang: language,
      title: attributeText,
      length: whole("InvalidIntegerAttribute", 0),
      "thr:updated": date,
      "thr:count": whole("InvalidNonNegativeInteger", 0),
    },
    needs: ["href"],
    also: linkAlso,
  },
  title: { open: true, also: constructAlso },
  subtitle: { open: true, also: constructAlso },
  summary: { open: true, also: constructAlso },
  rights: { open: true, also: constructAlso },
  content: { open: true, also: contentAlso },
};

function spaced(check: Value): Value {
  return (value, checking) =>
    value !== value.trim() ? fault("UnexpectedWhitespace", "spaces stand around it") : check(value, checking);
}

const relations = new Set(
  "alternate appendix archives author bookmark canonical chapter collection comments contents copyright create-form current describedby disclosure duplicate edit edit-form edit-media enclosure first glossary help hosts hub icon index item last latest-version license lrdd memento monitor monitor-group next next-archive nofollow noreferrer payment predecessor-version prefetch prev prev-archive preview previous privacy-policy profile related replies search section self service start stylesheet subsection successor-version tag terms-of-service timegate timemap type up version-history via working-copy working-copy-of".split(
    " ",
  ),
);

function relation(value: string): Fault[] {
  if (value.trim() === "") return fault("AttrNotBlank", "it is empty");
  if (/^[a-z][a-z0-9+.-]*:/i.test(value)) return link(value, true);
  return relations.has(value.toLowerCase())
    ? []
    : fault("UnregisteredAtomLinkRel", `“${value}” is no registered relation`);
}

const relationOf = (element: XmlElement): string => attribute(element, "rel") ?? "alternate";

function linkAlso(element: XmlElement, checking: Checking): void {
  const { report } = checking;
  if (elements(element).length > 0 || textOf(element).trim() !== "")
    report(fault("AtomLinkNotEmpty", "a link holds something"), element);
  const type = attribute(element, "type") ?? "";
  if (relationOf(element) === "self" && type !== "" && !/atom\+xml|rss\+xml|text\/xml|application\/xml/.test(type))
    report(fault("SelfNotAtom", "it leads to itself as something that is no feed"), element);
  for (const { local, space } of element.attributes)
    if (space === "http://purl.org/syndication/thread/1.0" && local === "when")
      report(fault("NoThrWhen", "“thr:when” is written “thr:updated”"), element);
}

const historical = new Set(["first", "last", "current", "previous", "prev", "next", "prev-archive", "next-archive"]);

function linksAlso(parent: XmlElement, { report }: Checking): void {
  const seen = new Set<string>();
  for (const element of atoms(parent, "link")) {
    const rel = relationOf(element);
    const key = [rel, attribute(element, "type"), attribute(element, "hreflang")].join("\n");
    if ((rel === "alternate" || (rel === "self" && parent.local === "feed")) && seen.has(key))
      report(fault("DuplicateAtomLink", `two links lead to “${rel}” of one type and language`), element);
    seen.add(key);
    if (parent.local === "entry" && historical.has(rel))
      report(fault("FeedHistoryRelInEntry", `“${rel}” is a relation of feeds, not of entries`), element);
  }
}

function feedAlso(feed: XmlElement, checking: Checking): void {
  const { report } = checking;
  linksAlso(feed, checking);
  const links = atoms(feed, "link");
  const hrefs = (rel: string): string[] =>
    links.filter((one) => relationOf(one) === rel).map((one) => attribute(one, "href") ?? "");
  if (hrefs("self").length === 0 && feed.children.length > 0)
    report(fault("MissingSelf", "the feed does not say its own address"), feed);
  const own = hrefs("self")[0];
  const isComplete = elements(feed).some(
    ({ local, space }) => local === "complete" && space === "http://purl.org/syndication/history/1.0",
  );
  for (const element of isComplete ? links : []) {
    const rel = relationOf(element);
    if (rel === "current" && attribute(element, "href") !== own)
      report(fault("CurrentNotSelfInCompleteFeed", "a whole feed has another as its current one"), element);
    else if (historical.has(rel) && rel !== "current")
      report(fault("FeedRelInCompleteFeed", `a whole feed has no “${rel}”`), element);
  }
  for (const [end, wrong] of [
    ["first", "previous"],
    ["last", "next"],
  ] as const)
    if (own !== undefined && hrefs(end).includes(own) && hrefs(wrong).length > 0)
      report(fault("LinkPastEnd", `it is the ${end} and has a ${wrong} one`), feed);
  const ids = new Map<string, string>();
  for (const entry of atoms(feed, "entry")) {
    const key = atoms(entry, "id").map(textOf).join("").trim();
    const moment = atoms(entry, "updated").map(textOf).join("");
    if (key !== "" && ids.has(key)) report(fault("DuplicateEntries", `“${key}” names two entries`), entry, "id");
    ids.set(key, moment);
    const hasAuthor = [feed, entry, ...atoms(entry, "source")].some((one) => atoms(one, "author").length > 0);
    if (!hasAuthor) report(fault("MissingElement", "neither entry nor feed has an author"), entry, "author");
  }
}

function entryAlso(entry: XmlElement, checking: Checking): void {
  linksAlso(entry, checking);
  const hasAlternate = atoms(entry, "link").some((one) => relationOf(one) === "alternate");
  if (atoms(entry, "content").length === 0 && !hasAlternate)
    checking.report(fault("MissingContentOrAlternate", "an entry has neither content nor a link to it"), entry);
}

/** Text, HTML or XHTML, as the type says (RFC 4287, 3.1). */
function constructAlso(element: XmlElement, checking: Checking): void {
  const type = attribute(element, "type") ?? "text";
  for (const { local, space, name: printed } of element.attributes)
    if (space === "" && local !== "type" && !printed.startsWith("xmlns"))
      checking.report(fault("UnexpectedAttribute", `“${local}” has no meaning here`), element, local);
  if (!/^(text|html|xhtml)$/.test(type))
    checking.report(fault("InvalidTextType", `“${type}” is none of text, html, xhtml`), element, "type");
  typedAlso(element, type, attribute(element, "mode"), checking);
}

function typedAlso(element: XmlElement, type: string, mode: string | null, checking: Checking): void {
  const { report } = checking;
  const inside = elements(element);
  const value = textOf(element);
  const isOutside = attribute(element, "src") !== null;
  if (type === "xhtml" || (mode === "xml" && type !== "text")) {
    if (type === "xhtml" && !isOutside && !inside.some(({ local, space }) => local === "div" && space === spaces.xhtml))
      report(fault("MissingXhtmlDiv", "XHTML stands in a “div” of its own namespace"), element);
    const bare = element.children.map((child) => (isElement(child) ? "" : child.text)).join("");
    if (inside.length === 0 && looksLikeHtml(bare))
      report(fault("NotInline", "it says it is markup, and is text that looks like it"), element);
    return;
  }
  if (inside.length > 0) {
    if (type !== "text") report(fault("NotEscaped", "it says its markup is escaped, and it is not"), element);
    for (const one of inside) report(fault("UndefinedElement", `“<${one.name}>” cannot stand in ${type}`), one);
    return;
  }
  if (value.trim() === "" && !isOutside && element.local !== "content")
    report(fault("NotBlank", "it is empty"), element);
  if (type === "html" || type === "text/html") report(html(value, false), element);
  else if (looksLikeHtml(value) && /^(text|text\/plain)$/.test(type))
    report(fault("ContainsUndeclaredHTML", "it says it is plain text, and holds HTML"), element);
}

function contentAlso(element: XmlElement, checking: Checking): void {
  const { report } = checking;
  const type = attribute(element, "type");
  const source = attribute(element, "src");
  for (const { local, space, name: printed } of element.attributes)
    if (space === "" && !/^(type|src|mode)$/.test(local) && !printed.startsWith("xmlns"))
      report(fault("UnexpectedAttribute", `“${local}” has no meaning here`), element, local);
  if (type === "") report(fault("AttrNotBlank", "its type is empty"), element, "type");
  if (source !== null) {
    report(link(source, true), element, "src");
    if (type === null)
      report(fault("MissingTypeAttr", "it stands elsewhere, and its type is not told"), element, "type");
    else if (/^(text|html|xhtml)$/.test(type))
      report(fault("InvalidMIMEType", `“${type}” is no type of content`), element, "type");
    if (textOf(element).trim() !== "" || elements(element).length > 0)
      report(fault("UnexpectedText", "it stands elsewhere, and here as well"), element);
    return;
  }
  if (type === null || /^(text|html|xhtml)$/.test(type) || attribute(element, "mode") !== null)
    typedAlso(element, type ?? "text", attribute(element, "mode"), checking);
  else packedAlso(element, type, checking);
}

/** Content of a type of its own: an XML document, a text, or Base64. */
function packedAlso(element: XmlElement, type: string, { report }: Checking): void {
  const faults = mime(type);
  report(faults, element, "type");
  if (faults.length > 0 || type === "") return;
  if (/[+/]xml$/i.test(type.split(";")[0] ?? "")) {
    const bare = element.children.some((child) => !isElement(child) && child.text.trim() !== "");
    if (bare) report(fault("UnexpectedText", "text stands beside an XML document"), element);
  } else if (!/^text\//i.test(type)) {
    if (!isBase64(textOf(element))) report(fault("NotBase64", "it should be Base64, and is not"), element);
  } else if (elements(element).length > 0)
    for (const one of elements(element))
      report(fault("UndefinedElement", `“<${one.name}>” cannot stand in ${type}`), one);
}

function isBase64(value: string): boolean {
  const text = value.replace(/\s/g, "");
  return text.length % 4 === 0 && /^[a-z0-9+/]*={0,2}$/i.test(text);
}

/** Bases and languages hold for any element of any feed. */
export function commonAttributes(element: XmlElement, { report, url }: Checking): void {
  const own = attribute(element, "lang", xmlSpace);
  if (own !== null && own !== "") report(language(own), element, "xml:lang");
  const base = attribute(element, "base", xmlSpace);
  if (base !== null && base !== base.trim())
    report(fault("InvalidURI", "spaces stand around the base address"), element, "xml:base");
  else if (base !== null) {
    const faults = link(base, true);
    if (faults.length > 0) report(faults, element, "xml:base");
    else if (!URL.canParse(base, element.parent ? baseOf(element.parent, url) : url))
      report(fault("InvalidURI", "the base address is none"), element, "xml:base");
  }
}
