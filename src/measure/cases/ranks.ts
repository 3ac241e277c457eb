import { phrase } from "../words/card-phrases.ts";
import { type CaseFact, caseFact } from "./case-fact.ts";

const rank = (
  country: string,
  year: string,
  value: number,
  rest: Pick<CaseFact, "quote" | "note" | "dateBasis"> & Partial<CaseFact>,
): CaseFact =>
  caseFact({
    id: `ddr-${year}-${country}`,
    what: phrase("{state}: rank in the Digital Diplomacy Review {year}", { state: country, year }),
    country,
    value,
    unit: "rank",
    date: year,
    source: "tassilova2018",
    ...rest,
  });

/** Ranks of the Digital Diplomacy Review that the paper prints. It lists no posts, no criteria and no weights behind them. */
export const ddrRanks: readonly CaseFact[] = [
  rank("GB", "2016", 1, {
    quote: "The rating of digital diplomacy led the United",
    dateBasis: "reference",
    note: "led the rating; the text gives no year beside this rank; the year is that of its footnote 19 (Sputnik, 2016); in the same paragraph stands the 44th place of 2017",
  }),
  rank("US", "2016", 2, {
    quote: "The rating of digital diplomacy led the United",
    dateBasis: "reference",
    note: 'printed as "followed by"; the text gives no year beside this rank; the year is that of its footnote 19 (Sputnik, 2016); in the same paragraph stands the 44th place of 2017',
  }),
  rank("FR", "2016", 3, {
    quote: "The rating of digital diplomacy led the United",
    dateBasis: "reference",
    note: 'printed as "and by"; the text gives no year beside this rank; the year is that of its footnote 19 (Sputnik, 2016); in the same paragraph stands the 44th place of 2017',
  }),
  rank("RU", "2016", 4, {
    quote: "It is also noted, that among the C.",
    dateBasis: "reference",
    note: "first of the CIS countries; the text gives no year beside this rank; the year is that of its footnote 19 (Sputnik, 2016); in the same paragraph stands the 44th place of 2017",
  }),
  rank("KZ", "2016", 38, {
    quote: "According to Digital Diplomacy Review Kazakhstan is on",
    dateBasis: "text",
    note: "among the CIS countries behind Russia only (that sentence gives no year; its footnote 19 is of 2016)",
  }),
  rank("KG", "2016", 96, {
    quote: "Kyrgyzstan is on the 96th and Uzbekistan is",
    dateBasis: "reference",
    note: "the text gives no year beside this rank; the year is that of its footnote 19 (Sputnik, 2016); in the same paragraph stands the 44th place of 2017",
  }),
  rank("UZ", "2016", 124, {
    quote: "In 2016, Uzbekistan was on the 124th position.",
    dateBasis: "text",
    note: "printed twice: once without a year, once for 2016",
  }),
  rank("KZ", "2017", 44, {
    quote: "According to Digital Diplomacy Review Kazakhstan is on",
    dateBasis: "reference",
    note: "209 is printed for Uzbekistan only; year from footnote 18 (Digital Diplomacy Review, 2017), the sentence sets it beside 2016",
    qualifier: "out of 209",
  }),
  rank("UZ", "2017", 133, {
    quote: "Such closeness to public and digital diplomacy instruments",
    dateBasis: "text",
    note: 'printed "133d position out of 209"',
    qualifier: "out of 209",
  }),
  rank("KG", "2017", 137, {
    quote: "According to the Digital Diplomacy Review for the",
    dateBasis: "text",
    note: "209 is printed for Uzbekistan only",
    qualifier: "out of 209",
  }),
];
