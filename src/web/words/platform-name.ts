import type { WordsInHand } from "./use-words.ts";

/** Names that are the same in every language. */
const brands: Record<string, string> = {
  x: "X (Twitter)",
  facebook: "Facebook",
  instagram: "Instagram",
  youtube: "YouTube",
  telegram: "Telegram",
  mastodon: "Mastodon",
  bluesky: "Bluesky",
  tiktok: "TikTok",
  threads: "Threads",
  vkontakte: "VKontakte",
  odnoklassniki: "Odnoklassniki",
  linkedin: "LinkedIn",
};

export const platformTitle = (platform: string, { sayOr }: Pick<WordsInHand, "sayOr">): string =>
  brands[platform] ?? sayOr(`platforms.${platform}`, platform);
