import { baseOf } from "../base.ts";
import {
  type CollectTask,
  type Connector,
  SourceError,
  type SourceGap,
  type SourcePage,
  type Web,
} from "../connector.ts";
import { lostCursor, sourcePage } from "../source-page.ts";
import { isCursor, type Stretch, walk } from "../walk.ts";
import { telegramPreview } from "./formats/preview.ts";
import { missingIds } from "./missing-ids.ts";
import { type History, historyOf, kept, StrangeLayout } from "./preview-history.ts";
import { isPost, itemOf, notesOf, vanished } from "./preview-items.ts";
import { previewProfile } from "./preview-profile.ts";
import { revisited } from "./preview-revisit.ts";

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
        gone: vanished(page.ids, stretch, task),
        notes: notesOf(page.shown),
        profile: isFirst ? await previewProfile(page.shown, { web, base, handle }) : null,
      });
      isFirst = false;
    }
  } catch (cause) {
    if (cause instanceof StrangeLayout) yield sourcePage(kept(cause));
    throw cause;
  }
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
