import { isUtf8 } from "node:buffer";
import { analyse } from "chardet";

export type Decoded = {
  text: string;
  /** Name by the Encoding Standard. */
  encoding: string;
  fault: { code: "UnicodeError" | "UnknownEncoding"; what: string } | null;
};

/**
 * Text of an answer: by its byte-order mark, the charset of its header, what it declares itself (XML declaration, meta),
 * else UTF-8; bytes that cannot be so are read in the likeliest encoding, and that is said.
 */
export function decode(body: Uint8Array, contentType: string | null): Decoded {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const head = bytes.toString("latin1", 0, Math.min(bytes.length, 4096));
  const declared = declaredIn(head);
  const mark = markOf(bytes);
  if (mark) {
    const isOther = declared !== null && nameOf(declared) !== null && family(declared) !== family(mark);
    return {
      ...read(bytes, mark),
      fault: isOther ? { code: "UnicodeError", what: `it begins as ${mark} and declares “${declared}”` } : null,
    };
  }
  const bare = withoutMark(bytes);
  if (bare) return { ...read(bytes, bare), fault: null };
  const header = /charset\s*=\s*"?([^\s";]+)/i.exec(contentType ?? "")?.[1] ?? null;
  for (const label of [header, declared]) {
    if (label === null) continue;
    const name = nameOf(label);
    if (name === null) {
      const guessed = isUtf8(bytes) ? "utf-8" : guess(bytes);
      return {
        ...read(bytes, guessed),
        fault: { code: "UnknownEncoding", what: `it declares the encoding “${label}”, which is not known` },
      };
    }
    // A header that says UTF-8 of what is none is a server's default; the document itself knows better.
    if (name === "utf-8" && !isUtf8(bytes)) continue;
    if (/^utf-16/.test(name)) continue;
    const isAscii = /^(us-)?ascii$|^ansi_x3/i.test(label) && bytes.some((byte) => byte > 127);
    return {
      ...read(bytes, isAscii && isUtf8(bytes) ? "utf-8" : name),
      fault: isAscii ? { code: "UnicodeError", what: `it declares ${label} and holds other letters` } : null,
    };
  }
  if (isUtf8(bytes)) return { ...read(bytes, "utf-8"), fault: null };
  const guessed = guess(bytes);
  return {
    ...read(bytes, guessed),
    fault: {
      code: "UnicodeError",
      what: `it is not the ${declared ?? header ?? "UTF-8"} it should be; read as ${guessed}`,
    },
  };
}

const read = (bytes: Buffer, encoding: string): { text: string; encoding: string } => ({
  text: new TextDecoder(encoding).decode(bytes),
  encoding,
});

function markOf(bytes: Buffer): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
}

/** UTF-16 without a mark, by how “<” is written. */
function withoutMark(bytes: Buffer): string | null {
  if (bytes[0] === 0x3c && bytes[1] === 0 && bytes[2] !== 0) return "utf-16le";
  return bytes[0] === 0 && bytes[1] === 0x3c ? "utf-16be" : null;
}

function declaredIn(head: string): string | null {
  const plain = head.replaceAll("\0", "");
  return (
    /<\?xml[^>]*?encoding\s*=\s*["']([^"']+)["']/i.exec(plain)?.[1] ??
    /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(plain)?.[1] ??
    null
  );
}

function nameOf(label: string): string | null {
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return null;
  }
}

const family = (label: string): string => (/utf-?16|ucs-?2/i.test(label) ? "utf-16" : (nameOf(label) ?? label));

function guess(bytes: Buffer): string {
  for (const { name } of analyse(bytes.subarray(0, 100_000))) {
    const known = nameOf(name);
    if (known && known !== "utf-8" && !known.startsWith("utf-16")) return known;
  }
  return "windows-1252";
}
