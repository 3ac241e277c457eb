import { attributeOf, elementsNamed, treeOf } from "../html/tree.ts";
import type { Layout } from "./layout.ts";

export type Listed = { url: string; title: string | null; date: string | null };
export type ReadList = { entries: Listed[]; next: string | null; missing: string[] };

/** Statements a list leads to, in its order; what the layout promises and no block holds is named. */
export function readList(html: string, url: string, layout: Layout): ReadList {
  const tree = treeOf(html);
  const base = baseOf(html, url);
  const blocks = layout.block.select(tree);
  const missing = new Set<string>(blocks.length === 0 ? ["global"] : []);
  const entries: Listed[] = [];
  const seen = new Set<string>();
  for (const found of blocks) {
    // Each block is read as a page of its own: that is how its paths are written.
    const block = treeOf(html.slice(found.start, found.end));
    const address = linkIn(block, layout, base);
    if (address === null || seen.has(address)) continue;
    seen.add(address);
    entries.push({ url: address, title: layout.title?.text(block) ?? null, date: layout.date?.text(block) ?? null });
  }
  if (blocks.length > 0 && entries.length === 0) missing.add("link");
  const next = layout.next?.select(tree)[0] ?? null;
  const nextUrl = next ? URL.parse((attributeOf(next, "href") ?? next.nodeValue ?? "").trim(), base) : null;
  return { entries, next: nextUrl?.href ?? null, missing: [...missing] };
}

function linkIn(block: ReturnType<typeof treeOf>, layout: Layout, base: string): string | null {
  const found = layout.link.select(block);
  const printed = found.flatMap((node) => {
    if (node.nodeType !== 1) return [node.nodeValue ?? ""];
    return attributeOf(node, "href") ?? elementsNamed(node, "a").flatMap((one) => attributeOf(one, "href") ?? []);
  });
  for (const one of printed) {
    if (one.trim() === "" || one.trim().startsWith("#")) continue;
    const address = URL.parse(one.trim(), base);
    if (address && /^https?:$/.test(address.protocol)) {
      address.hash = "";
      return address.href;
    }
  }
  return null;
}

function baseOf(html: string, url: string): string {
  const [, href] = /<base[^>]+href\s*=\s*["']?([^"'\s>]+)/i.exec(html.slice(0, 20_000)) ?? [];
  return href ? (URL.parse(href, url)?.href ?? url) : url;
}
