import type { Connector } from "../connector.ts";
import { blueskyRecords } from "./formats/records.ts";
import { blueskyPages } from "./pages.ts";
import { recogniseBluesky } from "./source.ts";

/** Bluesky, and any account of the AT Protocol wherever its records are kept. */
export const bluesky: Connector = {
  id: "bluesky",
  title: "Bluesky (AT Protocol)",
  platform: "bluesky",
  needs: [],
  can: ["posts", "profile", "replies", "follows", "followers", "live", "counters", "single posts"],
  limits: [
    {
      what: "requests to a PDS from one address",
      value: 3000,
      unit: "requests",
      per: "5 minutes",
      source: "https://docs.bsky.app/docs/advanced-guides/rate-limits",
      asOf: "2026-11-22",
    },
    {
      what: "entries of a feed in one answer",
      value: 100,
      unit: "posts",
      per: "request",
      source: "https://docs.bsky.app/docs/api/app-bsky-feed-get-author-feed",
      asOf: "2026-11-22",
    },
    {
      what: "accounts asked for by name on Jetstream",
      value: 10_000,
      unit: "accounts",
      per: "connection",
      source: "https://github.com/bluesky-social/jetstream",
      asOf: "2026-11-22",
    },
    {
      what: "hours back that Jetstream sends again",
      value: 36,
      unit: "hours",
      per: null,
      source: "https://github.com/bluesky-social/jetstream/blob/main/docs/README.md",
      asOf: "2026-11-22",
    },
  ],
  example: "https://bsky.app/profile/bsky.app",
  recognise: recogniseBluesky,
  format: blueskyRecords,
  pages: blueskyPages,
};
