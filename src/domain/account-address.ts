import { platformName } from "./platform.ts";

const hosts: [RegExp, string][] = [
  [/^(mobile\.)?(twitter|x)\.com$/, "x"],
  [/^([a-z-]+\.)?(facebook|fb)\.com$/, "facebook"],
  [/^instagram\.com$/, "instagram"],
  [/^(m\.)?youtube\.com$/, "youtube"],
  [/^(t\.me|telegram\.me)$/, "telegram"],
  [/^tiktok\.com$/, "tiktok"],
  [/^threads\.(net|com)$/, "threads"],
  [/^(m\.)?vk\.com$/, "vkontakte"],
  [/^(m\.)?ok\.ru$/, "odnoklassniki"],
  [/^([a-z]+\.)?linkedin\.com$/, "linkedin"],
  [/^bsky\.app$/, "bluesky"],
];
/** First parts of a path that lead to a thing of the platform, not to an account. */
const notAccounts =
  /^(share|sharer|hashtag|search|home|intent|watch|playlist|explore|joinchat|login|events|groups|p|reel|i)$/i;
const prefixes = /^(channel|user|c|profile|pages|pg|people|company|in|school|s)$/i;

/** Platform and handle an address stands for; any other site is a website; null when it is no address or no account's. */
export function accountAtAddress(address: string): { platform: string; handle: string } | null {
  let url: URL;
  try {
    url = new URL(/^https?:\/\//i.test(address.trim()) ? address.trim() : `https://${address.trim()}`);
  } catch {
    return null;
  }
  const host = url.hostname.toLowerCase().replace(/^www\./, "");
  if (!host.includes(".")) return null;
  const parts = url.pathname.split("/").filter(Boolean).map(decoded);
  const platform = hosts.find(([shape]) => shape.test(host))?.[1];
  if (platform) {
    const [first = ""] = parts;
    if (/^profile\.php$/i.test(first))
      return url.searchParams.get("id") ? { platform, handle: url.searchParams.get("id") ?? "" } : null;
    const handle = (prefixes.test(first) ? (parts.at(-1) ?? "") : first).replace(/^@/, "");
    return handle === "" || notAccounts.test(first) || (prefixes.test(first) && parts.length < 2)
      ? null
      : { platform, handle };
  }
  const [first = ""] = parts;
  if (/^@[\w.-]+$/.test(first) && parts.length === 1)
    return { platform: "mastodon", handle: `${first.slice(1)}@${host}` };
  return { platform: "website", handle: [host, ...parts].join("/").toLowerCase() };
}

/** Platform and handle of a row that has an address, a handle, or both. */
export function accountNamed(given: { platform: string | null; handle: string | null; url: string | null }) {
  const fromUrl = given.url ? accountAtAddress(given.url) : null;
  const isAddress = given.handle !== null && /^https?:\/\//i.test(given.handle);
  const fromHandle = isAddress && given.handle ? accountAtAddress(given.handle) : null;
  const platform = given.platform ? platformName(given.platform) : (fromUrl ?? fromHandle)?.platform;
  const handle = (isAddress ? fromHandle?.handle : given.handle?.trim().replace(/^@/, "")) ?? fromUrl?.handle;
  return platform && handle ? { platform, handle } : null;
}

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};
