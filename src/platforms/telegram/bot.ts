import { baseOf } from "../base.ts";
import {
  type CollectTask,
  type Connector,
  SourceError,
  type SourceGap,
  type SourcePage,
  type Web,
} from "../connector.ts";
import { type Json, record, records } from "../json.ts";
import { lostCursor, sourcePage, versionOf } from "../source-page.ts";
import { botError } from "./bot-error.ts";
import { channelId, telegramBot } from "./formats/bot.ts";

const key = "telegram.bot";
const api = "https://core.telegram.org/bots/api";

/**
 * Channels that made a bot of the institution their administrator. Telegram hands a post over once and keeps it for a
 * day; asking for what comes after it is the receipt, so a page is receipted only when the next one is asked for.
 */
export const telegramBotConnector: Connector = {
  id: "telegram-bot",
  title: "Telegram: channels of an own bot",
  platform: "telegram",
  needs: [
    {
      key,
      title: "Token of the bot",
      how: "Free: write /newbot to @BotFather in Telegram, and make the bot an administrator of the channel.",
      optional: false,
    },
  ],
  can: ["posts"],
  limits: [
    {
      what: "posts kept for the bot",
      value: 24,
      unit: "hours",
      per: null,
      source: `${api}#getting-updates`,
      asOf: "2026-11-22",
    },
    {
      what: "updates in one answer",
      value: 100,
      unit: "updates",
      per: null,
      source: `${api}#getupdates`,
      asOf: "2026-11-22",
    },
  ],
  example: "bot:AtlantisMfaBot",
  recognise(address) {
    const name = /^(?:telegram-)?bot:@?([a-z]\w{3,31})$/i.exec(address.trim())?.[1];
    return name ? { connector: "telegram-bot", address: `bot:${name.toLowerCase()}`, handle: null } : null;
  },
  format: telegramBot,
  pages,
};

/** The next update to ask for, and of each channel the last message seen. */
type Place = { offset: number | null; last: Record<string, number> };

async function* pages(task: CollectTask, web: Web): AsyncGenerator<SourcePage, void, void> {
  const token = task.keys.get(key);
  if (!token) throw new SourceError("needs key", `The bot's token is not set: give it as the key “${key}”`);
  const place = placeAt(task.cursor);
  if (!place)
    yield sourcePage({
      gaps: [
        lostCursor(
          task.cursor,
          "the stored place could not be read; reading starts at the oldest post Telegram still keeps",
        ),
      ],
    });
  let { offset, last } = place ?? { offset: null, last: {} };
  for (;;) {
    const updates = await updatesFrom(offset, task, web, token);
    const ids = updates.map(({ update_id }) => Number(update_id)).filter(Number.isSafeInteger);
    if (ids.length === 0) return;
    const gaps = expired(offset, Math.min(...ids));
    const posts = updates.filter((update) => update.channel_post ?? update.edited_channel_post);
    const seen = passed(posts, last);
    last = seen.last;
    offset = Math.max(...ids) + 1;
    yield sourcePage({
      items: posts.map(itemOf),
      gaps: [...gaps, ...seen.gaps],
      cursor: JSON.stringify({ offset, last }),
    });
  }
}

async function updatesFrom(offset: number | null, task: CollectTask, web: Web, token: string): Promise<Json[]> {
  const { wait } = task.options;
  const asked = {
    ...(offset === null ? {} : { offset }),
    limit: 100,
    timeout: typeof wait === "number" ? Math.min(Math.max(Math.round(wait), 0), 15) : 0,
    allowed_updates: ["channel_post", "edited_channel_post"],
  };
  try {
    const answer = await web.json(`${baseOf(task, "https://api.telegram.org")}/bot${token}/getUpdates`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(asked),
    });
    const said = record(answer);
    if (!Array.isArray(said?.result))
      throw new SourceError("unreadable", "the Bot API answered without “result”: changed layout?");
    return records(said.result);
  } catch (cause) {
    throw botError(cause, token, web.now());
  }
}

function placeAt(cursor: string | null): Place | null {
  if (cursor === null) return { offset: null, last: {} };
  try {
    const read = record(JSON.parse(cursor));
    const last = record(read?.last) ?? {};
    return typeof read?.offset === "number" ? { offset: read.offset, last: last as Record<string, number> } : null;
  } catch {
    return null; // told as a lost cursor
  }
}

/** Updates are numbered without a break; those older than a day are thrown away. */
function expired(offset: number | null, first: number): SourceGap[] {
  if (offset === null || first <= offset) return [];
  return [
    {
      kind: "cursor",
      from: String(offset),
      to: String(first - 1),
      count: first - offset > 10_000 ? null : first - offset,
      why: "Telegram no longer had these updates: it keeps them for 24 hours (after a quiet week it may also number anew)",
    },
  ];
}

/** Messages of a channel are numbered too, so that a number nobody handed over is seen. */
function passed(updates: readonly Json[], before: Place["last"]): { last: Place["last"]; gaps: SourceGap[] } {
  const last = { ...before };
  const gaps: SourceGap[] = [];
  for (const update of updates) {
    const message = record(update.channel_post);
    const channel = channelId(record(message?.chat) ?? {});
    const id = Number(message?.message_id);
    if (!channel || !Number.isSafeInteger(id)) continue;
    const known = last[channel];
    if (known !== undefined && id > known + 1)
      gaps.push({
        kind: "ids",
        from: `${channel}-${known + 1}`,
        to: `${channel}-${id - 1}`,
        count: id - known - 1,
        why: "the bot was not told of them: deleted before it asked, or written while it was no administrator",
      });
    last[channel] = Math.max(id, known ?? 0);
  }
  return { last, gaps };
}

function itemOf(update: Json) {
  const message = record(update.channel_post) ?? record(update.edited_channel_post) ?? {};
  const channel = channelId(record(message.chat) ?? {}) ?? "";
  return {
    key: `${channel}-${String(message.message_id)}`,
    at: typeof message.date === "number" ? message.date * 1000 : null,
    version: versionOf(message.text, message.caption, message.entities, message.caption_entities, message.edit_date),
    content: update,
  };
}
