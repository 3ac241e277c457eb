import type { AskedOf, Given } from "../../../test/answering-server.ts";

/** An invented ministry's channel, as YouTube's feed, pages and Data API show one. */
export const channel = "UCatlantisMfaInvented_00";
export const key = "AIzaInventedKeyOfNobody0123456789";

export type Video = { id: string; at: string | null; title?: string; description?: string; views?: number };

export const videos = (count: number): Video[] =>
  Array.from({ length: count }, (_, place) => ({
    id: `video${String(count - place).padStart(6, "0")}`,
    at: new Date(Date.UTC(2026, 2, 1, count - place)).toISOString().replace(".000Z", "+00:00"),
  }));

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

const entry = ({
  id,
  at,
  title = `Briefing ${id}`,
  description = "See https://mfa.atlantis.example #water",
  views = 100,
}: Video): string => `
 <entry>
  <id>yt:video:${id}</id>
  <yt:videoId>${id}</yt:videoId>
  <yt:channelId>${channel}</yt:channelId>
  <title>${escaped(title)}</title>
  <link rel="alternate" href="https://www.youtube.com/watch?v=${id}"/>
  <author><name>MFA of Atlantis</name><uri>https://www.youtube.com/channel/${channel}</uri></author>
  ${at === null ? "" : `<published>${at}</published>`}
  <updated>2026-04-01T00:00:00+00:00</updated>
  <media:group>
   <media:title>${escaped(title)}</media:title>
   <media:content url="https://www.youtube.com/v/${id}?version=3" type="application/x-shockwave-flash" width="640" height="390"/>
   <media:description>${escaped(description)}</media:description>
   <media:community><media:starRating count="7" average="5.00" min="1" max="5"/><media:statistics views="${views}"/></media:community>
  </media:group>
 </entry>`;

export const feedXml = (all: readonly Video[]): string => `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns:yt="http://www.youtube.com/xml/schemas/2015" xmlns:media="http://search.yahoo.com/mrss/" xmlns="http://www.w3.org/2005/Atom">
 <link rel="self" href="http://www.youtube.com/feeds/videos.xml?channel_id=${channel}"/>
 <id>yt:channel:${channel.slice(2)}</id>
 <yt:channelId>${channel.slice(2)}</yt:channelId>
 <title>MFA of Atlantis</title>
 <published>2015-01-01T00:00:00+00:00</published>${all.slice(0, 15).map(entry).join("")}
</feed>`;

export const channelHtml = `<!DOCTYPE html><html><head><title>MFA of Atlantis - YouTube</title>
<link rel="canonical" href="https://www.youtube.com/channel/${channel}">
<link rel="alternate" type="application/rss+xml" title="RSS" href="https://www.youtube.com/feeds/videos.xml?channel_id=${channel}"></head></html>`;

const resource = ({
  id,
  at,
  title = `Briefing ${id}`,
  description = "See https://mfa.atlantis.example #water",
  views = 100,
}: Video) => ({
  kind: "youtube#video",
  etag: "invented",
  id,
  snippet: {
    publishedAt: at?.replace("+00:00", "Z"),
    channelId: channel,
    channelTitle: "MFA of Atlantis",
    title,
    description,
    defaultAudioLanguage: "kk",
  },
  statistics: { viewCount: String(views), likeCount: "7", favoriteCount: "0", commentCount: "3" },
});

export const error = (status: number, reason: string): Given => ({
  status,
  json: { error: { code: status, message: reason, errors: [{ reason, domain: "youtube" }] } },
});

export function serve(all: readonly Video[], { path, query }: AskedOf): Given {
  if (path === "/feeds/videos.xml")
    return query.get("channel_id") === channel
      ? { text: feedXml(all), headers: { "content-type": "text/xml" } }
      : { status: 404 };
  if (path === "/@mfa_atlantis") return { html: channelHtml };
  if (path === "/oembed") return all.some(({ id }) => query.get("url")?.endsWith(id)) ? { json: {} } : { status: 404 };
  if (path === "/youtube/v3/channels") {
    const isOurs = query.get("id") === channel || query.get("forHandle")?.toLowerCase() === "@mfa_atlantis";
    const found = {
      kind: "youtube#channel",
      id: channel,
      snippet: { title: "MFA of Atlantis", customUrl: "@mfa_atlantis" },
      contentDetails: { relatedPlaylists: { uploads: "UUatlantis" } },
      statistics: {
        subscriberCount: "12300",
        hiddenSubscriberCount: false,
        videoCount: String(all.length),
        viewCount: "1",
      },
    };
    return { json: isOurs ? { items: [found] } : { pageInfo: { totalResults: 0 } } };
  }
  if (path === "/youtube/v3/playlistItems") {
    const from = Number((query.get("pageToken") ?? "T0").slice(1));
    if (!/^T\d+$/.test(query.get("pageToken") ?? "T0")) return error(400, "invalidPageToken");
    const size = Number(query.get("maxResults"));
    const items = all.slice(from, from + size).map(({ id }) => ({ contentDetails: { videoId: id } }));
    return { json: { items, ...(from + size < all.length ? { nextPageToken: `T${from + size}` } : {}) } };
  }
  if (path === "/youtube/v3/videos") {
    const asked = query.get("id")?.split(",") ?? [];
    return { json: { items: all.filter(({ id }) => asked.includes(id)).map(resource) } };
  }
  return { status: 404 };
}
