import type { Mapped } from "../../domain/post.ts";
import { reject } from "../../domain/post.ts";
import type { ItemFormat, MapContext } from "../format.ts";
import { count, isRecord, type Json, record, text } from "../json.ts";

/** One item as the platform's own page received it, and when Zeeschuimer saw it there. */
export type Seen = { item: Json; seenAt: number | null };

type Given = Pick<ItemFormat, "id" | "title" | "source" | "known" | "nested"> & {
  /** Words of `source_platform`, which tell the platforms apart. */
  platforms: readonly string[];
  /** Whether an item without that word (as 4CAT keeps them) is one of this platform. */
  looksLike(item: Json): boolean;
  post(seen: Seen): Mapped;
};

/**
 * Zeeschuimer's NDJSON: an envelope around the platform's own item. 4CAT keeps the item with the envelope inside it as
 * `__import_meta`; both are brought to the second form, so that drift is reported for the item's own fields.
 */
export function zeeschuimer({ platforms, looksLike, post, ...given }: Given): ItemFormat {
  return {
    ...given,
    version: "1",
    example: "NDJSON saved by the browser extension Zeeschuimer, or 4CAT's NDJSON of it",
    container: "items",
    path: null,
    required: [],
    expand: (item) => [opened(item)],
    recognise({ container, items }) {
      if (container !== "items" || items.length === 0) return 0;
      const ours = items.filter((item) => {
        const inner = opened(item);
        if (!isRecord(inner)) return false;
        const from = text(record(inner.__import_meta)?.source_platform);
        return from !== null ? platforms.includes(from) : looksLike(inner);
      });
      return 0.95 * (ours.length / items.length);
    },
    bind: (_head, _context: MapContext) => (item) => {
      if (!isRecord(item)) return reject("not a JSON object");
      const from = text(record(item.__import_meta)?.source_platform);
      if (from !== null && !platforms.includes(from))
        return reject(`an item of ${from}, which this format does not read`);
      return post({ item, seenAt: count(record(item.__import_meta)?.timestamp_collected) });
    },
  };
}

function opened(item: unknown): unknown {
  if (!isRecord(item) || !isRecord(item.data) || !("source_platform" in item)) return item;
  const { source_platform, timestamp_collected } = item;
  return { ...item.data, __import_meta: { source_platform, timestamp_collected } };
}
