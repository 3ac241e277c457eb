import { attribute, elements, textOf, type XmlElement } from "../../xml/node.ts";
import { atoms } from "../read-atom.ts";
import { cores } from "../read-rss.ts";
import { spaces } from "../spaces.ts";
import { fault } from "./codes.ts";
import { html, plain } from "./html-values.ts";
import type { Checking, Rules, Value } from "./rule.ts";
import { fullLink } from "./uri-values.ts";
import { contact, language, notBlank, oneOf, rfc822, whole } from "./values.ts";

const about = (element: XmlElement, { report }: Checking): void => {
  const value = attribute(element, "about", spaces.rdf);
  if (value === null) report(fault("MissingAttribute", "“rdf:about” says what it is of"), element, "rdf:about");
  else report(fullLink(value), element);
};

const uniqueAbout = (items: readonly XmlElement[], { report }: Checking): void => {
  const seen = new Set<string>();
  for (const item of items) {
    const value = attribute(item, "about", spaces.rdf);
    if (value !== null && seen.has(value))
      report(fault("DuplicateValue", `“${value}” names two items`), item, "rdf:about");
    if (value !== null) seen.add(value);
  }
};

/** RSS 1.0 (https://web.resource.org/rss/1.0/spec). */
export const rss10: Rules = {
  RDF: {
    children: "channel image item* textinput",
    open: true,
    also: (element, checking) => uniqueAbout(cores(element, "item"), checking),
  },
  channel: { children: "title! link! description! image items textinput", also: about },
  items: { open: true },
  Seq: { open: true },
  li: {
    also(element, { report }) {
      for (const { local, name } of element.attributes)
        if (local !== "resource" && !name.startsWith("xmlns"))
          report(fault("UnexpectedAttribute", `“${name}” has no meaning here`), element, name);
    },
  },
  item: { children: "title! link! description", also: about },
  image: {
    children: "title link url",
    also(image, checking) {
      if (image.parent?.local === "channel") return;
      about(image, checking);
      for (const [needed, code] of [
        ["title", "MissingTitle"],
        ["link", "MissingLink"],
        ["url", "MissingElement"],
      ] as const)
        if (cores(image, needed).length === 0) checking.report(fault(code, `it has no “${needed}”`), image, needed);
    },
  },
  textinput: { children: "title description name link" },
  title: { value: notBlank },
  link: { value: fullLink },
  description: { value: (value) => html(value, false) },
  url: { value: fullLink },
  name: {},
};

const anyText = { open: true } as const;

/** RSS 1.1 (http://purl.org/net/rss1.1). */
export const rss11: Rules = {
  Channel: {
    children: "title! link! description! image items!",
    attributes: { "rdf:about": fullLink },
    also(channel, checking) {
      uniqueAbout(
        cores(channel, "items").flatMap((items) => cores(items, "item")),
        checking,
      );
      strayAttributes(channel, checking);
    },
  },
  items: { children: "item*" },
  item: { children: "title! link! description" },
  image: { children: "title! link url!" },
  title: anyText,
  link: { value: fullLink },
  description: anyText,
  url: { value: fullLink },
};

/** Elements of other vocabularies carry no attributes of this one, and what stands in them is RDF. */
function strayAttributes(element: XmlElement, checking: Checking): void {
  // What is literal is no RDF.
  if (attribute(element, "parseType", spaces.rdf) === "Literal") return;
  for (const one of elements(element)) {
    if (one.space !== spaces.rss11) {
      if (one.attributes.some(({ space }) => space === spaces.rss11))
        checking.report(fault("UnexpectedAttribute", "an attribute of RSS stands in another vocabulary"), one);
      const mixed = one.children.some((child) => "text" in child && child.text.trim() !== "");
      if (elements(one).length > 0 && mixed && attribute(one, "parseType", spaces.rdf) === null)
        checking.report(fault("InvalidRDF", "text stands beside elements"), one);
    }
    strayAttributes(one, checking);
  }
}

