import { parse as parseYaml } from "yaml";
import { z } from "zod";
import { InputError } from "../../domain/errors.ts";
import { counterMeasures } from "../../domain/post.ts";
import { dateFormats } from "../../domain/time.ts";
import { clockOf } from "../../domain/time-zone.ts";
import type { Format } from "../format.ts";
import { formatOf, namedFields } from "./mapped-format.ts";

/** Where one value of a post stands: a column (or path in a JSON item), one of several, or the same for all. */
export const Field = z.union([
  z.string().min(1),
  z.strictObject({
    /** Column name or JSON path; of several the first one that is not empty counts. `a[].b` collects from a list. */
    column: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]).optional(),
    /** The same value for every post of the file. */
    constant: z.string().optional(),
    /** What parts the entries of a list; a comma when not said. */
    separator: z.string().min(1).optional(),
    /** Of several columns all, with this between them, instead of the first filled one. */
    join: z.string().optional(),
    /** Of several columns of counts the sum of those that are known, instead of the first filled one. */
    sum: z.boolean().optional(),
    /** Of several columns of lists the entries of all, instead of those of the first filled one. */
    all: z.boolean().optional(),
    /** Nothing where another column says the same (a thread that is the post itself). */
    unlessEqual: z.string().optional(),
    /** Regular expression; its first group that matches (else its whole match) is the value, nothing when it does not match. */
    match: z.string().optional(),
    /** The file's words and what they mean here; a word that is not listed means nothing. */
    values: z.record(z.string(), z.string()).optional(),
    /** The file is whole without this column. */
    optional: z.boolean().optional(),
    /** Put before each value, as in “session:69”. */
    prefix: z.string().optional(),
  }),
]);
export type Field = z.infer<typeof Field>;

const Fields = z.strictObject({
  id: Field.optional(),
  author: Field.optional(),
  authorId: Field.optional(),
  authorName: Field.optional(),
  authorUrl: Field.optional(),
  authorAvatar: Field.optional(),
  /** Who speaks where a record names no author: the channel. */
  channel: Field.optional(),
  text: Field.optional(),
  title: Field.optional(),
  url: Field.optional(),
  postedAt: Field.optional(),
  /** When the counters were seen. */
  seenAt: Field.optional(),
  /** When the author's counters were seen, where a file has them from another moment than the post's. */
  authorSeenAt: Field.optional(),
  language: Field.optional(),
  /** Holds original, reply, repost, quote or statement (use `values` for other words). */
  kind: Field.optional(),
  isRepost: Field.optional(),
  isReply: Field.optional(),
  isQuote: Field.optional(),
  replyToId: Field.optional(),
  replyToAuthor: Field.optional(),
  replyToName: Field.optional(),
  repostOfId: Field.optional(),
  repostOfAuthor: Field.optional(),
  repostOfName: Field.optional(),
  quoteOfId: Field.optional(),
  quoteOfAuthor: Field.optional(),
  mentions: Field.optional(),
  links: Field.optional(),
  tags: Field.optional(),
  /** Words for kinds of media, one an attachment; `images` and `videos` hold lists of addresses. */
  media: Field.optional(),
  images: Field.optional(),
  videos: Field.optional(),
});
export type FieldName = keyof z.infer<typeof Fields>;

const CounterFields = z.partialRecord(z.enum(counterMeasures), Field);

