import { nameKey, nameKeys } from "../domain/country-name.ts";
import { countries, countryByCode } from "./countries.ts";
import { aliases, ambiguous, codeAliases, historical, wikidataAliases } from "./seed/country-aliases.ts";

/** What a printed name or code of a country means. Nothing is guessed: what is not known exactly is said to be unmatched. */
export type CountryMatch =
  | { kind: "country"; code: string }
  | { kind: "historical"; what: string }
  | { kind: "ambiguous"; codes: readonly string[] }
  | { kind: "unmatched" };

const unmatched: CountryMatch = { kind: "unmatched" };

function index() {
  const names = new Map<string, CountryMatch>();
  const codes = new Map<string, CountryMatch>();
  const items = new Map<string, CountryMatch>();
  for (const { code, iso3, isoNumeric, wikidata, names: known } of countries) {
    const match: CountryMatch = { kind: "country", code };
    for (const { name } of known) for (const key of nameKeys(name)) names.set(key, match);
    if (code.length === 2) codes.set(code, match);
    if (iso3) codes.set(iso3, match);
    if (isoNumeric) codes.set(isoNumeric, match);
    if (wikidata) items.set(wikidata, match);
  }
  for (const [code, printed] of Object.entries(aliases))
    for (const name of printed) names.set(nameKey(name), { kind: "country", code });
  for (const [alias, code] of Object.entries(codeAliases)) codes.set(alias, { kind: "country", code });
  for (const [item, code] of Object.entries(wikidataAliases)) items.set(item, { kind: "country", code });
  for (const { names: old, codes: oldCodes, what } of historical) {
    for (const name of old) names.set(nameKey(name), { kind: "historical", what });
    for (const code of oldCodes) codes.set(code, { kind: "historical", what });
  }
  for (const [name, several] of Object.entries(ambiguous))
    names.set(nameKey(name), { kind: "ambiguous", codes: several });
  return { names, codes, items };
}

const { names, codes, items } = index();

/** A name in any language the register knows, an ISO code in capitals, or a Wikidata item. */
export function matchCountry(printed: string): CountryMatch {
  const text = printed.trim();
  const item = /(?:^|\/)(Q\d+)$/.exec(text)?.[1];
  if (item) return items.get(item) ?? unmatched;
  if (/^[A-Z]{2,3}$/.test(text) && codes.has(text)) return codes.get(text) ?? unmatched;
  for (const key of nameKeys(text)) {
    const match = names.get(key);
    if (match) return match;
  }
  return twiceNamed(text);
}

/** “Türkiye (Turkey)”: both names mean the same place. Where they differ, nobody guesses which is meant. */
function twiceNamed(text: string): CountryMatch {
  const [, first = "", second = ""] = /^([^()]+)\(([^()]+)\)$/.exec(text) ?? [];
  if (!first.trim() || !second.trim()) return unmatched;
  const [one, other] = [matchCountry(first), matchCountry(second)];
  return one.kind === "country" && other.kind === "country" && one.code === other.code ? one : unmatched;
}

/** A code column: ISO alpha-2, alpha-3 or numeric in any case, or one of the few other codes files use. */
export function matchCountryCode(printed: string): CountryMatch {
  const code = printed.trim().toUpperCase();
  return codes.get(/^\d{1,2}$/.test(code) ? code.padStart(3, "0") : code) ?? unmatched;
}

/** The code when a name, item or code column settles it; the first that does wins. */
export function countryOf(...printed: (string | null | undefined)[]): string | null {
  for (const text of printed) {
    const match = text ? matchCountry(text) : unmatched;
    if (match.kind === "country") return match.code;
  }
  return null;
}

/** Why a name was not matched: a code for a page's own words, and what fills them. */
export type NameFault = { code: "historical" | "ambiguous" | "unknown-name"; values: Record<string, string> };

export const nameFault = (name: string, match: CountryMatch): NameFault =>
  match.kind === "historical"
    ? { code: "historical", values: { name } }
    : match.kind === "ambiguous"
      ? { code: "ambiguous", values: { name, codes: match.codes.join(", ") } }
      : { code: "unknown-name", values: { name } };

/** The same in English, for a report. */
export function whyNot(printed: string, match: CountryMatch): string {
  if (match.kind === "historical") return `“${printed}” is ${match.what}; its rows are not given to a successor`;
  if (match.kind === "ambiguous") {
    const meant = match.codes.map((code) => countryByCode.get(code)?.name ?? code).join(" or ");
    return `“${printed}” may mean ${meant}`;
  }
  return `“${printed}” is no country the register knows`;
}
