import * as z from "zod";
import { StageState } from "./activity.ts";
import { Basis, Flag, Several } from "./common.ts";

export const MeasureSource = z.object({ title: z.string(), url: z.string().nullable() });

/** A measure as it is declared: what it says, how it is worked out, and what it leaves out. */
export const MeasureDeclaration = z
  .object({
    id: z.string(),
    title: z.string(),
    unit: z.string(),
    /** The formula in words. */
    formula: z.string(),
    source: MeasureSource,
    caution: z.string(),
    stage: z.enum(["presence", "customization", "up-to-dateness", "engagement", "diplomacy", "context"]),
    /** What data it needs: days, languages, ties, counters, register, facts, pairings. */
    needs: z.array(z.string()),
    subjects: z.array(z.enum(["account", "institution", "state"])),
    /** Compared within one platform only. */
    onePlatform: z.boolean(),
    best: z.enum(["high", "low"]).nullable(),
  })
  .meta({ id: "MeasureDeclaration" });
export type MeasureDeclaration = z.infer<typeof MeasureDeclaration>;
export const MeasureList = z.object({ rows: z.array(MeasureDeclaration) }).meta({ id: "MeasureList" });
export type MeasureList = z.infer<typeof MeasureList>;

/** Days as YYYY-MM-DD; `to` is the first day that is left out. */
export const DayPeriod = z
  .object({ from: z.string(), to: z.string(), days: z.number().int() })
  .meta({ id: "DayPeriod" });
export type DayPeriod = z.infer<typeof DayPeriod>;

const Day = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, "write a day as 2024-03-18");

/** What every question about measures may ask. */
export const MeasureAsked = z.object({
  /** Codes of states (KZ), ids of actors or accounts; none: every state. */
  subject: Several.optional(),
  /** All missions that stand in this state, instead of subjects. */
  capital: z.string().optional(),
  from: Day.optional(),
  to: Day.optional(),
  platform: z.string().optional(),
  /** Whose accounts make a state: official (all but the media), foreign-service (ministry and missions), all. */
  scope: z.enum(["official", "foreign-service", "all"]).optional(),
  /** Proven accounts alone; else the workspace's setting. */
  provenOnly: Flag.optional(),
  language: z.string().optional(),
});
export type MeasureAsked = z.output<typeof MeasureAsked>;

export const MeasureSubject = z
  .object({
    id: z.string(),
    kind: z.enum(["account", "institution", "state"]),
    name: z.string(),
    state: z.string().nullable(),
    /** Accounts that may enter, by standing. */
    accounts: z.object({ proven: z.number().int(), claimed: z.number().int() }),
    /** Of an account: where it is, and whose it is. */
    account: z.object({ platform: z.string(), holder: z.string() }).nullable(),
  })
  .meta({ id: "MeasureSubject" });
export type MeasureSubject = z.infer<typeof MeasureSubject>;

export const SourcedValue = z.object({
  title: z.string(),
  url: z.string().nullable(),
  value: z.number().nullable(),
  date: z.string().nullable(),
  chosen: z.boolean(),
});

/** A number and what it rests on. `value` null: not known, and `why` says it in words. */
export const MeasureReading = z
  .object({
    value: z.number().nullable(),
    basis: Basis,
    why: z.string().nullable(),
    note: z.string().nullable(),
    sources: z.array(SourcedValue),
  })
  .meta({ id: "MeasureReading" });
export type MeasureReading = z.infer<typeof MeasureReading>;

export const MeasureRow = MeasureReading.extend({
  subject: MeasureSubject,
  /** Equal values share a rank; what is not known has none. */
  rank: z.number().int().nullable(),
  /** Of the own state and its peers, where others are ranked too: the place among them. */
  peer: z.object({ rank: z.number().int(), of: z.number().int() }).nullable(),
}).meta({ id: "MeasureRow" });
export type MeasureRow = z.infer<typeof MeasureRow>;

export const MeasureQuestion = MeasureAsked.extend({
  /** A value for each step of the period as well. */
  by: z.enum(["day", "week", "month", "year"]).optional(),
  /** Each account, or each institution, mission and person with an account, by itself instead of the subjects. */
  each: z.enum(["account", "institution"]).optional(),
});
export type MeasureQuestion = z.output<typeof MeasureQuestion>;

export const MeasureStep = z.object({
  start: z.string(),
  values: z.array(
    z.object({ subject: z.string(), value: z.number().nullable(), basis: Basis, why: z.string().nullable() }),
  ),
});

/** Posts in no period: without a date, with one to come, and of days on which the account does not speak for its holder. */
export const LeftOut = z.object({ undated: z.number().int(), future: z.number().int(), otherTerm: z.number().int() });

export const MeasureAnswer = z
  .object({
    measure: MeasureDeclaration,
    period: DayPeriod,
    platform: z.string().nullable(),
    scope: z.string(),
    provenOnly: z.boolean(),
    rows: z.array(MeasureRow),
    steps: z.array(MeasureStep),
    left: LeftOut,
    unfinished: z.array(StageState),
  })
  .meta({ id: "MeasureAnswer" });
export type MeasureAnswer = z.infer<typeof MeasureAnswer>;

export const MeasureListQuery = z.object({ language: z.string().optional() });

export const ByMeasure = z.object({ measure: z.string() });
