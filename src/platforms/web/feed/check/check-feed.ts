import type { XmlElement } from "../../xml/node.ts";
import type { Doctype, XmlDocument } from "../../xml/parse.ts";
import type { Defect } from "../model.ts";

export type CheckContext = {
  document: XmlDocument;
  text: string;
  encoding: string;
  decoding: { code: string; what: string } | null;
  url: string;
  now: number;
  kind: string;
};

export function checkFeed(_root: XmlElement, { document, decoding }: CheckContext): Defect[] {
  const defects: Defect[] = [];
  if (decoding)
    defects.push({ code: decoding.code, severity: "error", element: null, parent: null, what: decoding.what });
  for (const { code, what, line } of document.faults) {
    if (code === "UndefinedNamedEntity" && declaresLatin1(document.doctype)) continue;
    defects.push({ code, severity: "error", element: null, parent: null, what: `line ${line}: ${what}` });
  }
  return defects;
}

/** The document types of RSS 0.91 declare the names of Latin-1. */
const declaresLatin1 = (doctype: Doctype | null): boolean => /rss-0\.91\.dtd$/i.test(doctype?.systemId ?? "");
