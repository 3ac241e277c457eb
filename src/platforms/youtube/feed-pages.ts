import { baseOf } from "../base.ts";
import { type CollectTask, SourceError, type SourceItem, type SourcePage, type Web } from "../connector.ts";
import { isLoginWall } from "../login-wall.ts";
import { attribute, byName, parseHtml } from "../markup.ts";
import { sourcePage, sourceProfile, versionOf } from "../source-page.ts";
import { channelAddress } from "./channel-address.ts";
import { type ChannelFeed, channelFeed, entryFields } from "./feed-entry.ts";

const own = "https://www.youtube.com";
/** Videos outside of the feed that one run asks for, a request each; the others wait for the next. */
const lookedAtAgain = 50;

/** The fifteen newest videos of a channel. What was pushed out of the feed before it was read is told as a gap. */
export async function* feedPages(task: CollectTask, web: Web): AsyncGenerator<SourcePage, void, void> {
  const base = baseOf(task, own);
  const { id, handle } = await channelOf(task, base, web);
  const answer = await web
    .get(`${base}/feeds/videos.xml?channel_id=${id}`, { conditional: true })
    .catch((cause: unknown) => explained(cause, `${base}/channel/${id}`, web));
  // A run with a key goes on from it as from a beginning.
  const cursor = JSON.stringify({ open: [], deeper: null, channel: id });
  const feed = answer.status === 304 ? null : checkedFeed(new TextDecoder().decode(answer.body), answer.url);
  const items = (feed?.entries ?? []).map((entry) => itemOf(entry, handle, answer.fetchedAt));
  const shown = new Set(items.map(({ key }) => key));
  yield sourcePage({
    items,
    cursor,
    gaps: feed ? pushedOut(items, task) : [],
    notes: items.flatMap(({ key, at }) => (at === null ? [`video ${key} has no date`] : [])),
    profile: feed && sourceProfile({ id, handle, name: feed.name }),
  });
  const gone: string[] = [];
  const outside = task.revisit.filter((key) => !shown.has(key)).slice(0, lookedAtAgain);
  for (const key of outside) if (await isGone(key, base, web)) gone.push(key);
  if (gone.length > 0) yield sourcePage({ gone });
}

/** Since 2025 YouTube's robots.txt names the feeds, though they are made for programs; that is for the operator to weigh. */
async function explained(cause: unknown, page: string, web: Web): Promise<never> {
  if (!(cause instanceof SourceError)) throw cause;
  if (cause.failure === "not found") {
    // YouTube's feeds answer 404 for hours at times; only the channel's own page says that it is gone.
    await web.get(page, { headers: { "accept-language": "en" } });
    throw new SourceError(
      "server error",
      "YouTube's feed is not there though the channel is: YouTube's fault, which passes",
      { cause },
    );
  }
  if (cause.failure !== "robots") throw cause;
  const ways =
    "Set the key “youtube.key” (free), or let Attaché read feeds there as a feed reader does: attache sources web --ignore-robots www.youtube.com";
  throw new SourceError("robots", `YouTube's robots.txt keeps robots away from channel feeds. ${ways}`, { cause });
}

function checkedFeed(xml: string, url: string): ChannelFeed {
  const feed = channelFeed(xml);
  if (feed) return feed;
  throw isLoginWall(xml, url)
    ? new SourceError("login wall", "YouTube answered with a page to log in, not with the channel's feed")
    : new SourceError("unreadable", "changed layout: YouTube's answer is no channel feed");
}

/** Entries as they came; the same versions as from the Data API. */
function itemOf(
  { id, publishedAt, markup }: ChannelFeed["entries"][number],
  handle: string | null,
  at: number,
): SourceItem {
  const { title, description } = entryFields(markup).snippet as Record<string, string>;
  const posted = Date.parse(publishedAt ?? "");
  return {
    key: id,
    at: Number.isNaN(posted) ? null : posted,
    version: versionOf(title, description),
    content: { entry: markup, __seen: { handle, at } },
  };
}

function pushedOut(items: readonly SourceItem[], { known, since, cursor }: CollectTask): SourcePage["gaps"] {
  const oldest = items.at(-1);
  if (items.length < 15 || !oldest || items.some(({ key }) => known(key))) return [];
  if (cursor === null && since !== null && oldest.at !== null && oldest.at <= since) return [];
  const why =
    cursor === null
      ? "the feed holds the fifteen newest videos only; older ones need a key of the Data API"
      : "fifteen or more videos came since the last visit; those pushed out of the feed need a key of the Data API";
  return [
    { kind: "page", from: since === null ? "" : new Date(since).toISOString(), to: oldest.key, count: null, why },
  ];
}

/** The channel's page names its id as its own address. */
async function channelOf(
  { address, cursor }: CollectTask,
  base: string,
  web: Web,
): Promise<{ id: string; handle: string | null }> {
  const named = channelAddress(address);
  if (!named) throw new SourceError("unreadable", `“${address}” is not the address of a YouTube channel`);
  const known = named.id ?? /"channel":"(UC[\w-]{22})"/.exec(cursor ?? "")?.[1];
  if (known) return { id: known, handle: named.handle };
  const answer = await web.get(`${base}${encodeURI(named.page)}`, { headers: { "accept-language": "en" } });
  const html = new TextDecoder().decode(answer.body);
  if (/^consent\./.test(new URL(answer.url).hostname) || /consent\.youtube\.com\/save/.test(html))
    throw new SourceError(
      "login wall",
      `YouTube asks for consent to cookies before it shows ${named.page}; give the channel by its id (https://www.youtube.com/channel/UC…)`,
    );
  const canonical = byName(parseHtml(html), "link").filter((link) =>
    /^(canonical|alternate)$/.test(attribute(link, "rel") ?? ""),
  );
  const id = canonical
    .map((link) => /(?:\/channel\/|channel_id=)(UC[\w-]{22})/.exec(attribute(link, "href") ?? "")?.[1])
    .find(Boolean);
  if (!id)
    throw new SourceError(
      "unreadable",
      `changed layout: the page ${named.page} does not name its channel; give the channel by its id (https://www.youtube.com/channel/UC…)`,
    );
  return { id, handle: named.handle };
}

/** oEmbed answers for every video that can be seen, and with 404 for one that was deleted. */
async function isGone(id: string, base: string, web: Web): Promise<boolean> {
  try {
    await web.get(`${base}/oembed?format=json&url=${encodeURIComponent(`${own}/watch?v=${id}`)}`);
    return false;
  } catch (cause) {
    if (!(cause instanceof SourceError)) throw cause;
    // 401 and 403: it may not be embedded, which says nothing of its being there.
    if (cause.failure === "not found") return true;
    if (cause.failure === "forbidden") return false;
    throw cause;
  }
}
