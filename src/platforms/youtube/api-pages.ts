import { baseOf } from "../base.ts";
import { walkChain } from "../chain.ts";
import {
  type CollectTask,
  type Estimate,
  SourceError,
  type SourceItem,
  type SourcePage,
  type Web,
} from "../connector.ts";
import { count, isRecord, type Json, record, records, text } from "../json.ts";
import { jsonPage } from "../json-page.ts";
import { sourcePage, sourceProfile, versionOf } from "../source-page.ts";
import { apiError } from "./api-error.ts";
import { channelAddress } from "./channel-address.ts";

export const keyName = "youtube.key";
const atOnce = 50;

type Api = { get(method: string, query: Record<string, string>): Promise<Json> };

/** All uploads of a channel through the Data API: one unit for the channel, two for each fifty videos. */
export async function* apiPages(task: CollectTask, web: Web): AsyncGenerator<SourcePage, void, void> {
  const api = openApi(task, web);
  const channel = await channelOf(task, api);
  const id = text(channel.id) ?? "";
  const custom = text(record(channel.snippet)?.customUrl)?.replace(/^@/, "") ?? id;
  // Posts go under the name by which the channel is followed, which is the register's.
  const asked = channelAddress(task.address);
  const handle = asked?.handle ?? custom;
  const statistics = record(channel.statistics) ?? {};
  const followers = statistics.hiddenSubscriberCount === true ? null : count(statistics.subscriberCount);
  const isRenamed = asked?.page.startsWith("/@") === true && handle.toLowerCase() !== custom.toLowerCase();
  yield sourcePage({
    profile: sourceProfile({
      id,
      handle: isRenamed ? custom : handle,
      name: text(record(channel.snippet)?.title),
      state: isRenamed ? "renamed" : "active",
      counters: { followers, posts: count(statistics.videoCount) },
    }),
  });
  try {
    yield* revisited(task, api, handle, web.now());
    const uploads = text(record(record(channel.contentDetails)?.relatedPlaylists)?.uploads);
    if (!uploads)
      throw new SourceError(
        "unreadable",
        `changed layout: the channel ${id} has no “contentDetails.relatedPlaylists.uploads”`,
      );
    for await (const { page, gaps, cursor } of walkChain(task, (token) =>
      uploadsPage(uploads, token, api, handle, web.now()),
    ))
      yield sourcePage({ gaps, cursor, ...(page && { items: page.items, notes: page.notes }) });
  } catch (cause) {
    if (cause instanceof SourceError && cause.failure === "over budget")
      yield sourcePage({ gaps: [{ kind: "refused", from: "", to: "", count: null, why: cause.message }] });
    throw cause;
  }
}

/** The key goes into a header: addresses are written to logs. */
function openApi(task: CollectTask, web: Web): Api {
  const base = baseOf(task, "https://www.googleapis.com");
  const headers = { "x-goog-api-key": task.keys.get(keyName) ?? "" };
  const { budget } = task.options;
  let spent = 0;
  return {
    async get(method, query) {
      if (typeof budget === "number" && spent + 1 > budget)
        throw new SourceError(
          "over budget",
          `over budget: ${spent} of ${budget} quota units are spent; the rest waits for the next run`,
        );
      spent++;
      try {
        const { json } = await jsonPage(web, `${base}/youtube/v3/${method}?${new URLSearchParams(query)}`, {
          headers,
          cost: { most: 1, of: () => 1 },
        });
        if (!isRecord(json)) throw new SourceError("unreadable", `changed layout: ${method} answered with no object`);
        return json;
      } catch (cause) {
        throw apiError(cause, web.now());
      }
    },
  };
}

async function channelOf({ address }: CollectTask, api: Api): Promise<Json> {
  const named = channelAddress(address);
  if (!named) throw new SourceError("unreadable", `“${address}” is not the address of a YouTube channel`);
  const by: Record<string, string> = named.id
    ? { id: named.id }
    : named.page.startsWith("/user/")
      ? { forUsername: named.handle ?? "" }
      : { forHandle: `@${named.handle}` };
  const [channel] = records((await api.get("channels", { part: "snippet,contentDetails,statistics", ...by })).items);
  if (!channel)
    throw new SourceError("not found", `YouTube knows no channel ${named.page}: renamed, closed or never there`);
  return channel;
}

async function uploadsPage(playlistId: string, token: string | null, api: Api, handle: string, now: number) {
  const page = await api.get("playlistItems", {
    part: "contentDetails",
    playlistId,
    maxResults: String(atOnce),
    ...(token === null ? {} : { pageToken: token }),
  });
  if (!Array.isArray(page.items)) throw new SourceError("unreadable", "changed layout: playlistItems has no “items”");
  const ids = records(page.items).flatMap((item) => text(record(item.contentDetails)?.videoId) ?? []);
  const items = ids.length === 0 ? [] : await videos(ids, api, handle, now);
  const shown = new Set(items.map(({ key }) => key));
  return {
    items,
    notes: ids.filter((id) => !shown.has(id)).map((id) => `video ${id} is listed but not shown: private or deleted`),
    next: text(page.nextPageToken),
  };
}

async function videos(ids: readonly string[], api: Api, handle: string, now: number): Promise<SourceItem[]> {
  const { items } = await api.get("videos", {
    part: "snippet,statistics,contentDetails,status",
    id: ids.join(","),
    maxResults: String(atOnce),
  });
  if (!Array.isArray(items)) throw new SourceError("unreadable", "changed layout: videos has no “items”");
  return records(items).map((video) => {
    const { title, description, publishedAt } = record(video.snippet) ?? {};
    const at = Date.parse(text(publishedAt) ?? "");
    return {
      key: text(video.id) ?? "",
      at: Number.isNaN(at) ? null : at,
      version: versionOf(title, description),
      content: { ...video, __seen: { handle, at: now } },
    };
  });
}

async function* revisited(
  { revisit }: CollectTask,
  api: Api,
  handle: string,
  now: number,
): AsyncGenerator<SourcePage, void, void> {
  for (let from = 0; from < revisit.length; from += atOnce) {
    const asked = revisit.slice(from, from + atOnce);
    const items = await videos(asked, api, handle, now);
    const there = new Set(items.map(({ key }) => key));
    yield sourcePage({ items, gone: asked.filter((id) => !there.has(id)) });
  }
}

/** Units a run would take; how long a channel's history is, only the run itself finds out. */
export function estimate({ keys, cursor, revisit, options }: CollectTask): Estimate {
  if (!keys.has(keyName))
    return {
      requests: 2 + revisit.length,
      cost: 0,
      unit: "units",
      basis: "the channel's feed, free and without a key",
    };
  const pages =
    cursor === null ? Math.ceil((typeof options.expected === "number" ? options.expected : 500) / atOnce) : 1;
  const units = 1 + 2 * pages + Math.ceil(revisit.length / atOnce);
  const budget = typeof options.budget === "number" ? options.budget : Number.POSITIVE_INFINITY;
  const asked = Math.min(units, budget);
  return {
    requests: asked,
    cost: asked,
    unit: "units",
    basis: `quota units, of which 10,000 a day are free: 1 for the channel, 2 for each of ${pages} pages of ${atOnce} videos${revisit.length > 0 ? `, 1 for each ${atOnce} of ${revisit.length} videos to look at again` : ""}${cursor === null ? "; the history is taken to hold 500 videos unless “expected” says otherwise" : ""}`,
  };
}
