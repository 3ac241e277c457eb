import type { CollectTask, SourceItem } from "../connector.ts";
import { outerHtml, type Tag } from "../markup.ts";
import { versionOf } from "../source-page.ts";
import type { Stretch } from "../walk.ts";
import { messageFields } from "./preview-message.ts";
import type { PreviewPage, Shown } from "./preview-page.ts";

export const isPost = ({ isService }: Shown): boolean => !isService;

const timeOf = (date: unknown): number | null => {
  const read = Date.parse(String(date ?? ""));
  return Number.isNaN(read) ? null : read;
};

/** When a message was written, as its markup says; null where it does not. */
export const dateOf = (tag: Tag): number | null => timeOf(messageFields(outerHtml(tag)).date);

export function itemOf({ id, tag }: Shown, seenAt: number): SourceItem {
  const html = outerHtml(tag);
  const { text, date, anchors, media, edited, forwarded, poll } = messageFields(html);
  return {
    key: id,
    at: timeOf(date),
    version: versionOf(text, anchors, media, edited, forwarded, poll),
    content: { html, seenAt },
  };
}

const expected = ["date", "views"] as const;

/** A part that no message of a page has any more is a change of layout; one that a few lack is their own matter. */
export function notesOf(shown: PreviewPage): string[] {
  const posts = shown.messages.filter(isPost).map(({ id, tag }) => ({ id, fields: messageFields(outerHtml(tag)) }));
  const lost = expected.filter((name) => posts.length > 0 && posts.every(({ fields }) => fields[name] === undefined));
  return [
    ...lost.map((name) => `changed layout: no message has “${name}” any more`),
    ...(lost.includes("date") ? [] : posts.filter(({ fields }) => timeOf(fields.date) === null)).map(
      ({ id }) => `message ${id} has no date`,
    ),
  ];
}

/** Of what an earlier run saw, the messages that this page would show and does not. */
export function vanished(ids: readonly string[], { until }: Stretch, { known }: CollectTask): string[] {
  const there = new Set(ids.map(Number));
  const gone: string[] = [];
  for (let id = Math.min(...there); id <= Math.min(Math.max(...there), Number(until ?? 0)); id++)
    if (!there.has(id) && known(String(id))) gone.push(String(id));
  return gone;
}
