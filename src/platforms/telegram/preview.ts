import { baseOf } from "../base.ts";
import {
  type CollectTask,
  type Connector,
  SourceError,
  type SourceGap,
  type SourcePage,
  type Web,
} from "../connector.ts";
import { outerHtml } from "../markup.ts";
import { lostCursor, sourcePage, versionOf } from "../source-page.ts";
import { isCursor, type Step, type Stretch, walk } from "../walk.ts";
import { telegramPreview } from "./formats/preview.ts";
import { missingIds } from "./missing-ids.ts";
import { messageFields } from "./preview-message.ts";
import { type PreviewPage, previewPage, type Shown } from "./preview-page.ts";
import { previewProfile } from "./preview-profile.ts";
import { refusal } from "./preview-refusal.ts";

/** How many messages Telegram shows on one page. */
const pageSize = 20;

/** Public Telegram channels by the preview that Telegram itself shows to everybody, without key or account. */
export const telegramPreviewConnector: Connector = {
  id: "telegram-preview",
  title: "Telegram: public channels",
  platform: "telegram",
  needs: [],
  can: ["posts", "profile", "counters", "single posts"],
  limits: [
    {
      what: "messages on a page",
      value: pageSize,
      unit: "messages",
      per: null,
      source: "https://t.me/s/telegram",
      asOf: "2026-11-22",
    },
  ],
  example: "https://t.me/s/telegram",
  recognise(address) {
    const handle = handleAt(address);
    return handle === null
      ? null
      : { connector: "telegram-preview", address: `https://t.me/s/${handle.toLowerCase()}`, handle };
  },
  format: telegramPreview,
  pages,
};

const host = "(?:t\\.me|telegram\\.me|telegram\\.dog)";
const shapes = [
  new RegExp(`^(?:https?://)?${host}/(?:s/)?([a-z]\\w{3,31})(?:/\\d+)?/?(?:[?#].*)?$`, "i"),
  /^(?:https?:\/\/)?([a-z]\w{3,31})\.t\.me\/?$/i,
  /^tg:\/\/resolve\?domain=([a-z]\w{3,31})\b/i,
];
/** First parts of t.me addresses that are no names. */
const notNames =
  /^(joinchat|addstickers|addemoji|addlist|addtheme|share|proxy|socks|login|invoice|setlanguage|boost|contact|iv|bg)$/i;

function handleAt(address: string): string | null {
  const found = shapes.map((shape) => shape.exec(address.trim())?.[1]).find((name) => name !== undefined);
  return found && !notNames.test(found) ? found : null;
}

async function* pages(task: CollectTask, web: Web): AsyncGenerator<SourcePage, void, void> {
  const handle = handleAt(task.address);
  if (!handle) throw new SourceError("unreadable", `“${task.address}” is not the address of a Telegram channel`);
  const base = baseOf(task, "https://t.me");
  const history = (before: string | null): Promise<History> => historyOf(web, base, handle, before);

  yield* revisited(task, history);
  if (task.cursor !== null && !isCursor(task.cursor))
    yield sourcePage({
      gaps: [lostCursor(task.cursor, "the stored place could not be read; reading starts at the newest post")],
    });
  const source = { page: (stretch: Stretch) => downTo(stretch, history), skip };
  let isFirst = true;
  try {
    for await (const { page, stretch, cursor } of walk(task, source)) {
      if (page instanceof SourceError) {
        yield sourcePage({ cursor, gaps: [pageGap(stretch, page)], ...kept(page) });
        continue;
      }
      yield sourcePage({
        cursor,
        items: page.shown.messages.filter(isPost).map((message) => itemOf(message, page.fetchedAt)),
        gaps: missingIds(page, stretch),
        gone: vanished(page, stretch, task),
        notes: notesOf(page),
        profile: isFirst ? await previewProfile(page.shown, { web, base, handle }) : null,
      });
      isFirst = false;
    }
  } catch (cause) {
    if (cause instanceof StrangeLayout) yield sourcePage(kept(cause));
    throw cause;
  }
}

/** Of what an earlier run saw, the messages that this page would show and does not. */
function vanished({ ids }: History, { until }: Stretch, { known }: CollectTask): string[] {
  const there = new Set(ids.map(Number));
  const gone: string[] = [];
  for (let id = Math.min(...there); id <= Math.min(Math.max(...there), Number(until ?? 0)); id++)
    if (!there.has(id) && known(String(id))) gone.push(String(id));
  return gone;
}

