/** The platforms a handle can live on. `x` is Twitter before 2023 too. Others are allowed as lower-case words. */
export const platforms = [
  "x",
  "facebook",
  "instagram",
  "youtube",
  "telegram",
  "mastodon",
  "bluesky",
  "tiktok",
  "threads",
  "vkontakte",
  "odnoklassniki",
  "linkedin",
  "website",
  "feed",
  "speech",
] as const;

/** Networks on the web. What stands on a site, in a feed or was said in a hall may be older than any of them. */
export const networks = platforms.filter((one) => !["website", "feed", "speech"].includes(one));
/** None of them is older: what is dated before on one has a wrong date, most often that of a clock at 0 (1970-01-01). */
export const firstOfNetworks = "2003-01-01";

const aliases: Record<string, string> = {
  twitter: "x",
  "twitter.com": "x",
  "x.com": "x",
  vk: "vkontakte",
  "vk.com": "vkontakte",
  ok: "odnoklassniki",
  "facebook.com": "facebook",
  "instagram.com": "instagram",
  "tiktok.com": "tiktok",
  "threads.net": "threads",
  "threads.com": "threads",
  "t.me": "telegram",
  "bsky.app": "bluesky",
  fediverse: "mastodon",
};

/** One name a platform: “Twitter” and “X” are the same place. */
export function platformName(printed: string): string {
  const name = printed.trim().toLowerCase();
  return aliases[name] ?? name;
}

/** The form by which two spellings of a handle are the same: no “@”, no case where the platform has none. */
export function handleKey(platform: string, handle: string): string {
  const bare = handle.trim().replace(/^@/, "");
  return platform === "youtube" && /^UC[\w-]{22}$/.test(bare) ? bare : bare.toLowerCase();
}

/** Key under which a registered handle is known to the door; two spellings of one handle have one key. */
export const knownKey = (platform: string, handle: string): string => `${platform}\n${handleKey(platform, handle)}`;

/** Key of a platform's own user id, which survives a change of handle. */
export const knownIdKey = (platform: string, userId: string): string => `${platform}\n#${userId}`;
