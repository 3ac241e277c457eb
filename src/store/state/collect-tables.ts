/** Rows of the collector's tables; the migration is the truth. */
export type LiveSourcesTable = {
  id: string;
  number: number;
  connector: string;
  address: string;
  handle: string | null;
  account: string | null;
  options: string;
  schedule: string;
  enabled: number;
  added_at: number;
  evidence: string | null;
  verified_at: number | null;
  cursor: string | null;
  slot: number | null;
  wanted: number;
  wanted_since: number | null;
  failures: number;
  retry_at: number | null;
  covered_from: number | null;
  covered_to: number | null;
  claimed_by: string | null;
  listed_at: number | null;
};

export type SourceGroupsTable = { name: string; cron: string; revisit: string };

export type CollectRunsTable = {
  id: number;
  source: string;
  started_at: number;
  finished_at: number;
  outcome: "ok" | "partial" | "failed" | "unchanged";
  failure: string | null;
  message: string | null;
  requests: number;
  cost: number;
  pages: number;
  seen: number;
  fresh: number;
  changed: number;
  counted: number;
  gone: number;
  unreadable: number;
  notes: string;
};

export type GapKind = "ids" | "page" | "cursor" | "refused" | "run" | "schedule" | "unreadable";

export type CollectGapsTable = {
  id: number;
  source: string;
  kind: GapKind;
  from_mark: string;
  to_mark: string;
  count: number | null;
  why: string;
  first_at: number | null;
  last_at: number | null;
  found_at: number;
  seen_at: number;
  state: "open" | "explained" | "retried" | "closed";
  explanation: string | null;
  settled_at: number | null;
};

export type CollectItemsTable = {
  source: string;
  key: string;
  platform: string | null;
  post: string | null;
  account: string | null;
  version: string;
  posted_at: number | null;
  first_seen: number;
  last_seen: number;
  gone_at: number | null;
  next_visit: number | null;
  settled: number;
  study: string | null;
  sealed_key: Uint8Array | null;
};

export type SpoolTable = {
  seq: number;
  source: string;
  format: string;
  study: string;
  items: number;
  spooled_at: number;
  sealed: Uint8Array;
};

export type ArrivalsTable = {
  seq: number;
  at: number;
  source: string;
  kind: "new" | "changed" | "gone";
  account: string | null;
  platform: string | null;
  post: string | null;
  posted_at: number | null;
  words: string | null;
};
