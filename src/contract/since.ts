import * as z from "zod";
import { StageState } from "./activity.ts";
import { Bound, Moment, Several } from "./common.ts";

export const SinceQuery = z.object({
  /** A day or moment; none: yesterday’s midnight (UTC). */
  since: Bound.optional(),
  /** Whom to follow: states, actors, accounts; none: whom the settings keep, else own state and peers. */
  follow: Several.optional(),
  /** Who “we” are; none: the own state. */
  us: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
  language: z.string().optional(),
});
export type SinceQuery = z.output<typeof SinceQuery>;

export const SincePost = z
  .object({
    platform: z.string(),
    id: z.string(),
    account: z.string(),
    holder: z.string().nullable(),
    state: z.string().nullable(),
    postedAt: Moment.nullable(),
    text: z.string(),
    href: z.string(),
  })
  .meta({ id: "SincePost" });
export type SincePost = z.infer<typeof SincePost>;

/** An account, so that a page can name it and lead to it. */
const about = {
  account: z.string(),
  platform: z.string(),
  handle: z.string().nullable(),
  holder: z.string().nullable(),
};

/** `code` chooses the words, `count` and `names` fill them; `what` and `mend` say the same in English. */
export const SinceGap = z
  .object({
    code: z.enum(["import-failed", "records-rejected", "nothing-here", "nothing-new", "collection"]),
    what: z.string(),
    mend: z.string(),
    count: z.number().int(),
    names: z.array(z.string()),
    href: z.string(),
  })
  .meta({ id: "SinceGap" });
export type SinceGap = z.infer<typeof SinceGap>;

export const SinceAnswer = z
  .object({
    since: Moment,
    now: Moment,
    /** Whom the settings keep to follow; null: own state and peers. */
    kept: z.array(z.string()).nullable(),
    following: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(["account", "institution", "state"]),
        name: z.string(),
        accounts: z.number().int(),
      }),
    ),
    us: z.object({ id: z.string(), name: z.string() }).nullable(),
    posts: z.object({ total: z.number().int(), rows: z.array(SincePost) }),
    mentions: z.object({ total: z.number().int(), rows: z.array(SincePost) }),
    /** Changed in the register, or posting under a handle that the register does not know. */
    renamed: z.array(
      z.object({
        ...about,
        at: Moment.nullable(),
        field: z.enum(["handle", "status", "until"]),
        before: z.string().nullable(),
        after: z.string().nullable(),
        by: z.string(),
        seenInPosts: z.boolean(),
      }),
    ),
    /** Silent for longer than their own 95th percentile, up to the last day collected. */
    silent: z.array(
      z.object({
        ...about,
        lastDay: z.string(),
        days: z.number().int(),
        habit: z.number(),
        collectedTo: z.string(),
      }),
    ),
    /** Proofs of followed and own accounts older than 180 days, the newest first; `fresh`: expired since then. */
    expired: z.array(z.object({ ...about, evidenceDate: z.string(), expiredOn: z.string(), fresh: z.boolean() })),
    gaps: z.array(SinceGap),
    unfinished: z.array(StageState),
  })
  .meta({ id: "SinceAnswer" });
export type SinceAnswer = z.infer<typeof SinceAnswer>;
