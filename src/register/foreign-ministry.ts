import { nameKey } from "../domain/country-name.ts";
import { countryOf } from "./match-country.ts";

/** What foreign ministries are called where their state stands in another column. */
const called = [
  "ministry of foreign affairs",
  "ministry for foreign affairs",
  "ministry of external affairs",
  "ministry of external relations",
  "ministry of foreign relations",
  "department of foreign affairs",
  "department of external affairs",
  "foreign ministry",
  "foreign office",
  "foreign affairs ministry",
  "mfa",
  "mofa",
  "министерство иностранных дел",
  "мид",
  "tashqi ishlar vazirligi",
  "ташқи ишлар вазирлиги",
  "сыртқы істер министрлігі",
  "тышкы иштер министрлиги",
  "вазорати корҳои хориҷӣ",
  "ministère des affaires étrangères",
  "ministerio de relaciones exteriores",
  "ministerio de asuntos exteriores",
  "وزارة الخارجية",
].map(nameKey);

/**
 * The state whose foreign ministry a row names: “Ministry of Foreign Affairs” beside a column with the state, or with the
 * state behind it. null where the name says anything more, or another state than the column.
 */
export function foreignMinistryOf(name: string, state: string | null): string | null {
  const key = nameKey(name);
  const start = called.find((one) => key === one || key.startsWith(`${one} `));
  if (start === undefined) return null;
  const rest = key
    .slice(start.length)
    .trim()
    .replace(/^and .*?(?= of |$)/, "")
    .trim()
    .replace(/^of (the )?/, "");
  if (rest === "") return state;
  const named = countryOf(rest);
  return named !== null && (state === null || state === named) ? named : null;
}
