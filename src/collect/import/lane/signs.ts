/** What a text holds, as bits: something the door or a reader of links, mentions and tags has to look at, … */
export const holdsNames = 1;
/** … a zero or a separator, which no stored text has, … */
export const holdsSeparators = 2;
/** … a plus, with which telephone numbers begin, … */
export const holdsPlus = 4;
/** … or a letter that has another case outside of ASCII (ſ, the Kelvin sign), so that names must be looked for with care. */
export const holdsRareLetters = 8;
/** Signs without which there is no mention, no tag, and no link. */
export const holdsAt = 16;
export const holdsTag = 32;
export const holdsSlash = 64;
/** What only a reader of texts understands, and signs of parameters, which matter beside a slash. */
export const holdsOther = 128;
export const holdsParameters = 256;
const anything = holdsNames | holdsPlus | holdsAt | holdsTag | holdsSlash | holdsOther;

const lower = (byte: number | undefined): number => (byte ?? 0) | 0x20;

/** What the byte at `at` of a cell that begins at `floor` adds; asked of bytes that are not `quiet`. */
export function signAt(bytes: Uint8Array, at: number, floor: number): number {
  const byte = bytes[at]!;
  if (byte < 0x20) return separators(byte);
  switch (byte) {
    case 0x22:
    case 0x5c:
      return 0;
    case 0x2b:
      return holdsPlus;
    // “did:” and “tel:”
    case 0x3a:
      return at > floor && (lower(bytes[at - 1]) === 0x64 || lower(bytes[at - 1]) === 0x6c)
        ? holdsNames | holdsOther
        : 0;
    // “.bsky.”
    case 0x2e:
      return lower(bytes[at + 1]) === 0x62 && lower(bytes[at + 2]) === 0x73 ? holdsNames | holdsOther : 0;
    case 0xc5:
      return bytes[at + 1] === 0xbf ? holdsRareLetters : 0;
    case 0xe2:
      return bytes[at + 1] === 0x84 ? holdsRareLetters : 0;
    case 0x40:
      return holdsNames | holdsAt;
    case 0x23:
      return holdsNames | holdsTag;
    case 0x2f:
      return holdsNames | holdsSlash;
    case 0x3d:
    case 0x3f:
      return holdsParameters;
    case 0xef:
      return anything;
    default:
      return holdsNames | holdsOther;
  }
}

/** What a byte adds that an escape of JSON stands for: its neighbours are not to be seen, so letters and signs count. */
export function signOfEscape(byte: number): number {
  if (byte < 0x20) return separators(byte);
  if (byte === 0x2f) return holdsNames | holdsSlash;
  if (byte === 0xc5 || byte === 0xe2) return holdsRareLetters;
  return byte === 0xef || (byte < 0x80 && byte !== 0x22 && byte !== 0x5c) ? anything : 0;
}

const separators = (byte: number): number => (byte === 0 || byte >= 0x1c ? holdsSeparators : 0);

/**
 * Bytes that are copied without a look. The others: controls, marks and backslashes, the signs of mentions, tags, addresses,
 * markup and encodings, what “did:”, “tel:” and “.bsky.” have, and the first bytes of fullwidth signs and rare letters.
 */
export const quiet = Uint8Array.from({ length: 256 }, (_, byte) =>
  (byte < 0x20 && byte !== 9) ||
  '@#/%[:+.=?"\\'.includes(String.fromCharCode(byte)) ||
  [0xc5, 0xe2, 0xef].includes(byte)
    ? 0
    : 1,
);
