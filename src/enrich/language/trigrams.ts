import { francAll } from "franc";

/** Our codes of languages whose letter triples `franc` knows (ISO 639-3). */
const francCode: Record<string, string> = {
  ar: "arb",
  az: "azj",
  be: "bel",
  bg: "bul",
  bs: "bos",
  ca: "cat",
  cs: "ces",
  da: "dan",
  de: "deu",
  en: "eng",
  es: "spa",
  fa: "pes",
  fi: "fin",
  fr: "fra",
  gl: "glg",
  ha: "hau",
  hi: "hin",
  hr: "hrv",
  hu: "hun",
  id: "ind",
  it: "ita",
  kk: "kaz",
  ky: "kir",
  lt: "lit",
  lv: "lvs",
  mk: "mkd",
  mn: "khk",
  mr: "mar",
  ms: "zlm",
  ne: "npi",
  nl: "nld",
  nn: "nno",
  no: "nob",
  pl: "pol",
  ps: "pbu",
  pt: "por",
  ro: "ron",
  ru: "rus",
  sk: "slk",
  sl: "slv",
  so: "som",
  sq: "als",
  sr: "srp",
  sv: "swe",
  sw: "swh",
  tg: "tgk",
  tk: "tuk",
  tl: "tgl",
  tr: "tur",
  tt: "tat",
  ug: "uig",
  uk: "ukr",
  ur: "urd",
  uz: "uzn",
  vi: "vie",
};

const ourCode = new Map(Object.entries(francCode).map(([ours, theirs]) => [theirs, ours]));

/** How far each candidate's letter triples are from the text's: 0 for the nearest, less for the others. Those unknown to franc are left out. */
export function trigramEvidence(text: string, candidates: readonly string[]): Map<string, number> {
  const only = candidates.flatMap((language) => francCode[language] ?? []);
  if (only.length < 2) return new Map();
  const ranked = francAll(text.slice(0, 200), { only, minLength: 8 });
  return new Map(ranked.flatMap(([code, nearness]) => (ourCode.has(code) ? [[ourCode.get(code)!, nearness - 1]] : [])));
}
