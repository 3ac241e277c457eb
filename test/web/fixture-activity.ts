import type { Activity } from "../../src/contract/activity.ts";

export function activity(): Activity {
  const months = Array.from({ length: 40 }, (_, month) => ({
    start: new Date(Date.UTC(2021, month, 1)).toISOString().slice(0, 10),
    posts: 40 + ((month * 37) % 90),
  }));
  const timeline = months.filter((_, place) => place < 14 || place > 18);
  return {
    from: null,
    to: null,
    by: "month",
    posts: 9_204,
    undated: 12,
    first: Date.UTC(2021, 0, 2),
    last: Date.UTC(2024, 3, 29),
    timeline,
    kinds: [
      { value: "original", posts: 6_000 },
      { value: "repost", posts: 2_100 },
      { value: "reply", posts: 1_104 },
    ],
    platforms: [
      { value: "x", posts: 8_000 },
      { value: "telegram", posts: 1_204 },
    ],
    languages: [
      { value: "en", posts: 4_100 },
      { value: "ru", posts: 3_000 },
      { value: "uz", posts: 1_900 },
      { value: null, posts: 204 },
    ],
    scripts: [
      { value: "Latn", posts: 6_000 },
      { value: "Cyrl", posts: 3_204 },
    ],
    sourceLanguages: [],
    counters: [
      {
        account: "acc-1",
        platform: "x",
        handle: "mfa_aurelia",
        measure: "followers",
        points: [0, 8, 20, 39].map((month, place) => ({
          seenAt: Date.UTC(2021, month, 3),
          date: null,
          value: 12_000 + place * 4_100,
          source: "archive snapshots",
          batch: null,
        })),
      },
      {
        account: "acc-2",
        platform: "telegram",
        handle: "aurelia_mfa_official_channel",
        measure: "followers",
        points: [10, 39].map((month, place) => ({
          seenAt: Date.UTC(2021, month, 3),
          date: null,
          value: 3_000 + place * 2_000,
          source: "export",
          batch: "b2",
        })),
      },
      {
        account: "acc-1",
        platform: "x",
        handle: "mfa_aurelia",
        measure: "posts",
        points: [{ seenAt: Date.UTC(2024, 3, 3), date: null, value: 9_901, source: "export", batch: "b3" }],
      },
    ],
    accounts: { proven: 3, claimed: 2, excluded: 1 },
    basis: { known: 3, of: 5 },
    unfinished: [],
  };
}
