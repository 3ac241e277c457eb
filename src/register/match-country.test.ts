import { expect, test } from "vitest";
import { nameKey } from "../domain/country-name.ts";
import { countries } from "./countries.ts";
import { countryOf, matchCountry, matchCountryCode, whyNot } from "./match-country.ts";

const code = (name: string) => {
  const match = matchCountry(name);
  return match.kind === "country" ? match.code : match.kind;
};

test("193 states are members of the UN and two places observe it", () => {
  expect(countries.filter((one) => one.un === "member")).toHaveLength(193);
  expect(countries.filter((one) => one.un === "observer").map((one) => one.code)).toEqual(["PS", "VA"]);
});

test("names that differ between files mean one country", () => {
  const spellings: Record<string, string[]> = {
    CN: [
      "China",
      "People's Republic of China",
      "P.R.C.",
      "China, People's Republic of",
      "Китай",
      "КНР",
      "الصين",
      "中国",
    ],
    MM: ["Burma", "Myanmar", "Myanmar (Burma)"],
    CI: ["Côte d'Ivoire", "Cote d’Ivoire", "COTE D'IVOIRE", "Ivory Coast", "Кот-д’Ивуар"],
    KP: ["North Korea", "Korea, Democratic People's Republic of", "DPRK", "Korea, Dem. People's Rep."],
    KR: ["South Korea", "Republic of Korea", "Korea, Rep.", "Korea (Republic of)"],
    CD: ["DR Congo", "Congo, Dem. Rep.", "Democratic Republic of the Congo", "Congo-Kinshasa"],
    CG: ["Congo", "Republic of the Congo", "Congo-Brazzaville", "Congo, Rep."],
    CZ: ["Czechia", "Czech Republic"],
    SZ: ["Eswatini", "Swaziland"],
    TR: ["Türkiye", "Turkey", "TURKIYE", "Турция"],
    MK: ["North Macedonia", "Macedonia", "The former Yugoslav Republic of Macedonia"],
    GB: ["United Kingdom", "UK", "Great Britain", "United Kingdom of Great Britain and Northern Ireland"],
    US: ["United States of America", "USA", "U.S.", "США", "Estados Unidos", "États-Unis"],
    IR: ["Iran", "Iran (Islamic Republic of)", "Iran, Islamic Republic of"],
    VE: ["Venezuela (Bolivarian Republic of)", "Venezuela, RB"],
    GM: ["The Gambia", "Gambia, The", "Gambia"],
    UZ: ["Uzbekistan", "O‘zbekiston", "Oʻzbekiston", "Ўзбекистон", "Узбекистан"],
    KZ: ["Kazakhstan", "Қазақстан", "Казахстан", "Kazakstan"],
    KG: ["Kyrgyzstan", "Kyrgyz Republic", "Кыргызстан", "Киргизия"],
    VA: ["Vatican", "Holy See", "Vatican City"],
    LA: ["Laos", "Lao PDR", "Lao People's Democratic Republic"],
    TL: ["East Timor", "Timor-Leste"],
    VC: ["St. Vincent and the Grenadines", "Saint Vincent & the Grenadines"],
  };
  for (const [meant, names] of Object.entries(spellings))
    for (const name of names) expect([name, code(name)]).toEqual([name, meant]);
});

test("every name of every language leads back to its own country", () => {
  const wrong = countries.flatMap((one) =>
    one.names
      .filter(({ name }) => !["ambiguous", one.code].includes(code(name)))
      .map(({ language, name }) => `${one.code} ${language} ${name}: ${code(name)}`),
  );
  expect(wrong).toEqual([]);
});

test("ISO codes and Wikidata items are names too, and code columns may be in any case", () => {
  expect([code("KZ"), code("KAZ"), code("http://www.wikidata.org/entity/Q232")]).toEqual(["KZ", "KZ", "KZ"]);
  expect([matchCountryCode("kaz"), matchCountryCode("398"), matchCountryCode("8")]).toEqual([
    { kind: "country", code: "KZ" },
    { kind: "country", code: "KZ" },
    { kind: "country", code: "AL" },
  ]);
  expect(countryOf(null, "nowhere", "Q265")).toBe("UZ");
});

test("states that are no more are named as such and given to no successor", () => {
  for (const name of ["USSR", "Soviet Union", "СССР", "Yugoslavia", "Czechoslovakia", "GDR", "East Germany"])
    expect([name, matchCountry(name).kind]).toEqual([name, "historical"]);
  expect(whyNot("USSR", matchCountry("USSR"))).toContain("not given to a successor");
});

test("what may mean two countries, or none, is reported and never guessed", () => {
  expect(matchCountry("Korea")).toEqual({ kind: "ambiguous", codes: ["KP", "KR"] });
  for (const name of ["England", "Kazakhstn", "Nordic countries", "Government of New Mexico", "World", ""])
    expect([name, matchCountry(name).kind]).toEqual([name, "unmatched"]);
});

test("case, marks, articles and apostrophes do not make another name", () => {
  expect(nameKey("The  CÔTE-d’Ivoire")).toBe(nameKey("cote dʻivoire"));
});
