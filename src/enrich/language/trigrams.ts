import { data } from "franc/data.js";
import { languageNumber, mostLanguages } from "./tally.ts";

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

const francScript: Record<string, string> = {
  Latn: "Latin",
  Cyrl: "Cyrillic",
  Arab: "Arabic",
  Deva: "Devanagari",
  Hebr: "Hebrew",
  Ethi: "Ethiopic",
};

/** The frequent triples of the languages of a script: each has a row with its rank in every language, -1 where it is rare. */
type Triples = { keys: Float64Array; rows: Int32Array; ranks: Int16Array; width: number; columns: Int16Array };

const tables = new Map<string, Triples>();

function triplesOf(script: string): Triples | null {
  const known = tables.get(script);
  if (known) return known;
  const models = data[francScript[script] ?? ""];
  if (!models) return null;
  const languages = Object.entries(francCode).filter(([, code]) => models[code] !== undefined);
  const rowOf = new Map<string, number>();
  const lists = languages.map(([, code]) => models[code]!.split("|"));
  for (const triple of lists.flat()) if (!rowOf.has(triple)) rowOf.set(triple, rowOf.size);
  const places = 2 ** Math.ceil(Math.log2(rowOf.size * 3));
  const table: Triples = {
    keys: new Float64Array(places).fill(-1),
    rows: new Int32Array(places),
    ranks: new Int16Array(rowOf.size * languages.length).fill(-1),
    width: languages.length,
    columns: new Int16Array(mostLanguages).fill(-1),
  };
  for (const [triple, row] of rowOf) {
    const place = placeOf(table.keys, triple, 0);
    table.keys[place] = keyOf(triple, 0);
    table.rows[place] = row;
  }
  for (const [column, [ours]] of languages.entries()) table.columns[languageNumber(ours)] = column;
  for (const [column, list] of lists.entries())
    for (const [rank, triple] of list.entries()) table.ranks[rowOf.get(triple)! * table.width + column] = rank;
  tables.set(script, table);
  return table;
}

/** Three units of 16 bits as one whole number. */
const keyOf = (text: string, at: number): number =>
  (text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1)) * 0x10000 + text.charCodeAt(at + 2);

function placeOf(keys: Float64Array, text: string, at: number): number {
  const key = keyOf(text, at);
  const mixed =
    Math.imul(text.charCodeAt(at), 0x2c1b3c6d) ^
    Math.imul(text.charCodeAt(at + 1), 0x297a2d39) ^
    Math.imul(text.charCodeAt(at + 2), 0x9e3779b1);
  const mask = keys.length - 1;
  let place = (mixed ^ (mixed >>> 15)) & mask;
  while (keys[place] !== key && keys[place] !== -1) place = (place + 1) & mask;
  return place;
}

const lettersCompared = 200;
const fewest = 8;
/** What a triple that a language does not know adds to its distance. */
const unknownTriple = 300;

/** The triples of the text at hand, at most 200 of them: open addressing, and in their order with row and number. */
const seen = new Float64Array(1024).fill(-1);
const order = new Uint8Array(seen.length);
const places = new Uint16Array(256);
const rows = new Int32Array(256);
const times = new Uint8Array(256);
let triples = 0;

/**
 * How far each candidate's letter triples are from the text's: 0 for the nearest, less for the others, NaN for those
 * without a list; null where fewer than two have one. The distance of `franc`, over its lists.
 */
export function trigramEvidence(script: string, text: string, candidates: readonly number[]): number[] | null {
  const table = triplesOf(script);
  const head = text.slice(0, lettersCompared);
  if (!table || head.length < fewest) return null;
  const columns = candidates.map((language) => table.columns[language]!);
  if (columns.filter((column) => column >= 0).length < 2) return null;

  countTriples(
    ` ${head
      .replace(/[!-@\s]+/g, " ")
      .trim()
      .toLowerCase()} `,
    table,
  );
  const distances = columns.map((column) => (column < 0 ? Number.NaN : distanceTo(table, column)));
  const least = Math.min(...distances.filter((distance) => !Number.isNaN(distance)));
  const range = head.length * unknownTriple - least;
  return distances.map((distance) => (Number.isNaN(distance) ? distance : -(distance - least) / range || 0));
}

function countTriples(text: string, table: Triples): void {
  for (let triple = 0; triple < triples; triple++) seen[places[triple]!] = -1;
  triples = 0;
  for (let at = 0; at + 3 <= text.length; at++) {
    const place = placeOf(seen, text, at);
    if (seen[place] === -1) {
      const known = placeOf(table.keys, text, at);
      seen[place] = keyOf(text, at);
      order[place] = triples;
      places[triples] = place;
      rows[triples] = table.keys[known] === -1 ? -1 : table.rows[known]!;
      times[triples++] = 0;
    }
    times[order[place]!]!++;
  }
}

function distanceTo({ ranks, width }: Triples, column: number): number {
  let distance = 0;
  for (let triple = 0; triple < triples; triple++) {
    const rank = rows[triple] === -1 ? -1 : ranks[rows[triple]! * width + column]!;
    distance += rank === -1 ? unknownTriple : Math.abs(times[triple]! - rank - 1);
  }
  return distance;
}
