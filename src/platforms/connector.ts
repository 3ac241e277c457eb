import type { ItemFormat } from "./format.ts";

/**
 * A door through which posts of one kind of source come in live. A connector pages and names what it saw, nothing else:
 * rate limits, retries, conditional requests, politeness, storage, gaps and counters that fall due are the collector's.
 * What it yields is raw as it came; its `format` maps it, so that kept raw can be mapped again (`attache remap`).
 */
export type Connector = {
  id: string;
  title: string;
  /** Platform of the posts, as in the register (“bluesky”, “web”). */
  platform: string;
  /** Keys it cannot work without, and those that let it see more. Empty: public and free. */
  needs: readonly Need[];
  can: readonly Ability[];
  /** Published limits, with their source and the date they were read. */
  limits: readonly Limit[];
  /** An address of a source, as a user would type it. */
  example: string;
  /** The source behind an address or handle; null where this connector does not know it. */
  recognise(address: string): SourceAddress | null;
  format: ItemFormat;
  /** Pages of one source, newest first, back to `task.since` or to what was seen before. Throws `SourceError`. */
  pages(task: CollectTask, web: Web): AsyncGenerator<SourcePage, void, void>;
  /** What a run would ask and cost, without asking; absent where it is free. */
  estimate?(task: CollectTask): Estimate;
  /** Pages as the source sends them of its own, until the stream ends; the collector opens it again. With “live” in `can`. */
  live?(task: CollectTask, stream: Stream): AsyncGenerator<SourcePage, void, void>;
};

export type Ability = "posts" | "profile" | "replies" | "follows" | "followers" | "live" | "counters" | "single posts";

export type Need = {
  /** Name under which the key is kept (“x.bearer”). */
  key: string;
  title: string;
  /** Where one gets it, and what it costs. */
  how: string;
  optional: boolean;
};

export type Limit = { what: string; value: number; unit: string; per: string | null; source: string; asOf: string };

/** What identifies a source within its connector; `address` is canonical, so that one source is not followed twice. */
export type SourceAddress = { connector: string; address: string; handle: string | null };

export type CollectTask = {
  address: string;
  /** Posts older than this moment need not be fetched; null: as far as the source gives. */
  since: number | null;
  /** Where the last run ended, in the connector's own words; null at first. */
  cursor: string | null;
  /** Whether the collector has this item in this version: paging stops where a whole page is known. */
  known(key: string): boolean;
  /** Items whose counters fall due, or which have to be looked for again. */
  revisit: readonly string[];
  /** Keys by the names of `needs`. */
  keys: ReadonlyMap<string, string>;
  /** What the operator chose for this source (a page layout, say); the connector parses it. */
  options: Readonly<Record<string, unknown>>;
};

export type SourcePage = {
  items: readonly SourceItem[];
  /** Keys of known items that the source still shows in its order and that were not fetched again: nothing passed between them and what is new. */
  shown?: readonly string[];
  /** Where the next run goes on; null: unchanged. */
  cursor: string | null;
  /** What the source itself shows to be missing: ids that were skipped, a page it refused. */
  gaps: readonly SourceGap[];
  /** Revisited items the source says are gone. */
  gone: readonly string[];
  /** The account as the source describes it now; null where the page says nothing. */
  profile: SourceProfile | null;
  /** Defects of the answer that did not keep it from being read (“entry 3 has no date”). */
  notes: readonly string[];
};

export type SourceItem = {
  /** Id of the post within its source; the same at every visit. */
  key: string;
  /** Epoch ms as the source dates it; null where it does not. Never invented. */
  at: number | null;
  /** Changes when the text changes, and not when a counter does. */
  version: string;
  /** What `format` maps; JSON. */
  content: unknown;
};

export type SourceGap = {
  kind: "ids" | "page" | "cursor" | "refused";
  from: string;
  to: string;
  count: number | null;
  why: string;
};

export type SourceProfile = {
  id: string | null;
  handle: string | null;
  name: string | null;
  state: "active" | "renamed" | "moved" | "suspended" | "gone";
  movedTo: string | null;
  counters: Partial<Record<"followers" | "following" | "posts", number | null>>;
  /** Accounts it follows that the connector was able to list, as the platform's handles or ids; null where not asked. */
  follows: readonly string[] | null;
  /** Accounts that follow it, as far as it was able to list them; only registered ones may be kept, the rest is counted. */
  followers?: readonly string[] | null;
};

export type Estimate = { requests: number; cost: number | null; unit: string; basis: string };

/** The guarded, polite, patient web handed to a connector. All of its failures are `SourceError`s. */
export type Web = {
  now(): number;
  get(url: string | URL, asked?: Asked): Promise<WebAnswer>;
  /** The answer as JSON; a wrong content type or a login wall in its place is a `SourceError` that says so. */
  json(url: string | URL, asked?: Asked): Promise<unknown>;
};

export type Asked = {
  headers?: Readonly<Record<string, string>>;
  /** Conditional on what was seen at the last visit; a 304 comes back as `status` 304 with an empty body. */
  conditional?: boolean;
  method?: "GET" | "POST";
  body?: string;
  /** Where answers are paid for by what they hold: the most this one may cost, and what it did. Absent: an even share of the estimate. */
  cost?: { most: number; of(answer: WebAnswer): number };
};

/** A connection that stays open, guarded as `Web` is; chunks as they come. */
export type Stream = {
  now(): number;
  open(url: string | URL, asked?: Pick<Asked, "headers">): AsyncIterable<Uint8Array>;
};

export type WebAnswer = {
  /** After redirects. */
  url: string;
  status: number;
  headers: ReadonlyMap<string, string>;
  body: Uint8Array;
  fetchedAt: number;
};

export type SourceFailure =
  | "refused address"
  | "robots"
  | "no such host"
  | "unreachable"
  | "timeout"
  | "too large"
  | "rate limited"
  | "server error"
  | "not found"
  | "forbidden"
  | "login wall"
  | "wrong type"
  | "unreadable"
  | "needs key"
  | "over budget";

/** Why a source gave nothing; it is recorded as a gap, so that a failure never looks like silence. */
export class SourceError extends Error {
  readonly failure: SourceFailure;
  /** Epoch ms before which asking again is pointless; null where nobody said. */
  readonly retryAt: number | null;

  constructor(failure: SourceFailure, message: string, more: { retryAt?: number | null; cause?: unknown } = {}) {
    super(message, { cause: more.cause });
    this.name = "SourceError";
    this.failure = failure;
    this.retryAt = more.retryAt ?? null;
  }
}
