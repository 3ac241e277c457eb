import { hash } from "node:crypto";

const alphabet = "abcdefghijklmnopqrstuvwxyz234567";
const block = 64;

/** `identity` (platform, line break, handle) → pseudonym; HMAC-SHA-256 under the study's key. */
export type Pseudonyms = (identity: string) => string;

/** The two pads of HMAC are laid once, so that a pseudonym costs two short hashes. */
export function pseudonyms(key: Uint8Array): Pseudonyms {
  if (key.length < 16) throw new RangeError("A study's key has at least 16 bytes.");
  const secret = key.length > block ? hash("sha256", key, "buffer") : key;
  let inner = Buffer.alloc(block + 512, 0x36);
  const outer = Buffer.alloc(block + 32, 0x5c);
  for (const [at, byte] of secret.entries()) {
    inner[at] = byte ^ 0x36;
    outer[at] = byte ^ 0x5c;
  }
  return (identity) => {
    const size = Buffer.byteLength(identity);
    if (block + size > inner.length) inner = Buffer.concat([inner.subarray(0, block), Buffer.alloc(size)]);
    inner.write(identity, block);
    outer.set(hash("sha256", inner.subarray(0, block + size), "buffer"), block);
    const digest = hash("sha256", outer, "buffer");
    return `~${letters(digest.readUIntBE(0, 5))}${letters(digest.readUIntBE(5, 5))}`;
  };
}

/** 40 bits as eight base32 letters. */
function letters(bits: number): string {
  let out = "";
  let rest = bits;
  for (let n = 0; n < 8; n++) {
    out = alphabet[rest % 32] + out;
    rest = Math.floor(rest / 32);
  }
  return out;
}
