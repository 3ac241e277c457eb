import * as z from "zod";
import { StageState } from "./activity.ts";
import { StandingCounts } from "./actors.ts";
import { Hidden, Moment } from "./common.ts";
import { Batch, Job } from "./imports.ts";

/** A row of the measure “posts by state”: a state without a known account has `posts` null, not 0. */
export const PostsByState = z
  .object({
    state: z.string(),
    name: z.string(),
    posts: z.number().int().nullable(),
    accounts: z.object({ proven: z.number().int(), claimed: z.number().int() }),
    /** Accounts with at least one post here, of the accounts that may enter. */
    basis: z.object({ known: z.number().int(), of: z.number().int() }),
  })
  .meta({ id: "PostsByState" });
export type PostsByState = z.infer<typeof PostsByState>;

export const MeasureTable = z
  .object({
    measure: z.string(),
    title: z.string(),
    unit: z.string(),
    caution: z.string(),
    provenOnly: z.boolean(),
    rows: z.array(PostsByState),
    /** Posts here that no row counts: of unregistered authors, of accounts without a state, and of contested or unknown accounts. */
    left: z.object({
      /** null: not shown, for the reason in `hidden`. */
      unregistered: z.number().int().nullable(),
      hidden: Hidden.optional(),
      stateless: z.number().int(),
      excluded: z.number().int(),
    }),
    unfinished: z.array(StageState),
  })
  .meta({ id: "MeasureTable" });
export type MeasureTable = z.infer<typeof MeasureTable>;

/** What is not there yet, and the act that would bring it. `code` chooses the words, `count` fills them. */
export const Missing = z
  .object({
    code: z.enum([
      "own-state",
      "peers",
      "no-posts",
      "no-account",
      "only-claimed",
      "stale-proofs",
      "no-state",
      "unregistered",
      "unregistered-few",
      "map-again",
      "missions-unchecked",
      "facts-differ",
      "stage-backlog",
      "raw-expires",
      "passphrase",
    ]),
    count: z.number().int().nullable(),
    what: z.string(),
    mend: z.string(),
    /** Address of the page where it is mended. */
    href: z.string().nullable(),
  })
  .meta({ id: "Missing" });
export type Missing = z.infer<typeof Missing>;

export const Overview = z
  .object({
    workspace: z.string(),
    version: z.string(),
    counts: z.object({
      states: z.number().int(),
      institutions: z.number().int(),
      missions: z.number().int(),
      persons: z.number().int(),
      outlets: z.number().int(),
      organisations: z.number().int(),
      accounts: StandingCounts,
      posts: z.number().int(),
      observations: z.number().int(),
      batches: z.number().int(),
    }),
    firstPostAt: Moment.nullable(),
    lastPostAt: Moment.nullable(),
    postsByState: MeasureTable,
    /** `posts` is null where they are of fewer than ten authors, none of them registered. */
    platforms: z.array(
      z.object({ platform: z.string(), posts: z.number().int().nullable(), hidden: Hidden.optional() }),
    ),
    missing: z.array(Missing),
    stages: z.array(StageState),
    jobs: z.array(Job),
    newest: z.array(Batch),
  })
  .meta({ id: "Overview" });
export type Overview = z.infer<typeof Overview>;

export const MeasureQuery = z.object({
  provenOnly: z.enum(["true", "false"]).optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  platform: z.string().optional(),
  /** Language of the states' names; else that of the workspace. */
  language: z.string().optional(),
});
export type MeasureQuery = z.infer<typeof MeasureQuery>;
