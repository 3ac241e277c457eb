import type { Mapped } from "../../domain/post.ts";
import { reject } from "../../domain/post.ts";
import type { Connector, SourceItem, SourceProfile } from "../../platforms/connector.ts";
import { connectors } from "../../platforms/connectors.ts";
import type { ItemFormat } from "../../platforms/format.ts";
import type { LiveSourcesTable } from "../../store/state/collect-tables.ts";

/**
 * A line of collected raw: what the source sent, when, and under which of our sources. A page that describes the account
 * itself gives a line with `profile`, so that its counters become a dated observation like those of any file.
 */
export type Envelope = {
  source: string;
  seen: number;
  key: string;
  /** The site's handle in the register, where the source is a site: a ministry may speak on a part of its government's. */
  by?: string;
  content: unknown;
};
export type ProfileEnvelope = { source: string; seen: number; profile: SourceProfile };

const mark = "live:";
export const envelopeOf = (
  { id, handle }: Pick<LiveSourcesTable, "id" | "handle">,
  platform: string,
  { key, content }: SourceItem,
  seen: number,
): Envelope => ({
  ...{ source: id, seen, key },
  ...(platform === "website" && handle !== null && { by: handle }),
  content,
});

export const liveFormatId = (connector: string): string => `${mark}${connector}`;
export const isLiveFormat = (id: string): boolean => id.startsWith(mark);

/** The format of what a connector collected: the connector's own, inside envelopes. */
export function findLiveFormat(id: string, among: readonly Connector[] = connectors): ItemFormat | null {
  const connector = isLiveFormat(id) ? among.find((one) => one.id === id.slice(mark.length)) : undefined;
  return connector ? liveFormat(connector) : null;
}

/** What stands inside the envelopes of a sample, for judging how it differs from the declared layout. */
export const contentsOf = (items: readonly unknown[]): unknown[] =>
  items.flatMap((item) => (isRecord(item) && "content" in item ? [item.content] : []));

function liveFormat({ id, platform, format }: Connector): ItemFormat {
  const expand = format.expand?.bind(format);
  return {
    ...format,
    id: liveFormatId(id),
    path: null,
    expand: (item) => {
      if (!expand) return [item];
      // What is judged for drift comes without its envelope.
      if (!isEnvelope(item)) return expand(item);
      return "profile" in item ? [item] : expand(item.content).map((content) => ({ ...item, content }));
    },
    bind(head, context) {
      const maps = new Map<unknown, ReturnType<ItemFormat["bind"]>>();
      /** By what the operator has declared for a source since: a layout that was mended reads the pages that were kept. */
      const mapOf = (source: unknown): ReturnType<ItemFormat["bind"]> => {
        const known = maps.get(source);
        if (known) return known;
        const declared = isRecord(head.options) && typeof source === "string" ? head.options[source] : undefined;
        const map = format.bind(isRecord(declared) ? declared : head, context);
        maps.set(source, map);
        return map;
      };
      return (item) => {
        if (!isEnvelope(item)) return reject("the line is not one the collector wrote");
        if ("profile" in item) return observed(platform, item.seen, item.profile as SourceProfile);
        return spoken(dated(mapOf(item.source)(item.content), item.seen), item.by);
      };
    },
  };
}

/** Counters count as seen when the page was fetched, unless the source says otherwise. */
function dated(mapped: Mapped, seen: number): Mapped {
  if (mapped.kind === "post" && mapped.post.seenAt === null) mapped.post.seenAt = seen;
  return mapped;
}

function spoken(mapped: Mapped, by: unknown): Mapped {
  if (mapped.kind === "post" && mapped.post.platform === "website" && typeof by === "string")
    mapped.post.author = { ...mapped.post.author, handle: by };
  return mapped;
}

const observed = (platform: string, seen: number, { id, handle, name, counters }: SourceProfile): Mapped => ({
  kind: "observation",
  observation: { platform, author: { id, handle, name, url: null, avatar: null }, seenAt: seen, counters, url: null },
});

const isEnvelope = (item: unknown): item is Record<string, unknown> & { seen: number } =>
  isRecord(item) && typeof item.seen === "number" && ("content" in item || "profile" in item);

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
