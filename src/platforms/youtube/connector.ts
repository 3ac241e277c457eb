import { type CollectTask, type Connector, SourceError, type SourcePage, type Web } from "../connector.ts";
import { sourcePage, sourceProfile } from "../source-page.ts";
import { apiPages, estimate, keyName } from "./api-pages.ts";
import { channelAddress } from "./channel-address.ts";
import { feedPages } from "./feed-pages.ts";
import { youtubeVideo } from "./formats/video.ts";

const quota = "https://developers.google.com/youtube/v3/determine_quota_cost";

/** Channels of YouTube: the fifteen newest videos for everybody; all of them, with exact counters, with a key. */
export const youtubeConnector: Connector = {
  id: "youtube",
  title: "YouTube",
  platform: "youtube",
  needs: [
    {
      key: keyName,
      title: "Key of the YouTube Data API v3",
      how: "Free: console.cloud.google.com → new project → enable “YouTube Data API v3” → Credentials → API key. 10,000 units a day cost nothing.",
      optional: true,
    },
  ],
  can: ["posts", "profile", "counters", "single posts"],
  limits: [
    {
      what: "quota of a project",
      value: 10_000,
      unit: "units",
      per: "day (until midnight Pacific time)",
      source: quota,
      asOf: "2026-11-22",
    },
    {
      what: "one list request (channels, playlistItems, videos)",
      value: 1,
      unit: "units",
      per: null,
      source: quota,
      asOf: "2026-11-22",
    },
    {
      what: "entries of a feed",
      value: 15,
      unit: "videos",
      per: null,
      source: "https://www.youtube.com/feeds/videos.xml",
      asOf: "2026-11-22",
    },
  ],
  example: "https://www.youtube.com/@UN",
  recognise(address) {
    const found = channelAddress(address);
    return found && { connector: "youtube", address: `https://www.youtube.com${found.page}`, handle: found.handle };
  },
  format: youtubeVideo,
  pages,
  estimate,
};

/** With a key through the Data API, else by the feed; a channel that is not there is told as gone before it fails. */
async function* pages(task: CollectTask, web: Web): AsyncGenerator<SourcePage, void, void> {
  let isMet = false;
  try {
    for await (const page of task.keys.has(keyName) ? apiPages(task, web) : feedPages(task, web)) {
      isMet = true;
      yield page;
    }
  } catch (cause) {
    const handle = channelAddress(task.address)?.handle ?? null;
    if (!isMet && cause instanceof SourceError && cause.failure === "not found")
      yield sourcePage({ profile: sourceProfile({ handle, state: "gone" }) });
    throw cause;
  }
}
