import { scriptNumber, scripts } from "../script.ts";

/** What a character does to the words of a text. */
export const sign = { between: 0, letter: 1, mark: 2, pair: 3, apostrophe: 4 } as const;

const table = new Uint8Array(0x10000);
const isLetter = /[\p{L}\p{N}]/u;
const isMark = /\p{M}/u;
for (let unit = 0x30; unit < 0xd800; unit++) table[unit] = classOf(String.fromCharCode(unit));
for (let unit = 0xf900; unit < 0x10000; unit++) table[unit] = classOf(String.fromCharCode(unit));
table[0x5f] = sign.mark; // _ joins, but begins no word
table[0x640] = sign.mark; // ـ
table[0x674] = sign.letter; // ٴ
for (const apostrophe of "ʻʼ‘’'`´′") table[apostrophe.charCodeAt(0)] = sign.apostrophe;

function classOf(character: string): number {
  if (isLetter.test(character)) return sign.letter;
  return isMark.test(character) ? sign.mark : sign.between;
}

/** Scripts without spaces between words, and Korean, whose particles stick to them: found by pairs of signs. */
for (const script of ["Hani", "Kana", "Hang", "Thai", "Laoo", "Khmr", "Mymr"]) {
  const number = scripts.indexOf(script);
  for (let unit = 0xe00; unit < 0x10000; unit++) if (scriptNumber(unit) === number) table[unit] = sign.pair;
}

/** Class of the character at a place; both halves of a rare letter or ideograph count as one of their kind. */
export function signAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0xd800 || unit > 0xdfff) return table[unit]!;
  const whole = unit < 0xdc00 ? text.codePointAt(at)! : text.codePointAt(at - 1)!;
  if (whole < 0x10000) return sign.between;
  if (scriptNumber(whole) !== 0) return sign.pair;
  return classOf(String.fromCodePoint(whole));
}
