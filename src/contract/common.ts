import * as z from "zod";

/** A moment: milliseconds since 1970-01-01, UTC. */
export const Moment = z.number().int().meta({ description: "Milliseconds since 1970-01-01T00:00:00Z." });

/** A date as exactly as its source knows it: a year, a month or a day. Never padded to a day nobody stated. */
export const PartialDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, "write a date as 2024, 2024-03 or 2024-03-18")
  .meta({ description: "A year, month or day: 2024, 2024-03 or 2024-03-18.", example: "2024-03-18" });

/** JavaScript would take 31 February for 2 March; a moment without its zone would mean another one on each machine. */
function isBound(text: string): boolean {
  const [, year, month, day = "01", time] = /^(\d{4})-(\d{2})(?:-(\d{2}))?(T.+)?$/.exec(text) ?? [];
  if (year === undefined || (time !== undefined && !/(Z|[+-]\d{2}:?\d{2})$/.test(time))) return false;
  const written = `${year}-${month}-${day}`;
  const date = Date.parse(`${written}T00:00:00Z`);
  return !Number.isNaN(date) && new Date(date).toISOString().startsWith(written) && !Number.isNaN(Date.parse(text));
}

/** A bound of a period in a question: a day or a moment with its zone. */
export const Bound = z
  .string()
  .refine(isBound, "write 2024-03-18 or 2024-03-18T09:00:00Z")
  .meta({ description: "A day (2024-03-18) or a moment (2024-03-18T09:00:00Z)." });

/** Half-open: `from` is in, `to` is not. */
export const Period = z.object({ from: Bound.optional(), to: Bound.optional() });

/** One value or several: `?platform=x&platform=telegram`. */
export const Several = z.union([z.string(), z.array(z.string())]).transform((given) => [given].flat());

/** The same, of a closed list. */
export const severalOf = <Value extends z.ZodType<string> & { options: readonly string[] }>(value: Value) =>
  z
    .union([value, z.array(value)], { error: `choose among ${value.options.join(", ")}` })
    .transform((given) => [given].flat() as z.output<Value>[]);

/** Yes or no in a query string. */
export const Flag = z.enum(["true", "false"]).transform((given) => given === "true");

export const PageQuery = z.object({
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(500).default(50),
});
export type PageQuery = z.infer<typeof PageQuery>;

/** A page of anything: `total` counts all rows, not those of this page. */
export const pageOf = <Row extends z.ZodType>(row: Row) =>
  z.object({
    rows: z.array(row),
    total: z.number().int().min(0),
    page: z.number().int().min(1),
    pageSize: z.number().int().min(1),
  });
export type Page<Row> = { rows: Row[]; total: number; page: number; pageSize: number };

/** Why a file or work came to nothing: `code` chooses the page's words, `values` fill them. */
export const Failure = z
  .object({ code: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) })
  .meta({ id: "Failure" });
export type Failure = z.infer<typeof Failure>;

/** What went wrong, where, and what to do next; every answer of 400 and above has this shape. */
export const Problem = z
  .object({
    error: z.enum(["usage", "input", "not-found", "conflict", "forbidden", "too-large", "internal"]),
    what: z.string(),
    where: z.string().nullable(),
    mend: z.string().nullable(),
    /** Where the reason is one of the common ones. */
    failure: Failure.optional(),
    /** Names or fields the answer is about: the persons an import was refused for, the fields a form got wrong. */
    list: z.array(z.string()).optional(),
  })
  .meta({ id: "Problem" });
export type Problem = z.infer<typeof Problem>;

/** Where a thing is known from. `date` is the source's own date, `seen` when it was looked at. */
export const SourceRef = z
  .object({
    title: z.string(),
    url: z.string().nullable(),
    date: PartialDate.nullable(),
    seen: PartialDate.nullable(),
  })
  .meta({ id: "SourceRef" });
export type SourceRef = z.infer<typeof SourceRef>;

/** How many of how many a number rests on. */
export const Basis = z.object({ known: z.number().int(), of: z.number().int() }).meta({ id: "Basis" });
export type Basis = z.infer<typeof Basis>;

/** Why a number is not shown: it rests on fewer than ten authors, none of whom is in the register. */
export const Hidden = z.literal("few-authors").meta({ id: "Hidden" });
