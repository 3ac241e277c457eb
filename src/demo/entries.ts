import { account, accountId } from "../domain/account.ts";
import { actor } from "../domain/actor.ts";
import { demonstrationDomain } from "../domain/demonstration.ts";
import type { Entry } from "../register/entries.ts";
import { type DemoAccount, demoAccounts, ministryOf, missionOf, siteOf } from "./accounts.ts";
import { type DemoState, demoStates } from "./states.ts";

const source = `Demonstration, invented (${demonstrationDomain})`;

/** The register of the invented world: states, ministries, embassies, accounts with evidence, and looks that found nothing. */
export const demoEntries = (): Entry[][] => [
  ...demoStates.map(stateEntry),
  ...demoStates.map((state) => [ministryEntry(state)]),
  ...demoStates.flatMap((state) => state.embassies.map((code) => missionEntry(state, find(code)))),
  ...demoAccounts().map(accountEntry),
];

const find = (code: string): DemoState => demoStates.find((one) => one.code === code)!;

function stateEntry({ code, names, region }: DemoState): Entry[] {
  return [
    {
      kind: "actor",
      actor: actor({
        id: `state:${code}`,
        kind: "state",
        name: names.en,
        state: code,
        region: "Demonstration",
        subregion: region,
        un: "member",
        note: "Invented for the demonstration; no such state exists.",
        source,
      }),
      names: Object.entries(names).map(([language, name]) => ({ language, form: "short", name, source })),
    },
  ];
}

const ministryEntry = (state: DemoState): Entry => ({
  kind: "actor",
  actor: actor({
    id: ministryOf(state),
    kind: "institution",
    name: `Ministry of Foreign Affairs of ${state.names.en}`,
    role: "foreign ministry",
    state: state.code,
    parent: `state:${state.code}`,
    sites: [siteOf(state)],
    source,
  }),
});

/** Every second embassy without an account was looked for; the others are simply not known. */
function missionEntry(state: DemoState, host: DemoState): Entry[] {
  const at = state.embassies.indexOf(host.code);
  const id = missionOf(state, host);
  const mission: Entry = {
    kind: "actor",
    actor: actor({
      id,
      kind: "mission",
      name: `Embassy of ${state.names.en} in ${host.names.en}`,
      state: state.code,
      parent: ministryOf(state),
      host: host.code,
      city: host.capital,
      missionClass: "embassy",
      form: "mission",
      inForce: true,
      inForceOn: "2024-01-01",
      source,
    }),
  };
  if (at !== 2) return [mission];
  return [
    mission,
    {
      kind: "observation",
      observation: {
        actor: id,
        group: null,
        state: state.code,
        host: host.code,
        platform: "x",
        present: false,
        count: null,
        edition: null,
        kind: null,
        since: null,
        status: null,
        observed: "2024-11-15",
        observedBasis: "text",
        note: "looked for and not found",
        asPrinted: null,
        source,
        quote: null,
      },
    },
  ];
}

function accountEntry({ platform, handle, holder, state, proven }: DemoAccount): Entry[] {
  return [
    {
      kind: "account",
      account: account({
        id: accountId(platform, handle),
        platform,
        handle,
        url: `https://${platform}.${demonstrationDomain}/${handle}`,
        holder,
        languages: [...state.languages],
        since: "2019-01-01",
        source,
      }),
      evidence: [
        proven
          ? {
              kind: "government-list",
              source: `Contacts page of the ministry, invented`,
              url: `https://${siteOf(state)}/contacts`,
              date: "2024-10-01",
              note: null,
            }
          : { kind: "study", source, url: null, date: "2024-06-01", note: null },
      ],
    },
  ];
}
