import { platformBrand } from "../../domain/platform-brand.ts";
import type { Said } from "../../domain/said.ts";
import { phrase, sentences } from "../words/card-phrases.ts";
import type { Card, Chosen, Figure } from "./card.ts";
import type { CaseFact } from "./case-fact.ts";
import { internetSeries, internetUsers } from "./figures.ts";
import { popularNetworks } from "./popularity.ts";
import { casePresences } from "./presences.ts";
import { ddrRanks } from "./ranks.ts";

const rankOf = (country: string, year: string): CaseFact | undefined =>
  ddrRanks.find((one) => one.country === country && one.date === year);

/** Card 1: places lost between two editions. A higher number is a worse place. */
export function ranksCard({ states, names }: Chosen): Card {
  const rows = states.map((code) => {
    const [before, after] = [rankOf(code, "2016"), rankOf(code, "2017")];
    const both = before?.value != null && after?.value != null;
    return { code, before, after, change: both ? before.value! - after.value! : null };
  });
  const figures = rows.map(({ code, before, after, change }): Figure => {
    const only = before ?? after;
    const text =
      change !== null
        ? phrase("{before} in 2016, {after} in 2017 ({change})", {
            before: before!.value!,
            after: after!.value!,
            change: `${change < 0 ? "−" : "+"}${Math.abs(change)}`,
          })
        : only
          ? phrase("{place} in {year}; no study here prints the other year", {
              place: only.value ?? 0,
              year: only.date ?? "",
            })
          : phrase("not known: no study here prints it");
    const facts = [before, after].flatMap((fact) => fact?.id ?? []);
    return { label: phrase("{name}", { name: names(code) }), value: change, text, facts };
  });
  const known = rows.filter(({ change }) => change !== null);
  const lost = known.filter(({ change }) => change! < 0).length;
  const noPosts = phrase("The review shows no posts, no criteria and no weights behind a place.");
  return {
    id: "ranks",
    title: phrase("Places in the Digital Diplomacy Review"),
    finding:
      known.length === 0
        ? phrase("No study here prints a place of these states in both years.")
        : known.length === 3 && rows.length === 3 && lost === 3
          ? phrase("All three lost places from 2016 to 2017, and nobody can say why.")
          : phrase("Of {known} states with a place in both years {lost} lost places, and nobody can say why.", {
              known: known.length,
              lost,
            }),
    figures,
    caution: states.includes("UZ")
      ? sentences(noPosts, phrase("“Out of 209” is printed for Uzbekistan only."))
      : noPosts,
    facts: ddrRanks.filter(({ country }) => states.some((code) => code === country)),
    steps: [{ text: phrase("See how each measure is worked out"), href: "/methods" }],
    about: [],
  };
}

const named = (platform: string): string => platformBrand(platform) ?? platform;

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

/** Card 2: a network named with and without a known account; a state no study speaks of is not known. */
export function publicsCard({ states, own, names }: Chosen): Card {
  const fits = states.map((code) => ({ code, ...fitOf(code) }));
  const told = fits.filter(({ of }) => of.length > 0);
  const spoken =
    told.find(({ code }) => code === own) ??
    told.toSorted((a, b) => a.on.length / a.of.length - b.on.length / b.of.length)[0];
  const counts = (fit: (typeof fits)[number]) => ({ on: fit.on.length, of: fit.of.length });
  const cautions = [
    ...(states.includes("KZ")
      ? [phrase("For Kazakhstan the paper counts users of three networks and ranks only the first.")]
      : []),
    ...(states.includes("KG") ? [phrase("For Kyrgyzstan it says “among the most popular”.")] : []),
  ];
  return {
    id: "publics",
    title: phrase("Where the public is, and where the ministry is"),
    finding:
      spoken === undefined
        ? phrase("No study here says which networks are used most in these states.")
        : phrase(
            spoken.on.length === 0
              ? "On none of the {of} networks most used in {state} is its ministry known to have an account."
              : "Of the {of} networks named as most used in {state}, its ministry is known to be on {on}.",
            { ...counts(spoken), state: names(spoken.code) },
          ),
    figures: fits.map((fit): Figure => {
      const { code, year, on, of, facts } = fit;
      if (of.length === 0)
        return {
          label: phrase("{name}", { name: names(code) }),
          value: null,
          text: phrase("not known: no study here names the networks used most"),
          facts: facts.map(({ id }) => id),
        };
      const rest = of.filter((name) => !on.includes(name));
      const form =
        on.length === 0
          ? "{on} of {of}; no known account on {rest}"
          : rest.length === 0
            ? "{on} of {of}: on {there}"
            : "{on} of {of}: on {there}; no known account on {rest}";
      return {
        label: phrase("{state} ({year})", { state: names(code), year }),
        value: on.length / of.length,
        text: phrase(form, { ...counts(fit), there: on.map(named), rest: rest.map(named) }),
        facts: facts.map(({ id }) => id),
      };
    }),
    caution: sentences(phrase("No known account is not the same as none."), ...cautions),
    facts: fits.flatMap(({ facts }) => facts),
    steps: [{ text: phrase("Add the accounts you know"), href: "/actors?kind=institution" }],
    about: [],
  };
}

/** Whom a paper cites, with the footnote in the reader’s language. */
function footnoted(cited: string): Said | string {
  const [, source, number, closes] = /^(.*) \(footnote (\d+)(, which closes the paragraph)?\)$/.exec(cited) ?? [];
  if (source === undefined || number === undefined) return cited;
  const form = closes ? "{source} (footnote {number}, which closes the paragraph)" : "{source} (footnote {number})";
  return phrase(form, { source, number });
}

/** Card 4: both figures of one fact stand, with whom they are from. */
export function twoSourcesCard({ states, names }: Chosen): Card {
  const shares = internetUsers.filter(({ unit }) => unit === "percent of population");
  const all = [...shares, ...internetSeries];
  const rounded = (value: number | null) => Math.round((value ?? 0) * 10) / 10;
  const pairs = states.flatMap((code) => {
    const paper = shares.find(({ country }) => country === code);
    const bank = internetSeries.find(({ country }) => country === code);
    return paper && bank ? [{ code, paper: rounded(paper.value), bank: rounded(bank.value) }] : [];
  });
  const [first] = pairs;
  return {
    id: "two-sources",
    title: phrase("Two sources, two figures"),
    finding: first
      ? phrase(
          "For {state} in 2016 a paper says {paper} % of the population are internet users, the World Bank {bank} %.",
          { state: names(first.code), paper: first.paper, bank: first.bank },
        )
      : phrase("No two sources here give the internet users of these states."),
    figures: states.flatMap((code): Figure[] => {
      const found = all.filter(({ country }) => country === code);
      if (found.length === 0)
        return [
          {
            label: phrase("{name}", { name: names(code) }),
            value: null,
            text: phrase("not known: no study here prints it"),
            facts: [],
          },
        ];
      return found.map((one) => ({
        label: phrase("{state}, {source}", {
          state: names(code),
          source: one.source === "worldbank" ? phrase("World Bank") : footnoted(one.figureBy ?? one.source),
        }),
        value: one.value,
        text: phrase(one.qualifier === "about" ? "about {value} %" : "{value} %", { value: rounded(one.value) }),
        facts: [one.id],
      }));
    }),
    caution: phrase("Both stand. You choose which one feeds a measure; there is never a mean."),
    facts: all.filter(({ country }) => states.some((code) => code === country)),
    steps: [{ text: phrase("Choose a source"), href: `/actors/state:${states[0] ?? ""}` }],
    about: [],
  };
}
