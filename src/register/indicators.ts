/** Measures that files name in their own words, under one id each; what is not here keeps its printed name as id. */
export const indicators: readonly { id: string; title: string; unit: string; printed: readonly string[] }[] = [
  {
    id: "internet-share",
    title: "Internet users, share of population",
    unit: "percent of population",
    printed: ["internet penetration", "Individuals using the Internet (% of population)"],
  },
  { id: "internet-users", title: "Internet users", unit: "people", printed: ["internet users"] },
  { id: "egov-rank", title: "UN e-government index, rank", unit: "rank", printed: ["e-gov-rank"] },
  { id: "egov-index", title: "UN e-government index", unit: "index 0 to 1", printed: ["e-gov-index"] },
  { id: "egov-participation", title: "UN e-participation index", unit: "index 0 to 1", printed: ["e-pat-index"] },
  { id: "egov-online-services", title: "UN e-government, online services", unit: "index 0 to 1", printed: ["osi"] },
  { id: "egov-human-capital", title: "UN e-government, human capital", unit: "index 0 to 1", printed: ["hci"] },
  { id: "egov-infrastructure", title: "UN e-government, telecommunication", unit: "index 0 to 1", printed: ["tii"] },
  { id: "press-freedom-rank", title: "RSF press freedom, rank", unit: "rank", printed: [] },
  { id: "press-freedom-score", title: "RSF press freedom, score", unit: "score (low = free until 2021)", printed: [] },
  { id: "population", title: "Population", unit: "million people", printed: ["POPULATION (M)"] },
  { id: "gdp", title: "Gross domestic product", unit: "billion US dollars", printed: ["GDP (B, USD)"] },
  { id: "lowy-rank", title: "Lowy Global Diplomacy Index, overall rank", unit: "rank", printed: ["OVERALL RANK"] },
];

const byPrinted = new Map(indicators.flatMap((one) => one.printed.map((name) => [name.toLowerCase(), one])));
const byId = new Map(indicators.map((one) => [one.id, one]));

export const measureId = (printed: string): string => byPrinted.get(printed.trim().toLowerCase())?.id ?? printed.trim();
export const measureTitle = (id: string): string => byId.get(id)?.title ?? id;
export const measureUnit = (id: string): string | null => byId.get(id)?.unit ?? null;
