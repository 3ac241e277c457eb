import { countryCodes } from "./seed/country-codes.ts";
import { cldrLanguages, cldrNames } from "./seed/country-names-cldr.ts";
import { unLanguages, unNames } from "./seed/country-names-un.ts";
import { entityCodes } from "./seed/disputed.ts";

export type CountryName = { language: string; form: "short" | "un" | "formal"; name: string };

/** A state, a disputed entity or a territory as ISO and the UN list it. */
export type Country = {
  /** ISO 3166 alpha-2; for entities without one the register's own “X-…”. */
  code: string;
  iso3: string | null;
  isoNumeric: string | null;
  kind: "state" | "disputed" | "territory";
  un: "member" | "observer" | null;
  region: string | null;
  subregion: string | null;
  wikidata: string | null;
  name: string;
  names: CountryName[];
};

const lines = (text: string) =>
  text
    .trim()
    .split("\n")
    .map((line) => line.split("|"));

function read(): Country[] {
  const short = new Map(lines(cldrNames).map(([code = "", ...names]) => [code, names]));
  const un = new Map(lines(unNames).map(([code = "", ...names]) => [code, names]));
  const listed = lines(countryCodes).map(
    ([code = "", iso3, numeric, kind, member, region, subregion, between, wikidata]) => {
      const names: CountryName[] = [];
      cldrLanguages.forEach((language, at) => {
        const name = short.get(code)?.[at];
        if (name) names.push({ language, form: "short", name });
      });
      const printed = un.get(code) ?? [];
      unLanguages.forEach((language, at) => {
        const name = printed[at];
        if (name) names.push({ language, form: "un", name });
      });
      const formal = printed[unLanguages.length];
      if (formal) names.push({ language: "en", form: "formal", name: formal });
      return {
        code,
        iso3: iso3 || null,
        isoNumeric: numeric || null,
        kind: kind as Country["kind"],
        un: (member || null) as Country["un"],
        region: region || null,
        subregion: between || subregion || null,
        wikidata: wikidata || null,
        name: short.get(code)?.[0] ?? code,
        names,
      };
    },
  );
  return [...listed, ...entityCodes];
}

export const countries: readonly Country[] = read();
export const countryByCode: ReadonlyMap<string, Country> = new Map(countries.map((one) => [one.code, one]));

/** Register id of a state or disputed entity; null for a territory, which is matched but is no actor. */
export function countryActor(code: string | null): string | null {
  const kind = code && countryByCode.get(code)?.kind;
  if (!kind || kind === "territory") return null;
  return `${kind === "state" ? "state" : "entity"}:${code}`;
}

/** Subject of a fact about a place: its actor's id, or “territory:HK”. */
export const countrySubject = (code: string): string => countryActor(code) ?? `territory:${code}`;
