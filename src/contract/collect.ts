import * as z from "zod";
import { ActorRef, Standing } from "./accounts.ts";
import { Bound, Hidden, Moment, PageQuery, pageOf, Several } from "./common.ts";

export const RunOutcome = z.enum(["ok", "partial", "failed", "unchanged"]).meta({ id: "RunOutcome" });

export const CollectRun = z
  .object({
    id: z.number().int(),
    source: z.string(),
    startedAt: Moment,
    finishedAt: Moment,
    /** partial: it stopped on its way, or what came had holes; unchanged: the source said that nothing is new. */
    outcome: RunOutcome,
    /** A kind of failure (“rate limited”, “login wall” …); its words are in `message`. */
    failure: z.string().nullable(),
    message: z.string().nullable(),
    requests: z.number().int(),
    cost: z.number(),
    seen: z.number().int(),
    fresh: z.number().int(),
    changed: z.number().int(),
    counted: z.number().int(),
    gone: z.number().int(),
    unreadable: z.number().int(),
    notes: z.array(z.string()),
  })
  .meta({ id: "CollectRun" });
export type CollectRun = z.infer<typeof CollectRun>;

/** paused: switched off; key: waits for one; failing: did not answer lately; new: not asked yet; working: asked just now. */
export const SourceStatus = z.enum(["good", "failing", "paused", "key", "new", "working"]).meta({ id: "SourceStatus" });
export type SourceStatus = z.infer<typeof SourceStatus>;

export const LiveSource = z
  .object({
    id: z.string(),
    connector: z.string(),
    title: z.string(),
    platform: z.string(),
    address: z.string(),
    handle: z.string().nullable(),
    /** Register id of the account it belongs to; null: nobody said whose it is. */
    account: z.string().nullable(),
    holder: ActorRef.nullable(),
    state: z.string().nullable(),
    standing: Standing.nullable(),
    status: SourceStatus,
    enabled: z.boolean(),
    schedule: z.string(),
    options: z.record(z.string(), z.unknown()),
    evidence: z.string().nullable(),
    addedAt: Moment,
    /** Last answered; null: not verified by us yet. */
    /** Day of the list it comes from; since then nobody has verified it while `verifiedAt` is null. */
    listedAt: Moment.nullable(),
    verifiedAt: Moment.nullable(),
    coveredFrom: Moment.nullable(),
    coveredTo: Moment.nullable(),
    nextRunAt: Moment.nullable(),
    retryAt: Moment.nullable(),
    failures: z.number().int(),
    /** Keys it cannot work without and that are not kept here. */
    needs: z.array(z.object({ key: z.string(), title: z.string(), how: z.string() })),
    openGaps: z.number().int(),
    lastRun: CollectRun.nullable(),
  })
  .meta({ id: "LiveSource" });
export type LiveSource = z.infer<typeof LiveSource>;

export const SourcesQuery = z.object({ account: Several.optional(), actor: Several.optional() });
export type SourcesQuery = z.output<typeof SourcesQuery>;

/** How the live stream of Bluesky stands, as it was last looked at. */
export const StreamState = z
  .object({
    at: Moment,
    connected: z.boolean(),
    /** How far the newest event lies behind the clock; null: none came yet. */
    lagMs: z.number().nullable(),
    events: z.number().int(),
    stored: z.number().int(),
    accounts: z.number().int(),
    /** What the server no longer had; each account has it as a gap until its next run. */
    lost: z.object({ from: Moment, to: Moment }).nullable(),
    /** Why there is no connection, or was none before this one. */
    failure: z.string().nullable(),
  })
  .meta({ id: "StreamState" });
export type StreamState = z.infer<typeof StreamState>;

export const SourceList = z
  .object({
    rows: z.array(LiveSource),
    /** null: none is followed, or it was never opened. */
    stream: StreamState.nullable(),
    /** What came in and is not in the corpus yet. */
    spool: z.object({ items: z.number().int(), since: Moment.nullable() }),
    groups: z.array(z.object({ name: z.string(), cron: z.string(), revisit: z.array(z.number()) })),
  })
  .meta({ id: "SourceList" });
export type SourceList = z.infer<typeof SourceList>;

export const NewSource = z
  .object({
    /** An address or handle as one would type it. */
    address: z.string().min(1).max(2000),
    /** Connector, where several know the address. */
    connector: z.string().optional(),
    account: z.string().optional(),
    /** Registers the account, held by this actor, when the register does not have it. */
    holder: z.string().optional(),
    evidence: z.string().max(2000).optional(),
    options: z.record(z.string(), z.unknown()).optional(),
    schedule: z.string().optional(),
  })
  .meta({ id: "NewSource" });
export type NewSource = z.infer<typeof NewSource>;

export const SourceChange = z
  .object({
    enabled: z.boolean().optional(),
    schedule: z.string().optional(),
    account: z.string().nullable().optional(),
    options: z.record(z.string(), z.unknown()).optional(),
    evidence: z.string().max(2000).nullable().optional(),
  })
  .meta({ id: "SourceChange" });
export type SourceChange = z.infer<typeof SourceChange>;

export const SourceGroup = z
  .object({ name: z.string(), cron: z.string(), revisit: z.array(z.number().int().min(60)).max(20) })
  .meta({ id: "SourceGroup" });
export type SourceGroup = z.infer<typeof SourceGroup>;

export const RunAsked = z
  .object({ /** Also what lies further back than what was read. */ since: Bound.optional() })
  .meta({ id: "RunAsked" });

