import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { lettersOf } from "../../domain/script.ts";
import { languageText } from "./clean.ts";
import { chineseScript } from "./han.ts";
import { codeOfLabel, languageOfScript } from "./labels.ts";
import { parseLidModel } from "./lid-model.ts";
import { predictor } from "./lid-predict.ts";
import { openScale, type Scale } from "./scale.ts";
import { languageCode, languageNumber, Tally } from "./tally.ts";
import { addWords } from "./words.ts";

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
  const languages = Int32Array.from(model.labels, (label) => languageNumber(codeOfLabel[label] ?? label));
  const believed = new Tally();

  const believe = (text: string): Tally => {
    believed.clear();
    const { labels, shares } = predict(text);
    for (let place = 0; place < labels.length; place++) believed.add(languages[labels[place]!]!, shares[place]!);
    return believed;
  };
  const scale = openScale();
  const hits = new Tally();
  return (text) => identify(text, believe, scale, hits);
}

/**
 * Script first; a script of one language decides. Else three witnesses are added up: the letters, the small words, the
 * model; where they leave doubt a fourth is called, the letter triples. Nothing is said of texts too short to tell, and
 * the source's own label is not a witness.
 */
function identify(text: string, believe: (text: string) => Tally, scale: Scale, hits: Tally): Identified {
  const cleaned = languageText(text);
  const letters = lettersOf(cleaned);
  if (letters.main === null) return { language: null, script: null, confidence: 0 };
  const script = letters.main === "Hani" ? chineseScript(cleaned) : letters.main;
  const alone = languageOfScript[letters.main];
  if (alone) {
    if (letters.count < 2) return { language: null, script, confidence: 0 };
    return { language: alone, script, confidence: round(0.6 + 0.4 * letters.share) };
  }
  if (letters.count < 5) return { language: null, script, confidence: 0 };
  const lower = cleaned.toLowerCase().slice(0, lettersRead);
  hits.clear();
  const words = addWords(letters.main, lower, hits);
  scale.weigh(letters.main, lower, Math.min(letters.count, lettersRead), hits, believe(cleaned));
  let confidence = scale.confidence();
  if (letters.count >= 12 && confidence < doubt) {
    scale.askTrigrams(letters.main, cleaned);
    confidence = scale.confidence();
  }
  const needed = letters.count >= 40 ? 0.5 : letters.count >= 18 ? 0.6 : 0.8;
  if ((words < 2 && confidence < 0.97) || confidence < needed) return { language: null, script, confidence: 0 };
  const language = languageCode(scale.heaviest());
  return { language, script, confidence: round(confidence * (0.7 + 0.3 * letters.share)) };
}

/** Letters and small words of a longer text than this say nothing new. */
const lettersRead = 400;

/** Below this confidence the letter triples are asked too: they cost as much as all other witnesses together. */
const doubt = 0.93;

const round = (share: number) => Math.round(share * 1000) / 1000;
