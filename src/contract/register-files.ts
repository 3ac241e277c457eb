import * as z from "zod";
import { Failure } from "./common.ts";

export const RegisterFormat = z
  .object({ id: z.string(), title: z.string(), example: z.string(), source: z.string(), needsOffice: z.boolean() })
  .meta({ id: "RegisterFormat" });
export type RegisterFormat = z.infer<typeof RegisterFormat>;
export const RegisterFormats = z.object({ rows: z.array(RegisterFormat) }).meta({ id: "RegisterFormats" });

/** What a register file did, every row accounted for: read = added + changed + unchanged + skipped + rejected. */
export const RegisterReport = z
  .object({
    format: z.string(),
    file: z.string(),
    read: z.number().int(),
    added: z.number().int(),
    changed: z.number().int(),
    unchanged: z.number().int(),
    skipped: z.number().int(),
    rejected: z.number().int(),
    /** Rows by class, where the file holds several (missions, consulates, others, unmatched). */
    classes: z.record(z.string(), z.number().int()),
    /** `reason` in English; `why` the same as a code with its values, null where nobody foresaw it. */
    rejects: z.array(
      z.object({
        line: z.number().int().nullable(),
        reason: z.string(),
        why: Failure.nullable(),
        name: z.string().nullable(),
      }),
    ),
    /** Names of countries or institutions that could not be matched; reported, never guessed. */
    unmatched: z.array(z.object({ name: z.string(), rows: z.number().int(), why: z.string() })),
    notes: z.array(z.string()),
    /** For each of `notes` the same as a code with its values; null where nobody foresaw it. */
    noted: z.array(Failure.nullable()),
    seconds: z.number(),
  })
  .meta({ id: "RegisterReport" });
export type RegisterReport = z.infer<typeof RegisterReport>;

/** The text fields beside the file of a multipart upload. */
export const RegisterImportFields = z.object({
  as: z.string().optional(),
  /** Office all persons of the file hold, when the file does not name it; needs `source`. */
  office: z.string().optional(),
  institution: z.string().optional(),
  source: z.string().optional(),
  date: z.string().optional(),
  /** true: import what is left when persons without an office are left out, instead of refusing the file. */
  leaveOutPersons: z.enum(["true", "false"]).optional(),
});
export type RegisterImportFields = z.infer<typeof RegisterImportFields>;

export const RegisterExportQuery = z.object({ format: z.enum(["csv", "json"]).default("csv") });
