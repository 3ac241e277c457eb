import * as z from "zod";
import { Account, ActorKind, ActorRef, Change, Evidence, NewEvidence, Standing } from "./accounts.ts";
import { Basis, Moment, PageQuery, PartialDate, pageOf, SourceRef } from "./common.ts";
import { Fact } from "./facts.ts";

/** Accounts by standing: only the first two enter a measure. */
export const StandingCounts = z
  .object({ proven: z.number(), claimed: z.number(), contested: z.number(), unknown: z.number() })
  .meta({ id: "StandingCounts" });
export type StandingCounts = z.infer<typeof StandingCounts>;

export const Actor = z
  .object({
    id: z.string(),
    kind: ActorKind,
    name: z.string(),
    /** What an institution is: “foreign ministry”, “legislature”. */
    role: z.string().nullable(),
    /** ISO 3166 alpha-2 of a state, or of the state the actor speaks for. */
    state: z.string().nullable(),
    stateName: z.string().nullable(),
    parent: ActorRef.nullable(),
    /** Missions: where they stand. */
    hostState: z.string().nullable(),
    city: z.string().nullable(),
    missionClass: z.string().nullable(),
    form: z.enum(["mission", "consulate", "other"]).nullable(),
    /** Missions: true in force, false closed, null not known. */
    inForce: z.boolean().nullable(),
    /** Outlets: always printed where the outlet is named. */
    owner: z.string().nullable(),
    sponsor: z.string().nullable(),
    /** Persons: the office held now, or the last one known. */
    office: z.string().nullable(),
    accounts: StandingCounts,
    posts: z.number().int().nullable(),
  })
  .meta({ id: "Actor" });
export type Actor = z.infer<typeof Actor>;

export const ActorsQuery = PageQuery.extend({
  kind: ActorKind.optional(),
  state: z.string().optional(),
  host: z.string().optional(),
  parent: z.string().optional(),
  standing: Standing.optional(),
  q: z.string().optional(),
  language: z.string().optional(),
});
export const ActorsPage = pageOf(Actor).meta({ id: "ActorsPage" });
export type ActorsPage = z.infer<typeof ActorsPage>;

/** `form`: short, un, formal, or as a source printed it. */
export const ActorName = z.object({
  language: z.string(),
  form: z.string(),
  name: z.string(),
  source: z.string().nullable(),
});
export type ActorName = z.infer<typeof ActorName>;

export const Office = z
  .object({
    id: z.string(),
    person: ActorRef,
    institution: ActorRef,
    title: z.string(),
    since: PartialDate.nullable(),
    until: PartialDate.nullable(),
    source: SourceRef,
  })
  .meta({ id: "Office" });
export type Office = z.infer<typeof Office>;

/** Somebody looked on this date and found no account: a fact, not a gap. */
export const Absence = z
  .object({
    id: z.string(),
    platform: z.string(),
    observed: PartialDate.nullable(),
    source: SourceRef,
    note: z.string().nullable(),
    /** How the source's own sentence begins. */
    quote: z.string().nullable(),
  })
  .meta({ id: "Absence" });
export type Absence = z.infer<typeof Absence>;

/** Somebody looked on this date and found one; it may have no name. */
export const Presence = Absence.extend({
  count: z.number().int().nullable(),
  since: PartialDate.nullable(),
  status: z.string().nullable(),
  edition: z.string().nullable(),
}).meta({ id: "Presence" });
export type Presence = z.infer<typeof Presence>;

/** Share of missions with an account: divides by missions that were checked and in force; null where nobody looked in vain. */
export const MissionPresence = z
  .object({
    platform: z.string(),
    withAccount: z.number().int(),
    checked: z.number().int(),
    inForce: z.number().int(),
    /** Missions whose source does not say whether they are in force: in no number above. */
    notKnownInForce: z.number().int(),
    share: z.number().nullable(),
    /** Totals a source printed without names, beside ours. */
    reported: z.array(
      z.object({
        value: z.number(),
        ours: z.number(),
        difference: z.number(),
        date: PartialDate.nullable(),
        source: SourceRef,
        quote: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: "MissionPresence" });
export type MissionPresence = z.infer<typeof MissionPresence>;

export const ActorProfile = Actor.extend({
  names: z.array(ActorName),
  /** Ids of other registers: wikidata, and so on. */
  ids: z.array(z.object({ scheme: z.string(), value: z.string() })),
  region: z.string().nullable(),
  subregion: z.string().nullable(),
  iso3: z.string().nullable(),
  un: z.enum(["member", "observer"]).nullable(),
  /** Missions: date of the source that says whether it is in force. */
  inForceOn: PartialDate.nullable(),
  note: z.string().nullable(),
  source: SourceRef,
  /** Disputed entities: the lists that name them, and as what. */
  referenceLists: z.array(z.object({ list: z.string(), name: z.string() })),
  coordinates: z.object({ latitude: z.number(), longitude: z.number() }).nullable(),
  sites: z.array(z.string()),
  since: PartialDate.nullable(),
  until: PartialDate.nullable(),
  children: z.array(Actor),
  accountList: z.array(Account),
  evidence: z.array(Evidence),
  absences: z.array(Absence),
  presences: z.array(Presence),
  offices: z.array(Office),
  missions: z.object({ total: z.number().int(), inForce: z.number().int(), hosted: z.number().int() }),
  missionPresence: z.array(MissionPresence),
  facts: z.array(Fact),
  history: z.array(Change),
  firstPostAt: Moment.nullable(),
  lastPostAt: Moment.nullable(),
  basis: Basis.nullable(),
}).meta({ id: "ActorProfile" });
export type ActorProfile = z.infer<typeof ActorProfile>;

const actorFields = {
  name: z.string().min(1),
  names: z.array(z.object({ language: z.string().min(2), name: z.string().min(1) })),
  state: z.string().nullable(),
  parent: z.string().nullable(),
  hostState: z.string().nullable(),
  city: z.string().nullable(),
  missionClass: z.string().nullable(),
  inForce: z.boolean().nullable(),
  sites: z.array(z.string()),
  since: PartialDate.nullable(),
  until: PartialDate.nullable(),
  owner: z.string().nullable(),
  sponsor: z.string().nullable(),
};

/** A person enters only with an office: title, institution and a source. */
export const NewOffice = z
  .object({
    institution: z.string().min(1),
    title: z.string().min(1),
    since: PartialDate.nullish(),
    until: PartialDate.nullish(),
  })
  .meta({ id: "NewOffice" });
export type NewOffice = z.infer<typeof NewOffice>;

export const NewActor = z
  .object({ ...actorFields, kind: ActorKind, office: NewOffice.nullish(), evidence: NewEvidence })
  .partial()
  .required({ kind: true, name: true, evidence: true })
  .meta({ id: "NewActor" });
export type NewActor = z.infer<typeof NewActor>;

/** Somebody looked for an account on this date and found none. */
export const NewAbsence = z
  .object({
    platform: z.string().min(1),
    date: PartialDate,
    source: z.string().min(1),
    url: z.url().nullish(),
    note: z.string().nullish(),
  })
  .meta({ id: "NewAbsence" });
export type NewAbsence = z.infer<typeof NewAbsence>;

export const ActorEdit = z
  .object({ ...actorFields, kind: ActorKind, office: NewOffice, evidence: NewEvidence, reason: z.string() })
  .partial()
  .meta({ id: "ActorEdit" });
export type ActorEdit = z.infer<typeof ActorEdit>;
