const plain: Record<number, number> = { 98: 8, 102: 12, 110: 10, 114: 13, 116: 9 };

/**
 * Writes what the escape at `from[at]` (a backslash of a valid JSON text) stands for as UTF-8 at `to[place]`. Returns the
 * bytes written, times 256, plus the bytes read. Half a surrogate pair becomes U+FFFD, as in any UTF-8 writer.
 */
export function unescapeAt(from: Uint8Array, at: number, to: Uint8Array, place: number): number {
  const sign = from[at + 1]!;
  if (sign !== 0x75) {
    to[place] = plain[sign] ?? sign;
    return (1 << 8) | 2;
  }
  let code = unit(from, at + 2);
  let read = 6;
  if (code >= 0xd800 && code < 0xe000) {
    const follows = code < 0xdc00 && from[at + 6] === 0x5c && from[at + 7] === 0x75 ? unit(from, at + 8) : 0;
    if (follows >= 0xdc00 && follows < 0xe000) {
      code = 0x10000 + ((code - 0xd800) << 10) + (follows - 0xdc00);
      read = 12;
    } else code = 0xfffd;
  }
  return (encode(code, to, place) << 8) | read;
}

const unit = (bytes: Uint8Array, at: number): number =>
  (hex(bytes[at]!) << 12) | (hex(bytes[at + 1]!) << 8) | (hex(bytes[at + 2]!) << 4) | hex(bytes[at + 3]!);

const hex = (byte: number): number => (byte < 0x3a ? byte - 0x30 : (byte | 0x20) - 0x57);

function encode(code: number, to: Uint8Array, place: number): number {
  if (code < 0x80) {
    to[place] = code;
    return 1;
  }
  if (code < 0x800) {
    to[place] = 0xc0 | (code >> 6);
    to[place + 1] = 0x80 | (code & 0x3f);
    return 2;
  }
  if (code < 0x10000) {
    to[place] = 0xe0 | (code >> 12);
    to[place + 1] = 0x80 | ((code >> 6) & 0x3f);
    to[place + 2] = 0x80 | (code & 0x3f);
    return 3;
  }
  to[place] = 0xf0 | (code >> 18);
  to[place + 1] = 0x80 | ((code >> 12) & 0x3f);
  to[place + 2] = 0x80 | ((code >> 6) & 0x3f);
  to[place + 3] = 0x80 | (code & 0x3f);
  return 4;
}
