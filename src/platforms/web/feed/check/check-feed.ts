import { attribute, elements, type XmlElement } from "../../xml/node.ts";
import type { Doctype, XmlDocument } from "../../xml/parse.ts";
import type { Defect } from "../model.ts";
import { isAtomSpace, isRssSpace, spaces } from "../spaces.ts";
import { atom } from "./atom-rules.ts";
import { fault, severityOf } from "./codes.ts";
import { prefixes } from "./extension-rules.ts";
import { app, opml, rss10, rss11 } from "./other-rules.ts";
import { podcast } from "./podcast.ts";
import { rss } from "./rss-rules.ts";
import type { Checking, Rules } from "./rule.ts";
import { type Vocabulary, walk } from "./walk.ts";

export type CheckContext = {
  document: XmlDocument;
  text: string;
  encoding: string;
  decoding: { code: string; what: string } | null;
  url: string;
  now: number;
  kind: string;
};

const most = 200;

/** Faults of a feed by the classes of W3C's feed validator (https://github.com/w3c/feedvalidator), at most so many. */
export function checkFeed(root: XmlElement, context: CheckContext): Defect[] {
  const defects: Defect[] = [];
  const report: Checking["report"] = (faults, element, at) => {
    for (const { code, what } of faults)
      if (defects.length < most)
        defects.push({
          code,
          severity: severityOf(code),
          element: at ?? element?.name ?? null,
          parent: (at ? element?.name : element?.parent?.name) ?? null,
          what: `${placeOf(element)}${at && !what.includes(at) ? `, ${at}` : ""}: ${what}`,
        });
  };
  const { document, decoding, text, url, now, encoding, kind } = context;
  if (decoding) report([decoding], null);
  for (const { code, what, line } of document.faults)
    if (code !== "UndefinedNamedEntity" || !declaresLatin1(document.doctype))
      report(fault(code, `line ${line}: ${what}`), null);
  for (const { name, value } of root.attributes)
    if (name.startsWith("xmlns") && /\s/.test(value.trim()))
      report(fault("SAXError", `the namespace “${value}” holds spaces`), root);
  if (!document.declared && !text.startsWith("\ufeff"))
    report(fault("MissingEncoding", "it does not declare its encoding"), null);
  doctypeFaults(root, document.doctype, report);

  const vocabulary = vocabularyOf(root);
  const checking: Checking = { text, url, now, encoding, kind, report };
  if (!vocabulary) {
    report(rootFault(root), root);
    return defects;
  }
  report(rootFault(root), root);
  walk(root, vocabulary, checking);
  podcast(root, checking);
  return defects;
}

/** Where an element stands, in words: “entry 3, title”. */
function placeOf(element: XmlElement | null): string {
  if (!element) return "the document";
  const names: string[] = [];
  for (let here: XmlElement | null = element; here?.parent; here = here.parent) {
    const { local, parent } = here;
    if (local === "channel" || local === "items") continue;
    const same: XmlElement[] = elements(parent).filter((one) => one.local === local);
    names.unshift(local === "item" || local === "entry" ? `${local} ${same.indexOf(here) + 1}` : here.name);
  }
  return names.join(", ") || element.name;
}

/** The document types of RSS 0.91 declare the names of Latin-1. */
const declaresLatin1 = (doctype: Doctype | null): boolean => /rss-0\.91\.dtd$/i.test(doctype?.systemId ?? "");

function doctypeFaults(root: XmlElement, doctype: Doctype | null, report: Checking["report"]): void {
  if (!declaresLatin1(doctype)) return;
  if (attribute(root, "version") !== "0.91")
    report(fault("InvalidDoctype", "its document type is that of RSS 0.91"), root);
  else if (/my\.netscape\.com/.test(doctype?.systemId ?? ""))
    report(fault("DeprecatedDTD", "its document type stands at an address that is gone"), root);
}

function vocabularyOf(root: XmlElement): Vocabulary | null {
  const name = root.local;
  const own = (rules: Rules, isCore: (space: string) => boolean): Vocabulary => ({ rules, isCore });
  if (isAtomSpace(root.space)) return own(root.space === spaces.atom03 ? {} : atom, isAtomSpace);
  if (name === "rss") return own(rss, root.space === "" ? isRssSpace : () => false);
  if (name === "RDF" && root.space === spaces.rdf)
    return own(rss10, (space) => space === spaces.rdf || (space !== "" && isRssSpace(space)));
  if (name === "Channel" && root.space === spaces.rss11) return own(rss11, (space) => space === spaces.rss11);
  if (name === "opml" || name === "outlineDocument") return own(opml, (space) => space === "");
  return prefixes[root.space] === "app" ? own(app, (space) => prefixes[space] === "app") : null;
}

const known = new Set([
  "rss",
  "RDF",
  "feed",
  "entry",
  "Channel",
  "opml",
  "outlineDocument",
  "service",
  "categories",
  "urlset",
  "sitemapindex",
]);

function rootFault(root: XmlElement): { code: string; what: string }[] {
  const { local, space } = root;
  if (local === "feed" || local === "entry") {
    if (space === spaces.atom) return [];
    if (/^http:\/\/purl\.org\/atom\/ns#/.test(space))
      return fault("ObsoleteNamespace", `“${space}” is an old draft of Atom`);
    return fault("InvalidNamespace", `“${space}” is not the namespace of Atom`);
  }
  if (local === "rss" && space !== "" && !isRssSpace(space))
    return fault("InvalidNamespace", "“rss” stands in a namespace, and should not");
  if (local === "RDF" && !elements(root).some((one) => one.local === "channel" && one.space !== ""))
    return fault("UndeterminableVocabulary", "its channel is in no namespace");
  return known.has(local) ? [] : fault("UndefinedElement", `“<${root.name}>” begins no feed`);
}
