import { account, accountId } from "../domain/account.ts";
import { actor } from "../domain/actor.ts";
import type { ActorName } from "../store/state/queries/register-rows.ts";
import { countries, countryActor } from "./countries.ts";
import { inSentence } from "./english.ts";
import type { Entry } from "./entries.ts";
import { disputedChoices } from "./seed/disputed.ts";
import { ministryAliases, ministryNames, ministrySites } from "./seed/ministries.ts";
import { organisations } from "./seed/organisations.ts";
import { papers } from "./seed/papers.ts";

const list = "ISO 3166-1 and UN M49 (datasets/country-codes); names after the UN and CLDR 48";
const ministries = "Attaché's first list of foreign ministries";

/** What every workspace starts with: states, disputed entities, organisations, and a foreign ministry a state. */
export function seedEntries(): Entry[][] {
  return [
    papers.map((source): Entry => ({ kind: "source", source })),
    ...places(),
    ...organisations.map(organisation),
    ...foreignMinistries(),
  ];
}

function places(): Entry[][] {
  return countries.flatMap((country): Entry[][] => {
    const id = countryActor(country.code);
    if (id === null) return [];
    const choice = disputedChoices.find((one) => one.code === country.code);
    const names: ActorName[] = country.names.map((name) => ({ ...name, source: list }));
    for (const { list: printer, name } of choice?.names ?? [])
      names.push({ language: "en", form: printer === "UN" ? "un" : "iso", name, source: printer });
    return [
      [
        {
          kind: "actor",
          actor: actor({
            id,
            kind: country.kind === "state" ? "state" : "disputed",
            name: country.name,
            state: country.code,
            iso3: country.iso3,
            isoNumeric: country.isoNumeric,
            region: country.region,
            subregion: country.subregion,
            un: country.un,
            lists: choice ? [...choice.names] : [],
            note: choice?.note ?? null,
            source: list,
          }),
          names,
          ids: country.wikidata ? [{ scheme: "wikidata", value: country.wikidata }] : [],
        },
        ...(country.un !== null && country.kind === "state" && country.iso3 ? [floorOf(id, country.iso3)] : []),
      ],
    ];
  });
}

/** A state's floor in the General Debate: whoever speaks there speaks for the state, so its speeches stay in clear. */
function floorOf(holder: string, iso3: string): Entry {
  const source = "United Nations General Debate Corpus";
  return {
    kind: "account",
    account: account({ id: accountId("speech", iso3), platform: "speech", handle: iso3, holder, source }),
    evidence: [
      {
        kind: "study",
        source,
        url: "https://doi.org/10.7910/DVN/0TJX8Y",
        date: "2017-06",
        note: "speaks for the state in the General Debate",
      },
    ],
  };
}

function organisation(given: (typeof organisations)[number]): Entry[] {
  const source = `https://${given.site}`;
  const names: ActorName[] = [
    { language: "en", form: "short", name: given.name, source },
    ...Object.entries(given.names).map(([language, name]) => ({ language, form: "short", name, source })),
    ...[given.code, ...(given.others ?? [])].map((name) => ({ language: "und", form: "printed", name, source })),
  ];
  const id = `org:${given.code}`;
  return [
    { kind: "actor", actor: actor({ id, kind: "organisation", name: given.name, sites: [given.site], source }), names },
  ];
}

/** Id of a state's foreign ministry. */
export const ministryId = (code: string): string => `${code}/mfa`;

function foreignMinistries(): Entry[][] {
  return countries
    .filter((country) => country.kind === "state" && country.un !== null)
    .map((country) => [ministryEntry(country.code)]);
}

/** The foreign ministry of a place, as the first list names it; also for entities whose ministry a file speaks of. */
export function ministryEntry(code: string): Entry {
  const country = countries.find((one) => one.code === code);
  const name = ministryNames[code] ?? `Ministry of Foreign Affairs of ${inSentence(country?.name ?? code)}`;
  const plain = `Ministry of Foreign Affairs of ${country?.name ?? code}`;
  const others = [plain, ...(ministryAliases[code] ?? [])].filter((other) => other !== name);
  return {
    kind: "actor",
    actor: actor({
      id: ministryId(code),
      kind: "institution",
      name,
      role: "foreign ministry",
      state: code,
      parent: countryActor(code),
      sites: [...(ministrySites[code] ?? [])],
      source: ministries,
    }),
    names: [
      { language: "en", form: "short", name, source: ministries },
      ...others.map((other) => ({ language: "und", form: "printed", name: other, source: ministries })),
    ],
  };
}
