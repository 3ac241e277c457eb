import * as z from "zod";
import { ActorKind, ActorRef, Standing } from "./accounts.ts";
import { StageState } from "./activity.ts";
import { Flag, Hidden, Moment, Period, Several, severalOf } from "./common.ts";

export const PostFilter = Period.extend({
  /** Words (stemmed), "phrases", @handles and #tags; empty: all posts. */
  q: z.string().optional(),
  platform: Several.optional(),
  /** ISO code of the state the author speaks for. */
  state: Several.optional(),
  account: Several.optional(),
  actor: Several.optional(),
  language: Several.optional(),
  batch: Several.optional(),
  /** What kind of actor the author is: state, institution, mission, person … */
  actorKind: severalOf(ActorKind).optional(),
  /** How sure it is whose account it is. */
  standing: severalOf(Standing).optional(),
  /** true: only posts of accounts in the register; false: only of others; else of everybody. */
  registered: Flag.optional(),
});
export type PostFilter = z.output<typeof PostFilter>;

export const PostsQuery = PostFilter.extend({
  sort: z.enum(["newest", "relevance"]).optional(),
  cursor: z.string().optional(),
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
  /** Counts by platform, state, language and so on cost time; a following page does not need them. */
  facets: Flag.optional(),
  /** Language in which states are named where one holds the account; `language` is that of the posts. */
  namesIn: z.string().optional(),
});
export type PostsQuery = z.output<typeof PostsQuery>;

/** Where the words were found: from and to are positions in the snippet, UTF-16 units as JavaScript counts. */
export const Range = z.object({ from: z.number().int(), to: z.number().int() }).meta({ id: "Range" });
export type Range = z.infer<typeof Range>;

export const PostSummary = z
  .object({
    platform: z.string(),
    id: z.string(),
    /** Register id, or null for an author who is not registered. */
    account: z.string().nullable(),
    /** Handle in clear for registered accounts, else a pseudonym that begins with “~”. */
    author: z.string().nullable(),
    holder: ActorRef.nullable(),
    standing: Standing.nullable(),
    state: z.string().nullable(),
    postedAt: Moment.nullable(),
    title: z.string().nullable(),
    text: z.string(),
    /** original, reply, repost, quote or statement; null in a list, where it is not looked up. */
    kind: z.string().nullable(),
    url: z.string().nullable(),
    language: z.string().nullable(),
    batch: z.string(),
  })
  .meta({ id: "PostSummary" });
export type PostSummary = z.infer<typeof PostSummary>;

export const PostHit = PostSummary.extend({
  /** The beginning of the text, at most 500 characters; the post itself has it whole. */
  text: z.string(),
  /** Whether the text goes on. */
  truncated: z.boolean(),
  /** The text around what was found; `ranges` are positions in it, `before` and `after` say whether the text goes on. */
  snippet: z.object({ text: z.string(), before: z.boolean(), after: z.boolean(), ranges: z.array(Range) }),
}).meta({ id: "PostHit" });
export type PostHit = z.infer<typeof PostHit>;

export const Facet = z
  .object({
    field: z.string(),
    rows: z.array(
      z.object({
        value: z.string().nullable(),
        label: z.string().nullable(),
        /** null: not shown, for the reason in `hidden`. */
        posts: z.number().int().nullable(),
        hidden: Hidden.optional(),
      }),
    ),
  })
  .meta({ id: "Facet" });
export type Facet = z.infer<typeof Facet>;

export const PostsAnswer = z
  .object({
    rows: z.array(PostHit),
    /** `exact` is false when counting was cut short: then at least so many. */
    total: z.number().int(),
    exact: z.boolean(),
    facets: z.array(Facet),
    /** How many posts the facets count, the newest ones; fewer than `total` where more were found. */
    facetsOf: z.number().int(),
    next: z.string().nullable(),
    /** No post held the words as asked: pieces of words were looked for instead. */
    widened: z.boolean(),
    milliseconds: z.number(),
    unfinished: z.array(StageState),
  })
  .meta({ id: "PostsAnswer" });
export type PostsAnswer = z.infer<typeof PostsAnswer>;

export const PostKey = z.object({ platform: z.string(), id: z.string() });
export const NamesIn = PostsQuery.pick({ namesIn: true });

export const PostVersion = z
  .object({
    text: z.string(),
    title: z.string().nullable(),
    batch: z.string(),
    line: z.number().int().nullable(),
    seenAt: Moment.nullable(),
    current: z.boolean(),
  })
  .meta({ id: "PostVersion" });
export type PostVersion = z.infer<typeof PostVersion>;

export const PostCounter = z
  .object({
    measure: z.string(),
    value: z.number(),
    seenAt: Moment,
    /** false: the file does not say when, so it is the moment of the import. */
    seenKnown: z.boolean(),
    batch: z.string(),
  })
  .meta({ id: "PostCounter" });
export type PostCounter = z.infer<typeof PostCounter>;

/** The same post met again in a file: counted as a duplicate there. */
export const Sighting = z
  .object({ batch: z.string(), file: z.string(), line: z.number().int().nullable(), seenAt: Moment.nullable() })
  .meta({ id: "Sighting" });
export type Sighting = z.infer<typeof Sighting>;

export const Post = PostSummary.extend({
  /** When a later look found the post gone from its source; null: it stands, or nobody has looked again. */
  goneAt: Moment.nullable(),
  line: z.number().int().nullable(),
  file: z.string().nullable(),
  sourceLanguage: z.string().nullable(),
  script: z.string().nullable(),
  languageConfidence: z.number().nullable(),
  replyToId: z.string().nullable(),
  replyToAuthor: z.string().nullable(),
  repostOfId: z.string().nullable(),
  repostOfAuthor: z.string().nullable(),
  quoteOfId: z.string().nullable(),
  quoteOfAuthor: z.string().nullable(),
  mentions: z.array(z.string()),
  links: z.array(z.string()),
  tags: z.array(z.string()),
  media: z.array(z.string()),
  versions: z.array(PostVersion),
  counters: z.array(PostCounter),
  sightings: z.array(Sighting),
  /** Whether answers were kept as evidence when the post was met; which of them hold it is a question of its own. */
  archived: z.boolean(),
}).meta({ id: "Post" });
export type Post = z.infer<typeof Post>;

/** Answers kept as evidence (WARC) in which the post stands. */
export const PostEvidence = z
  .object({
    rows: z.array(
      z.object({
        file: z.string(),
        url: z.string().nullable(),
        at: Moment.nullable(),
        bytes: z.number().int(),
        sha256: z.string(),
        /** Whether it is what was hashed when it came; null: the record names no hash. */
        matches: z.boolean().nullable(),
      }),
    ),
    /** Files too large to be looked through while somebody waits. */
    passed: z.array(z.string()),
  })
  .meta({ id: "PostEvidence" });
export type PostEvidence = z.infer<typeof PostEvidence>;
export const EvidenceName = z.object({ file: z.string().max(200) });

/** A statement of a site with its paragraphs and links, safe to be shown. */
export const PostArticle = z
  .object({
    /** null: its raw is not kept, it came without HTML, or it names people outside the register. */ html: z
      .string()
      .nullable(),
  })
  .meta({ id: "PostArticle" });
export type PostArticle = z.infer<typeof PostArticle>;

export const PostExportQuery = PostFilter.extend({ format: z.enum(["csv", "ndjson", "parquet"]).default("csv") });
export type PostExportQuery = z.output<typeof PostExportQuery>;
