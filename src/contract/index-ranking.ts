import * as z from "zod";
import { StageState } from "./activity.ts";
import { Flag, Moment, Several } from "./common.ts";
import { DayPeriod, LeftOut, MeasureSubject } from "./measures.ts";

const Day = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, "write a day as 2024-03-18");
const Weight = z.number().min(0).max(1000);
export const StageName = z.enum(["presence", "customization", "up-to-dateness", "engagement", "diplomacy"]);
export type StageName = z.infer<typeof StageName>;

/** What is not given keeps the default. */
export const WeightsGiven = z
  .object({ stages: z.partialRecord(StageName, Weight), criteria: z.record(z.string(), Weight) })
  .partial()
  .meta({ id: "WeightsGiven" });
export type WeightsGiven = z.infer<typeof WeightsGiven>;

/** `stage:weight` or `criterion:weight`, as in engagement:2. */
const WeightPair = z.string().regex(/^[a-z-]+:\d+(\.\d+)?$/, "write a weight as engagement:2");

export const IndexQuery = z.object({
  /** Codes of states; none: see `group`. */
  state: Several.optional(),
  /** world (UN members), peers (own state and peers of the settings), region:<name>, population (half to twice the own state’s) or population:<state>. */
  group: z.string().optional(),
  /** All missions that stand in this state, each for itself, instead of states. */
  capital: z.string().optional(),
  from: Day.optional(),
  to: Day.optional(),
  /** Platforms to compare; none: those collected for all. */
  platform: Several.optional(),
  scope: z.enum(["official", "foreign-service", "all"]).optional(),
  provenOnly: Flag.optional(),
  language: z.string().optional(),
  /** Name of a saved profile; none: the default. */
  profile: z.string().optional(),
  /** Weights over the profile: stage:weight or criterion:weight. */
  weight: z
    .union([WeightPair, z.array(WeightPair)])
    .transform((given) => [given].flat())
    .optional(),
  /** A second period to compare with: change of score and rank. */
  beforeFrom: Day.optional(),
  beforeTo: Day.optional(),
});
export type IndexQuery = z.output<typeof IndexQuery>;

export const Profile = z
  .object({
    name: z.string(),
    stages: z.record(z.string(), z.number()),
    criteria: z.record(z.string(), z.number()),
    savedBy: z.string().nullable(),
    /** Code of the state whose institution saved it. */
    institution: z.string().nullable(),
    savedAt: Moment.nullable(),
  })
  .meta({ id: "Profile" });
export type Profile = z.infer<typeof Profile>;
export const ProfileList = z.object({ rows: z.array(Profile), default: z.string() }).meta({ id: "ProfileList" });
export type ProfileList = z.infer<typeof ProfileList>;
export const NewProfile = WeightsGiven.extend({
  savedBy: z.string().trim().min(1),
  institution: z.string().nullish(),
}).meta({ id: "NewProfile" });
export type NewProfile = z.infer<typeof NewProfile>;
export const ByName = z.object({ name: z.string().trim().min(1).max(120) });

/** A criterion as it is published: measure, scale in words, weight in its stage. */
export const CriterionView = z
  .object({
    id: z.string(),
    measure: z.string(),
    title: z.string(),
    unit: z.string(),
    stage: StageName,
    scale: z.string(),
    /** The scale as numbers: value at 0 and at 100; a position has none. */
    scaleOf: z.object({
      kind: z.enum(["linear", "log", "position"]),
      from: z.number().nullable(),
      to: z.number().nullable(),
    }),
    weight: z.number(),
    perPlatform: z.boolean(),
    /** Changes when days are drawn again; the others are facts about the whole period. */
    drawn: z.boolean(),
  })
  .meta({ id: "CriterionView" });
export type CriterionView = z.infer<typeof CriterionView>;

export const StageValues = z.object({
  presence: z.number().nullable(),
  customization: z.number().nullable(),
  "up-to-dateness": z.number().nullable(),
  engagement: z.number().nullable(),
  diplomacy: z.number().nullable(),
});

