import type { Source } from "../../store/state/queries/register-rows.ts";

/** Studies whose published figures come with `cases`; the key stands in the files' `source` column. Years not printed in a paper are left out. */
export const papers: readonly Source[] = [
  {
    key: "izzatullaev2024",
    title:
      "Izzatullaev B. I., “Digital Diplomacy As An Instrument Of Advancing US Interests In Central Asia”, Central Asian Journal of Social Sciences and History 5(4), 2024, 160-166",
    url: null,
    date: "2024",
    note: "CC BY",
  },
  {
    key: "azimov2025",
    title:
      "Azimov K. I., Izzatullayev B. I., “The Impact of Digital Diplomacy on Interactions with Foreign Societies and Governments”",
    url: null,
    date: null,
    note: "the year of the key is from outside the text; no journal known",
  },
  {
    key: "sheraliev2023",
    title:
      "Sheraliev M. Z., “Digital Diplomacy”, International Journal of Business Diplomacy and Economy 2(2), February 2023",
    url: null,
    date: "2023-02",
    note: null,
  },
  {
    key: "tassilova2018",
    title:
      "Tassilova A. et al., “Comparative Analysis on Digital Diplomacy in Kazakhstan, Uzbekistan and Kyrgyzstan”, Codrul Cosminului, 2018",
    url: null,
    date: "2018",
    note: "journal and year are from outside the text, whose latest footnote was accessed on 2018-02-21",
  },
  {
    key: "tursunmuratov2021",
    title:
      "Tursunmuratov T., Menglieva S., “Digitalization of Diplomacy: Harmonizing Traditional Diplomatic Method with Technology”",
    url: null,
    date: null,
    note: "the year of the key is from outside the text, whose latest dated fact is of December 2020; no journal known",
  },
];
