import { createCipheriv, createDecipheriv } from "node:crypto";
import { AttacheError } from "../../domain/errors.ts";

/**
 * A raw file is a mark, then frames: length (4 bytes, the highest bit set in the last frame), tag (16), AES-256-GCM of
 * one zstd-compressed block. The nonce is the frame's number (a key serves one file only, so it never recurs); number
 * and last bit are authenticated, so frames cannot be left out, repeated, swapped or cut off at the end unnoticed.
 */
export const rawMark = Buffer.from("ATTRAW1\n");
export const blockSize = 1 << 20;
export const headLength = 20;
const lastBit = 0x80000000;
const longestFrame = blockSize + (1 << 16);

export function lockFrame(key: Uint8Array, index: number, last: boolean, block: Uint8Array): Buffer[] {
  const cipher = createCipheriv("aes-256-gcm", key, nonce(index)).setAAD(authenticated(index, last));
  const sealed = cipher.update(block);
  cipher.final();
  const head = Buffer.alloc(headLength);
  head.writeUInt32BE((sealed.length | (last ? lastBit : 0)) >>> 0, 0);
  cipher.getAuthTag().copy(head, 4);
  return [head, sealed];
}

export type FrameHead = { length: number; last: boolean; tag: Buffer };

export function readHead(head: Buffer, path: string): FrameHead {
  const word = head.readUInt32BE(0);
  const length = word & 0x7fffffff;
  if (length > longestFrame) throw damaged(path);
  return { length, last: word >= lastBit, tag: head.subarray(4, headLength) };
}

export function unlockFrame(key: Uint8Array, index: number, head: FrameHead, sealed: Uint8Array, path: string): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", key, nonce(index)).setAAD(authenticated(index, head.last));
  decipher.setAuthTag(head.tag);
  try {
    const block = decipher.update(sealed);
    decipher.final();
    return block;
  } catch (cause) {
    throw damaged(path, cause);
  }
}

export const damaged = (path: string, cause?: unknown): AttacheError =>
  new AttacheError(`${path} is damaged, cut short or under another key. Restore it from a backup.`, { cause });

function nonce(index: number): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUIntBE(index, 6, 6);
  return bytes;
}

function authenticated(index: number, last: boolean): Buffer {
  const bytes = Buffer.alloc(rawMark.length + 7);
  rawMark.copy(bytes);
  bytes.writeUIntBE(index, rawMark.length, 6);
  bytes[rawMark.length + 6] = last ? 1 : 0;
  return bytes;
}
