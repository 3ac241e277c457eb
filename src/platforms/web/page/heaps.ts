import { SourceError, type SourceGap, type SourceItem, type SourcePage, type Web } from "../../connector.ts";
import { plainAddress } from "../feed/entry-key.ts";
import { emptyPage } from "../web-item.ts";
import { fetchPage } from "./fetch-page.ts";
import type { Listed } from "./read-list.ts";

/** Statements are handed on in small heaps, so that a run that ends early has lost little. */
const heap = 5;

/** Pages of statements; one that cannot be had is a gap, and the others come all the same. */
export async function* heapsOf(
  listed: readonly Listed[],
  given: { layout: unknown; revisit: readonly string[]; web: Web },
): AsyncGenerator<SourcePage, void, void> {
  for (let at = 0; at < listed.length; at += heap) yield await heapOf(listed.slice(at, at + heap), given);
}

async function heapOf(
  listed: readonly Listed[],
  { layout, revisit, web }: { layout: unknown; revisit: readonly string[]; web: Web },
): Promise<SourcePage> {
  const items: SourceItem[] = [];
  const notes: string[] = [];
  const gaps: SourceGap[] = [];
  const gone: string[] = [];
  for (const one of listed) {
    try {
      const fetched = await fetchPage(one, layout, web);
      notes.push(...fetched.notes);
      items.push(fetched.item);
    } catch (cause) {
      if (!(cause instanceof SourceError) || cause.failure === "rate limited") throw cause;
      const key = plainAddress(one.url);
      if (cause.failure === "not found" && revisit.includes(key)) gone.push(key);
      else gaps.push({ kind: "page", from: one.url, to: one.url, count: 1, why: cause.message });
    }
  }
  return emptyPage({ items, notes, gaps, gone });
}
