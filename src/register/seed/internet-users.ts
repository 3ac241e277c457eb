import { type FactRecord, fact } from "../../domain/fact.ts";

const share = (code: string, value: number, rest: Pick<FactRecord, "source"> & Partial<FactRecord>): FactRecord =>
  fact({
    subject: `state:${code}`,
    actor: `state:${code}`,
    measure: "internet-share",
    unit: "percent of population",
    eventDate: "2016",
    dateBasis: "text",
    value,
    ...rest,
  });

const printed = (code: string, value: number, rest: Partial<FactRecord>) =>
  share(code, value, { source: "tassilova2018", ...rest });

const series = (code: string, value: number) =>
  share(code, value, {
    source: "World Bank / ITU, by Our World in Data",
    url: "https://ourworldindata.org",
    series: true,
    asPrinted: String(value),
  });

/**
 * Internet users of 2016 in the three states of the preset, as a paper prints them and as the World Bank's series gives
 * them (CC BY 4.0): two sources between which a user can choose from the start. Word for word what the files say, so that
 * importing these adds nothing.
 */
export const internetShares: readonly FactRecord[] = [
  printed("KZ", 55.8, {
    qualifier: "about",
    figureBy: "Tengri News 2016 (footnote 17, which closes the paragraph)",
    asPrinted: "about 55,8%",
    note: "end of 2016",
    quote: "The number of active users of the global",
  }),
  series("KZ", 74.58772),
  printed("UZ", 51, {
    figureBy: "Internet Live Stats (footnote 20)",
    quote: "In Uzbekistan, the percentage of the population present",
  }),
  series("UZ", 46.791286),
  printed("KG", 34.4, {
    figureBy: "Internet Live Stats (footnote 25)",
    asPrinted: "34,4%",
    quote: "The number of users among the country's population",
  }),
  series("KG", 34.5),
];
