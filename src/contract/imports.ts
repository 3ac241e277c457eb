import * as z from "zod";
import { Failure, Hidden, Moment, pageOf } from "./common.ts";

export const FormatInfo = z
  .object({
    id: z.string(),
    title: z.string(),
    version: z.string(),
    container: z.enum(["table", "items"]),
    source: z.string(),
    example: z.string(),
    fields: z.array(z.string()),
    required: z.array(z.string()),
  })
  .meta({ id: "FormatInfo" });
export type FormatInfo = z.infer<typeof FormatInfo>;
export const FormatList = z.object({ rows: z.array(FormatInfo) }).meta({ id: "FormatList" });

/** A mapping made by hand: where each field of a post stands. Values are a column, or a path of keys (“user.screen_name”). */
export const HandMapping = z
  .strictObject({
    title: z.string().optional(),
    container: z.enum(["table", "items"]).optional(),
    /** Key under which the items stand when a JSON file is one object. */
    path: z.string().nullable().optional(),
    platform: z.string().min(1),
    /** Fields: id, author, authorName, text, title, url, postedAt, seenAt, language, replyToId, mentions, links, tags … */
    fields: z.record(z.string(), z.string()),
    /** Counters: likes, replies, reposts, quotes, views … */
    counters: z.record(z.string(), z.string()).optional(),
    authorCounters: z.record(z.string(), z.string()).optional(),
    /** How dates are written, and whose clock counts where they name no zone (“UTC”, “+05:00”, “Asia/Tashkent”). */
    date: z.strictObject({ format: z.string().optional(), zone: z.string().optional() }).optional(),
  })
  .meta({ id: "HandMapping" });
export type HandMapping = z.infer<typeof HandMapping>;

/** What a mapping file of `--mapping` may hold beyond that is accepted here too. */
export const AnyMapping = z
  .union([HandMapping, z.looseObject({ fields: z.looseObject({}) })])
  .meta({ id: "AnyMapping" });

/** A format that has moved on, field by field. */
export const Drift = z.object({ unknown: z.array(z.string()), missing: z.array(z.string()) }).meta({ id: "Drift" });
export type Drift = z.infer<typeof Drift>;

/** A frequent author who is not in the register. `handle` is what the file prints; it is shown here and stored nowhere. */
export const UnregisteredAuthor = z
  .object({
    platform: z.string(),
    handle: z.string().nullable(),
    name: z.string().nullable(),
    url: z.string().nullable(),
    posts: z.number().int(),
  })
  .meta({ id: "UnregisteredAuthor" });
export type UnregisteredAuthor = z.infer<typeof UnregisteredAuthor>;

export const SampleRow = z.object({ line: z.number().int().nullable(), cells: z.array(z.string()) });

/** How a row of the sample would come in, or why it would not. */
export const MappedSample = z
  .object({
    line: z.number().int().nullable(),
    kind: z.enum(["post", "observation", "reject"]),
    reason: z.string().nullable(),
    /** The same as a code with its values, where the reason is a known one. */
    why: Failure.nullable(),
    /** Fields in reading order: platform, id, author, date, text. */
    values: z.record(z.string(), z.string().nullable()),
  })
  .meta({ id: "MappedSample" });
export type MappedSample = z.infer<typeof MappedSample>;

export const Preview = z
  .object({
    token: z.string(),
    file: z.string(),
    bytes: z.number().int(),
    container: z.enum(["table", "items"]),
    compression: z.enum(["none", "gzip", "zstd"]),
    encoding: z.string(),
    encodingDetected: z.boolean(),
    delimiter: z.string().nullable(),
    /** The format that will be used; null: nobody recognised it, or several did, or a mapping by hand is needed. */
    format: z.string().nullable(),
    candidates: z.array(z.object({ id: z.string(), title: z.string(), score: z.number() })),
    columns: z.array(z.string()),
    sample: z.array(SampleRow),
    mapped: z.array(MappedSample),
    drift: Drift,
    suggested: HandMapping.nullable(),
    /** The file does not name its author: `account` has to be given. */
    needsAccount: z.boolean(),
    frequentAuthors: z.array(UnregisteredAuthor),
    /** On how many records that rests; `whole` false: only the first ones of a large file. */
    authorsOf: z.object({ records: z.number().int(), whole: z.boolean() }),
    warnings: z.array(z.string()),
    /** The register's layout this file has: it holds no posts and belongs to “attache register import”. */
    registerLayout: z.string().optional(),
  })
  .meta({ id: "Preview" });
export type Preview = z.infer<typeof Preview>;

/** Asks the preview again with another format or mapping, without another upload. */
export const PreviewAgain = z
  .object({
    token: z.string(),
    as: z.string().nullish(),
    mapping: AnyMapping.nullish(),
    account: z.string().nullish(),
  })
  .meta({ id: "PreviewAgain" });
