import * as z from "zod";
import { signifiers } from "../domain/signifier.ts";
import { Moment } from "./common.ts";

export const NewGrade = z
  .object({
    state: z.string(),
    signifier: z.enum(signifiers),
    /** What was looked at: a year or any words. */
    period: z.string().trim().min(1),
    person: z.string().trim().min(1),
    grade: z.number().int().min(1).max(5),
    reason: z.string().trim().min(1),
  })
  .meta({ id: "NewGrade" });
export type NewGrade = z.infer<typeof NewGrade>;

export const GradeRow = z.object({
  state: z.string(),
  signifier: z.string(),
  period: z.string(),
  grades: z.array(z.object({ person: z.string(), grade: z.number().int(), reason: z.string(), gradedAt: Moment })),
  /** Mean of two grades that do not contradict each other; else null with the reason. */
  grade: z.number().nullable(),
  why: z.string().nullable(),
});
export const GradeList = z
  .object({
    rows: z.array(GradeRow),
    agreement: z.object({
      pairs: z.number().int(),
      same: z.number().nullable(),
      near: z.number().nullable(),
      kappa: z.number().nullable(),
      why: z.string().nullable(),
    }),
  })
  .meta({ id: "GradeList" });
export type GradeList = z.infer<typeof GradeList>;
