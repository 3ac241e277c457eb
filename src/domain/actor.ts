/** Who can speak: `disputed` is an entity whose status is disputed, held with the lists that name it. */
export const actorKinds = ["state", "disputed", "organisation", "institution", "mission", "person", "outlet"] as const;
export type ActorKind = (typeof actorKinds)[number];

/** What a mission is for: one of the sending state's embassies (and their kin), its consulates, or another office. */
export type MissionForm = "mission" | "consulate" | "other";

/** An actor as the register keeps it. What no source says is null. */
export type ActorRecord = {
  id: string;
  kind: ActorKind;
  name: string;
  /** What an institution is: “foreign ministry”, “legislature”, “party”. */
  role: string | null;
  /** ISO 3166 alpha-2 of the state it is, or speaks for; the register's own code where ISO has none. */
  state: string | null;
  parent: string | null;
  /** Missions: code of the host state, or id of the organisation it is accredited to. */
  host: string | null;
  city: string | null;
  latitude: number | null;
  longitude: number | null;
  missionClass: string | null;
  form: MissionForm | null;
  /** true in force, false closed, null not known; `inForceOn` is the date of the source that says so. */
  inForce: boolean | null;
  inForceOn: string | null;
  owner: string | null;
  sponsor: string | null;
  iso3: string | null;
  isoNumeric: string | null;
  region: string | null;
  subregion: string | null;
  un: "member" | "observer" | null;
  since: string | null;
  until: string | null;
  /** Its own domains (“mfa.uz”): what a two-way link must start from. */
  sites: string[];
  /** Lists that name a disputed entity, and as what. */
  lists: { list: string; name: string }[];
  note: string | null;
  source: string;
};

/** An actor with nothing known but what is given. */
export function actor(given: Pick<ActorRecord, "id" | "kind" | "name" | "source"> & Partial<ActorRecord>): ActorRecord {
  return {
    role: null,
    state: null,
    parent: null,
    host: null,
    city: null,
    latitude: null,
    longitude: null,
    missionClass: null,
    form: null,
    inForce: null,
    inForceOn: null,
    owner: null,
    sponsor: null,
    iso3: null,
    isoNumeric: null,
    region: null,
    subregion: null,
    un: null,
    since: null,
    until: null,
    sites: [],
    lists: [],
    note: null,
    ...given,
  };
}

export type Office = {
  person: string;
  /** null when the source names the office but not the institution. */
  institution: string | null;
  title: string;
  since: string | null;
  until: string | null;
  source: string;
  url: string | null;
  date: string | null;
};

/** Lower-case Latin letters, digits and hyphens of a name in any script's Latin rendering; "" when none is left. */
export function slug(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/['’‘ʻʼ`.]/g, "")
    .toLowerCase()
    .replace(/ı/g, "i")
    .replace(/ø/g, "o")
    .replace(/ł/g, "l")
    .replace(/ß/g, "ss")
    .replace(/æ/g, "ae")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

const notOffices =
  /\b(journalists?|reporters?|correspondents?|activists?|bloggers?|influencers?|commentators?|columnists?|pundits?|candidates?|citizens?|private person|none|n\/a|unknown|журналист\w*|блогер\w*|активист\w*|jurnalist\w*|bloger\w*)\b/iu;

/** A word such as “journalist” says what a person does, not what office the person holds. */
export const namesAnOffice = (title: string): boolean => /\p{L}{2}/u.test(title) && !notOffices.test(title);
