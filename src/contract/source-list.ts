import * as z from "zod";

/** A list of sources: layouts of pages, JSON lines, OPML, a table with a column “address”, or one address a line. */
export const SourcesFile = z
  .object({
    file: z.string().min(1).max(300),
    text: z.string().min(1),
    /** For rows that do not say it themselves. */
    connector: z.string().optional(),
    holder: z.string().optional(),
    evidence: z.string().max(2000).optional(),
    schedule: z.string().optional(),
  })
  .meta({ id: "SourcesFile" });
export type SourcesFile = z.infer<typeof SourcesFile>;

/** Read = added + followed before + rejected. */
export const SourcesImport = z
  .object({
    file: z.string(),
    read: z.number().int(),
    added: z.number().int(),
    followed: z.number().int(),
    rejected: z.number().int(),
    /** Of those followed now: sites of which the register does not say whose they are. */
    withoutAccount: z.number().int(),
    rejects: z.array(z.object({ line: z.number().int(), address: z.string().nullable(), reason: z.string() })),
  })
  .meta({ id: "SourcesImport" });
export type SourcesImport = z.infer<typeof SourcesImport>;
