/** What an address says of a channel: its id, or a name under which its page is found. */
export type ChannelAddress = { id: string | null; page: string; handle: string | null };

const channelId = /^UC[\w-]{22}$/;

/** “UC…”, “@name” on youtube.com, /channel/, /user/, /c/ and the feed's own address; null for videos, lists and others. */
export function channelAddress(address: string): ChannelAddress | null {
  const typed = address.trim();
  if (channelId.test(typed)) return byId(typed);
  const url = URL.parse(/^https?:\/\//i.test(typed) ? typed : `https://${typed}`);
  if (!url || !/^(www\.|m\.)?youtube\.com$/i.test(url.hostname)) return null;
  const feed = url.pathname === "/feeds/videos.xml" ? url.searchParams.get("channel_id") : null;
  if (feed && channelId.test(feed)) return byId(feed);
  const [first = "", second = ""] = url.pathname.split("/").filter(Boolean).map(decodeURIComponentSafely);
  if (first === "channel") return channelId.test(second) ? byId(second) : null;
  if (/^@[\p{L}\p{N}._·-]{2,60}$/u.test(first))
    return { id: null, page: `/${first.toLowerCase()}`, handle: first.slice(1) };
  if ((first === "user" || first === "c") && /^[\p{L}\p{N}._-]+$/u.test(second))
    return { id: null, page: `/${first}/${second.toLowerCase()}`, handle: second };
  return null;
}

const byId = (id: string): ChannelAddress => ({ id, page: `/channel/${id}`, handle: id });

function decodeURIComponentSafely(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
