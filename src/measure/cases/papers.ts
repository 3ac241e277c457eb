/** The studies from which the facts of the first cards are restated. */
export const casePapers: ReadonlyMap<string, string> = new Map([
  [
    "izzatullaev2024",
    "Izzatullaev B. I., “Digital Diplomacy As An Instrument Of Advancing US Interests In Central Asia”, Central Asian Journal of Social Sciences and History 5(4), 2024, 160-166 (CC BY)",
  ],
  [
    "tassilova2018",
    "Tassilova A. et al., “Comparative Analysis on Digital Diplomacy in Kazakhstan, Uzbekistan and Kyrgyzstan”, Codrul Cosminului, 2018",
  ],
  [
    "tursunmuratov2021",
    "Tursunmuratov T., Menglieva S., “Digitalization of Diplomacy: Harmonizing Traditional Diplomatic Method with Technology”, undated; its latest dated fact is of December 2020",
  ],
  ["worldbank", "World Bank, Individuals using the Internet (% of population), as republished by Our World in Data"],
]);
