import { Parser } from "htmlparser2";

/** A page as a tree with what the XPath engine reads of a document, and where each element stands in the text. */
export type HtmlNode = {
  nodeType: number;
  nodeName: string;
  localName: string;
  namespaceURI: null;
  nodeValue: string | null;
  parentNode: HtmlNode | null;
  childNodes: HtmlNode[];
  firstChild: HtmlNode | null;
  lastChild: HtmlNode | null;
  nextSibling: HtmlNode | null;
  previousSibling: HtmlNode | null;
  ownerDocument: HtmlNode | null;
  ownerElement?: HtmlNode;
  /** Elements only. */
  attributes?: { all: readonly HtmlNode[]; length: number; item(at: number): HtmlNode | null };
  /** The attribute's own value, as the engine asks for it. */
  value?: string;
  place: number;
  start: number;
  end: number;
  compareDocumentPosition(other: HtmlNode): number;
};

function compare(this: HtmlNode, other: HtmlNode): number {
  return this.place === other.place ? 0 : this.place < other.place ? 4 : 2;
}

const deepest = 120;
/** The reader keeps a list of open elements that slows down with its length; no page is built like that. */
const hopeless = 2_000;
const mostNodes = 200_000;

/** Reads HTML as leniently as a browser does, without running or fetching anything. */
export function treeOf(html: string): HtmlNode {
  let place = 0;
  const make = (nodeType: number, name: string, value: string | null, parent: HtmlNode | null): HtmlNode => ({
    nodeType,
    nodeName: name,
    localName: name,
    namespaceURI: null,
    nodeValue: value,
    parentNode: parent,
    childNodes: [],
    firstChild: null,
    lastChild: null,
    nextSibling: null,
    previousSibling: null,
    ownerDocument: null,
    place: place++,
    start: 0,
    end: 0,
    compareDocumentPosition: compare,
  });
  const document = make(9, "#document", null, null);
  let here = document;
  let depth = 0;
  const append = (node: HtmlNode): void => {
    node.ownerDocument = document;
    node.previousSibling = here.lastChild;
    if (here.lastChild) here.lastChild.nextSibling = node;
    else here.firstChild = node;
    here.lastChild = node;
    here.childNodes.push(node);
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (depth > hopeless) parser.pause();
        if (place > mostNodes || depth > hopeless) return;
        const element = make(1, name, null, here);
        element.start = parser.startIndex;
        element.end = parser.endIndex + 1;
        const all = Object.entries(attributes).map(([key, value]) => {
          const attribute = make(2, key, value, null);
          attribute.value = value;
          attribute.ownerElement = element;
          attribute.ownerDocument = document;
          return attribute;
        });
        element.attributes = { all, length: all.length, item: (at) => all[at] ?? null };
        append(element);
        // Deeper than any page is nested, elements become siblings, so that nothing that walks the tree can run out of stack.
        if (depth < deepest) here = element;
        depth++;
      },
      ontext(text) {
        const last = here.lastChild;
        if (last?.nodeType === 3) last.nodeValue += text;
        else if (place <= mostNodes) append(make(3, "#text", text, here));
      },
      onclosetag() {
        if (place > mostNodes && depth === 0) return;
        depth--;
        if (depth >= deepest || here === document) return;
        here.end = parser.endIndex + 1;
        here = here.parentNode ?? document;
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.end(html);
  document.end = html.length;
  return document;
}

export const attributeOf = (node: HtmlNode, name: string): string | null =>
  node.attributes?.all.find(({ nodeName }) => nodeName === name)?.nodeValue ?? null;

/** The text of an element as it stands, scripts left out. */
export function plainText(node: HtmlNode): string {
  if (node.nodeType !== 1 && node.nodeType !== 9) return node.nodeValue ?? "";
  if (node.nodeName === "script" || node.nodeName === "style") return "";
  return node.childNodes.map(plainText).join("");
}

/** All elements with one of the names, in their order. */
export function elementsNamed(node: HtmlNode, ...names: string[]): HtmlNode[] {
  const found: HtmlNode[] = [];
  const walk = (one: HtmlNode): void => {
    if (one.nodeType === 1 && names.includes(one.nodeName)) found.push(one);
    for (const child of one.childNodes) if (child.nodeType === 1) walk(child);
  };
  walk(node);
  return found;
}

/** The same for several names in one walk. */
export function elementsByName(node: HtmlNode, names: readonly string[]): (name: string) => HtmlNode[] {
  const found = new Map(names.map((name) => [name, [] as HtmlNode[]]));
  const walk = (one: HtmlNode): void => {
    if (one.nodeType === 1) found.get(one.nodeName)?.push(one);
    for (const child of one.childNodes) if (child.nodeType === 1) walk(child);
  };
  walk(node);
  return (name) => found.get(name) ?? [];
}
