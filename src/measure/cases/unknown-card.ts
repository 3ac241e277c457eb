import { platformBrand } from "../../domain/platform-brand.ts";
import { phrase } from "../words/card-phrases.ts";
import type { Card, Chosen, Figure } from "./card.ts";
import { type CasePresence, casePresences, missionCounts } from "./presences.ts";

type Looks = { platform: string; yes: CasePresence[]; no: CasePresence[] };

const named = (platform: string): string => platformBrand(platform) ?? platform;

/** Looks for embassies of a state by platform, those with an absence first: they were looked for, the others only seen. */
function looksOf(code: string): Looks[] {
  const own = casePresences.filter(({ country, who }) => country === code && who === "embassy");
  return [...Map.groupBy(own, ({ platform }) => platform)]
    .map(([platform, looks]) => ({
      platform,
      yes: looks.filter(({ present }) => present),
      no: looks.filter(({ present }) => !present),
    }))
    .toSorted((a, b) => b.no.length - a.no.length);
}

/** Card 3: what was seen, what was looked for and not there, and the rest, which nobody knows. */
export function unknownCard({ states, own, names }: Chosen): Card {
  const all = states
    .map((code) => ({ code, looks: looksOf(code), counts: missionCounts.filter(({ country }) => country === code) }))
    .toSorted((a, b) => Number(b.code === own) - Number(a.code === own) || absences(b.looks) - absences(a.looks));
  const ids = (list: readonly CasePresence[]) => list.map(({ fact }) => fact.id);
  const hosts = (list: readonly CasePresence[]) => list.map(({ host }) => names(host ?? ""));
  const figures = all.flatMap(({ code, looks, counts }): Figure[] => {
    const state = names(code);
    const seen = looks.flatMap(({ platform, yes, no }): Figure[] => [
      {
        label: phrase("{state}, on {platform}", { state, platform: named(platform) }),
        value: yes.length,
        text: phrase("{count}: {hosts}", { count: yes.length, hosts: hosts(yes) }),
        facts: ids(yes),
      },
      ...(no.length > 0
        ? [
            {
              label: phrase("{state}, looked for on {platform} and not there", { state, platform: named(platform) }),
              value: no.length,
              text: phrase("{count}: {hosts}", { count: no.length, hosts: hosts(no) }),
              facts: ids(no),
            },
          ]
        : []),
    ]);
    const counted = counts.map(
      ({ platform, countries, fact }): Figure => ({
        label: phrase("{state}, on {platform}", { state, platform: named(platform) }),
        value: countries,
        text: phrase("accounts in {count} countries, which ones is not printed; not all are active", {
          count: countries,
        }),
        facts: [fact.id],
      }),
    );
    const isKnown = looks.length + counts.length > 0;
    const rest: Figure = {
      label: phrase(isKnown ? "{state}, the rest" : "{state}, embassies", { state }),
      value: null,
      text: phrase(isKnown ? "not known" : "not known: no study here looked for them"),
      facts: [],
    };
    return [...seen, ...counted, rest];
  });
  return {
    id: "unknown",
    title: phrase("Unknown is not zero"),
    // The reader’s own state is spoken of first, where anything is known of it.
    finding:
      findingOf(
        all.filter(({ code, looks, counts }) => code === own && looks.length + counts.length > 0),
        names,
      ) ??
      findingOf(all, names) ??
      phrase("No study here looked for embassies of these states."),
    figures,
    caution: phrase("A share of all embassies cannot be formed from this: the others were not looked for."),
    facts: all.flatMap(({ looks, counts }) => [
      ...looks.flatMap(({ yes, no }) => [...yes, ...no].map(({ fact }) => fact)),
      ...counts.map(({ fact }) => fact),
    ]),
    steps: [{ text: phrase("Add my missions"), href: "/actors?kind=mission" }],
    about: [],
  };
}

const absences = (looks: readonly Looks[]): number => looks.reduce((sum, { no }) => sum + no.length, 0);

function findingOf(
  all: readonly { code: string; looks: Looks[]; counts: readonly unknown[] }[],
  names: Chosen["names"],
): Card["finding"] | null {
  for (const { code, looks } of all) {
    const [most] = looks;
    if (most && most.no.length > 0)
      return phrase("Of the embassies of {state}, {looked} were looked for on {platform}; found: {there}.", {
        state: names(code),
        looked: most.yes.length + most.no.length,
        platform: named(most.platform),
        there: most.yes.length,
      });
  }
  const counted = all.find(({ counts }) => counts.length > 0);
  if (counted)
    return phrase(
      "Of the embassies of {state} a study counts accounts, and names none of them: which were checked is not known.",
      { state: names(counted.code) },
    );
  const seen = all.find(({ looks }) => looks.length > 0);
  return seen
    ? phrase("Of the embassies of {state} a study names only some that have an account.", { state: names(seen.code) })
    : null;
}
