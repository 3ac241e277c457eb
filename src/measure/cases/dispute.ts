import { said } from "../../domain/said.ts";
import { type CaseFact, caseFact } from "./case-fact.ts";

/** A step of a dispute, in the order of the paper. Neither side is the subject. */
export type DisputeStep = {
  step: number;
  actor: string;
  actorCountry: string | null;
  target: string;
  kind: string;
  fact: CaseFact;
};

export const franceAndTurkey: readonly DisputeStep[] = [
  {
    step: 1,
    actor: "Emmanuel Macron",
    actorCountry: "FR",
    target: "",
    kind: "statement",
    fact: caseFact({
      id: "fr-tr-1",
      what: said("declares determination to fight Islamic separatism within the state (the paper's words)"),
      country: "FR",
      date: "2020-10",
      dateBasis: "inferred",
      reported: null,
      source: "tursunmuratov2021",
      asPrinted: "Macron",
      quote: "Macron's declaration of determination to fight Islamic separatism",
      note: "undated in the paper; month of the dispute from the address of reference 5 (25 October 2020); it may be earlier",
    }),
  },
  {
    step: 2,
    actor: "Muslim activists in France and abroad",
    actorCountry: null,
    target: "France",
    kind: "protest",
    fact: caseFact({
      id: "fr-tr-2",
      what: said("violent opposition to this statement (the paper's words)"),
      country: null,
      date: "2020-10",
      dateBasis: "inferred",
      reported: null,
      source: "tursunmuratov2021",
      asPrinted: null,
      quote: "Macron's declaration of determination to fight Islamic separatism",
      note: "undated in the paper; month of the dispute from the address of reference 5 (25 October 2020)",
    }),
  },
  {
    step: 3,
    actor: "many leaders of states and governments",
    actorCountry: null,
    target: "France; Turkey",
    kind: "statement",
    fact: caseFact({
      id: "fr-tr-3",
      what: said('publish their positions; disagreement in the "virtual international arena"'),
      country: null,
      date: "2020-10",
      dateBasis: "inferred",
      reported: null,
      source: "tursunmuratov2021",
      asPrinted: null,
      quote: "Response to this by many leaders of states",
      note: "undated in the paper; month of the dispute from the address of reference 5 (25 October 2020); https://youtu.be/haPmcWkSiaw",
    }),
  },
  {
    step: 4,
    actor: "Recep Tayyip Erdogan",
    actorCountry: "TR",
    target: "France",
    kind: "statement",
    fact: caseFact({
      id: "fr-tr-4",
      what: said("responds to President Macron's declaration"),
      country: "TR",
      date: "2020-10",
      dateBasis: "inferred",
      reported: "2020-10-25",
      source: "tursunmuratov2021",
      asPrinted: "Erdogan responding in the media as well",
      quote: "Response to this by many leaders of states",
      note: 'undated in the paper; month of the dispute from the address of reference 5 (25 October 2020); the same sentence goes on to positions published on social networks by "politicians"; https://edition.cnn.com/2020/10/25/europe/erdogan-macron-france-muslims-intl/index.html',
    }),
  },
  {
    step: 5,
    actor: "France",
    actorCountry: "FR",
    target: "Turkey",
    kind: "recall of ambassador",
    fact: caseFact({
      id: "fr-tr-5",
      what: said("France recalls its ambassador from Ankara"),
      country: "FR",
      date: "2020-10",
      dateBasis: "inferred",
      reported: "2020-10-25",
      source: "tursunmuratov2021",
      asPrinted: null,
      quote: "Following this, the recall of the French ambassador",
      note: "undated in the paper; month of the dispute from the address of reference 5 (25 October 2020); date of report from the address of reference 5, whose title names the recall; the address here is that of reference 6; https://www.reuters.com/article/uk-turkey-france-macron-recall-idUSKBN2790U0",
    }),
  },
  {
    step: 6,
    actor: "Islamic states (not named)",
    actorCountry: null,
    target: "France",
    kind: "boycott",
    fact: caseFact({
      id: "fr-tr-6",
      what: said("a boycott of French goods is announced; the confrontation turns into an economic plane"),
      country: null,
      date: "2020-10",
      dateBasis: "inferred",
      reported: null,
      source: "tursunmuratov2021",
      asPrinted: "the Islamic states announced a boycott of French goods",
      quote: "Following this, the recall of the French ambassador",
      note: "undated in the paper; month of the dispute from the address of reference 5 (25 October 2020); https://www.kommersant.ru/doc/4548854",
    }),
  },
];
