export type XmlAttribute = { name: string; local: string; space: string; value: string };

export type XmlText = { text: string; isCdata: boolean };

export type XmlElement = {
  /** As written, with its prefix. */
  name: string;
  local: string;
  /** Namespace; empty where it has none. */
  space: string;
  attributes: XmlAttribute[];
  children: (XmlElement | XmlText)[];
  parent: XmlElement | null;
  /** Where it stands in the text: from “<” to behind the last “>”. */
  start: number;
  end: number;
};

export const isElement = (node: XmlElement | XmlText): node is XmlElement => "name" in node;

export const elements = (parent: XmlElement): XmlElement[] => parent.children.filter(isElement);

/** All text within, tags left out, as it stands. */
export function textOf(node: XmlElement): string {
  let text = "";
  for (const child of node.children) text += isElement(child) ? textOf(child) : child.text;
  return text;
}

/** Value of an attribute without namespace, or of one in `space`. */
export const attribute = (element: XmlElement, local: string, space = ""): string | null =>
  element.attributes.find((one) => one.local === local && one.space === space)?.value ?? null;

export const xmlSpace = "http://www.w3.org/XML/1998/namespace";

/** What holds for an element because it or an element around it says so (xml:lang). */
export function inherited(element: XmlElement, local: string): string | null {
  for (let here: XmlElement | null = element; here; here = here.parent) {
    const value = attribute(here, local, xmlSpace);
    if (value !== null) return value;
  }
  return null;
}

/** Base address for relative ones: each xml:base within the one around it. */
export function baseOf(element: XmlElement, document: string): string {
  const outer = element.parent ? baseOf(element.parent, document) : document;
  const own = attribute(element, "base", xmlSpace);
  if (own === null) return outer;
  return URL.parse(own.trim(), outer)?.href ?? outer;
}

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] as string);

/** The content written out as HTML would have it: prefixes dropped, what is empty in HTML not closed. */
export function markupOf(element: XmlElement): string {
  let markup = "";
  for (const child of element.children)
    if (!isElement(child)) markup += escaped(child.text);
    else {
      const attributes = child.attributes
        .filter(({ space, name }) => space === "" && !name.startsWith("xmlns"))
        .map(({ name, value }) => ` ${name}="${escaped(value)}"`)
        .join("");
      const isVoid = /^(br|hr|img|input|meta|link|area|base|col|embed|source|track|wbr)$/i.test(child.local);
      markup += `<${child.local}${attributes}>${isVoid ? "" : `${markupOf(child)}</${child.local}>`}`;
    }
  return markup;
}
