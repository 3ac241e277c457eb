import { expect, test } from "vitest";
import type { Fact, FactValue } from "../contract/facts.ts";
import { foldFacts } from "./fact-series.ts";

const value = (number: number): FactValue => ({
  id: String(number),
  value: number,
  valueMax: null,
  text: null,
  qualifier: null,
  unit: null,
  eventDate: null,
  reportDate: null,
  source: { title: "a source", url: null, date: null, seen: null },
  dateBasis: null,
  figureBy: null,
  asPrinted: null,
  note: null,
  quote: null,
  chosen: false,
});
const fact = (measure: string, period: string, ...numbers: number[]): Fact => ({
  id: `${measure} ${period}`,
  actor: "state:KZ",
  subject: "Kazakhstan",
  subjectId: "state:KZ",
  measure,
  title: measure,
  platform: null,
  edition: null,
  period,
  values: numbers.map(value),
  chosenBy: "default",
});

test("a figure of many years is one series with the newest first, and years on which sources differ stand out", () => {
  const { single, series } = foldFacts([
    fact("internet", "2014", 66),
    fact("internet", "2016", 55.8, 74.6),
    fact("internet", "2017", 76.4),
    fact("internet", "2015", 70.8, 70.8),
    fact("rank", "2016", 38),
    fact("rank", "2017", 44),
  ]);
  expect(series.map(({ facts }) => facts.map(({ id }) => id))).toEqual([
    ["internet 2017", "internet 2015", "internet 2014"],
  ]);
  expect(single.map(({ id }) => id)).toEqual(["internet 2016", "rank 2016", "rank 2017"]);
});
