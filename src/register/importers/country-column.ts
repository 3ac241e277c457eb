import type { ReadRow } from "../entries.ts";
import { type CountryMatch, matchCountry, matchCountryCode, whyNot } from "../match-country.ts";

/** The country a row is about, from its code, its Wikidata item or its name; else the row that says it is unmatched. */
export function countryOfRow(
  line: number,
  printed: { code?: string | null; item?: string | null; name?: string | null },
): { code: string } | ReadRow {
  const found = placeOf(printed);
  return "code" in found ? found : { line, unmatched: found.name, why: whyNot(found.name, found.match) };
}

/** The country that is printed, or the name that says none and what it may mean. */
export function placeOf(printed: {
  code?: string | null;
  item?: string | null;
  name?: string | null;
}): { code: string } | { name: string; match: CountryMatch } {
  const tries: [string, CountryMatch][] = [];
  if (printed.item) tries.push([printed.name ?? printed.item, matchCountry(printed.item)]);
  if (printed.code) tries.push([printed.name ?? printed.code, matchCountryCode(printed.code)]);
  if (printed.name) tries.push([printed.name, matchCountry(printed.name)]);
  for (const [, match] of tries) if (match.kind === "country") return { code: match.code };
  const [name, match] = tries.find(([, one]) => one.kind !== "unmatched") ??
    tries.at(-1) ?? ["(empty)", { kind: "unmatched" as const }];
  return { name, match };
}

export const isCountry = (found: { code: string } | ReadRow): found is { code: string } => "code" in found;
