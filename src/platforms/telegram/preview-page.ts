import { count } from "../json.ts";
import { attribute, byClass, byName, classesOf, firstByClass, parseHtml, plainText, type Tag } from "../markup.ts";

/** What t.me/s/CHANNEL shows: its messages, oldest first, and the channel's own head. */
export type PreviewPage = {
  messages: Shown[];
  channel: { name: string | null; handle: string | null; counters: ReadonlyMap<string, string> };
  /** Whether the page is the history of a channel at all, empty or not. */
  isHistory: boolean;
};

/** One message as shown; an album is one message that stands for several ids. */
export type Shown = { id: string; ids: string[]; isService: boolean; tag: Tag };

export function previewPage(html: string): PreviewPage {
  const page = parseHtml(html);
  const info = firstByClass(page, "tgme_channel_info");
  const counters = new Map<string, string>();
  for (const counter of info ? byClass(info, "tgme_channel_info_counter") : []) {
    const kind = plainText(firstByClass(counter, "counter_type")).replace(/s$/, "");
    counters.set(kind, plainText(firstByClass(counter, "counter_value")));
  }
  const handle = plainText(info && firstByClass(info, "tgme_channel_info_header_username")).replace(/^@/, "");
  const name = plainText(firstByClass(page, "tgme_channel_info_header_title"));
  return {
    messages: byClass(page, "tgme_widget_message").flatMap((tag) => shown(tag) ?? []),
    channel: { name: name || null, handle: handle || null, counters },
    isHistory: firstByClass(page, "tgme_channel_history") !== null,
  };
}

function shown(tag: Tag): Shown | null {
  const [, place = "", id] = /^(.+)\/(\d+)$/.exec(attribute(tag, "data-post") ?? "") ?? [];
  if (!id) return null;
  const parts = byName(tag, "a").flatMap((link) => {
    const [, at, part] = /^https?:\/\/t\.me\/([^/]+)\/(\d+)\?single$/.exec(attribute(link, "href") ?? "") ?? [];
    return part && at?.toLowerCase() === place.toLowerCase() ? [part] : [];
  });
  return { id, ids: [...new Set([id, ...parts])], isService: classesOf(tag).includes("service_message"), tag };
}

/** Where t.me shows no history: what it shows instead, from https://t.me/NAME. */
export type DoorPage = {
  kind: "channel without preview" | "group" | "person or bot" | "private" | "absent" | "not understood";
  subscribers: number | null;
};

export function doorPage(html: string): DoorPage {
  const page = parseHtml(html);
  const extra = plainText(firstByClass(page, "tgme_page_extra"));
  const people = /^([\d\s\u00a0]+)\s*(subscribers?|members?)/i.exec(extra);
  const subscribers = people ? count(people[1]?.replace(/[\s\u00a0]/g, "")) : null;
  if (people) return { kind: /^sub/i.test(people[2] ?? "") ? "channel without preview" : "group", subscribers };
  if (firstByClass(page, "tgme_page") === null) return { kind: "not understood", subscribers };
  const action = plainText(firstByClass(page, "tgme_page_action"));
  if (extra.startsWith("@") && firstByClass(page, "tgme_page_title")) return { kind: "person or bot", subscribers };
  if (/join|request/i.test(action)) return { kind: "private", subscribers };
  return { kind: "absent", subscribers };
}

/** “12.3K” as 12,300: Telegram rounds what it shows to three digits. */
export function roundedCount(printed: string): number | null {
  const [, figure = "", unit = ""] = /^([\d.]+)\s*([KM]?)$/i.exec(printed.trim()) ?? [];
  if (!unit) return count(printed);
  const value = Number(figure) * (unit.toUpperCase() === "K" ? 1e3 : 1e6);
  return Number.isFinite(value) ? Math.round(value) : null;
}

export const isRounded = (printed: string): boolean => /[KM]$/i.test(printed.trim());
