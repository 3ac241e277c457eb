import * as z from "zod";
import { StageState } from "./activity.ts";
import { Flag, Moment, Several } from "./common.ts";
import { DayPeriod, LeftOut, MeasureAsked, MeasureDeclaration, MeasureReading, MeasureSubject } from "./measures.ts";

export const CompareQuestion = MeasureAsked.extend({
  /** Ids of measures; none: a short list of each stage. */
  measure: Several.optional(),
});
export type CompareQuestion = z.output<typeof CompareQuestion>;

export const ComparedMeasure = z.object({
  measure: MeasureDeclaration,
  values: z.array(MeasureReading.extend({ subject: z.string(), rank: z.number().int().nullable() })),
});

/** The ties among all that are compared, as one network. */
export const NetworkFigures = z.object({
  members: z.number().int(),
  edges: z.number().int(),
  meanInDegree: z.number().nullable(),
  density: z.number().nullable(),
  edgeReciprocity: z.number().nullable(),
  dyadReciprocity: z.number().nullable(),
});

export const Comparison = z
  .object({
    title: z.string(),
    period: DayPeriod,
    platform: z.string().nullable(),
    scope: z.string(),
    provenOnly: z.boolean(),
    subjects: z.array(MeasureSubject),
    rows: z.array(ComparedMeasure),
    /** null: no ties were asked for, or fewer than two states. */
    network: NetworkFigures.nullable(),
    left: LeftOut,
    unfinished: z.array(StageState),
  })
  .meta({ id: "Comparison" });
export type Comparison = z.infer<typeof Comparison>;

export const StudyView = z
  .object({ name: z.string(), savedAt: Moment, question: z.record(z.string(), z.unknown()), answer: Comparison })
  .meta({ id: "StudyView" });
export type StudyView = z.infer<typeof StudyView>;
export const StudyList = z
  .object({ rows: z.array(z.object({ name: z.string(), savedAt: Moment, title: z.string() })) })
  .meta({ id: "StudyList" });
export type StudyList = z.infer<typeof StudyList>;

/** The study worked again. `same` false: what has changed since, number by number. */
export const StudyAgain = z
  .object({
    name: z.string(),
    savedAt: Moment,
    answer: Comparison,
    same: z.boolean(),
    differences: z.array(
      z.object({
        measure: z.string(),
        /** null: a figure of the network of all. */
        subject: z.string().nullable(),
        /** The value, its rank, or its basis: for how many of how many it is known. */
        of: z.enum(["value", "rank", "known", "asked"]),
        before: z.number().nullable(),
        now: z.number().nullable(),
      }),
    ),
    /** What may explain a difference: the posts here are others; so is the register (null: it was not noted then). */
    corpusChanged: z.boolean(),
    registerChanged: z.boolean().nullable(),
    /** Imports since it was saved. */
    imports: z.array(z.object({ id: z.string(), file: z.string(), stored: z.number().int() })),
  })
  .meta({ id: "StudyAgain" });
export type StudyAgain = z.infer<typeof StudyAgain>;

export const NewStudy = z
  .object({
    name: z.string().trim().min(1).max(120),
    question: z.object({
      subject: z.array(z.string()).optional(),
      capital: z.string().optional(),
      measure: z.array(z.string()).optional(),
      from: z.string().optional(),
      to: z.string().optional(),
      platform: z.string().optional(),
      scope: z.enum(["official", "foreign-service", "all"]).optional(),
      provenOnly: z.boolean().optional(),
    }),
  })
  .meta({ id: "NewStudy" });
export type NewStudy = z.infer<typeof NewStudy>;

/** A person’s word that a post answers a mention or an event; without an answer it is waiting. */
export const NewPairing = z
  .object({
    subject: z.string(),
    kind: z.enum(["mention", "event"]),
    platform: z.string().nullish(),
    post: z.string().nullish(),
    event: z.string().nullish(),
    /** When an event happened; of a mention it is the post’s own time. */
    askedAt: Moment.nullish(),
    answerPlatform: z.string().nullish(),
    answerPost: z.string().nullish(),
    confirmedBy: z.string().trim().min(1),
  })
  .meta({ id: "NewPairing" });
export type NewPairing = z.infer<typeof NewPairing>;
export const Pairing = z
  .object({
    id: z.number().int(),
    subject: z.string(),
    kind: z.enum(["mention", "event"]),
    platform: z.string().nullable(),
    post: z.string().nullable(),
    event: z.string().nullable(),
    askedAt: Moment,
    answerPlatform: z.string().nullable(),
    answerPost: z.string().nullable(),
    answeredAt: Moment.nullable(),
    confirmedBy: z.string(),
    confirmedAt: Moment,
  })
  .meta({ id: "Pairing" });
export type Pairing = z.infer<typeof Pairing>;
export const PairingList = z.object({ rows: z.array(Pairing) }).meta({ id: "PairingList" });
export type PairingList = z.infer<typeof PairingList>;
export const PairingQuery = z.object({ subject: z.string().optional() });

export const ReportQuery = CompareQuestion.extend({
  study: z.string().optional(),
  /** Of a study: the numbers as they were saved, instead of worked again. */
  asSaved: Flag.optional(),
});
export type ReportQuery = z.output<typeof ReportQuery>;
