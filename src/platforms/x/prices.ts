/** What X asks for each thing it hands out, in US dollars. Its own page is the truth: https://developer.x.com/#pricing */
export const prices = {
  post: 0.005,
  user: 0.01,
  media: 0.005,
  source: "https://docs.x.com/x-api/getting-started/pricing",
  asOf: "2026-11-22",
} as const;

/** The newest posts of an account that X hands out at all. */
export const timelineLength = 3200;

export type Counted = { posts: number; users: number; media: number };

/** In whole thousandths, so that sums of prices stay what they are. */
export const costOf = ({ posts, users, media }: Counted): number =>
  Math.round(posts * prices.post * 1000 + users * prices.user * 1000 + media * prices.media * 1000) / 1000;

export const printed = (dollars: number): string => `$${dollars.toFixed(3)}`;
