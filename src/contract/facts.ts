import * as z from "zod";
import { PageQuery, PartialDate, pageOf, SourceRef } from "./common.ts";

/** What one source says. Event date and report date are apart; the figure stands as printed. */
export const FactValue = z
  .object({
    id: z.string(),
    value: z.number().nullable(),
    /** Upper end where the source gives a range. */
    valueMax: z.number().nullable(),
    text: z.string().nullable(),
    qualifier: z.string().nullable(),
    unit: z.string().nullable(),
    eventDate: PartialDate.nullable(),
    reportDate: PartialDate.nullable(),
    source: SourceRef,
    /** text, reference or inferred: where the date comes from. */
    dateBasis: z.string().nullable(),
    /** Whom the source itself cites for the figure. */
    figureBy: z.string().nullable(),
    asPrinted: z.string().nullable(),
    note: z.string().nullable(),
    quote: z.string().nullable(),
    /** This value feeds the measures. */
    chosen: z.boolean(),
  })
  .meta({ id: "FactValue" });
export type FactValue = z.infer<typeof FactValue>;

/** One fact, all its sources; never a mean of them. */
export const Fact = z
  .object({
    id: z.string(),
    /** Actor the fact is about, or null for a region. */
    actor: z.string().nullable(),
    subject: z.string(),
    subjectId: z.string(),
    measure: z.string(),
    title: z.string(),
    platform: z.string().nullable(),
    edition: z.string().nullable(),
    period: z.string().nullable(),
    values: z.array(FactValue),
    chosenBy: z.enum(["user", "default", "nobody"]),
  })
  .meta({ id: "Fact" });
export type Fact = z.infer<typeof Fact>;

export const FactsQuery = PageQuery.extend({
  actor: z.string().optional(),
  state: z.string().optional(),
  measure: z.string().optional(),
  period: z.string().optional(),
  differing: z.enum(["true", "false"]).optional(),
});
export type FactsQuery = z.infer<typeof FactsQuery>;
export const FactsPage = pageOf(Fact).meta({ id: "FactsPage" });
export type FactsPage = z.infer<typeof FactsPage>;

/** `value` null gives the choice back to the default rule. */
export const FactChoice = z.object({ fact: z.string(), value: z.string().nullable() }).meta({ id: "FactChoice" });
export type FactChoice = z.infer<typeof FactChoice>;
