import { languagesOfScript, rarelyOfficial } from "./labels.ts";
import { addLatin } from "./latin.ts";
import { letterEvidence } from "./letters.ts";
import { languageNumber, mostLanguages, Tally } from "./tally.ts";
import { trigramEvidence } from "./trigrams.ts";

/** Where the witnesses of one text are added up; the next text empties it. */
export type Scale = {
  /** Adds what letters, spelling, small words (`hits`) and the model say. */
  weigh(script: string, lowerCase: string, letterCount: number, hits: Tally, believed: Tally): void;
  /** Adds what the letter triples say of the four that lead. */
  askTrigrams(script: string, text: string): void;
  heaviest(): number;
  /** Share of the heaviest among all; 0 where there is none. */
  confidence(): number;
};

/** No witness is believed without limit: the model is at times sure and wrong (every Uzbek text in Cyrillic). */
const leastBelief = 0.004;
const hardlyBelieved = Math.log(leastBelief);
const weightOfWord = 1.6;
const mostOfWords = 9;
const weightOfLetters = 0.9;
const mostOfLetters = 12;
const weightOfTrigrams = 14;
const farthest = -0.4;

/** Languages that are never written in Latin letters today (the model also guesses them for Latin text). */
const notLatin =
  "ru uk be bg mk ky tg mn ar fa ur ps ckb he hi mr ne bn ta te kn ml gu pa si th lo km my ka hy el ko ja zh am ug sd dv".split(
    " ",
  );

const rare = new Float64Array(mostLanguages);
for (const language of rarelyOfficial) rare[languageNumber(language)] = -2;
const neverLatin = new Uint8Array(mostLanguages);
for (const language of notLatin) neverLatin[languageNumber(language)] = 1;
const candidatesOf = new Map(
  Object.entries(languagesOfScript).map(([script, languages]) => [script, languages.map(languageNumber)]),
);

export function openScale(): Scale {
  const spelling = new Tally();
  const scores = new Float64Array(mostLanguages);
  const met = new Uint8Array(mostLanguages);
  const mentioned: number[] = [];
  let candidates: readonly number[] = mentioned;

  const mention = (languages: readonly number[]) => {
    for (const language of languages)
      if (met[language] === 0 && neverLatin[language] === 0) {
        met[language] = 1;
        mentioned.push(language);
      }
  };
  const heaviestBut = (left: readonly number[]): number => {
    let heaviest = -1;
    for (const language of candidates)
      if ((heaviest === -1 || scores[language]! > scores[heaviest]!) && !left.includes(language)) heaviest = language;
    return heaviest;
  };
  const none: number[] = [];

  return {
    weigh(script, lowerCase, letterCount, hits, believed) {
      const fit = letterEvidence(script, lowerCase, letterCount);
      spelling.clear();
      if (script === "Latn") addLatin(lowerCase, spelling);
      const ofScript = candidatesOf.get(script);
      candidates = ofScript ?? mentioned;
      if (!ofScript) {
        for (const language of mentioned) met[language] = 0;
        mentioned.length = 0;
        mention(believed.named);
        mention(hits.named);
        mention(spelling.named);
      }
      for (const language of candidates) {
        const share = believed.weights[language]!;
        const belief = share > leastBelief ? Math.log(share) : hardlyBelieved;
        const letters = fit === null ? 0 : Math.max(fit[language]! * weightOfLetters, -mostOfLetters);
        const words = Math.min(hits.weights[language]! * weightOfWord, mostOfWords);
        scores[language] = belief + letters + words + rare[language]! + spelling.weights[language]!;
      }
    },
    askTrigrams(script, text) {
      const nearest: number[] = [];
      for (let found = 0; found !== -1 && nearest.length < 4; ) {
        found = heaviestBut(nearest);
        if (found !== -1) nearest.push(found);
      }
      const evidence = trigramEvidence(script, text, nearest);
      if (evidence === null) return;
      const known = evidence.filter((nearness) => !Number.isNaN(nearness));
      const usual = known.reduce((sum, nearness) => sum + Math.max(nearness, farthest) / known.length, 0);
      for (const [index, language] of nearest.entries()) {
        const nearness = evidence[index]!;
        scores[language]! += weightOfTrigrams * Math.max(Number.isNaN(nearness) ? usual : nearness, farthest);
      }
    },
    heaviest: () => heaviestBut(none),
    confidence() {
      const heaviest = heaviestBut(none);
      if (heaviest === -1) return 0;
      let sum = 0;
      for (const language of candidates) sum += Math.exp(scores[language]! - scores[heaviest]!);
      return 1 / sum;
    },
  };
}
