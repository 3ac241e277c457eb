import { htmlEntity, xmlEntity } from "./entities.ts";
import { resolveNames } from "./names.ts";
import type { XmlElement } from "./node.ts";

export type XmlFault = {
  code: "SAXError" | "UndefinedNamedEntity" | "BadXmlVersion";
  what: string;
  /** Counted from 1. */
  line: number;
};

export type Doctype = { name: string; publicId: string | null; systemId: string | null };

export type XmlDocument = {
  root: XmlElement | null;
  faults: XmlFault[];
  doctype: Doctype | null;
  /** What the first line declares; null where it does not. */
  declared: { version: string; encoding: string | null } | null;
};

/** What cannot be let in at all, whatever else it holds. */
export class XmlRefused extends Error {
  override name = "XmlRefused";
}

export type XmlPolicy = {
  /** “skip”: a DOCTYPE without declarations of its own is passed over, and nothing is fetched for it. */
  doctype: "refuse" | "skip";
};

const deepest = 200;
const mostNodes = 500_000;
const mostFaults = 50;

/**
 * Reads XML into a tree. It knows no entities but XML's own five (HTML's names are read with a fault noted), fetches
 * nothing, and refuses any declaration inside a DOCTYPE, so that no document can make it large or make it look elsewhere.
 * What is not well-formed is noted and read as far as it can be.
 */
export function parseXml(text: string, policy: XmlPolicy): XmlDocument {
  const document: XmlDocument = { root: null, faults: [], doctype: null, declared: null };
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const begin = at;
  let here: XmlElement | null = null;
  let depth = 0;
  let nodes = 0;

  const fault = (what: string, place: number, code: XmlFault["code"] = "SAXError"): void => {
    if (document.faults.length < mostFaults) document.faults.push({ code, what, line: lineAt(text, place) });
  };
  const count = (): void => {
    if (++nodes > mostNodes) throw new XmlRefused(`it holds more than ${mostNodes} elements and texts`);
  };
  const addText = (raw: string, isCdata: boolean, place: number): void => {
    if (raw === "") return;
    if (control.test(raw)) fault("it holds a control character that XML does not allow", place);
    if (!here) {
      if (isCdata || /\S/.test(raw)) fault("text stands outside of the root element", place);
      return;
    }
    count();
    here.children.push({ text: isCdata ? raw : decode(raw, place), isCdata });
  };
  const decode = (raw: string, place: number): string => {
    if (!raw.includes("&")) return raw;
    return raw.replace(reference, (whole, hex: string, decimal: string, name: string, offset: number) => {
      if (name !== undefined) {
        const known = xmlEntity(name);
        if (known !== null) return known;
        fault(`the entity “&${name};” is not declared`, place + offset, "UndefinedNamedEntity");
        return htmlEntity(name) ?? whole;
      }
      if (hex === undefined && decimal === undefined) {
        fault("an ampersand is not written as “&amp;”", place + offset);
        return whole;
      }
      const code = hex === undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16);
      if (isCharacter(code)) return String.fromCodePoint(code);
      fault(`“${whole}” is no character`, place + offset);
      return "\ufffd";
    });
  };
  const close = (element: XmlElement, end: number): void => {
    element.end = end;
    here = element.parent;
    depth--;
  };

  while (at < text.length) {
    const open = text.indexOf("<", at);
    if (open < 0) {
      addText(text.slice(at), false, at);
      break;
    }
    if (open > at) addText(text.slice(at, open), false, at);
    if (text.startsWith("<!--", open)) {
      const end = text.indexOf("-->", open + 4);
      if (end < 0) {
        fault("a comment is not closed", open);
        break;
      }
      if (text.slice(open + 4, end).includes("--")) fault("a comment holds “--”", open);
      at = end + 3;
    } else if (text.startsWith("<![CDATA[", open)) {
      const end = text.indexOf("]]>", open + 9);
      if (end < 0) fault("a CDATA section is not closed", open);
      const stop = end < 0 ? text.length : end;
      addText(text.slice(open + 9, stop), true, open);
      at = stop + 3;
    } else if (text.startsWith("<!DOCTYPE", open)) {
      if (policy.doctype === "refuse") throw new XmlRefused("it has a DOCTYPE");
      const end = text.indexOf(">", open);
      const inside = text.slice(open + 9, end < 0 ? undefined : end);
      if (inside.includes("[")) throw new XmlRefused("its DOCTYPE declares elements or entities of its own");
      if (end < 0) {
        fault("the DOCTYPE is not closed", open);
        break;
      }
      document.doctype = doctypeOf(inside);
      at = end + 1;
    } else if (text.startsWith("<!", open)) {
      // A declaration elsewhere is no declaration; read as what it most likely is, text.
      if (/^<!(ENTITY|ELEMENT|ATTLIST|NOTATION)/.test(text.slice(open, open + 12)))
        throw new XmlRefused("it declares elements or entities of its own");
      fault("“<!” begins neither a comment nor a CDATA section", open);
      addText("<!", true, open);
      at = open + 2;
    } else if (text.startsWith("<?", open)) {
      const end = text.indexOf("?>", open);
      if (end < 0) {
        fault("a processing instruction is not closed", open);
        break;
      }
      const inside = text.slice(open + 2, end);
      if (/^xml\s/i.test(inside)) {
        document.declared = declarationOf(inside);
        if (open !== begin) fault("the XML declaration does not stand at the very beginning", open);
        else if (document.declared.version !== "1.0")
          fault(`it declares version ${document.declared.version} of XML`, open, "BadXmlVersion");
      }
      at = end + 2;
    } else if (text[open + 1] === "/") {
      const end = text.indexOf(">", open);
      const name = text.slice(open + 2, end < 0 ? undefined : end).trim();
      at = end < 0 ? text.length : end + 1;
      if (end < 0) fault("a tag is not closed", open);
      let match: XmlElement | null = here;
      while (match && match.name !== name) match = match.parent;
      if (!match) {
        fault(`“</${name}>” closes nothing`, open);
        continue;
      }
      while (here && here !== match) {
        fault(`“<${here.name}>” is not closed before “</${name}>”`, open);
        close(here, open);
      }
      close(match, at);
    } else {
      const tag = readTag(text, open);
      if (!tag) {
        fault("“<” is not written as “&lt;”", open);
        addText("<", true, open);
        at = open + 1;
        continue;
      }
      for (const what of tag.faults) fault(what, open);
      count();
      const element: XmlElement = {
        name: tag.name,
        local: tag.name,
        space: "",
        attributes: tag.attributes.map(({ name, raw, place }) => {
          if (raw.includes("<")) fault(`the attribute ${name} holds “<”`, place);
          return { name, local: name, space: "", value: decode(raw.replace(/[\t\n\r]/g, " "), place) };
        }),
        children: [],
        parent: here,
        start: open,
        end: tag.end,
      };
      resolveNames(element, (what) => fault(what, open));
      if (here) (here as XmlElement).children.push(element);
      else if (document.root) fault(`a second root element “<${tag.name}>” follows the first`, open);
      else document.root = element;
      at = tag.end;
      if (!tag.isEmpty) {
        if (!here && document.root !== element) continue;
        here = element;
        if (++depth > deepest) throw new XmlRefused(`its elements are nested deeper than ${deepest}`);
      }
    }
  }
  const unclosed = here as XmlElement | null;
  if (unclosed) fault(`it ends before “<${unclosed.name}>” is closed`, text.length);
  for (let open = unclosed; open; open = open.parent) open.end = text.length;
  if (!document.root) fault("it holds no element", 0);
  return document;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: what XML 1.0 does not allow
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const reference = /&(?:#x([0-9a-fA-F]{1,8});|#([0-9]{1,9});|([A-Za-z_:][\w:.-]*);|)/g;

const isCharacter = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff);