/** Why there is no rank: `code` chooses the words, the rest fills them. */
export const NotRankedView = z
  .object({
    code: z.enum([
      "no-account",
      "nothing-here",
      "undated",
      "no-common-day",
      "not-compared",
      "nothing-counts",
      "not-on-platform",
      "few-stages",
    ]),
    platforms: z.array(z.string()).optional(),
    /** Of its posts, those without a date: all that are here. */
    posts: z.number().int().optional(),
    known: z.number().int().optional(),
    of: z.number().int().optional(),
    needed: z.number().int().optional(),
    missing: z.array(StageName).optional(),
    /** Criteria that count in the missing stages and are not known. */
    unknown: z.array(z.object({ stage: StageName, criterion: z.string(), title: z.string() })).optional(),
    /** Weights by which it would be ranked, by what is known of it; none: too little is known for any. */
    instead: z.array(z.object({ criterion: z.string(), weight: z.number() })).optional(),
  })
  .meta({ id: "NotRanked" });
export type NotRankedView = z.infer<typeof NotRankedView>;

export const IndexRow = z
  .object({
    subject: MeasureSubject,
    /** 0 to 100; null: not ranked, and `why` says it. */
    score: z.number().nullable(),
    rank: z.number().int().nullable(),
    why: z.string().nullable(),
    reason: NotRankedView.nullable(),
    stages: StageValues,
    /** Middle 95 % of the scores over days drawn again. */
    interval: z.object({ low: z.number(), high: z.number() }).nullable(),
    /** Best and worst rank over 1,000 random weightings of the stages; low to high is the middle 90 %. */
    range: z
      .object({ best: z.number().int(), worst: z.number().int(), low: z.number().int(), high: z.number().int() })
      .nullable(),
    /** Rank by the default profile. */
    defaultRank: z.number().int().nullable(),
    /** Rank among its peers (those of the settings, else its subregion). */
    peer: z
      .object({
        group: z.string(),
        kind: z.enum(["settings", "subregion"]),
        rank: z.number().int(),
        of: z.number().int(),
      })
      .nullable(),
    change: z
      .object({
        score: z.number(),
        rank: z.number().int(),
        before: z.object({ score: z.number(), rank: z.number().int() }),
      })
      .nullable(),
  })
  .meta({ id: "IndexRow" });
export type IndexRow = z.infer<typeof IndexRow>;

export const PublishedRanking = z
  .object({
    id: z.string(),
    /** Brought in as a ranking file, so that it can be removed; else it stands in the register or came with Attaché. */
    imported: z.boolean(),
    title: z.string(),
    year: z.string().nullable(),
    source: z.string(),
    outOf: z.number().int().nullable(),
    ranks: z.array(z.object({ state: z.string(), rank: z.number() })),
    /** Spearman’s rho over the states both rank; null with the reason: under ten are too few. */
    correlation: z.object({ rho: z.number().nullable(), n: z.number().int(), why: z.string().nullable() }),
  })
  .meta({ id: "PublishedRanking" });
export type PublishedRanking = z.infer<typeof PublishedRanking>;

/** Who saved the weights, where he is ranked by them. */
export const OwnInterest = z.object({ savedBy: z.string(), institution: z.string(), name: z.string() }).nullable();

export const IndexAnswer = z
  .object({
    title: z.string(),
    caution: z.string(),
    profile: Profile,
    /** “saved by Kazakhstan, which is ranked here”, or null. */
    ownInterest: z.string().nullable(),
    /** The same as parts, for the page's own words. */
    ownOf: OwnInterest,
    group: z.string(),
    asked: DayPeriod,
    /** Days collected for all that are compared; null: there are none. */
    period: DayPeriod.nullable(),
    before: DayPeriod.nullable(),
    platforms: z.array(z.string()),
    /** Platforms that not all of them have, and so do not enter. */
    dropped: z.array(z.object({ platform: z.string(), collected: z.number().int(), of: z.number().int() })),
    criteria: z.array(CriterionView),
    rows: z.array(IndexRow),
    published: z.array(PublishedRanking),
    scope: z.string(),
    provenOnly: z.boolean(),
    left: LeftOut,
    unfinished: z.array(StageState),
  })
  .meta({ id: "IndexAnswer" });
export type IndexAnswer = z.infer<typeof IndexAnswer>;

export const Removed = z.object({ removed: z.string() }).meta({ id: "Removed" });
export type Removed = z.infer<typeof Removed>;
