import { expect, test } from "vitest";
import { isHeadTitle } from "./head-title.ts";

const names = ["United States", "United States of America", "Kazakhstan", "Казахстан", "Germany"];

test.each([
  "President",
  "President of the United States",
  "president of Kazakhstan",
  "President of the Republic",
  "President of the Republic of Kazakhstan",
  "Prime Minister and Minister of Defence",
  "Acting President",
  "Federal Chancellor",
  "Chancellor of Germany",
  "head of state",
  "Head of Government",
  "Президент",
  "Президент Республики Казахстан",
  "Bosh vazir",
  "Président de la République",
  "Presidente de la República",
  "Bundeskanzlerin",
  "رئيس الجمهورية",
])("“%s” heads a state or a government", (title) => {
  expect(isHeadTitle(title, names)).toBe(true);
});

test.each([
  "Vice President of the United States",
  "Deputy Prime Minister",
  "President of the Senate",
  "President of the Senate of Kazakhstan",
  "President of France",
  "President-elect",
  "Prime Minister's spokesperson",
  "Adviser to the head of state",
  "Chancellor of the Exchequer",
  "Queen Consort",
  "former President",
  "Head of Division, Information Department",
  "Presidential envoy",
  "Président du Sénat",
  "Presidente del Congreso",
])("“%s” of this state heads neither", (title) => {
  expect(isHeadTitle(title, names)).toBe(false);
});
