import { platformBrand } from "../../domain/platform-brand.ts";
import { phrase } from "../words/card-phrases.ts";
import { type CaseFact, caseFact } from "./case-fact.ts";

/** Who was, or was looked for and was not, on which platform. What is not listed is unknown. */
export type CasePresence = {
  country: string;
  who: "foreign ministry" | "embassy";
  host: string | null;
  platform: string;
  present: boolean;
  fact: CaseFact;
};

const look = (
  country: string,
  who: CasePresence["who"],
  host: string | null,
  platform: string,
  present: boolean,
  rest: Pick<CaseFact, "quote"> & Partial<CaseFact>,
): CasePresence => ({
  country,
  who,
  host,
  platform,
  present,
  fact: caseFact({
    id: `look-${country}-${host ?? "mfa"}-${platform}`,
    what: phrase(
      who === "foreign ministry"
        ? "{state}, foreign ministry: has an account on {platform}"
        : present
          ? "{state}, embassy ({host}): has an account on {platform}"
          : "{state}, embassy ({host}): looked for on {platform} and not there",
      { state: country, host: host ?? "", platform: platformBrand(platform) ?? platform },
    ),
    country,
    date: "2018-02",
    dateBasis: "inferred",
    source: "tassilova2018",
    ...rest,
  }),
});

export const casePresences: readonly CasePresence[] = [
  look("KZ", "foreign ministry", null, "facebook", true, {
    quote: "The Ministry of Foreign Affairs of the Republic",
    note: 'the sentence that ends "in particular using Facebook and Twitter sites"',
  }),
  look("KZ", "foreign ministry", null, "x", true, {
    quote: "The Ministry of Foreign Affairs of the Republic",
    note: 'the sentence that ends "in particular using Facebook and Twitter sites"',
  }),
  look("UZ", "foreign ministry", null, "facebook", true, {
    quote: "The Ministry of Foreign Affairs of Uzbekistan has",
  }),
  look("UZ", "foreign ministry", null, "youtube", true, { quote: "The Ministry of Foreign Affairs of Uzbekistan has" }),
  look("UZ", "embassy", "GB", "x", true, { quote: "For example, Uzbekistan Embassies in London, Brussels and" }),
  look("UZ", "embassy", "BE", "x", true, { quote: "For example, Uzbekistan Embassies in London, Brussels and" }),
  look("UZ", "embassy", "SG", "x", true, { quote: "For example, Uzbekistan Embassies in London, Brussels and" }),
  look("UZ", "embassy", "UA", "facebook", true, {
    quote: "The Embassy of the Republic of Uzbekistan in",
    note: '"has pages"',
  }),
  look("UZ", "embassy", "PL", "facebook", false, {
    quote: "The Embassy of the Republic of Uzbekistan in",
    note: 'looked for and not there: "hasn\'t"',
  }),
  look("UZ", "embassy", "RU", "facebook", false, {
    quote: "The Embassy of the Republic of Uzbekistan in",
    note: 'looked for and not there: "hasn\'t"',
  }),
  look("UZ", "embassy", "GB", "facebook", false, {
    quote: "The Embassy of the Republic of Uzbekistan in",
    note: 'looked for and not there: "hasn\'t"',
    asPrinted: "England",
  }),
  look("UZ", "embassy", "DE", "facebook", false, {
    quote: "The Embassy of the Republic of Uzbekistan in",
    note: 'looked for and not there: "hasn\'t"',
  }),
  look("UZ", "embassy", "JP", "facebook", false, {
    quote: "The Embassy of the Republic of Uzbekistan in",
    note: 'looked for and not there: "hasn\'t"',
  }),
  look("UZ", "embassy", "EG", "facebook", false, {
    quote: "The Embassy of the Republic of Uzbekistan in",
    note: 'looked for and not there: "hasn\'t"',
  }),
  look("UZ", "embassy", "ES", "facebook", false, {
    quote: "The Embassy of the Republic of Uzbekistan in",
    note: 'looked for and not there: "hasn\'t"',
  }),
  look("KG", "foreign ministry", null, "facebook", true, {
    quote: "As for the country's main diplomatic institution, the",
  }),
  look("KG", "foreign ministry", null, "x", true, { quote: "As for the country's main diplomatic institution, the" }),
  look("KG", "foreign ministry", null, "vkontakte", true, {
    quote: "As for the country's main diplomatic institution, the",
  }),
  look("KG", "foreign ministry", null, "youtube", true, {
    quote: "As for the country's main diplomatic institution, the",
  }),
  look("KG", "embassy", "UZ", "x", true, { quote: "Kyrgyzstan's Embassies in Uzbekistan, U. S. A. and" }),
  look("KG", "embassy", "US", "x", true, { quote: "Kyrgyzstan's Embassies in Uzbekistan, U. S. A. and" }),
  look("KG", "embassy", "BE", "x", true, { quote: "Kyrgyzstan's Embassies in Uzbekistan, U. S. A. and" }),
  look("KG", "embassy", "RU", "facebook", true, { quote: "In addition, the Embassy also has an account" }),
];

/** Accounts of a state’s missions that a paper counts without naming one. */
export type MissionCount = { country: string; platform: string; countries: number; fact: CaseFact };

const counted = (country: string, platform: string, countries: number): MissionCount => ({
  country,
  platform,
  countries,
  fact: caseFact({
    id: `missions-${country}-${platform}`,
    what: phrase("{state}, embassies: accounts on {platform} in {count} countries, none named", {
      state: country,
      platform: platformBrand(platform) ?? platform,
      count: countries,
    }),
    country,
    value: countries,
    unit: "countries",
    date: "2018-02",
    dateBasis: "inferred",
    source: "tassilova2018",
    quote: "In terms of Kazakhstan, Embassies of this country",
    note: 'next sentence: "But not all of them are active on S. M."',
  }),
});

export const missionCounts: readonly MissionCount[] = [counted("KZ", "x", 20), counted("KZ", "facebook", 28)];
