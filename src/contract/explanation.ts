import * as z from "zod";
import { Moment } from "./common.ts";
import { CriterionView, IndexRow, OwnInterest, Profile, StageName } from "./index-ranking.ts";
import { DayPeriod, MeasureReading } from "./measures.ts";

export const ByState = z.object({ state: z.string() });

export const ExplainedCriterion = CriterionView.extend({
  /** 0 to 100 on the scale. */
  value: z.number().nullable(),
  /** Points of the score it brings, out of 100. */
  points: z.number().nullable(),
  readings: z.array(
    z.object({ platform: z.string().nullable(), reading: MeasureReading, scaled: z.number().nullable() }),
  ),
}).meta({ id: "ExplainedCriterion" });
export type ExplainedCriterion = z.infer<typeof ExplainedCriterion>;

/** What stands behind a score: its stages, criteria, measures, the accounts’ raw sums, and where their posts are. */
export const Explanation = z
  .object({
    row: IndexRow,
    /** How many are ranked with it. */
    ranked: z.number().int(),
    profile: Profile,
    /** “saved by Kazakhstan, which is ranked here”, or null; as parts in `ownOf`. */
    ownInterest: z.string().nullable(),
    ownOf: OwnInterest,
    period: DayPeriod.nullable(),
    platforms: z.array(z.string()),
    stages: z.array(
      z.object({
        stage: StageName,
        weight: z.number(),
        value: z.number().nullable(),
        points: z.number().nullable(),
        criteria: z.array(ExplainedCriterion),
      }),
    ),
    accounts: z.array(
      z.object({
        account: z.string(),
        platform: z.string(),
        handle: z.string().nullable(),
        holder: z.string(),
        standing: z.string(),
        posts: z.number().int(),
        own: z.number().int(),
        interactions: z.object({
          approval: z.number().nullable(),
          replies: z.number().nullable(),
          reposts: z.number().nullable(),
          quotes: z.number().nullable(),
        }),
        /** Address of its posts in this period, under /api/v1. */
        href: z.string(),
      }),
    ),
    posts: z.array(
      z.object({
        platform: z.string(),
        id: z.string(),
        account: z.string(),
        postedAt: Moment,
        text: z.string(),
        href: z.string(),
      }),
    ),
  })
  .meta({ id: "Explanation" });
export type Explanation = z.infer<typeof Explanation>;
