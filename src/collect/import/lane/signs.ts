/** What a text holds, as bits: something the door or a reader of links, mentions and tags has to look at, … */
export const holdsNames = 1;
/** … line breaks and separators of the staging file, … */
export const holdsBreaks = 2;
/** … a plus, with which telephone numbers begin, … */
export const holdsPlus = 4;
/** … or a letter that has another case outside of ASCII (ſ, the Kelvin sign), so that names must be looked for with care. */
export const holdsRareLetters = 8;

const lower = (byte: number | undefined): number => (byte ?? 0) | 0x20;

/** What the byte just written at `at` adds; `floor` is where the text begins. Asked only of `interesting` bytes. */
export function signAt(bytes: Uint8Array, at: number, floor: number): number {
  const byte = bytes[at]!;
  if (byte < 0x20) return byte === 10 || byte === 13 || byte === 0 || byte >= 0x1c ? holdsBreaks : 0;
  switch (byte) {
    case 0x2b:
      return holdsPlus;
    // “did:” and “tel:”
    case 0x3a:
      return at > floor && (lower(bytes[at - 1]) === 0x64 || lower(bytes[at - 1]) === 0x6c) ? holdsNames : 0;
    // “bsky”, of name.bsky.social
    case 0x59:
    case 0x79:
      return at - 3 >= floor &&
        lower(bytes[at - 1]) === 0x6b &&
        lower(bytes[at - 2]) === 0x73 &&
        lower(bytes[at - 3]) === 0x62
        ? holdsNames
        : 0;
    case 0xbf:
      return at > floor && bytes[at - 1] === 0xc5 ? holdsRareLetters : 0;
    case 0xaa:
      return at - 2 >= floor && bytes[at - 1] === 0x84 && bytes[at - 2] === 0xe2 ? holdsRareLetters : 0;
    default:
      return holdsNames;
  }
}

/**
 * Bytes at which `signAt` has something to say: controls, the signs of mentions, tags, addresses, markup and encodings, the
 * ends of “did:”, “tel:” and “bsky”, and 0xEF, with which fullwidth signs begin.
 */
export const interesting = Uint8Array.from({ length: 256 }, (_, byte) =>
  (byte < 0x20 && byte !== 9) || "@#/%[:+yY".includes(String.fromCharCode(byte)) || [0xaa, 0xbf, 0xef].includes(byte)
    ? 1
    : 0,
);
