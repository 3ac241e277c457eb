import type { Account, Standing } from "../../src/contract/accounts.ts";
import type { Actor, StandingCounts } from "../../src/contract/actors.ts";
import type { Batch } from "../../src/contract/imports.ts";
import type { Overview } from "../../src/contract/overview.ts";

/** An invented small world; its states carry codes of ISO's user range, so that nobody takes them for real. */
const day = 86_400_000;

export const states = [
  { code: "XA", name: "Aurelia", posts: 12_480, proven: 14, claimed: 3 },
  { code: "XB", name: "Belmare", posts: 7_912, proven: 6, claimed: 8 },
  { code: "XC", name: "Corvinian Federation of Upper and Lower Straits", posts: 3_304, proven: 2, claimed: 11 },
  { code: "XD", name: "Dravia", posts: 1_020, proven: 0, claimed: 4 },
  { code: "XE", name: "Esterland", posts: 611, proven: 1, claimed: 0 },
  { code: "XF", name: "Фарсания", posts: 88, proven: 1, claimed: 1 },
  { code: "XG", name: "Gharb al-Nahr", posts: null, proven: 0, claimed: 0 },
] as const;

const noAccounts: StandingCounts = { proven: 0, claimed: 0, contested: 0, unknown: 0 };

export const actor = (given: Partial<Actor> & Pick<Actor, "id" | "kind" | "name">): Actor => ({
  state: null,
  stateName: null,
  role: null,
  form: null,
  parent: null,
  hostState: null,
  city: null,
  missionClass: null,
  inForce: null,
  owner: null,
  sponsor: null,
  office: null,
  accounts: noAccounts,
  posts: null,
  ...given,
});

export const account = (
  id: string,
  platform: string,
  handle: string,
  standing: Standing,
  more: Partial<Account> = {},
): Account => ({
  id,
  platform,
  handle,
  url: `https://example.org/${handle}`,
  holder: { id: "mfa-xa", kind: "institution", name: "Ministry of Foreign Affairs of Aurelia" },
  state: "XA",
  languages: ["en", "ru"],
  since: "2012-03",
  until: null,
  formerHandles: [],
  edition: null,
  status: null,
  standing,
  evidenceDate: "2024-03-18",
  evidenceAgeDays: 105,
  stale: false,
  posts: 5_120,
  ...more,
});

export const batch = (id: string, file: string, given: Partial<Batch> = {}): Batch => ({
  id,
  state: "done",
  file,
  format: "x-v1-json",
  formatVersion: "1",
  bytes: 4_812_004,
  encoding: "utf-8",
  seconds: 4,
  sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
  startedAt: Date.now() - 3 * day,
  endedAt: Date.now() - 3 * day + 4_000,
  read: 12_900,
  stored: 12_480,
  duplicates: 412,
  rejected: 8,
  observations: 24_960,
  rawKept: true,
  rawUntil: Date.now() + 27 * day,
  drift: { unknown: [], missing: [] },
  error: null,
  failure: null,
  ...given,
});

export const overview: Overview = {
  workspace: "demonstration",
  version: "0.1.0",
  counts: {
    states: 193,
    institutions: 214,
    missions: 7_285,
    persons: 612,
    outlets: 38,
    organisations: 21,
    accounts: { proven: 24, claimed: 1_027, contested: 3, unknown: 11 },
    posts: 25_415,
    observations: 61_204,
    batches: 3,
  },
  firstPostAt: Date.UTC(2016, 0, 4),
  lastPostAt: Date.UTC(2024, 5, 29),
  postsByState: {
    measure: "posts-by-state",
    title: "Posts by state",
    unit: "posts",
    caution: "Counts what is here, not what was said.",
    provenOnly: false,
    rows: states.map(({ code, name, posts, proven, claimed }) => ({
      state: code,
      name,
      posts,
      accounts: { proven, claimed },
      basis: { known: posts === null ? 0 : proven + claimed, of: proven + claimed },
    })),
    left: { unregistered: 1_204, stateless: 40, excluded: 17 },
    unfinished: [],
  },
  platforms: [
    { platform: "x", posts: 20_113 },
    { platform: "telegram", posts: 4_802 },
    { platform: "speech", posts: 500 },
  ],
  missing: [
    { code: "own-state", count: null, what: "Own state not chosen", mend: "Choose it", href: "/settings" },
    { code: "no-account", count: 152, what: "152 states", mend: "See", href: "/actors?kind=state" },
    { code: "stale-proofs", count: 6, what: "6 proofs", mend: "See", href: "/accounts?standing=proven" },
  ],
  stages: [
    {
      stage: "language",
      title: "Language",
      done: 25_415,
      total: 25_415,
      backlog: 0,
      state: "idle",
      ratePerSecond: null,
      error: null,
      failure: null,
    },
    {
      stage: "search",
      title: "Search",
      done: 18_000,
      total: 25_415,
      backlog: 7_415,
      state: "running",
      ratePerSecond: 14_800,
      error: null,
      failure: null,
    },
  ],
  jobs: [],
  newest: [
    batch("b3", "tweets.js"),
    batch("b2", "mfa-aurelia-telegram-desktop-export-2024-06-29-result.json", {
      format: "telegram-desktop",
      read: 5_100,
      stored: 4_802,
      duplicates: 0,
      rejected: 298,
    }),
    batch("b1", "debates.ndjson.gz", { state: "undone", read: 500, stored: 500, duplicates: 0, rejected: 0 }),
  ],
};
