import * as z from "zod";
import { actorKinds } from "../domain/actor.ts";
import { evidenceKinds, standings } from "../domain/standing.ts";
import { Moment, PageQuery, PartialDate, pageOf, SourceRef } from "./common.ts";

export const Standing = z.enum(standings).meta({ id: "Standing" });
export type Standing = z.infer<typeof Standing>;

export const ActorKind = z.enum(actorKinds).meta({ id: "ActorKind" });
export type ActorKind = z.infer<typeof ActorKind>;

export const ActorRef = z.object({ id: z.string(), kind: ActorKind, name: z.string() }).meta({ id: "ActorRef" });
export type ActorRef = z.infer<typeof ActorRef>;

/** What a proof can be. The first two can make an account proven; an objection contests it until it is resolved. */
export const EvidenceKind = z.enum(evidenceKinds).meta({ id: "EvidenceKind" });
export type EvidenceKind = z.infer<typeof EvidenceKind>;

export const Evidence = z
  .object({
    id: z.string(),
    kind: EvidenceKind,
    source: SourceRef,
    /** What this evidence alone would make of the account. */
    supports: Standing,
    note: z.string().nullable(),
    ageDays: z.number().int().nullable(),
    addedAt: Moment,
  })
  .meta({ id: "Evidence" });
export type Evidence = z.infer<typeof Evidence>;

export const NewEvidence = z
  .object({
    kind: EvidenceKind,
    source: z.string().min(1),
    url: z.url().nullish(),
    date: PartialDate,
    note: z.string().nullish(),
  })
  .meta({ id: "NewEvidence" });
export type NewEvidence = z.infer<typeof NewEvidence>;

export const Account = z
  .object({
    id: z.string(),
    platform: z.string(),
    handle: z.string().nullable(),
    url: z.string().nullable(),
    holder: ActorRef,
    /** ISO code of the state the holder belongs to. */
    state: z.string().nullable(),
    /** Of an outlet with several: “Uzbek”. */
    edition: z.string().nullable(),
    languages: z.array(z.string()),
    since: PartialDate.nullable(),
    until: PartialDate.nullable(),
    formerHandles: z.array(z.string()),
    status: z.string().nullable(),
    standing: Standing,
    /** Date of the evidence the standing rests on, and its age; `stale` when a proof is older than 180 days. */
    evidenceDate: PartialDate.nullable(),
    evidenceAgeDays: z.number().int().nullable(),
    stale: z.boolean(),
    /** Posts that are here; null while they have not been counted. */
    posts: z.number().int().nullable(),
  })
  .meta({ id: "Account" });
export type Account = z.infer<typeof Account>;

/** One edit of the register: what changed, from what to what, on whose word. */
export const Change = z
  .object({
    id: z.string(),
    /** Account or actor that was edited. */
    about: z.string(),
    at: Moment,
    by: z.string(),
    what: z.string(),
    field: z.string().nullable(),
    before: z.string().nullable(),
    after: z.string().nullable(),
    reason: z.string().nullable(),
  })
  .meta({ id: "Change" });
export type Change = z.infer<typeof Change>;

export const AccountProfile = Account.extend({
  /** Imports from before it was registered whose raw is kept: mapped again, posts of its own in them get its name. */
  mapAgain: z.array(z.string()),
  note: z.string().nullable(),
  evidence: z.array(Evidence),
  history: z.array(Change),
}).meta({ id: "AccountProfile" });
export type AccountProfile = z.infer<typeof AccountProfile>;

export const AccountsQuery = PageQuery.extend({
  q: z.string().optional(),
  platform: z.string().optional(),
  standing: Standing.optional(),
  state: z.string().optional(),
  holder: z.string().optional(),
  /** Language of the holders' names. */
  language: z.string().optional(),
});
export const AccountsPage = pageOf(Account).meta({ id: "AccountsPage" });
export type AccountsPage = z.infer<typeof AccountsPage>;

/** An account cannot enter the register without saying how it is known whose it is. */
export const NewAccount = z
  .object({
    platform: z.string().min(1),
    handle: z.string().min(1),
    url: z.url().nullish(),
    holder: z.string().min(1),
    languages: z.array(z.string()).default([]),
    since: PartialDate.nullish(),
    until: PartialDate.nullish(),
    status: z.string().nullish(),
    evidence: NewEvidence,
  })
  .meta({ id: "NewAccount" });
export type NewAccount = z.infer<typeof NewAccount>;

export const AccountEdit = z
  .object({
    handle: z.string().min(1),
    url: z.url().nullable(),
    languages: z.array(z.string()),
    since: PartialDate.nullable(),
    until: PartialDate.nullable(),
    status: z.string().nullable(),
    formerHandles: z.array(z.string()),
    evidence: NewEvidence,
    reason: z.string(),
  })
  .partial()
  .meta({ id: "AccountEdit" });
export type AccountEdit = z.infer<typeof AccountEdit>;

/** What platform and institution said of each other when they were asked; it stands in the register now. */
export const AccountCheck = z
  .object({
    account: z.string(),
    /** Empty where neither names the other. */
    evidence: z.array(
      z.object({
        kind: EvidenceKind,
        source: z.string(),
        url: z.string().nullable(),
        date: PartialDate.nullable(),
        note: z.string().nullable(),
      }),
    ),
    standing: Standing,
    /** What was not found, or could not be read. */
    notes: z.array(z.string()),
  })
  .meta({ id: "AccountCheck" });
export type AccountCheck = z.infer<typeof AccountCheck>;

export const ById = z.object({ id: z.string().min(1) });
export const ChangesPage = pageOf(Change).meta({ id: "ChangesPage" });
export type ChangesPage = z.infer<typeof ChangesPage>;
