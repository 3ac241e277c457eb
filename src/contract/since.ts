import * as z from "zod";
import { StageState } from "./activity.ts";
import { Bound, Moment, Several } from "./common.ts";

export const SinceQuery = z.object({
  /** A day or moment; none: yesterday’s midnight (UTC). */
  since: Bound.optional(),
  /** Whom to follow: states, actors, accounts; none: own state and peers of the settings. */
  follow: Several.optional(),
  /** Who “we” are; none: the own state. */
  us: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});
export type SinceQuery = z.output<typeof SinceQuery>;

export const SincePost = z.object({
  platform: z.string(),
  id: z.string(),
  account: z.string(),
  holder: z.string().nullable(),
  state: z.string().nullable(),
  postedAt: Moment.nullable(),
  text: z.string(),
  href: z.string(),
});

export const SinceAnswer = z
  .object({
    since: Moment,
    now: Moment,
    following: z.array(z.object({ id: z.string(), name: z.string(), accounts: z.number().int() })),
    us: z.object({ id: z.string(), name: z.string() }).nullable(),
    posts: z.object({ total: z.number().int(), rows: z.array(SincePost) }),
    mentions: z.object({ total: z.number().int(), rows: z.array(SincePost) }),
    renamed: z.array(
      z.object({
        account: z.string(),
        at: Moment,
        field: z.string(),
        before: z.string().nullable(),
        after: z.string().nullable(),
        by: z.string(),
      }),
    ),
    /** Silent for longer than their own 95th percentile, up to the last day collected. */
    silent: z.array(
      z.object({
        account: z.string(),
        lastDay: z.string(),
        days: z.number().int(),
        habit: z.number(),
        collectedTo: z.string(),
      }),
    ),
    expired: z.array(z.object({ account: z.string(), holder: z.string(), evidenceDate: z.string() })),
    gaps: z.array(z.object({ what: z.string(), mend: z.string() })),
    unfinished: z.array(StageState),
  })
  .meta({ id: "SinceAnswer" });
export type SinceAnswer = z.infer<typeof SinceAnswer>;
