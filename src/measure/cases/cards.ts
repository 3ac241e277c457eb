import type { CaseFact } from "./case-fact.ts";
import { franceAndTurkey } from "./dispute.ts";
import { caravanserai, caravanseraiSponsor, internetSeries, internetUsers, jzarif } from "./figures.ts";
import { popularNetworks } from "./popularity.ts";
import { casePresences } from "./presences.ts";
import { ddrRanks } from "./ranks.ts";

export type Figure = { label: string; value: number | null; text: string; facts: string[] };
export type Card = {
  id: "ranks" | "publics" | "unknown" | "two-sources" | "outlet" | "dispute" | "whose-account" | "next-step";
  title: string;
  finding: string;
  figures: Figure[];
  caution: string;
  facts: CaseFact[];
  steps: { text: string; href: string }[];
};

/** States of the first cards until somebody chooses his own: those the studies speak of. */
export const presetStates = ["KZ", "UZ", "KG"] as const;
const names: Record<string, string> = { KZ: "Kazakhstan", UZ: "Uzbekistan", KG: "Kyrgyzstan" };

const rankOf = (country: string, year: string): CaseFact | undefined =>
  ddrRanks.find((one) => one.country === country && one.date === year);

/** Card 1: places lost between two editions. A higher number is a worse place. */
export function ranksCard(): Card {
  const figures = presetStates.map((code): Figure => {
    const [before, after] = [rankOf(code, "2016"), rankOf(code, "2017")];
    const change = (before?.value ?? 0) - (after?.value ?? 0);
    return {
      label: names[code] ?? code,
      value: change,
      text: `${before?.value} in 2016, ${after?.value} in 2017 (${change < 0 ? "−" : "+"}${Math.abs(change)})`,
      facts: [before?.id, after?.id].flatMap((id) => id ?? []),
    };
  });
  return {
    id: "ranks",
    title: "Places in the Digital Diplomacy Review",
    finding: "All three lost places from 2016 to 2017, and nobody can say why.",
    figures,
    caution:
      "The review shows no posts, no criteria and no weights behind a place. “Out of 209” is printed for Uzbekistan only.",
    facts: ddrRanks.filter(({ country }) => presetStates.some((code) => code === country)),
    steps: [{ text: "See how each measure is worked out", href: "/methods" }],
  };
}

/** Networks most used in a country, and on how many of them its ministry is known to be. */
export function fitOf(country: string): { year: string; on: string[]; of: string[]; facts: CaseFact[] } {
  const networks = popularNetworks.filter((one) => one.country === country);
  const ministry = casePresences.filter(
    (one) => one.country === country && one.who === "foreign ministry" && one.present,
  );
  const on = networks
    .map(({ platform }) => platform)
    .filter((name) => ministry.some(({ platform }) => platform === name));
  return {
    year: networks[0]?.year ?? "",
    on,
    of: networks.map(({ platform }) => platform),
    facts: [...networks, ...ministry].map(({ fact }) => fact),
  };
}

function publicsCard(): Card {
  const fits = presetStates.map((code) => ({ code, ...fitOf(code) }));
  return {
    id: "publics",
    title: "Where the public is, and where the ministry is",
    finding: "On none of the three networks most used in Uzbekistan is its ministry known to have an account.",
    figures: fits.map(({ code, year, on, of, facts }) => ({
      label: `${names[code]} (${year})`,
      value: on.length / of.length,
      text: `${on.length} of ${of.length}${on.length > 0 ? `: ${on.join(", ")}` : ""}`,
      facts: facts.map(({ id }) => id),
    })),
    caution:
      "No known account is not the same as none. For Kazakhstan the paper counts users of three networks and ranks only the first; for Kyrgyzstan it says “among the most popular”.",
    facts: fits.flatMap(({ facts }) => facts),
    steps: [{ text: "Add the accounts you know", href: "/actors?kind=institution" }],
  };
}

function unknownCard(): Card {
  const looks = casePresences.filter(
    ({ country, who, platform }) => country === "UZ" && who === "embassy" && platform === "facebook",
  );
  const yes = looks.filter(({ present }) => present);
  const no = looks.filter(({ present }) => !present);
  const ids = (list: typeof looks) => list.map(({ fact }) => fact.id);
  return {
    id: "unknown",
    title: "Unknown is not zero",
    finding: "Of the embassies of Uzbekistan, eight were looked for on Facebook: one was there.",
    figures: [
      {
        label: "on Facebook",
        value: yes.length,
        text: `${yes.length}: ${yes.map(({ host }) => host).join(", ")}`,
        facts: ids(yes),
      },
      {
        label: "looked for and not there",
        value: no.length,
        text: `${no.length}: ${no.map(({ host }) => host).join(", ")}`,
        facts: ids(no),
      },
      { label: "the rest", value: null, text: "not known", facts: [] },
    ],
    caution: "A share of all embassies cannot be formed from this: the others were not looked for.",
    facts: looks.map(({ fact }) => fact),
    steps: [{ text: "Add my missions", href: "/actors?kind=mission" }],
  };
}

