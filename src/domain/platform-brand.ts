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
  "moy mir": "Moy Mir",
  linkedin: "LinkedIn",
};

/** null: it has no brand, but a word in each language, such as “website”. */
export const platformBrand = (platform: string): string | null => brands[platform] ?? null;
