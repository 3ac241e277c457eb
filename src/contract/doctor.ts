import * as z from "zod";

/** One thing that was looked at. `warn` works but wants attention; `fail` stops work until it is mended. */
export const Check = z
  .object({
    id: z.string(),
    title: z.string(),
    state: z.enum(["ok", "warn", "fail"]),
    found: z.string(),
    mend: z.string().nullable(),
  })
  .meta({ id: "Check" });
export type Check = z.infer<typeof Check>;

export const Diagnosis = z
  .object({ ok: z.boolean(), version: z.string(), workspace: z.string(), checks: z.array(Check) })
  .meta({ id: "Diagnosis" });
export type Diagnosis = z.infer<typeof Diagnosis>;
