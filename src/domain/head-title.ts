import { nameKey } from "./country-name.ts";

const offices = [
  "head of (?:the )?(?:state|government)",
  "presidente?",
  "présidente?",
  "bundespräsident(?:in)?",
  "prime minister",
  "premi(?:er|ère) ministre",
  "primera? ministr[ao]",
  "premier",
  "chancellor",
  "bundeskanzler(?:in)?",
  "king",
  "queen",
  "emperor",
  "emir",
  "amir",
  "sultan",
  "grand duke",
  "taoiseach",
  "pope",
  "supreme leader",
  "президент",
  "премьер-министр",
  "председатель правительства",
  "глава (?:государства|правительства)",
  "prezident",
  "bosh vazir",
  "(?:davlat|hukumat) rahbari",
  "رئيس (?:الجمهورية|الدولة|الوزراء|الحكومة)",
];

const title = new RegExp(
  `^(?:(?:the|acting|interim|federal|и\\.\\s?о\\.)\\s+)*(?:${offices.join("|")})(?![\\p{L}\\p{N}])(.*)$`,
  "iu",
);

/** What a head of state or government may be the head of, beside a state that is named. */
const wholes = [
  "republic",
  "state",
  "government",
  "council of ministers",
  "cabinet of ministers",
  "republique",
  "republica",
  "республики",
];

/**
 * Whether an office is that of a head of state or of government: “President”, “Prime Minister and Minister of Defence”, or
 * “President of” a name of the holder's own state. Presidents of a senate and spokesmen of a president are none.
 */
export function isHeadTitle(printed: string, namesOfState: readonly string[]): boolean {
  const found = title.exec(printed.normalize("NFC").trim());
  if (!found) return false;
  const rest = (found[1] ?? "").trim();
  if (rest === "" || /^(?:and|&|\/|;)\s/i.test(rest)) return true;
  const of = nameKey(rest.replace(/^,?\s*(?:(?:of|de|del|du|des)\s+)?(?:(?:the|la|los|las)\s+)?/i, ""));
  if (wholes.includes(of)) return true;
  const names = new Set(namesOfState.map(nameKey));
  return names.has(of) || names.has(of.replace(/^(?:republic of|республики) /, ""));
}
