/** One part of the path of an address: where it stands in the text, and what it is. */
export type Part = { start: number; end: number; value: string };
export type Host = { start: number; name: string };

const isHostLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 45 || code === 46;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

const slashes = /(?:\\?\/|%(?:25)*2f)+/iy;
const encodedSlash = /^(?:25)*2f/i;
const plainPart = /[\p{L}\p{M}\p{N}_.\-~@＠%+·|:]*/uy;
const encodedPart = /(?:[\p{L}\p{M}\p{N}_.\-~@＠+·]|%(?:25)*(?!2f|3f|23|26|20|22|3c|3e)[0-9a-f]{2})*/iuy;
const plainSeparator = /\\?\//y;
const encodedSeparator = /%(?:25)*2f/iy;

/** What stands directly before a slash (a port aside), when it has a full stop within and so may be a host. */
export function hostBefore(text: string, slash: number): Host | null {
  const end = hostEnd(text, text.charCodeAt(slash - 1) === 0x5c ? slash - 1 : slash);
  let start = end;
  let dotted = false;
  while (start > 0 && isHostLetter(text.charCodeAt(start - 1))) {
    start--;
    if (text.charCodeAt(start) === 46) dotted = true;
  }
  if (!dotted) return null;
  if (text.charCodeAt(start - 1) === 0x25) start += encodedSlash.exec(text.slice(start, start + 12))?.[0].length ?? 0;
  return { start, name: text.slice(start, end) };
}

/** Before “:443” and before the full stop of a root (“x.com.”), with which an address leads to the same page. */
function hostEnd(text: string, end: number): number {
  let at = end;
  while (isDigit(text.charCodeAt(at - 1))) at--;
  const stop = at < end && text.charCodeAt(at - 1) === 0x3a ? at - 1 : end;
  return text.charCodeAt(stop - 1) === 0x2e ? stop - 1 : stop;
}

/** Where a path begins behind its first slash: “x.com//name” is read as “x.com/name”. */
export function pathStart(text: string, from: number): number {
  slashes.lastIndex = from;
  return slashes.test(text) ? slashes.lastIndex : from;
}

/** The part that begins here; in an encoded address it ends at an encoded slash, question mark, space or quote. */
export function partAt(text: string, from: number, encoded: boolean): Part {
  const pattern = encoded ? encodedPart : plainPart;
  const start = text.charCodeAt(from) === 0x23 && text.startsWith("#!/", from) ? from + 3 : from;
  pattern.lastIndex = start;
  const end = pattern.test(text) ? pattern.lastIndex : start;
  return { start, end, value: text.slice(start, end) };
}

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
