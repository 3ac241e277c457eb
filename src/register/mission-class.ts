import { type MissionForm, slug } from "../domain/actor.ts";
import { countryByCode } from "./countries.ts";
import { inSentence } from "./english.ts";
import { organisations } from "./seed/organisations.ts";

/** Classes as Wikidata, the Lowy Institute and ministries name them, and what each is for. */
export function missionForm(printed: string): MissionForm {
  const name = printed.toLowerCase();
  if (/consul/.test(name) && !/embassy/.test(name)) return "consulate";
  if (/assistant high commission|deputy high commission/.test(name)) return "consulate";
  if (/trade|commercial|quebec|economic & trade|austrade|friendship|german institute|branch|section office/.test(name))
    return "other";
  if (
    /embassy|high commission|nunciature|apostolic delegation|interests section|liaison|representative office|diplomatic mission|permanent|mission to|delegation|representation/.test(
      name,
    )
  )
    return "mission";
  return "other";
}

/** One form of a city's name, whatever it was called before or is called in full. */
export const citySlug = (city: string): string =>
  slug(city.replace(/,? D\.?C\.?$/i, "").replace(/ City$/i, ""))
    .replace(/^kiev$/, "kyiv")
    .replace(/^(nur-sultan|akmola)$/, "astana")
    .replace(/^rangoon$/, "yangon");

/**
 * Id of a mission: the embassy in a host state is one thing whatever its city or class is called; consulates and other
 * offices go by city, missions to an organisation by the organisation.
 */
export function missionId(given: { sender: string; host: string; city: string | null; printedClass: string }): string {
  const form = missionForm(given.printedClass);
  const host = slug(given.host.replace(/^org:/, ""));
  const base = `${given.sender}/mission/${host}`;
  if (given.host.startsWith("org:")) return given.city ? `${base}-${citySlug(given.city)}` : base;
  if (form === "mission") return base;
  const place = given.city ? `${base}-${citySlug(given.city) || "city"}` : base;
  const honorary = /honorary/i.test(given.printedClass) ? "honorary-" : "";
  return `${place}-${form === "consulate" ? `${honorary}consulate` : slug(given.printedClass)}`;
}

const organisationName = (code: string): string => organisations.find((one) => one.code === code)?.name ?? code;

const titles: Record<string, string> = { "apostolic nunciature": "Apostolic nunciature", embassy: "Embassy" };

/** “Embassy of Uzbekistan in the United Kingdom (London)”. */
export function missionName(given: {
  sender: string;
  host: string;
  city: string | null;
  printedClass: string;
}): string {
  const label =
    titles[given.printedClass.toLowerCase()] ?? given.printedClass.replace(/^./, (letter) => letter.toUpperCase());
  const sender = inSentence(countryByCode.get(given.sender)?.name ?? organisationName(given.sender));
  const host = inSentence(countryByCode.get(given.host)?.name ?? organisationName(given.host.replace(/^org:/, "")));
  return `${label} of ${sender} ${given.host.startsWith("org:") ? "to" : "in"} ${host}${given.city ? ` (${given.city})` : ""}`;
}