/** How the columns of a table, or the paths of JSON items, become posts: what `--mapping FILE` holds. */
export const Mapping = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*$/, "only small letters, digits and hyphens")
    .default("mapping"),
  title: z.string().default("Mapping file"),
  version: z.string().default("1"),
  source: z.string().default(""),
  example: z.string().default(""),
  container: z.enum(["table", "items"]).default("table"),
  /** Key under which the items stand when the JSON file is one object. */
  path: z.string().nullable().default(null),
  record: z.enum(["post", "observation"]).default("post"),
  /** One platform for the file, or the column that names it. */
  platform: z.union([
    z.string().min(1),
    z.strictObject({ column: z.string().min(1), otherwise: z.string().min(1).optional() }),
  ]),
  fields: Fields,
  /** Same values for every record: `constants: { author: EUCouncil }` is short for a field with a constant. */
  constants: z.partialRecord(Fields.keyof(), z.string()).default({}),
  counters: CounterFields.default({}),
  authorCounters: CounterFields.default({}),
  /** How dates are written, and whose clock counts where a date names no zone. `snowflake`: the time inside an X id. */
  date: z
    .strictObject({
      format: z.enum([...dateFormats, "snowflake"]).default("auto"),
      zone: z
        .string()
        .default("UTC")
        .refine((zone) => clockOf(zone) !== null, "no such time zone; write UTC, +05:00 or a name like Asia/Tashkent"),
    })
    .default({ format: "auto", zone: "UTC" }),
  /** What a post is when nothing says otherwise. */
  kind: z.enum(["original", "reply", "repost", "quote", "statement"]).default("original"),
  /** Twitter's custom where a file has no columns for it: “RT @name” opens a repost, “@name” an answer. */
  byText: z.boolean().default(false),
  /** Text in which &, < and > are written as &amp;amp;, &amp;lt;, &amp;gt;. */
  escaped: z.boolean().default(false),
  /** Counters printed with a repost are those of the original (X): they are left out. */
  repostsCountOriginal: z.boolean().default(false),
  /** More columns whose values are kept as tags (with `prefix`, as in “session:69”). */
  extraTags: z.array(Field).default([]),
  /** A record whose id is missing gets one derived from its content instead of being rejected. */
  deriveMissingId: z.boolean().default(false),
  /** Where a column holds one of these words, counters printed beside it are not known (hidden likes print 0). */
  unknownWhen: z
    .array(z.strictObject({ column: z.string(), is: z.array(z.string()), counters: z.array(z.enum(counterMeasures)) }))
    .default([]),
  /** Columns without which the file is refused; when not said, every column named as plain text. */
  required: z.array(z.string()).optional(),
  /** Columns that are known and left out. */
  ignore: z.array(z.string()).default([]),
});
export type Mapping = z.infer<typeof Mapping>;

/** Reads a mapping file, JSON or YAML. */
export function parseMapping(text: string, fileName: string): Mapping {
  let value: unknown;
  try {
    value = parseYaml(text.replace(/^\uFEFF/, ""));
  } catch (cause) {
    const reason = cause instanceof Error ? (cause.message.split("\n")[0] ?? "") : String(cause);
    throw new InputError(
      { file: fileName },
      `not readable as JSON or YAML (${reason})`,
      "Mend the file and import again",
    );
  }
  const parsed = Mapping.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new InputError({ file: fileName }, issue ? reasonOf(issue) : "not a mapping", mendOf(issue));
  }
  for (const [name, field] of namedFields(parsed.data)) {
    if (typeof field === "string") continue;
    if (field.column === undefined && field.constant === undefined)
      throw new InputError(
        { file: fileName },
        `field “${name}” names neither a column nor a constant`,
        `Give it one, as in “${name}: {"column": "…"}”`,
      );
    if (field.match !== undefined && !isPattern(field.match))
      throw new InputError(
        { file: fileName },
        `field “${name}”: “${field.match}” is not a regular expression`,
        "Mend “match”",
      );
  }
  return parsed.data;
}

function reasonOf(issue: z.core.$ZodIssue): string {
  const place = issue.path.map(String).join(".");
  if (issue.code === "unrecognized_keys")
    return `${place ? `“${place}”` : "the mapping"} has no field “${issue.keys.join("”, “")}”`;
  if (place === "") return "the mapping must be an object with “platform” and “fields”";
  return `field “${place}”: ${issue.message}`;
}

function mendOf(issue: z.core.$ZodIssue | undefined): string {
  const place = issue?.path.map(String).join(".") ?? "";
  if (place === "fields" && issue?.code === "unrecognized_keys")
    return `Known fields: ${Object.keys(Fields.shape).join(", ")}`;
  if (/[cC]ounters/.test(place)) return `Known counters: ${counterMeasures.join(", ")}`;
  if (place === "") return `Known: ${Object.keys(Mapping.shape).join(", ")}`;
  return "Mend this field and import again";
}

function isPattern(pattern: string): boolean {
  try {
    return new RegExp(pattern, "u") instanceof RegExp;
  } catch {
    return false;
  }
}

/** A mapping written in the program, with the defaults filled in. */
export const declare = (given: z.input<typeof Mapping>): Format => formatOf(Mapping.parse(given));
