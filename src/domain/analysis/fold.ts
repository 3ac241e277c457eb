/** Letters whose plain form is not their decomposition: what people type who lack the letter on their keyboard. */
const plainForms: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ħ: "h",
  ŋ: "n",
  ı: "i",
  ə: "e",
  ς: "σ",
  ё: "е",
  ѐ: "е",
  ў: "у",
  қ: "к",
  ғ: "г",
  ҳ: "х",
  һ: "х",
  ә: "а",
  ң: "н",
  ө: "о",
  ү: "у",
  ұ: "у",
  і: "и",
  ї: "и",
  ѝ: "и",
  ӣ: "и",
  ӯ: "у",
  ҷ: "ч",
  ґ: "г",
  є: "е",
  ҙ: "з",
  ҫ: "с",
  ҡ: "к",
  җ: "ж",
  ӑ: "а",
  ӗ: "е",
  ӳ: "у",
  ӕ: "а",
  أ: "ا",
  إ: "ا",
  آ: "ا",
  ٱ: "ا",
  ؤ: "و",
  ۋ: "و",
  ئ: "ي",
  ى: "ي",
  ی: "ي",
  ے: "ي",
  ې: "ي",
  ۍ: "ي",
  ة: "ه",
  ہ: "ه",
  ھ: "ه",
  ە: "ه",
  ۀ: "ه",
  ک: "ك",
  ڪ: "ك",
  ګ: "گ",
  ٴ: "",
  ـ: "",
};

const apostrophes = "ʻʼ‘’'`´′ʹ";
const zeroes = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];
const known = new Map<string, string>();

/** The one form under which all spellings of a letter are found. */
function foldLetter(letter: string): string {
  const found = known.get(letter);
  if (found !== undefined) return found;
  const folded = foldNew(letter);
  known.set(letter, folded);
  return folded;
}

function foldNew(letter: string): string {
  const plain = plainForms[letter];
  if (plain !== undefined) return plain;
  if (apostrophes.includes(letter)) return "";
  const code = letter.codePointAt(0)!;
  const zero = zeroes.find((first) => code >= first && code <= first + 9);
  if (zero !== undefined) return String(code - zero);
  if (/[\u0300-\u036f\u064b-\u065f\u0670\u0591-\u05c7\u06d6-\u06ed]|\u200c|\u200d|\ufe0f/.test(letter)) return "";
  if (letter === "й" || !/[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(letter)) return letter;
  return letter.normalize("NFD").replace(/\p{M}+/gu, "");
}

/** A word in small letters and composed form, apostrophes made one; what stemmers want. */
export function lowerWord(word: string): string {
  if (isPlain(word)) return word;
  const lower = isComposed(word) ? word.toLowerCase() : word.normalize("NFKC").toLowerCase();
  return otherApostrophe.test(lower) ? lower.replace(otherApostrophes, "'") : lower;
}

const otherApostrophe = /[ʻʼ‘’`´′ʹ]/;
const otherApostrophes = /[ʻʼ‘’`´′ʹ]/g;

/** Without case, accents, apostrophes and variants of letters: `Oʻzbekiston` and `OZBEKISTON` are one word, `Ёлка` and `елка` too. */
export function foldWord(lower: string): string {
  if (isPlain(lower)) return lower;
  let folded = "";
  for (const letter of lower) folded += isPlainUnit(letter.charCodeAt(0)) ? letter : foldLetter(letter);
  return folded;
}

const isPlainUnit = (unit: number) => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || unit === 0x5f;

function isPlain(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (!isPlainUnit(word.charCodeAt(at))) return false;
  return true;
}

/** Latin-1, simple Cyrillic and Arabic letters have no other composed form. */
function isComposed(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    if (unit < 0xaa || (unit >= 0x410 && unit <= 0x52f) || (unit >= 0x620 && unit <= 0x64a)) continue;
    return false;
  }
  return true;
}
