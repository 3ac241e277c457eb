import { languageNumber, mostLanguages } from "./tally.ts";

/**
 * Letters that tell languages of one script apart, with about how many of a hundred letters of running text they are.
 * A letter that is not listed for a language is foreign to it. Letters common to all languages of the script are left out.
 */
const perHundred: Record<string, Record<string, Record<string, number>>> = {
  Cyrl: {
    ru: { ы: 1.9, э: 0.4, щ: 0.4, ъ: 0.05, ь: 1.8, ё: 0.2 },
    uk: { і: 5.8, ї: 0.8, є: 0.6, ґ: 0.03, ь: 1.8, щ: 0.6 },
    be: { і: 6, ў: 2, ы: 3.6, э: 1.6, ё: 0.8, ь: 1.5 },
    bg: { ъ: 1.7, щ: 0.6, ь: 0.05 },
    sr: { ј: 4.5, ђ: 0.3, ћ: 0.6, љ: 0.5, њ: 0.7, џ: 0.1 },
    mk: { ј: 2.3, ѓ: 0.2, ќ: 0.4, ѕ: 0.05, љ: 0.2, њ: 0.5, џ: 0.05 },
    kk: {
      ә: 1.6,
      ғ: 1.9,
      қ: 2.8,
      ң: 1.7,
      ө: 1.1,
      ұ: 1,
      ү: 0.9,
      һ: 0.05,
      і: 4.5,
      ы: 7,
      ь: 0.4,
      э: 0.3,
      щ: 0.02,
      ъ: 0.01,
      ё: 0.02,
    },
    ky: { ң: 1, ө: 2.6, ү: 3, ы: 6, э: 0.9, ь: 0.5, щ: 0.03, ъ: 0.02, ё: 0.02 },
    uz: { ў: 1.6, қ: 2.2, ғ: 0.8, ҳ: 1.4, э: 0.5, ъ: 0.4, ь: 0.2, ё: 0.6 },
    tg: { ӣ: 1.6, ӯ: 0.8, ҷ: 0.7, ҳ: 1.7, қ: 1, ғ: 0.5, э: 0.4, ъ: 0.4, ё: 0.5, ь: 0.03, ы: 0.02 },
    kaa: { ә: 2.2, ғ: 2, қ: 2.8, ң: 1.5, ө: 0.9, ү: 0.8, ў: 0.8, ҳ: 0.5, ы: 6, ь: 0.2, э: 0.2 },
    tk: { ә: 2.5, җ: 0.8, ң: 1.3, ө: 0.9, ү: 1.5, ы: 6, э: 0.9, ь: 0.1 },
    tt: { ә: 6, ө: 0.9, ү: 1.4, җ: 0.4, ң: 0.8, һ: 0.4, ы: 4.5, э: 0.5, ь: 0.7, ъ: 0.2 },
    ba: { ә: 7, ө: 1.8, ү: 1.4, ҙ: 2, ҡ: 3, ң: 1.2, ҫ: 0.7, һ: 1.6, ғ: 1, ы: 5, э: 0.5, ь: 0.3 },
    mn: { ө: 2.4, ү: 3, э: 4.2, ы: 1.2, ь: 0.8, ё: 0.4, ъ: 0.2 },
    az: { ә: 8.5, ғ: 1, ҝ: 1.3, ө: 0.8, ү: 1.8, һ: 1, ҹ: 0.9, ј: 2.5, ы: 2.5 },
    cv: { ӑ: 4.5, ӗ: 4, ҫ: 2, ӳ: 0.6, ы: 1.5, э: 0.5, ь: 0.5 },
    os: { ӕ: 9, ы: 7, ъ: 1.2 },
    sah: { ҕ: 1, ҥ: 0.9, ө: 1.5, һ: 1, ү: 2.4, ы: 5, э: 0.8, ь: 0.8 },
    ce: { ӏ: 1.5, ь: 1.5, ъ: 1.5, э: 0.7 },
  },
  Arab: {
    ar: { ة: 2.6, ى: 0.9, أ: 2.2, إ: 0.8, آ: 0.2, ؤ: 0.2, ئ: 0.4, ي: 6.5, ك: 1.8, ه: 2.2 },
    fa: { ی: 9, ک: 2.6, پ: 1.1, چ: 0.4, گ: 1.2, ژ: 0.15, آ: 0.8, ئ: 0.2, أ: 0.05, ي: 0.3, ك: 0.1, ه: 4.5, ؤ: 0.03 },
    ur: {
      ی: 7,
      ے: 4.2,
      ہ: 4.2,
      ک: 4.5,
      ں: 2,
      ٹ: 0.7,
      ڈ: 0.4,
      ڑ: 0.4,
      ھ: 1.2,
      گ: 1.2,
      چ: 0.6,
      پ: 1.7,
      ژ: 0.02,
      آ: 0.5,
      ئ: 0.7,
      ؤ: 0.1,
    },
    ps: {
      ې: 2.2,
      ۍ: 0.4,
      ښ: 0.9,
      ځ: 0.5,
      څ: 0.4,
      ټ: 0.5,
      ډ: 0.5,
      ړ: 0.6,
      ڼ: 0.5,
      ګ: 0.9,
      ی: 2.5,
      ي: 3.5,
      ک: 2,
      پ: 1.4,
      چ: 0.8,
      ژ: 0.2,
      ه: 5,
      آ: 0.3,
      ئ: 0.2,
    },
    ug: {
      ې: 1.8,
      ۈ: 1.5,
      ۆ: 0.8,
      ۇ: 3.5,
      ڭ: 0.9,
      ە: 6,
      ى: 9,
      ھ: 0.7,
      ئ: 4,
      ي: 2,
      ك: 2.5,
      گ: 1.5,
      پ: 1,
      چ: 0.8,
      ژ: 0.05,
      ۋ: 1,
    },
    kk: { ٴ: 1.6, ۇ: 3, ۆ: 0.6, ە: 5.5, ى: 9, ڭ: 1.4, گ: 1.2, پ: 1, چ: 0.1, ۋ: 1, ك: 1.8, ي: 1.5, ح: 0.1, ھ: 0.05 },
    ckb: { ە: 8, ێ: 2.2, ۆ: 1.7, ڕ: 0.5, ڵ: 0.9, ی: 6, ک: 2.8, گ: 1, پ: 0.8, چ: 0.6, ژ: 0.5, ڤ: 0.05, ئ: 1.2, ھ: 1 },
    sd: {
      ي: 7,
      ڻ: 0.7,
      ٽ: 0.6,
      ڪ: 2.5,
      ڏ: 0.3,
      ڀ: 0.2,
      ڃ: 0.1,
      ڄ: 0.1,
      ٿ: 0.6,
      ڌ: 0.1,
      ڙ: 0.2,
      ڊ: 0.2,
      ه: 2,
      ھ: 2,
      آ: 0.7,
      ئ: 0.5,
      پ: 1,
      چ: 0.4,
      گ: 0.5,
    },
    az: { ی: 7, ک: 2, گ: 1.2, پ: 0.4, چ: 0.8, ؤ: 0.8, ه: 4, ۇ: 0.8, آ: 1.2, ئ: 0.4, ژ: 0.05 },
  },
};

