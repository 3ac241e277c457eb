/** One part of the path of an address: where it stands in the text, and what it is. */
export type Part = { start: number; end: number; value: string };
/** `name` as a browser reads what is written between the two places. */
export type Host = { start: number; end: number; name: string };

const isHostLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 48 && code <= 57) ||
  code === 45 ||
  isFullStop(code) ||
  // Fullwidth letters and digits, which a browser takes for the plain ones
  (code >= 0xff10 && code <= 0xff5a);
/** The full stops of IDNA, section 3.1 of RFC 3490. */
const isFullStop = (code: number): boolean => code === 46 || code === 0x3002 || code === 0xff0e || code === 0xff61;
/** Signs nobody sees: a zero, a soft hyphen, marks of width and direction. They hide nobody. */
const isUnseen = (code: number): boolean =>
  code === 0 ||
  code === 0xad ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2060 && code <= 0x2069) ||
  code === 0xfeff ||
  code === 0xfffd;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

const slashes = /(?:\\?\/|%(?:25)*2f)+/iy;
const encodedSlash = /^(?:25)*2f/i;
const encodedStop = /^(?:25)*2e/i;
const encodedPort = /%(?:25)*3a\d*$/i;
// biome-ignore-start lint/suspicious/noControlCharactersInRegex: a zero within a name would leave its second half in
const plainPart = /[\p{L}\p{M}\p{N}_.\-~@＠%+·|:\u0000]*/uy;
const encodedPart = /(?:[\p{L}\p{M}\p{N}_.\-~@＠+·\u0000]|%(?:25)*(?!2f|3f|23|26|20|22|3c|3e)[0-9a-f]{2})*/iuy;
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: as above
const plainSeparator = /\\?\//y;
const encodedSeparator = /%(?:25)*2f/iy;

/** What stands directly before a slash (a port aside), when it has a full stop within and so may be a host. */
export function hostBefore(text: string, slash: number): Host | null {
  const end = hostEnd(text, text.charCodeAt(slash - 1) === 0x5c ? slash - 1 : slash);
  let start = end;
  let dotted = false;
  for (;;) {
    while (start > 0 && isHostLetter(text.charCodeAt(start - 1))) {
      start--;
      if (isFullStop(text.charCodeAt(start))) dotted = true;
    }
    if (text.charCodeAt(start - 1) !== 0x25 || !encodedStop.test(text.slice(start, start + 12))) break;
    dotted = true;
    start--;
  }
  if (!dotted) return null;
  if (text.charCodeAt(start - 1) === 0x25) start += encodedSlash.exec(text.slice(start, start + 12))?.[0].length ?? 0;
  return { start, end, name: asRead(text.slice(start, end)) };
}

const asRead = (host: string): string =>
  host
    .normalize("NFKC")
    .replaceAll("。", ".")
    .replace(/%(?:25)*2e/gi, ".");

/** Before “:443” (or “%3A443”) and before the full stop of a root (“x.com.”), with which an address leads to the same page. */
function hostEnd(text: string, slash: number): number {
  let end = slash;
  while (isUnseen(text.charCodeAt(end - 1))) end--;
  let at = end;
  while (isDigit(text.charCodeAt(at - 1))) at--;
  const before = text.charCodeAt(at - 1);
  const encoded = before === 0x41 || before === 0x61 ? encodedPort.exec(text.slice(Math.max(0, end - 24), end)) : null;
  const stop = before === 0x3a ? at - 1 : encoded ? end - encoded[0].length : end;
  return isFullStop(text.charCodeAt(stop - 1)) ? stop - 1 : stop;
}

/** Where a path begins behind its first slash: “x.com//name” is read as “x.com/name”. */
export function pathStart(text: string, from: number): number {
  slashes.lastIndex = from;
  return slashes.test(text) ? slashes.lastIndex : from;
}

/** The part that begins here; in an encoded address it ends at an encoded slash, question mark, space or quote. */
export function partAt(text: string, from: number, encoded: boolean): Part {
  const pattern = encoded ? encodedPart : plainPart;
  let start = text.charCodeAt(from) === 0x23 && text.startsWith("#!/", from) ? from + 3 : from;
  while (isUnseen(text.charCodeAt(start))) start++;
  pattern.lastIndex = start;
  const end = pattern.test(text) ? pattern.lastIndex : start;
  return { start, end, value: text.slice(start, end) };
}

/** The name a part holds, without zeros. */
export const withoutZeros = (value: string): string => (value.includes("\0") ? value.replaceAll("\0", "") : value);

/** The next part; the slash between may be written `/`, `\/`, `%2F` or `%252F`. */
export function partAfter(text: string, part: Part, encoded: boolean): Part | null {
  const separator = encoded ? encodedSeparator : plainSeparator;
  separator.lastIndex = part.end;
  return separator.test(text) ? partAt(text, separator.lastIndex, encoded) : null;
}

/** How long the “@” before a name is: one character, “%40”, or nothing. */
export function markLength(value: string): number {
  const code = value.charCodeAt(0);
  if (code === 0x40 || code === 0xff20) return 1;
  return code === 0x25 ? (/^%(?:25)*40/i.exec(value)?.[0].length ?? 0) : 0;
}

/** A name without percent signs, however often it was encoded. */
export function decoded(value: string): string {
  let name = value;
  for (let depth = 0; depth < 3 && name.includes("%"); depth++) {
    try {
      name = decodeURIComponent(name);
    } catch {
      return name; // A stray “%” is no encoding: the name is taken as it stands.
    }
  }
  return name;
}
