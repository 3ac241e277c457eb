import { createRequire } from "node:module";
import { Readability } from "@mozilla/readability";
import { attributeOf, type HtmlNode } from "./tree.ts";

/**
 * Readability's own small document: three to four times as fast as a full one. It wants clean markup, which the tree gives;
 * it is CommonJS without types.
 */
const Parser = createRequire(import.meta.url)("@mozilla/readability/JSDOMParser.js") as new () => {
  parse(markup: string, url: string): Document;
};

const mostElements = 10_000;

/** The part of a page that is its article, as HTML; null where there is none to be seen. */
export function readable(tree: HtmlNode, url: string): string | null {
  const parts: string[] = [];
  write(tree, parts);
  try {
    const document = new Parser().parse(`<html><body>${parts.join("")}</body></html>`, url);
    const article = new Readability<{ innerHTML: string }>(document, {
      // Statements are short; below this Readability starts over with looser rules.
      charThreshold: 140,
      maxElemsToParse: mostElements,
      disableJSONLD: true,
      serializer: (node) => node as unknown as { innerHTML: string },
    }).parse();
    return article?.content?.innerHTML ?? null;
  } catch {
    // It throws at pages with too many elements, and at a few that are hardly pages.
    return null;
  }
}

const dropped = new Set(
  "script style svg math noscript template iframe object nav footer aside select button head link meta".split(" "),
);
const voids = new Set("area base br col embed hr img input source track wbr".split(" "));
const kept = new Set("class id href src role rel itemprop hidden aria-hidden aria-modal dir lang".split(" "));
const hides = /display\s*:\s*none|visibility\s*:\s*hidden/i;
const open = new Set(["html", "body", "#document"]);

function write(node: HtmlNode, parts: string[]): void {
  if (node.nodeType === 3) parts.push(escaped(node.nodeValue ?? ""));
  if ((node.nodeType !== 1 && node.nodeType !== 9) || dropped.has(node.nodeName)) return;
  const isOpen = open.has(node.nodeName) || !/^[a-z][a-z0-9]*$/.test(node.nodeName);
  if (!isOpen) {
    parts.push("<", node.nodeName);
    for (const { nodeName, nodeValue } of node.attributes?.all ?? [])
      if (kept.has(nodeName) || (nodeName === "style" && hides.test(nodeValue ?? "")))
        parts.push(" ", nodeName, '="', escaped(nodeValue ?? "").replaceAll('"', "&quot;"), '"');
    if (voids.has(node.nodeName)) {
      parts.push("/>");
      return;
    }
    parts.push(">");
  }
  for (const child of node.childNodes) write(child, parts);
  if (!isOpen) parts.push("</", node.nodeName, ">");
}

const escaped = (text: string): string =>
  /[&<>]/.test(text) ? text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;") : text;

/** Markup of an element without the elements that are named, for text that a layout points at. */
export function markupWithout(node: HtmlNode, without: readonly { name: string; classes: string[] }[]): string {
  if (node.nodeType === 2) return escaped(node.nodeValue ?? "");
  if (node.nodeType === 3) return escaped(node.nodeValue ?? "");
  if (node.nodeName === "script" || node.nodeName === "style") return "";
  const list = (attributeOf(node, "class") ?? "").split(/\s+/);
  if (without.some(({ name, classes }) => name === node.nodeName && classes.every((one) => list.includes(one))))
    return "";
  const attributes = (node.attributes?.all ?? [])
    .filter(
      ({ nodeName }) => nodeName === "href" || nodeName === "src" || nodeName === "width" || nodeName === "height",
    )
    .map(({ nodeName, nodeValue }) => ` ${nodeName}="${escaped(nodeValue ?? "").replaceAll('"', "&quot;")}"`)
    .join("");
  if (voids.has(node.nodeName)) return `<${node.nodeName}${attributes}>`;
  return `<${node.nodeName}${attributes}>${node.childNodes.map((child) => markupWithout(child, without)).join("")}</${node.nodeName}>`;
}
