import { SourceError, type SourcePage, type Web } from "../connector.ts";
import { versionOf } from "../source-page.ts";
import type { Step } from "../walk.ts";
import { dateOf } from "./preview-items.ts";
import { type PreviewPage, previewPage } from "./preview-page.ts";
import { refusal } from "./preview-refusal.ts";

export type History = Step & { shown: PreviewPage; fetchedAt: number };

export async function historyOf(web: Web, base: string, handle: string, before: string | null): Promise<History> {
  const answer = await web.get(`${base}/s/${handle}${before === null ? "" : `?before=${before}`}`, {
    headers: { "accept-language": "en" },
  });
  const html = new TextDecoder().decode(answer.body);
  const shown = previewPage(html);
  if (!shown.isHistory && shown.messages.length === 0) throw refusal(handle, html, answer.url);
  if (shown.messages.length === 0 && !isEmptyHistory(html)) throw new StrangeLayout(handle, html, answer.fetchedAt);
  const messages = shown.messages.filter(({ id }) => before === null || Number(id) < Number(before));
  const ids = messages.flatMap((message) => message.ids);
  const times = messages.flatMap(({ tag }) => dateOf(tag) ?? []);
  return {
    shown: { ...shown, messages },
    fetchedAt: answer.fetchedAt,
    ids,
    oldestAt: times.length === 0 ? null : Math.min(...times),
    end: ids.length === 0 || ids.includes("1"),
  };
}

const isEmptyHistory = (html: string): boolean => !/data-post|js-widget_message|datetime=/.test(html);

/** A page that holds messages no reader of this version finds. It is kept whole, so that a later one can. */
export class StrangeLayout extends SourceError {
  readonly html: string;
  readonly fetchedAt: number;

  constructor(handle: string, html: string, fetchedAt: number) {
    super(
      "unreadable",
      `changed layout: t.me/s/${handle} holds messages, but none in “tgme_widget_message[data-post]”; the page is kept`,
    );
    this.html = html;
    this.fetchedAt = fetchedAt;
  }
}

export function kept(cause: SourceError): Pick<SourcePage, "items" | "notes"> {
  if (!(cause instanceof StrangeLayout)) return { items: [], notes: [] };
  const version = versionOf(cause.html);
  const content = { page: cause.html, seenAt: cause.fetchedAt };
  return { items: [{ key: `page-${version}`, at: null, version, content }], notes: [cause.message] };
}
