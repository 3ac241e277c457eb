import * as z from "zod";
import { Moment } from "./common.ts";

/** The text fields beside a ranking file. */
export const RankingFields = z.object({
  source: z.string("name who published the ranking").trim().min(1, "name who published the ranking"),
  /** None: the file’s own column “index”, else its name. */
  title: z.string().trim().optional(),
  /** None: the file’s own column “year”, else the year in its name. */
  year: z
    .string()
    .regex(/^(\d{4})?$/, "write a year as 2017")
    .optional(),
  url: z.string().trim().optional(),
});
export type RankingFields = z.infer<typeof RankingFields>;

export const RankingFile = z
  .object({
    id: z.string(),
    title: z.string(),
    year: z.string().nullable(),
    source: z.string(),
    url: z.string().nullable(),
    file: z.string(),
    importedAt: Moment,
    states: z.number().int(),
  })
  .meta({ id: "RankingFile" });
export type RankingFile = z.infer<typeof RankingFile>;
export const RankingFileList = z.object({ rows: z.array(RankingFile) }).meta({ id: "RankingFileList" });
export type RankingFileList = z.infer<typeof RankingFileList>;

/** What is wrong with a row: `code` chooses the page's words, `values` fill them. */
const RowFault = z.object({ code: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) });

/** Every row accounted for: read = ranked + without + unmatched + rejected + repeated. */
export const RankingReport = z
  .object({
    file: z.string(),
    read: z.number().int(),
    ranked: z.number().int(),
    rankings: z.array(RankingFile),
    /** Rows that print no rank. */
    without: z.number().int(),
    /** The same state with the same rank once more. */
    repeated: z.number().int(),
    /** Names that are no state of the register; reported, never guessed. */
    unmatched: z.array(z.object({ line: z.number().int(), name: z.string(), why: z.string(), fault: RowFault })),
    rejected: z.array(z.object({ line: z.number().int(), reason: z.string(), fault: RowFault })),
  })
  .meta({ id: "RankingReport" });
export type RankingReport = z.infer<typeof RankingReport>;
export const ByRanking = z.object({ id: z.string().trim().min(1).max(300) });
