import snowball from "snowball-stemmers";
import { foldWord } from "./fold.ts";
import { type Suffixes, suffixesOf } from "./suffixes.ts";
import { uzbekLatin } from "./uzbek.ts";

const snowballOf: Record<string, string> = {
  ar: "arabic",
  ca: "catalan",
  cs: "czech",
  da: "danish",
  de: "german",
  en: "english",
  es: "spanish",
  eu: "basque",
  fi: "finnish",
  fr: "french",
  ga: "irish",
  hu: "hungarian",
  hy: "armenian",
  it: "italian",
  nl: "dutch",
  no: "norwegian",
  pt: "portuguese",
  ro: "romanian",
  ru: "russian",
  sl: "slovene",
  sv: "swedish",
  ta: "tamil",
};

/** Languages that share a stemmer with a closer-studied neighbour. */
const stemmedAs: Record<string, string> = { nn: "no", kaa: "kk", ba: "tt", mk: "bg", ms: "id", hr: "sr", bs: "sr" };

type Stem = (lower: string) => string;

const stemmers = new Map<string, Stem | null>();

/** The searched form of a word's stem in a language (folded), or null where no stemmer is known. */
export function stemIn(language: string, lower: string): string | null {
  const key = stemmedAs[language] ?? language;
  let stem = stemmers.get(key);
  if (stem === undefined) {
    stem = stemmerOf(key);
    stemmers.set(key, stem);
  }
  return stem?.(lower) ?? null;
}

function stemmerOf(language: string): Stem | null {
  const suffixes = suffixesOf[language];
  if (language === "uz") return (lower) => strip(foldWord(uzbekLatin(lower)), suffixes!);
  if (suffixes) return (lower) => foldWord(strip(lower, suffixes));
  const algorithm = snowballOf[language];
  if (!algorithm) return null;
  const stemmer = snowball.newStemmer(algorithm);
  return (lower) => foldWord(stemmer.stem(lower));
}

function strip(word: string, { least, rounds, longest, endings }: Suffixes): string {
  let stem = word;
  for (let round = 0; round < rounds; round++) {
    let cut = Math.min(longest, stem.length - least);
    while (cut > 0 && !endings.has(stem.slice(-cut))) cut--;
    if (cut <= 0) break;
    stem = stem.slice(0, -cut);
  }
  return stem;
}
