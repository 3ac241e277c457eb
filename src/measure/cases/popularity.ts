import { platformBrand } from "../../domain/platform-brand.ts";
import { phrase } from "../words/card-phrases.ts";
import { type CaseFact, caseFact } from "./case-fact.ts";

/** Networks in order of popularity; a list need not be complete. */
export type PopularNetwork = { country: string; year: string; position: number; platform: string; fact: CaseFact };

const popular = (
  country: string,
  year: string,
  position: number,
  platform: string,
  rest: Pick<CaseFact, "quote"> & Partial<CaseFact>,
): PopularNetwork => ({
  country,
  year,
  position,
  platform,
  fact: caseFact({
    id: `popular-${country}-${year}-${platform.replaceAll(" ", "-")}`,
    what: phrase("{state}: {platform} is no. {position} among the networks most used", {
      state: country,
      platform: platformBrand(platform) ?? platform,
      position,
    }),
    country,
    value: position,
    unit: "position",
    date: year,
    source: "tassilova2018",
    ...rest,
  }),
});

export const popularNetworks: readonly PopularNetwork[] = [
  popular("UZ", "2016", 1, "moy mir", {
    quote: "According to the available information, Uzbeks preferred such",
    dateBasis: "text",
    figureBy: "Sputnik 2016 (footnote 21)",
    asPrinted: "My world [Moy mir](Mail.ru)",
  }),
  popular("UZ", "2016", 2, "odnoklassniki", {
    quote: "According to the available information, Uzbeks preferred such",
    dateBasis: "text",
    figureBy: "Sputnik 2016 (footnote 21)",
    asPrinted: "Classmates[Odnoklassniki]",
  }),
  popular("UZ", "2016", 3, "vkontakte", {
    quote: "According to the available information, Uzbeks preferred such",
    dateBasis: "text",
    figureBy: "Sputnik 2016 (footnote 21)",
    asPrinted: "In Contact [VKontakte]",
  }),
  popular("KG", "2017", 1, "odnoklassniki", {
    quote: "Among the most popular social networks in Kyrgyzstan",
    dateBasis: "reference",
    figureBy: "Kabar 2017 (footnote 26)",
    note: '"among the most popular": numbered, not said to be complete',
    asPrinted: "Classmates[Odnoklassniki]",
  }),
  popular("KG", "2017", 2, "facebook", {
    quote: "Among the most popular social networks in Kyrgyzstan",
    dateBasis: "reference",
    figureBy: "Kabar 2017 (footnote 26)",
    note: '"among the most popular": numbered, not said to be complete',
    asPrinted: "Facebook",
  }),
  popular("KG", "2017", 3, "instagram", {
    quote: "Among the most popular social networks in Kyrgyzstan",
    dateBasis: "reference",
    figureBy: "Kabar 2017 (footnote 26)",
    note: '"among the most popular": numbered, not said to be complete',
    asPrinted: "Instagram",
  }),
  popular("KG", "2017", 4, "vkontakte", {
    quote: "Among the most popular social networks in Kyrgyzstan",
    dateBasis: "reference",
    figureBy: "Kabar 2017 (footnote 26)",
    note: '"among the most popular": numbered, not said to be complete',
    asPrinted: "In Contact [VKontakte]",
  }),
  popular("KG", "2017", 5, "moy mir", {
    quote: "Among the most popular social networks in Kyrgyzstan",
    dateBasis: "reference",
    figureBy: "Kabar 2017 (footnote 26)",
    note: '"among the most popular": numbered, not said to be complete',
    asPrinted: "My world [Moy Mir](Mail.ru)",
  }),
  popular("KG", "2017", 6, "x", {
    quote: "Among the most popular social networks in Kyrgyzstan",
    dateBasis: "reference",
    figureBy: "Kabar 2017 (footnote 26)",
    note: '"among the most popular": numbered, not said to be complete',
    asPrinted: "Twitter",
  }),
  popular("KZ", "2016", 1, "vkontakte", {
    quote: "The most popular social network among the Kazakhs",
    dateBasis: "reference",
    figureBy: "Tengri News 2016 (footnote 17)",
    asPrinted: "VKontakte",
  }),
  popular("KZ", "2016", 2, "instagram", {
    quote: "The service is used by 1,336 million Kazakhstanis.",
    dateBasis: "reference",
    figureBy: "Tengri News 2016 (footnote 17)",
    qualifier: "derived: order of the three networks whose users the paper counts; the paper ranks only the first",
    asPrinted: "Instagram",
  }),
  popular("KZ", "2016", 3, "facebook", {
    quote: "Facebook's social network in Kazakhstan is used by",
    dateBasis: "reference",
    figureBy: "Tengri News 2016 (footnote 17)",
    qualifier: "derived: order of the three networks whose users the paper counts; the paper ranks only the first",
    asPrinted: "Facebook",
  }),
];
