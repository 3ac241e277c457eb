import { languageNumber, type Tally } from "./tally.ts";

const patterns: readonly (readonly [pattern: RegExp, weights: Record<string, number>])[] = [
  [/[bcdfghjkmnpqrstvxyz]o[ʻʼ‘’`´'](?=[a-z])|[aeiou]g[ʻʼ‘’`´'](?=[a-z])/g, { uz: 2.8, cy: -1 }],
  [/(?<![\p{L}'ʻʼ‘’`])[og][ʻ‘`'](?=[a-z])/gu, { uz: 1.2 }],
  [/ə/g, { az: 3 }],
  [/[ňý]\p{L}*[şžçäöü]|[şžçäöü]\p{L}*[ňý]/gu, { tk: 2.2, cs: -1, sk: -1 }],
  [/ǵ/g, { kaa: 3, kk: 3 }],
  [/[ńú]\p{L}*ı|ı\p{L}*[ńú]/gu, { kaa: 2 }],
  [/[qğşñ]\p{L}*ū|ū\p{L}*[qğşñ]|ñ\p{L}*[şğ]|[şğ]\p{L}*ñ/gu, { kk: 3 }],
  [/q\p{L}*[ýńǵ]|[ýńǵ]\p{L}*ı|[qý]\p{L}*ı|ı\p{L}*[ýńǵq]/gu, { kk: 2, kaa: 1.2 }],
  [/\bq(?!u)[a-z]|[a-z]q(?!u)[a-z]*/g, { uz: 0.6, az: 0.4, kaa: 0.3, kk: 0.3 }],
];

const marks = patterns.map(([pattern, weights]) => ({
  pattern,
  weights: Object.entries(weights).map(([language, weight]) => ({ language: languageNumber(language), weight })),
}));

/** Nothing that any pattern asks for is in a text without these. */
const telling = /[ʻʼ‘’`´'əňýşžçäöüǵńúıqğñū]/;

/** Adds what spelling says about Latin texts of Turkic languages, where the model knows little; a few hits are enough. */
export function addLatin(lowerCase: string, spelling: Tally): void {
  if (!telling.test(lowerCase)) return;
  for (const { pattern, weights } of marks) {
    const hits = Math.min(lowerCase.match(pattern)?.length ?? 0, 5);
    if (hits > 0) for (const { language, weight } of weights) spelling.add(language, weight * hits);
  }
}