function lineAt(text: string, place: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < place; at = text.indexOf("\n", at + 1)) line++;
  return line;
}

type Tag = {
  name: string;
  attributes: { name: string; raw: string; place: number }[];
  isEmpty: boolean;
  end: number;
  faults: string[];
};

const tagName = /[\p{L}_:][\p{L}\p{N}\p{M}_:.\-·]*/uy;
const attributeShape = /(\s*)([\p{L}_:][\p{L}\p{N}\p{M}_:.\-·]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=/]+)))?/uy;
const tagEnd = /\s*(\/?)>/y;

/** One start tag; null where “<” begins none. */
function readTag(text: string, open: number): Tag | null {
  tagName.lastIndex = open + 1;
  const name = tagName.exec(text)?.[0];
  if (name === undefined) return null;
  const tag: Tag = { name, attributes: [], isEmpty: false, end: 0, faults: [] };
  const seen = new Set<string>();
  let at = open + 1 + name.length;
  for (;;) {
    tagEnd.lastIndex = at;
    const end = tagEnd.exec(text);
    if (end) {
      tag.isEmpty = end[1] === "/";
      tag.end = at + end[0].length;
      return tag;
    }
    attributeShape.lastIndex = at;
    const found = attributeShape.exec(text);
    if (!found) {
      const stop = text.indexOf(">", at);
      const next = text.indexOf("<", at);
      if (stop < 0 || (next >= 0 && next < stop && next === at)) return null;
      tag.faults.push(`the tag “<${name}>” holds something that is no attribute`);
      at = at + 1;
      if (tag.faults.length > 20) return null;
      continue;
    }
    const [whole, gap, attributeName = "", double, single, bare] = found;
    if (gap === "") tag.faults.push(`no space stands before the attribute ${attributeName}`);
    if (double === undefined && single === undefined)
      tag.faults.push(`the attribute ${attributeName} has no value in quotes`);
    if (seen.has(attributeName)) tag.faults.push(`the attribute ${attributeName} stands twice`);
    else {
      seen.add(attributeName);
      tag.attributes.push({ name: attributeName, raw: double ?? single ?? bare ?? "", place: at });
    }
    at += whole.length;
  }
}

function doctypeOf(inside: string): Doctype {
  const [, name = "", publicId, systemId, onlySystem] =
    /^\s*(\S+)(?:\s+(?:PUBLIC\s+["']([^"']*)["'](?:\s+["']([^"']*)["'])?|SYSTEM\s+["']([^"']*)["']))?/.exec(inside) ??
    [];
  return { name, publicId: publicId ?? null, systemId: systemId ?? onlySystem ?? null };
}

function declarationOf(inside: string): { version: string; encoding: string | null } {
  return {
    version: /version\s*=\s*["']([^"']*)["']/.exec(inside)?.[1] ?? "",
    encoding: /encoding\s*=\s*["']([^"']*)["']/.exec(inside)?.[1] ?? null,
  };
}
