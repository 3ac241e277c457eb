import { expect, test } from "vitest";
import { firstCards, fitOf } from "./cards.ts";
import { caravanserai } from "./figures.ts";

const card = (id: string) => firstCards().find((one) => one.id === id)!;

test("1: 38 to 44 (−6), 124 to 133 (−9), 96 to 137 (−41)", () => {
  expect(card("ranks").figures.map(({ value, text }) => [value, text])).toEqual([
    [-6, "38 in 2016, 44 in 2017 (−6)"],
    [-9, "124 in 2016, 133 in 2017 (−9)"],
    [-41, "96 in 2016, 137 in 2017 (−41)"],
  ]);
});

test("2: the ministries are on 1 of 3, 0 of 3 and 3 of 6 networks", () => {
  expect(["KZ", "UZ", "KG"].map((code) => [fitOf(code).on.length, fitOf(code).of.length])).toEqual([
    [1, 3],
    [0, 3],
    [3, 6],
  ]);
});

test("3: of Uzbekistan’s embassies 1 was on Facebook, 7 were not, the rest is unknown", () => {
  expect(card("unknown").figures.map(({ value }) => value)).toEqual([1, 7, null]);
});

test("4: 55.8 % in a paper, 74.6 % at the World Bank, both with their own words", () => {
  const figures = card("two-sources").figures.filter(({ label }) => label.startsWith("Kazakhstan"));
  expect(figures.map(({ text }) => text)).toEqual(["about 55.8 %", "74.6 %"]);
});

test("5: 42,000 + 1,700 + 904 + 50 + 161 = 44,815, a sum of accounts; the shares make 100 %", () => {
  expect(card("outlet").figures[0]).toMatchObject({
    value: 44_815,
    text: "more than 44,815, sum of accounts, not people",
  });
  const shares = card("outlet")
    .figures.slice(1)
    .map(({ text }) => Number(/\((\d+\.\d) %/.exec(text)?.[1]));
  expect(shares).toEqual([93.7, 3.8, 2, 0.1, 0.4]);
  expect(caravanserai.map(({ value }) => value)).toEqual([42_000, 1_700, 904, 50, 161]);
  expect(card("outlet").finding).toMatch(/United States Central Command/);
});

test("6: six steps, event and report apart, undated reports said to be so", () => {
  const { figures } = card("dispute");
  expect(figures).toHaveLength(6);
  expect(figures.filter(({ text }) => text.includes("reported 2020-10-25"))).toHaveLength(2);
  expect(figures.filter(({ text }) => text.includes("reported date not known"))).toHaveLength(4);
});

test("7 and 8: a claim names its paper; the last card leads on", () => {
  expect(card("whose-account").facts[0]?.quote).toBe("An additional positive effect on the development of");
  expect(card("next-step").steps.map(({ href }) => href.startsWith("/"))).toEqual([true, true, true]);
});

test("every figure opens facts of its card, and every fact the words it came from", () => {
  for (const { figures, facts } of firstCards()) {
    const ids = new Set(facts.map(({ id }) => id));
    expect(ids.size).toBe(facts.length);
    for (const figure of figures) expect(figure.facts.every((id) => ids.has(id))).toBe(true);
    for (const { quote, source } of facts) expect(quote.length > 0 && source.length > 0).toBe(true);
  }
});
