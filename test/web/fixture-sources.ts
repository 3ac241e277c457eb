import type { Alarm, AlarmSettings } from "../../src/contract/alarms.ts";
import type { Arrival, CollectGap, CollectRun, CoverageAnswer, LiveSource } from "../../src/contract/collect.ts";

const now = Date.UTC(2024, 2, 18, 12);
const day = 86_400_000;

const run = (outcome: CollectRun["outcome"], message: string | null): CollectRun => ({
  ...{ id: 1, source: "s1", startedAt: now - 60_000, finishedAt: now - 50_000, outcome, message },
  failure: message === null ? null : "server error",
  ...{ requests: 3, cost: 0, seen: 20, fresh: 2, changed: 0, counted: 1, gone: 0, unreadable: 0, notes: [] },
});

const source = (id: string, given: Partial<LiveSource>): LiveSource => ({
  ...{ id, connector: "feed", title: "Web feed", platform: "website", handle: null, state: null, standing: null },
  ...{ address: `https://${id}.example/rss`, account: null, holder: null, status: "good", enabled: true },
  ...{ schedule: "default", options: {}, evidence: null, addedAt: now - 90 * day, listedAt: null },
  ...{ verifiedAt: now, coveredFrom: now - 60 * day, coveredTo: now, nextRunAt: now + 1_800_000, retryAt: null },
  ...{ failures: 0, needs: [], openGaps: 0, lastRun: run("ok", null) },
  ...given,
});

export const sources = {
  rows: [
    source("s1", {
      account: "x:mfa_northland",
      holder: { id: "XA/mfa", kind: "institution", name: "Ministry of Foreign Affairs of Northland" },
      state: "XA",
      standing: "claimed",
      openGaps: 1,
    }),
    source("s2", { status: "failing", failures: 3, lastRun: run("failed", "s2.example answered 503"), openGaps: 1 }),
    source("s3", { status: "new", verifiedAt: null, listedAt: Date.UTC(2022, 2, 6), lastRun: null, nextRunAt: null }),
  ],
  stream: {
    ...{ at: Date.now(), connected: true, lagMs: 1_240, events: 91_204, stored: 37, accounts: 2, failure: null },
    lost: { from: now - 5 * day, to: now - 3 * day },
  },
  spool: { items: 2, since: now },
  groups: [{ name: "default", cron: "*/30 * * * *", revisit: [3600] }],
};

export const arrivals: { rows: Arrival[] } = {
  rows: [
    {
      ...{ seq: 2, at: now, source: "s1", kind: "new", account: "x:mfa_northland", platform: "website", post: "1" },
      ...{ postedAt: now, words: "Министр иностранных дел принял посла" },
    },
    {
      seq: 1,
      at: now,
      source: "s2",
      kind: "gone",
      account: null,
      platform: null,
      post: null,
      postedAt: null,
      words: null,
    },
  ],
};

export const gaps: { rows: CollectGap[] } = {
  rows: [
    {
      ...{
        id: 4,
        source: "s1",
        kind: "ids",
        from: "812",
        to: "814",
        count: 3,
        why: "the numbers 812 to 814 were skipped",
      },
      ...{ firstAt: now - 3 * day, lastAt: now - 2 * day, foundAt: now, state: "open", explanation: null },
    },
    {
      ...{
        id: 5,
        source: "s2",
        kind: "run",
        from: "2024-03-18T11:00:00Z",
        to: "",
        count: null,
        why: "s2.example answered 503",
      },
      ...{
        firstAt: now - day,
        lastAt: now,
        foundAt: now,
        state: "explained",
        explanation: "the ministry moved its site",
      },
    },
  ],
};

const dayStates = ["collected", "silent", "gap", "failed", "never", "waiting"] as const;

export const coverage: CoverageAnswer = {
  ...{ from: now - 90 * day, to: now, now, withoutSource: 7 },
  rows: [
    {
      account: "x:mfa_northland",
      holder: { id: "XA/mfa", kind: "institution", name: "Ministry of Foreign Affairs of Northland" },
      inCorpus: 120,
      days: Array.from({ length: 91 }, (_, nth) => ({
        day: new Date(now - (90 - nth) * day).toISOString().slice(0, 10),
        state:
          dayStates[nth < 20 ? 4 : nth % 9 === 0 ? 1 : nth === 60 ? 2 : nth === 75 ? 3 : nth === 90 ? 5 : 0] ?? "never",
        ...{ posts: nth % 9 === 0 ? 0 : 2, gone: 0 },
      })),
      sources: [
        {
          ...{ source: "s1", connector: "feed", address: "https://s1.example/rss", status: "good", posts: 120 },
          ...{ coveredFrom: now - 70 * day, coveredTo: now, gone: { count: 0, rows: [] }, gaps: gaps.rows.slice(0, 1) },
          ...{ missing: { counted: 3, uncounted: 0 }, runs: [], never: [], expected: 123 },
        },
      ],
    },
  ],
};

export const alarms: { rows: Alarm[]; total: number; page: number; pageSize: number } = {
  rows: [
    {
      ...{ id: 7, kind: "hour", account: "x:mfa_northland", holder: "Ministry of Foreign Affairs of Northland" },
      ...{ source: null, foundAt: now, said: "…", state: "new", remark: null },
      details: { who: "Ministry of Foreign Affairs of Northland", hour: 3, before: 68, platform: "x", post: "1" },
    },
    {
      ...{ id: 6, kind: "source", account: null, holder: null, source: "s2", foundAt: now, said: "…", state: "seen" },
      remark: null,
      details: { who: "https://s2.example/rss", failure: "server error", why: "s2.example answered 503" },
    },
  ],
  ...{ total: 2, page: 1, pageSize: 50 },
};

export const alarmSettings: AlarmSettings = {
  ...{ language: null, muted: ["language"], webhook: null },
  mail: { to: "press@mfa.example", from: "desk@mfa.example", host: "mail.mfa.example", port: 587, user: null, hour: 6 },
};