export type PreviewAgain = z.infer<typeof PreviewAgain>;

export const NewImport = PreviewAgain.meta({ id: "NewImport" });
export type NewImport = z.infer<typeof NewImport>;

/** Posts whose authors are not in the register, so no state's number counts them; null: not shown, for the reason in `hidden`. */
export const Unregistered = z
  .object({ posts: z.number().int().nullable(), hidden: Hidden.optional() })
  .meta({ id: "Unregistered" });
export type Unregistered = z.infer<typeof Unregistered>;

export const Job = z
  .object({
    id: z.string(),
    kind: z.string(),
    title: z.string(),
    state: z.enum(["waiting", "running", "done", "failed", "cancelled"]),
    done: z.number().int(),
    /** null: how much there is cannot be known before the end. */
    total: z.number().int().nullable(),
    unit: z.enum(["bytes", "records", "posts"]),
    ratePerSecond: z.number().nullable(),
    secondsLeft: z.number().nullable(),
    startedAt: Moment.nullable(),
    endedAt: Moment.nullable(),
    batch: z.string().nullable(),
    error: z.string().nullable(),
    /** Why it failed; null where it did not, or before codes were kept. */
    failure: Failure.nullable(),
    /** What an import that is done leaves to be registered. */
    unregistered: Unregistered.nullable(),
  })
  .meta({ id: "Job" });
export type Job = z.infer<typeof Job>;
export const JobList = z.object({ rows: z.array(Job) }).meta({ id: "JobList" });

export const Batch = z
  .object({
    id: z.string(),
    state: z.enum(["running", "done", "failed", "undone"]),
    file: z.string(),
    format: z.string(),
    formatVersion: z.string(),
    /** SHA-256 of the file as it came, so that the origin of a post can be shown. */
    sha256: z.string().nullable(),
    bytes: z.number().int(),
    encoding: z.string().nullable(),
    startedAt: Moment,
    endedAt: Moment.nullable(),
    seconds: z.number().nullable(),
    read: z.number().int(),
    stored: z.number().int(),
    duplicates: z.number().int(),
    rejected: z.number().int(),
    observations: z.number().int(),
    /** Raw is kept, so the batch can be mapped again. */
    rawKept: z.boolean(),
    /** When the items of private persons leave it; null: they have left, or none is kept. */
    rawUntil: Moment.nullable(),
    drift: Drift,
    error: z.string().nullable(),
    failure: Failure.nullable(),
  })
  .meta({ id: "Batch" });
export type Batch = z.infer<typeof Batch>;
export const BatchesPage = pageOf(Batch).meta({ id: "BatchesPage" });
export type BatchesPage = z.infer<typeof BatchesPage>;

export const BatchDetail = Batch.extend({
  unregistered: Unregistered,
  /** Accounts registered since this was mapped: mapped again, posts of theirs get their names. 0 where that cannot be done. */
  registeredSince: z.number().int(),
  firstPostAt: Moment.nullable(),
  lastPostAt: Moment.nullable(),
  platforms: z.array(z.object({ platform: z.string(), posts: z.number().int() })),
  rejectReasons: z.array(z.object({ reason: z.string(), why: Failure.nullable(), records: z.number().int() })),
}).meta({ id: "BatchDetail" });
export type BatchDetail = z.infer<typeof BatchDetail>;

export const Reject = z
  .object({
    file: z.string(),
    firstLine: z.number().int().nullable(),
    lastLine: z.number().int().nullable(),
    firstByte: z.number().int().nullable(),
    /** Never quotes the record: it may hold a private name. */
    reason: z.string(),
    /** The same as a code with its values, where the reason is a known one. */
    why: Failure.nullable(),
  })
  .meta({ id: "Reject" });
export type Reject = z.infer<typeof Reject>;
export const RejectsPage = pageOf(Reject).meta({ id: "RejectsPage" });
export type RejectsPage = z.infer<typeof RejectsPage>;

export const ByBatch = z.object({ batch: z.string().min(1) });

/** The text fields beside the file; `mapping` is JSON of a HandMapping. */
export const ImportFields = z.object({
  as: z.string().optional(),
  mapping: z.string().optional(),
  account: z.string().optional(),
});
export type ImportFields = z.infer<typeof ImportFields>;

/** What `attache import --json` prints for a file. */
export const ImportResult = z
  .object({
    batch: z.string(),
    file: z.string(),
    format: z.string(),
    read: z.number().int(),
    stored: z.number().int(),
    duplicates: z.number().int(),
    rejected: z.number().int(),
    observations: z.number().int(),
    unregistered: Unregistered,
    rejectsFile: z.string().nullable(),
    seconds: z.number(),
    drift: Drift,
  })
  .meta({ id: "ImportResult" });
export type ImportResult = z.infer<typeof ImportResult>;
