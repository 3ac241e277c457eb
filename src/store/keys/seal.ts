import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { AttacheError } from "../../domain/errors.ts";

/** AES-256-GCM with a random nonce before and the tag behind; `purpose` is authenticated, so that no seal serves as another. */
export function seal(key: Uint8Array, purpose: string, plain: Uint8Array): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(purpose));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

export function unseal(key: Uint8Array, purpose: string, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  if (bytes.length < 28) throw new AttacheError(`A sealed ${purpose} is cut short. Restore it from a backup.`);
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, 12)).setAAD(Buffer.from(purpose));
  decipher.setAuthTag(bytes.subarray(-16));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]);
  } catch (cause) {
    throw new AttacheError(
      `A sealed ${purpose} does not open with this workspace's key. The folder keys/ belongs to another workspace, or the passphrase is wrong.`,
      { cause },
    );
  }
}
