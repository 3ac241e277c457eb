import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { lettersOf } from "../../domain/script.ts";
import { languageText } from "./clean.ts";
import { chineseScript } from "./han.ts";
import { codeOfLabel, languageOfScript, languagesOfScript, rarelyOfficial } from "./labels.ts";
import { latinEvidence } from "./latin.ts";
import { letterEvidence } from "./letters.ts";
import { parseLidModel } from "./lid-model.ts";
import { predictor } from "./lid-predict.ts";
import { trigramEvidence } from "./trigrams.ts";
import { wordEvidence } from "./words.ts";

/** ISO 639-1 (639-3 where there is none) and ISO 15924; null is “not known”. Confidence goes from 0 to 1. */
export type Identified = { language: string | null; script: string | null; confidence: number };

type Identify = (text: string) => Identified;

/** Loads the model that npm brought along (no network) and gives back the one question it answers. */
export function openIdentifier(): Identify {
  const path = fileURLToPath(
    import.meta.resolve("fasttext.wasm.js/dist/models/language-identification/assets/lid.176.ftz"),
  );
  const model = parseLidModel(readFileSync(path));
  const predict = predictor(model);
  const codes = model.labels.map((label) => codeOfLabel[label] ?? label);

  const probabilities = (text: string): Map<string, number> => {
    const found = new Map<string, number>();
    const { labels, shares } = predict(text);
    for (const [place, label] of labels.entries()) {
      const code = codes[label]!;
      found.set(code, (found.get(code) ?? 0) + shares[place]!);
    }
    return found;
  };
  return (text) => identify(text, probabilities);
}

/**
 * Script first; a script of one language decides. Else three witnesses are added up: the letters, the small words, the
 * model; where they leave doubt a fourth is called, the letter triples. Nothing is said of texts too short to tell, and
 * the source's own label is not a witness.
 */
function identify(text: string, probabilities: (text: string) => Map<string, number>): Identified {
  const cleaned = languageText(text);
  const letters = lettersOf(cleaned);
  if (letters.main === null) return { language: null, script: null, confidence: 0 };
  const script = letters.main === "Hani" ? chineseScript(cleaned) : letters.main;
  const alone = languageOfScript[letters.main];
  if (alone) {
    if (letters.count < 2) return { language: null, script, confidence: 0 };
    return { language: alone, script, confidence: round(0.6 + 0.4 * letters.share) };
  }
  const lower = cleaned.toLowerCase().slice(0, lettersRead);
  const { hits, words } = wordEvidence(letters.main, lower);
  const scores = score(letters.main, lower, letters.count, hits, probabilities(cleaned));
  if (letters.count >= 12 && best(scores).confidence < doubt) addTrigrams(scores, cleaned);
  const { language, confidence } = best(scores);
  const needed = letters.count >= 40 ? 0.5 : letters.count >= 18 ? 0.6 : 0.8;
  if (letters.count < 5 || (words < 2 && confidence < 0.97) || confidence < needed)
    return { language: null, script, confidence: 0 };
  return { language, script, confidence: round(confidence * (0.7 + 0.3 * letters.share)) };
}

/** Letters and small words of a longer text than this say nothing new. */
const lettersRead = 400;

/** No witness is believed without limit: the model is at times sure and wrong (every Uzbek text in Cyrillic). */
const leastBelief = 0.004;
const weightOfWord = 1.6;

function score(
  script: string,
  lower: string,
  letterCount: number,
  hits: Map<string, number>,
  model: Map<string, number>,
): Map<string, number> {
  const fit = letterEvidence(script, lower, Math.min(letterCount, lettersRead));
  const top = Math.max(...fit.values());
  const latin = script === "Latn" ? latinEvidence(lower) : null;
  const candidates = new Set(languagesOfScript[script] ?? [...model.keys(), ...hits.keys(), ...(latin?.keys() ?? [])]);
  if (!languagesOfScript[script]) for (const other of notLatin) candidates.delete(other);
  const scores = new Map<string, number>();
  for (const language of candidates) {
    const belief = Math.log(Math.max(model.get(language) ?? 0, leastBelief));
    const letters = fit.size === 0 ? 0 : Math.max(((fit.get(language) ?? top - 5) - top) * 0.9, -12);
    const small = Math.min((hits.get(language) ?? 0) * weightOfWord, 9);
    const rare = rarelyOfficial.has(language) ? -2 : 0;
    scores.set(language, belief + letters + small + rare + (latin?.get(language) ?? 0));
  }
  return scores;
}

/** Below this confidence the letter triples are asked too: they cost as much as all other witnesses together. */
const doubt = 0.93;
const weightOfTrigrams = 14;

function addTrigrams(scores: Map<string, number>, text: string): void {
  const nearest = [...scores].sort((a, b) => b[1] - a[1]).slice(0, 4);
  const evidence = trigramEvidence(
    text,
    nearest.map(([language]) => language),
  );
  if (evidence.size === 0) return;
  let known = 0;
  for (const nearness of evidence.values()) known += Math.max(nearness, -0.4) / evidence.size;
  for (const [language, value] of nearest)
    scores.set(language, value + weightOfTrigrams * Math.max(evidence.get(language) ?? known, -0.4));
}

/** Languages that are never written in Latin letters today (the model also guesses them for Latin text). */
const notLatin =
  "ru uk be bg mk ky tg mn ar fa ur ps ckb he hi mr ne bn ta te kn ml gu pa si th lo km my ka hy el ko ja zh am ug sd dv".split(
    " ",
  );

function best(scores: Map<string, number>): { language: string | null; confidence: number } {
  let language: string | null = null;
  let highest = Number.NEGATIVE_INFINITY;
  for (const [candidate, value] of scores)
    if (value > highest) {
      highest = value;
      language = candidate;
    }
  let sum = 0;
  for (const value of scores.values()) sum += Math.exp(value - highest);
  return { language, confidence: language === null ? 0 : 1 / sum };
}

const round = (share: number) => Math.round(share * 1000) / 1000;