function twoSourcesCard(): Card {
  const shares = internetUsers.filter(({ unit }) => unit === "percent of population");
  return {
    id: "two-sources",
    title: "Two sources, two figures",
    finding: "For Kazakhstan in 2016 a paper says 55.8 % of the population are internet users, the World Bank 74.6 %.",
    figures: presetStates.flatMap((code) =>
      [...shares, ...internetSeries]
        .filter(({ country }) => country === code)
        .map(
          (one): Figure => ({
            label: `${names[code]}, ${one.source === "worldbank" ? "World Bank" : (one.figureBy ?? one.source)}`,
            value: one.value,
            text: `${one.qualifier ? `${one.qualifier} ` : ""}${Math.round((one.value ?? 0) * 10) / 10} %`,
            facts: [one.id],
          }),
        ),
    ),
    caution: "Both stand. You choose which one feeds a measure; there is never a mean.",
    facts: [...shares, ...internetSeries],
    steps: [{ text: "Choose a source", href: "/actors/state:KZ" }],
  };
}

function outletCard(): Card {
  const sum = caravanserai.reduce((all, { value }) => all + (value ?? 0), 0);
  const share = (value: number) => `${((value / sum) * 100).toFixed(1)} %`;
  return {
    id: "outlet",
    title: "An outlet taken apart: Caravanserai",
    finding: `Sponsored by the ${caravanseraiSponsor}; five accounts had more than ${sum.toLocaleString("en")} followers on 2024-03-18, as a sum of accounts.`,
    figures: [
      {
        label: "sum of five accounts",
        value: sum,
        text: `more than ${sum.toLocaleString("en")}, sum of accounts, not people`,
        facts: caravanserai.map(({ id }) => id),
      },
      ...caravanserai.map(
        (one): Figure => ({
          label: `${one.platform}${one.edition ? `, ${one.edition}` : ""}`,
          value: one.value,
          text: `${one.qualifier ? `${one.qualifier} ` : ""}${(one.value ?? 0).toLocaleString("en")} (${share(one.value ?? 0)} of the sum)`,
          facts: [one.id],
        }),
      ),
    ],
    caution: "Who follows two accounts is counted twice. Two figures are “more than”, so the shares are approximate.",
    facts: [...caravanserai],
    steps: [{ text: "See the outlets of the register", href: "/actors?kind=outlet" }],
  };
}

function disputeCard(): Card {
  return {
    id: "dispute",
    title: "Who spoke first: France and Turkey, October 2020",
    finding: "Six steps in the order in which one paper tells them; both sides in equal room.",
    figures: franceAndTurkey.map(({ step, actor, actorCountry, target, fact }) => ({
      label: `${step}. ${actor}${actorCountry ? ` (${actorCountry})` : ""} to ${target || "all"}`,
      value: null,
      text: `${fact.what}; event ${fact.date} (${fact.dateBasis}), reported ${fact.reported ?? "date not known"}`,
      facts: [fact.id],
    })),
    caution:
      "The paper gives no days: the month is inferred from the address of a report, and the order is the paper’s. What each step is called is the paper’s wording, not ours.",
    facts: franceAndTurkey.map(({ fact }) => fact),
    steps: [{ text: "Import statements of both sides", href: "/imports" }],
  };
}

const whoseCard = (): Card => ({
  id: "whose-account",
  title: "Is it really them: @Jzarif",
  finding: "The account is claimed: one paper names it as the foreign minister’s, and nothing proves it.",
  figures: [
    { label: "@Jzarif", value: null, text: "claimed by Tursunmuratov & Menglieva, for 2013-09", facts: [jzarif.id] },
  ],
  caution:
    "A dated link from a site of the ministry to the account and back would prove it, or a list kept by that government.",
  facts: [jzarif],
  steps: [{ text: "Add evidence", href: "/accounts" }],
});

const nextCard = (): Card => ({
  id: "next-step",
  title: "What is missing, and the next step",
  finding: "These cards rest on what studies printed. Your own picture begins with your files.",
  figures: [],
  caution: "Nothing was fetched from the network.",
  facts: [],
  steps: [
    { text: "Drop a file of posts", href: "/imports" },
    { text: "Add my missions", href: "/actors?kind=mission" },
    { text: "Choose my state and peers", href: "/settings" },
  ],
});

/** Eight cards that need no network and no file. */
export const firstCards = (): Card[] => [
  ranksCard(),
  publicsCard(),
  unknownCard(),
  twoSourcesCard(),
  outletCard(),
  disputeCard(),
  whoseCard(),
  nextCard(),
];
