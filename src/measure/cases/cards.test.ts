import { expect, test } from "vitest";
import { spoken } from "../../domain/said.ts";
import { speechOf } from "../words/speech.ts";
import { presetStates } from "./card.ts";
import { firstCards } from "./cards.ts";
import { fitOf } from "./chosen-cards.ts";
import { caravanserai } from "./figures.ts";

const called: Record<string, string> = {
  KZ: "Kazakhstan",
  UZ: "Uzbekistan",
  KG: "Kyrgyzstan",
  FR: "France",
  GB: "Britain",
};
const names = (code: string) => called[code] ?? code;
const cardsOf = (states: readonly string[], language = "en", own: string | null = null) =>
  firstCards({ states, own, names }).map(({ title, finding, caution, figures, ...rest }) => ({
    ...rest,
    title: spoken(title, speechOf(language)),
    finding: spoken(finding, speechOf(language)),
    caution: spoken(caution, speechOf(language)),
    figures: figures.map(({ label, text, ...of }) => ({
      ...of,
      label: spoken(label, speechOf(language)),
      text: spoken(text, speechOf(language)),
    })),
  }));
const card = (id: string, states: readonly string[] = presetStates) => cardsOf(states).find((one) => one.id === id)!;
const lines = (id: string, states: readonly string[]) =>
  card(id, states).figures.map(({ label, text }) => `${label}: ${text}`);

test("1: 38 to 44 (−6), 124 to 133 (−9), 96 to 137 (−41)", () => {
  expect(card("ranks").figures.map(({ value, text }) => [value, text])).toEqual([
    [-6, "38 in 2016, 44 in 2017 (−6)"],
    [-9, "124 in 2016, 133 in 2017 (−9)"],
    [-41, "96 in 2016, 137 in 2017 (−41)"],
  ]);
  expect(card("ranks").finding).toBe("All three lost places from 2016 to 2017, and nobody can say why.");
});

test("2: the ministries are on 1 of 3, 0 of 3 and 3 of 6 networks", () => {
  expect(["KZ", "UZ", "KG"].map((code) => [fitOf(code).on.length, fitOf(code).of.length])).toEqual([
    [1, 3],
    [0, 3],
    [3, 6],
  ]);
  expect(lines("publics", ["KZ"])).toEqual([
    "Kazakhstan (2016): 1 of 3: on Facebook; no known account on VKontakte, Instagram",
  ]);
});

test("3: of Uzbekistan’s embassies 1 was on Facebook, 7 were not, the rest is unknown", () => {
  const onFacebook = card("unknown").figures.slice(0, 2);
  expect(onFacebook.map(({ value }) => value)).toEqual([1, 7]);
  expect(card("unknown").finding).toBe("Of the embassies of Uzbekistan, 8 were looked for on Facebook; found: 1.");
  expect(card("unknown").figures.filter(({ value }) => value === null)).toHaveLength(3);
});

test("3: Kazakhstan’s embassies are counted, 20 on X and 28 on Facebook, and none is named", () => {
  expect(card("unknown", ["KZ"]).figures.map(({ value }) => value)).toEqual([20, 28, null]);
  expect(card("unknown", ["KZ"]).finding).toMatch(/names none of them: which were checked is not known/);
});

test("4: 55.8 % in a paper, 74.6 % at the World Bank, both with their own words", () => {
  const figures = card("two-sources").figures.filter(({ label }) => label.startsWith("Kazakhstan"));
  expect(figures.map(({ text }) => text)).toEqual(["about 55.8 %", "74.6 %"]);
  expect(card("two-sources").finding).toBe(
    "For Kazakhstan in 2016 a paper says 55.8 % of the population are internet users, the World Bank 74.6 %.",
  );
});

test("5: 42,000 + 1,700 + 904 + 50 + 161 = 44,815, a sum of accounts; the shares make 100 %", () => {
  expect(card("outlet").figures[0]).toMatchObject({
    value: 44_815,
    text: "more than 44,815, sum of accounts, not people",
  });
  const shares = card("outlet")
    .figures.slice(1)
    .map(({ text }) => Number(/\((\d+(?:\.\d)?) %/.exec(text)?.[1]));
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

test("a state that no study speaks of is not known on every card that is about the chosen states", () => {
  for (const id of ["ranks", "publics", "unknown", "two-sources"]) {
    const { figures, facts, finding } = card(id, ["JP"]);
    expect([id, figures.map(({ value, text }) => [value, text.startsWith("not known")])]).toEqual([id, [[null, true]]]);
    expect(facts).toEqual([]);
    expect(`${finding}${JSON.stringify(figures)}`).not.toMatch(/Kazakhstan|Uzbekistan|Kyrgyzstan|KZ|UZ|KG/);
  }
});

test("chosen states show their own facts alone: Britain’s rank of one year is no change", () => {
  expect(lines("ranks", ["GB", "KZ"])).toEqual([
    "Britain: 1 in 2016; no study here prints the other year",
    "Kazakhstan: 38 in 2016, 44 in 2017 (−6)",
  ]);
  expect(card("ranks", ["GB", "KZ"]).caution).not.toMatch(/Uzbekistan/);
  expect(card("ranks", ["GB"]).finding).toBe("No study here prints a place of these states in both years.");
});

test.each(["en", "ru", "uz", "ar"])(
  "in %s every figure opens facts of its card, and every fact the words it came from",
  (language) => {
    for (const { figures, facts, title, finding, caution, steps } of cardsOf([...presetStates, "JP"], language)) {
      const ids = new Set(facts.map(({ id }) => id));
      expect(ids.size).toBe(facts.length);
      for (const figure of figures) expect(figure.facts.every((id) => ids.has(id))).toBe(true);
      for (const { quote, source, what } of facts) {
        expect(quote.length > 0 && source.length > 0).toBe(true);
        const words = spoken(what, speechOf(language));
        expect([words, words === spoken(what)]).toEqual([words, language === "en"]);
      }
      expect([title, finding, caution, ...figures.flatMap(({ label, text }) => [label, text])].join("\n")).not.toMatch(
        /[{}]/,
      );
      expect(steps.length).toBeGreaterThan(0);
    }
  },
);

test("a reader’s own state is spoken of first", () => {
  const of = (id: string) => cardsOf(presetStates, "en", "KZ").find((one) => one.id === id)!;
  expect(of("publics").finding).toBe(
    "Of the 3 networks named as most used in Kazakhstan, its ministry is known to be on 1.",
  );
  expect(of("unknown").finding).toMatch(/^Of the embassies of Kazakhstan a study counts accounts/);
  expect(of("unknown").figures[0]?.label).toBe("Kazakhstan, on X (Twitter)");
});
