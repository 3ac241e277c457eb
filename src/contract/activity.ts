import * as z from "zod";
import { Basis, Failure, Moment, PartialDate, Period } from "./common.ts";

export const ActivityQuery = Period.extend({ by: z.enum(["day", "month"]).optional() });
export type ActivityQuery = z.infer<typeof ActivityQuery>;

/** Posts with this value; null: not known. */
export const Share = z.object({ value: z.string().nullable(), posts: z.number().int() }).meta({ id: "Share" });
export type Share = z.infer<typeof Share>;

/** One line of a chart of counters: a value, when it was seen, and by whom. */
export const CounterPoint = z.object({
  /** Where a source knows only a day, a month or a year: the first moment that can mean. */
  seenAt: Moment,
  /** The date as exactly as its source prints it; null where the moment is known. */
  date: PartialDate.nullable(),
  value: z.number(),
  source: z.string(),
  batch: z.string().nullable(),
});
export type CounterPoint = z.infer<typeof CounterPoint>;

export const CounterSeries = z
  .object({
    account: z.string().nullable(),
    platform: z.string(),
    handle: z.string().nullable(),
    measure: z.string(),
    /** The last value of each day; of each month where a line has over 200 days. */
    points: z.array(CounterPoint),
  })
  .meta({ id: "CounterSeries" });
export type CounterSeries = z.infer<typeof CounterSeries>;

/** A number made before a stage has seen all posts says so. */
export const StageState = z
  .object({
    stage: z.string(),
    title: z.string(),
    done: z.number().int(),
    total: z.number().int(),
    backlog: z.number().int(),
    state: z.enum(["idle", "running", "waiting", "failed"]),
    ratePerSecond: z.number().nullable(),
    error: z.string().nullable(),
    failure: Failure.nullable(),
  })
  .meta({ id: "StageState" });
export type StageState = z.infer<typeof StageState>;

/** What an actor or account did in a period. null = not known, never 0. */
export const Activity = z
  .object({
    from: Moment.nullable(),
    to: Moment.nullable(),
    by: z.enum(["day", "month"]),
    posts: z.number().int().nullable(),
    undated: z.number().int(),
    first: Moment.nullable(),
    last: Moment.nullable(),
    /** Days or months with posts; `start` is YYYY-MM-DD (UTC). A step without a row had none among what is here. */
    timeline: z.array(z.object({ start: z.string(), posts: z.number().int() })),
    kinds: z.array(Share),
    platforms: z.array(Share),
    languages: z.array(Share),
    scripts: z.array(Share),
    /** The source's own labels, kept beside ours. */
    sourceLanguages: z.array(Share),
    counters: z.array(CounterSeries),
    /** Accounts that could enter, and how they are known. */
    accounts: z.object({ proven: z.number().int(), claimed: z.number().int(), excluded: z.number().int() }),
    basis: Basis,
    unfinished: z.array(StageState),
  })
  .meta({ id: "Activity" });
export type Activity = z.infer<typeof Activity>;