/** Numbers follow one another: the page that holds the one above `until` is the last. */
async function downTo(
  { before, until }: Stretch,
  history: (before: string | null) => Promise<History>,
): Promise<History> {
  const page = await history(before);
  const isLast = until !== null && page.ids.some((id) => Number(id) <= Number(until) + 1);
  return { ...page, end: page.end || isLast };
}

type History = Step & { shown: PreviewPage; fetchedAt: number };

async function historyOf(web: Web, base: string, handle: string, before: string | null): Promise<History> {
  const answer = await web.get(`${base}/s/${handle}${before === null ? "" : `?before=${before}`}`, {
    headers: { "accept-language": "en" },
  });
  const html = new TextDecoder().decode(answer.body);
  const shown = previewPage(html);
  if (!shown.isHistory && shown.messages.length === 0) throw refusal(handle, html, answer.url);
  if (shown.messages.length === 0 && !isEmptyHistory(html)) throw new StrangeLayout(handle, html, answer.fetchedAt);
  const messages = shown.messages.filter(({ id }) => before === null || Number(id) < Number(before));
  const ids = messages.flatMap((message) => message.ids);
  const times = messages.flatMap(({ tag }) => timeOf(messageFields(outerHtml(tag)).date) ?? []);
  return {
    shown: { ...shown, messages },
    fetchedAt: answer.fetchedAt,
    ids,
    oldestAt: times.length === 0 ? null : Math.min(...times),
    end: ids.length === 0 || ids.includes("1"),
  };
}

const timeOf = (date: unknown): number | null => {
  const read = Date.parse(String(date ?? ""));
  return Number.isNaN(read) ? null : read;
};

const skip = (before: string): { next: string; until: string } | null => {
  const next = Number(before) - pageSize;
  return next > 1 ? { next: String(next), until: String(next - 1) } : null;
};

const pageGap = ({ before, until }: Stretch, { message }: SourceError): SourceGap => ({
  kind: "page",
  from: String(Number(until) + 1),
  to: String(Number(before) - 1),
  count: Number(before) - Number(until) - 1,
  why: `the page that holds them could not be had: ${message}`,
});

const isPost = ({ isService }: Shown): boolean => !isService;

const isEmptyHistory = (html: string): boolean => !/data-post|js-widget_message|datetime=/.test(html);

/** A page that holds messages no reader of this version finds. It is kept whole, so that a later one can. */
class StrangeLayout extends SourceError {
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

function kept(cause: SourceError): Pick<SourcePage, "items" | "notes"> {
  if (!(cause instanceof StrangeLayout)) return { items: [], notes: [] };
  const version = versionOf(cause.html);
  const content = { page: cause.html, seenAt: cause.fetchedAt };
  return { items: [{ key: `page-${version}`, at: null, version, content }], notes: [cause.message] };
}

function itemOf({ id, tag }: Shown, seenAt: number) {
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
function notesOf({ shown }: History): string[] {
  const posts = shown.messages.filter(isPost).map(({ id, tag }) => ({ id, fields: messageFields(outerHtml(tag)) }));
  const lost = expected.filter((name) => posts.length > 0 && posts.every(({ fields }) => fields[name] === undefined));
  return [
    ...lost.map((name) => `changed layout: no message has “${name}” any more`),
    ...(lost.includes("date") ? [] : posts.filter(({ fields }) => timeOf(fields.date) === null)).map(
      ({ id }) => `message ${id} has no date`,
    ),
  ];
}

/** One page shows twenty messages below a number, so neighbours are looked for together. */
async function* revisited(
  { revisit }: CollectTask,
  history: (before: string | null) => Promise<History>,
): AsyncGenerator<SourcePage, void, void> {
  const left = revisit
    .map(Number)
    .filter(Number.isSafeInteger)
    .sort((a, b) => a - b);
  for (let highest = left.pop(); highest !== undefined; highest = left.pop()) {
    const page = await history(String(highest + 1));
    const lowest = page.ids.length === 0 ? 0 : Math.min(...page.ids.map(Number));
    const asked = [highest];
    while (left.length > 0 && (left.at(-1) ?? 0) >= lowest) asked.push(left.pop() ?? 0);
    const found = page.shown.messages.filter(({ ids }) => ids.some((id) => asked.includes(Number(id))));
    const there = new Set(found.flatMap(({ ids }) => ids.map(Number)));
    yield sourcePage({
      items: found.filter(isPost).map((message) => itemOf(message, page.fetchedAt)),
      gone: asked.filter((id) => !there.has(id)).map(String),
    });
  }
}