export const RunsQuery = PageQuery.extend({ source: z.string().optional() });
export type RunsQuery = z.output<typeof RunsQuery>;
export const RunsPage = pageOf(CollectRun).meta({ id: "CollectRunsPage" });
export type RunsPage = z.infer<typeof RunsPage>;

export const GapKind = z
  .enum(["ids", "page", "cursor", "refused", "run", "schedule", "unreadable"])
  .meta({ id: "GapKind" });
export const GapState = z.enum(["open", "explained", "retried", "closed"]).meta({ id: "GapState" });

export const CollectGap = z
  .object({
    id: z.number().int(),
    source: z.string(),
    kind: GapKind,
    from: z.string(),
    to: z.string(),
    /** How many posts are missing; null: nobody can say. */
    count: z.number().int().nullable(),
    why: z.string(),
    firstAt: Moment.nullable(),
    lastAt: Moment.nullable(),
    foundAt: Moment,
    state: GapState,
    explanation: z.string().nullable(),
  })
  .meta({ id: "CollectGap" });
export type CollectGap = z.infer<typeof CollectGap>;

export const GapsQuery = z.object({ source: z.string().optional(), state: Several.optional() });
export type GapsQuery = z.output<typeof GapsQuery>;
export const GapList = z.object({ rows: z.array(CollectGap) }).meta({ id: "CollectGapList" });
export type GapList = z.infer<typeof GapList>;
export const GapById = z.object({ id: z.coerce.number().int() });
export const Explain = z.object({ explanation: z.string().trim().min(1).max(1000) }).meta({ id: "ExplainGap" });

/** What a day is known to hold: collected and silent were read whole, the others were not. */
export const DayState = z.enum(["collected", "silent", "gap", "failed", "never", "waiting"]).meta({ id: "DayState" });

const CoverageDay = z.object({
  day: z.string(),
  state: DayState,
  posts: z.number().int(),
  /** null: fewer than ten, of authors outside the register. */
  gone: z.number().int().nullable(),
});

export const CoverageQuery = z.object({
  account: Several.optional(),
  actor: Several.optional(),
  source: Several.optional(),
  from: Bound.optional(),
  to: Bound.optional(),
});
export type CoverageQuery = z.output<typeof CoverageQuery>;

export const SourceCoverage = z
  .object({
    source: z.string(),
    connector: z.string(),
    address: z.string(),
    status: SourceStatus,
    coveredFrom: Moment.nullable(),
    coveredTo: Moment.nullable(),
    posts: z.number().int(),
    gone: z.object({
      /** null: not shown, for the reason in `hidden`. */
      count: z.number().int().nullable(),
      hidden: Hidden.optional(),
      rows: z.array(
        z.object({
          platform: z.string().nullable(),
          /** null: of a private author, who deleted it; nothing of it is kept. */
          post: z.string().nullable(),
          postedAt: Moment.nullable(),
          goneAt: Moment,
        }),
      ),
    }),
    gaps: z.array(CollectGap),
    missing: z.object({ counted: z.number().int(), uncounted: z.number().int() }),
    runs: z.array(
      z.object({ outcome: RunOutcome, failure: z.string().nullable(), runs: z.number().int(), last: Moment }),
    ),
    never: z.array(z.object({ from: Moment, to: Moment, why: z.string() })),
    expected: z.number().int().nullable(),
  })
  .meta({ id: "SourceCoverage" });

export const AccountCoverage = z
  .object({
    /** null: sources that belong to no registered account. */
    account: z.string().nullable(),
    holder: ActorRef.nullable(),
    /** Posts of the period in the corpus, from files and live sources together; null for sources without an account. */
    inCorpus: z.number().int().nullable(),
    days: z.array(CoverageDay),
    sources: z.array(SourceCoverage),
  })
  .meta({ id: "AccountCoverage" });
export type AccountCoverage = z.infer<typeof AccountCoverage>;

export const CoverageAnswer = z
  .object({
    from: Moment,
    to: Moment,
    now: Moment,
    rows: z.array(AccountCoverage),
    /** Accounts of the register (of those asked for) that no live source follows: never collected. */
    withoutSource: z.number().int(),
  })
  .meta({ id: "CoverageAnswer" });
export type CoverageAnswer = z.infer<typeof CoverageAnswer>;

export const Arrival = z
  .object({
    seq: z.number().int(),
    at: Moment,
    source: z.string(),
    kind: z.enum(["new", "changed", "gone"]),
    account: z.string().nullable(),
    platform: z.string().nullable(),
    post: z.string().nullable(),
    postedAt: Moment.nullable(),
    /** The first words, of registered accounts only. */
    words: z.string().nullable(),
  })
  .meta({ id: "Arrival" });
export type Arrival = z.infer<typeof Arrival>;

export const ArrivalList = z.object({ rows: z.array(Arrival) }).meta({ id: "ArrivalList" });

export const SourceById = z.object({ id: z.string() });
export const SourceRemoved = z.object({ removed: z.string() }).meta({ id: "SourceRemoved" });

/** How many public sources of the first list are followed now that were not before. */
export const SourcesListed = z.object({ added: z.int(), of: z.int() }).meta({ id: "SourcesListed" });
export type SourcesListed = z.infer<typeof SourcesListed>;

/** Member states of the United Nations of which no source is followed, out of how many. */
export const StatesWithoutSource = z
  .object({ rows: z.array(z.object({ id: z.string(), name: z.string(), isListed: z.boolean() })), of: z.int() })
  .meta({ id: "StatesWithoutSource" });
export type StatesWithoutSource = z.infer<typeof StatesWithoutSource>;