const date: Value = (value, { now }) => rfc822(value, now);
const truth = oneOf("InvalidTrueFalse", "true", "false");

/** OPML 1.0 and 2.0 (http://opml.org/spec2.opml). */
export const opml: Rules = {
  opml: {
    children: "head! body!",
    attributes: { version: oneOf("InvalidOPMLVersion", "1.0", "1.1", "2.0") },
    needs: ["version"],
  },
  outlineDocument: {
    children: "head! body!",
    also: (element, { report }) =>
      report(fault("ObsoleteVersion", "“outlineDocument” is the old name of “opml”"), element),
  },
  head: {
    children:
      "title dateCreated dateModified ownerName ownerEmail ownerId docs expansionState vertScrollState windowTop windowLeft windowBottom windowRight cloud",
  },
  title: { value: plain },
  dateCreated: { value: date },
  dateModified: { value: date },
  ownerName: { value: plain },
  ownerEmail: { value: contact },
  ownerId: { value: fullLink },
  docs: { value: fullLink },
  expansionState: {
    value: (value) =>
      /^\s*(\d+(\s*,\s*\d+)*)?\s*$/.test(value) ? [] : fault("InvalidExpansionState", "it is no list of numbers"),
  },
  ...Object.fromEntries(
    "vertScrollState windowTop windowLeft windowBottom windowRight"
      .split(" ")
      .map((name) => [name, { value: whole("InvalidInteger", -100_000) }]),
  ),
  body: {
    children: "outline*",
    also(body, { report }) {
      if (elements(body).length === 0) report(fault("MissingElement", "it lists nothing"), body, "outline");
    },
  },
  outline: { children: "outline*", also: outline },
};

function outline(element: XmlElement, { report, now }: Checking): void {
  const get = (name: string): string | null => attribute(element, name);
  if (get("text") === null) report(fault("MissingAttribute", "“text” is what an outline shows"), element, "text");
  if (get("type") === "rss") {
    if (get("title") === null) report(fault("MissingTitleAttr", "a feed is listed without its title"), element);
    if (get("xmlUrl") === null) report(fault("MissingXmlURL", "a feed is listed without its address"), element);
    const version = get("version");
    if (version !== null && !/^(RSS|RSS1|RSS2|scriptingNews|atom)$/i.test(version))
      report(fault("InvalidOutlineVersion", `“${version}” is no version of a feed`), element);
  }
  for (const { name } of element.attributes)
    if (/^(xmlurl|htmlurl|iscomment|isbreakpoint)$/.test(name))
      report(fault("UnexpectedAttribute", `“${name}” is written with capitals`), element, name);
  const created = get("created");
  if (created !== null) report(rfc822(created, now), element, "created");
  for (const name of ["isComment", "isBreakpoint"]) {
    const value = get(name);
    if (value !== null) report(truth(value), element, name);
  }
  const spoken = get("language");
  if (spoken !== null) report(language(spoken), element, "language");
}

/** Documents of the Atom Publishing Protocol (RFC 5023). */
export const app: Rules = {
  service: { children: "workspace*", open: true },
  workspace: { children: "collection*", open: true },
  collection: {
    open: true,
    attributes: { href: fullLink },
    needs: ["href"],
    also(collection, { report }) {
      if (atoms(collection, "title").length === 0)
        report(fault("MissingElement", "a collection has no title"), collection, "atom:title");
      for (const one of atoms(collection, "id"))
        report(fault("QuestionableUsage", "an id means nothing in a collection"), one);
    },
  },
  categories: {
    open: true,
    also(categories, { report }) {
      if (attribute(categories, "href") !== null && textAndChildren(categories))
        report(fault("ConflictingCatChildren", "it stands elsewhere, and here as well"), categories);
    },
  },
  accept: { open: true },
};

const textAndChildren = (element: XmlElement): boolean => elements(element).length > 0 || textOf(element).trim() !== "";
