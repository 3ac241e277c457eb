import type { AccountProfile, Evidence } from "../../src/contract/accounts.ts";
import type { Actor, ActorProfile } from "../../src/contract/actors.ts";
import { account, actor, states } from "./fixture-world.ts";

const paper = {
  title: "Digital Diplomacy of the Straits, 2018",
  url: "https://example.org/paper",
  date: "2018",
  seen: null,
};
const own = {
  title: "mfa.aurelia.example/contacts",
  url: "https://mfa.aurelia.example/contacts",
  date: "2023-09-01",
  seen: "2024-03-18",
};

const evidence: Evidence[] = [
  {
    id: "e1",
    kind: "two-way-link",
    source: own,
    supports: "proven",
    note: null,
    ageDays: 303,
    addedAt: Date.UTC(2024, 2, 18),
  },
  {
    id: "e2",
    kind: "study",
    source: paper,
    supports: "claimed",
    note: "Named in table 2 of the paper.",
    ageDays: 2_300,
    addedAt: Date.UTC(2024, 1, 1),
  },
];

const stateActors = states.map(({ code, name, posts, proven, claimed }) =>
  actor({
    id: code,
    kind: "state",
    name,
    state: code,
    stateName: name,
    posts,
    accounts: { proven, claimed, contested: 0, unknown: 0 },
  }),
);

const ministry = actor({
  id: "mfa-xa",
  kind: "institution",
  name: "Ministry of Foreign Affairs of Aurelia",
  state: "XA",
  stateName: "Aurelia",
  parent: { id: "XA", kind: "state", name: "Aurelia" },
  accounts: { proven: 3, claimed: 2, contested: 1, unknown: 0 },
  posts: 9_204,
});

const embassy = actor({
  id: "emb-xa-xb",
  kind: "mission",
  name: "Embassy of Aurelia in Belmare City",
  state: "XA",
  stateName: "Aurelia",
  hostState: "XB",
  city: "Belmare City",
  missionClass: "embassy",
  inForce: true,
  accounts: { proven: 0, claimed: 1, contested: 0, unknown: 0 },
});

const outlet = actor({
  id: "outlet-1",
  kind: "outlet",
  name: "Straits Caravan",
  state: "XB",
  stateName: "Belmare",
  owner: "Straits Media Fund",
  sponsor: "Southern Command of Belmare",
  accounts: { proven: 0, claimed: 5, contested: 0, unknown: 0 },
  posts: 3_100,
});
const person = actor({
  id: "person-1",
  kind: "person",
  name: "Dr. Amina Al-Nahri",
  state: "XG",
  stateName: "Gharb al-Nahr",
  office: "Minister of Foreign Affairs",
  accounts: { proven: 1, claimed: 0, contested: 0, unknown: 0 },
  posts: 88,
});
export const actors: Actor[] = [...stateActors, ministry, embassy, outlet, person];

const x = account("acc-1", "x", "mfa_aurelia", "proven", {
  stale: true,
  evidenceAgeDays: 303,
  evidenceDate: "2023-09-01",
});
const telegram = account("acc-2", "telegram", "aurelia_mfa_official_channel", "claimed", {
  languages: [],
  posts: null,
  evidenceDate: "2018",
  evidenceAgeDays: 2_300,
});
const copy = account("acc-3", "facebook", "MFA.Aurelia.Real", "contested", { posts: 17 });
export const accounts = [
  x,
  telegram,
  copy,
  account("acc-4", "instagram", "aurelia.embassy", "unknown", {
    posts: null,
    evidenceDate: null,
    evidenceAgeDays: null,
  }),
];

export function actorProfile(id: string): ActorProfile {
  const found = actors.find((one) => one.id === id) ?? ministry;
  const isState = found.kind === "state";
  return {
    ...found,
    names: [
      { language: "en", form: "short", name: found.name, source: null },
      { language: "ru", form: "short", name: "Министерство иностранных дел Аурелии", source: null },
      { language: "ar", form: "short", name: "وزارة خارجية أوريليا", source: null },
    ],
    region: isState ? "Straits" : null,
    subregion: null,
    iso3: null,
    un: null,
    ids: [],
    inForceOn: null,
    note: null,
    source: own,
    referenceLists: [],
    coordinates: null,
    sites: ["https://mfa.aurelia.example"],
    since: "1991-09",
    until: null,
    children: isState ? [ministry, embassy, person] : [],
    accountList: accounts,
    evidence,
    absences: [
      {
        id: "a1",
        platform: "vkontakte",
        observed: "2018-02",
        source: paper,
        quote: null,
        note: "looked for and not found",
      },
    ],
    presences: [],
    offices:
      found.kind === "person"
        ? [
            {
              id: "o1",
              person: { id: person.id, kind: "person", name: person.name },
              institution: { id: ministry.id, kind: "institution", name: ministry.name },
              title: "Minister of Foreign Affairs",
              since: "2021-04",
              until: null,
              source: own,
            },
          ]
        : [],
    missions: { total: isState ? 57 : 0, inForce: isState ? 44 : 0, hosted: isState ? 31 : 0 },
    missionPresence: isState
      ? [
          {
            platform: "facebook",
            withAccount: 20,
            checked: 41,
            inForce: 44,
            notKnownInForce: 13,
            share: 20 / 41,
            reported: [{ value: 28, ours: 20, difference: -8, date: "2018", source: paper, quote: null }],
          },
          { platform: "x", withAccount: 0, checked: 0, inForce: 44, notKnownInForce: 13, share: null, reported: [] },
        ]
      : [],
    facts: [
      {
        id: "f1",
        actor: found.id,
        subject: found.name,
        subjectId: found.id,
        platform: null,
        edition: null,
        measure: "internet-users",
        title: "Internet users",
        period: "2016",
        chosenBy: "nobody",
        values: [
          {
            id: "v1",
            value: 55.8,
            valueMax: null,
            text: null,
            qualifier: null,
            unit: "%",
            eventDate: "2016",
            reportDate: null,
            dateBasis: "text",
            figureBy: null,
            asPrinted: null,
            note: null,
            source: paper,
            quote: "55.8 % of the population used the internet",
            chosen: false,
          },
          {
            id: "v2",
            value: 74.6,
            valueMax: null,
            text: null,
            qualifier: null,
            unit: "%",
            eventDate: "2016",
            reportDate: "2019-01",
            dateBasis: null,
            figureBy: null,
            asPrinted: null,
            note: null,
            source: own,
            quote: null,
            chosen: false,
          },
        ],
      },
    ],
    history: [
      {
        id: "h1",
        about: found.id,
        at: Date.UTC(2024, 4, 2, 10),
        by: "page",
        what: "changed",
        field: "city",
        before: "Old Town",
        after: "Belmare City",
        reason: "The embassy moved, says its notice of 2 May",
      },
      {
        id: "h2",
        about: found.id,
        at: Date.UTC(2024, 1, 1, 8),
        by: "seed",
        what: "added",
        field: null,
        before: null,
        after: null,
        reason: null,
      },
    ],
    firstPostAt: Date.UTC(2016, 0, 4),
    lastPostAt: Date.UTC(2024, 5, 29),
    basis: { known: 3, of: 5 },
  };
}

export const accountProfile = (id: string): AccountProfile => ({
  ...(accounts.find((one) => one.id === id) ?? x),
  note: null,
  mapAgain: ["b7"],
  evidence,
  history: actorProfile("mfa-xa").history,
});
