import type { CardFact, CardList } from "../../src/contract/cards.ts";

const fact: CardFact = {
  id: "rank-xa-2016",
  what: "Rank of XA in an invented review 2016",
  country: "XA",
  value: 38,
  unit: "rank",
  qualifier: null,
  date: "2016",
  dateBasis: "text",
  reported: null,
  source: "Doe J., “Invented Reviews of Small States”, 2018, https://example.org/a-very-long-address-of-a-paper",
  figureBy: "A review",
  asPrinted: "38th",
  quote: "According to an invented review Aurelia is on",
  note: "the sentence gives no year",
};

const card = (id: CardList["rows"][number]["id"], title: string) => ({
  id,
  title,
  example: null,
  finding: "Two states of the straits lost places, and nobody can say why.",
  figures: [
    { label: "Aurelia", value: -6, text: "38 in 2016, 44 in 2017 (−6)", facts: ["rank-xa-2016"] },
    { label: "the rest", value: null, text: "not known", facts: [] },
  ],
  caution: "The review shows no posts behind a place.",
  facts: [fact],
  steps: [
    { text: "Drop a file of posts", href: "/imports" },
    { text: "Add my missions", href: "/actors?kind=mission" },
  ],
});

export const cards: CardList = {
  states: ["XA", "XB"],
  preset: true,
  rows: [card("ranks", "Places in a review"), card("unknown", "Unknown is not zero")],
};