const foreign = 0.0003;

/** `place` of a letter (by its code, below `lettersEnd`) is its row in `logs`, 0 for one that tells nothing. */
type Evidence = {
  place: Uint8Array;
  logs: Float64Array[];
  plain: Float64Array;
  languages: number[];
  fit: Float64Array;
};

const lettersEnd = 0x700;
/** What a language without a list gets: it may be, but letters do not speak for it. */
const notListed = -5;

function tabulate(rates: Record<string, Record<string, number>>): Evidence {
  const languages = Object.keys(rates);
  const known = [...new Set(Object.values(rates).flatMap((letters) => Object.keys(letters)))];
  const share = (language: string, letter: string) => Math.max((rates[language]![letter] ?? 0) / 100, foreign);
  const place = new Uint8Array(lettersEnd);
  for (const [row, letter] of known.entries()) place[letter.charCodeAt(0)] = row + 1;
  const logsOf = (letter: string) => Float64Array.from(languages, (language) => Math.log(share(language, letter)));
  const plain = Float64Array.from(languages, (language) => {
    let rest = 1;
    for (const letter of known) rest -= share(language, letter);
    return Math.log(rest);
  });
  return {
    place,
    logs: known.map(logsOf),
    plain,
    languages: languages.map(languageNumber),
    fit: new Float64Array(mostLanguages).fill(notListed),
  };
}

const tables = new Map(Object.entries(perHundred).map(([script, rates]) => [script, tabulate(rates)]));
const counts = new Uint16Array(256);

/**
 * How well the letters of a text fit each language, by its number: 0 for the best, less for the others (log likelihood).
 * Null: no rule for this script. Good until the next call.
 */
export function letterEvidence(script: string, lowerCase: string, letterCount: number): Float64Array | null {
  const table = tables.get(script);
  if (!table) return null;
  const { place, logs, plain, languages, fit } = table;
  counts.fill(0);
  for (let at = 0; at < lowerCase.length; at++) {
    const unit = lowerCase.charCodeAt(at);
    if (unit < lettersEnd) counts[place[unit]!]!++;
  }
  let telling = 0;
  for (let row = 1; row <= logs.length; row++) telling += counts[row]!;
  const rest = Math.max(letterCount - telling, 0);
  let best = Number.NEGATIVE_INFINITY;
  for (let l = 0; l < languages.length; l++) {
    let sum = rest * plain[l]!;
    for (let row = 1; row <= logs.length; row++) if (counts[row]! > 0) sum += counts[row]! * logs[row - 1]![l]!;
    fit[languages[l]!] = sum;
    if (sum > best) best = sum;
  }
  for (const language of languages) fit[language]! -= best;
  return fit;
}
